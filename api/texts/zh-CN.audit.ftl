# 对大量读取的发现。

unknown-violation = 没有这条违规记录。
own-violation = 这条记录与您本人有关，须由他人确认。
violation-acknowledged = 这条记录已被确认。
