"""A reward: what members get for points, one immutable revision. Redemptions keep the revision under which
they were made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, assert_never
from uuid import UUID

from domain.campaigns.recurrence import Recurrence, recurrence_from_plain, recurrence_to_plain
from domain.kernel.periods import instant, parse_instant
from domain.kernel.texts import LocalText
from domain.points.caps import CapPeriod
from domain.rewards.pool import Pool, pool_from_plain, pool_to_plain


class RewardKind(StrEnum):
    PHYSICAL = "PHYSICAL"
    """Goods, handed over in steps."""
    COUPON = "COUPON"
    SERVICE = "SERVICE"
    """Something that is done for the member, until a certain time."""
    POINTS_TRANSFER = "POINTS_TRANSFER"
    """Points of another wallet type."""
    DRAW = "DRAW"
    """A chance."""


class RewardStatus(StrEnum):
    """What somebody has made of it. Whether its window is open, the window says."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    ENDED = "ENDED"


class RewardState(StrEnum):
    """Where a reward is in its life."""

    DRAFT = "DRAFT"
    SCHEDULED = "SCHEDULED"
    """It can be redeemed as soon as its window opens."""
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    """It is shown and can not be redeemed until it is resumed."""
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class Physical:
    sku: str


@dataclass(frozen=True, slots=True)
class Coupons:
    template: str
    """The template's code."""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Service:
    name: LocalText
    valid_days: int
    """So many days, through the last one."""


@dataclass(frozen=True, slots=True)
class PointsTransfer:
    wallet: str
    points: int


@dataclass(frozen=True, slots=True)
class LuckyDraw:
    pool: Pool


Content = Physical | Coupons | Service | PointsTransfer | LuckyDraw


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one costs, and for whom. A price for nobody in particular is for everybody."""

    wallet: str
    points: int
    minor: int = 0
    """Paid besides, in the shop's own checkout."""
    tiers: frozenset[str] = frozenset()
    """Codes of the default ladder's tiers."""
    segments: frozenset[str] = frozenset()
    """Members of any of them."""
    hours: Recurrence | None = None
    """On member days and in happy hours only; None: always."""

    def fits(self, tier: str | None, segments: frozenset[str]) -> bool:
        """Whether it is meant for such a member, whatever the time."""
        if self.tiers and tier not in self.tiers:
            return False
        return not self.segments or not self.segments.isdisjoint(segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many one member may have; None: no limit. What is called off does not count."""

    per_member: int | None = None
    per_period: int | None = None
    period: CapPeriod = CapPeriod.MONTH
    """Calendar periods of the programme's zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who sees it. What is empty does not narrow."""

    tiers: frozenset[str] = frozenset()
    segments: frozenset[str] = frozenset()

    def has(self, tier: str | None, segments: frozenset[str]) -> bool:
        if self.tiers and tier not in self.tiers:
            return False
        return not self.segments or not self.segments.isdisjoint(segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyAccess:
    """Some may redeem before everybody else."""

    starts_at: datetime
    tiers: frozenset[str] = frozenset()
    segments: frozenset[str] = frozenset()
    """Members of one of the tiers or of one of the segments."""

    def has(self, tier: str | None, segments: frozenset[str]) -> bool:
        return tier in self.tiers or not self.segments.isdisjoint(segments)


@dataclass(frozen=True, kw_only=True)
class Reward:
    id: UUID
    """Of this revision: redemptions name it."""
    reward_id: UUID
    code: str
    revision: int
    version: int
    """Of the programme from which on the revision is known."""
    valid_from: datetime
    status: RewardStatus
    title: LocalText
    text: LocalText | None = None
    content: Content
    prices: tuple[Price, ...]
    stock: int | None = None
    """How many there are in all, also those that were redeemed; None: without end."""
    stock_by_tier: Mapping[str, int] = field(default_factory=dict)
    """Parts of it that are set aside for members of a tier."""
    visible_from: datetime
    visible_until: datetime
    """Half-open."""
    redeem_from: datetime
    redeem_until: datetime
    """Half-open, inside the other window."""
    early: EarlyAccess | None = None
    limits: Limits = Limits()
    audience: Audience = Audience()
    categories: frozenset[str] = frozenset()
    """Codes of product categories that it goes with: who buys of them likes it."""
    priority: int = 0
    cost_minor: int = 0
    """What one costs the merchant; of a draw, what its prizes cost."""

    @property
    def kind(self) -> RewardKind:
        match self.content:
            case Physical():
                return RewardKind.PHYSICAL
            case Coupons():
                return RewardKind.COUPON
            case Service():
                return RewardKind.SERVICE
            case PointsTransfer():
                return RewardKind.POINTS_TRANSFER
            case LuckyDraw():
                return RewardKind.DRAW
            case never:
                assert_never(never)

    @property
    def pool(self) -> Pool | None:
        """Of a draw."""
        return self.content.pool if isinstance(self.content, LuckyDraw) else None

    @property
    def asks_for_segments(self) -> bool:
        return bool(
            self.audience.segments
            or (self.early and self.early.segments)
            or any(each.segments for each in self.prices)
        )

    def opens_at(self, tier: str | None, segments: frozenset[str]) -> datetime:
        """When such a member may begin to redeem it."""
        if self.early is not None and self.early.has(tier, segments):
            return min(self.early.starts_at, self.redeem_from)
        return self.redeem_from

    def is_shown(self, at: datetime) -> bool:
        """Whether it stands in the catalogue, for those who see it."""
        shown = self.status in (RewardStatus.ACTIVE, RewardStatus.PAUSED)
        return shown and self.visible_from <= at < self.visible_until

    def is_known(self, at: datetime) -> bool:
        """Whether who asks for it by its code hears more than that there is none."""
        return self.status is not RewardStatus.DRAFT and self.visible_from <= at < self.visible_until

    def state(self, now: datetime) -> RewardState:
        if self.status is RewardStatus.ENDED or (
            self.status is not RewardStatus.DRAFT and now >= self.redeem_until
        ):
            return RewardState.ENDED
        if self.status is RewardStatus.ACTIVE and now < self.redeem_from:
            return RewardState.SCHEDULED
        return RewardState(self.status.value)


def _content_to_plain(content: Content) -> dict[str, Any]:
    match content:
        case Physical(sku):
            return {"kind": "PHYSICAL", "sku": sku}
        case Coupons(template, count):
            return {"kind": "COUPON", "template": template, "count": count}
        case Service(name, valid_days):
            return {"kind": "SERVICE", "name": dict(name.by_locale), "valid_days": valid_days}
        case PointsTransfer(wallet, points):
            return {"kind": "POINTS_TRANSFER", "wallet": wallet, "points": points}
        case LuckyDraw(pool):
            return {"kind": "DRAW", "pool": pool_to_plain(pool)}
        case never:
            assert_never(never)


def _content_from_plain(plain: Mapping[str, Any]) -> Content:
    match RewardKind(plain["kind"]):
        case RewardKind.PHYSICAL:
            return Physical(plain["sku"])
        case RewardKind.COUPON:
            return Coupons(plain["template"], plain["count"])
        case RewardKind.SERVICE:
            return Service(LocalText(plain["name"]), plain["valid_days"])
        case RewardKind.POINTS_TRANSFER:
            return PointsTransfer(plain["wallet"], plain["points"])
        case RewardKind.DRAW:
            return LuckyDraw(pool_from_plain(plain["pool"]))
        case never:
            assert_never(never)


def reward_to_plain(reward: Reward) -> dict[str, Any]:
    """What a revision's row holds: everything but which one it is and since when."""
    early, limits = reward.early, reward.limits
    return {
        "title": dict(reward.title.by_locale),
        "text": dict(reward.text.by_locale) if reward.text else None,
        "content": _content_to_plain(reward.content),
        "prices": [
            {
                "wallet": each.wallet,
                "points": each.points,
                "minor": each.minor,
                "tiers": sorted(each.tiers),
                "segments": sorted(each.segments),
                "hours": recurrence_to_plain(each.hours) if each.hours else None,
            }
            for each in reward.prices
        ],
        "stock": reward.stock,
        "stock_by_tier": dict(sorted(reward.stock_by_tier.items())),
        "visible": [instant(reward.visible_from), instant(reward.visible_until)],
        "redeem": [instant(reward.redeem_from), instant(reward.redeem_until)],
        "early": [instant(early.starts_at), sorted(early.tiers), sorted(early.segments)] if early else None,
        "limits": [limits.per_member, limits.per_period, limits.period.value],
        "audience": [sorted(reward.audience.tiers), sorted(reward.audience.segments)],
        "categories": sorted(reward.categories),
        "priority": reward.priority,
        "cost_minor": reward.cost_minor,
    }


def content_from_plain(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a Reward that `reward_to_plain` has written."""
    early, (per_member, per_period, period) = plain["early"], plain["limits"]
    return {
        "title": LocalText(plain["title"]),
        "text": LocalText(plain["text"]) if plain["text"] else None,
        "content": _content_from_plain(plain["content"]),
        "prices": tuple(
            Price(
                wallet=each["wallet"],
                points=each["points"],
                minor=each["minor"],
                tiers=frozenset(each["tiers"]),
                segments=frozenset(each["segments"]),
                hours=recurrence_from_plain(each["hours"]) if each["hours"] else None,
            )
            for each in plain["prices"]
        ),
        "stock": plain["stock"],
        "stock_by_tier": plain["stock_by_tier"],
        "visible_from": parse_instant(plain["visible"][0]),
        "visible_until": parse_instant(plain["visible"][1]),
        "redeem_from": parse_instant(plain["redeem"][0]),
        "redeem_until": parse_instant(plain["redeem"][1]),
        "early": EarlyAccess(
            starts_at=parse_instant(early[0]), tiers=frozenset(early[1]), segments=frozenset(early[2])
        )
        if early
        else None,
        "limits": Limits(per_member=per_member, per_period=per_period, period=CapPeriod(period)),
        "audience": Audience(tiers=frozenset(plain["audience"][0]), segments=frozenset(plain["audience"][1])),
        "categories": frozenset(plain["categories"]),
        "priority": plain["priority"],
        "cost_minor": plain["cost_minor"],
    }
