"""Every no about prospects."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class TooManyProspects(Refusal):
    """More prospects than one message may go to: narrow the filter, by store, source, tags or time."""

    code = "TOO_MANY_PROSPECTS"
    most: int

    @property
    def message(self) -> str:
        return f"One message goes to {self.most} prospects at most. Narrow the filter."
