unknown-promotion = There is no promotion { $promotion }.
wrong-promotion-state = The promotion { $promotion } is { $state ->
    [DRAFT] a draft
    [SCHEDULED] scheduled
    [ACTIVE] live
    [PAUSED] paused
   *[ENDED] over
}.
