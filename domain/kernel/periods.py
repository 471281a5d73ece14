"""Calendar arithmetic in a programme's time zone.

"Through day D" always means that a thing dies at 00:00 of D+1 there. Months clip to their last day:
31 January and one month is 28 (29) February.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

NEVER = datetime.max.replace(tzinfo=UTC)
"""Stored as `infinity`."""
ALWAYS = datetime.min.replace(tzinfo=UTC)
"""Stored as `-infinity`."""


class Unit(StrEnum):
    DAY = "DAY"
    MONTH = "MONTH"


class Rounding(StrEnum):
    """To where a rolling term is extended."""

    EXACT = "EXACT"
    END_OF_DAY = "END_OF_DAY"
    END_OF_MONTH = "END_OF_MONTH"
    END_OF_QUARTER = "END_OF_QUARTER"
    END_OF_YEAR = "END_OF_YEAR"


@dataclass(frozen=True, slots=True)
class Span:
    """So many days or months."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError("a span can not be negative")


def add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_span(day: date, span: Span) -> date:
    return day + timedelta(days=span.count) if span.unit is Unit.DAY else add_months(day, span.count)


def midnight(day: date, zone: tzinfo) -> datetime:
    """The instant at which the day begins in the zone, as UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def day_of(at: datetime, zone: tzinfo) -> date:
    return at.astimezone(zone).date()


def whole_day(at: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """When the day of the instant begins there, and when the next one does."""
    day = day_of(at, zone)
    return midnight(day, zone), midnight(day + timedelta(days=1), zone)


def after(at: datetime, span: Span, zone: tzinfo) -> datetime:
    """The same wall-clock time, the span later."""
    local = at.astimezone(zone)
    return datetime.combine(add_span(local.date(), span), local.timetz()).astimezone(UTC)


def before(at: datetime, span: Span, zone: tzinfo) -> datetime:
    """The same wall-clock time, the span earlier."""
    local = at.astimezone(zone)
    days = local.date()
    day = days - timedelta(days=span.count) if span.unit is Unit.DAY else add_months(days, -span.count)
    return datetime.combine(day, local.timetz()).astimezone(UTC)


def least_days(span: Span) -> int:
    """No span of that length is shorter, wherever it begins."""
    return span.count if span.unit is Unit.DAY else span.count * 28


def last_day(day: date, rounding: Rounding) -> date:
    """The last day of the day's month, quarter or year; the day itself where nothing is rounded."""
    if rounding in (Rounding.EXACT, Rounding.END_OF_DAY):
        return day
    month = {
        Rounding.END_OF_MONTH: day.month,
        Rounding.END_OF_QUARTER: (day.month + 2) // 3 * 3,
        Rounding.END_OF_YEAR: 12,
    }[rounding]
    return date(day.year, month, monthrange(day.year, month)[1])


def term_end(start: datetime, span: Span, rounding: Rounding, zone: tzinfo) -> datetime:
    """The instant at which a term that began at `start` is over: the first instant outside it."""
    if rounding is Rounding.EXACT:
        return after(start, span, zone)
    through = last_day(add_span(day_of(start, zone), span), rounding)
    return midnight(through + timedelta(days=1), zone)


def instant(at: datetime | None) -> str | None:
    """A time as records keep it; `infinity` and `-infinity` as PostgreSQL writes them."""
    if at is None:
        return None
    if at == NEVER:
        return "infinity"
    return "-infinity" if at == ALWAYS else at.isoformat()


def parse_instant(text: str) -> datetime:
    """The time that `instant` has written."""
    if text == "infinity":
        return NEVER
    return ALWAYS if text == "-infinity" else datetime.fromisoformat(text)
