"""A ladder of tiers: what it takes to enter and to keep each, and what each gives. Rules as data, closed.

A policy is one immutable revision. It is stored as plain JSON, which `plain.py` reads and writes;
`checking.py` refuses what is no ladder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import assert_never
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.kernel.periods import ALWAYS, Span, add_months, before, day_of, midnight
from domain.kernel.texts import LocalText
from domain.points.terms import Expiry
from domain.tiers.benefits import Benefit, BenefitKind


class Metric(StrEnum):
    """All are net of what came back, in the window in which it was bought."""

    SPEND = "SPEND"
    """Paid goods in minor units."""
    ORDER_COUNT = "ORDER_COUNT"
    ORDER_DAYS = "ORDER_DAYS"
    """Days with an order, in the programme's zone."""
    PROGRESS_POINTS = "PROGRESS_POINTS"
    """Points of the wallet type `progress`, which are never spent."""
    ENGAGEMENT = "ENGAGEMENT"
    """Events that were recorded: what members do beside buying."""
    MONTHS_SINCE_JOIN = "MONTHS_SINCE_JOIN"
    """Whole months of membership; of no window but LIFETIME."""
    LIFETIME_SPEND = "LIFETIME_SPEND"
    """SPEND of no window but LIFETIME."""


class WindowKind(StrEnum):
    LIFETIME = "LIFETIME"
    ROLLING = "ROLLING"
    CALENDAR_YEAR = "CALENDAR_YEAR"
    ANNIVERSARY = "ANNIVERSARY"
    """The year of membership: since the day of joining, or its last return."""
    SINCE_TIER_START = "SINCE_TIER_START"
    """Since the member came into the present tier."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """From when windows of one member are reckoned."""

    joined_at: datetime = ALWAYS
    since: Mapping[UUID, datetime] = field(default_factory=lambda: MappingProxyType({}))
    """By ladder: when the member came into its tier."""


NO_ANCHORS = Anchors()


@dataclass(frozen=True, slots=True)
class Window:
    """Over which time a metric is summed, looking back from a moment."""

    kind: WindowKind
    span: Span | None = None
    ladder: UUID | None = None
    """SINCE_TIER_START: in whose tier. A ladder says it of its own windows."""

    def start(
        self, at: datetime, zone: ZoneInfo, anchors: Anchors = NO_ANCHORS, *, closing: bool = False
    ) -> datetime:
        """The first instant inside. A rolling window begins at a midnight: today and the span before.

        `closing`: a review at the first instant of a year looks at the year that ends there.
        """
        inside = at - timedelta(microseconds=1) if closing else at
        match self.kind:
            case WindowKind.LIFETIME:
                return ALWAYS
            case WindowKind.CALENDAR_YEAR:
                return midnight(day_of(inside, zone).replace(month=1, day=1), zone)
            case WindowKind.ROLLING:
                assert self.span is not None
                local = at.astimezone(zone)
                return before(local.combine(local.date(), time(), zone), self.span, zone)
            case WindowKind.ANNIVERSARY:
                joined = day_of(anchors.joined_at, zone)
                return midnight(last_return(joined, day_of(inside, zone)), zone)
            case WindowKind.SINCE_TIER_START:
                return anchors.since.get(self.ladder, ALWAYS) if self.ladder else ALWAYS


def last_return(joined: date, day: date) -> date:
    """The newest anniversary that is not after the day; 29 February is kept on the 28th."""
    years = day.year - joined.year
    this_year = add_months(joined, 12 * years)
    return this_year if this_year <= day else add_months(joined, 12 * (years - 1))


def whole_months(joined: date, day: date) -> int:
    """How often the day of joining has come back, month by month; clipped to the last day of short ones."""
    months = (day.year - joined.year) * 12 + day.month - joined.month
    return months if add_months(joined, months) <= day else months - 1


@dataclass(frozen=True, slots=True)
class Figure:
    """What is measured: a metric over a window."""

    metric: Metric
    window: Window

    def __hash__(self) -> int:
        """Of the metric alone: a ladder has a handful, and each is looked up by several words of a card."""
        return hash(self.metric)


@dataclass(frozen=True, slots=True)
class AtLeast:
    figure: Figure
    threshold: int


@dataclass(frozen=True, slots=True)
class Weight:
    """So many points of score per so much of a figure, in full units."""

    figure: Figure
    points: int
    per: int = 1

    def of(self, value: int) -> int:
        return value // self.per * self.points


@dataclass(frozen=True, slots=True)
class Weighted:
    """A score, put together from several figures."""

    weights: tuple[Weight, ...]
    threshold: int

    def score(self, figures: Mapping[Figure, int]) -> int:
        return sum(each.of(figures[each.figure]) for each in self.weights)


@dataclass(frozen=True, slots=True)
class AllOf:
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    conditions: tuple[Condition, ...]


Condition = AtLeast | Weighted | AllOf | AnyOf
Leaf = AtLeast | Weighted


def holds(condition: Condition, figures: Mapping[Figure, int]) -> bool:
    match condition:
        case AtLeast(figure, threshold):
            return figures[figure] >= threshold
        case Weighted():
            return condition.score(figures) >= condition.threshold
        case AllOf(conditions):
            return all(holds(each, figures) for each in conditions)
        case AnyOf(conditions):
            return any(holds(each, figures) for each in conditions)
        case _:
            assert_never(condition)


def leaves(condition: Condition) -> Iterator[Leaf]:
    match condition:
        case AtLeast() | Weighted():
            yield condition
        case AllOf(conditions) | AnyOf(conditions):
            for each in conditions:
                yield from leaves(each)
        case _:
            assert_never(condition)


def measured(leaf: Leaf) -> Iterator[Figure]:
    if isinstance(leaf, AtLeast):
        yield leaf.figure
    else:
        yield from (each.figure for each in leaf.weights)


def figures_of(condition: Condition) -> Iterator[Figure]:
    """Everything that the condition measures."""
    for leaf in leaves(condition):
        yield from measured(leaf)


def _bound(condition: Condition, ladder: UUID) -> Condition:
    """The condition, its windows SINCE_TIER_START being those of that ladder."""

    def figure(each: Figure) -> Figure:
        if each.window.kind is not WindowKind.SINCE_TIER_START:
            return each
        return replace(each, window=replace(each.window, ladder=ladder))

    match condition:
        case AtLeast():
            return replace(condition, figure=figure(condition.figure))
        case Weighted(weights, _):
            bound = tuple(replace(each, figure=figure(each.figure)) for each in weights)
            return replace(condition, weights=bound)
        case AllOf(conditions):
            return AllOf(tuple(_bound(each, ladder) for each in conditions))
        case AnyOf(conditions):
            return AnyOf(tuple(_bound(each, ladder) for each in conditions))
        case _:
            assert_never(condition)


@dataclass(frozen=True, kw_only=True)
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
    never_downgrade: bool = False
    """Whoever has come so far does not fall below it."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        return tuple(each for each in (self.entry, self.keep) if each is not None)

    @cached_property
    def windows(self) -> frozenset[WindowKind]:
        """Of everything that its conditions measure."""
        return frozenset(each.window.kind for one in self.conditions for each in figures_of(one))


class Downgrade(StrEnum):
    NONE = "NONE"
    ONE_STEP = "ONE_STEP"
    TO_QUALIFIED = "TO_QUALIFIED"


class OnRefund(StrEnum):
    """When a return that takes the figures below a tier's conditions takes the tier."""

    AT_REVIEW = "AT_REVIEW"
    AT_ONCE = "AT_ONCE"


class ReviewKind(StrEnum):
    """When it is asked whether a tier is kept. What is measured over a rolling window is asked daily."""

    WINDOW_END = "WINDOW_END"
    """When a window of the tier's conditions ends. What has no end is not asked about."""
    ANNIVERSARY = "ANNIVERSARY"
    """On the day of joining, every year."""
    FIXED_DATE = "FIXED_DATE"
    DAILY = "DAILY"


@dataclass(frozen=True, slots=True)
class Review:
    kind: ReviewKind = ReviewKind.WINDOW_END
    month: int | None = None
    day: int | None = None
    """FIXED_DATE: at the beginning of that day; the 29th of February is the 28th where there is none."""


AT_WINDOW_END = Review()


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
    review: Review = AT_WINDOW_END
    grace_to_month_end: bool = False
    """The grace goes on through the last day of the month in which it would end."""

    def __post_init__(self) -> None:
        if any(WindowKind.SINCE_TIER_START in tier.windows for tier in self.tiers):
            object.__setattr__(self, "tiers", tuple(self._own(tier) for tier in self.tiers))

    def _own(self, tier: Tier) -> Tier:
        entry = _bound(tier.entry, self.id) if tier.entry else None
        return replace(tier, entry=entry, keep=_bound(tier.keep, self.id) if tier.keep else None)

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
        return frozenset(
            figure for tier in self.tiers for each in tier.conditions for figure in figures_of(each)
        )

    def tier(self, code: str) -> Tier:
        """The tier of that code, or the lowest one where a later revision has dropped it."""
        return self.by_code.get(code, self.tiers[0])

    def above(self, tier: Tier) -> Tier | None:
        return next((each for each in self.tiers if each.rank > tier.rank), None)

    def below(self, tier: Tier) -> Tier:
        return next((each for each in reversed(self.tiers) if each.rank < tier.rank), self.tiers[0])

    def benefits(self, tier: Tier) -> tuple[Benefit, ...]:
        """The tier's own benefits and those inherited from below that it does not override, by kind."""
        return tuple(benefit for _, benefit in self.owned_benefits(tier))

    def owned_benefits(self, tier: Tier) -> tuple[tuple[Tier, Benefit], ...]:
        """The same, each with the tier that says it."""
        owned: dict[tuple[BenefitKind, str | None], tuple[Tier, Benefit]] = {}
        for each in self.tiers:
            if each.rank <= tier.rank:
                owned.update({benefit.key: (each, benefit) for benefit in each.benefits})
        return tuple(owned.values())

    def hands_out(self, tier: Tier) -> bool:
        """Whether there are packs for those who stand in it."""
        return any(each.is_handed_out for each in self.benefits(tier))

    def multiplier(self, tier: Tier) -> int:
        """The points multiplier in per mille; 1000 where the tier has none."""
        for benefit in self.benefits(tier):
            if benefit.kind is BenefitKind.POINTS_MULTIPLIER and benefit.value is not None:
                return benefit.value
        return 1000
