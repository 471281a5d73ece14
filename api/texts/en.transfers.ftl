# The noes of handing points to others, and of taking entries back.

transfers-not-allowed = Points of the kind { $wallet } can not be handed to others.
transfer-to-oneself = Giver and receiver are the same member.
unknown-receiver = Nobody with this id or card number can receive points.
transfer-limit-reached = { $requested } points asked for; of { $limit } that may be given away in a month { $left } are left.
entry-not-reversible = This entry ({ $kind }) can not be taken back by itself.
entry-already-reversed = This entry was taken back before.
all-returned = All { $points } points of it were returned before.
