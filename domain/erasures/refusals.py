"""Every no about requests to be erased."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class NoErasureRequested(Refusal):
    """The member has no request to be erased that could be called off."""

    code = "NO_ERASURE_REQUESTED"

    @property
    def message(self) -> str:
        return "There is no request to be erased."
