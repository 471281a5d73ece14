"""One use of a reward, and the steps in which goods are handed over.

    REQUESTED -> APPROVED -> PACKED -> SHIPPED -> COMPLETED
    REQUESTED | APPROVED | PACKED -> CANCELLED

What is no goods is COMPLETED at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class RedemptionState(StrEnum):
    """Where a redemption is."""

    REQUESTED = "REQUESTED"
    APPROVED = "APPROVED"
    PACKED = "PACKED"
    SHIPPED = "SHIPPED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"


S = RedemptionState
FOLLOWS: Mapping[RedemptionState, RedemptionState] = {
    S.REQUESTED: S.APPROVED,
    S.APPROVED: S.PACKED,
    S.PACKED: S.SHIPPED,
    S.SHIPPED: S.COMPLETED,
}
CANCELLED_BY_STAFF = frozenset({S.REQUESTED, S.APPROVED, S.PACKED})
CANCELLED_BY_MEMBERS = frozenset({S.REQUESTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Redemption:
    id: UUID
    member_id: UUID
    programme_id: UUID
    reward_id: UUID
    revision_id: UUID
    quantity: int
    points: int
    wallet_type_id: UUID
    minor: int
    """What was to be paid besides."""
    cost_minor: int
    state: RedemptionState
    entry_id: UUID | None
    """The SPEND that paid for it; None where it cost no points."""
    shares: Mapping[str, int] = field(default_factory=dict)
    """What it took of stocks and budgets."""
    coupon_ids: tuple[UUID, ...] = ()
    prize: str | None = None
    """Of a draw: the code of what was given."""
    valid_until: datetime | None = None
    """Of a service: half-open."""
    delivery_reference: str | None = None
    """How the shop calls the delivery."""
    channel: str | None = None
    store: str | None = None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A step that somebody took."""

    id: UUID
    before: RedemptionState | None
    after: RedemptionState
    at: datetime
    by: str
    reference: str | None = None
    """What the shop notes with it: the number of a parcel."""
    restocked: bool | None = None
    """Of CANCELLED: whether the goods went back to stock."""
