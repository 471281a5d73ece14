"""Time that counts: the open hours of a calendar without the pauses in which the member is waited for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.sla.calendar import BusinessCalendar, Stretch

NO_TIME = timedelta()


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which the clock stands; without an end it still does."""

    start: datetime
    end: datetime | None


def elapsed(
    calendar: BusinessCalendar, start: datetime, end: datetime, pauses: Sequence[Pause] = ()
) -> timedelta:
    """How much time has counted from an instant up to another."""
    counted = NO_TIME
    for opens, closes in _counting(calendar, start, pauses):
        if opens >= end:
            break
        counted += min(closes, end) - opens
    return counted


def due(
    calendar: BusinessCalendar, start: datetime, term: timedelta, pauses: Sequence[Pause] = ()
) -> datetime | None:
    """The first instant at which the whole term has counted: whoever is done then is in time. None while a
    pause without end holds it."""
    left = term
    for opens, closes in _counting(calendar, start, pauses):
        if closes - opens >= left:
            return opens + left
        left -= closes - opens
    return None


def _counting(calendar: BusinessCalendar, start: datetime, pauses: Sequence[Pause]) -> Iterator[Stretch]:
    """The stretches that count, in order; they end where a pause begins that has no end."""
    waiting = sorted(pauses, key=lambda each: each.start)
    for stretch in calendar.stretches(start):
        opens, closes = stretch
        while waiting and waiting[0].start < closes:
            pause = waiting[0]
            if pause.start > opens:
                yield opens, pause.start
            if pause.end is None:
                return
            opens = max(opens, pause.end)
            if opens >= closes:
                break
            waiting.pop(0)
        if opens < closes:
            yield opens, closes
