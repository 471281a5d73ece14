# 活动，以及未满足的条件。

campaign-applies = 已参与。
campaign-not-now = 当日或当时不在活动时段内。
campaign-not-in-audience = 会员不在活动的任何人群中。
campaign-condition = 条件未满足：{ $why }。
campaign-exhausted = 已达上限（{ $cap }）。
campaign-outranked = 已改为参与 { $by }。

condition-failed = { $wanted }
condition-failed-with = { $wanted }；实际为 { $actual }
condition-nothing = 无
condition-not = 不满足（{ $inner }）
condition-one-of = { $field }为 { $value } 之一
condition-starts-with = { $field }以 { $value } 开头
condition-is = { $field }：{ $value }
condition-at-least = { $field }不少于 { $value }
condition-at-most = { $field }不多于 { $value }
condition-from = { $field }不早于 { $value }
condition-before = { $field }早于 { $value }
condition-any-of = { $field }含 { $value } 之一
condition-all-of = { $field }含全部 { $value }
condition-known = { $known ->
    [no] { $field }未知
   *[yes] { $field }已知
}
condition-lines-any = 有一行满足 { $inner }
condition-lines-every = 每行都满足 { $inner }
condition-lines-none = 没有一行满足 { $inner }
condition-lines-count = 至少 { $count } 行满足 { $inner }
condition-of-lines = { $of } 行中的 { $count } 行
condition-counted = { $over }{ $what }
condition-count-orders = 订单数
condition-count-spend = 消费额
condition-count-order-days = 下单天数
condition-count-days-since-order = 距上次下单的天数
condition-count-events = 事件 { $event } 次数
condition-over-lifetime = 累计
condition-over-calendar-year = 本年
condition-over-rolling = { $span }内
word-yes = 是
word-no = 否

field-tier = 等级
field-tags = 标签
field-segments = 人群
field-consents = 同意的用途
field-attribute = 属性
field-gender = 性别
field-locale = 语言
field-enrol-source = 入会渠道
field-enrol-store = 入会门店
field-joined-on = 入会日期
field-days-since-joined = 入会天数
field-age = 年龄
field-birth-month = 生日月份
field-days-to-birthday = 距生日天数
field-goods = 商品金额
field-line-count = 行数
field-pieces = 件数
field-store = 门店
field-channel = 渠道
field-source = 来源
field-sku = SKU
field-category = 品类
field-brand = 品牌
field-unit-price = 单价
field-paid = 实付
field-quantity = 数量
field-event = 事件
field-data = 事件数据
field-minute-of-day = 当日分钟
field-weekday = 星期
field-day-of-month = 日
field-month = 月
field-day = 日期
