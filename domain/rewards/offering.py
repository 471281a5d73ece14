"""What a reward costs a member, and why the member can not have it.

The same rule answers the catalogue, which only looks, and a redemption, which decides under the lock. Of
several noes the first one is told: not open, not for this member, limit, stock, points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.coupons.refusals import NotEligible
from domain.kernel.refusal import Refusal
from domain.points.caps import CapPeriod, renews_at
from domain.points.refusals import InsufficientPoints
from domain.rewards.refusals import (
    LimitReached,
    NotYet,
    NotYourTier,
    OutOfStock,
    RewardEnded,
    RewardPaused,
)
from domain.rewards.reward import Price, Reward, RewardStatus
from domain.rewards.stock import Stocks, left_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Had:
    """How many of a reward a member has had, without those that were called off."""

    ever: int = 0
    in_period: int = 0


NEVER_HAD = Had()


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """What matters about whoever looks at a reward."""

    tier: str | None = None
    """In the default ladder."""
    segments: frozenset[str] = frozenset()
    available: Mapping[str, int] | None = None
    """Points that can be spent, by wallet type; None of a visitor, who has no balance."""
    had: Had = NEVER_HAD
    stocks: Stocks = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A reward as it is for somebody."""

    reward: Reward
    price: Price | None
    """None where it has none for them."""
    left: int | None
    """How many they can have of the stock; None: without end."""
    no: Refusal | None = None
    """Why they can not have it."""

    @property
    def missing(self) -> int:
        """Points that the member lacks, where that is why."""
        no = self.no
        return no.requested - no.available if isinstance(no, InsufficientPoints) else 0


def sees(reward: Reward, viewer: Viewer, at: datetime) -> bool:
    return reward.is_shown(at) and reward.audience.has(viewer.tier, viewer.segments)


def knows(reward: Reward, viewer: Viewer, at: datetime) -> bool:
    """Also of one that was ended by hand, which is shown no more."""
    return reward.is_known(at) and reward.audience.has(viewer.tier, viewer.segments)


def price_for(reward: Reward, viewer: Viewer, at: datetime, zone: ZoneInfo) -> Price | None:
    """The cheapest that is meant for the member now: fewest points, then least money."""
    fitting = [
        each
        for each in reward.prices
        if each.fits(viewer.tier, viewer.segments) and (each.hours is None or each.hours.holds(at, zone))
    ]
    return min(fitting, key=lambda each: (each.points, each.minor), default=None)


def offer(reward: Reward, viewer: Viewer, *, at: datetime, zone: ZoneInfo, quantity: int = 1) -> Offer:
    """What it costs them, and the first reason why they can not have so many."""
    price = price_for(reward, viewer, at, zone)
    left = left_for(reward, viewer.tier, viewer.stocks)
    no = _closed(reward, viewer, at)
    if no is None and price is None:
        no = _not_for(reward)
    if no is None:
        no = _limited(reward, viewer.had, quantity, at, zone)
    if no is None and left is not None and left < quantity:
        no = OutOfStock(requested=quantity, left=left)
    if no is None and price is not None and viewer.available is not None:
        wanted, available = price.points * quantity, viewer.available.get(price.wallet, 0)
        if wanted > available:
            no = InsufficientPoints(requested=wanted, available=available)
    return Offer(reward=reward, price=price, left=left, no=no)


def _closed(reward: Reward, viewer: Viewer, at: datetime) -> Refusal | None:
    if reward.status is RewardStatus.ENDED:
        return RewardEnded(min(reward.valid_from, reward.redeem_until))
    if at >= reward.redeem_until:
        return RewardEnded(reward.redeem_until)
    if reward.status is RewardStatus.PAUSED:
        return RewardPaused()
    opens_at = reward.opens_at(viewer.tier, viewer.segments)
    return NotYet(opens_at) if at < opens_at else None


def _not_for(reward: Reward) -> Refusal:
    """There are prices, and none for this member."""
    tiers = {tier for each in reward.prices if each.hours is None for tier in each.tiers}
    if tiers and all(each.tiers for each in reward.prices):
        return NotYourTier(tuple(sorted(tiers)))
    return NotEligible("SEGMENT" if any(each.segments for each in reward.prices) else "HOURS")


def _limited(reward: Reward, had: Had, quantity: int, at: datetime, zone: ZoneInfo) -> Refusal | None:
    limits = reward.limits
    if limits.per_member is not None and had.ever + quantity > limits.per_member:
        return LimitReached(
            limit=limits.per_member, period=CapPeriod.LIFETIME.value, taken=had.ever, again_at=None
        )
    if limits.per_period is not None and had.in_period + quantity > limits.per_period:
        return LimitReached(
            limit=limits.per_period,
            period=limits.period.value,
            taken=had.in_period,
            again_at=renews_at(limits.period, at, zone),
        )
    return None
