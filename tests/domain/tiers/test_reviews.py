"""When a tier is asked for, and what becomes of one that is not kept."""

from __future__ import annotations

from datetime import datetime

import pytest

from domain.kernel.periods import Span, Unit
from domain.tiers.activity import Activity
from domain.tiers.ladder import (
    Anchors,
    AtLeast,
    Downgrade,
    Figure,
    Metric,
    OnRefund,
    Review,
    ReviewKind,
    Weight,
    Weighted,
    Window,
    WindowKind,
)
from domain.tiers.place import MoveKind, MoveReason
from domain.tiers.presets import LIFETIME, spend
from domain.tiers.qualification import catch_up, join, lower_on_refund, upgrade
from tests.domain.tiers.ladders import ZONE, a_ladder, a_place, a_tier, at, day

MONTH = Window(WindowKind.ROLLING, Span(1, Unit.MONTH))
YEAR_OF_MEMBERSHIP = Window(WindowKind.ANNIVERSARY)
MONTHS = Figure(Metric.MONTHS_SINCE_JOIN, LIFETIME)


def test_gold_that_was_not_kept_falls_on_the_anniversary() -> None:  # X41
    ladder = a_ladder(
        a_tier("silver", 1, spend(1_000_00, YEAR_OF_MEMBERSHIP)),
        a_tier("gold", 2, spend(3_000_00, YEAR_OF_MEMBERSHIP)),
    )
    joined = at("2025-03-10T10:00:00+08:00")
    spent = Activity(orders=[(at("2025-06-01T12:00:00+08:00"), 1_200_00, True)], joined_at=joined)
    place = a_place("gold", joined, day("2026-03-10"))

    after, (move,) = catch_up(ladder, place, spent, until=day("2026-03-10"), zone=ZONE)

    assert (after.tier, after.review_at) == ("silver", day("2027-03-10"))
    assert (move.kind, move.reason, move.at) == (
        MoveKind.DOWNGRADED,
        MoveReason.REVIEW,
        at("2026-03-10T00:00:00+08:00"),
    )
    figure = Figure(Metric.SPEND, YEAR_OF_MEMBERSHIP)
    assert move.figures[figure] == 1_200_00
    new_year = spent.measure([figure], at=day("2026-03-10"), zone=ZONE)
    assert new_year == {figure: 0}


@pytest.mark.parametrize(("to_month_end", "drops"), [(False, "2026-08-26"), (True, "2026-09-01")])
def test_the_grace_of_a_month_ends_after_its_last_day_or_with_the_month(
    to_month_end: bool, drops: str
) -> None:  # X67
    ladder = a_ladder(
        a_tier("gold", 1, spend(500, MONTH)), grace=Span(1, Unit.MONTH), grace_to_month_end=to_month_end
    )
    spent = Activity(orders=[(at("2026-06-24T12:00:00+08:00"), 600, True)])
    place = a_place("gold", at("2026-06-24T12:00:00+08:00"), day("2026-06-25"))

    waiting, none = catch_up(ladder, place, spent, until=day("2026-07-25"), zone=ZONE)
    after, (move,) = catch_up(ladder, waiting, spent, until=day("2026-09-30"), zone=ZONE)

    assert (waiting.tier, waiting.grace_until, none) == ("gold", day(drops), ())
    assert (after.tier, move.at, move.reason) == ("standard", day(drops), MoveReason.GRACE_OVER)


@pytest.mark.parametrize(
    ("review", "window", "first"),
    [
        (Review(), Window(WindowKind.CALENDAR_YEAR), "2027-01-01"),
        (Review(), YEAR_OF_MEMBERSHIP, "2027-02-28"),
        (Review(), LIFETIME, None),
        (Review(), Window(WindowKind.SINCE_TIER_START), None),
        (Review(), MONTH, "2026-05-02"),
        (Review(ReviewKind.DAILY), LIFETIME, "2026-05-02"),
        (Review(ReviewKind.ANNIVERSARY), LIFETIME, "2027-02-28"),
        (Review(ReviewKind.FIXED_DATE, 4, 1), LIFETIME, "2027-04-01"),
        (Review(ReviewKind.FIXED_DATE, 5, 2), LIFETIME, "2026-05-02"),
        (Review(ReviewKind.FIXED_DATE, 5, 1), LIFETIME, "2027-05-01"),
        (Review(ReviewKind.FIXED_DATE, 4, 1), MONTH, "2026-05-02"),
    ],
)
def test_a_tier_is_asked_for_when_the_ladder_says(review: Review, window: Window, first: str | None) -> None:
    ladder = a_ladder(a_tier("silver", 1, spend(10, window)), review=review)
    joined = at("2024-02-29T10:00:00+08:00")
    place, _ = join(ladder, at=joined, zone=ZONE)
    moment = at("2026-05-01T10:00:00+08:00")
    activity = Activity(joined_at=joined)
    figures = dict.fromkeys(ladder.figures, 10)

    step = upgrade(ladder, place, figures, at=moment, zone=ZONE, anchors=Anchors(activity.joined_at))

    assert step is not None
    assert step[0].review_at == (day(first) if first else None)


def test_a_tier_that_is_never_lost_is_not_asked_for_and_catches_those_who_fall() -> None:
    silver = a_tier("silver", 1, spend(100, MONTH), never_downgrade=True)
    gold = a_tier("gold", 2, spend(500, MONTH))
    ladder = a_ladder(silver, gold)
    place = a_place("gold", day("2026-01-01"), day("2026-03-01"))

    after, moves = catch_up(ladder, place, Activity(), until=day("2027-01-01"), zone=ZONE)

    assert (after.tier, after.review_at) == ("silver", None)
    assert [move.to_tier for move in moves] == ["silver"]


def test_months_of_membership_lift_by_themselves_on_their_day() -> None:
    ladder = a_ladder(a_tier("loyal", 1, AtLeast(MONTHS, 3)), a_tier("old", 2, AtLeast(MONTHS, 12)))
    joined = at("2025-11-30T23:00:00+08:00")
    place, _ = join(ladder, at=joined, zone=ZONE)

    after, moves = catch_up(ladder, place, Activity(joined_at=joined), until=day("2027-01-01"), zone=ZONE)

    assert place.rises_at == day("2026-02-28")
    assert [(each.kind, each.to_tier, each.at) for each in moves] == [
        (MoveKind.UPGRADED, "loyal", day("2026-02-28")),
        (MoveKind.UPGRADED, "old", day("2026-11-30")),
    ]
    assert after.rises_at is None


def test_months_within_a_score_are_looked_at_month_by_month() -> None:
    score = Weighted((Weight(MONTHS, 10), Weight(Figure(Metric.ORDER_COUNT, LIFETIME), 1)), 25)
    ladder = a_ladder(a_tier("loyal", 1, score))
    joined = day("2026-01-15")
    place, _ = join(ladder, at=joined, zone=ZONE)
    five = [(at(f"2026-01-2{each}T12:00:00+08:00"), 100, True) for each in range(5)]

    _, moves = catch_up(ladder, place, Activity(five, joined_at=joined), until=day("2027-01-01"), zone=ZONE)

    assert [(each.to_tier, each.at) for each in moves] == [("loyal", day("2026-03-15"))]


def test_a_review_that_is_not_due_yet_is_not_done_because_time_lifts() -> None:
    year = Window(WindowKind.CALENDAR_YEAR)
    ladder = a_ladder(a_tier("silver", 1, spend(100, year)), a_tier("old", 2, AtLeast(MONTHS, 36)))
    joined = day("2026-02-01")
    place = a_place("silver", joined, day("2027-01-01"), rises_at=day("2026-06-01"))

    after, moves = catch_up(ladder, place, Activity(joined_at=joined), until=day("2026-12-31"), zone=ZONE)

    assert (after.tier, moves, after.review_at) == ("silver", (), day("2027-01-01"))


TWO = (a_tier("silver", 1, spend(500, LIFETIME)), a_tier("gold", 2, spend(2000, LIFETIME)))
SPENT = Figure(Metric.SPEND, LIFETIME)
AN_HOUR: datetime = at("2026-05-01T10:00:00+08:00")


@pytest.mark.parametrize("on_refund", OnRefund)
def test_a_return_takes_the_tier_at_once_or_leaves_it_to_the_review(on_refund: OnRefund) -> None:  # X46
    ladder = a_ladder(*TWO, on_refund=on_refund)
    place = a_place("silver", day("2026-04-01"))

    step = lower_on_refund(ladder, place, {SPENT: 500}, {SPENT: 400}, at=AN_HOUR, zone=ZONE)

    if on_refund is OnRefund.AT_REVIEW:
        assert step is None
    else:
        assert step is not None and step[1] is not None
        assert (step[0].tier, step[1].reason) == ("standard", MoveReason.RETURN)


def test_a_return_takes_no_tier_that_is_never_lost() -> None:
    never = a_tier("silver", 1, spend(500, LIFETIME), never_downgrade=True)
    place = a_place("silver", day("2026-04-01"))
    ladder = a_ladder(never, on_refund=OnRefund.AT_ONCE)

    assert lower_on_refund(ladder, place, {SPENT: 500}, {SPENT: 0}, at=AN_HOUR, zone=ZONE) is None


def test_a_ladder_that_lowers_nobody_asks_for_nothing() -> None:
    ladder = a_ladder(a_tier("silver", 1, spend(5, MONTH)), downgrade=Downgrade.NONE)
    place, _ = join(ladder, at=AN_HOUR, zone=ZONE)
    step = upgrade(ladder, place, dict.fromkeys(ladder.figures, 5), at=AN_HOUR, zone=ZONE)

    assert step is not None
    assert step[0].due_at is None
