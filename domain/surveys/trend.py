"""A score over time with control limits: whether a period is unlike those before it (requirement R174).

    CSAT       a p-chart: the share of all earlier periods +- 3 * sqrt(share * (1 - share) / n), n the answers
               of this period (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2)
    NPS, CES   an individuals chart: the mean of earlier periods +- 2.66 times their mean moving range
               (the same, 6.3.2.2: 3 / d2 with d2 = 1.128)

The limits roll: each period is held against up to `WINDOW` periods before it, and against none while there
are fewer than `LEAST`. Periods in which nobody answered are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt

from domain.surveys.questions import QuestionKind
from domain.surveys.scores import Counts, Figure, figure_of, satisfied

WINDOW = 20
LEAST = 5
INDIVIDUALS = 2.66
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
    def is_out(self) -> bool:
        """Unlike what came before: something has changed, for better or worse."""
        return self.limits is not None and not self.limits.low <= self.figure.value <= self.limits.high


def trend(kind: QuestionKind, periods: Sequence[tuple[date, Counts]]) -> list[Point]:
    """In order of time."""
    points: list[Point] = []
    seen: list[Counts] = []
    for starts_on, counts in sorted(periods, key=lambda each: each[0]):
        figure = figure_of(kind, counts)
        if figure is None:
            continue
        before = seen[-WINDOW:]
        limits = _limits(kind, before, figure.count) if len(before) >= LEAST else None
        points.append(Point(starts_on=starts_on, figure=figure, limits=limits))
        seen.append(counts)
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
