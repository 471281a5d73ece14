"""When inside its window a campaign holds: on member days, in happy hours, in certain weeks of a month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """Days and minutes of the programme's zone. Of the kinds of days that are given each must fit; what is
    empty fits every day."""

    weekdays: frozenset[int] = frozenset()
    """1 is Monday."""
    weeks: frozenset[int] = frozenset()
    """Which of the month's: 1 is its first such weekday, -1 its last."""
    days_of_month: frozenset[int] = frozenset()
    """A day that a month lacks is its last one."""
    days_of_year: frozenset[tuple[int, int]] = frozenset()
    """Month and day. 29 February is the 28th where there is none."""
    from_minute: int = 0
    until_minute: int = MINUTES
    """Half-open, from midnight. Where it ends before it begins it lasts into the next day, and belongs to the
    day on which it began."""

    def holds(self, at: datetime, zone: ZoneInfo) -> bool:
        local = at.astimezone(zone)
        minute, day = local.hour * 60 + local.minute, local.date()
        if self.from_minute < self.until_minute:
            return self.from_minute <= minute < self.until_minute and self._on(day)
        if minute >= self.from_minute:
            return self._on(day)
        return minute < self.until_minute and self._on(day - timedelta(days=1))

    def _on(self, day: date) -> bool:
        last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        ends = day == last
        if self.weekdays and day.isoweekday() not in self.weekdays:
            return False
        if self.weeks and self.weeks.isdisjoint(
            {(day.day - 1) // 7 + 1, -1 if day + timedelta(days=7) > last else 0}
        ):
            return False
        if self.days_of_month and not (
            day.day in self.days_of_month or (ends and max(self.days_of_month) > day.day)
        ):
            return False
        if not self.days_of_year:
            return True
        leap_day = (2, 29) in self.days_of_year and (day.month, day.day) == (2, 28) and ends
        return (day.month, day.day) in self.days_of_year or leap_day


def recurrence_to_plain(recurrence: Recurrence) -> dict[str, Any]:
    return {
        "weekdays": sorted(recurrence.weekdays),
        "weeks": sorted(recurrence.weeks),
        "days_of_month": sorted(recurrence.days_of_month),
        "days_of_year": [list(each) for each in sorted(recurrence.days_of_year)],
        "from_minute": recurrence.from_minute,
        "until_minute": recurrence.until_minute,
    }


def recurrence_from_plain(plain: Mapping[str, Any]) -> Recurrence:
    return Recurrence(
        weekdays=frozenset(plain["weekdays"]),
        weeks=frozenset(plain["weeks"]),
        days_of_month=frozenset(plain["days_of_month"]),
        days_of_year=frozenset((month, day) for month, day in plain["days_of_year"]),
        from_minute=plain["from_minute"],
        until_minute=plain["until_minute"],
    )
