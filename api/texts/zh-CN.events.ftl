# 会员事件，以及可以拨动的时钟。

event-conflict = 来源 { $source } 的事件 { $external_id } 已记录，且内容不同，本次未做任何更改。
not-a-sandbox = { $programme } 不是沙盒计划，不能拨动时钟。
