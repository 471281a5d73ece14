# Identities, cards and merges of members.

member-merged = The member has become a part of { $into }.
unknown-merge = There is no such merge of members.
merge-undone = This merge was undone before.
merge-too-old = This merge could be undone until { DATETIME($until, dateStyle: "medium") }.
