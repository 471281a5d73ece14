"""A ticket as the desk sees it, and what becomes of it when it is given to somebody or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.kernel.ids import StaffId, TeamId, TicketId
from domain.sla.business_time import Pause
from domain.tickets import moves
from domain.tickets.ticket import Ticket, TicketKind, TicketState

S = TicketState


class QueueReason(StrEnum):
    """Why nobody has a ticket. The words are those of `Unfit`, and one more."""

    NO_TEAM = "NO_TEAM"
    NO_MEMBERS = "NO_MEMBERS"
    NO_SKILL = "NO_SKILL"
    NO_LANGUAGE = "NO_LANGUAGE"
    NO_STORE = "NO_STORE"
    NOBODY_AVAILABLE = "NOBODY_AVAILABLE"
    ALL_FULL = "ALL_FULL"
    NOT_ACCEPTED = "NOT_ACCEPTED"
    IN_TURN = "IN_TURN"
    """Others are being given away at this moment; the worker gives this one next."""


class EndedBecause(StrEnum):
    DONE = "DONE"
    NOT_ACCEPTED = "NOT_ACCEPTED"
    REASSIGNED = "REASSIGNED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Who has a ticket, and since when."""

    id: UUID
    staff_id: StaffId
    team_id: TeamId | None
    given_at: datetime
    accept_by: datetime | None
    accepted_at: datetime | None

    def is_let_lie(self, *, at: datetime) -> bool:
        """Whether it was not accepted in time (R176)."""
        return self.accepted_at is None and self.accept_by is not None and at >= self.accept_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the desk knows of a ticket beside the ticket itself."""

    held: Held | None = None
    reason: QueueReason | None = None
    waiting_since: datetime | None = None
    former: StaffId | None = None
    """Who had it when it was done."""
    served_by: StaffId | None = None
    """Who looks after its member, and which team does, by its code."""
    served_in: str | None = None
    department: str | None = None
    """Which took it over last, by its code: that of a team."""
    handed_at: datetime | None = None
    reopened_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    """In which its member was waited for."""
    has_teams: bool = False
    """Whether its programme has any, and so on."""
    has_policies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A ticket in the queue."""

    ticket_id: TicketId
    reason: QueueReason
    asks_for: tuple[object, ...]
    """Tickets that ask for the same are given to the same people: where nobody takes the first, nobody takes
    the next."""


def is_triaged(ticket: Ticket) -> bool:
    """Whether it may be ASSIGNED: a ticket that was reopened may never have been triaged."""
    return (
        ticket.state in (S.TRIAGED, S.ASSIGNED, S.REOPENED)
        and ticket.category is not None
        and (ticket.kind is not TicketKind.COMPLAINT or ticket.severity is not None)
    )


def wants_somebody(ticket: Ticket) -> bool:
    """Whether it is on us, and nobody's. Who gets a NEW ticket triages it."""
    return ticket.staff_id is None and ticket.state in (S.NEW, S.TRIAGED, S.ASSIGNED, S.REOPENED)


def given_to(ticket: Ticket, staff_id: StaffId, team_id: TeamId | None, *, at: datetime) -> Ticket:
    """The ticket in somebody's hands. It is ASSIGNED as soon as it is triaged."""
    team = team_id.value if team_id is not None else None
    if is_triaged(ticket):
        return moves.assign(ticket, at=at, staff_id=staff_id.value, team_id=team)
    accepted = ticket.accepted_at if ticket.staff_id == staff_id.value else None
    return moves.edit(ticket, at=at, staff_id=staff_id.value, team_id=team, accepted_at=accepted)


def taken_back(ticket: Ticket, *, at: datetime) -> Ticket:
    """The ticket in nobody's hands."""
    if ticket.state is S.ASSIGNED:
        return moves.put_back(ticket, at=at)
    return moves.edit(ticket, at=at, staff_id=None, accepted_at=None)
