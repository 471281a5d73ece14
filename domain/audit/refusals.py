"""Every no about violations."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import ViolationId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownViolation(Refusal):
    code = "UNKNOWN_VIOLATION"

    @property
    def message(self) -> str:
        return "There is no such violation."


@dataclass(eq=False)
class OwnViolation(Refusal):
    """Whoever it is about does not put it away."""

    code = "OWN_VIOLATION"
    violation: ViolationId

    @property
    def message(self) -> str:
        return "Nobody acknowledges a violation of their own."


@dataclass(eq=False)
class ViolationAcknowledged(Refusal):
    """Somebody has said what came of it. That is said once."""

    code = "VIOLATION_ACKNOWLEDGED"
    violation: ViolationId

    @property
    def message(self) -> str:
        return "This violation was acknowledged already."
