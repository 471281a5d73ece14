"""When points can be spent and when they die."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER, Rounding, Span, Unit, midnight
from domain.kernel.refusal import InvalidInput
from domain.points.terms import (
    AfterPeriod,
    Calendar,
    Expiry,
    Immediate,
    NoExpiry,
    OnCompletion,
    Pending,
    Rolling,
    available_at,
    check_expiry,
    check_pending,
    expires_at,
    expiry_from_plain,
    expiry_to_plain,
    pending_from_plain,
    pending_to_plain,
)

ZONE = ZoneInfo("Asia/Shanghai")
YEAR = Rolling(Span(12, Unit.MONTH), Rounding.END_OF_MONTH)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def through(day: str) -> datetime:
    return midnight(date.fromisoformat(day) + timedelta(days=1), ZONE)


def test_pending_from_payment_to_15_days_after_completion_then_12_months() -> None:  # X69
    paid, completed = at("2026-01-20T10:00:00+08:00"), at("2026-01-25T10:00:00+08:00")

    opens = available_at(OnCompletion(15), paid_at=paid, completed_at=completed, zone=ZONE)

    assert opens == at("2026-02-09T10:00:00+08:00")
    assert expires_at(YEAR, activated_at=opens, zone=ZONE) == through("2027-02-28")


def test_before_completion_nobody_knows() -> None:
    paid = at("2026-01-20T10:00:00+08:00")
    assert available_at(OnCompletion(15), paid_at=paid, completed_at=None, zone=ZONE) is None
    assert available_at(Immediate(), paid_at=paid, completed_at=None, zone=ZONE) == paid


def test_calendar_expiry_takes_the_next_of_its_days() -> None:
    twice = Calendar(((6, 30), (12, 31)))
    assert expires_at(twice, activated_at=at("2026-06-30T23:59:59+08:00"), zone=ZONE) == through("2026-06-30")
    assert expires_at(twice, activated_at=at("2026-07-01T00:00:00+08:00"), zone=ZONE) == through("2026-12-31")
    assert expires_at(
        Calendar(((2, 29),)), activated_at=at("2026-01-05T00:00:00+08:00"), zone=ZONE
    ) == through("2026-02-28")


def test_never_is_never() -> None:
    assert expires_at(NoExpiry(), activated_at=at("2026-01-01T00:00:00+08:00"), zone=ZONE) == NEVER


pendings: st.SearchStrategy[Pending] = st.one_of(
    st.just(Immediate()),
    st.builds(AfterPeriod, st.builds(Span, st.integers(1, 400), st.sampled_from(Unit))),
    st.builds(OnCompletion, st.integers(0, 90)),
)
month_days = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: (day.month, day.day))
expiries: st.SearchStrategy[Expiry] = st.one_of(
    st.just(NoExpiry()),
    st.builds(
        Rolling, st.builds(Span, st.integers(1, 400), st.sampled_from(Unit)), st.sampled_from(Rounding)
    ),
    st.builds(Calendar, st.lists(month_days, min_size=1, max_size=4).map(tuple)),
)


@given(pendings, expiries)
def test_terms_survive_being_stored(pending: Pending, expiry: Expiry) -> None:
    check_pending(pending)
    check_expiry(expiry)
    assert pending_from_plain(pending_to_plain(pending)) == pending
    assert expiry_from_plain(expiry_to_plain(expiry)) == expiry


@given(expiries, st.integers(0, 3_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
def test_points_always_live_for_a_while(expiry: Expiry, opened: datetime) -> None:
    assert expires_at(expiry, activated_at=opened, zone=ZONE) > opened


@pytest.mark.parametrize(
    "expiry",
    [Rolling(Span(0, Unit.DAY), Rounding.EXACT), Calendar(()), Calendar(((2, 30),)), Calendar(((13, 1),))],
)
def test_terms_that_no_calendar_has_are_refused(expiry: Expiry) -> None:
    with pytest.raises(InvalidInput):
        check_expiry(expiry)
