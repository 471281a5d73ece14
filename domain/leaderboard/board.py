"""Who has done most in a calendar period: which periods there are, and how places are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from uuid import UUID

from domain.kernel.periods import midnight
from domain.points.caps import CapPeriod, period_start, renews_at


class BoardKind(StrEnum):
    POINTS_EARNED = "POINTS_EARNED"
    """Of one wallet type, less what was taken back of what was earned."""
    ORDERS = "ORDERS"
    """Paid ones of which not everything came back."""
    SPEND = "SPEND"
    """Paid for goods, less what came back, in minor units."""
    EVENTS = "EVENTS"
    """Of one name."""
    CHECK_INS = "CHECK_INS"


class BoardPeriod(StrEnum):
    """Calendar periods in the programme's zone; weeks begin on Monday."""

    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    YEAR = "YEAR"

    def window(self, day: date, zone: tzinfo) -> tuple[datetime, datetime]:
        """The one in which the day lies, half-open."""
        period, at = CapPeriod(self.value), midnight(day, zone)
        ends = renews_at(period, at, zone)
        assert ends is not None
        return period_start(period, at, zone), ends


@dataclass(frozen=True, slots=True)
class Scored:
    member_id: UUID
    score: int


@dataclass(frozen=True, slots=True)
class Placed:
    member_id: UUID
    score: int
    rank: int
    """Equal scores share it, and the places behind them stay free: 1, 1, 3."""


def placed(scored: Sequence[Scored]) -> list[Placed]:
    """`scored`: the highest first."""
    found: list[Placed] = []
    for place, each in enumerate(scored, 1):
        ties = bool(found) and found[-1].score == each.score
        found.append(Placed(each.member_id, each.score, found[-1].rank if ties else place))
    return found
