# What is refused of returns, cancellations and completions.

unknown-order = There is no order { $order }.
unknown-tender = { $entry } did not pay for this order.
unknown-order-line = There is no line { $line }: the order has { $lines }.
return-too-large = Line { $line }: { $ordered } ordered, { $returned } came back before, so { $asked } can not come back now.
nothing-to-return = Nothing of order { $external_id } of { $source } is left to come back.
return-conflict = Return { $external_id } of { $source } was recorded before with other content.
order-is-cancelled = Order { $external_id } of { $source } is cancelled.
