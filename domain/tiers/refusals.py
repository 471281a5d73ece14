"""Every no of tiers: of a ladder's set-up, and of giving a tier."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class InvalidLadder(Refusal):
    """The tiers do not make a ladder."""

    code = "INVALID_LADDER"
    where: str
    """`2.entry`: the entry condition of the third tier."""
    reason: str
    """NO_TIERS, TOO_MANY_TIERS, MALFORMED, DUPLICATE_CODE, LOWEST_HAS_ENTRY, NO_ENTRY, OUT_OF_RANGE,
    TOO_DEEP, EMPTY, WINDOW_NEEDS_SPAN, WINDOW_HAS_SPAN, LIFETIME_ONLY, DATE_OF_FIXED_DATE, MISSING_VALUE,
    FOREIGN_VALUE, DUPLICATE_KIND."""

    @property
    def message(self) -> str:
        return f"{self.where}: {self.reason.lower().replace('_', ' ')}."


@dataclass(eq=False)
class UnknownLadder(Refusal):
    code = "UNKNOWN_LADDER"
    ladder: str

    @property
    def message(self) -> str:
        return f"There is no ladder {self.ladder}."


@dataclass(eq=False)
class UnknownTier(Refusal):
    code = "UNKNOWN_TIER"
    tier: str

    @property
    def message(self) -> str:
        return f"The ladder has no tier {self.tier}."


@dataclass(eq=False)
class UnknownFloor(Refusal):
    """No tier was given under this id."""

    code = "UNKNOWN_FLOOR"

    @property
    def message(self) -> str:
        return "No tier was given under this id."


@dataclass(eq=False)
class FloorHasEnded(Refusal):
    """The given tier has ended, by its date or by somebody's hand."""

    code = "FLOOR_HAS_ENDED"

    @property
    def message(self) -> str:
        return "The given tier has ended."
