# What is noticed of whoever reads much.

unknown-violation = There is no such violation.
own-violation = This is about yourself. Somebody else acknowledges it.
violation-acknowledged = Somebody has acknowledged this already.
