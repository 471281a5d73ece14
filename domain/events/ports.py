"""What the rules of events ask of storage. persistence/events/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.events.event import Event, OrderName, Registration
from domain.events.types import EventType
from domain.kernel.ids import MemberId
from domain.orders.ports import Contact
from domain.points.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEvent:
    """What somebody did before it was known who."""

    event_id: UUID
    programme_id: UUID
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    event_id: UUID
    is_new: bool


class Events(Protocol):
    async def register(
        self, event: Event, *, event_id: UUID, member_id: MemberId, fingerprint: bytes
    ) -> Registration:
        """Take the event's name `(source, external id)`, for ever, or find who took it."""
        ...

    async def keep(
        self, event: Event, contact: Contact, *, event_id: UUID, programme_id: UUID, fingerprint: bytes
    ) -> Kept | None:
        """Keep an event for whoever binds the contact, which is held. None: another event has its name."""
        ...

    async def give_kept(
        self, member_id: MemberId, contacts: Sequence[Contact], *, joining: UUID | None
    ) -> list[KeptEvent]:
        """Take what was kept for the contacts in programmes that the member takes part in, and register it as
        the member's: in the order in which it happened, without what was registered otherwise meanwhile."""
        ...

    async def order(self, member_id: MemberId, name: OrderName) -> UUID | None:
        """The member's order of that name."""
        ...

    async def add(
        self,
        event: Event,
        *,
        event_id: UUID,
        member_id: MemberId,
        programme_id: UUID,
        order_id: UUID | None,
        moment: datetime,
    ) -> None: ...

    async def save_type(self, programme_id: UUID, type_: EventType, *, at: datetime) -> None: ...

    async def released(self, member_id: MemberId, event_id: UUID) -> Mapping[str, int]:
        """The points that the event has made spendable, by the wallet type's code."""
        ...

    async def lots_awaiting(self, pages: Sequence[Page], name: str, order_id: UUID | None) -> None:
        """Let the pages know their pending lots that await an event of that name; with an order, only that
        order's."""
        ...
