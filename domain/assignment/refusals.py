"""Every no about teams and about who has which ticket."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import StaffId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class NotARepresentative(Refusal):
    """This member of staff does not work on tickets."""

    code = "NOT_A_REPRESENTATIVE"
    staff_id: StaffId

    @property
    def message(self) -> str:
        return f"{self.staff_id} does not work on tickets."


@dataclass(eq=False)
class RepresentativeFull(Refusal):
    """This person has as many open tickets as it may."""

    code = "REPRESENTATIVE_FULL"
    open: int
    limit: int

    @property
    def message(self) -> str:
        return f"{self.open} tickets are open of {self.limit} that there may be."


@dataclass(eq=False)
class NotYourTicket(Refusal):
    """The ticket was given to somebody else, or to nobody."""

    code = "NOT_YOUR_TICKET"

    @property
    def message(self) -> str:
        return "This ticket was not given to you."
