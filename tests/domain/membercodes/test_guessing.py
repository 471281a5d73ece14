"""Five wrong codes a minute."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.membercodes.guessing import MOST_OF_TILL, WINDOW, Guesses
from tests.make import NOW

SECOND = timedelta(seconds=1)


def wrong_at(*seconds: float) -> Guesses:
    return Guesses(tuple(NOW + each * SECOND for each in seconds))


def test_the_sixth_waits_until_the_first_is_a_minute_old():
    guesses = wrong_at(0, 10, 20, 30, 40)

    assert wrong_at(0, 10, 20, 30).wait(5, at=NOW + 45 * SECOND) is None
    assert guesses.wait(5, at=NOW + 45 * SECOND) == 15
    assert guesses.wait(5, at=NOW + 59.5 * SECOND) == 1
    assert guesses.wait(5, at=NOW + 60 * SECOND) is None


def test_what_does_not_count_any_more_is_forgotten():
    assert wrong_at(0, 10, 50).and_one(at=NOW + 65 * SECOND) == wrong_at(10, 50, 65)


@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=60))
def test_in_no_minute_are_there_more_than_five(pauses: list[int]):
    """Whoever guesses whenever it may has five verdicts in any sixty seconds."""
    guesses, at = Guesses(), NOW
    counted: list[datetime] = []
    for pause in pauses:
        at += timedelta(milliseconds=pause)
        wait = guesses.wait(MOST_OF_TILL, at=at)
        if wait is not None:
            assert 1 <= wait <= WINDOW.total_seconds()
            assert guesses.wait(MOST_OF_TILL, at=at + wait * SECOND) is None
            continue
        guesses = guesses.and_one(at=at)
        counted.append(at)
        assert len(guesses.wrong_at) <= MOST_OF_TILL
    assert all(later - first >= WINDOW for first, later in zip(counted, counted[MOST_OF_TILL:], strict=False))
