"""What the member rules ask of storage. persistence/members/repository.py answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from domain.kernel.ids import CardId, MemberId
from domain.members.card import CardStatus
from domain.members.identity import Identity
from domain.members.member import NewMember, Profile
from domain.orders.ports import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundIdentity:
    kind: str
    fingerprint: bytes
    additional: bool
    """Beside the one of its kind in the profile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCard:
    number: str
    status: CardStatus
    version: int
    """Of the member."""
    merged_into: MemberId | None


class Members(Protocol):
    async def enrol(self, member_id: MemberId, new: NewMember, *, at: datetime) -> None:
        """Write the person, sealed under a data key of its own, and take every identity.

        Two who enrol with one phone at the same time: the second waits here and is refused. Raises
        IdentityTaken.
        """
        ...

    async def issue_card(
        self,
        member_id: MemberId,
        card_id: UUID,
        number: str,
        *,
        at: datetime,
        status: CardStatus = CardStatus.ACTIVE,
    ) -> bool:
        """Write a card. False: another card has this number; draw a new one."""
        ...

    async def join(self, member_id: MemberId, programme_id: UUID, *, at: datetime) -> int:
        """Write the membership: the row under which everything of the programme hangs.

        It waits for a change of the programme's set-up that is under way, and returns the programme's version
        as of then: what hangs under the row is made by the rules of that version.
        """
        ...

    async def lock(self, member_id: MemberId) -> int | None:
        """The version of the member's data, held for this transaction. None: there is no such member."""
        ...

    async def current(self, member_id: MemberId, names: Collection[str]) -> Mapping[str, Any]:
        """What a locked member's data are now, as plain values; without those that are kept nowhere."""
        ...

    async def change(self, member_id: MemberId, profile: Profile) -> int:
        """Write the named fields of a locked member, identities and search tokens along with them.

        Returns the new version. Raises IdentityTaken.
        """
        ...

    async def held(self, member_id: MemberId) -> frozenset[str]:
        """The fields of the profile that have a value."""
        ...

    async def exists(self, member_id: MemberId) -> bool: ...

    async def is_offline(self, member_id: MemberId) -> bool:
        """Whether the member came by a till or a file and was never seen online: it has no account of WeChat,
        and no log-in of which anything is left."""
        ...

    async def holder_of_card(self, card_number: str) -> MemberId | None:
        """Whose card is used. The first use makes an issued card active. Raises CardFrozen, CardNotInUse."""
        ...

    async def holders_of_cards(self, card_numbers: Sequence[str]) -> Mapping[str, MemberId]:
        """Whose cards these are, by number; only those that lead a till to somebody. Nothing is written."""
        ...

    async def use_cards(self, cards: Sequence[tuple[MemberId, str]]) -> None:
        """The cards are used now. The first use makes an issued card active."""
        ...

    async def identities_of(self, member_id: MemberId) -> Sequence[BoundIdentity]:
        """Of a locked member, but for cards."""
        ...

    async def bind(self, member_id: MemberId, identity: Identity, *, by: str, at: datetime) -> int:
        """Take an identity beside those of the profile of a locked member. Returns the new version. Raises
        IdentityTaken."""
        ...

    async def unbind(self, member_id: MemberId, identity: Identity) -> int:
        """Take an additional identity off a locked member. Returns the new version."""
        ...

    async def lock_card(self, card: CardId) -> HeldCard | None: ...

    async def change_card(self, card: CardId, number: str, status: CardStatus, *, at: datetime) -> int:
        """Write the status of a locked card, and whether its number leads a till to the member. Returns the
        member's new version."""
        ...

    async def holder_of(self, kind: str, fingerprint: bytes) -> MemberId | None:
        """Whose identity this is."""
        ...

    def contacts(self, identities: Sequence[Identity]) -> list[Contact]:
        """The identities as orders of guests know them: by fingerprint."""
        ...
