"""A promotion: an offer that applies by itself, one immutable revision.

    PER_CART      满100减10, 满200减30: the best level that the goods reach, once
    EVERY_FULL    每满100减10: so much for every full step, at most so many times where that is said
    PERCENT       8折 from a threshold on
    GIFT          a line that costs nothing, from a threshold on

Thresholds are asked of what the goods of its scope cost at their item prices, or of how many they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeAlias, assert_never
from uuid import UUID

from domain.campaigns.campaign import State, Status
from domain.campaigns.recurrence import Recurrence, recurrence_from_plain, recurrence_to_plain
from domain.conditions.closures import Predicate, compiled
from domain.conditions.plain import condition_from_plain, condition_to_plain
from domain.conditions.subject import Needs, Product, Subject, needs
from domain.conditions.tree import ALWAYS_TRUE, Condition
from domain.coupons.discount import FreeItem, PercentOff
from domain.coupons.scope import (
    EVERYTHING,
    EVERYWHERE,
    NO_THRESHOLD,
    Goods,
    Scope,
    Threshold,
    goods_from_plain,
    goods_to_plain,
    scope_from_plain,
    scope_to_plain,
)
from domain.kernel.periods import instant, parse_instant
from domain.kernel.texts import LocalText

DEFAULT_GROUP = "promotions"


class PromotionKind(StrEnum):
    PER_CART = "PER_CART"
    EVERY_FULL = "EVERY_FULL"
    PERCENT = "PERCENT"
    GIFT = "GIFT"


@dataclass(frozen=True, slots=True)
class Level:
    """From so much on, so much off."""

    threshold: Threshold
    minor: int


@dataclass(frozen=True, slots=True)
class PerCart:
    """The best level that is reached, once."""

    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class EveryFull:
    """So much off for every full step of money or pieces."""

    step: Threshold
    """Exactly one of its two is given."""
    minor: int
    most_times: int | None = None


Offered: TypeAlias = PerCart | EveryFull | PercentOff | FreeItem


def kind_of(discount: Offered) -> PromotionKind:
    match discount:
        case PerCart():
            return PromotionKind.PER_CART
        case EveryFull():
            return PromotionKind.EVERY_FULL
        case PercentOff():
            return PromotionKind.PERCENT
        case FreeItem():
            return PromotionKind.GIFT
        case _:
            assert_never(discount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What it goes together with. Of the promotions of one group one applies."""

    group: str = DEFAULT_GROUP
    exclusive_with: frozenset[str] = frozenset()
    """Codes of promotions and coupon templates that it never goes together with."""
    with_coupons: bool = True
    with_member_price: bool = True
    with_activity_price: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """Goods that must be bought for it to apply: in the cart, or by an earlier order of its window."""

    goods: Goods = EVERYTHING
    """Empty: none are needed."""
    earlier: bool = False
    """An order of the member's that was paid since the window opened counts too."""


@dataclass(frozen=True, kw_only=True)
class Promotion:
    id: UUID
    """Of this revision: quotes name it."""
    promotion_id: UUID
    code: str
    revision: int
    version: int
    """Of the programme from which on the revision is known."""
    valid_from: datetime
    status: Status
    name: LocalText
    starts_at: datetime
    ends_at: datetime
    """Half-open."""
    recurrence: Recurrence | None = None
    segments: tuple[str, ...] = ()
    """Members of any of them. Empty: everybody."""
    tiers: tuple[str, ...] = ()
    """Codes of the default ladder's tiers. Empty: every one."""
    condition: Condition = ALWAYS_TRUE
    """Asked of the cart as an order at its lowest item prices."""
    needed: Needed = Needed()
    scope: Scope = EVERYWHERE
    threshold: Threshold = NO_THRESHOLD
    """Of PERCENT and GIFT; the others say it themselves."""
    discount: Offered
    together: Together = Together()

    @property
    def kind(self) -> PromotionKind:
        return kind_of(self.discount)

    @cached_property
    def holds(self) -> Predicate:
        return compiled(self.condition)

    @cached_property
    def needs(self) -> Needs:
        """What has to be known before it can be asked."""
        found = needs(self.condition)
        scoped = (self.scope.goods, self.scope.without, self.needed.goods)
        if any(each.categories or each.brands for each in scoped):
            found |= Needs(products=True)
        return found | Needs(segments=True) if self.segments else found

    def is_on(self, at: datetime) -> bool:
        return self.status is Status.ACTIVE and self.starts_at <= at < self.ends_at

    def is_meant_for(self, subject: Subject, tier: str | None, bought: Mapping[str, Product]) -> bool:
        """Whether it holds at this time for this member and cart, thresholds aside. `bought`: what earlier
        orders of its window brought, where it asks."""
        if self.segments and subject.member.segments.isdisjoint(self.segments):
            return False
        if self.tiers and tier not in self.tiers:
            return False
        if self.recurrence is not None and not self.recurrence.holds(subject.at, subject.zone):
            return False
        return self._is_bought(subject, bought) and self.holds(subject)

    def _is_bought(self, subject: Subject, bought: Mapping[str, Product]) -> bool:
        goods = self.needed.goods
        if not goods:
            return True
        assert subject.order is not None
        if any(
            goods.has(line.sku, subject.categories(line), subject.brand(line)) for line in subject.order.lines
        ):
            return True
        return self.needed.earlier and any(
            goods.has(sku, each.categories, each.brand) for sku, each in bought.items()
        )

    def state(self, now: datetime) -> State:
        if self.status is Status.ENDED or (self.status is not Status.DRAFT and now >= self.ends_at):
            return State.ENDED
        if self.status is Status.ACTIVE and now < self.starts_at:
            return State.SCHEDULED
        return State(self.status.value)


def offered_to_plain(discount: Offered) -> dict[str, Any]:
    kind = {"kind": kind_of(discount).value}
    match discount:
        case PerCart(levels):
            return {
                **kind,
                "levels": [[each.threshold.minor, each.threshold.pieces, each.minor] for each in levels],
            }
        case EveryFull(step, minor, most_times):
            return {**kind, "step": [step.minor, step.pieces], "minor": minor, "most_times": most_times}
        case PercentOff(pay_per_mille, max_off):
            return {**kind, "pay_per_mille": pay_per_mille, "max_off": max_off}
        case FreeItem(sku, pieces):
            return {**kind, "sku": sku, "pieces": pieces}
        case _:
            assert_never(discount)


def offered_from_plain(plain: Mapping[str, Any]) -> Offered:
    match PromotionKind(plain["kind"]):
        case PromotionKind.PER_CART:
            return PerCart(
                tuple(Level(Threshold(minor, pieces), off) for minor, pieces, off in plain["levels"])
            )
        case PromotionKind.EVERY_FULL:
            return EveryFull(Threshold(*plain["step"]), plain["minor"], plain["most_times"])
        case PromotionKind.PERCENT:
            return PercentOff(plain["pay_per_mille"], plain["max_off"])
        case PromotionKind.GIFT:
            return FreeItem(plain["sku"], plain["pieces"])


def promotion_to_plain(promotion: Promotion) -> dict[str, Any]:
    """What a revision's row holds: everything but which one it is and since when."""
    together, needed = promotion.together, promotion.needed
    return {
        "name": dict(promotion.name.by_locale),
        "starts_at": instant(promotion.starts_at),
        "ends_at": instant(promotion.ends_at),
        "recurrence": recurrence_to_plain(promotion.recurrence) if promotion.recurrence else None,
        "segments": list(promotion.segments),
        "tiers": list(promotion.tiers),
        "condition": condition_to_plain(promotion.condition),
        "needed": {"goods": goods_to_plain(needed.goods), "earlier": needed.earlier},
        "scope": scope_to_plain(promotion.scope),
        "threshold": [promotion.threshold.minor, promotion.threshold.pieces],
        "discount": offered_to_plain(promotion.discount),
        "together": {
            "group": together.group,
            "exclusive_with": sorted(together.exclusive_with),
            "with_coupons": together.with_coupons,
            "with_member_price": together.with_member_price,
            "with_activity_price": together.with_activity_price,
        },
    }


def content_from_plain(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a Promotion that `promotion_to_plain` has written."""
    together, needed = plain["together"], plain["needed"]
    return {
        "name": LocalText(plain["name"]),
        "starts_at": parse_instant(plain["starts_at"]),
        "ends_at": parse_instant(plain["ends_at"]),
        "recurrence": recurrence_from_plain(plain["recurrence"]) if plain["recurrence"] else None,
        "segments": tuple(plain["segments"]),
        "tiers": tuple(plain["tiers"]),
        "condition": condition_from_plain(plain["condition"]),
        "needed": Needed(goods=goods_from_plain(needed["goods"]), earlier=needed["earlier"]),
        "scope": scope_from_plain(plain["scope"]),
        "threshold": Threshold(*plain["threshold"]),
        "discount": offered_from_plain(plain["discount"]),
        "together": Together(**{**together, "exclusive_with": frozenset(together["exclusive_with"])}),
    }
