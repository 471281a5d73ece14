# 会员的身份、会员卡与合并。

member-merged = 该会员已并入 { $into }。
unknown-merge = 没有这次会员合并。
merge-undone = 这次合并已经撤销。
merge-too-old = 这次合并只能在 { DATETIME($until, dateStyle: "medium") } 之前撤销。
