# The noes of using points and setting them aside.

wallet-not-spendable = Points of the kind { $wallet } can not be spent.
points-pay-no-orders = Points of the kind { $wallet } do not pay for orders.
order-too-small = An order takes points from { $least_order } on; this one is { $total }.
not-in-units = { $requested } points can not be used: they go in multiples of { $unit }, from { $least } on.
too-many-for-order = { $requested } points asked for; the order takes { $limit } at most, { $because ->
    [MOST_POINTS] since one order takes no more
    [MOST_SHARE] since points may pay for a share of it alone
   *[other] since then it is paid
}.
unknown-hold = There is no such hold.
hold-is-over = The hold is over: of { $points } points { $captured } were spent and { $released } given back.
holds-less = { $requested } points asked for; the hold has { $held } left.
