unknown-promotion = There is no promotion { $promotion }.
wrong-promotion-state = The promotion { $promotion } is { $state ->
    [DRAFT] a draft
    [SCHEDULED] scheduled
    [ACTIVE] live
    [PAUSED] paused
   *[ENDED] over
}.
unknown-sku = There is no product { $sku }.
coupon-not-usable = This coupon can not be used: { $reason ->
    [NOT_YET] it is not valid yet
    [EXPIRED] it has expired
    [LOCKED] it is set aside for another order
    [ALREADY_USED] it was used already
    [REVOKED] it was taken back
    [GIVEN_AWAY] it was given away
    [OUT_OF_HOURS] not at this time of the day or week
    [WRONG_STORE] not in this store
    [WRONG_CHANNEL] not on this channel
    [FIRST_ORDER_ONLY] it is for a first order only
    [WRONG_SCOPE] none of these goods are among its goods
    [BELOW_THRESHOLD] its goods do not come to enough
    [EXCLUSIVE_WITH] it does not go together with another offer
   *[other] it would take off more than is to be paid
}.
unused-coupon-not-yet = It is not valid yet.
unused-coupon-expired = It has expired.
unused-coupon-locked = It is set aside for another order.
unused-coupon-already-used = It was used already.
unused-coupon-revoked = It was taken back.
unused-coupon-given-away = It was given away.
unused-coupon-out-of-hours = It can not be used at this time of the day or week.
unused-coupon-wrong-store = It can not be used in this store.
unused-coupon-wrong-channel = It can not be used on this channel.
unused-coupon-first-order-only = It is for a first order only.
unused-coupon-wrong-scope = None of these goods are among its goods.
unused-coupon-below-threshold = { $has_money ->
    [true] Buy for { $missing } more to use it.
   *[false] Take { $pieces } more to use it.
}
unused-coupon-exclusive-with = It does not go together with an offer that is used.
unused-coupon-floor = It would take off more than is to be paid.
unused-coupon-not-better = It would not make this cart cheaper.
unused-coupon-not-named = Other coupons were chosen.
quote-step-payable = To be paid: { $payable }
quote-step-items = Goods: { $total }
quote-step-line = { $sku } × { $quantity }: { $kind ->
    [MEMBER] member price { $price } instead of { $list }
    [ACTIVITY] sale price { $price } instead of { $list }
   *[LIST] { $price }
}
quote-step-promotion = { $offer }: { $off } off
quote-step-coupon = Coupon { $offer }: { $off } off
quote-step-coupon-freight = Coupon { $offer }: { $off } off freight
quote-step-gift = Gift: { $sku } × { $pieces }
quote-step-points = { $points ->
    [one] 1 point pays { $off }
   *[other] { $points } points pay { $off }
}
quote-step-points-none = No points pay: { $limit ->
    [BALANCE] there are not enough
    [LEAST_ORDER] the order is too small
    [NO_TERMS] they pay for no orders
    [MEMBERSHIP] the membership is not active
   *[other] fewer than one unit could be used
}
quote-step-points-forbidden = No points pay: a coupon that is used does not go with them
quote-step-freight = Freight: { $freight }
quote-step-freight-free = Freight { $freight } is free in this tier
quote-step-earning = { $wallet }: { $points } will be earned
unknown-quote = There is no such quote.
wrong-quote-state = This quote is { $state ->
    [OPEN] not placed as an order yet
    [COMMITTED] placed as an order already
    [PAID] paid
    [CANCELLED] called off
   *[EXPIRED] no longer valid
}.
quote-changed = The cart costs { $now } now, not { $quoted }. Please look at it again.
order-has-quote = This order was placed with another quote.
