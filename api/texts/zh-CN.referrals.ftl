# 邀请好友时给出的说明。

unknown-referral-code = 邀请码不存在或已失效。
referral-refused = { $reason ->
    [SELF] 不能使用自己的邀请码。
    [CIRCLE] 该邀请码的持有人由此会员邀请而来。
    [ALREADY_REFERRED] 此会员已被邀请过。
    [NOT_NEW] 此会员已有消费，不是新会员。
   *[other] 此会员不能由该邀请码的持有人邀请。
}
