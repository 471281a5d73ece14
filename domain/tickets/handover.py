"""A ticket goes to another department, which says when it has seen it (R173)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.assignment.team import Team
from domain.kernel.ids import TicketId
from domain.kernel.texts import check_name
from domain.tickets.refusals import DepartmentHasTicket, UnknownDepartment
from domain.tickets.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    id: UUID
    ticket_id: TicketId
    department: str
    """A team, by its code."""
    handed_by: str
    handed_at: datetime
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = None


def check_department(code: str, ticket: Ticket, teams: Sequence[Team]) -> None:
    """Whether the ticket can be handed over to the team of this code. Raises InvalidInput, UnknownDepartment,
    DepartmentHasTicket."""
    check_name("department", code)
    team = next((each for each in teams if each.code == code and each.active), None)
    if team is None:
        raise UnknownDepartment(department=code)
    if ticket.team_id == team.id.value:
        raise DepartmentHasTicket(department=code)
