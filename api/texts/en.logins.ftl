# Log-in of members.

log-in-code-refused = The code is wrong or no longer good, or there were too many attempts. Ask for another one.
log-in-not-offered = This way of logging in is not offered here.
wechat-phone-refused = WeChat does not know this phone any more. Please tap the button again.
wechat-blocked = WeChat has blocked this account, so it can not be used here.
wechat-unavailable = WeChat can not be reached at the moment. Try again in a few seconds.
log-in-code-text = Your code for logging in is { $code }. It is good for { $minutes } minutes. Tell it to nobody.
