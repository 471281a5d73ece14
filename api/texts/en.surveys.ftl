# Surveys and follow-ups.

already-answered = This was answered before. Thank you.
already-invited = This member was invited to a survey within the last { $days ->
    [one] day
   *[other] { $days } days
} already.
answer-conflict = { $external_id } was sent before with other content. Nothing was done.
invitation-expired = The time to answer this is over.
invitation-withheld = Nothing is sent to this member: { $reason ->
    [NO_CONSENT] it has not agreed to it.
    [SWITCHED_OFF] it takes nothing of the kind.
    [GONE] it is no member any more.
   *[other] it may not be.
}
no-draft-of-survey = The survey { $survey } has no draft to publish.
source-taken = There is a source { $source } already.
survey-full = The survey { $survey } has as many answers as were asked for. Thank you all the same.
survey-not-open = The survey { $survey } is not open.
too-many-tokens = An invitation has at most { $most ->
    [one] one token
   *[other] { $most } tokens
}.
unknown-invitation = There is nothing to answer here.
unknown-survey = There is no survey { $survey }.
unknown-survey-answer = There is no such answer.

follow-up-ended = This follow-up has ended: { $state ->
    [DONE] it was done.
    [DROPPED] it was dropped.
   *[other] nothing can be changed.
}
result-needed = Say what came of it: { $results }.
unknown-follow-up = There is no such follow-up.
unknown-visit-plan = There is no plan { $plan } of return visits that is in use.
visit-planned = The member has an open visit of the plan { $plan } already.
