"""Calendars of the tests, and time counted minute by minute: slowly, and without any idea."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.kernel.texts import LocalText
from domain.sla.business_time import Pause
from domain.sla.calendar import BusinessCalendar, Hours

MINUTE = timedelta(minutes=1)
NINE_TO_SIX = (Hours(540, 1_080),)
SHUT: tuple[Hours, ...] = ()


def a_calendar(
    *,
    zone: str = "Asia/Shanghai",
    weekly: Sequence[tuple[Hours, ...]] | None = None,
    days: dict[date, tuple[Hours, ...]] | None = None,
) -> BusinessCalendar:
    """Nine to six from Monday to Friday, in Shanghai."""
    return BusinessCalendar(
        code="office",
        name=LocalText({"en": "Office hours"}),
        time_zone=zone,
        weekly=tuple(weekly or [NINE_TO_SIX] * 5 + [SHUT] * 2),
        days=days or {},
    )


def counts(calendar: BusinessCalendar, minute: datetime, pauses: Sequence[Pause]) -> bool:
    """Whether the minute that begins then counts: by the wall clock of that minute alone."""
    wall = minute.astimezone(ZoneInfo(calendar.time_zone))
    at = wall.hour * 60 + wall.minute
    hours = calendar.days.get(wall.date(), calendar.weekly[wall.weekday()])
    if not any(each.start <= at < each.end for each in hours):
        return False
    return not any(each.start <= minute and (each.end is None or minute < each.end) for each in pauses)


def counted(
    calendar: BusinessCalendar, start: datetime, end: datetime, pauses: Sequence[Pause] = ()
) -> timedelta:
    """Both on the minute."""
    minutes, at = 0, start.astimezone(UTC)
    while at < end:
        minutes += counts(calendar, at, pauses)
        at += MINUTE
    return timedelta(minutes=minutes)
