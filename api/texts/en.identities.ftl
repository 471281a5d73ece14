# Identities, cards and merges of members.

member-merged = The member has become a part of { $into }.
unknown-merge = There is no such merge of members.
merge-undone = This merge was undone before.
merge-too-old = This merge was too long ago to be undone.
identity-of-another = Another member has this { $kind ->
    [PHONE] phone number
    [EMAIL] e-mail address
   *[other] id
}.{ $merge_possible ->
    [true] {" "}If the two are one person, merge them.
   *[other] {""}
}
identity-not-bound = The member does not have this { $kind ->
    [PHONE] phone number
    [EMAIL] e-mail address
   *[other] id
}.
last-identity = This is the last way to reach the member. Bind another one first.
too-many-identities = A member has at most { $most } phones, e-mails and ids.
card-frozen = This card is frozen.
card-not-in-use = This card is not in use any more.
unknown-card = There is no such card.
card-can-not-become = A card that is { $status } can not become { $wanted }.
unknown-duplicate = There is no such proposal.
