"""What the rules about deadlines ask of storage. `persistence/sla/repository.py` answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import EscalationId, TicketId
from domain.sla.calendar import BusinessCalendar
from domain.sla.clock import Clock, Deadline, Level
from domain.sla.escalation import Escalation
from domain.sla.policy import SlaPolicy
from domain.sla.report import Punctuality


class Sla(Protocol):
    async def calendars(self, programme_id: UUID) -> list[BusinessCalendar]: ...

    async def save_calendar(
        self, programme_id: UUID, calendar: BusinessCalendar, *, at: datetime, by: str
    ) -> None: ...

    async def policies(self, programme_id: UUID) -> list[SlaPolicy]: ...

    async def save_policy(self, programme_id: UUID, policy: SlaPolicy, *, at: datetime, by: str) -> None: ...

    async def look_again(self, programme_id: UUID) -> None:
        """The worker shall look at every open ticket of the programme: its deadlines may be others now."""
        ...

    async def begin_pause(self, ticket_id: TicketId, *, at: datetime) -> None: ...

    async def end_pause(self, ticket_id: TicketId, *, at: datetime) -> None: ...

    async def set_deadlines(
        self, ticket_id: TicketId, programme_id: UUID, deadlines: Sequence[Deadline]
    ) -> None:
        """These are the clocks that run, and no others do."""
        ...

    # Escalation

    async def due(self, limit: int) -> list[TicketId]:
        """Tickets with a clock of which somebody has to be told."""
        ...

    async def deadlines_of(self, ticket_id: TicketId) -> list[tuple[Deadline, Level | None]]:
        """The clocks that run, each with what was told of this deadline before."""
        ...

    async def told(self, ticket_id: TicketId, clock: Clock, level: Level, due_at: datetime) -> None: ...

    async def escalate(
        self, programme_id: UUID, escalation: Escalation, *, again_at: datetime | None = None
    ) -> bool:
        """False where it has been escalated before."""
        ...

    async def is_paged(self, ticket_id: TicketId) -> bool: ...

    async def unanswered_pages(self, limit: int) -> list[tuple[EscalationId, TicketId]]:
        """Pages after which the next one is due."""
        ...

    async def escalation(self, escalation_id: EscalationId) -> Escalation | None:
        """Whoever changes it holds its ticket."""
        ...

    async def no_more_pages(self, ticket_id: TicketId) -> None:
        """Nobody is paged about the ticket again."""
        ...

    async def acknowledge(self, escalation: Escalation, *, by: str) -> None:
        """Write that somebody has seen it, at its moment."""
        ...

    # The report

    async def punctuality(
        self, programme_id: UUID, start: datetime, end: datetime, *, at: datetime
    ) -> Punctuality:
        """Of the tickets that were opened in that time, as they stand at an instant."""
        ...

    async def alert(self, programme_id: UUID, day: date, found: Punctuality, *, at: datetime) -> bool:
        """False where the day was told before."""
        ...
