# Rewards: why somebody can not have one

unknown-reward = There is no such reward.
wrong-reward-state = The reward “{ $reward }” is { $state ->
    [DRAFT] a draft
    [SCHEDULED] scheduled
    [ACTIVE] active
    [PAUSED] paused
   *[ENDED] over
}: this can not be done with it now.
reward-paused = This reward can not be redeemed at the moment.
not-yet = This reward can not be redeemed yet.
reward-ended = This reward can not be redeemed any more.
not-your-tier = This reward is for members of other tiers: { $tiers }.
limit-reached = { $period ->
    [DAY] You can redeem this reward { $limit ->
        [one] once
       *[other] { $limit } times
    } a day, and have had { $taken }.
    [WEEK] You can redeem this reward { $limit ->
        [one] once
       *[other] { $limit } times
    } a week, and have had { $taken }.
    [MONTH] You can redeem this reward { $limit ->
        [one] once
       *[other] { $limit } times
    } a month, and have had { $taken }.
    [YEAR] You can redeem this reward { $limit ->
        [one] once
       *[other] { $limit } times
    } a year, and have had { $taken }.
   *[LIFETIME] You can redeem this reward { $limit ->
        [one] once
       *[other] { $limit } times
    }, and have had { $taken }.
}
out-of-stock = { $left ->
    [0] This reward is out of stock.
    [one] Only one of this reward is left.
   *[other] Only { $left } of this reward are left.
}
price-changed = The price has changed: it is { $points } points now, not { $expected }.
unknown-redemption = There is no such redemption.
wrong-redemption-state = { $asked ->
    [CANCELLED] This redemption can not be called off any more.
   *[other] This step does not follow: the redemption is in the state { $state }.
}
