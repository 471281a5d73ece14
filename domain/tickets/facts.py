"""What is told outside about tickets: ids, codes and figures, never a word of them."""

from __future__ import annotations

from typing import Any

from domain.kernel.facts import Fact
from domain.kernel.ids import ProgrammeId
from domain.tickets.ticket import Severity, Ticket, TicketState, Urgency

OPENED = "ticket.opened"
CHANGED = "ticket.changed"
ANSWERED = "ticket.answered"
RESOLVED = "ticket.resolved"
CLOSED = "ticket.closed"
REOPENED = "ticket.reopened"

_OF_STATES = {
    TicketState.RESOLVED: RESOLVED,
    TicketState.CLOSED: CLOSED,
    TicketState.REOPENED: REOPENED,
}


def in_fast_lane(ticket: Ticket) -> bool:
    """Whether somebody has to be told within minutes (R167): it is urgent, an authority asks, or it is the
    worst kind of complaint."""
    return ticket.urgency is Urgency.URGENT or ticket.regulator or ticket.severity is Severity.CRITICAL


def kind_of(before: Ticket, after: Ticket) -> str:
    """Under which name a step is told that is no public answer of ours."""
    return _OF_STATES.get(after.state, CHANGED) if before.state is not after.state else CHANGED


def fact(kind: str, ticket: Ticket, **more: Any) -> Fact:
    payload = {
        "ticket": str(ticket.id),
        "programme": str(ProgrammeId(ticket.programme_id)),
        "state": ticket.state.value,
        "channel": ticket.channel.value,
        "kind": ticket.kind.value,
        "category": ticket.category,
        "urgency": ticket.urgency.value,
        "severity": ticket.severity.value if ticket.severity else None,
        "regulator": ticket.regulator,
        "fast_lane": in_fast_lane(ticket),
        "store": ticket.store_code,
        "service": ticket.service_code,
        "reopened": ticket.reopened_count,
        "version": ticket.version,
    }
    return Fact(kind=kind, member_id=ticket.member_id, at=ticket.changed_at, payload={**payload, **more})
