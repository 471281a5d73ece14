# 个人对其数据的权利，以及数据的保存期限。

too-many-exports = 每位会员 24 小时内最多导出 { $most } 次数据，请明天再试。
no-erasure-requested = 没有待处理的注销请求。
no-term = { $data_class } 类数据随其所属内容一同保存，没有单独的期限。
term-out-of-bounds = { $data_class } 类数据的保存期限为 { $least } 至 { $most } 天。
under-legal-hold = 该数据因法律原因必须保留，目前不能删除。
unknown-legal-hold = 没有此项法律保留。
