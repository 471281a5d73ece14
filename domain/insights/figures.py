"""What is counted of many tickets, as sums: so that figures of groups can be added, and means stay exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Mean:
    total: int = 0
    count: int = 0

    @property
    def value(self) -> Fraction | None:
        """None: there is nothing to take the mean of."""
        return Fraction(self.total, self.count) if self.count else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    tickets: int = 0
    first_response: Mean = Mean()
    """Microseconds from the opening to the first answer, round the clock, of those that were answered."""
    resolution: Mean = Mean()
    """The same to the solution, of those that were resolved."""
    in_time: int = 0
    """First-answered by their deadline."""
    due: int = 0
    """Answered, or not answered and overdue: what punctuality is counted of."""
    settled: int = 0
    """Resolved once at least, also where they were opened again since."""
    reopened: int = 0
    """Of those: how many were opened again."""
    csat: Mean = Mean()
    """Scores of 1 to 5, of all answers that were given about these tickets."""

    @property
    def resolved_share(self) -> Fraction | None:
        return Fraction(self.resolution.count, self.tickets) if self.tickets else None

    @property
    def reopened_share(self) -> Fraction | None:
        return Fraction(self.reopened, self.settled) if self.settled else None

    @property
    def in_time_share(self) -> Fraction | None:
        return Fraction(self.in_time, self.due) if self.due else None


@dataclass(frozen=True, slots=True)
class Quizzes:
    """What the quizzes before trainings and those after them have given, each 0 to 1000."""

    before: Mean = Mean()
    after: Mean = Mean()


def together(figures: Iterable[Figures]) -> Figures:
    each = list(figures)

    def mean(of: Iterable[Mean]) -> Mean:
        found = list(of)
        return Mean(sum(one.total for one in found), sum(one.count for one in found))

    return Figures(
        tickets=sum(one.tickets for one in each),
        first_response=mean(one.first_response for one in each),
        resolution=mean(one.resolution for one in each),
        in_time=sum(one.in_time for one in each),
        due=sum(one.due for one in each),
        settled=sum(one.settled for one in each),
        reopened=sum(one.reopened for one in each),
        csat=mean(one.csat for one in each),
    )
