# 转赠积分与撤销分录时的各种拒绝。

transfers-not-allowed = { $wallet } 类积分不能转赠。
transfer-to-oneself = 不能转赠给自己。
unknown-receiver = 没有可以接收积分的会员使用此编号或卡号。
transfer-limit-reached = 申请转赠 { $requested } 积分；每月最多可转赠 { $limit } 积分，本月还剩 { $left }。
entry-not-reversible = 此分录（{ $kind }）不能单独撤销。
entry-already-reversed = 此分录已撤销过。
all-returned = 其全部 { $points } 积分此前已退回。
