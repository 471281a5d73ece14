too-many-prospects = 一条消息最多发送给 { $most } 位潜在客户，请缩小筛选范围。
