"""A ladder of tiers: what it takes to enter and to keep each, and what each gives. Rules as data, closed.

A policy is one immutable revision. It is stored as plain JSON; this module reads and writes that form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any, assert_never
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.kernel.periods import ALWAYS, Span, Unit, before, day_of, midnight
from domain.kernel.texts import LocalText
from domain.points.terms import Expiry, check_own_expiry, expiry_from_plain, expiry_to_plain
from domain.tiers.refusals import InvalidLadder


class Metric(StrEnum):
    SPEND = "SPEND"
    """Paid goods in minor units, net of refunds."""
    ORDER_COUNT = "ORDER_COUNT"
    PROGRESS_POINTS = "PROGRESS_POINTS"
    """Points of the wallet type `progress`, which are never spent."""


class WindowKind(StrEnum):
    LIFETIME = "LIFETIME"
    ROLLING = "ROLLING"
    CALENDAR_YEAR = "CALENDAR_YEAR"


@dataclass(frozen=True, slots=True)
class Window:
    """Over which time a metric is summed, looking back from a moment."""

    kind: WindowKind
    span: Span | None = None

    def start(self, at: datetime, zone: ZoneInfo, *, closing: bool = False) -> datetime:
        """The first instant inside. A rolling window begins at a midnight: today and the span before.

        `closing`: a review at the first instant of a year looks at the year that ends there.
        """
        match self.kind:
            case WindowKind.LIFETIME:
                return ALWAYS
            case WindowKind.CALENDAR_YEAR:
                inside = at - timedelta(microseconds=1) if closing else at
                return midnight(day_of(inside, zone).replace(month=1, day=1), zone)
            case WindowKind.ROLLING:
                assert self.span is not None
                local = at.astimezone(zone)
                return before(local.combine(local.date(), time(), zone), self.span, zone)


@dataclass(frozen=True, slots=True)
class Figure:
    """What is measured: a metric over a window."""

    metric: Metric
    window: Window


@dataclass(frozen=True, slots=True)
class AtLeast:
    figure: Figure
    threshold: int


@dataclass(frozen=True, slots=True)
class AllOf:
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    conditions: tuple[Condition, ...]


Condition = AtLeast | AllOf | AnyOf


def holds(condition: Condition, figures: Mapping[Figure, int]) -> bool:
    match condition:
        case AtLeast(figure, threshold):
            return figures[figure] >= threshold
        case AllOf(conditions):
            return all(holds(each, figures) for each in conditions)
        case AnyOf(conditions):
            return any(holds(each, figures) for each in conditions)
        case _:
            assert_never(condition)


def leaves(condition: Condition) -> Iterator[AtLeast]:
    match condition:
        case AtLeast():
            yield condition
        case AllOf(conditions) | AnyOf(conditions):
            for each in conditions:
                yield from leaves(each)
        case _:
            assert_never(condition)


class BenefitKind(StrEnum):
    POINTS_MULTIPLIER = "POINTS_MULTIPLIER"
    """`value`: per mille of the points of spendable wallets; 1500 is one and a half times."""
    BIRTHDAY_GIFT = "BIRTHDAY_GIFT"
    FREE_SHIPPING = "FREE_SHIPPING"
    PRIORITY_SERVICE = "PRIORITY_SERVICE"
    EXCLUSIVE_OFFER = "EXCLUSIVE_OFFER"


@dataclass(frozen=True, slots=True)
class Benefit:
    kind: BenefitKind
    title: LocalText
    value: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    code: str
    name: LocalText
    rank: int
    """0 for the tier that everybody is in."""
    entry: Condition | None
    """None only for rank 0."""
    keep: Condition | None
    """What a review asks for; None: the entry condition again."""
    benefits: tuple[Benefit, ...] = ()
    expiry: Expiry | None = None
    """When points die that are earned in this tier; None: as the wallet type says."""
    icon: str | None = None
    colour: str | None = None


class Downgrade(StrEnum):
    NONE = "NONE"
    ONE_STEP = "ONE_STEP"
    TO_QUALIFIED = "TO_QUALIFIED"


class OnRefund(StrEnum):
    """When a return that takes the figures below a tier's conditions takes the tier."""

    AT_REVIEW = "AT_REVIEW"
    AT_ONCE = "AT_ONCE"


@dataclass(frozen=True)
class Ladder:
    """One revision of a ladder's policy, the tiers in order of rank."""

    id: UUID
    code: str
    name: LocalText
    is_default: bool
    revision: int
    valid_from: datetime
    downgrade: Downgrade
    grace: Span
    tiers: tuple[Tier, ...]
    on_refund: OnRefund = OnRefund.AT_REVIEW

    @cached_property
    def by_code(self) -> dict[str, Tier]:
        return {tier.code: tier for tier in self.tiers}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Of the tiers, the lowest first."""
        return tuple(tier.code for tier in self.tiers)

    @cached_property
    def figures(self) -> frozenset[Figure]:
        """Everything the ladder's conditions measure."""
        conditions = [each for tier in self.tiers for each in (tier.entry, tier.keep) if each is not None]
        return frozenset(leaf.figure for each in conditions for leaf in leaves(each))

    def tier(self, code: str) -> Tier:
        """The tier of that code, or the lowest one where a later revision has dropped it."""
        return self.by_code.get(code, self.tiers[0])

    def above(self, tier: Tier) -> Tier | None:
        return next((each for each in self.tiers if each.rank > tier.rank), None)

    def below(self, tier: Tier) -> Tier:
        return next((each for each in reversed(self.tiers) if each.rank < tier.rank), self.tiers[0])

    def benefits(self, tier: Tier) -> tuple[Benefit, ...]:
        """The tier's own benefits and those inherited from below that it does not override, by kind."""
        owned: dict[BenefitKind, Benefit] = {}
        for each in self.tiers:
            if each.rank <= tier.rank:
                owned.update({benefit.kind: benefit for benefit in each.benefits})
        return tuple(owned.values())

    def multiplier(self, tier: Tier) -> int:
        """The points multiplier in per mille; 1000 where the tier has none."""
        for benefit in self.benefits(tier):
            if benefit.kind is BenefitKind.POINTS_MULTIPLIER and benefit.value is not None:
                return benefit.value
        return 1000


MOST_TIERS = 20
MOST_DEPTH = 4
MOST_CONDITIONS = 20
MOST_THRESHOLD = 10**12
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


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
        for j, benefit in enumerate(tier.benefits):
            _check_benefit(benefit, f"tiers.{i}.benefits.{j}")


def _check_condition(condition: Condition, where: str, *, depth: int) -> None:
    match condition:
        case AtLeast(figure, threshold):
            if not 1 <= threshold <= MOST_THRESHOLD:
                raise InvalidLadder(where, "OUT_OF_RANGE")
            rolling = figure.window.kind is WindowKind.ROLLING
            span = figure.window.span
            if rolling and (span is None or not 1 <= span.count <= 3660):
                raise InvalidLadder(where, "WINDOW_NEEDS_SPAN")
            if not rolling and span is not None:
                raise InvalidLadder(where, "WINDOW_HAS_SPAN")
        case AllOf(conditions) | AnyOf(conditions):
            if depth >= MOST_DEPTH:
                raise InvalidLadder(where, "TOO_DEEP")
            if not 1 <= len(conditions) <= MOST_CONDITIONS:
                raise InvalidLadder(where, "EMPTY")
            for i, each in enumerate(conditions):
                _check_condition(each, f"{where}.{i}", depth=depth + 1)
        case _:
            assert_never(condition)


def _check_benefit(benefit: Benefit, where: str) -> None:
    if benefit.kind is BenefitKind.POINTS_MULTIPLIER:
        if benefit.value is None:
            raise InvalidLadder(where, "MISSING_VALUE")
        if not 1000 <= benefit.value <= 100_000:
            raise InvalidLadder(where, "OUT_OF_RANGE")


# The plain form.


def condition_to_plain(condition: Condition) -> dict[str, Any]:
    match condition:
        case AtLeast(figure, threshold):
            span = figure.window.span
            return {
                "metric": figure.metric.value,
                "window": figure.window.kind.value,
                **({"count": span.count, "unit": span.unit.value} if span else {}),
                "at_least": threshold,
            }
        case AllOf(conditions):
            return {"all": [condition_to_plain(each) for each in conditions]}
        case AnyOf(conditions):
            return {"any": [condition_to_plain(each) for each in conditions]}
        case _:
            assert_never(condition)


def condition_from_plain(plain: Mapping[str, Any]) -> Condition:
    if "all" in plain:
        return AllOf(tuple(condition_from_plain(each) for each in plain["all"]))
    if "any" in plain:
        return AnyOf(tuple(condition_from_plain(each) for each in plain["any"]))
    span = Span(plain["count"], Unit(plain["unit"])) if "count" in plain else None
    window = Window(WindowKind(plain["window"]), span)
    return AtLeast(Figure(Metric(plain["metric"]), window), plain["at_least"])


def policy_to_plain(ladder: Ladder) -> dict[str, Any]:
    """What `ladder_revisions.policy` holds."""
    return {
        "downgrade": ladder.downgrade.value,
        "grace": {"count": ladder.grace.count, "unit": ladder.grace.unit.value},
        "on_refund": ladder.on_refund.value,
        "tiers": [
            {
                "code": tier.code,
                "name": dict(tier.name.by_locale),
                "rank": tier.rank,
                "entry": condition_to_plain(tier.entry) if tier.entry else None,
                "keep": condition_to_plain(tier.keep) if tier.keep else None,
                "benefits": [
                    {"kind": each.kind.value, "title": dict(each.title.by_locale), "value": each.value}
                    for each in tier.benefits
                ],
                "expiry": expiry_to_plain(tier.expiry) if tier.expiry else None,
                "icon": tier.icon,
                "colour": tier.colour,
            }
            for tier in ladder.tiers
        ],
    }


def tiers_from_plain(plain: Mapping[str, Any]) -> tuple[Tier, ...]:
    tiers = (
        Tier(
            code=each["code"],
            name=LocalText(each["name"]),
            rank=each["rank"],
            entry=condition_from_plain(each["entry"]) if each["entry"] else None,
            keep=condition_from_plain(each["keep"]) if each["keep"] else None,
            benefits=tuple(
                Benefit(BenefitKind(one["kind"]), LocalText(one["title"]), one["value"])
                for one in each["benefits"]
            ),
            expiry=expiry_from_plain(each["expiry"]) if each.get("expiry") else None,
            icon=each["icon"],
            colour=each["colour"],
        )
        for each in plain["tiers"]
    )
    return tuple(sorted(tiers, key=lambda tier: tier.rank))
