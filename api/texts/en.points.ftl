# Why points came and went, and how far it is to the next tier.
# Numbers come as numbers, so that a text can choose its plural; money and days come as written text.

entry-earn = { $points ->
    [one] 1 point
   *[other] { $points } points
} for your order of { $paid }: { $rate } per { $per }, on { $base } paid for goods.
entry-multiplier = That is { $plain } times { $times }, for your tier.
entry-waits = They can be spent some days after the order is completed.
entry-valid = They can be spent from { $since }, through { $through }.
entry-valid-for-ever = They can be spent from { $since } and never expire.
entry-activate = { $points ->
    [one] 1 point
   *[other] { $points } points
} from your order of { $paid } can be spent now.
entry-expire = { $points ->
    [one] 1 point
   *[other] { $points } points
} from your order of { $paid } expired at the end of { $day }.
entry-earn-plain = { $points } points earned.
entry-earn-pending-plain = { $points } points earned, not to be spent yet.
entry-activate-plain = { $points } points can be spent now.
entry-expire-plain = { $points } points expired.

explain-rule = Rule { $rule }, revision { $revision }, { $rounding }; programme version { $version }.
explain-arithmetic = Base { $base }; { $points } per { $per } gives { $plain }; times { $multiplier }: wanted { $wanted }, granted { $granted }.
explain-share = Line { $number }: { $paid } paid, { $points } points.
explain-tier = The order moved the member from { $old } to { $new }, by revision { $revision } of the ladder.

list-and = {" "}and{" "}
tier-progress-top = { $tier } is the highest tier.
tier-progress-next = { $missing } to { $tier }.
tier-missing-spend = { $amount }
tier-missing-orders = { $count ->
    [one] 1 order
   *[other] { $count } orders
}
tier-missing-progress = { $points ->
    [one] 1 progress point
   *[other] { $points } progress points
}
