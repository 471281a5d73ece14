# How far it is to the next tier.
# Numbers come as numbers, so that a text can choose its plural; money and days come as written text.

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
