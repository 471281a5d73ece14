"""When a programme's day is over, and which day that was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.kernel.periods import day_of, midnight


@dataclass(frozen=True, slots=True)
class Night:
    """The end of a business day: what is due then is booked by the nightly job."""

    business_date: date
    ended_at: datetime
    """00:00 of the following day in the programme's zone, as UTC."""


def last_night(now: datetime, zone: ZoneInfo) -> Night:
    """The newest day that is over."""
    return night_of(day_of(now, zone) - timedelta(days=1), zone)


def night_of(business_date: date, zone: ZoneInfo) -> Night:
    return Night(business_date, midnight(business_date + timedelta(days=1), zone))
