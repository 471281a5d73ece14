"""What happened to members, as far as it is played again, in the order in which it became known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from domain.conditions.subject import MemberFacts, Product
from domain.orders.order import Order
from domain.orders.returns import Cancellation, Return


@dataclass(frozen=True, slots=True, kw_only=True)
class PastOrder:
    id: UUID
    order: Order
    """As it was recorded."""
    recorded_at: datetime
    imported: bool
    """Rated as if it had been recorded when it was placed."""

    @property
    def clock(self) -> datetime:
        """The business time of what it decided."""
        return self.order.placed_at if self.imported else self.recorded_at


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReturn:
    order_id: UUID
    delivery: Return | Cancellation
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PastUse:
    """Points that went otherwise than by a return: spent, adjusted away, handed on."""

    wallet: str
    points: int
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PastGift:
    """Points that came otherwise than by an order."""

    wallet: str
    points: int
    earned_at: datetime
    available_at: datetime
    expires_at: datetime
    recorded_at: datetime


Happening: TypeAlias = PastOrder | PastReturn | PastUse | PastGift


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """One member's past."""

    member_id: UUID
    joined_at: datetime
    known: MemberFacts
    """As the member is now; history each order finds for itself."""
    events: dict[str, list[datetime]]
    """When which happened, by name."""
    happenings: tuple[Happening, ...]
    """In the order in which they became known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Everything that is played again."""

    timelines: tuple[Timeline, ...]
    products: dict[str, Product]
    """What the catalogue says of SKUs, where campaigns ask."""


def moment_of(happening: Happening) -> tuple[datetime, datetime, str]:
    """What orders happenings: of an import, which is recorded at once, the orders by their own time."""
    if isinstance(happening, PastOrder):
        return happening.recorded_at, happening.order.placed_at, happening.order.external_id
    return happening.recorded_at, happening.recorded_at, ""
