"""Who reaches which ticket: to everybody else it is as if it were not there."""

from __future__ import annotations

from collections.abc import Collection

from domain.kernel.ids import MemberId
from domain.staff.caller import Caller
from domain.tickets.ticket import Ticket


def reaches(caller: Caller, ticket: Ticket, *, parts: Collection[MemberId] = ()) -> bool:
    """A member its own, and those of `parts`, who were merged into it; staff who are bound to stores those of
    their stores; whoever else holds the permission, every one."""
    if caller.member_id is not None:
        return ticket.member_id is not None and ticket.member_id in (caller.member_id, *parts)
    return caller.may_at(ticket.store_code)
