"""The two clocks of a ticket, and when they run out.

The clock of the first answer runs from the opening until somebody answers. That of the solution runs from
the opening, or from the last reopening, which gives the whole term again; it stands while the member is
waited for. What has been answered keeps the deadline that it had.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.sla.business_time import NO_TIME, Pause, due
from domain.sla.calendar import BusinessCalendar
from domain.sla.policy import SlaPolicy


class Clock(StrEnum):
    FIRST_RESPONSE = "FIRST_RESPONSE"
    RESOLUTION = "RESOLUTION"


class Level(StrEnum):
    """How bad it is."""

    WARNING = "WARNING"
    """The deadline comes near."""
    BREACH = "BREACH"
    """It has passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When a clock runs out, and when somebody is warned; None while it stands."""

    clock: Clock
    warn_at: datetime | None
    due_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What has become of a ticket so far, as far as its clocks go."""

    opened_at: datetime
    first_answered_at: datetime | None = None
    reopened_at: datetime | None = None
    resolved_at: datetime | None = None
    """None again after a reopening."""
    pauses: Sequence[Pause] = ()


def running(course: Course) -> tuple[Clock, ...]:
    """The clocks of a ticket that have not been stopped."""
    first = (Clock.FIRST_RESPONSE,) if course.first_answered_at is None else ()
    return (*first, Clock.RESOLUTION) if course.resolved_at is None else first


def deadlines(policy: SlaPolicy, calendar: BusinessCalendar, course: Course) -> tuple[Deadline, ...]:
    """The deadlines of the clocks that run."""
    found = []
    for clock in running(course):
        term = policy.first_response if clock is Clock.FIRST_RESPONSE else policy.resolution
        if term is None:
            continue
        start: datetime = course.opened_at
        pauses: tuple[Pause, ...] = ()
        if clock is Clock.RESOLUTION:
            start, pauses = course.reopened_at or course.opened_at, tuple(course.pauses)
        before = timedelta(minutes=policy.warn_minutes)
        found.append(
            Deadline(
                clock=clock,
                warn_at=due(calendar, start, term - before, pauses) if before > NO_TIME else None,
                due_at=due(calendar, start, term, pauses),
            )
        )
    return tuple(found)


def level_at(deadline: Deadline, *, at: datetime) -> Level | None:
    """How bad it is at an instant. The very instant of the deadline is in time (X14)."""
    if deadline.due_at is not None and at > deadline.due_at:
        return Level.BREACH
    return Level.WARNING if deadline.warn_at is not None and at >= deadline.warn_at else None
