"""What is measured, and over which time."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import Span, Unit, midnight
from domain.tiers.activity import Activity, months_since
from domain.tiers.ladder import (
    Anchors,
    Figure,
    Metric,
    Weight,
    Weighted,
    Window,
    WindowKind,
    holds,
    last_return,
    whole_months,
)
from domain.tiers.presets import LIFETIME, spend
from tests.domain.tiers.ladders import ZONE, a_ladder, a_tier, at, day

YEAR_OF_MEMBERSHIP = Window(WindowKind.ANNIVERSARY)
LADDER = UUID(int=1)
IN_THE_TIER = Window(WindowKind.SINCE_TIER_START, ladder=LADDER)
JOINED = at("2025-03-10T15:00:00+08:00")
ACTIVITY = Activity(
    orders=[
        (at("2025-03-10T16:00:00+08:00"), 100, True),
        (at("2025-03-10T17:00:00+08:00"), 200, True),
        (at("2026-03-09T23:59:59+08:00"), 400, True),
        (at("2026-03-10T00:00:00+08:00"), 800, False),
        (at("2026-03-11T00:00:01+08:00"), 1600, True),
    ],
    progress=[(at("2025-04-01T12:00:00+08:00"), 30), (at("2026-04-01T12:00:00+08:00"), 50)],
    events=[at("2025-05-01T12:00:00+08:00"), at("2026-05-01T12:00:00+08:00")],
    joined_at=JOINED,
)
NOW = at("2026-06-01T12:00:00+08:00")
ANCHORS = Anchors(JOINED, {LADDER: at("2026-03-11T00:00:00+08:00")})


@pytest.mark.parametrize(
    ("metric", "window", "value"),
    [
        (Metric.SPEND, LIFETIME, 3100),
        (Metric.LIFETIME_SPEND, LIFETIME, 3100),
        (Metric.SPEND, YEAR_OF_MEMBERSHIP, 2400),
        (Metric.SPEND, IN_THE_TIER, 1600),
        (Metric.SPEND, Window(WindowKind.CALENDAR_YEAR), 2800),
        (Metric.SPEND, Window(WindowKind.ROLLING, Span(83, Unit.DAY)), 2400),
        (Metric.ORDER_COUNT, LIFETIME, 4),
        (Metric.ORDER_COUNT, YEAR_OF_MEMBERSHIP, 1),
        (Metric.ORDER_DAYS, LIFETIME, 3),
        (Metric.ORDER_DAYS, Window(WindowKind.CALENDAR_YEAR), 2),
        (Metric.PROGRESS_POINTS, YEAR_OF_MEMBERSHIP, 50),
        (Metric.ENGAGEMENT, LIFETIME, 2),
        (Metric.ENGAGEMENT, YEAR_OF_MEMBERSHIP, 1),
        (Metric.MONTHS_SINCE_JOIN, LIFETIME, 14),
    ],
)
def test_each_metric_over_each_window(metric: Metric, window: Window, value: int) -> None:
    figure = Figure(metric, window)
    assert ACTIVITY.measure([figure], at=NOW, zone=ZONE, anchors=ANCHORS) == {figure: value}


def test_a_review_on_the_anniversary_closes_the_year_that_ends_there() -> None:
    figure = Figure(Metric.SPEND, YEAR_OF_MEMBERSHIP)
    anniversary = day("2026-03-10")

    closing = ACTIVITY.measure([figure], at=anniversary, zone=ZONE, anchors=ANCHORS, closing=True)
    opening = ACTIVITY.measure([figure], at=anniversary, zone=ZONE, anchors=ANCHORS)

    assert (closing[figure], opening[figure]) == (700, 0)


def test_a_leap_day_comes_back_on_the_28th() -> None:
    joined = date(2024, 2, 29)
    assert last_return(joined, date(2025, 2, 27)) == joined
    assert last_return(joined, date(2025, 2, 28)) == date(2025, 2, 28)
    assert last_return(joined, date(2028, 2, 28)) == date(2027, 2, 28)
    assert last_return(joined, date(2028, 2, 29)) == date(2028, 2, 29)
    assert whole_months(date(2026, 1, 31), date(2026, 2, 27)) == 0
    assert whole_months(date(2026, 1, 31), date(2026, 2, 28)) == 1


days = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@given(days, days)
def test_the_last_return_is_the_newest_anniversary_that_is_not_to_come(joined: date, today: date) -> None:
    found = last_return(joined, today)
    assert found <= today
    assert last_return(joined, found) == found
    assert (today - found).days <= 366
    if today >= joined:
        assert months_since(midnight(joined, ZONE), midnight(today, ZONE), ZONE) // 12 == (
            found.year - joined.year
        )


def test_a_score_counts_full_units_and_holds_at_its_threshold() -> None:  # R18
    money, often = Figure(Metric.SPEND, LIFETIME), Figure(Metric.ORDER_COUNT, LIFETIME)
    active = Figure(Metric.ENGAGEMENT, LIFETIME)
    score = Weighted((Weight(money, 1, 10_000), Weight(often, 5), Weight(active, 2)), 50)

    assert score.score({money: 199_999, often: 5, active: 3}) == 19 + 25 + 6
    assert holds(score, {money: 199_999, often: 5, active: 3})
    assert not holds(score, {money: 189_999, often: 5, active: 3})
    assert not holds(score, {money: 199_999, often: 5, active: 2})


def test_a_ladder_knows_its_own_windows_since_the_tier_began() -> None:
    unbound = Window(WindowKind.SINCE_TIER_START)
    ladder = a_ladder(a_tier("silver", 1, spend(10, unbound)))

    assert {each.window for each in ladder.figures} == {IN_THE_TIER}


@given(days, st.integers(0, 86_399), st.integers(0, 4000))
def test_no_window_begins_after_its_moment(today: date, second: int, before: int) -> None:
    moment = midnight(today, ZONE) + timedelta(seconds=second)
    joined = moment - timedelta(days=before)
    anchors = Anchors(joined, {LADDER: joined})
    for window in (YEAR_OF_MEMBERSHIP, IN_THE_TIER, LIFETIME, Window(WindowKind.CALENDAR_YEAR)):
        assert window.start(moment, ZONE, anchors) <= moment
        assert window.start(moment, ZONE, anchors, closing=True) <= moment
