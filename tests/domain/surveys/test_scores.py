"""NPS, CSAT and CES with their margins, against a count by hand and a reckoning of another kind."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from math import sqrt
from statistics import NormalDist, fmean, pstdev, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.surveys.questions import SCALES, QuestionKind
from domain.surveys.scores import figure_of
from domain.surveys.trend import REACH, Interval, Side, trend

NPS, CSAT, CES = QuestionKind.NPS, QuestionKind.CSAT, QuestionKind.CES
Z = NormalDist().inv_cdf(0.975)
DAY = date(2026, 3, 2)


def test_nps_is_promoters_less_detractors():
    # 50 promoters, 30 passives, 20 detractors: 50 % - 20 %.
    figure = figure_of(NPS, {10: 30, 9: 20, 8: 20, 7: 10, 6: 15, 0: 5})

    assert figure is not None
    assert figure.value == pytest.approx(30.0) and figure.count == 100
    assert figure.high - figure.value == pytest.approx(15.31, abs=0.01)


def test_csat_is_the_share_of_four_and_five_with_wilson_s_interval():
    # 8 of 10: a textbook interval of 49.0 % to 94.3 %.
    figure = figure_of(CSAT, {5: 5, 4: 3, 2: 2})

    assert figure is not None
    assert [figure.value, figure.low, figure.high] == pytest.approx([80, 49.02, 94.33], abs=0.01)


def test_ces_is_the_mean():
    figure = figure_of(CES, {7: 1, 5: 1, 3: 1})

    assert figure is not None
    assert figure.value == pytest.approx(5.0)
    assert figure.high - figure.value == pytest.approx(min(2.0, Z * 2 / sqrt(3)), abs=0.001)


def test_of_nobody_there_is_no_figure_and_of_words_neither():
    assert figure_of(NPS, {}) is None
    assert figure_of(QuestionKind.ONE, {1: 3}) is None


def answers(kind: QuestionKind) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(*SCALES[kind]), min_size=1, max_size=200)


@given(answers(NPS))
def test_nps_is_a_mean_of_ones_and_its_margin_that_mean_s(said: list[int]):
    ones = [1 if each >= 9 else -1 if each <= 6 else 0 for each in said]
    figure = figure_of(NPS, Counter(said))

    assert figure is not None
    assert figure.value == pytest.approx(100 * fmean(ones))
    margin = 100 * Z * pstdev(ones) / sqrt(len(ones))
    assert figure.low == pytest.approx(max(-100, figure.value - margin), abs=1e-6)
    assert figure.high == pytest.approx(min(100, figure.value + margin), abs=1e-6)


@given(answers(CSAT))
def test_the_ends_of_wilson_s_interval_are_where_the_share_would_just_be_believed(said: list[int]):
    share, n = fmean(each >= 4 for each in said), len(said)
    figure = figure_of(CSAT, Counter(said))

    assert figure is not None and 0 <= figure.low <= figure.value <= figure.high <= 100
    for end in (figure.low / 100, figure.high / 100):
        # (share - p)^2 = z^2 p (1 - p) / n
        assert (share - end) ** 2 == pytest.approx(Z**2 * end * (1 - end) / n, abs=1e-9)


@given(answers(CES))
def test_ces_and_its_margin_are_those_of_statistics(said: list[int]):
    figure = figure_of(CES, Counter(said))

    assert figure is not None and figure.value == pytest.approx(fmean(said))
    margin = Z * stdev(said) / sqrt(len(said)) if len(said) > 1 else 0
    assert figure.low == pytest.approx(max(1, fmean(said) - margin))


def test_a_period_is_held_against_those_before_it():
    # Six weeks of 80 %, then 40 %: limits by p-chart are 80 +- 3 * sqrt(0.8 * 0.2 / 50) = 80 +- 16.97.
    usual, bad = {5: 40, 2: 10}, {5: 20, 2: 30}
    weeks = {DAY + timedelta(weeks=i): usual if i < 6 else bad for i in range(7)}

    points = trend(CSAT, weeks)

    assert [each.limits is None for each in points] == [True] * 5 + [False] * 2
    assert [each.is_out for each in points] == [False] * 6 + [True]
    limits = points[6].limits
    assert limits is not None
    assert [limits.centre, limits.low, limits.high] == pytest.approx([80, 63.03, 96.97], abs=0.01)


def test_limits_of_a_mean_come_of_moving_ranges():
    # Means 5, 6, 5, 6, 5: centre 5.4, mean moving range 1, limits 5.4 +- 2.66, cut at 7.
    days = {DAY + timedelta(days=i): {5 + i % 2: 10} for i in range(6)}

    (*_, last) = trend(CES, days)

    assert last.limits is not None
    found = [last.limits.centre, last.limits.low, last.limits.high]
    assert found == pytest.approx([5.4, 2.74, 7.0])


def test_periods_without_answers_are_passed_over_and_the_window_rolls():
    days = {DAY + timedelta(days=i): {} if i == 3 else {10: 1 + i} for i in range(40)}

    points = trend(NPS, days)

    assert len(points) == 39
    assert all(each.figure.value == 100 and not each.is_out for each in points)


def test_a_figure_is_out_above_or_below():
    usual = {DAY + timedelta(weeks=i): {5: 40, 2: 10} for i in range(6)}
    last = DAY + timedelta(weeks=6)

    sides = [trend(CSAT, usual | {last: {5: good, 2: 50 - good}})[-1].side for good in (20, 40, 50)]

    assert sides == [Side.BELOW, None, Side.ABOVE]


@given(
    st.sampled_from([NPS, CES]).flatmap(lambda kind: st.tuples(st.just(kind), answers(kind))),
    st.integers(6, 30),
)
def test_what_is_always_the_same_is_never_out(of: tuple[QuestionKind, list[int]], weeks: int):
    kind, said = of
    same = {DAY + timedelta(weeks=i): Counter(said) for i in range(weeks)}

    assert [each.side for each in trend(kind, same)] == [None] * weeks


def test_what_is_older_than_two_years_is_not_held_against_today():
    days = [DAY + timedelta(days=i) for i in range(5)]

    def limits(at: date) -> list[bool]:
        return [each.limits is not None for each in trend(NPS, {day: {10: 5} for day in [*days, at]})]

    assert limits(DAY + REACH) == [False] * 5 + [True]
    assert limits(DAY + REACH + timedelta(days=1)) == [False] * 6


@pytest.mark.parametrize(
    ("today", "interval", "ended"),
    [
        (date(2026, 3, 9), Interval.DAY, [date(2026, 3, day) for day in (8, 7, 6, 5, 4, 3, 2)]),
        (date(2026, 3, 9), Interval.WEEK, [date(2026, 3, 2)]),
        (date(2026, 3, 15), Interval.WEEK, [date(2026, 3, 2)]),
        (date(2026, 3, 1), Interval.MONTH, [date(2026, 2, 1)]),
        (date(2026, 3, 7), Interval.MONTH, [date(2026, 2, 1)]),
        (date(2026, 3, 8), Interval.MONTH, []),
        (date(2026, 1, 1), Interval.MONTH, [date(2025, 12, 1)]),
    ],
)
def test_periods_are_looked_at_for_a_week_after_their_end(today: date, interval: Interval, ended: list[date]):
    assert interval.ended_lately(today) == ended


@pytest.mark.parametrize(
    ("interval", "first"),
    [(Interval.DAY, date(2026, 3, 4)), (Interval.WEEK, date(2026, 3, 2)), (Interval.MONTH, date(2026, 3, 1))],
)
def test_where_a_period_begins(interval: Interval, first: date):
    assert interval.start_of(date(2026, 3, 4)) == first
