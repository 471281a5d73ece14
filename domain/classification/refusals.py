"""Every no about sorting tickets."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownModel(Refusal):
    """The programme has not trained a model of this version. 0 is the one that Laurel brings."""

    code = "UNKNOWN_MODEL"
    version: int

    @property
    def message(self) -> str:
        return f"There is no model of version {self.version}."
