"""What is told outside about who has a ticket: ids and codes."""

from __future__ import annotations

from datetime import datetime

from domain.assignment.desk import QueueReason
from domain.assignment.team import Team
from domain.kernel.facts import Fact
from domain.kernel.ids import ProgrammeId, StaffId
from domain.tickets.ticket import Ticket


def assigned(ticket: Ticket, staff_id: StaffId, team: Team | None, *, by: str, at: datetime) -> Fact:
    return Fact(
        kind="ticket.assigned",
        member_id=ticket.member_id,
        at=at,
        payload={**_about(ticket, team), "staff": str(staff_id), "by": by},
    )


def queued(ticket: Ticket, team: Team | None, reason: QueueReason, *, at: datetime) -> Fact:
    return Fact(
        kind="ticket.queued",
        member_id=ticket.member_id,
        at=at,
        payload={**_about(ticket, team), "reason": reason.value},
    )


def _about(ticket: Ticket, team: Team | None) -> dict[str, str | None]:
    return {
        "ticket": str(ticket.id),
        "programme": str(ProgrammeId(ticket.programme_id)),
        "team": team.code if team is not None else None,
        "urgency": ticket.urgency.value,
    }
