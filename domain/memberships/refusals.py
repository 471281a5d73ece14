"""Every no about whether a member takes part."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class MembershipNotSuspended(Refusal):
    """Only a suspended membership can be resumed."""

    code = "MEMBERSHIP_NOT_SUSPENDED"
    status: str

    @property
    def message(self) -> str:
        return f"The membership is {self.status.lower()}, not suspended."


@dataclass(eq=False)
class MembershipEnded(Refusal):
    """The membership was closed before; it does not begin again."""

    code = "MEMBERSHIP_ENDED"
    status: str

    @property
    def message(self) -> str:
        return f"The membership is {self.status.lower()} already."
