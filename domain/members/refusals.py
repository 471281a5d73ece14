"""Every no about members."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal
from domain.members.identity import IdentityKind


@dataclass(eq=False)
class IdentityTaken(Refusal):
    """Another member has this phone, e-mail or external id. It is not said who."""

    code = "IDENTITY_TAKEN"
    kind: IdentityKind

    @property
    def message(self) -> str:
        return f"Another member has this identity ({self.kind})."


@dataclass(eq=False)
class VersionConflict(Refusal):
    """The member was changed since it was read. Read it again and decide anew; nothing was overwritten."""

    code = "VERSION_CONFLICT"
    expected: int
    current: int

    @property
    def message(self) -> str:
        return f"Version {self.expected} was expected, the member is at version {self.current}."


@dataclass(eq=False)
class NothingToChange(Refusal):
    """The update names no field."""

    code = "NOTHING_TO_CHANGE"

    @property
    def message(self) -> str:
        return "The update names no field."


@dataclass(eq=False)
class UnknownMember(Refusal):
    """No member has this id or card number, or it is not one that the caller may see."""

    code = "UNKNOWN_MEMBER"

    @property
    def message(self) -> str:
        return "There is no such member."


@dataclass(eq=False)
class NotEnrolled(Refusal):
    """The member exists, but has not joined this programme."""

    code = "NOT_ENROLLED"
    programme: str

    @property
    def message(self) -> str:
        return f"The member has not joined the programme {self.programme}."


@dataclass(eq=False)
class MembershipNotActive(Refusal):
    code = "MEMBERSHIP_NOT_ACTIVE"
    status: str

    @property
    def message(self) -> str:
        return f"The membership is {self.status.lower()}."
