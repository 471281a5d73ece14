"""Which step of a ticket may follow which, and what each step needs. Everything else is refused.

Each function takes the ticket as it is and gives it as it will be; who may take the step is said elsewhere.
A step that changes nothing but the words (a note) is no move.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.members.refusals import NothingToChange
from domain.tickets.refusals import TicketClosed, TicketFieldNeeded, TicketMoveNotAllowed, TicketNotMergeable
from domain.tickets.ticket import (
    ClosedBecause,
    Sentiment,
    Severity,
    Ticket,
    TicketKind,
    TicketState,
    Urgency,
)

S = TicketState
MOVES: Mapping[TicketState, frozenset[TicketState]] = {
    S.NEW: frozenset({S.TRIAGED, S.CLOSED}),
    S.TRIAGED: frozenset({S.ASSIGNED, S.ANSWERED, S.CLOSED}),
    # Back to the queue; to another person; answered.
    S.ASSIGNED: frozenset({S.TRIAGED, S.ASSIGNED, S.ANSWERED, S.RESOLVED, S.CLOSED}),
    # Answered again; asked again, so that it is on us; resolved.
    S.ANSWERED: frozenset({S.ANSWERED, S.ASSIGNED, S.RESOLVED, S.CLOSED}),
    S.RESOLVED: frozenset({S.CLOSED, S.REOPENED}),
    S.CLOSED: frozenset({S.REOPENED}),
    S.REOPENED: frozenset({S.ASSIGNED, S.ANSWERED, S.CLOSED}),
}
"""Closing before RESOLVED is for what is spam, withdrawn or a duplicate, never for what is done."""

REOPENED_BY_MEMBERS = timedelta(days=30)
"""After its end whoever handed a ticket in may reopen it for so long; later it is a new matter."""


def move(ticket: Ticket, to: TicketState, *, at: datetime, **changes: Any) -> Ticket:
    """The ticket in its next state, one version on. Raises TicketMoveNotAllowed."""
    if to not in MOVES[ticket.state]:
        raise TicketMoveNotAllowed(state=ticket.state.value, wanted=to.value)
    return _changed(ticket, at=at, state=to, **changes)


def edit(ticket: Ticket, *, at: datetime, **changes: Any) -> Ticket:
    """The ticket in the same state with other fields, one version on."""
    return _changed(ticket, at=at, **changes)


def _changed(ticket: Ticket, *, at: datetime, **changes: Any) -> Ticket:
    return replace(ticket, **changes, changed_at=max(at, ticket.changed_at), version=ticket.version + 1)


def require_not_closed(ticket: Ticket) -> None:
    """Raises TicketClosed."""
    if ticket.state is S.CLOSED:
        raise _closed(ticket)


def _closed(ticket: Ticket) -> TicketClosed:
    return TicketClosed(because=(ticket.closed_because or ClosedBecause.DONE).value)


def triage(
    ticket: Ticket,
    *,
    at: datetime,
    kind: TicketKind | None = None,
    category: str | None = None,
    urgency: Urgency | None = None,
    sentiment: Sentiment | None = None,
    severity: Severity | None = None,
    regulator: bool | None = None,
) -> Ticket:
    """Say what the ticket is; NEW becomes TRIAGED, and later on it is a correction. None: as it is.

    It needs a category, and of a complaint a severity. What is no complaint has neither severity nor
    regulator. Raises TicketFieldNeeded, TicketClosed, NothingToChange.
    """
    require_not_closed(ticket)
    kind = kind or ticket.kind
    complaint = kind is TicketKind.COMPLAINT
    if not complaint and (severity is not None or regulator):
        raise TicketFieldNeeded(field="kind", wanted=S.TRIAGED.value)
    given = {
        "kind": kind,
        "category": category or ticket.category,
        "urgency": urgency or ticket.urgency,
        "sentiment": sentiment or ticket.sentiment,
        "severity": (severity or ticket.severity) if complaint else None,
        "regulator": (ticket.regulator if regulator is None else regulator) if complaint else False,
    }
    if given["category"] is None:
        raise TicketFieldNeeded(field="category", wanted=S.TRIAGED.value)
    if complaint and given["severity"] is None:
        raise TicketFieldNeeded(field="severity", wanted=S.TRIAGED.value)
    if ticket.state is S.NEW:
        return move(ticket, S.TRIAGED, at=at, **given)
    if all(getattr(ticket, name) == each for name, each in given.items()):
        raise NothingToChange
    return edit(ticket, at=at, **given)


def assign(ticket: Ticket, *, at: datetime, staff_id: UUID | None, team_id: UUID | None) -> Ticket:
    """Give the ticket to a person, or to a team. Raises TicketMoveNotAllowed, TicketFieldNeeded."""
    if staff_id is None and team_id is None:
        raise TicketFieldNeeded(field="assignee", wanted=S.ASSIGNED.value)
    _need_triage(ticket, S.ASSIGNED)
    accepted = ticket.accepted_at if staff_id is not None and staff_id == ticket.staff_id else None
    return move(ticket, S.ASSIGNED, at=at, staff_id=staff_id, team_id=team_id, accepted_at=accepted)


def put_back(ticket: Ticket, *, at: datetime) -> Ticket:
    """Nobody has it any more: it waits to be taken. Raises TicketMoveNotAllowed."""
    if ticket.state is not S.ASSIGNED:
        raise TicketMoveNotAllowed(state=ticket.state.value, wanted=S.TRIAGED.value)
    return move(ticket, S.TRIAGED, at=at, staff_id=None, team_id=None, accepted_at=None)


def answer(ticket: Ticket, *, at: datetime, staff_id: UUID | None, waits: bool) -> Ticket:
    """We have said something publicly. Whoever answers what nobody has takes it and has accepted it.

    `waits`: the member has to say something now. Raises TicketMoveNotAllowed, TicketFieldNeeded.
    """
    _need_triage(ticket, S.ANSWERED)
    changes: dict[str, Any] = {
        "first_answered_at": ticket.first_answered_at or at,
        "waiting_since": (ticket.waiting_since or at) if waits else None,
    }
    if not waits:
        changes["paused_seconds"] = _paused(ticket, at)
    if staff_id is not None and ticket.staff_id in (None, staff_id):
        changes |= {"staff_id": staff_id, "accepted_at": ticket.accepted_at or at}
    return move(ticket, S.ANSWERED, at=at, **changes)


def hear(ticket: Ticket, *, at: datetime) -> Ticket:
    """Whoever handed it in has said something: no wait any more, and what was answered is on us again.

    What is resolved stays so: thanks are no objection, and to object there is `reopen`. Raises TicketClosed.
    """
    require_not_closed(ticket)
    heard = {"waiting_since": None, "paused_seconds": _paused(ticket, at)}
    if ticket.state is S.ANSWERED and (ticket.staff_id or ticket.team_id):
        return move(ticket, S.ASSIGNED, at=at, **heard)
    return edit(ticket, at=at, **heard)


def hand_over(ticket: Ticket, *, at: datetime) -> Ticket:
    """Another department shall look at it; who has it does not change. Raises TicketClosed."""
    require_not_closed(ticket)
    return edit(ticket, at=at)


def resolve(ticket: Ticket, *, at: datetime, cause: str | None) -> Ticket:
    """There is a solution, which is told, and a cause. Telling it is an answer, if it is the first one.

    Raises TicketMoveNotAllowed, TicketFieldNeeded.
    """
    if cause is None:
        raise TicketFieldNeeded(field="cause", wanted=S.RESOLVED.value)
    _need_triage(ticket, S.RESOLVED)
    return move(
        ticket,
        S.RESOLVED,
        at=at,
        cause=cause,
        resolved_at=at,
        first_answered_at=ticket.first_answered_at or at,
        waiting_since=None,
        paused_seconds=_paused(ticket, at),
    )


def close(ticket: Ticket, *, at: datetime, because: ClosedBecause) -> Ticket:
    """The end. What is done has to be resolved first. Raises TicketMoveNotAllowed."""
    if because is ClosedBecause.DONE and ticket.state is not S.RESOLVED:
        raise TicketMoveNotAllowed(state=ticket.state.value, wanted=S.CLOSED.value)
    return move(
        ticket,
        S.CLOSED,
        at=at,
        closed_at=at,
        closed_because=because,
        waiting_since=None,
        paused_seconds=_paused(ticket, at),
    )


def reopen(ticket: Ticket, *, at: datetime, by_sender: bool = False) -> Ticket:
    """It was not settled. A duplicate stays closed: the other ticket is the one.

    Raises TicketMoveNotAllowed; of whoever handed it in, when it ended too long ago, TicketClosed.
    """
    if ticket.closed_because is ClosedBecause.DUPLICATE:
        raise _closed(ticket)
    ended = ticket.closed_at or ticket.resolved_at
    if by_sender and ended is not None and at > ended + REOPENED_BY_MEMBERS:
        raise _closed(ticket)
    return move(
        ticket,
        S.REOPENED,
        at=at,
        resolved_at=None,
        closed_at=None,
        closed_because=None,
        reopened_count=ticket.reopened_count + 1,
    )


def merge(duplicate: Ticket, into: Ticket, *, at: datetime) -> Ticket:
    """Close a ticket as a duplicate of another one, of the same programme and the same person.

    An anonymous one may go into anybody's. Raises TicketNotMergeable, TicketMoveNotAllowed.
    """
    if duplicate.id == into.id:
        raise TicketNotMergeable(ticket=duplicate.id, reason="ITSELF")
    if into.state is S.CLOSED:
        raise TicketNotMergeable(ticket=into.id, reason="CLOSED")
    if duplicate.programme_id != into.programme_id or duplicate.member_id not in (None, into.member_id):
        raise TicketNotMergeable(ticket=duplicate.id, reason="OF_ANOTHER")
    return move(
        duplicate,
        S.CLOSED,
        at=at,
        closed_at=at,
        closed_because=ClosedBecause.DUPLICATE,
        merged_into_id=into.id.value,
        waiting_since=None,
        paused_seconds=_paused(duplicate, at),
    )


def _need_triage(ticket: Ticket, wanted: TicketState) -> None:
    """A ticket that was reopened may never have been triaged: spam that was none."""
    if ticket.state is S.NEW:
        raise TicketMoveNotAllowed(state=ticket.state.value, wanted=wanted.value)
    if ticket.category is None:
        raise TicketFieldNeeded(field="category", wanted=wanted.value)
    if ticket.kind is TicketKind.COMPLAINT and ticket.severity is None:
        raise TicketFieldNeeded(field="severity", wanted=wanted.value)


def _paused(ticket: Ticket, at: datetime) -> int:
    if ticket.waiting_since is None:
        return ticket.paused_seconds
    return ticket.paused_seconds + max(0, int((at - ticket.waiting_since).total_seconds()))


# What a step has changed, for the record of changes

_TOLD = (
    *("state", "kind", "category", "urgency", "sentiment", "severity", "regulator", "cause", "staff_id"),
    *("team_id", "accepted_at", "waiting_since", "closed_because", "merged_into_id", "member_id"),
    *("order_id", "sku", "store_code", "campaign_code", "first_response_due_at", "resolution_due_at"),
)


def differences(before: Ticket, after: Ticket) -> list[tuple[str, str | None, str | None]]:
    """(field, before, after) of everything that a step has changed and that is worth telling, as codes, ids
    and figures; never words."""
    return [
        (name, _plain(getattr(before, name)), _plain(getattr(after, name)))
        for name in _TOLD
        if getattr(before, name) != getattr(after, name)
    ]


def _plain(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
