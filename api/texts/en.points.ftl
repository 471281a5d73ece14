# How far it is to the next tier.
# Numbers come as numbers, so that a text can choose its plural; money and days come as written text.

list-and = {" "}and{" "}
tier-progress-top = { $tier } is the highest tier.
tier-progress-next = { $missing } to { $tier }.
tier-progress-keep = { $missing } by { $day } to keep { $tier }, else { $then }.
tier-missing-spend = { $amount }
tier-missing-days = { $count ->
    [one] 1 day with an order
   *[other] { $count } days with an order
}
tier-missing-events = { $count ->
    [one] 1 activity
   *[other] { $count } activities
}
tier-missing-months = { $count ->
    [one] 1 month of membership
   *[other] { $count } months of membership
}
tier-missing-score = { $score ->
    [one] 1 point of score
   *[other] { $score } points of score
}
tier-missing-orders = { $count ->
    [one] 1 order
   *[other] { $count } orders
}
tier-missing-progress = { $points ->
    [one] 1 progress point
   *[other] { $points } progress points
}
