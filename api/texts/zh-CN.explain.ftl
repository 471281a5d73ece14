# 积分的来去缘由。
# 数字以数字传入；金额、日期与积分数量（$amount、$owed、债务的 $left）以写好的文字传入。

amount-points = { $points } 积分
amount-progress = { $points } 成长值
amount-other = { $points } { $unit }
time-unknown = 尚未确定
time-never = 永不
span-day = { $count } 天
span-month = { $count } 个月

# 规则的上限

cap-of-member = { $period }最多 { $limit }
cap-of-everybody = 全体会员{ $period }合计最多 { $limit }
cap-money = { $money } 消费
cap-cost = 价值 { $money } 的积分
cap-uses = { $count } 次
cap-period-order = 每笔订单
cap-period-day = 每天
cap-period-week = 每周
cap-period-month = 每月
cap-period-year = 每年
cap-period-lifetime = 累计

# 获得

entry-earn = { $paid }的订单获得 { $amount }：实付商品金额 { $base }，每 { $per } 得 { $each }。
entry-welcome = { $day }等级礼遇赠送 { $amount }。
entry-reward = { $day }兑换“{ $reward }”获得 { $amount }。
entry-earn-plain = { $day }获得 { $amount }。
entry-campaign-give = { $paid }的订单参与“{ $campaign }”获得 { $amount }。
entry-campaign-earn = { $paid }的订单参与“{ $campaign }”获得 { $amount }：实付商品金额 { $base }，每 { $per } 得 { $each }。
entry-campaign-multiply = { $paid }的订单参与“{ $campaign }”，积分按 { $times } 倍计算，多得 { $amount }。
entry-campaign-plain = { $day }参与“{ $campaign }”获得 { $amount }。
entry-multiplier = 基础 { $plain }，按会员等级乘以 { $times }。
entry-cut = 如无上限（{ $cap }），本应获得 { $wanted }。
entry-carried = 尚未计分的 { $left } 将计入您的下一笔订单。
entry-counts = 计入您的等级成长。
entry-waits = 订单完成若干天后可用。
entry-waits-days = { $days ->
    [0] 订单完成后即可使用
   *[other] 订单完成 { $days } 天后可用
}。
entry-waits-event = 相关事项确认后即可使用；若 { $day }结束前仍未确认，将自动失效。
entry-valid = { $since }起可用，有效期至 { $through }。
entry-valid-for-ever = { $since }起可用，永不过期。
entry-valid-while-active = { $since }起可用，账户保持活跃即持续有效。
entry-good-through = 有效期至 { $through }。
entry-first-good-through = 其中最早的一批有效期至 { $through }。
entry-never-expires = 永不过期。
entry-activate = { $paid }订单的 { $amount }现已可用。
entry-activate-plain = { $amount }现已可用。
entry-lapse = { $paid }订单中尚不可用的 { $amount }已收回。
entry-lapse-plain = 尚不可用的 { $amount }已收回。
entry-lapse-closed = 会员资格已注销，尚不可用的 { $amount }于 { $day }失效。
entry-lapse-unconfirmed = { $paid }订单的 { $amount }已失效：相关事项截至 { $day }仍未确认。
entry-lapse-unconfirmed-plain = { $amount }已失效：相关事项截至 { $day }仍未确认。
entry-brought = 从您原来的会员计划转入 { $amount }。

# 使用

entry-spend-order-worth = 您的订单 { $order } 使用 { $amount }，抵扣 { $worth }。
entry-spend-order = 您的订单 { $order } 使用 { $amount }。
entry-spend-worth = 您使用了 { $amount }，价值 { $worth }。
entry-spend-plain = 您于 { $day }使用了 { $amount }。
entry-redeem = 您于 { $day }使用 { $amount }兑换了“{ $reward }”。
entry-first-to-die = 优先使用了有效期至 { $through }的部分。
entry-capture-order-worth = 您的订单 { $order } 使用此前预留的 { $amount }，抵扣 { $worth }。
entry-capture-order = 您的订单 { $order } 使用此前预留的 { $amount }。
entry-capture-worth = 您使用了此前预留的 { $amount }，价值 { $worth }。
entry-capture-plain = 您于 { $day }使用了此前预留的 { $amount }。
entry-hold = 已预留 { $amount }，保留至 { $until }；届时未使用的部分将退还给您。
entry-hold-order = 已为您的订单 { $order } 预留 { $amount }，保留至 { $until }；届时未使用的部分将退还给您。
entry-hold-plain = 已为一笔消费预留 { $amount }。
entry-release = { $made }预留的 { $amount }已退还给您。
entry-release-late = 预留的 { $amount }未在 { $until }前使用，已退还给您。
entry-release-plain = 预留的 { $amount }已退还给您。
entry-spend-return-goods = 您退回了 { $paid }订单的商品，抵扣所用的 { $amount }已退还。
entry-spend-return-goods-plain = 您退回了商品，抵扣所用的 { $amount }已退还。
entry-spend-return-cancelled = { $paid }的订单已取消，抵扣所用的 { $amount }已退还。
entry-spend-return-cancelled-plain = 订单已取消，抵扣所用的 { $amount }已退还。
entry-spend-return-plain = 您此前使用的 { $amount }已退还。
entry-redeem-cancelled = “{ $reward }”的兑换已取消，{ $amount }已退还。
entry-prolonged = 其中 { $prolonged }原已到期，现可使用至 { $through }。

# 过期、收回与偿还

entry-expire = { $paid }订单的 { $amount }已于 { $day }结束时过期。
entry-expire-plain = { $amount }已于 { $day }结束时过期。
entry-expire-at = { $paid }订单的 { $amount }已于 { $at } 过期。
entry-expire-at-plain = { $amount }已于 { $at } 过期。
entry-expire-quiet = 账户长期没有活动，{ $amount }已于 { $day }结束时过期。
entry-expire-closed = 会员资格已注销，{ $amount }已于 { $day }结束时过期。
entry-expire-back = { $amount }于 { $day }退回时已超过有效期，随即过期。
entry-restore = 已为您恢复于 { $day }结束时过期的 { $amount }。
entry-restore-plain = 已为您恢复过期的 { $amount }。
entry-reverse-goods = 您退回了 { $paid }订单的商品，由此获得的 { $amount }已收回。
entry-reverse-goods-plain = 您退回了商品，由此获得的 { $amount }已收回。
entry-reverse-cancelled = { $paid }的订单已取消，由此获得的 { $amount }已收回。
entry-reverse-cancelled-plain = 订单已取消，由此获得的 { $amount }已收回。
entry-reverse-brought = 从原会员计划转入的 { $amount }已收回。
entry-reverse-earlier = { $day }的 { $amount }已收回。
entry-reverse-plain = 此前获得的 { $amount }已收回。
entry-reverse-owed = 其中 { $owed }您已使用，将从今后获得的积分中扣抵。
entry-repay = { $amount }用于偿还您自 { $day }起的欠分。
entry-repay-plain = { $amount }用于偿还您的欠分。
entry-repay-left = 尚欠 { $left }。

# 由人操作

entry-adjust-credit = 工作人员于 { $day }为您增加 { $amount }。
entry-adjust-credit-back = 为更正 { $day }的一笔变动，工作人员为您增加 { $amount }。
entry-adjust-debit = 工作人员于 { $day }扣减 { $amount }。
entry-adjust-debit-back = 为更正 { $day }的一笔变动，工作人员扣减 { $amount }。
entry-transfer-in = 另一位会员于 { $day }转赠您 { $amount }。
entry-transfer-in-back = 您于 { $day }转赠的 { $amount }已退还给您。
entry-transfer-out = 您于 { $day }转赠另一位会员 { $amount }。
entry-transfer-out-back = 另一位会员于 { $day }转赠您的 { $amount }已收回。
entry-merge-in = { $amount }于 { $day }从您的另一账户并入。
entry-merge-in-back = { $day }的账户合并已撤销，{ $amount }退回本账户。
entry-merge-out = { $amount }于 { $day }并入您的另一账户。
entry-merge-out-back = { $day }的账户合并已撤销，{ $amount }退回另一账户。

# 规则对一笔订单的结果

award-earned = 获得 { $amount }。
award-below-unit = { $none }：{ $rate }，实付 { $base } 未达到；再消费 { $missing } 即可获得。
award-capped = { $none }：已达上限（{ $cap }）。
award-anew = { $day }起重新计算。

# 面向会员的规则说明

list-comma = 、
list-or = 或
rule-rate-full = 每满 { $per } 得 { $amount }
rule-rate-parts = 每 { $per } 得 { $amount }
rule-earns = 购买商品实付金额{ $rate }。
rule-parts = 不足部分按比例计算，向下取整。
rule-carry = 未满的部分计入下一笔订单。
rule-cap = 上限：{ $cap }。
rule-tiers = 按会员等级：{ $each }。
rule-tier = { $tier } { $times } 倍
rule-combine-add-bonus = 同时适用多项时，加成部分相加。
rule-combine-multiply = 同时适用多项时，倍数相乘。
rule-combine-max = 同时适用多项时，取最高倍数。
rule-tier-expiry = { $tier }：{ $sentence }
rule-at-once = 立即可用。
rule-after = 付款 { $span }后可用。
rule-on-event = 相关事项确认后即可使用；{ $days } 天内未确认则自动失效。
rule-counts = 计入会员等级。
rule-good-exact = 有效期 { $span }。
rule-good-end-of-day = 有效期 { $span }，至当日结束。
rule-good-end-of-month = 有效期 { $span }，至当月月底。
rule-good-end-of-quarter = 有效期 { $span }，至当季季末。
rule-good-end-of-year = 有效期 { $span }，至当年年底。
rule-calendar = 于 { $days }中最先到来的一日结束时过期。
rule-inactivity = 连续 { $span }没有{ $kept }，即告过期。
rule-active-earn = 获得
rule-active-spend = 使用
rule-active-events = 活动记录
use-price = { $amount }可抵扣订单金额 { $worth }。
use-unit = 以 { $amount }为单位使用，{ $amount }起用。
use-least-order = 订单满 { $least } 方可使用。
use-most-points = 每笔订单最多使用 { $amount }。
use-most-share = 最多抵扣订单金额的 { $share }。
use-transfer = 每个自然月最多可转赠其他会员 { $amount }。
use-rebate = 相当于返还 { $share }。

# 供工作人员查看的全部步骤

explain-entry = { $wallet } 第 { $number } 笔：{ $kind }，{ $points } 分，对余额影响 { $effect }；发生于 { $at }，记录于 { $recorded }。
explain-parts = 可用 { $available }，待生效 { $pending }，预留 { $held }，欠分 { $owed }；之后余额 { $balance }，可用 { $left }。
explain-cause = 起因 { $cause } { $id }；对方科目 { $contra }。
explain-rule = 规则 { $rule }，第 { $revision } 版，{ $rounding }；计划版本 { $version }。
explain-arithmetic = 计算基数 { $base }；每 { $per } 得 { $points }，基础 { $plain }；乘以 { $multiplier }：应得 { $wanted }，实得 { $granted }。
explain-campaign = 活动 { $campaign }，第 { $revision } 版；计划版本 { $version }。
explain-campaign-gives = 按 { $base } 应得 { $wanted } 积分，实得 { $granted } 积分。
explain-campaign-cut = 活动的上限所致：{ $cap }；剩余 { $left }，应得 { $wanted }，实得 { $granted }；重新计算时间：{ $anew }。
explain-multipliers = 倍数 { $each }，按 { $policy } 合并：{ $multiplier }。
explain-cut = 受规则上限限制：{ $cap }；剩余 { $left }，应得 { $wanted }，实得 { $granted }；重新计算时间：{ $anew }。
explain-used = 占用上限 { $scope } { $period }（自 { $starts }起）{ $amount } { $unit }。
explain-carry = 结转余额：之前 { $before }，本单计入 { $added }，之后 { $after }；累计金额共已得 { $granted } 分。
explain-share = 第 { $number } 行：实付 { $paid }，{ $points } 分。
explain-tier = 该订单使会员由 { $old } 升至 { $new }，依据等级方案第 { $revision } 版。
explain-clawback = 规则 { $rule }，第 { $revision } 版，原给予 { $granted }：退回部分对应 { $share }，应收回 { $due }。
explain-line-back = 第 { $number } 行：{ $quantity } 件中本次退回 { $now } 件，此前已退 { $before } 件；其 { $share } 分中收回 { $back } 分。
explain-carry-back = 累计金额由 { $before } 变为 { $after }；由此所得由 { $granted } 分变为 { $left } 分。
explain-freed = 上限 { $scope } { $period }（自 { $starts }起）恢复 { $amount } { $unit }。
explain-taken = 应收回 { $due }：取自本单待生效 { $pending }，本单可用 { $own }，其他批次 { $others }，新增欠分 { $owed }，核销 { $written }。
explain-shortage = 不足部分的处理方式：{ $policy }。
explain-given = 使用记录 { $spend }，共 { $points } 分：此前已退 { $returned }，本次退还 { $back }。
explain-spend = 使用 { $points } 分，至今已退还 { $returned }。
explain-redemption = 兑换 { $redemption }：奖品 { $reward }（版本 { $revision }），数量 { $quantity }。
explain-prize = 抽中奖品 { $prize }。
explain-worth = 价值 { $worth }。
explain-paid-for = 用于 { $source } 的订单 { $order }。
explain-hold = 预留 { $hold }，共 { $points } 分，{ $made } 建立，保留至 { $until }：至今已使用 { $captured }，已退还 { $released }。
explain-hold-late = 到期未处理，自动退还。
explain-debt = 偿还 { $at } 产生的欠分 { $points }，分录 { $entry }。
explain-owed-left = 之后尚欠：{ $points }。
explain-earlier = 冲回分录 { $entry }：{ $kind }，{ $points } 分，{ $at }。
explain-opens = 建立批次 { $lot }：{ $points } 分，获得于 { $earned }；可用自 { $opens }，失效于 { $closes }。
explain-prolongs = 建立批次 { $lot }，延长 { $parent }：{ $points } 分，获得于 { $earned }；可用自 { $opens }，失效于 { $closes }。
explain-takes = 从批次 { $lot } 取出 { $points } 分，该批获得于 { $earned }，失效于 { $closes }。
explain-puts-back = 退回批次 { $lot } { $points } 分，该批获得于 { $earned }，失效于 { $closes }。
explain-activates = 批次 { $lot }：可用自 { $opens }，失效于 { $closes }。
explain-reason = 所述理由：{ $reason }
