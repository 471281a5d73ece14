# 优惠券的各种拒绝。

unknown-coupon-template = 没有优惠券模板 { $template }。
coupon-template-exists = 优惠券模板 { $template } 已存在。
wrong-template-state = 不能这样操作：优惠券模板 { $template } 的状态为 { $state }。
stock-below-given = 已发放 { $given } 张，限量不能低于此数。
not-started = 尚未开始，将于 { $starts_at } 开始。
claims-paused = 该优惠券暂停发放。
ended = 该优惠券已停止发放。
sold-out = { $today ->
    [true] 今日已领完，明天再来。
   *[other] 已全部领完。
}
limit-per-member = 您已领满，每位会员限领 { $limit } 张。
limit-per-day = 您今日已领满，每位会员每天限领 { $limit } 张。
not-eligible = { $reason ->
    [TIER] 仅限其他等级的会员。
    [SEGMENT] 该优惠不适用于您。
    [NEW_MEMBERS] 仅限尚未购买过的新会员。
    [FIRST_ORDER] 仅限会员首单。
    [ISSUED_ONLY] 该优惠券不能自行领取，由商家发放。
    [BY_CODE] 请使用券码领取。
    [HOURS] 目前不在可享时段内。
    [NOT_GIFTABLE] 该优惠券不能转赠。
   *[other] 该优惠不适用于您。
}
unknown-coupon-code = 该券码不能领取优惠券。
unknown-coupon = 没有这张优惠券。
coupon-not-yet-valid = 该优惠券自 { $valid_from } 起可用。
expired = 该优惠券已于 { $valid_until } 过期。
locked = 该优惠券已被占用，至 { $until } 释放。
already-used = 该优惠券已使用。
coupon-revoked = 该优惠券已被收回。
coupon-not-used = 只有已使用的优惠券才能退回，该券状态为 { $state }。
coupon-not-offered = 该优惠券没有在转赠，状态为 { $state }。
coupon-out-of-hours = 该优惠券在当前日期或时段不可用。
wrong-scope = { $what ->
    [STORE] 该优惠券不能在本店使用。
    [CHANNEL] 该优惠券不能在此渠道使用。
   *[other] 该优惠券不适用于这些商品。
}
below-threshold = { $pieces ->
    [0] 还差 { $money } 即可使用该优惠券。
   *[other] 还差 { $pieces } 件商品即可使用该优惠券。
}
unknown-gift = 该链接没有可领取的优惠券：已被领取或已失效。
own-gift = 这是您自己的优惠券。
