# 会员登录。

log-in-code-refused = 验证码错误或已失效，或尝试次数过多。请重新获取。
log-in-not-offered = 此处不通过该方式发送验证码。
log-in-code-text = 您的登录验证码为 { $code }，{ $minutes } 分钟内有效。请勿告知他人。
