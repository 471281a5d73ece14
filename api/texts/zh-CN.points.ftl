# 积分的来去缘由，以及离下一等级还差多少。
# 数字以数字传入，金额与日期以写好的文字传入。

entry-earn = { $paid }的订单获得 { $points } 积分：实付商品金额 { $base }，每 { $per } 得 { $rate } 积分。
entry-multiplier = 基础 { $plain } 积分，按会员等级乘以 { $times }。
entry-waits = 订单完成若干天后可用。
entry-valid = { $since }起可用，有效期至 { $through }。
entry-valid-for-ever = { $since }起可用，永不过期。
entry-activate = { $paid }订单的 { $points } 积分现已可用。
entry-expire = { $paid }订单的 { $points } 积分已于 { $day }结束时过期。
entry-earn-plain = 获得 { $points } 积分。
entry-earn-pending-plain = 获得 { $points } 积分，暂不可用。
entry-activate-plain = { $points } 积分现已可用。
entry-expire-plain = { $points } 积分已过期。

explain-rule = 规则 { $rule }，第 { $revision } 版，{ $rounding }；计划版本 { $version }。
explain-arithmetic = 计算基数 { $base }；每 { $per } 得 { $points } 积分，基础 { $plain }；乘以 { $multiplier }：应得 { $wanted }，实得 { $granted }。
explain-share = 第 { $number } 行：实付 { $paid }，{ $points } 积分。
explain-tier = 该订单使会员由 { $old } 升至 { $new }，依据等级方案第 { $revision } 版。

list-and = 、
tier-progress-top = { $tier }已是最高等级。
tier-progress-next = 再有{ $missing }即可升至{ $tier }。
tier-missing-spend = 消费 { $amount }
tier-missing-orders = { $count } 笔订单
tier-missing-progress = { $points } 成长值
