"""Calendar arithmetic in the programme's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import Rounding, Span, Unit, add_months, after, midnight, term_end

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
MONTH = Span(1, Unit.MONTH)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def through(day: str) -> datetime:
    """Valid through this day: dead at 00:00 of the next."""
    return midnight(date.fromisoformat(day) + timedelta(days=1), SHANGHAI)


@pytest.mark.parametrize(("year", "last"), [(2026, "2026-02-28"), (2028, "2028-02-29")])
def test_31_january_and_a_month_is_the_last_day_of_february(year: int, last: str) -> None:  # X68
    start = at(f"{year}-01-31T10:00:00+08:00")
    assert term_end(start, MONTH, Rounding.END_OF_DAY, SHANGHAI) == through(last)


@pytest.mark.parametrize(
    ("rounding", "last"), [(Rounding.END_OF_MONTH, "2024-11-30"), (Rounding.END_OF_DAY, "2024-11-21")]
)
def test_36_months_from_21_november(rounding: Rounding, last: str) -> None:  # X44
    start = at("2021-11-21T15:00:00+08:00")
    assert term_end(start, Span(36, Unit.MONTH), rounding, SHANGHAI) == through(last)


@pytest.mark.parametrize(
    ("rounding", "last"),
    [(Rounding.END_OF_QUARTER, "2026-06-30"), (Rounding.END_OF_YEAR, "2026-12-31")],
)
def test_terms_reach_to_the_end_of_quarter_and_year(rounding: Rounding, last: str) -> None:
    assert term_end(at("2026-04-10T00:00:00+08:00"), MONTH, rounding, SHANGHAI) == through(last)


def test_an_exact_term_keeps_the_wall_clock_over_a_change_of_summer_time() -> None:
    start = at("2026-03-28T09:30:00+01:00")
    assert after(start, Span(1, Unit.DAY), BERLIN) == at("2026-03-29T09:30:00+02:00")


def test_the_day_is_that_of_the_zone_not_of_utc() -> None:
    evening_in_utc = at("2026-05-31T23:30:00+00:00")  # already June in Shanghai
    assert term_end(evening_in_utc, MONTH, Rounding.END_OF_MONTH, SHANGHAI) == through("2026-07-31")


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(0, 240))
def test_months_never_spill_into_the_next(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
