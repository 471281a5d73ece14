# 工单：顾客的咨询、投诉、建议和表扬。

unknown-ticket = 没有这张工单。
ticket-move-not-allowed = 工单目前的状态（{ $state }）不允许此操作：不能变为 { $wanted }。
ticket-field-needed = 这一步还缺少内容：{ $field }。
ticket-closed = 这张工单已经关闭。{ $because ->
    [DUPLICATE] 它已并入另一张工单处理。
   *[other] 请重新提交。
}
ticket-not-mergeable = 这两张工单不能合并：{ $reason ->
    [ITSELF] 它们是同一张工单。
    [CLOSED] 要保留的那一张已经关闭。
   *[OF_ANOTHER] 它们不属于同一个人。
}
ticket-text-erased = 这张工单的文字内容已被删除，不能再添加内容。
ticket-full = 这张工单已有 { $most } 条消息，请重新提交一张。
unknown-ticket-box = 这个二维码已失效，请咨询门店店员。
unknown-ticket-source = 没有这个工单来源。
ticket-source-taken = 来源 { $source } 已经存在。
unknown-department = 没有启用中的团队 { $department }。
department-has-ticket = 这张工单已在 { $department }。
ticket-handover-waits = { $department } 尚未确认接收这张工单。
no-ticket-handover-waits = 这张工单没有等待确认的转交。
message-known = 此编号的消息之前已收到，但内容不同。
file-not-taken = { $reason ->
    [TYPE] 只能上传图片（JPEG、PNG、GIF、WebP）或 PDF。
    [TOO_LARGE] 文件不能超过 5 MiB。
    [TOO_MANY_PIXELS] 图片尺寸过大，最多 6400 万像素。
    [EMPTY] 这个文件是空的。
    [TOO_MANY] 这张工单已有十个文件。
    [NOT_SCANNED] 文件正在检查，请稍后再试。
   *[KEY_REUSED] 此编号之前已用于另一个文件。
}
nobodys-ticket = 这张工单不属于任何会员，无法给予补偿。
service-not-open = { $reason ->
    [USED_UP] 本期内“{ $service }”的申请次数已用完。
   *[NOT_YOURS] 当前等级不包含“{ $service }”服务。
}
