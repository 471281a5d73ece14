# 问卷与跟进。

already-answered = 您已经回答过了，谢谢。
already-invited = 该会员在最近 { $days } 天内已收到过问卷邀请。
answer-conflict = { $external_id } 之前已发送过，但内容不同。未作任何更改。
invitation-expired = 回答时间已过。
invitation-withheld = 不能向该会员发送：{ $reason ->
    [NO_CONSENT] 会员没有同意。
    [SWITCHED_OFF] 会员已关闭此类消息。
    [GONE] 已不是会员。
   *[other] 不允许。
}
no-draft-of-survey = 问卷 { $survey } 没有可发布的草稿。
source-taken = 来源 { $source } 已存在。
survey-full = 问卷 { $survey } 的回答数量已满，谢谢您的参与。
survey-not-open = 问卷 { $survey } 未开放。
too-many-tokens = 一个邀请最多有 { $most } 个链接。
unknown-invitation = 这里没有可回答的问卷。
unknown-survey = 问卷 { $survey } 不存在。
unknown-survey-answer = 没有找到该回答。

follow-up-ended = 该跟进事项已结束：{ $state ->
    [DONE] 已完成。
    [DROPPED] 已取消。
   *[other] 不能再更改。
}
result-needed = 请说明结果：{ $results }。
unknown-follow-up = 没有找到该跟进事项。
unknown-visit-plan = 没有正在使用的回访计划 { $plan }。
visit-planned = 该会员已有回访计划 { $plan } 的待办回访。
