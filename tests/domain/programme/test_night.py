"""When a day is over, in the shop's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.programme.night import Night, last_night, night_of

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 3, 1, 15, 59, 59, tzinfo=UTC), date(2026, 2, 28)),
        (datetime(2026, 3, 1, 16, 0, 0, tzinfo=UTC), date(2026, 3, 1)),
        (datetime(2026, 3, 2, 15, 59, 59, tzinfo=UTC), date(2026, 3, 1)),
    ],
)
def test_a_day_is_over_at_midnight_in_the_programmes_zone(now, day):
    assert last_night(now, SHANGHAI).business_date == day


def test_a_night_ends_its_day():
    assert night_of(date(2026, 3, 1), SHANGHAI) == Night(
        date(2026, 3, 1), datetime(2026, 3, 1, 16, 0, tzinfo=UTC)
    )


def test_a_day_of_twenty_three_hours_ends_at_its_own_midnight():
    berlin = ZoneInfo("Europe/Berlin")
    assert night_of(date(2026, 3, 28), berlin).ended_at == datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
    assert night_of(date(2026, 3, 29), berlin).ended_at == datetime(2026, 3, 29, 22, 0, tzinfo=UTC)
