# Webhook 的拒绝说明。

unknown-webhook = 没有这个 Webhook。
unknown-delivery = 没有这条投递记录。已投递的记录三十天后清除。
forbidden-target = { $reason ->
    [SCHEME] Webhook 的地址必须以 https:// 开头。
    [USER_INFO] Webhook 的地址不能含用户名和密码。
    [PORT] Webhook 的端口只能是 443 或 8443。
    [ADDRESS] 该地址没有指向公网主机。
   *[other] 该地址不能用作 Webhook。
}
unknown-fact-kind = 没有 { $kind } 这种事件。
unknown-fact-version = 事件只按不高于 { $newest } 的版本投递，没有版本 { $version }。
not-yet-told = 该 Webhook 目前在位置 { $newest }，不能从 { $position } 之后开始重放。
too-many-webhooks = 已有 { $limit } 个 Webhook，请先删除一个。
