# A person's rights over its data, and how long data is kept.

too-many-exports = { $most } exports of one member are made in 24 hours, not more. Try again tomorrow.
no-erasure-requested = There is no request to be erased.
no-term = Data of the class { $data_class } is kept with what it belongs to; it has no term.
term-out-of-bounds = Data of the class { $data_class } is kept from { $least } to { $most } days.
under-legal-hold = This data has to be kept for a legal reason and can not be removed now.
unknown-legal-hold = There is no such legal hold.
