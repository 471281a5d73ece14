"""What makes tiers a ladder. Everything else is refused when it is saved, with the place."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import assert_never

from domain.kernel.periods import Span
from domain.points.terms import check_own_expiry
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.ladder import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Figure,
    Metric,
    Review,
    ReviewKind,
    Tier,
    Weighted,
    WindowKind,
)
from domain.tiers.refusals import InvalidLadder

MOST_TIERS = 20
MOST_DEPTH = 4
MOST_CONDITIONS = 20
MOST_THRESHOLD = 10**12
MOST_WEIGHT = 10**6
MOST_SPAN = 3660
MOST_POINTS = 10**6
MOST_REQUESTS = 10**6
BESPOKE = BenefitKind.BESPOKE_REQUEST
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LIFELONG = (Metric.MONTHS_SINCE_JOIN, Metric.LIFETIME_SPEND)
_PER_MILLE = {BenefitKind.POINTS_MULTIPLIER: range(1000, 100_001), BenefitKind.DISCOUNT: range(1, 1000)}
"""What `value` may be, of those that have one."""


def check_tiers(tiers: tuple[Tier, ...]) -> None:
    """Raises InvalidLadder, with the place, for tiers that do not make a ladder."""
    if not tiers:
        raise InvalidLadder("tiers", "NO_TIERS")
    if len(tiers) > MOST_TIERS:
        raise InvalidLadder("tiers", "TOO_MANY_TIERS")
    codes: set[str] = set()
    for i, tier in enumerate(tiers):
        if not _CODE.fullmatch(tier.code):
            raise InvalidLadder(f"tiers.{i}.code", "MALFORMED")
        if tier.code in codes:
            raise InvalidLadder(f"tiers.{i}.code", "DUPLICATE_CODE")
        codes.add(tier.code)
        if tier.rank == 0 and (tier.entry is not None or tier.keep is not None):
            raise InvalidLadder(f"tiers.{i}.entry", "LOWEST_HAS_ENTRY")
        if tier.rank > 0 and tier.entry is None:
            raise InvalidLadder(f"tiers.{i}.entry", "NO_ENTRY")
        for name, condition in (("entry", tier.entry), ("keep", tier.keep)):
            if condition is not None:
                _check_condition(condition, f"tiers.{i}.{name}", depth=1)
        check_own_expiry(tier.expiry, field=f"tiers.{i}.expiry")
        keys: set[tuple[BenefitKind, str | None]] = set()
        for j, benefit in enumerate(tier.benefits):
            if benefit.key in keys and (benefit.is_handed_out or benefit.kind is BESPOKE):
                raise InvalidLadder(f"tiers.{i}.benefits.{j}", "DUPLICATE_KIND")
            keys.add(benefit.key)
            _check_benefit(benefit, f"tiers.{i}.benefits.{j}")


def check_review(review: Review, grace: Span) -> None:
    """Raises InvalidLadder."""
    if grace.count > MOST_SPAN:
        raise InvalidLadder("grace", "OUT_OF_RANGE")
    dated = review.kind is ReviewKind.FIXED_DATE
    if dated != (review.month is not None and review.day is not None):
        raise InvalidLadder("review", "DATE_OF_FIXED_DATE")
    if review.month is not None and review.day is not None:
        months = 1 <= review.month <= 12
        if not months or not 1 <= review.day <= monthrange(2024, review.month)[1]:
            raise InvalidLadder("review", "OUT_OF_RANGE")


def _check_condition(condition: Condition, where: str, *, depth: int) -> None:
    match condition:
        case AtLeast(figure, threshold):
            if not 1 <= threshold <= MOST_THRESHOLD:
                raise InvalidLadder(where, "OUT_OF_RANGE")
            _check_figure(figure, where)
        case Weighted(weights, threshold):
            if not 1 <= len(weights) <= MOST_CONDITIONS:
                raise InvalidLadder(where, "EMPTY")
            if not 1 <= threshold <= MOST_THRESHOLD:
                raise InvalidLadder(where, "OUT_OF_RANGE")
            for i, weight in enumerate(weights):
                if not (1 <= weight.points <= MOST_WEIGHT and 1 <= weight.per <= MOST_THRESHOLD):
                    raise InvalidLadder(f"{where}.{i}", "OUT_OF_RANGE")
                _check_figure(weight.figure, f"{where}.{i}")
        case AllOf(conditions) | AnyOf(conditions):
            if depth >= MOST_DEPTH:
                raise InvalidLadder(where, "TOO_DEEP")
            if not 1 <= len(conditions) <= MOST_CONDITIONS:
                raise InvalidLadder(where, "EMPTY")
            for i, each in enumerate(conditions):
                _check_condition(each, f"{where}.{i}", depth=depth + 1)
        case _:
            assert_never(condition)


def _check_figure(figure: Figure, where: str) -> None:
    window = figure.window
    rolling = window.kind is WindowKind.ROLLING
    if rolling and (window.span is None or not 1 <= window.span.count <= MOST_SPAN):
        raise InvalidLadder(where, "WINDOW_NEEDS_SPAN")
    if not rolling and window.span is not None:
        raise InvalidLadder(where, "WINDOW_HAS_SPAN")
    if figure.metric in _LIFELONG and window.kind is not WindowKind.LIFETIME:
        raise InvalidLadder(where, "LIFETIME_ONLY")


def _check_benefit(benefit: Benefit, where: str) -> None:
    allowed = _PER_MILLE.get(benefit.kind)
    if allowed is not None:
        if benefit.value is None:
            raise InvalidLadder(where, "MISSING_VALUE")
        if benefit.value not in allowed:
            raise InvalidLadder(where, "OUT_OF_RANGE")
    if benefit.kind is BenefitKind.COUPON_PACK and not (benefit.pack and benefit.period):
        raise InvalidLadder(where, "MISSING_VALUE")
    if benefit.kind is BenefitKind.WELCOME_PACK and not (benefit.pack or benefit.points):
        raise InvalidLadder(where, "MISSING_VALUE")
    if benefit.pack is not None and not _CODE.fullmatch(benefit.pack):
        raise InvalidLadder(where, "MALFORMED")
    if benefit.points is not None and not 1 <= benefit.points <= MOST_POINTS:
        raise InvalidLadder(where, "OUT_OF_RANGE")
    if benefit.kind is BESPOKE:
        if benefit.pack is None and (benefit.value is not None or benefit.period is not None):
            raise InvalidLadder(where, "MISSING_VALUE")
        if benefit.value is not None and not 1 <= benefit.value <= MOST_REQUESTS:
            raise InvalidLadder(where, "OUT_OF_RANGE")
        if benefit.period is not None and benefit.value is None:
            raise InvalidLadder(where, "MISSING_VALUE")
    is_gift = benefit.kind is BenefitKind.BIRTHDAY_GIFT
    foreign = (
        (benefit.pack is not None and not (benefit.is_handed_out or is_gift or benefit.kind is BESPOKE))
        or (benefit.period is not None and benefit.kind not in (BenefitKind.COUPON_PACK, BESPOKE))
        or (benefit.points is not None and not (is_gift or benefit.kind is BenefitKind.WELCOME_PACK))
        or (benefit.wallet is not None and benefit.points is None)
    )
    if foreign:
        raise InvalidLadder(where, "FOREIGN_VALUE")
