# 退货、取消与完成被拒绝的原因。

unknown-order = 没有订单 { $order }。
unknown-tender = { $entry } 并未用于支付该订单。
unknown-order-line = 没有第 { $line } 行：该订单共 { $lines } 行。
return-too-large = 第 { $line } 行：订购 { $ordered } 件，此前已退 { $returned } 件，无法再退 { $asked } 件。
nothing-to-return = { $source } 的订单 { $external_id } 已全部退回。
return-conflict = { $source } 的退货 { $external_id } 此前已以其他内容登记。
order-is-cancelled = { $source } 的订单 { $external_id } 已取消。
