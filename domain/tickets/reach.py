"""Who reaches which ticket: to everybody else it is as if it were not there."""

from __future__ import annotations

from domain.staff.caller import Caller
from domain.tickets.ticket import Ticket


def reaches(caller: Caller, ticket: Ticket) -> bool:
    """A member its own; staff who are bound to stores those of their stores; whoever else holds the
    permission, every one."""
    if caller.member_id is not None:
        return ticket.member_id == caller.member_id
    return caller.may_at(ticket.store_code)
