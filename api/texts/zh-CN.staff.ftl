# 登录、员工与服务密钥。

log-in-refused = 邮箱或密码错误，或尝试次数过多，请稍后再试。
wrong-password = 当前密码错误，或尝试次数过多。
weak-password = { $reason ->
    [TOO_SHORT] 密码太短，至少需要 { $least } 个字符。
    [TOO_LONG] 密码太长，最多 { $most } 个字符。
   *[TOO_SIMPLE] 密码太容易被猜到。
}
staff-email-taken = 该邮箱已被另一名员工用于登录。
unknown-staff = 没有这名员工。
not-on-oneself = 不能对自己的账号执行此操作，请联系其他管理员。
no-roles = 员工至少需要一个角色。
not-grantable = 您无权授予以下权限：{ $permissions }。
unknown-service-key = 没有这个服务密钥。
too-many-live-keys = 一个服务最多同时拥有 { $most } 个有效密钥，请先吊销一个。
