"""A member was there: at most once a day, and how many days in a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.kernel.periods import day_of
from domain.kernel.refusal import InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    day: date
    """Of the programme's zone."""
    at: datetime
    streak: int
    """Days in a row, this one too."""
    total: int
    """Check-ins ever, this one too."""


def next_check_in(last: CheckIn | None, at: datetime, zone: ZoneInfo) -> CheckIn | None:
    """What it makes of the last one; None for another one on the same day. Raises InvalidInput for one that
    lies before the last: what followed it has been rewarded already."""
    day = day_of(at, zone)
    if last is None:
        return CheckIn(day=day, at=at, streak=1, total=1)
    if day < last.day:
        raise InvalidInput("at", "TOO_OLD")
    if day == last.day:
        return None
    streak = last.streak + 1 if day == last.day + timedelta(days=1) else 1
    return CheckIn(day=day, at=at, streak=streak, total=last.total + 1)


def streak_on(last: CheckIn | None, today: date) -> int:
    """Days in a row up to today or yesterday: it is not lost before today is over."""
    if last is None or last.day < today - timedelta(days=1):
        return 0
    return last.streak
