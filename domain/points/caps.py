"""Limits of what a rule gives: to one member or to all together, in a period or for ever.

A cap cuts an award to what is left. Counters are read under a lock before the award is decided, and what
an award uses is written with it, so a cap is exact under any concurrency. What is taken back of an award is
there for later ones; awards that were cut are not topped up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from domain.kernel.periods import ALWAYS, add_months, day_of, midnight
from domain.kernel.refusal import InvalidInput

MOST_CAPS = 10
MOST_LIMIT = 10**12


class CapScope(StrEnum):
    MEMBER = "MEMBER"
    EVERYBODY = "EVERYBODY"


class CapPeriod(StrEnum):
    """Calendar periods in the programme's zone, of the payment time; weeks begin on Monday."""

    ORDER = "ORDER"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    YEAR = "YEAR"
    LIFETIME = "LIFETIME"


class CapUnit(StrEnum):
    POINTS = "POINTS"
    MONEY = "MONEY"
    """The money on which is earned, in minor units."""
    USES = "USES"
    """Awards."""
    COST = "COST"
    """What the points are worth to a member, in minor units, rounded down for each award. Of
    campaigns only."""


UNITS_OF_RULES = (CapUnit.POINTS, CapUnit.MONEY, CapUnit.USES)
"""What caps of earn rules are in."""


@dataclass(frozen=True, slots=True)
class Cap:
    scope: CapScope
    period: CapPeriod
    unit: CapUnit
    limit: int
    per: str | None = None
    """Counted apart for each value that an event has under this key: once a day for each `content`. Of
    campaigns only."""


@dataclass(frozen=True, slots=True, order=True)
class CapKey:
    """The counter of a cap in one period. In this order counters are locked."""

    rule: str
    """The rule's code: a new revision goes on counting."""
    scope: CapScope
    unit: CapUnit
    period: CapPeriod
    starts_at: datetime


Used = Mapping[CapKey, int]


def key_of(rule: str, cap: Cap, at: datetime, zone: tzinfo) -> CapKey | None:
    """Where the uses of a cap are counted; None where nothing is: each order begins anew."""
    if cap.period is CapPeriod.ORDER:
        return None
    return CapKey(rule, cap.scope, cap.unit, cap.period, period_start(cap.period, at, zone))


def period_start(period: CapPeriod, at: datetime, zone: tzinfo) -> datetime:
    day = day_of(at, zone)
    match period:
        case CapPeriod.ORDER | CapPeriod.DAY:
            return midnight(day, zone)
        case CapPeriod.WEEK:
            return midnight(day - timedelta(days=day.weekday()), zone)
        case CapPeriod.MONTH:
            return midnight(day.replace(day=1), zone)
        case CapPeriod.YEAR:
            return midnight(day.replace(month=1, day=1), zone)
        case CapPeriod.LIFETIME:
            return ALWAYS


def renews_at(period: CapPeriod, at: datetime, zone: tzinfo) -> datetime | None:
    """When a cap that was reached at `at` begins anew; None where no instant says so: with the next order,
    or never."""
    day = day_of(at, zone)
    match period:
        case CapPeriod.ORDER | CapPeriod.LIFETIME:
            return None
        case CapPeriod.DAY:
            return midnight(day + timedelta(days=1), zone)
        case CapPeriod.WEEK:
            return midnight(day + timedelta(days=7 - day.weekday()), zone)
        case CapPeriod.MONTH:
            return midnight(add_months(day.replace(day=1), 1), zone)
        case CapPeriod.YEAR:
            return midnight(day.replace(year=day.year + 1, month=1, day=1), zone)


@dataclass(frozen=True, slots=True)
class Cut:
    """A cap that gave less than was wanted."""

    cap: Cap
    left: int
    """What it had left."""


@dataclass(frozen=True, slots=True)
class Room:
    """What caps leave of a unit."""

    granted: int
    cut: Cut | None
    """The tightest cap, where one cut."""


def room(
    wanted: int, unit: CapUnit, rule: str, caps: tuple[Cap, ...], used: Used, at: datetime, zone: tzinfo
) -> Room:
    """How much of what is wanted the caps of that unit leave."""
    granted, cut = wanted, None
    for cap in caps:
        if cap.unit is not unit:
            continue
        key = key_of(rule, cap, at, zone)
        left = max(0, cap.limit - (used.get(key, 0) if key else 0))
        if left < granted:
            granted, cut = left, Cut(cap, left)
    return Room(granted, cut)


def check_caps(caps: tuple[Cap, ...]) -> None:
    """Raises InvalidInput for caps that mean nothing, or the same thing twice."""
    if len(caps) > MOST_CAPS:
        raise InvalidInput("caps", "OUT_OF_RANGE")
    seen = set()
    for i, cap in enumerate(caps):
        if not 1 <= cap.limit <= MOST_LIMIT:
            raise InvalidInput(f"caps.{i}.limit", "OUT_OF_RANGE")
        if cap.period is CapPeriod.ORDER and (cap.scope is CapScope.EVERYBODY or cap.unit is CapUnit.USES):
            raise InvalidInput(f"caps.{i}.period", "OUT_OF_RANGE")
        name = (cap.scope, cap.period, cap.unit, cap.per)
        if name in seen:
            raise InvalidInput(f"caps.{i}", "DUPLICATE")
        seen.add(name)


def cap_to_plain(cap: Cap) -> list[Any]:
    return [cap.scope.value, cap.period.value, cap.unit.value, cap.limit, *([cap.per] if cap.per else [])]


def cap_from_plain(plain: list[Any]) -> Cap:
    scope, period, unit, limit, *per = plain
    return Cap(CapScope(scope), CapPeriod(period), CapUnit(unit), limit, *per)
