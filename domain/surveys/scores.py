"""What many answers say together: NPS, CSAT, CES, each with its margin of error at 95 % confidence.

    NPS   promoters (9, 10) less detractors (0 to 6), in percentage points, -100 to 100.
          Margin: 1.96 * sqrt((p + d - (p - d)^2) / n), the standard error of a difference of two shares of
          the same sample (multinomial).
    CSAT  share of the satisfied (4 and 5), in per cent. Interval: Wilson's score interval, which stays
          within 0 and 100 and holds for small samples too (Brown, Cai, DasGupta 2001).
    CES   mean of 1 to 7. Margin: 1.96 * s / sqrt(n) with the sample's standard deviation; None below two.

A sample is taken as drawn from many: no correction for finite populations. Nobody's answers are shown in
groups smaller than `LEAST_GROUP` to those who may not see single answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from domain.surveys.questions import QuestionKind

Z = 1.959963984540054
"""Two-sided, 95 %."""
LEAST_GROUP = 5
"""Answers below which a group is not shown to whoever may not see single answers."""
DIGITS = 2
"""To so many digits after the point figures are shown."""
PROMOTER, DETRACTOR = 9, 6
SATISFIED = 4

Counts = Mapping[int, int]
"""By score: how many gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    value: float
    low: float
    high: float
    """The ends of the 95 % interval. Equal to the value where nothing can be said of it."""
    count: int


def figure_of(kind: QuestionKind, counts: Counts) -> Figure | None:
    """None where nobody has answered, or the kind is none that is reckoned."""
    n = sum(counts.values())
    if n == 0:
        return None
    match kind:
        case QuestionKind.NPS:
            return _nps(counts, n)
        case QuestionKind.CSAT:
            return _csat(counts, n)
        case QuestionKind.CES:
            return _ces(counts, n)
        case _:
            return None


def mean_of(counts: Counts) -> float:
    return sum(score * count for score, count in counts.items()) / sum(counts.values())


def _nps(counts: Counts, n: int) -> Figure:
    p = sum(count for score, count in counts.items() if score >= PROMOTER) / n
    d = sum(count for score, count in counts.items() if score <= DETRACTOR) / n
    margin = Z * sqrt(max(0.0, p + d - (p - d) ** 2) / n)
    return Figure(
        value=100 * (p - d),
        low=max(-100.0, 100 * (p - d - margin)),
        high=min(100.0, 100 * (p - d + margin)),
        count=n,
    )


def _csat(counts: Counts, n: int) -> Figure:
    share = satisfied(counts) / n
    centre = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z / (1 + Z**2 / n) * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    # The share lies within; at 0 and at 1 it is an end, which the last digit must not say otherwise.
    low, high = max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half))
    return Figure(value=100 * share, low=100 * low, high=100 * high, count=n)


def satisfied(counts: Counts) -> int:
    return sum(count for score, count in counts.items() if score >= SATISFIED)


def _ces(counts: Counts, n: int) -> Figure:
    mean = mean_of(counts)
    if n < 2:
        return Figure(value=mean, low=mean, high=mean, count=n)
    variance = sum(count * (score - mean) ** 2 for score, count in counts.items()) / (n - 1)
    margin = Z * sqrt(variance / n)
    return Figure(value=mean, low=max(1.0, mean - margin), high=min(7.0, mean + margin), count=n)
