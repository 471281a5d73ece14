# 关于会员的备注。

unknown-note = 没有这条备注。
not-your-note = 这条备注是别人写的。
