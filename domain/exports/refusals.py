"""Every no about exports of a member's data."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class TooManyExports(Refusal):
    """So many exports of this member were asked for in the last 24 hours already."""

    code = "TOO_MANY_EXPORTS"
    most: int

    @property
    def message(self) -> str:
        return f"{self.most} exports of one member are made in 24 hours, not more."
