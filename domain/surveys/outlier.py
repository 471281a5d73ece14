"""A period of a score that is unlike those before it, of which people are told (requirement R174).

It is told what `surveyTrend` shows to whoever may not see single answers: periods of fewer than `LEAST_GROUP`
answers are neither told nor held against others. Whoever hears of it needs no permission to read answers, and
of so few, three sigma say nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias
from uuid import UUID

from domain.surveys.questions import QuestionKind
from domain.surveys.scores import LEAST_GROUP, Counts
from domain.surveys.trend import Interval, Limits, Point, Side, trend

OutlierKey: TypeAlias = tuple[UUID, str, Interval, date]
"""Survey, question, and the first day of which period: by it each is told once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What was answered to one question, day by day."""

    survey_id: UUID
    survey: str
    """Its code."""
    question: str
    kind: QuestionKind
    days: Mapping[date, Counts] = field(repr=False)

    def periods(self, interval: Interval) -> dict[date, Counts]:
        """By their first days."""
        found: dict[date, Counter[int]] = {}
        for day, counts in self.days.items():
            found.setdefault(interval.start_of(day), Counter()).update(counts)
        return dict(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlier:
    series: Series
    interval: Interval
    point: Point
    limits: Limits
    side: Side

    @property
    def key(self) -> OutlierKey:
        return self.series.survey_id, self.series.question, self.interval, self.point.starts_on


def looked_at_since(today: date) -> date:
    """The first day of any period that has ended lately."""
    return min(day for each in Interval for day in each.ended_lately(today))


def outliers(series: Series, today: date) -> Iterator[Outlier]:
    """Of the days, weeks and months that have ended lately."""
    for interval in Interval:
        ended = interval.ended_lately(today)
        for each in trend(series.kind, series.periods(interval), least=LEAST_GROUP) if ended else ():
            if each.starts_on in ended and each.limits is not None and each.side is not None:
                yield Outlier(
                    series=series, interval=interval, point=each, limits=each.limits, side=each.side
                )
