"""How often codes are sent and guessed at, by example and for any sequence of requests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from domain.logins import code
from domain.logins.code import Contact, new_code, wait_of, with_one_more

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


def minutes(*ago: float) -> tuple[datetime, ...]:
    return tuple(NOON - timedelta(minutes=each) for each in ago)


def contact(*ago: float) -> Contact:
    return Contact(id=uuid4(), sent_at=minutes(*ago))


def test_a_second_code_is_sent_after_a_minute_and_not_before():
    assert contact().wait(at=NOON) is None
    assert contact(0.5).wait(at=NOON) == timedelta(seconds=30)
    assert contact(1).wait(at=NOON) is None


def test_a_sixth_code_within_an_hour_waits_for_the_first_to_be_an_hour_old():
    assert contact(50, 40, 30, 20, 10).wait(at=NOON) == timedelta(minutes=10)
    assert contact(60, 40, 30, 20, 10).wait(at=NOON) is None


def test_an_eleventh_code_within_a_day_waits_for_the_first_to_be_a_day_old():
    earlier = [1_430 - 100 * each for each in range(10)]
    assert contact(*earlier).wait(at=NOON) == timedelta(minutes=10)


@given(st.lists(st.integers(0, 200_000), max_size=200))
def test_however_one_asks_no_window_holds_more_codes_than_it_may(seconds: list[int]):
    sent: list[datetime] = []
    everything: list[datetime] = []
    for each in sorted(seconds):
        at = NOON + timedelta(seconds=each)
        if Contact(id=uuid4(), sent_at=sent).wait(at=at) is None:
            sent = with_one_more(sent, at=at, within=code.DAY)
            everything.append(at)
        assert len(sent) <= code.PER_DAY
    for most, within in ((1, code.PAUSE), (code.PER_HOUR, code.HOUR), (code.PER_DAY, code.DAY)):
        for first in everything:
            assert len([each for each in everything if first <= each < first + within]) <= most


@given(st.lists(st.integers(0, 200_000), min_size=1, max_size=50), st.integers(1, 20))
def test_when_the_wait_is_over_it_is_over(seconds: list[int], most: int):
    moments = [NOON + timedelta(seconds=each) for each in seconds]
    limits = ((most, code.HOUR),)
    at = max(moments)
    wait = wait_of(moments, limits, at=at)
    if wait is not None:
        assert wait_of(moments, limits, at=at + wait - timedelta(microseconds=1)) is not None
        assert wait_of(moments, limits, at=at + wait) is None


def test_a_code_is_tried_five_times_within_five_minutes_and_not_once_it_was_used():
    live = {"digest": b"x" * 32, "expires_at": NOON}
    assert Contact(id=uuid4(), tries=4, **live).can_be_tried(at=NOON - timedelta(microseconds=1))  # type: ignore[arg-type]
    assert not Contact(id=uuid4(), tries=5, **live).can_be_tried(at=NOON - timedelta(seconds=1))  # type: ignore[arg-type]
    assert not Contact(id=uuid4(), **live).can_be_tried(at=NOON)  # type: ignore[arg-type]
    assert not Contact(id=uuid4(), expires_at=NOON).can_be_tried(at=NOON - timedelta(seconds=1))


def test_a_code_has_six_digits_also_where_they_begin_with_noughts():
    drawn = [new_code(n.__mod__) for n in (0, 42, 999_999)]
    assert drawn == ["000000", "000042", "999999"]
