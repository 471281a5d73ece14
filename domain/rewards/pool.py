"""What a lucky draw can bring: prizes with their odds, and what limits them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, assert_never

from domain.kernel.texts import LocalText

WHOLE = 1_000_000
"""Odds are per million, and those of a pool sum to it."""


class PrizeKind(StrEnum):
    POINTS = "POINTS"
    COUPON = "COUPON"
    PHYSICAL = "PHYSICAL"
    NOTHING = "NOTHING"


@dataclass(frozen=True, slots=True)
class PointsPrize:
    wallet: str
    points: int


@dataclass(frozen=True, slots=True)
class CouponPrize:
    template: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class PhysicalPrize:
    sku: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Better luck next time."""


Winning = PointsPrize | CouponPrize | PhysicalPrize | Nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Prize:
    code: str
    title: LocalText
    odds: int
    """Per million."""
    winning: Winning
    stock: int | None = None
    """How many there are; None: without end."""
    cost_minor: int = 0
    """What one costs the merchant."""

    @property
    def kind(self) -> PrizeKind:
        match self.winning:
            case PointsPrize():
                return PrizeKind.POINTS
            case CouponPrize():
                return PrizeKind.COUPON
            case PhysicalPrize():
                return PrizeKind.PHYSICAL
            case Nothing():
                return PrizeKind.NOTHING
            case never:
                assert_never(never)

    @property
    def points(self) -> int:
        """What it takes of a budget in points."""
        return self.winning.points if isinstance(self.winning, PointsPrize) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The prizes of a draw.

    The consolation prize is what is given where the one that was drawn is not there any more. So it has no
    stock, costs no goods and no coupons, and counts against no budget.
    """

    prizes: tuple[Prize, ...]
    consolation: str
    """Its code."""
    budget_points: int | None = None
    """So many points the other prizes give away together at most."""
    budget_minor: int | None = None
    """And so much they cost together at most."""

    def prize(self, code: str) -> Prize:
        return next(each for each in self.prizes if each.code == code)

    @property
    def last(self) -> Prize:
        """The consolation prize."""
        return self.prize(self.consolation)


def _winning_to_plain(winning: Winning) -> list[Any]:
    match winning:
        case PointsPrize(wallet, points):
            return ["POINTS", wallet, points]
        case CouponPrize(template, count):
            return ["COUPON", template, count]
        case PhysicalPrize(sku):
            return ["PHYSICAL", sku]
        case Nothing():
            return ["NOTHING"]
        case never:
            assert_never(never)


_WINNINGS = {"POINTS": PointsPrize, "COUPON": CouponPrize, "PHYSICAL": PhysicalPrize, "NOTHING": Nothing}


def pool_to_plain(pool: Pool) -> dict[str, Any]:
    return {
        "prizes": [
            {
                "code": each.code,
                "title": dict(each.title.by_locale),
                "odds": each.odds,
                "winning": _winning_to_plain(each.winning),
                "stock": each.stock,
                "cost_minor": each.cost_minor,
            }
            for each in pool.prizes
        ],
        "consolation": pool.consolation,
        "budget_points": pool.budget_points,
        "budget_minor": pool.budget_minor,
    }


def pool_from_plain(plain: Mapping[str, Any]) -> Pool:
    return Pool(
        prizes=tuple(
            Prize(
                code=each["code"],
                title=LocalText(each["title"]),
                odds=each["odds"],
                winning=_WINNINGS[each["winning"][0]](*each["winning"][1:]),
                stock=each["stock"],
                cost_minor=each["cost_minor"],
            )
            for each in plain["prizes"]
        ),
        consolation=plain["consolation"],
        budget_points=plain["budget_points"],
        budget_minor=plain["budget_minor"],
    )
