"""What the rules of consents ask of storage. persistence/privacy/repository.py answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.kernel.texts import LocalText
from domain.privacy.binding import Rules
from domain.privacy.consent import Consent, Said
from domain.privacy.policy import Document, Draft, Version
from domain.privacy.purpose import Purpose
from domain.privacy.sending import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian:
    """Who answers for a child, and where this can be asked."""

    name: str
    contact: str


class Policies(Protocol):
    async def all(self) -> list[Document]:
        """In order of their codes."""
        ...

    async def lock(self) -> None:
        """One at a time changes documents and rules."""
        ...

    async def save(
        self, code: str, purpose: Purpose, name: LocalText, draft: Draft, *, at: datetime
    ) -> None: ...

    async def publish(self, code: str, version: Version, texts: Mapping[str, str], *, at: datetime) -> None:
        """Write the version for ever; there is no draft any more."""
        ...

    async def rules(self) -> Rules: ...

    async def bind(self, purpose: Purpose, fields: Collection[str], *, at: datetime) -> None:
        """These fields, and no others, are bound to the purpose."""
        ...


class Consents(Protocol):
    async def said(self, member_id: MemberId) -> Said: ...

    async def write(self, member_id: MemberId, consents: Sequence[Consent]) -> None:
        """Add lines to the record of a locked member, or of one that nobody else sees yet."""
        ...

    async def preferences(self, member_id: MemberId) -> Preferences: ...

    async def prefer(self, member_id: MemberId, preferences: Preferences, *, at: datetime) -> None: ...

    async def name_guardian(
        self,
        member_id: MemberId,
        guardian_id: UUID,
        guardian: Guardian,
        *,
        channel: str,
        by: str,
        at: datetime,
    ) -> None:
        """It stands behind the locked member from now on, in place of an earlier one."""
        ...

    async def end_guardian(self, member_id: MemberId, *, at: datetime, only: UUID | None = None) -> bool:
        """Nobody stands behind the member any more; `only`: where it was this one. False: nobody did."""
        ...

    async def share_guardian(self, absorbed: MemberId, survivor: MemberId, guardian_id: UUID) -> bool:
        """Who stands behind the absorbed member stands behind the survivor, too, under this id, where nobody
        does yet. Both are locked. False: nobody came."""
        ...
