# 离下一等级还差多少。
# 数字以数字传入，金额与日期以写好的文字传入。

list-and = 、
tier-progress-top = { $tier }已是最高等级。
tier-progress-next = 再有{ $missing }即可升至{ $tier }。
tier-progress-keep = 在{ $day }前再有{ $missing }可保留{ $tier }，否则变为{ $then }。
tier-missing-spend = 消费 { $amount }
tier-missing-days = { $count } 天有订单
tier-missing-events = { $count } 次互动
tier-missing-months = { $count } 个月会龄
tier-missing-score = { $score } 分评分
tier-missing-orders = { $count } 笔订单
tier-missing-progress = { $points } 成长值
