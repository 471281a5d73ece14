"""When points can be spent and when they die: the terms of a wallet type, as closed unions.

Expiry counts from activation. "Valid through day D" means dead at 00:00 of D+1 in the programme's zone.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from domain.kernel.periods import NEVER, Rounding, Span, Unit, after, day_of, midnight, term_end
from domain.kernel.refusal import InvalidInput

MOST_DAYS = 3660
MOST_MONTH_DAYS = 24


@dataclass(frozen=True, slots=True)
class Immediate:
    """Points can be spent as soon as they are earned."""


@dataclass(frozen=True, slots=True)
class AfterPeriod:
    """Points wait a fixed time after payment."""

    span: Span


@dataclass(frozen=True, slots=True)
class OnCompletion:
    """Points wait for the order's completion and so many days more, while it may be returned."""

    days: int


Pending = Immediate | AfterPeriod | OnCompletion


@dataclass(frozen=True, slots=True)
class NoExpiry:
    """Points never die."""


@dataclass(frozen=True, slots=True)
class Rolling:
    """Points die a term after their activation."""

    span: Span
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Calendar:
    """Points die together, at the end of the next of these month-days: `(12, 31)` is through 31 December."""

    month_days: tuple[tuple[int, int], ...]


Expiry = NoExpiry | Rolling | Calendar


def available_at(
    pending: Pending, *, paid_at: datetime, completed_at: datetime | None, zone: ZoneInfo
) -> datetime | None:
    """The instant from which the points can be spent; None while nobody knows it."""
    match pending:
        case Immediate():
            return paid_at
        case AfterPeriod(span):
            return after(paid_at, span, zone)
        case OnCompletion(days):
            return None if completed_at is None else after(completed_at, Span(days, Unit.DAY), zone)
        case _:
            assert_never(pending)


def expires_at(expiry: Expiry, *, activated_at: datetime, zone: ZoneInfo) -> datetime:
    """The first instant at which points activated then are dead."""
    match expiry:
        case NoExpiry():
            return NEVER
        case Rolling(span, rounding):
            return term_end(activated_at, span, rounding, zone)
        case Calendar(month_days):
            today = day_of(activated_at, zone)
            through = min(
                day
                for year in (today.year, today.year + 1)
                for day in _days(month_days, year)
                if day >= today
            )
            return midnight(through + timedelta(days=1), zone)
        case _:
            assert_never(expiry)


def check_pending(pending: Pending) -> None:
    """Raises InvalidInput for spans that no programme can mean."""
    match pending:
        case AfterPeriod(span) if not 1 <= span.count <= MOST_DAYS:
            raise InvalidInput("pending.period.count", "OUT_OF_RANGE")
        case OnCompletion(days) if not 0 <= days <= MOST_DAYS:
            raise InvalidInput("pending.onCompletion.days", "OUT_OF_RANGE")
        case _:
            pass


def check_expiry(expiry: Expiry) -> None:
    """Raises InvalidInput for terms that no calendar has."""
    match expiry:
        case Rolling(span, _) if not 1 <= span.count <= MOST_DAYS:
            raise InvalidInput("expiry.rolling.count", "OUT_OF_RANGE")
        case Calendar(month_days):
            if not 1 <= len(month_days) <= MOST_MONTH_DAYS:
                raise InvalidInput("expiry.calendar", "OUT_OF_RANGE")
            for month, day in month_days:
                if not 1 <= month <= 12 or not 1 <= day <= monthrange(2000, month)[1]:
                    raise InvalidInput("expiry.calendar", "MALFORMED")
        case _:
            pass


def _days(month_days: tuple[tuple[int, int], ...], year: int) -> list[date]:
    """The month-days in that year; 29 February is the 28th where there is none."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return [date(year, m, 28 if (m, d) == (2, 29) and not leap else d) for m, d in month_days]


def pending_to_plain(pending: Pending) -> dict[str, Any]:
    match pending:
        case Immediate():
            return {"kind": "IMMEDIATE"}
        case AfterPeriod(span):
            return {"kind": "PERIOD", "count": span.count, "unit": span.unit.value}
        case OnCompletion(days):
            return {"kind": "ON_COMPLETION", "days": days}
        case _:
            assert_never(pending)


def pending_from_plain(plain: Mapping[str, Any]) -> Pending:
    match plain["kind"]:
        case "IMMEDIATE":
            return Immediate()
        case "PERIOD":
            return AfterPeriod(Span(plain["count"], Unit(plain["unit"])))
        case "ON_COMPLETION":
            return OnCompletion(plain["days"])
        case kind:
            raise ValueError(f"unknown pending policy {kind}")


def expiry_to_plain(expiry: Expiry) -> dict[str, Any]:
    match expiry:
        case NoExpiry():
            return {"kind": "NONE"}
        case Rolling(span, rounding):
            return {
                "kind": "ROLLING",
                "count": span.count,
                "unit": span.unit.value,
                "rounding": rounding.value,
            }
        case Calendar(month_days):
            return {"kind": "CALENDAR", "month_days": [list(each) for each in month_days]}
        case _:
            assert_never(expiry)


def expiry_from_plain(plain: Mapping[str, Any]) -> Expiry:
    match plain["kind"]:
        case "NONE":
            return NoExpiry()
        case "ROLLING":
            return Rolling(Span(plain["count"], Unit(plain["unit"])), Rounding(plain["rounding"]))
        case "CALENDAR":
            return Calendar(tuple((month, day) for month, day in plain["month_days"]))
        case kind:
            raise ValueError(f"unknown expiry policy {kind}")
