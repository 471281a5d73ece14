# 会员。

identity-taken = { $kind ->
    [PHONE] 该手机号已被其他会员使用。
    [EMAIL] 该邮箱已被其他会员使用。
    [EXTERNAL] 该外部编号已被其他会员使用。
   *[CARD] 该卡号已被其他会员使用。
}
version-conflict = 会员资料在您读取之后已被修改：您的版本为 { $expected }，当前版本为 { $current }。请重新读取；没有任何内容被覆盖。
nothing-to-change = 请至少填写一个要修改的字段。
