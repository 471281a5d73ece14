"""One figure of several: how a person does, by weights that the merchant chooses (requirement R197).

Each part goes from 0, the worst, to 1, the best. What is not known of somebody weighs nothing, so that nobody
is worse for what nobody has said yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.insights.figures import Figures

MOST_WEIGHT = 1_000
LOWEST_CSAT, HIGHEST_CSAT = 1, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    in_time: int = 25
    resolved: int = 25
    not_reopened: int = 25
    csat: int = 25

    @property
    def can_weigh(self) -> bool:
        each = (self.in_time, self.resolved, self.not_reopened, self.csat)
        return all(0 <= one <= MOST_WEIGHT for one in each) and any(each)


def score(figures: Figures, weights: Weights) -> Fraction | None:
    """None: of nothing that has a weight is anything known."""
    reopened, csat = figures.reopened_share, figures.csat.value
    parts = (
        (weights.in_time, figures.in_time_share),
        (weights.resolved, figures.resolved_share),
        (weights.not_reopened, None if reopened is None else 1 - reopened),
        (weights.csat, None if csat is None else (csat - LOWEST_CSAT) / (HIGHEST_CSAT - LOWEST_CSAT)),
    )
    known = [(weight, part) for weight, part in parts if part is not None and weight]
    whole = sum(weight for weight, _ in known)
    return sum((weight * part for weight, part in known), Fraction(0)) / whole if whole else None
