"""What may be saved as a promotion. Everything else is refused with its place."""

from __future__ import annotations

from collections.abc import Collection
from typing import assert_never

from domain.campaigns.checking import MOST_AUDIENCES, WORD, check_recurrence
from domain.conditions.checking import OF_ORDERS, check_condition
from domain.coupons.discount import FreeItem, PercentOff
from domain.coupons.scope import Goods, Threshold
from domain.kernel.amounts import PER_MILLE
from domain.kernel.periods import ALWAYS, NEVER
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.promotions.promotion import EveryFull, PerCart, Promotion
from domain.tiers.ladder import Ladder

MOST_MINOR = 10**12
MOST_PIECES = 1_000_000
MOST_LEVELS = 10
MOST_GOODS = 500
MOST_GIFTS = 100


def check_promotion(promotion: Promotion, *, ladder: Ladder | None, segments: Collection[str] = ()) -> None:
    """`ladder`: the default one. `segments`: the codes of those that there are. Raises InvalidInput."""
    if promotion.starts_at in (ALWAYS, NEVER):
        raise InvalidInput("startsAt", "MISSING")
    if promotion.ends_at <= promotion.starts_at:
        raise InvalidInput("endsAt", "BEFORE_START")
    if promotion.recurrence is not None:
        check_recurrence(promotion.recurrence, "recurrence")
    for name, codes, known in (
        ("segments", promotion.segments, segments),
        ("tiers", promotion.tiers, ladder.by_code if ladder else ()),
    ):
        if len(codes) > MOST_AUDIENCES:
            raise InvalidInput(name, "TOO_MANY")
        for i, code in enumerate(codes):
            if code not in known:
                raise InvalidInput(f"{name}.{i}", "UNKNOWN")
    check_condition(promotion.condition, areas=OF_ORDERS)
    for name, goods in (
        ("scope.goods", promotion.scope.goods),
        ("scope.without", promotion.scope.without),
        ("needed.goods", promotion.needed.goods),
    ):
        _check_goods(goods, name)
    if promotion.needed.earlier and not promotion.needed.goods:
        raise InvalidInput("needed.goods", "MISSING")
    _check_threshold(promotion.threshold, "threshold")
    _check_discount(promotion)
    if not WORD.fullmatch(promotion.together.group):
        raise InvalidInput("together.group", "MALFORMED")
    if len(promotion.together.exclusive_with) > MOST_AUDIENCES:
        raise InvalidInput("together.exclusiveWith", "TOO_MANY")


def _check_goods(goods: Goods, where: str) -> None:
    if len(goods.skus) + len(goods.categories) + len(goods.brands) > MOST_GOODS:
        raise InvalidInput(where, "TOO_MANY")


def _check_threshold(threshold: Threshold, where: str) -> None:
    if not 0 <= threshold.minor <= MOST_MINOR:
        raise InvalidInput(f"{where}.amount", "OUT_OF_RANGE")
    if not 0 <= threshold.pieces <= MOST_PIECES:
        raise InvalidInput(f"{where}.pieces", "OUT_OF_RANGE")


def _check_discount(promotion: Promotion) -> None:
    discount = promotion.discount
    match discount:
        case PerCart(levels):
            if not 1 <= len(levels) <= MOST_LEVELS:
                raise InvalidInput("discount.perCart", "OUT_OF_RANGE")
            for i, level in enumerate(levels):
                _check_threshold(level.threshold, f"discount.perCart.{i}.threshold")
                _check_off(level.minor, f"discount.perCart.{i}.off")
        case EveryFull(step, minor, most_times):
            _check_threshold(step, "discount.everyFull.step")
            if bool(step.minor) == bool(step.pieces):
                raise InvalidInput("discount.everyFull.step", "OUT_OF_RANGE")
            _check_off(minor, "discount.everyFull.off")
            if most_times is not None and not 1 <= most_times <= MOST_PIECES:
                raise InvalidInput("discount.everyFull.mostTimes", "OUT_OF_RANGE")
        case PercentOff(pay_per_mille, max_off):
            if not 0 <= pay_per_mille < PER_MILLE:
                raise InvalidInput("discount.percent.payPerMille", "OUT_OF_RANGE")
            if max_off is not None:
                _check_off(max_off, "discount.percent.maxOff")
        case FreeItem(sku, pieces):
            check_name("discount.gift.sku", sku)
            if not 1 <= pieces <= MOST_GIFTS:
                raise InvalidInput("discount.gift.pieces", "OUT_OF_RANGE")
        case _:
            assert_never(discount)
    if isinstance(discount, PerCart | EveryFull) and promotion.threshold != Threshold():
        raise InvalidInput("threshold", "NOT_HERE")


def _check_off(minor: int, where: str) -> None:
    if not 1 <= minor <= MOST_MINOR:
        raise InvalidInput(where, "OUT_OF_RANGE")
