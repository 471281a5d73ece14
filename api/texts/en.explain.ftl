# Why points came and went.
# Numbers come as numbers, so that a text can choose its plural; money, days and amounts of points ($amount,
# $owed, $left of a debt) come as written text.

amount-points = { $points ->
    [one] 1 point
   *[other] { $points } points
}
amount-progress = { $points ->
    [one] 1 progress point
   *[other] { $points } progress points
}
amount-other = { $points } { $unit }
time-unknown = not known yet
time-never = never
span-day = { $count ->
    [one] 1 day
   *[other] { $count } days
}
span-month = { $count ->
    [one] 1 month
   *[other] { $count } months
}

# Caps of rules

cap-of-member = at most { $limit } { $period }
cap-of-everybody = at most { $limit } { $period } for all members together
cap-money = { $money } of purchases
cap-cost = points worth { $money }
cap-uses = { $count ->
    [one] once
   *[other] { $count } times
}
cap-period-order = per order
cap-period-day = a day
cap-period-week = a week
cap-period-month = a month
cap-period-year = a year
cap-period-lifetime = in all

# Earned

entry-earn = { $amount } for your order of { $paid }: { $each } per { $per }, on { $base } paid for goods.
entry-welcome = { $amount } to welcome you to your tier, on { $day }.
entry-reward = { $amount } from the reward “{ $reward }”, on { $day }.
entry-earn-plain = { $amount } earned on { $day }.
entry-campaign-give = { $amount } from “{ $campaign }” for your order of { $paid }.
entry-campaign-earn = { $amount } from “{ $campaign }” for your order of { $paid }: { $each } per { $per }, on { $base } paid for goods.
entry-campaign-multiply = { $amount } more from “{ $campaign }”, which makes { $times } times the points of your order of { $paid }.
entry-campaign-plain = { $amount } from “{ $campaign }” on { $day }.
entry-multiplier = That is { $plain } times { $times }, for your tier.
entry-cut = It would have been { $wanted } without the limit ({ $cap }).
entry-carried = { $left } has earned nothing yet and counts with your next order.
entry-counts = They count toward your tier.
entry-waits = They can be spent some days after the order is completed.
entry-waits-days = They can be spent { $days ->
    [0] as soon as the order is completed
    [one] 1 day after the order is completed
   *[other] { $days } days after the order is completed
}.
entry-waits-event = They can be spent as soon as what they were given for is confirmed; without that they lapse at the end of { $day }.
entry-valid = They can be spent from { $since }, through { $through }.
entry-valid-for-ever = They can be spent from { $since } and never expire.
entry-valid-while-active = They can be spent from { $since }, for as long as your account does not lie idle.
entry-good-through = They are good through { $through }.
entry-first-good-through = The first of them are good through { $through }.
entry-never-expires = They never expire.
entry-activate = { $amount } from your order of { $paid } can be spent now.
entry-activate-plain = { $amount } can be spent now.
entry-lapse = We took back { $amount } from your order of { $paid } that could not be spent yet.
entry-lapse-plain = We took back { $amount } that could not be spent yet.
entry-lapse-closed = { $amount } that could not be spent yet lapsed on { $day }, because the membership was closed.
entry-lapse-unconfirmed = { $amount } from your order of { $paid } lapsed: what they were given for was not confirmed by { $day }.
entry-lapse-unconfirmed-plain = { $amount } lapsed: what they were given for was not confirmed by { $day }.
entry-brought = { $amount } brought along from your earlier programme.

# Used

entry-spend-order-worth = { $amount } paid { $worth } of your order { $order }.
entry-spend-order = { $amount } went into your order { $order }.
entry-spend-worth = You used { $amount }, worth { $worth }.
entry-spend-plain = You used { $amount } on { $day }.
entry-redeem = You redeemed { $amount } for “{ $reward }” on { $day }.
entry-first-to-die = First went those that were good through { $through }.
entry-capture-order-worth = { $amount } set aside earlier paid { $worth } of your order { $order }.
entry-capture-order = { $amount } set aside earlier went into your order { $order }.
entry-capture-worth = You used { $amount } set aside earlier, worth { $worth }.
entry-capture-plain = You used { $amount } set aside earlier, on { $day }.
entry-hold = { $amount } set aside until { $until }. What is not used by then is yours again.
entry-hold-order = { $amount } set aside for your order { $order }, until { $until }. What is not used by then is yours again.
entry-hold-plain = { $amount } set aside for a purchase.
entry-release = You have { $amount } back that had been set aside on { $made }.
entry-release-late = You have { $amount } back that had been set aside: the time to use them was over at { $until }.
entry-release-plain = You have { $amount } back that had been set aside.
entry-spend-return-goods = You have { $amount } back that had paid for goods of your order of { $paid }, because you returned them.
entry-spend-return-goods-plain = You have { $amount } back that had paid for goods, because you returned them.
entry-spend-return-cancelled = You have { $amount } back that had paid for your order of { $paid }, because it was cancelled.
entry-spend-return-cancelled-plain = You have { $amount } back that had paid for an order, because it was cancelled.
entry-spend-return-plain = You have { $amount } back that you had used.
entry-redeem-cancelled = You have { $amount } back: “{ $reward }” was called off.
entry-prolonged = The time of { $prolonged } among them had run out: you can use those through { $through }.

# Died, taken back, paid back

entry-expire = { $amount } from your order of { $paid } expired at the end of { $day }.
entry-expire-plain = { $amount } expired at the end of { $day }.
entry-expire-at = { $amount } from your order of { $paid } expired at { $at }.
entry-expire-at-plain = { $amount } expired at { $at }.
entry-expire-quiet = { $amount } expired at the end of { $day }, because your account had been idle for too long.
entry-expire-closed = { $amount } expired at the end of { $day }, because the membership was closed.
entry-expire-back = { $amount } came back to you on { $day }, but their time had run out before, so they expired.
entry-restore = We gave you back { $amount } that had expired at the end of { $day }.
entry-restore-plain = We gave you back { $amount } that had expired.
entry-reverse-goods = We took back { $amount } earned by goods of your order of { $paid } that you returned.
entry-reverse-goods-plain = We took back { $amount } earned by goods that you returned.
entry-reverse-cancelled = We took back { $amount } earned by your order of { $paid }, because it was cancelled.
entry-reverse-cancelled-plain = We took back { $amount } earned by an order, because it was cancelled.
entry-reverse-brought = We took back { $amount } that had been brought along from your earlier programme.
entry-reverse-earlier = We took back { $amount } of { $day }.
entry-reverse-plain = We took back { $amount } earned earlier.
entry-reverse-owed = You had used { $owed } of that already; what you earn next pays for it.
entry-repay = { $amount } paid back what you have owed since { $day }.
entry-repay-plain = { $amount } paid back what you owed.
entry-repay-left = You still owe { $left }.

# Moved by people

entry-adjust-credit = Our staff added { $amount } on { $day }.
entry-adjust-credit-back = Our staff added { $amount }, to put right a movement of { $day }.
entry-adjust-debit = Our staff took off { $amount } on { $day }.
entry-adjust-debit-back = Our staff took off { $amount }, to put right a movement of { $day }.
entry-transfer-in = Another member gave you { $amount } on { $day }.
entry-transfer-in-back = You have { $amount } back that you had given away on { $day }.
entry-transfer-out = You gave { $amount } to another member on { $day }.
entry-transfer-out-back = We took back { $amount } that another member had given you on { $day }.
entry-merge-in = { $amount } came over from your other account on { $day }.
entry-merge-in-back = { $amount } came back on undoing the move to your other account of { $day }.
entry-merge-out = { $amount } went over to your other account on { $day }.
entry-merge-out-back = { $amount } went back on undoing the move from your other account of { $day }.

# What a rule gave for an order

award-earned = { $amount } earned.
award-below-unit = { $none }: { $base } was too little at { $rate }. { $missing } more would have earned something.
award-capped = { $none }: the limit was used up ({ $cap }).
award-anew = It begins anew on { $day }.

# Rules, for members

list-comma = ,{" "}
list-or = {" "}or{" "}
rule-rate-full = { $amount } for every full { $per }
rule-rate-parts = { $amount } per { $per }
rule-earns = You earn { $rate } paid for goods.
rule-parts = Parts of it count too, rounded down to whole points.
rule-carry = What is left over counts with your next order.
rule-cap = Limit: { $cap }.
rule-tiers = By tier: { $each }.
rule-tier = { $tier } { $times } times
rule-combine-add-bonus = Where several of these apply, their extras add up.
rule-combine-multiply = Where several of these apply, they multiply.
rule-combine-max = Where several of these apply, the highest counts.
rule-tier-expiry = { $tier }: { $sentence }
rule-at-once = They can be spent at once.
rule-after = They can be spent { $span } after payment.
rule-on-event = They can be spent as soon as what they were given for is confirmed; without that they lapse after { $days ->
    [one] 1 day
   *[other] { $days } days
}.
rule-counts = They count toward your tier.
rule-good-exact = They are good for { $span }.
rule-good-end-of-day = They are good for { $span }, through the end of that day.
rule-good-end-of-month = They are good for { $span }, through the end of that month.
rule-good-end-of-quarter = They are good for { $span }, through the end of that quarter.
rule-good-end-of-year = They are good for { $span }, through the end of that year.
rule-calendar = They expire at the end of { $days }, whichever comes first.
rule-inactivity = They expire when for { $span } you have not { $kept }.
rule-active-earn = earned any
rule-active-spend = used any
rule-active-events = been active
use-price = { $amount } pay for { $worth } of an order.
use-unit = They are used in steps of { $amount }, from { $amount } on.
use-least-order = An order of { $least } or more takes them.
use-most-points = At most { $amount } in one order.
use-most-share = They pay for at most { $share } of an order.
use-transfer = You can give up to { $amount } to other members in a calendar month.
use-rebate = That is { $share } back.

# Every step, for staff

explain-entry = Entry { $number } of { $wallet }: { $kind }, { $points } points, effect { $effect }; at { $at }, written { $recorded }.
explain-parts = Available { $available }, pending { $pending }, held { $held }, owed { $owed }; afterwards balance { $balance }, available { $left }.
explain-cause = Cause { $cause } { $id }; contra account { $contra }.
explain-rule = Rule { $rule }, revision { $revision }, { $rounding }; programme version { $version }.
explain-arithmetic = Base { $base }; { $points } per { $per } gives { $plain }; times { $multiplier }: wanted { $wanted }, granted { $granted }.
explain-campaign = Campaign { $campaign }, revision { $revision }; programme version { $version }.
explain-campaign-gives = On { $base } it wanted { $wanted } points and granted { $granted }.
explain-campaign-cut = A limit of the campaign cut it: { $cap }; { $left } left, wanted { $wanted }, granted { $granted }; begins anew: { $anew }.
explain-multipliers = Multipliers { $each }, combined by { $policy }: { $multiplier }.
explain-cut = A cap of the rule cut it: { $cap }; { $left } left, wanted { $wanted }, granted { $granted }; begins anew: { $anew }.
explain-used = Takes { $amount } { $unit } of the cap { $scope } { $period } that began { $starts }.
explain-carry = Carried remainder: { $before } before, { $added } added with this order, { $after } afterwards; { $granted } points granted for the running amount in all.
explain-share = Line { $number }: { $paid } paid, { $points } points.
explain-tier = The order moved the member from { $old } to { $new }, by revision { $revision } of the ladder.
explain-clawback = Rule { $rule }, revision { $revision }, had granted { $granted }: { $share } of it earned by what came back, { $due } to be taken.
explain-line-back = Line { $number }: { $now } of { $quantity } pieces came back, { $before } before; of its { $share } points { $back }.
explain-carry-back = Running amount { $before } before, { $after } afterwards; points granted for it { $granted } before, { $left } afterwards.
explain-freed = The cap { $scope } { $period } that began { $starts } gets back { $amount } { $unit }.
explain-taken = Of { $due } to be taken: { $pending } from its own pending points, { $own } from its own available ones, { $others } from other lots, { $owed } owed from now on, { $written } written off.
explain-shortage = Policy for what was missing: { $policy }.
explain-given = Spend { $spend } of { $points }: { $returned } had come back before, { $back } come back now.
explain-spend = Spend of { $points }; { $returned } of it came back until now.
explain-redemption = Redemption { $redemption } of the reward { $reward } (revision { $revision }), { $quantity } of them.
explain-prize = The draw gave the prize { $prize }.
explain-worth = Worth { $worth }.
explain-paid-for = For order { $order } of { $source }.
explain-hold = Hold { $hold } of { $points }, made { $made }, until { $until }: { $captured } captured, { $released } released until now.
explain-hold-late = Nobody ended it in time: it was released by itself.
explain-debt = { $points } of the debt that arose { $at }, entry { $entry }.
explain-owed-left = Owed afterwards: { $points }.
explain-earlier = Takes back entry { $entry }: { $kind }, { $points } points, at { $at }.
explain-opens = Opens lot { $lot }: { $points } points, earned { $earned }; spendable from { $opens }, dead from { $closes }.
explain-prolongs = Opens lot { $lot }, which prolongs { $parent }: { $points } points, earned { $earned }; spendable from { $opens }, dead from { $closes }.
explain-takes = Takes { $points } from lot { $lot }, earned { $earned }, dead from { $closes }.
explain-puts-back = Puts { $points } back on lot { $lot }, earned { $earned }, dead from { $closes }.
explain-activates = Lot { $lot }: spendable from { $opens }, dead from { $closes }.
explain-reason = Reason given: { $reason }
