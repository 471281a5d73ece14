"""A score over time with control limits: whether a period is unlike those before it (requirement R174).

    CSAT       a p-chart: the share of all earlier periods +- 3 * sqrt(share * (1 - share) / n), n the answers
               of this period (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2)
    NPS, CES   an individuals chart: the mean of earlier periods +- 2.66 times their mean moving range
               (the same, 6.3.2.2: 3 / d2 with d2 = 1.128)

The limits roll: each period is held against up to `WINDOW` periods before it, none of which began more than
`REACH` earlier, and against none while there are fewer than `LEAST`. Periods in which nobody answered, or
fewer than whoever looks may be shown, are passed over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt

from domain.surveys.questions import QuestionKind
from domain.surveys.scores import Counts, Figure, figure_of, satisfied

WINDOW = 20
LEAST = 5
REACH = timedelta(days=731)
"""What is older than two years says nothing of today."""
LATE = timedelta(days=7)
"""So long after its end a period is looked at again: answers come late, and a worker may have been away."""
INDIVIDUALS = 2.66
ROUNDED = 1e-9
"""Sums of equal figures differ from them in the last digit: that is no change."""
BOUNDS = {QuestionKind.NPS: (-100.0, 100.0), QuestionKind.CSAT: (0.0, 100.0), QuestionKind.CES: (1.0, 7.0)}


class Interval(StrEnum):
    DAY = "DAY"
    WEEK = "WEEK"
    """From Monday on."""
    MONTH = "MONTH"

    def start_of(self, day: date) -> date:
        match self:
            case Interval.DAY:
                return day
            case Interval.WEEK:
                return day - timedelta(days=day.weekday())
            case Interval.MONTH:
                return day.replace(day=1)

    def ended_lately(self, today: date) -> list[date]:
        """The first days of the periods that ended less than `LATE` ago, the newest first."""
        ended, end = [], self.start_of(today)
        while end > today - LATE:
            start = self.start_of(end - timedelta(days=1))
            ended.append(start)
            end = start
        return ended


class Side(StrEnum):
    """Where a figure lies that is out of its limits."""

    ABOVE = "ABOVE"
    BELOW = "BELOW"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    centre: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    starts_on: date
    figure: Figure
    limits: Limits | None
    """None: too little came before."""

    @property
    def side(self) -> Side | None:
        """Unlike what came before: something has changed, for better or worse. None: it has not, or nobody
        can say."""
        if self.limits is None:
            return None
        if self.figure.value > self.limits.high + ROUNDED:
            return Side.ABOVE
        return Side.BELOW if self.figure.value < self.limits.low - ROUNDED else None

    @property
    def is_out(self) -> bool:
        return self.side is not None


def trend(kind: QuestionKind, periods: Mapping[date, Counts], *, least: int = 1) -> list[Point]:
    """In order of time. `least`: periods of fewer answers are passed over, also as what others are held
    against: else the limits would tell of them."""
    points: list[Point] = []
    seen: list[tuple[date, Counts]] = []
    for starts_on, counts in sorted(periods.items()):
        figure = figure_of(kind, counts)
        if figure is None or figure.count < least:
            continue
        before = [its for day, its in seen[-WINDOW:] if starts_on - day <= REACH]
        limits = _limits(kind, before, figure.count) if len(before) >= LEAST else None
        points.append(Point(starts_on=starts_on, figure=figure, limits=limits))
        seen.append((starts_on, counts))
    return points


def _limits(kind: QuestionKind, before: Sequence[Counts], count: int) -> Limits:
    least, most = BOUNDS[kind]
    if kind is QuestionKind.CSAT:
        share = sum(map(satisfied, before)) / sum(sum(each.values()) for each in before)
        centre, half = 100 * share, 300 * sqrt(share * (1 - share) / count)
    else:
        values = [figure.value for each in before if (figure := figure_of(kind, each)) is not None]
        centre = sum(values) / len(values)
        ranges = [abs(one - other) for one, other in zip(values[1:], values, strict=False)]
        half = INDIVIDUALS * sum(ranges) / len(ranges)
    return Limits(centre=centre, low=max(least, centre - half), high=min(most, centre + half))
