"""Business calendars: when a service desk is open, by the week and by single days.

An instant is open when the wall clock of the calendar's zone, at that instant, lies in the hours of its day.
So an hour that the clocks skip is no time at all, and one that comes twice counts twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText, check_name

MINUTES_OF_DAY = 1_440
DAYS_OF_WEEK = 7
MOST_HOURS_OF_DAY = 6
MOST_DAYS = 1_000
LEAST_MINUTES_OF_WEEK = 300
"""A calendar with less would put deadlines years away."""

Stretch = tuple[datetime, datetime]
"""From an instant up to another, which lies outside."""


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """From a minute of the day up to another, which lies outside: 9:00 to 18:00 is (540, 1080)."""

    start: int
    end: int


WHOLE_DAY = (Hours(0, MINUTES_OF_DAY),)


@dataclass(frozen=True, kw_only=True)
class BusinessCalendar:
    """When somebody is there. `days` are those that differ from their weekday: holidays have no hours, and a
    working Saturday (调休) has some."""

    code: str
    name: LocalText
    time_zone: str
    weekly: tuple[tuple[Hours, ...], ...]
    """Seven, Monday first."""
    days: Mapping[date, tuple[Hours, ...]] = field(default_factory=dict)

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def hours_on(self, day: date) -> tuple[Hours, ...]:
        return self.days.get(day, self.weekly[day.weekday()])

    def stretches(self, start: datetime) -> Iterator[Stretch]:
        """The open stretches from an instant on, in order, without end."""
        day = start.astimezone(self.zone).date() - timedelta(days=1)
        last = start
        while True:
            for opens, closes in self._of_day(day):
                if closes > last:
                    yield max(opens, last), closes
                    last = closes
            day += timedelta(days=1)

    def _of_day(self, day: date) -> list[Stretch]:
        hours = self.hours_on(day)
        if not hours:
            return []
        midnight = datetime.combine(day, time(), UTC)
        early, late = midnight - timedelta(hours=20), midnight + timedelta(hours=44)
        before, after = self._offset(early), self._offset(late)
        walls = [(midnight + _minutes(each.start), midnight + _minutes(each.end)) for each in hours]
        if before == after:
            return [(start - before, end - before) for start, end in walls]
        change = self._change(early, late, before)
        found = [(start - before, min(end - before, change)) for start, end in walls]
        found += [(max(start - after, change), end - after) for start, end in walls]
        return sorted((start, end) for start, end in found if start < end)

    def _change(self, early: datetime, late: datetime, before: timedelta) -> datetime:
        """The first instant at which the zone's offset is another one, to the second."""
        low, high = int(early.timestamp()), int(late.timestamp())
        while high - low > 1:
            middle = (low + high) // 2
            if self._offset(datetime.fromtimestamp(middle, UTC)) == before:
                low = middle
            else:
                high = middle
        return datetime.fromtimestamp(high, UTC)

    def _offset(self, at: datetime) -> timedelta:
        offset = at.astimezone(self.zone).utcoffset()
        assert offset is not None
        return offset


def round_the_clock(code: str, name: LocalText, time_zone: str = "UTC") -> BusinessCalendar:
    """Open always (R159)."""
    return BusinessCalendar(code=code, name=name, time_zone=time_zone, weekly=(WHOLE_DAY,) * DAYS_OF_WEEK)


ALWAYS_OPEN = round_the_clock("always", LocalText({"en": "Round the clock", "zh-CN": "全天候"}))
"""What counts where no policy names another calendar."""


def check_calendar(calendar: BusinessCalendar) -> None:
    """Raises InvalidInput with the place."""
    check_name("code", calendar.code)
    try:
        ZoneInfo(calendar.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidInput("timeZone", "UNKNOWN") from None
    if len(calendar.weekly) != DAYS_OF_WEEK:
        raise InvalidInput("weekly", "MALFORMED")
    for number, hours in enumerate(calendar.weekly):
        _check_hours(f"weekly.{number}", hours)
    if sum(each.end - each.start for hours in calendar.weekly for each in hours) < LEAST_MINUTES_OF_WEEK:
        raise InvalidInput("weekly", "OUT_OF_RANGE")
    if len(calendar.days) > MOST_DAYS:
        raise InvalidInput("days", "TOO_MANY")
    for number, day in enumerate(calendar.days):
        _check_hours(f"days.{number}", calendar.days[day])


def _check_hours(place: str, hours: tuple[Hours, ...]) -> None:
    if len(hours) > MOST_HOURS_OF_DAY:
        raise InvalidInput(place, "TOO_MANY")
    last = 0
    for number, each in enumerate(hours):
        if not last <= each.start < each.end <= MINUTES_OF_DAY:
            raise InvalidInput(f"{place}.{number}", "OUT_OF_RANGE")
        last = each.end


def _minutes(count: int) -> timedelta:
    return timedelta(minutes=count)
