"""What the rules of assignment ask of storage. `persistence/assignment/repository.py` answers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.assignment.desk import EndedBecause, Held, QueueReason, Seen, Waiting
from domain.assignment.team import Presence, Representative, Team
from domain.kernel.ids import MemberId, StaffId, TeamId, TicketId
from domain.tickets.ticket import Ticket


class Desk(Protocol):
    # Teams and people

    async def teams(self, programme_id: UUID) -> list[Team]:
        """All teams of the programme, by code."""
        ...

    async def save_team(self, programme_id: UUID, team: Team, *, at: datetime, by: str) -> None: ...

    async def unknown_staff(self, ids: Collection[StaffId]) -> frozenset[StaffId]:
        """Those who are no staff, or are shut out."""
        ...

    async def people(self, ids: Collection[StaffId], *, but: TicketId | None = None) -> list[Representative]:
        """Those of the ids who work on tickets, with their open tickets counted, `but` one."""
        ...

    async def hold(self, staff_id: StaffId, *, but: TicketId | None = None) -> Representative | None:
        """The person, held for this transaction, and its tickets counted after that: nobody else gives it
        one meanwhile."""
        ...

    async def save_representative(self, person: Representative, *, at: datetime, by: str) -> None: ...

    async def set_presence(
        self, staff_id: StaffId, presence: Presence, *, at: datetime, until: datetime
    ) -> None: ...

    # Turns

    async def try_turn(self, programme_id: UUID) -> bool:
        """Be alone in giving tickets of the programme away, until this transaction ends; False at once where
        somebody else is."""
        ...

    async def take_turn(self, programme_id: UUID) -> None:
        """The same, waiting for it."""
        ...

    # Tickets

    async def seen(self, ticket_id: TicketId) -> Seen:
        """What the desk knows of a ticket, and what its programme has set up."""
        ...

    async def passed(self, ticket_id: TicketId) -> dict[StaffId, datetime]:
        """Who had it and did not accept it, and when it was last taken back, by the world's clock."""
        ...

    async def tier_of(self, member_id: MemberId, ladder_id: UUID) -> str | None: ...

    async def give(
        self,
        ticket_id: TicketId,
        person: Representative,
        team_id: TeamId | None,
        *,
        at: datetime,
        by: str,
        accept_by: datetime | None,
    ) -> None:
        """Write that a held person has the ticket from now on."""
        ...

    async def took(
        self, ticket_id: TicketId, staff_id: StaffId, team_id: TeamId | None, *, at: datetime
    ) -> None:
        """Write that a person took the ticket itself, as by answering it."""
        ...

    async def accepted(self, held: Held, *, at: datetime) -> None: ...

    async def end(self, held: Held, because: EndedBecause, *, at: datetime) -> None: ...

    async def saw(
        self,
        ticket: Ticket,
        *,
        reason: QueueReason | None,
        waiting_since: datetime | None,
        policy: str | None,
    ) -> None:
        """Write how the ticket was seen. `policy`: the code of the one that holds; None: what it was."""
        ...

    # What the worker looks for

    async def unseen(self, limit: int) -> list[TicketId]:
        """Tickets that have changed since the desk saw them."""
        ...

    async def let_lie(self, limit: int) -> list[TicketId]:
        """Tickets that were not accepted in time."""
        ...

    async def queue(self, programme_id: UUID, limit: int) -> list[Waiting]:
        """Tickets that wait for somebody, the most urgent first, then who waits the longest."""
        ...

    async def programmes_with_queue(self) -> list[UUID]:
        """Programmes with teams, and with tickets that wait for somebody."""
        ...
