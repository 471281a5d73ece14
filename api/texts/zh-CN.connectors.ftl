# 数据去向的拒绝说明。

unknown-region = { $region } 不是国家或地区代码：请用 ISO 3166-1 的两位大写字母，如 CN 或 DE。
not-same-country = { $home ->
    [none] 本系统没有说明自己位于哪个地区（LAUREL_REGION），不能声明数据不出境。
   *[other] 本系统位于 { $home }，不在 { $region }：请选择其他法律依据。
}
