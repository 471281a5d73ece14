"""Every no that a movement of points can hear."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class NothingToSpend(Refusal):
    code = "NOTHING_TO_SPEND"

    @property
    def message(self) -> str:
        return "A movement is about one point at least."


@dataclass(eq=False)
class InsufficientPoints(Refusal):
    code = "INSUFFICIENT_POINTS"
    requested: int
    available: int

    @property
    def message(self) -> str:
        return f"{self.requested:,} points asked for, {self.available:,} available."


@dataclass(eq=False)
class UnknownEntry(Refusal):
    """There is no such entry or lot, or it is not one that the caller may see."""

    code = "UNKNOWN_ENTRY"

    @property
    def message(self) -> str:
        return "There is no such entry."
