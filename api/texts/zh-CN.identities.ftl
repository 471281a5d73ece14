# 会员的身份、会员卡与合并。

member-merged = 该会员已并入 { $into }。
unknown-merge = 没有这次会员合并。
merge-undone = 这次合并已经撤销。
merge-too-old = 这次合并时间太久，已不能撤销。
identity-of-another = 该{ $kind ->
    [PHONE] 手机号
    [EMAIL] 邮箱
   *[other] 编号
}已属于其他会员。{ $merge_possible ->
    [true] 如果两者是同一人，请合并。
   *[other] {""}
}
identity-not-bound = 该会员没有绑定这个{ $kind ->
    [PHONE] 手机号
    [EMAIL] 邮箱
   *[other] 编号
}。
last-identity = 这是联系该会员的最后一种方式，请先绑定其他方式。
too-many-identities = 每位会员最多绑定 { $most } 个手机号、邮箱和编号。
card-frozen = 该会员卡已冻结。
card-not-in-use = 该会员卡已停用。
unknown-card = 没有这张会员卡。
card-can-not-become = 状态为 { $status } 的会员卡不能变为 { $wanted }。
unknown-duplicate = 没有这条提议。
