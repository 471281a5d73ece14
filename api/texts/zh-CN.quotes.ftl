unknown-promotion = 促销 { $promotion } 不存在。
wrong-promotion-state = 促销 { $promotion } { $state ->
    [DRAFT] 尚为草稿
    [SCHEDULED] 已排期
    [ACTIVE] 正在进行
    [PAUSED] 已暂停
   *[ENDED] 已结束
}。
