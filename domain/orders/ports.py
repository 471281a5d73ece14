"""What the order rules ask of storage. persistence/orders/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.idempotency import Kept, RequestKey
from domain.kernel.facts import Fact
from domain.kernel.ids import GuestOrderId, MemberId, OrderId
from domain.orders.completion import CompletionSettlement
from domain.orders.order import Order
from domain.orders.return_settlement import ReturnSettlement
from domain.orders.returns import Delivery, RecordedOrder, Return
from domain.orders.settlement import Settlement
from domain.programme.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """By what a guest will be known later: a kind of identity and the keyed fingerprint of its value."""

    kind: str
    fingerprint: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """The order's row in the registry, held for this transaction."""

    order_id: UUID
    member_id: MemberId | None
    fingerprint: bytes
    is_new: bool
    was_named: bool = False
    """New, but something was said of it before: that waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestOrder:
    order_id: UUID
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrder:
    """A member's order as it comes, with its id to be and the answer that its request shall hear."""

    order: Order
    order_id: UUID
    member_id: MemberId
    key: RequestKey
    answer: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What orders that came together have taken, for this transaction. One that is in neither set has taken
    nothing: its key is not new, it names what there is not, or its member does not take part."""

    taken: frozenset[UUID]
    """By order id: key and name are theirs, and their members are held."""
    known: frozenset[UUID]
    """These have their key, but somebody has taken the name or told of it before."""
    categories: Mapping[str, str]
    """Of the catalogue, by SKU."""
    held_at: datetime | None
    """When the members were held; None where nobody is."""


class Orders(Protocol):
    async def take(self, orders: Sequence[NewOrder], programme: Programme) -> Taking:
        """Keys, names and members' locks for orders of which nothing is unusual, in one statement and in the
        order of all locks; no two of one key or name."""
        ...

    async def register(self, order: Order, *, order_id: UUID, member_id: MemberId | None) -> Registration:
        """Take the order's name `(source, external id)`, for ever, or find who took it."""
        ...

    async def give_to(self, order: Order, member_id: MemberId) -> None:
        """The registered guest order turns out to be this member's."""
        ...

    async def keep_guest(
        self, order: Order, programme_id: UUID, *, order_id: UUID, contact: Contact | None
    ) -> None:
        """Keep the order of somebody who is not known yet."""
        ...

    async def take_guest(self, order: Order) -> None:
        """Remove the guest order: it is settled as a member's in this transaction."""
        ...

    async def hold_contacts(self, contacts: Sequence[Contact]) -> None:
        """Hold the contacts for this transaction, before anything else but the idempotency key.

        Whoever keeps an order for a contact and whoever enrols with it wait for each other here: else the
        one finds nobody yet, the other no order yet, and they never meet.
        """
        ...

    async def guests_of(self, contacts: Sequence[Contact]) -> list[GuestOrder]:
        """Guest orders that name one of the contacts, oldest payment first, each registry row held."""
        ...

    async def record(
        self, settlements: Sequence[Settlement], programme_id: UUID, facts: Sequence[Fact] = ()
    ) -> None:
        """Write everything that settlements say, in one statement. They stand in the order in which they were
        decided: of one member each goes on from the one before. `facts`: to be told with them."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOrder:
    """An order's row in the registry, held for this transaction. The order may not be there yet."""

    source: str
    external_id: str
    order_id: UUID
    member_id: MemberId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownReturn:
    return_id: UUID
    fingerprint: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDelivery:
    id: UUID
    delivery: Delivery


class Returns(Protocol):
    async def name_of(self, order_id: OrderId | GuestOrderId) -> tuple[str, str] | None:
        """Source and external id of an order; None where there is none."""
        ...

    async def hold(self, source: str, external_id: str, *, order_id: UUID) -> HeldOrder:
        """Hold the order's row in the registry. A name that nobody has taken is made, with the id that the
        order shall have, so that there is a row to lock."""
        ...

    async def register(self, delivery: Return, held: HeldOrder) -> KnownReturn | None:
        """Take the return's name, for ever; or who took it before."""
        ...

    async def guest(self, held: HeldOrder) -> Order | None:
        """The order, where it is a guest's."""
        ...

    async def keep(self, delivery: Delivery, held: HeldOrder) -> None:
        """Let it wait for its order."""
        ...

    async def waiting(self, held: HeldOrder) -> list[WaitingDelivery]:
        """What waits for the order, in the order in which it came."""
        ...

    async def overdue(self, *, limit: int) -> list[tuple[str, str]]:
        """Names of members' orders for which something still waits."""
        ...

    async def refuse(self, waiting_id: UUID, code: str) -> None:
        """It could not be applied; it stays, with the reason."""
        ...

    async def forget(self, waiting_id: UUID) -> None:
        """It was applied."""
        ...

    async def recorded(self, held: HeldOrder) -> tuple[RecordedOrder, Programme]:
        """The member's order as it stands, and its programme, which may be older than the database's."""
        ...

    async def cancellation_of(self, held: HeldOrder) -> UUID | None:
        """The id of the order's cancellation."""
        ...

    async def record(self, settlement: ReturnSettlement, programme_id: UUID) -> None:
        """Write everything the settlement says and tell its facts, in one statement."""
        ...

    async def complete(self, settlement: CompletionSettlement) -> None:
        """The order's new status."""
        ...
