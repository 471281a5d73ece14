"""Days in a row, by the programme's calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.campaigns.effects import GiveByStreak
from domain.checkins.check_in import CheckIn, next_check_in, streak_on
from domain.kernel.refusal import InvalidInput

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: int, time: str = "12:00:00") -> datetime:
    return datetime.fromisoformat(f"2026-03-{day:02d}T{time}+08:00").astimezone(UTC)


def checked_in(*instants: datetime) -> list[CheckIn]:
    done: list[CheckIn] = []
    for each in instants:
        new = next_check_in(done[-1] if done else None, each, SHANGHAI)
        if new is not None:
            done.append(new)
    return done


def test_a_moment_before_midnight_and_one_after_are_two_days() -> None:
    late, early = checked_in(at(1, "23:59:59.900000"), at(2, "00:00:00.100000"))

    assert (late.day, early.day, early.streak) == (date(2026, 3, 1), date(2026, 3, 2), 2)


def test_twice_on_a_day_is_once() -> None:
    assert [each.streak for each in checked_in(at(1, "00:00:00"), at(1, "23:59:59.999999"))] == [1]


def test_rewards_go_round_and_a_day_without_begins_anew() -> None:
    effect = GiveByStreak("points", (5, 10, 15))

    given = [effect.points_for(each.streak) for each in checked_in(*map(at, (1, 2, 3, 4, 6)))]

    assert given == [5, 10, 15, 5, 5]


def test_what_lies_before_the_last_is_refused() -> None:
    with pytest.raises(InvalidInput) as no:
        checked_in(at(5), at(4))
    assert (no.value.field, no.value.reason) == ("at", "TOO_OLD")


@given(st.sets(st.integers(0, 60), min_size=1).map(sorted), st.integers(0, 3))
def test_a_streak_is_the_run_of_days_that_ends_there(days: list[int], later: int) -> None:
    first = datetime(2026, 1, 1, 3, tzinfo=UTC)
    done = checked_in(*(first + timedelta(days=each) for each in days))

    assert [each.total for each in done] == list(range(1, len(days) + 1))
    for before, after in pairwise(done):
        follows = after.day - before.day == timedelta(days=1)
        assert after.streak == (before.streak + 1 if follows else 1)
    last = done[-1]
    shown = streak_on(last, last.day + timedelta(days=later))
    assert shown == (last.streak if later <= 1 else 0)
