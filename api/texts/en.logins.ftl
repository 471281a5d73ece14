# Log-in of members.

log-in-code-refused = The code is wrong or no longer good, or there were too many attempts. Ask for another one.
log-in-not-offered = No codes are sent this way here.
log-in-code-text = Your code for logging in is { $code }. It is good for { $minutes } minutes. Tell it to nobody.
