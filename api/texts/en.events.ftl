# Events, and clocks that can be moved.

event-conflict = Event { $external_id } of { $source } was recorded before with other content. Nothing was changed.
not-a-sandbox = { $programme } is no sandbox: its clock can not be moved.
