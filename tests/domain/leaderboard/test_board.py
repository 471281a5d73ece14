"""Places and periods of leaderboards."""

from __future__ import annotations

from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import day_of
from domain.leaderboard.board import BoardPeriod, Scored, placed

SHANGHAI = ZoneInfo("Asia/Shanghai")


@given(st.lists(st.integers(1, 20)).map(lambda scores: sorted(scores, reverse=True)))
def test_a_rank_is_one_more_than_those_who_have_more(scores: list[int]) -> None:
    found = placed([Scored(UUID(int=n), score) for n, score in enumerate(scores)])

    assert [each.score for each in found] == scores
    assert [each.rank for each in found] == [1 + sum(other > each for other in scores) for each in scores]


@pytest.mark.parametrize(
    ("period", "first", "after"),
    [
        (BoardPeriod.DAY, date(2026, 3, 5), date(2026, 3, 6)),
        (BoardPeriod.WEEK, date(2026, 3, 2), date(2026, 3, 9)),
        (BoardPeriod.MONTH, date(2026, 3, 1), date(2026, 4, 1)),
        (BoardPeriod.YEAR, date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_period_is_the_calendars(period: BoardPeriod, first: date, after: date) -> None:
    starts, ends = period.window(date(2026, 3, 5), SHANGHAI)

    assert (day_of(starts, SHANGHAI), day_of(ends, SHANGHAI)) == (first, after)
    assert starts.astimezone(SHANGHAI).hour == ends.astimezone(SHANGHAI).hour == 0
