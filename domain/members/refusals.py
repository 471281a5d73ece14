"""Every no about members."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal
from domain.members.card import CardStatus
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


@dataclass(eq=False)
class IdentityOfAnother(Refusal):
    """Another member has this identity. Who may merge members may make the two one."""

    code = "IDENTITY_OF_ANOTHER"
    kind: IdentityKind
    merge_possible: bool
    """Whether the caller may."""

    @property
    def message(self) -> str:
        return f"Another member has this identity ({self.kind})."


@dataclass(eq=False)
class IdentityNotBound(Refusal):
    """The member does not have this identity."""

    code = "IDENTITY_NOT_BOUND"
    kind: IdentityKind

    @property
    def message(self) -> str:
        return f"The member does not have this identity ({self.kind})."


@dataclass(eq=False)
class LastIdentity(Refusal):
    """Without it nobody could find or let in the member any more."""

    code = "LAST_IDENTITY"

    @property
    def message(self) -> str:
        return "This is the last identity of the member."


@dataclass(eq=False)
class TooManyIdentities(Refusal):
    code = "TOO_MANY_IDENTITIES"
    most: int

    @property
    def message(self) -> str:
        return f"A member has at most {self.most} identities."


@dataclass(eq=False)
class CardFrozen(Refusal):
    """The card is frozen: it neither earns nor spends. Its member can still be reached otherwise."""

    code = "CARD_FROZEN"

    @property
    def message(self) -> str:
        return "This card is frozen."


@dataclass(eq=False)
class CardNotInUse(Refusal):
    """The card was replaced by another one, or given back."""

    code = "CARD_NOT_IN_USE"
    status: CardStatus

    @property
    def message(self) -> str:
        return f"This card is {self.status.lower()}."


@dataclass(eq=False)
class UnknownCard(Refusal):
    """No card has this id."""

    code = "UNKNOWN_CARD"

    @property
    def message(self) -> str:
        return "There is no such card."


@dataclass(eq=False)
class CardCanNotBecome(Refusal):
    """From where the card is in its life there is no way to there."""

    code = "CARD_CAN_NOT_BECOME"
    status: CardStatus
    wanted: CardStatus

    @property
    def message(self) -> str:
        return f"A card that is {self.status.lower()} can not become {self.wanted.lower()}."
