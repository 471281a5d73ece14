# 规则说"不"时的说明。每个代码一条；变量就是拒绝原因里的字段。
# 内容较多的领域另有文件：zh-CN.<领域>.ftl。

invalid-input = { $field }：{ $reason ->
    [MALFORMED] 格式不正确。
    [MISSING] 不能缺少。
    [EMPTY] 不能为空。
    [TOO_LONG] 内容太长。
    [TOO_MANY] 数量太多。
    [OUT_OF_RANGE] 数值过小或过大。
    [UNKNOWN] 不存在。
    [DUPLICATE] 重复出现。
    [FIXED] 已经不能更改。
    [CHANGED] 与之前的值不同，不能更改。
    [CIRCLE] 形成了循环。
    [IN_THE_FUTURE] 时间在未来。
    [IN_THE_PAST] 时间在过去。
    [TOO_OLD] 时间过早。
    [ONLY_FOR_CREDITS] 仅适用于增加的积分。
    [BEFORE_PLACED] 早于下单时间。
    [BEFORE_PAID] 早于付款时间。
    [NOT_COMPLETED] 仅已完成的订单才有此项。
    [NO_LINES] 订单至少要有一行商品。
    [SUM_DIFFERS] 与各行合计不一致。
    [OF_WALLETS_ONLY] 只能在积分类型上设置。
    [NOT_SPENDABLE] 只有可消费的积分才有此项。
    [NOT_HERE] 此处不能使用。
    [TOO_DEEP] 嵌套太深。
    [WINDOW_NEEDS_SPAN] 该时间范围需要长度。
    [WINDOW_HAS_SPAN] 该时间范围不需要长度。
    [EITHER_PRESET_OR_TIERS] 预设方案和自定义等级只能二选一。
   *[other] 内容不符合要求。
}
floor-has-ended = 该授予的等级已经结束。
idempotency-key-reused = 该幂等键已用于另一个请求，本次未做任何更改。
identity-taken = 该{ $kind ->
    [PHONE] 手机号
    [EMAIL] 邮箱
    [CARD] 卡号
   *[other] 外部编号
}已属于其他会员。
insufficient-points = 需要 { $requested } 积分，可用积分为 { $available }。
invalid-ladder = { $where }：{ $reason ->
    [NO_TIERS] 等级体系至少要有一个等级。
    [TOO_MANY_TIERS] 等级太多。
    [DUPLICATE_CODE] 有两个等级的代码相同。
    [LOWEST_HAS_ENTRY] 最低等级面向所有会员，不设升级条件。
    [NO_ENTRY] 除最低等级外，每个等级都需要升级条件。
    [OUT_OF_RANGE] 数值过小或过大。
    [TOO_DEEP] 条件嵌套太深。
    [EMPTY] 组合条件中没有内容。
    [WINDOW_NEEDS_SPAN] 该统计周期需要长度。
    [WINDOW_HAS_SPAN] 该统计周期没有长度。
    [MISSING_VALUE] 缺少数值。
    [FOREIGN_VALUE] 该类型没有此数值。
    [DUPLICATE_KIND] 该等级已经发放一个同类礼包。
    [LIFETIME_ONLY] 该指标只能按全部时间统计。
    [DATE_OF_FIXED_DATE] 只有固定日期的复核需要并且必须写明月和日。
   *[other] 格式不正确。
}
membership-not-active = 会员资格{ $status ->
    [SUSPENDED] 已暂停
    [CLOSED] 已关闭
    [ERASED] 已注销
   *[other] 未生效
}。
nothing-to-spend = 至少需要 1 积分。
nothing-to-change = 没有要更改的内容。
not-enrolled = 该会员尚未加入会员计划 { $programme }。
order-conflict = 来源 { $source } 的订单 { $external_id } 之前已记录，但内容或会员不同。
programme-exists = 会员计划 { $programme } 已存在。
unknown-channel = 渠道 { $channel } 不存在。
unknown-floor = 没有以此编号授予的等级。
unknown-ladder = 等级体系 { $ladder } 不存在。
unknown-member = 没有找到该会员。
configuration-refused = { $item }：{ $reason }。未作任何更改。
plan-is-stale = 方案生成后计划已被更改，请查看新的方案。
not-a-representative = { $staff_id } 不处理工单。
representative-full = 此人已有 { $open } 张未完结的工单，最多可有 { $limit } 张。
not-your-ticket = 这张工单没有分配给您。
unknown-calendar = 没有营业日历 { $calendar }。
unknown-escalation = 没有这条升级提醒。
unknown-campaign = 活动 { $campaign } 不存在。
campaign-exists = 活动 { $campaign } 已存在。
wrong-campaign-state = 活动 { $campaign } { $state ->
    [DRAFT] 尚为草稿
    [SCHEDULED] 已排期
    [ACTIVE] 正在进行
    [PAUSED] 已暂停
   *[ENDED] 已结束
}。
unknown-programme = 会员计划 { $programme } 不存在。
unknown-store = 门店 { $store } 不存在。
unknown-tier = 等级体系中没有等级 { $tier }。
unknown-wallet-type = 积分类型 { $wallet } 不存在。
version-conflict = 数据已被更改：期望版本 { $expected }，当前版本 { $current }。请重新读取后再试。
wrong-currency = 该会员计划以 { $expected } 结算，而不是 { $got }。
