# 会员登录。

log-in-code-refused = 验证码错误或已失效，或尝试次数过多。请重新获取。
log-in-not-offered = 此处不支持该登录方式。
wechat-phone-refused = 手机号授权已失效，请重新点击按钮授权。
wechat-blocked = 该微信账号已被微信限制，无法在此登录。
wechat-unavailable = 暂时无法连接微信，请稍后重试。
log-in-code-text = 您的登录验证码为 { $code }，{ $minutes } 分钟内有效。请勿告知他人。
