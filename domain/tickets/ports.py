"""What the rules of tickets ask of storage. persistence/tickets answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId, OrderId, TicketId
from domain.tickets.handover import Handover
from domain.tickets.inbound.source import Inbound, Source
from domain.tickets.opening.box import Box
from domain.tickets.ticket import Ticket
from domain.tickets.words import Message, Opening


class Tickets(Protocol):
    async def moment(self, programme_id: UUID) -> datetime:
        """Now, by the clock of the programme."""
        ...

    async def open(self, ticket: Ticket, words: Opening, *, tracked: bool) -> None:
        """Write a new ticket with its first message, sealed with a key of its own. `tracked`: with a code by
        which whoever handed it in finds it again."""
        ...

    async def tracking_code(self, ticket_id: TicketId) -> str | None:
        """The code of a ticket that has one; None also once its words are erased."""
        ...

    async def by_tracking_code(self, code: str) -> TicketId | None: ...

    async def lock(self, ticket_id: TicketId) -> tuple[Ticket, datetime] | None:
        """The ticket, held for this transaction, and the moment by its programme's clock at which it was had.

        It is locked before the membership that it is about, and of two tickets the one with the lower id
        first.
        """
        ...

    async def again(self, ticket_id: TicketId) -> tuple[Ticket, datetime] | None:
        """The same of a ticket that this transaction holds already."""
        ...

    async def change(self, before: Ticket, after: Ticket, *, by: str, solution: str | None = None) -> None:
        """Write what a step has changed of a locked ticket, and a line for each change."""
        ...

    async def say(self, message: Message) -> None:
        """Add to what was said in a locked ticket. Raises TicketTextErased."""
        ...

    async def messages(self, ticket_id: TicketId) -> int:
        """How many there are in a locked ticket."""
        ...

    async def erase_text(self, ticket_id: TicketId, *, at: datetime) -> None:
        """Delete the key of a locked ticket and all that it seals; what happened and when stays."""
        ...

    async def has_order(self, order_id: OrderId) -> bool: ...

    async def open_of(self, members: Collection[MemberId]) -> list[TicketId]:
        """Those of these members that somebody still has to work on, in the order of their ids."""
        ...

    async def asked_for(
        self, members: Collection[MemberId], programme_id: UUID
    ) -> Mapping[str, Sequence[datetime]]:
        """By the code of a service, when these members have asked for it. What was a duplicate, spam or
        withdrawn does not count."""
        ...

    async def is_tracked(self, ticket_id: TicketId) -> bool:
        """Whether somebody has a code for it."""
        ...

    async def has_campaign(self, programme_id: UUID, code: str) -> bool: ...

    async def hand_over(self, handover: Handover) -> None:
        """Write a hand-over of a locked ticket."""
        ...

    async def waiting_handover(self, ticket_id: TicketId) -> Handover | None:
        """The one of a locked ticket that nobody has acknowledged."""
        ...

    async def acknowledge(self, handover: Handover) -> None: ...


class TicketIntake(Protocol):
    """The ways in of whoever has no account here: boxes in stores, other systems."""

    async def add_box(self, box: Box, *, at: datetime, by: str) -> None: ...

    async def box(self, box_id: UUID) -> Box | None: ...

    async def disable_box(self, box_id: UUID, *, at: datetime) -> Box | None: ...

    def box_of_token(self, token: str) -> UUID | None:
        """The box by what stands in the code on the wall, which we have signed. None: it was not signed
        here."""
        ...

    async def hold_network(self, network: str) -> list[datetime]:
        """When tickets without a name came from there lately; held for this transaction."""
        ...

    async def keep_network(self, network: str, submitted_at: Sequence[datetime]) -> None: ...

    async def add_source(self, source: Source, secret: str, *, at: datetime, by: str) -> bool:
        """False: there is one of that code."""
        ...

    async def source(self, code: str) -> Source | None: ...

    async def secrets_of(self, source: Source) -> tuple[str, ...]:
        """The newest first, and the one before it while it is good."""
        ...

    async def rotate_source(self, code: str, secret: str, *, until: datetime) -> Source | None:
        """Take a new secret beside the old one, which is good until then."""
        ...

    async def disable_source(self, code: str, *, at: datetime) -> Source | None: ...

    async def take_in(self, inbound: Inbound) -> Inbound:
        """Take a message's name for ever with the ticket that it becomes; or what it became before."""
        ...
