"""Every no about what waits for a second person."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import ApprovalId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class ApprovalNeeded(Refusal):
    """It goes beyond what one person may do alone in 24 hours. Nothing was moved; it waits for somebody
    else's decision under this id."""

    code = "APPROVAL_NEEDED"
    approval: ApprovalId
    limit: int
    sum: int
    """What it would come to, with what was done in the last 24 hours."""

    @property
    def message(self) -> str:
        return (
            f"This comes to {self.sum:,} points in 24 hours, more than {self.limit:,}: somebody else decides."
        )


@dataclass(eq=False)
class UnknownApproval(Refusal):
    code = "UNKNOWN_APPROVAL"

    @property
    def message(self) -> str:
        return "There is no such approval."


@dataclass(eq=False)
class OwnApproval(Refusal):
    """Whoever asked for it does not decide about it."""

    code = "OWN_APPROVAL"
    approval: ApprovalId

    @property
    def message(self) -> str:
        return "Nobody decides about what they have asked for themselves."


@dataclass(eq=False)
class ApprovalDecided(Refusal):
    """It was decided before, or its time is over. A decision is made once for ever."""

    code = "APPROVAL_DECIDED"
    approval: ApprovalId
    state: str

    @property
    def message(self) -> str:
        return f"This is {self.state.lower()} already."
