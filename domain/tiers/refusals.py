"""Every no of a ladder's set-up."""

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
    TOO_DEEP, EMPTY, WINDOW_NEEDS_SPAN, WINDOW_HAS_SPAN, MISSING_VALUE."""

    @property
    def message(self) -> str:
        return f"{self.where}: {self.reason.lower().replace('_', ' ')}."
