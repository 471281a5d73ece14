# 人群分组

unknown-segment = 人群 { $segment } 不存在。
segment-not-a-list = 人群 { $segment } 由条件决定，不能手动加入或移出会员。
segment-overlap = 较小的人群中有 { $share }% 同时属于 { $segment }。
