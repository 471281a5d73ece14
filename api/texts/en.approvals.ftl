# What is done by hand to points and memberships, and what waits for a second person.

approval-needed = This comes to { $sum } points within 24 hours, and one person may adjust { $limit } alone. It waits for somebody else's decision.
unknown-approval = There is nothing of this kind to decide about.
own-approval = You have asked for this yourself. Somebody else decides.
approval-decided = This was decided before: { $state ->
    [APPROVED] it was approved.
    [REJECTED] it was rejected.
   *[EXPIRED] its time is over.
}
unknown-entry = There is no such entry or lot.
not-an-expiry = Only points that have expired can be restored, and this entry is no expiry.
already-restored = These points were restored before.
restored-too-late = Points can be restored for { $days } days after they have expired.
restored-too-much = { $requested ->
    [one] 1 point
   *[other] { $requested } points
} asked for, { $expired } had expired.
membership-not-suspended = The membership is not suspended.
membership-ended = This membership has ended before.

