"""Every no about proposals of duplicates."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownDuplicate(Refusal):
    """No proposal has this id."""

    code = "UNKNOWN_DUPLICATE"

    @property
    def message(self) -> str:
        return "There is no such proposal."
