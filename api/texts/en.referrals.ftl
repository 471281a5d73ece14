# What members hear who bring others.

unknown-referral-code = Nobody who takes part has this code.
referral-refused = { $reason ->
    [SELF] This is the member's own code.
    [CIRCLE] The holder of this code was brought by this member.
    [ALREADY_REFERRED] Somebody has brought this member before.
    [NOT_NEW] This member has bought something already.
   *[other] This member can not be brought by the holder of this code.
}
