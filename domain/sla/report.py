"""The share of tickets that were first-answered in time (semantics 6, R158).

    share = first-answered in time / (answered + overdue and unanswered)

Who is not answered and not yet due is not counted. Exactly at the deadline is in time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.sla.policy import TARGET_PERCENT


class Standing(StrEnum):
    IN_TIME = "IN_TIME"
    LATE = "LATE"
    OVERDUE = "OVERDUE"
    NOT_DUE = "NOT_DUE"


def standing(due_at: datetime, answered_at: datetime | None, *, at: datetime) -> Standing:
    """How a ticket stands at an instant."""
    if answered_at is not None:
        return Standing.IN_TIME if answered_at <= due_at else Standing.LATE
    return Standing.OVERDUE if at > due_at else Standing.NOT_DUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Punctuality:
    """Tickets counted by how they stand."""

    in_time: int = 0
    late: int = 0
    overdue: int = 0
    not_due: int = 0

    @property
    def counted(self) -> int:
        return self.in_time + self.late + self.overdue

    @property
    def per_mille(self) -> int | None:
        """The share, rounded down: 950 is 95 %. None where nothing counts."""
        return self.in_time * 1_000 // self.counted if self.counted else None

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached, exactly; None where nothing counts."""
        return self.in_time * 100 >= TARGET_PERCENT * self.counted if self.counted else None


def punctuality(standings: Iterable[Standing]) -> Punctuality:
    found = list(standings)
    return Punctuality(
        in_time=found.count(Standing.IN_TIME),
        late=found.count(Standing.LATE),
        overdue=found.count(Standing.OVERDUE),
        not_due=found.count(Standing.NOT_DUE),
    )
