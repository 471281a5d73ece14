# 人工处理积分与会员资格，以及等待他人审批的事项。

approval-needed = 24 小时内合计将达 { $sum } 积分，超过单人可调整的 { $limit }。需由另一人审批。
unknown-approval = 没有这条审批。
own-approval = 这是您自己提出的申请，须由他人审批。
approval-decided = 此申请此前已处理：{ $state ->
    [APPROVED] 已批准。
    [REJECTED] 已驳回。
   *[EXPIRED] 已过期。
}
unknown-entry = 没有这条积分记录或批次。
not-an-expiry = 只能恢复已过期的积分，而这条记录不是过期记录。
already-restored = 这些积分此前已恢复。
restored-too-late = 积分过期后 { $days } 天内可以恢复。
restored-too-much = 请求恢复 { $requested } 积分，过期的只有 { $expired }。
membership-not-suspended = 该会员资格未处于暂停状态。
membership-ended = 该会员资格此前已终止。

