# 奖品：为何不能兑换

unknown-reward = 没有该奖品。
wrong-reward-state = 奖品“{ $reward }”{ $state ->
    [DRAFT] 尚为草稿
    [SCHEDULED] 尚未开始
    [ACTIVE] 正在进行
    [PAUSED] 已暂停
   *[ENDED] 已结束
}，暂不能进行此操作。
reward-paused = 该奖品暂时不可兑换。
not-yet = 该奖品尚未开放兑换。
reward-ended = 该奖品已停止兑换。
not-your-tier = 该奖品仅限以下等级的会员兑换：{ $tiers }。
limit-reached = { $period ->
    [DAY] 该奖品每日限兑 { $limit } 份，您已兑换 { $taken } 份。
    [WEEK] 该奖品每周限兑 { $limit } 份，您已兑换 { $taken } 份。
    [MONTH] 该奖品每月限兑 { $limit } 份，您已兑换 { $taken } 份。
    [YEAR] 该奖品每年限兑 { $limit } 份，您已兑换 { $taken } 份。
   *[LIFETIME] 该奖品每人限兑 { $limit } 份，您已兑换 { $taken } 份。
}
out-of-stock = { $left ->
    [0] 该奖品已兑完。
   *[other] 该奖品仅剩 { $left } 份。
}
price-changed = 价格有变：现需 { $points } 积分，而非 { $expected } 积分。
unknown-redemption = 没有该兑换记录。
wrong-redemption-state = { $asked ->
    [CANCELLED] 该兑换已不能取消。
   *[other] 该兑换当前状态为 { $state }，不能进行此步骤。
}
