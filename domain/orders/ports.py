"""What the order rules ask of storage. persistence/orders/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.orders.order import Order
from domain.orders.settlement import Settlement


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


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestOrder:
    order_id: UUID
    order: Order


class Orders(Protocol):
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

    async def record(self, settlement: Settlement, programme_id: UUID) -> None:
        """Write everything the settlement says, in one statement."""
        ...
