"""When points can be spent and when they die: the terms of a wallet type, as closed unions.

Expiry counts from activation. "Valid through day D" means dead at 00:00 of D+1 in the programme's zone.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from domain.kernel.periods import NEVER, Rounding, Span, Unit, after, day_of, midnight, term_end
from domain.kernel.refusal import InvalidInput
from domain.points.lot import Lot, NewLot

MOST_DAYS = 3660
MOST_MONTH_DAYS = 24
EVENT_NAME = re.compile(r"[a-z][a-z0-9._-]{0,63}")


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


@dataclass(frozen=True, slots=True)
class OnEvent:
    """Points wait for an event of that name; what still waits after so many days is taken back."""

    name: str
    cancel_after_days: int


Pending = Immediate | AfterPeriod | OnCompletion | OnEvent


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


class Activity(StrEnum):
    """What keeps points alive that die of inactivity."""

    EARN = "EARN"
    SPEND = "SPEND"
    EVENTS = "EVENTS"
    """Anything that is reported of the member as an event."""


@dataclass(frozen=True, slots=True)
class Inactivity:
    """Points die together, when nothing that counts has happened in the account for so long."""

    span: Span
    resets: frozenset[Activity]


Expiry = NoExpiry | Rolling | Calendar | Inactivity


def available_at(
    pending: Pending, *, paid_at: datetime, completed_at: datetime | None, zone: ZoneInfo
) -> datetime | None:
    """The instant from which the points can be spent; None while nobody knows it."""
    match pending:
        case OnEvent():
            return None
        case Immediate():
            return paid_at
        case AfterPeriod(span):
            return after(paid_at, span, zone)
        case OnCompletion(days):
            return None if completed_at is None else after(completed_at, Span(days, Unit.DAY), zone)
        case _:
            assert_never(pending)


def expires_at(expiry: Expiry, *, activated_at: datetime, zone: ZoneInfo) -> datetime:
    """The first instant at which points activated then are dead; NEVER where no date of theirs says so."""
    match expiry:
        case NoExpiry() | Inactivity():
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


def lot_expires_at(lot: Lot, otherwise: Expiry, *, available_at: datetime, zone: ZoneInfo) -> datetime:
    """When a lot dies whose event has come: by the terms under which it was earned, the `otherwise` ones for
    a lot that has none written."""
    return expires_at(lot.expiry or otherwise, activated_at=available_at, zone=zone)


def dormant_at(expiry: Inactivity, active_at: datetime, zone: tzinfo) -> datetime:
    """When points that die of inactivity are dead, if nothing happens after `active_at`."""
    return after(active_at, expiry.span, zone)


def new_lot(
    points: int,
    pending: Pending,
    expiry: Expiry,
    *,
    earned_at: datetime,
    completed_at: datetime | None,
    zone: ZoneInfo,
) -> NewLot:
    """The lot that points open under these terms."""
    opens = available_at(pending, paid_at=earned_at, completed_at=completed_at, zone=zone)
    closes = None if opens is None else expires_at(expiry, activated_at=opens, zone=zone)
    awaits = cancel_at = None
    if isinstance(pending, OnEvent):
        awaits = pending.name
        cancel_at = after(earned_at, Span(pending.cancel_after_days, Unit.DAY), zone)
    return NewLot(
        points=points,
        earned_at=earned_at,
        available_at=opens,
        expires_at=closes,
        awaits=awaits,
        cancel_at=cancel_at,
        by_activity=isinstance(expiry, Inactivity),
        expiry=expiry if isinstance(pending, OnEvent) else None,
    )


def check_pending(pending: Pending) -> None:
    """Raises InvalidInput for spans that no programme can mean."""
    match pending:
        case AfterPeriod(span) if not 1 <= span.count <= MOST_DAYS:
            raise InvalidInput("pending.period.count", "OUT_OF_RANGE")
        case OnCompletion(days) if not 0 <= days <= MOST_DAYS:
            raise InvalidInput("pending.onCompletion", "OUT_OF_RANGE")
        case OnEvent(name, _) if not EVENT_NAME.fullmatch(name):
            raise InvalidInput("pending.onEvent.name", "MALFORMED")
        case OnEvent(_, days) if not 1 <= days <= MOST_DAYS:
            raise InvalidInput("pending.onEvent.cancelAfterDays", "OUT_OF_RANGE")
        case _:
            pass


def check_expiry(expiry: Expiry, *, field: str = "expiry") -> None:
    """Raises InvalidInput, with the place below `field`, for terms that no calendar has."""
    match expiry:
        case Rolling(span, _) if not 1 <= span.count <= MOST_DAYS:
            raise InvalidInput(f"{field}.rolling.count", "OUT_OF_RANGE")
        case Inactivity(span, _) if not 1 <= span.count <= MOST_DAYS:
            raise InvalidInput(f"{field}.inactivity.period.count", "OUT_OF_RANGE")
        case Inactivity(_, resets) if not resets:
            raise InvalidInput(f"{field}.inactivity.resets", "MISSING")
        case Calendar(month_days):
            if not 1 <= len(month_days) <= MOST_MONTH_DAYS:
                raise InvalidInput(f"{field}.calendar", "OUT_OF_RANGE")
            for i, (month, day) in enumerate(month_days):
                if not 1 <= month <= 12 or not 1 <= day <= monthrange(2000, month)[1]:
                    raise InvalidInput(f"{field}.calendar.{i}", "MALFORMED")
        case _:
            pass


def check_own_expiry(expiry: Expiry | None, *, field: str = "expiry") -> None:
    """The terms that a rule or a tier has of its own. Inactivity is the whole account's: only a wallet type
    can have it. Raises InvalidInput."""
    if isinstance(expiry, Inactivity):
        raise InvalidInput(f"{field}.inactivity", "OF_WALLETS_ONLY")
    if expiry is not None:
        check_expiry(expiry, field=field)


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
        case OnEvent(name, days):
            return {"kind": "ON_EVENT", "name": name, "cancel_after_days": days}
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
        case "ON_EVENT":
            return OnEvent(plain["name"], plain["cancel_after_days"])
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
        case Inactivity(span, resets):
            return {
                "kind": "INACTIVITY",
                "count": span.count,
                "unit": span.unit.value,
                "resets": sorted(resets),
            }
        case _:
            assert_never(expiry)


def expiry_in_chain(expiry: Expiry | None) -> str:
    """The terms as the hash of an entry has them, in one line that SQL makes too; nothing where there are
    none: kind, count, unit, rounding, month-days, resets, those that the kind has."""
    if expiry is None:
        return ""
    plain = expiry_to_plain(expiry)
    parts = [plain["kind"], *(str(plain[name]) for name in ("count", "unit", "rounding") if name in plain)]
    if "month_days" in plain:
        parts.append(",".join(f"{month}-{day}" for month, day in plain["month_days"]))
    if "resets" in plain:
        parts.append(",".join(plain["resets"]))
    return " ".join(parts)


def expiry_from_plain(plain: Mapping[str, Any]) -> Expiry:
    match plain["kind"]:
        case "NONE":
            return NoExpiry()
        case "ROLLING":
            return Rolling(Span(plain["count"], Unit(plain["unit"])), Rounding(plain["rounding"]))
        case "INACTIVITY":
            resets = frozenset(map(Activity, plain["resets"]))
            return Inactivity(Span(plain["count"], Unit(plain["unit"])), resets)
        case "CALENDAR":
            return Calendar(tuple((month, day) for month, day in plain["month_days"]))
        case kind:
            raise ValueError(f"unknown expiry policy {kind}")
