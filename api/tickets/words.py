"""The words of a ticket, opened at the last moment."""

from uuid import UUID

from api.context import Info
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from persistence.data_keys import Within
from persistence.tickets import sealing
from persistence.tickets.reads import TicketRead


def shown(caller: Caller) -> bool:
    """Whether the caller reads what is said among staff."""
    return caller.member_id is None and caller.may(Permission.TICKETS_READ_TEXT)


def opened(info: Info, read: TicketRead, what: Within, row_id: UUID, token: bytes | None) -> str | None:
    """None: nothing was said, or it is erased. What was opened of another is noted for the record of acts."""
    if token is None:
        return None
    ticket = read.ticket
    member_id = ticket.member_id
    vault = info.context.vault
    data_key = sealing.open_key(
        vault,
        read.data_key,
        ticket_id=ticket.id.value,
        member_id=member_id.value if member_id else None,
        wrapped=read.wrapped,
    )
    if member_id is not None and not info.context.caller.is_self(member_id):
        info.context.reads.show(member_id, "tickets")
    return sealing.open_text(data_key, what, row_id, token)
