# What a rule says when it says no. One text per code; the variables are the refusal's fields.
# A context with many words has a file of its own beside this one: en.<context>.ftl.

invalid-input = { $field }: { $reason ->
    [MALFORMED] this can not be read.
    [MISSING] this is needed.
    [EMPTY] this is empty.
    [TOO_LONG] this is too long.
    [TOO_MANY] these are too many.
    [OUT_OF_RANGE] this is too small or too large.
    [UNKNOWN] this is not known here.
    [DUPLICATE] this is here twice.
    [FIXED] this can not be changed any more.
    [CHANGED] this was different before and can not be changed.
    [CIRCLE] this would go round in a circle.
    [IN_THE_FUTURE] this lies in the future.
    [IN_THE_PAST] this lies in the past.
    [TOO_OLD] this lies too far back.
    [ONLY_FOR_CREDITS] only points that are credited have this.
    [BEFORE_PLACED] this lies before the order was placed.
    [BEFORE_PAID] this lies before the order was paid.
    [NOT_COMPLETED] only a completed order has this.
    [NO_LINES] an order needs at least one line.
    [SUM_DIFFERS] the lines do not add up to this.
    [OF_WALLETS_ONLY] only a wallet type can have this.
    [NOT_SPENDABLE] only points that can be spent have this.
    [NOT_HERE] this can not stand or be asked here.
    [TOO_DEEP] this is nested too deeply.
    [WINDOW_NEEDS_SPAN] this time needs a length.
    [WINDOW_HAS_SPAN] this time has no length.
    [EITHER_PRESET_OR_TIERS] give either a preset or tiers of your own.
   *[other] this can not be what it says it is.
}
floor-has-ended = This given tier has ended.
idempotency-key-reused = This idempotency key was used before with another input. Nothing was done.
identity-taken = Another member has this { $kind ->
    [PHONE] phone number
    [EMAIL] e-mail address
    [CARD] card number
   *[other] external id
} already.
insufficient-points = { $requested ->
    [one] 1 point
   *[other] { $requested } points
} asked for, { $available } can be spent.
invalid-ladder = { $where }: { $reason ->
    [NO_TIERS] a ladder needs at least one tier.
    [TOO_MANY_TIERS] these are too many tiers.
    [DUPLICATE_CODE] two tiers have the same code.
    [LOWEST_HAS_ENTRY] the lowest tier is everybody's and has no entry condition.
    [NO_ENTRY] every tier but the lowest needs an entry condition.
    [OUT_OF_RANGE] a number is too small or too large.
    [TOO_DEEP] the condition is nested too deeply.
    [EMPTY] the condition combines nothing.
    [WINDOW_NEEDS_SPAN] this window needs a length.
    [WINDOW_HAS_SPAN] this window has no length.
    [MISSING_VALUE] this says no value.
    [FOREIGN_VALUE] this kind has no such value.
    [DUPLICATE_KIND] this tier hands out such a pack already.
    [LIFETIME_ONLY] this is measured over all of the time only.
    [DATE_OF_FIXED_DATE] a review on a fixed date, and only that, names the month and the day.
   *[other] this can not be read.
}
membership-not-active = The membership is { $status ->
    [SUSPENDED] suspended
    [CLOSED] closed
    [ERASED] erased
   *[other] not active
}.
nothing-to-spend = This needs one point at least.
nothing-to-change = There is nothing to change: the input names no field.
not-enrolled = The member has not joined the programme { $programme }.
order-conflict = Order { $external_id } of { $source } was recorded before, with other content or for another member.
programme-exists = There is a programme { $programme } already.
unknown-channel = There is no channel { $channel }.
unknown-floor = No tier was given under this id.
unknown-ladder = There is no ladder { $ladder }.
unknown-member = There is no such member.
configuration-refused = { $item }: { $reason }. Nothing was changed.
plan-is-stale = The programme was changed after the plan was made. Look at the new one.
not-a-representative = { $staff_id } does not work on tickets.
representative-full = This person has { $open } open tickets and may have { $limit } at most.
not-your-ticket = This ticket was not given to you.
unknown-calendar = There is no business calendar { $calendar }.
unknown-escalation = There is no such escalation.
unknown-campaign = There is no campaign { $campaign }.
campaign-exists = There is a campaign { $campaign } already.
wrong-campaign-state = The campaign { $campaign } is { $state ->
    [DRAFT] a draft
    [SCHEDULED] scheduled
    [ACTIVE] live
    [PAUSED] paused
   *[ENDED] over
}.
unknown-programme = There is no programme { $programme }.
unknown-store = There is no store { $store }.
unknown-tier = The ladder has no tier { $tier }.
unknown-wallet-type = There is no wallet type { $wallet }.
version-conflict = This was changed in the meantime: version { $expected } was expected, it is at version { $current }. Read it again.
wrong-currency = The programme settles in { $expected }, not in { $got }.
