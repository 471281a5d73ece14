# 使用与预留积分时的各种拒绝。

wallet-not-spendable = { $wallet } 类积分不能消费。
points-pay-no-orders = { $wallet } 类积分不能抵扣订单。
order-too-small = 订单满 { $least_order }方可使用积分，本单为 { $total }。
not-in-units = 不能使用 { $requested } 积分：须为 { $unit } 的整数倍，且不少于 { $least }。
too-many-for-order = 申请使用 { $requested } 积分，本单最多可用 { $limit } 积分：{ $because ->
    [MOST_POINTS] 已达每单上限
    [MOST_SHARE] 积分只能抵扣订单的一部分
   *[other] 订单已全额抵扣
}。
unknown-hold = 没有这笔预留。
hold-is-over = 该预留已结束：共 { $points } 积分，已使用 { $captured }，已退回 { $released }。
holds-less = 申请 { $requested } 积分，该预留只剩 { $held } 积分。
