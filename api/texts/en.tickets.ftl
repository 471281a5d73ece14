# Tickets: what people ask, complain of, suggest and praise.

unknown-ticket = There is no such ticket.
ticket-move-not-allowed = This can not be done with the ticket as it is now ({ $state }): it can not become { $wanted }.
ticket-field-needed = Something is missing for this step: { $field }.
ticket-closed = This ticket is closed. { $because ->
    [DUPLICATE] It is dealt with under another one.
   *[other] Please open a new one.
}
ticket-not-mergeable = These two tickets can not be merged: { $reason ->
    [ITSELF] they are one and the same.
    [CLOSED] the one that would go on is closed.
   *[OF_ANOTHER] they are not of one person.
}
ticket-text-erased = What was said in this ticket was erased, and nothing more can be said in it.
ticket-full = There are { $most } messages in this ticket already. Please open a new one.
unknown-ticket-box = This code is good no more. Please ask somebody in the store.
unknown-ticket-source = There is no such source of tickets.
ticket-source-taken = There is a source { $source } already.
unknown-department = There is no team { $department } at work.
department-has-ticket = { $department } has this ticket already.
ticket-handover-waits = { $department } has not acknowledged this ticket yet.
no-ticket-handover-waits = No hand-over of this ticket waits to be acknowledged.
message-known = A message with this id came before, and it said something else.
file-not-taken = { $reason ->
    [TYPE] Only pictures (JPEG, PNG, GIF, WebP) and PDF can be attached.
    [TOO_LARGE] A file may have 5 MiB at most.
    [TOO_MANY_PIXELS] This picture is too large: 64 million pixels at most.
    [EMPTY] This file is empty.
    [TOO_MANY] There are ten files at this ticket already.
    [NOT_SCANNED] This file is still being checked. Please try again in a minute.
   *[KEY_REUSED] Another file was sent under this key before.
}
nobodys-ticket = This ticket is no member's, so there is nobody to give something to.
service-not-open = { $reason ->
    [USED_UP] { $service } was asked for as often as the tier allows for now.
   *[NOT_YOURS] { $service } is not among the services of this tier.
}
