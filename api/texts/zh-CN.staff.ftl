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
code-refused = 验证码错误或已使用，或尝试次数过多。
second-factor-set = 已设置两步验证，请先将其移除。
no-second-factor = 尚未设置两步验证。
unknown-session = 没有这个登录会话。
unknown-role = 没有这个角色：{ $role }。
role-in-use = 该角色仍有 { $holders } 人在使用，请先为其更换角色。
role-built-in = 内置角色可以编辑，但不能删除。
last-administrator = 操作后将没有人可以管理员工。
