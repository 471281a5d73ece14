unknown-promotion = 促销 { $promotion } 不存在。
wrong-promotion-state = 促销 { $promotion } { $state ->
    [DRAFT] 尚为草稿
    [SCHEDULED] 已排期
    [ACTIVE] 正在进行
    [PAUSED] 已暂停
   *[ENDED] 已结束
}。
unknown-sku = 商品 { $sku } 不存在。
coupon-not-usable = 该优惠券不可用：{ $reason ->
    [NOT_YET] 尚未生效
    [EXPIRED] 已过期
    [LOCKED] 已被其他订单占用
    [ALREADY_USED] 已使用
    [REVOKED] 已被收回
    [GIVEN_AWAY] 已转赠
    [OUT_OF_HOURS] 不在可用时段
    [WRONG_STORE] 不适用于本门店
    [WRONG_CHANNEL] 不适用于本渠道
    [FIRST_ORDER_ONLY] 仅限首单使用
    [WRONG_SCOPE] 所购商品不在适用范围内
    [BELOW_THRESHOLD] 未达到使用门槛
    [EXCLUSIVE_WITH] 不能与其他优惠同时使用
   *[other] 优惠金额超过应付金额
}。
unused-coupon-not-yet = 尚未生效。
unused-coupon-expired = 已过期。
unused-coupon-locked = 已被其他订单占用。
unused-coupon-already-used = 已使用。
unused-coupon-revoked = 已被收回。
unused-coupon-given-away = 已转赠。
unused-coupon-out-of-hours = 不在可用时段。
unused-coupon-wrong-store = 不适用于本门店。
unused-coupon-wrong-channel = 不适用于本渠道。
unused-coupon-first-order-only = 仅限首单使用。
unused-coupon-wrong-scope = 所购商品不在适用范围内。
unused-coupon-below-threshold = { $has_money ->
    [true] 再买 { $missing } 即可使用。
   *[false] 再买 { $pieces } 件即可使用。
}
unused-coupon-exclusive-with = 不能与已使用的优惠同时使用。
unused-coupon-floor = 优惠金额超过应付金额。
unused-coupon-not-better = 使用后不会更优惠。
unused-coupon-not-named = 已选择其他优惠券。
quote-step-payable = 应付：{ $payable }
quote-step-items = 商品：{ $total }
quote-step-line = { $sku } × { $quantity }：{ $kind ->
    [MEMBER] 会员价 { $price }，原价 { $list }
    [ACTIVITY] 活动价 { $price }，原价 { $list }
   *[LIST] { $price }
}
quote-step-promotion = { $offer }：减 { $off }
quote-step-coupon = 优惠券 { $offer }：减 { $off }
quote-step-coupon-freight = 优惠券 { $offer }：运费减 { $off }
quote-step-gift = 赠品：{ $sku } × { $pieces }
quote-step-points = { $points } 积分抵扣 { $off }
quote-step-points-none = 未使用积分：{ $limit ->
    [BALANCE] 积分不足
    [LEAST_ORDER] 订单金额不足
    [NO_TERMS] 积分不可抵扣订单
    [MEMBERSHIP] 会员资格不在有效状态
   *[other] 不足一个使用单位
}
quote-step-points-forbidden = 未使用积分：所用优惠券不可与积分同用
quote-step-freight = 运费：{ $freight }
quote-step-freight-free = 该等级免运费（{ $freight }）
quote-step-earning = 将获得 { $points } { $wallet }
unknown-quote = 没有该报价。
wrong-quote-state = 该报价{ $state ->
    [OPEN] 尚未下单
    [COMMITTED] 已下单
    [PAID] 已支付
    [CANCELLED] 已取消
   *[EXPIRED] 已失效
}。
quote-changed = 购物车现价为 { $now }，不再是 { $quoted }，请重新确认。
order-has-quote = 该订单已使用其他报价下单。
