"""What somebody has to look at: a deadline that comes near or has passed (R155), an urgent ticket (R167)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.kernel.facts import Fact
from domain.kernel.ids import EscalationId, ProgrammeId, StaffId, TeamId, TicketId
from domain.kernel.periods import instant
from domain.sla.clock import Clock
from domain.tickets.facts import in_fast_lane
from domain.tickets.ticket import Ticket


class EscalationKind(StrEnum):
    WARNING = "WARNING"
    """A deadline comes near."""
    BREACH = "BREACH"
    """A deadline has passed."""
    ON_CALL = "ON_CALL"
    """An urgent ticket: whoever is on call is paged."""


FACTS = {
    EscalationKind.WARNING: "ticket.sla_warning",
    EscalationKind.BREACH: "ticket.sla_breached",
    EscalationKind.ON_CALL: "ticket.paged",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    id: EscalationId
    ticket_id: TicketId
    kind: EscalationKind
    clock: Clock | None = None
    due_at: datetime | None = None
    round: int = 0
    """Of pages: how many were before."""
    team_id: TeamId | None = None
    staff_id: StaffId | None = None
    """Whom it is for: the lead of the team, or who is on call."""
    at: datetime
    acknowledged_at: datetime | None = None


def wants_page(ticket: Ticket) -> bool:
    """Whether somebody on call has to know: it is in the fast lane, nobody has answered or accepted it."""
    return (
        ticket.is_open
        and in_fast_lane(ticket)
        and ticket.first_answered_at is None
        and ticket.accepted_at is None
    )


def paged_in(number: int, on_call: Sequence[StaffId], lead: StaffId | None) -> tuple[StaffId | None, bool]:
    """Who is paged in a round, and whether another round follows: first those on call in their order, then
    the lead. A page that names nobody is told all the same, to whoever listens."""
    ladder = [*on_call, *([lead] if lead is not None and lead not in on_call else [])]
    if number >= len(ladder):
        return None, False
    return ladder[number], number + 1 < len(ladder)


def fact_of(escalation: Escalation, ticket: Ticket) -> Fact:
    return Fact(
        kind=FACTS[escalation.kind],
        member_id=ticket.member_id,
        at=escalation.at,
        payload={
            "ticket": str(ticket.id),
            "programme": str(ProgrammeId(ticket.programme_id)),
            "escalation": str(escalation.id),
            "kind": ticket.kind.value,
            "urgency": ticket.urgency.value,
            "team": _text(escalation.team_id),
            "staff": str(StaffId(ticket.staff_id)) if ticket.staff_id is not None else None,
            "for": _text(escalation.staff_id),
            **(
                {"clock": escalation.clock.value, "dueAt": instant(escalation.due_at)}
                if escalation.clock is not None
                else {"round": escalation.round}
            ),
        },
    )


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)
