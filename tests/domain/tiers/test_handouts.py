"""Packs: on arrival once for ever, and once a period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from uuid import UUID

import pytest

from domain.kernel.ids import MemberId
from domain.kernel.texts import LocalText
from domain.tiers.benefits import Benefit, BenefitKind, PackPeriod, next_period, period_start
from domain.tiers.checking import check_review, check_tiers
from domain.tiers.handing.handout import handouts, next_handout
from domain.tiers.ladder import Figure, Metric, Review, ReviewKind, Tier, Weight, Weighted, Window, WindowKind
from domain.tiers.presets import LIFETIME, NO_GRACE, spend
from domain.tiers.qualification import join, upgrade
from domain.tiers.refusals import InvalidLadder
from tests.domain.tiers.ladders import ZONE, a_ladder, a_place, a_tier, at, day

MEMBER = MemberId(UUID(int=9))
TITLE = LocalText({"en": "A pack"})
HELLO = Benefit(BenefitKind.WELCOME_PACK, TITLE, pack="hello", points=50)
CROWN = Benefit(BenefitKind.WELCOME_PACK, TITLE, pack="crown")
MONTHLY = Benefit(BenefitKind.COUPON_PACK, TITLE, pack="monthly", period=PackPeriod.MONTH)
SPENT = Figure(Metric.SPEND, LIFETIME)
NOON = at("2026-05-20T12:00:00+08:00")
LADDER = a_ladder(
    a_tier("silver", 1, spend(100, LIFETIME), benefits=(HELLO, MONTHLY)),
    a_tier("gold", 2, spend(500, LIFETIME)),
    a_tier("diamond", 3, spend(900, LIFETIME), benefits=(CROWN,)),
)


def ids() -> Callable[[], UUID]:
    numbers = count(1)
    return lambda: UUID(int=next(numbers))


def lifted(*spent: int) -> list[tuple[str, str | None, date | None]]:
    """Owner, pack and period of what is handed out to whoever comes up by that, step by step."""
    place, _ = join(LADDER, at=day("2026-01-01"), zone=ZONE)
    arrivals = []
    for each in spent:
        step = upgrade(LADDER, place, {SPENT: each}, at=NOON, zone=ZONE)
        assert step is not None
        place, move = step
        assert move is not None
        arrivals.append((move.from_tier, move.to_tier))
    assert place.grants_at == NOON
    found = handouts(LADDER, place, arrivals, MEMBER, at=NOON, zone=ZONE, new_id=ids())
    return sorted((each.owner.code, each.benefit.pack, each.period_on) for each in found)


def test_whoever_comes_into_a_tier_gets_its_welcome_and_the_pack_of_the_period() -> None:
    assert lifted(100) == [("silver", "hello", None), ("silver", "monthly", date(2026, 5, 1))]


def test_a_higher_tier_inherits_packs_unless_it_overrides_them() -> None:
    assert lifted(500) == [("silver", "hello", None), ("silver", "monthly", date(2026, 5, 1))]
    assert lifted(900) == [("diamond", "crown", None), ("silver", "monthly", date(2026, 5, 1))]


def test_whoever_comes_up_twice_before_anything_was_handed_out_gets_both_welcomes() -> None:
    assert lifted(100, 900) == [
        ("diamond", "crown", None),
        ("silver", "hello", None),
        ("silver", "monthly", date(2026, 5, 1)),
    ]


def test_a_fall_is_no_arrival() -> None:
    place = a_place("silver", NOON, grants_at=NOON)

    found = handouts(LADDER, place, [("diamond", "silver")], MEMBER, at=NOON, zone=ZONE, new_id=ids())

    assert [each.benefit.pack for each in found] == ["monthly"]


def test_in_the_next_period_only_the_periodic_pack_is_due() -> None:
    place = a_place("silver", NOON, grants_at=NOON)
    again = next_handout(LADDER, place, at=NOON, zone=ZONE)
    assert again == day("2026-06-01")

    found = handouts(
        LADDER, replace(place, grants_at=again), (), MEMBER, at=day("2026-06-01"), zone=ZONE, new_id=ids()
    )
    assert [(each.benefit.pack, each.period_on) for each in found] == [("monthly", date(2026, 6, 1))]
    assert next_handout(LADDER, a_place("standard", NOON), at=NOON, zone=ZONE) is None


def test_a_tier_that_hands_nothing_out_makes_nothing_due() -> None:
    place, _ = join(LADDER, at=NOON, zone=ZONE)
    assert place.grants_at is None


@pytest.mark.parametrize(
    ("period", "first", "following"),
    [
        (PackPeriod.WEEK, "2026-05-18", "2026-05-25"),
        (PackPeriod.MONTH, "2026-05-01", "2026-06-01"),
        (PackPeriod.QUARTER, "2026-04-01", "2026-07-01"),
        (PackPeriod.YEAR, "2026-01-01", "2027-01-01"),
    ],
)
def test_periods_begin_at_midnight_in_the_programmes_zone(
    period: PackPeriod, first: str, following: str
) -> None:
    assert period_start(period, NOON, ZONE) == date.fromisoformat(first)
    assert next_period(period, NOON, ZONE) == day(following)


def silver(benefit: Benefit) -> tuple[Tier, ...]:
    return (a_tier("standard", 0), a_tier("silver", 1, spend(1, LIFETIME), benefits=(benefit,)))


def scored(*weights: Weight) -> tuple[Tier, ...]:
    return (a_tier("standard", 0), a_tier("silver", 1, Weighted(weights, 5)))


@pytest.mark.parametrize(
    ("tiers", "reason"),
    [
        (silver(Benefit(BenefitKind.DISCOUNT, TITLE)), "MISSING_VALUE"),
        (silver(Benefit(BenefitKind.DISCOUNT, TITLE, 1000)), "OUT_OF_RANGE"),
        (silver(Benefit(BenefitKind.POINTS_MULTIPLIER, TITLE, 999)), "OUT_OF_RANGE"),
        (silver(Benefit(BenefitKind.COUPON_PACK, TITLE, pack="p")), "MISSING_VALUE"),
        (silver(Benefit(BenefitKind.WELCOME_PACK, TITLE)), "MISSING_VALUE"),
        (silver(Benefit(BenefitKind.WELCOME_PACK, TITLE, pack="two words")), "MALFORMED"),
        (silver(Benefit(BenefitKind.WELCOME_PACK, TITLE, pack="p", wallet="points")), "FOREIGN_VALUE"),
        (silver(Benefit(BenefitKind.FREE_SHIPPING, TITLE, pack="p")), "FOREIGN_VALUE"),
        (scored(), "EMPTY"),
        (scored(Weight(SPENT, 0)), "OUT_OF_RANGE"),
        (scored(Weight(SPENT, 1, 0)), "OUT_OF_RANGE"),
        (
            scored(Weight(Figure(Metric.MONTHS_SINCE_JOIN, Window(WindowKind.CALENDAR_YEAR)), 1)),
            "LIFETIME_ONLY",
        ),
        (
            (*silver(HELLO)[:1], replace(silver(HELLO)[1], benefits=(HELLO, CROWN))),
            "DUPLICATE_KIND",
        ),
    ],
)
def test_what_can_not_be_handed_out_or_scored_is_refused(tiers: tuple[Tier, ...], reason: str) -> None:
    with pytest.raises(InvalidLadder) as refused:
        check_tiers(tiers)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("review", "reason"),
    [
        (Review(ReviewKind.FIXED_DATE), "DATE_OF_FIXED_DATE"),
        (Review(ReviewKind.DAILY, 4, 1), "DATE_OF_FIXED_DATE"),
        (Review(ReviewKind.FIXED_DATE, 2, 30), "OUT_OF_RANGE"),
        (Review(ReviewKind.FIXED_DATE, 13, 1), "OUT_OF_RANGE"),
    ],
)
def test_a_review_on_a_date_names_one_that_there_is(review: Review, reason: str) -> None:
    with pytest.raises(InvalidLadder) as refused:
        check_review(review, NO_GRACE)
    assert refused.value.reason == reason
