"""How spending turns into points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.kernel.texts import LocalText

PER_MILLE = 1000


class EarnRounding(StrEnum):
    PER_FULL_UNIT = "PER_FULL_UNIT"
    """floor(amount / M) x P: only whole units earn."""
    PROPORTIONAL_FLOOR = "PROPORTIONAL_FLOOR"
    """floor(amount x P / M): parts of a unit earn their part, rounded down once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnRule:
    """So many points per so much money. A revision never changes; a new rate is a new revision."""

    id: UUID
    code: str
    revision: int
    wallet: str
    name: LocalText
    points: int
    per_minor: int
    rounding: EarnRounding
    valid_from: datetime
    """The revision rates the orders paid from here on, until the next revision's start."""

    def points_for(self, minor: int) -> int:
        """The points for an amount in minor units, before any multiplier."""
        if self.rounding is EarnRounding.PER_FULL_UNIT:
            return minor // self.per_minor * self.points
        return minor * self.points // self.per_minor


def multiplied(points: int, per_mille: int) -> int:
    """The points times a multiplier in per mille (1500 is one and a half), rounded down."""
    return points * per_mille // PER_MILLE
