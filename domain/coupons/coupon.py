"""One member's right to an offer, and the edges of its life.

    UNUSED -> LOCKED(order, until) -> USED -> UNUSED        (locked for an order, paid, returned)
    UNUSED -> USED                                          (used at once)
    UNUSED -> GIFTING -> UNUSED | the receiver's            (offered to another member)
    UNUSED -> EXPIRED | REVOKED

Whoever reads a coupon sees what has become due: a lock whose time is over is none, and a coupon that nobody
has used in time is EXPIRED, whether or not that is written already.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.coupons.discount import AmountOff, Discount, RandomAmount
from domain.coupons.template import Template


class CouponState(StrEnum):
    """Where a coupon is in its life."""

    UNUSED = "UNUSED"
    LOCKED = "LOCKED"
    """Set aside for an order that is not paid yet."""
    USED = "USED"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    GIFTING = "GIFTING"
    """Offered to somebody who has not accepted it yet."""
    GIVEN = "GIVEN"
    """Accepted: the receiver has one of their own now."""


class Origin(StrEnum):
    """How a member came to a coupon."""

    CLAIM = "CLAIM"
    CODE = "CODE"
    ISSUE = "ISSUE"
    """Given by staff or a job."""
    STORE = "STORE"
    """Handed out in a store."""
    CAMPAIGN = "CAMPAIGN"
    BENEFIT = "BENEFIT"
    """A pack or gift of a tier."""
    REWARD = "REWARD"
    GIFT = "GIFT"
    """From another member."""
    MERGE = "MERGE"
    """From a membership that became this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    id: UUID
    member_id: UUID
    template: Template
    """In the revision under which it was given."""
    state: CouponState
    """As it is written; see `state_at`."""
    origin: Origin
    channel: str | None
    """Through which the member came to it."""
    issued_at: datetime
    valid_from: datetime
    valid_until: datetime
    """Half-open."""
    drawn_minor: int | None = None
    """Of RANDOM_AMOUNT: what was drawn for it."""
    held_until: datetime | None = None
    """Of LOCKED and GIFTING."""
    order_source: str | None = None
    order_external_id: str | None = None
    """Of LOCKED and USED: for which order."""
    used_at: datetime | None = None
    saved_minor: int | None = None
    """Of USED: what it took off, where somebody has said."""
    origin_ref: str | None = None
    """What it was given for, where that may give it once only."""
    ended_at: datetime | None = None
    """Of EXPIRED, REVOKED and GIVEN."""

    @property
    def takes_stock(self) -> bool:
        """Whether its template gave it; else its first owner had it of the template."""
        return self.origin not in (Origin.GIFT, Origin.MERGE)

    @property
    def discount(self) -> Discount:
        """What this one takes off."""
        if isinstance(self.template.discount, RandomAmount):
            return AmountOff(self.drawn_minor or 0)
        return self.template.discount

    def state_at(self, at: datetime) -> CouponState:
        """What it is then, with what has become due."""
        state = self.state
        if state in (CouponState.LOCKED, CouponState.GIFTING) and self._is_over(at):
            state = CouponState.UNUSED
        if state is CouponState.UNUSED and at >= self.valid_until:
            return CouponState.EXPIRED
        return state

    def _is_over(self, at: datetime) -> bool:
        return self.held_until is not None and at >= self.held_until
