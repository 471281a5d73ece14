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

entry-adjust-credit-plain = 人工增加 { $points } 积分。
entry-adjust-debit-plain = 人工扣减 { $points } 积分。
entry-expire-restore-plain = 恢复 { $points } 已过期积分。
entry-merge-in-plain = 从您的另一会员账户转入 { $points } 积分。
entry-merge-out-plain = 向您的另一会员账户转出 { $points } 积分。
entry-release-plain = 退回预留的 { $points } 积分。
entry-repay-plain = { $points } 积分用于抵偿欠分。
entry-reverse-plain = 收回 { $points } 积分。
entry-cancel-pending-plain = 取消 { $points } 待生效积分。
