# 发往聊天群的消息：只有编号、代码和数字，不含任何个人信息。

unknown-chat = 没有这个聊天群。
too-many-chats = 已有 { $limit } 个聊天群，请先删除一个。

chat-page = Laurel：紧急工单 { $id }（{ $kind }，{ $urgency }）。值班：{ $for }，第 { $round } 轮。
chat-sla-warning = Laurel：工单 { $id } 的时限 { $clock } 即将到期，到期时间 { $dueAt }（{ $kind }，{ $urgency }）。处理人：{ $staff }。
chat-sla-breach = Laurel：工单 { $id } 已超过时限 { $clock }，到期时间 { $dueAt }（{ $kind }，{ $urgency }）。处理人：{ $staff }。
chat-under-target = Laurel：{ $from } 至 { $until }，{ $counted } 个工单中有 { $inTime } 个按时答复（{ $perMille } ‰），目标为 { $targetPercent } %。
chat-out-of-limits = Laurel：问卷 { $survey } 的问题 { $question } 在 { $startsOn } 起的{ $interval ->
    [DAY] 当日
    [WEEK] 一周
   *[MONTH] 一个月
}内，{ $kind } 为 { $value }（{ $count } 份答卷），{ $side ->
    [ABOVE] 高于
   *[BELOW] 低于
}以往各期的控制界限 { $low } 至 { $high }。
chat-handed-over = Laurel：工单 { $id } 已转交给 { $department }（{ $kind }，{ $urgency }），请确认接收。
chat-low-score = Laurel：问卷 { $survey } 收到低分，工单：{ $id }。
chat-mention = Laurel：{ $by } 提到了 { $staff }：{ $id }。
chat-test = Laurel：这是给 { $chat } 的测试消息。看到本消息的人会收到该群订阅的通知。
