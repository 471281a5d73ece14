from datetime import timedelta

import pytest

from domain.staff.lockout import NO_ATTEMPTS, Attempts, delay_after
from tests.make import NOW


def test_nine_failures_lock_nothing():
    attempts = NO_ATTEMPTS
    for _ in range(9):
        charged = attempts.charged(at=NOW)
        assert charged is not None
        attempts = charged

    assert attempts == Attempts(failed=9, locked_until=None)


def test_the_tenth_failure_locks_for_half_a_minute_and_each_later_one_for_twice_as_long():
    minutes = [delay_after(failures).total_seconds() / 60 for failures in range(9, 17)]

    assert minutes == [0, 0.5, 1, 2, 4, 8, 15, 15]


def test_a_thousand_failures_still_lock_for_a_quarter_of_an_hour():
    assert delay_after(1_000) == timedelta(minutes=15)


@pytest.mark.parametrize(("later", "looked_at"), [(29.999, False), (30, True)])
def test_while_locked_no_attempt_is_counted_and_at_the_last_instant_the_next_one_is(
    later: float, looked_at: bool
):
    locked = Attempts(failed=10, locked_until=NOW + timedelta(seconds=30))

    charged = locked.charged(at=NOW + timedelta(seconds=later))

    assert (charged is not None) is looked_at
    if charged is not None:
        assert charged.failed == 11
