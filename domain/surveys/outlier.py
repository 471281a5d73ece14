"""A period of a score that is unlike those before it, of which people are told (requirement R174).

It is told what `surveyTrend` shows to whoever may not see single answers: periods of fewer than `LEAST_GROUP`
answers are neither told nor held against others. Whoever hears of it needs no permission to read answers, and
of so few, three sigma say nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
    """What was answered to one question, period by period."""

    survey_id: UUID
    survey: str
    """Its code."""
    question: str
    kind: QuestionKind
    interval: Interval
    periods: Mapping[date, Counts] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlier:
    series: Series
    point: Point
    limits: Limits
    side: Side

    @property
    def key(self) -> OutlierKey:
        return self.series.survey_id, self.series.question, self.series.interval, self.point.starts_on


def outliers(series: Series, ended: Collection[date]) -> list[Outlier]:
    """Of the periods that began on these days, in order of time."""
    return [
        Outlier(series=series, point=each, limits=each.limits, side=each.side)
        for each in trend(series.kind, series.periods, least=LEAST_GROUP)
        if each.starts_on in ended and each.limits is not None and each.side is not None
    ]
