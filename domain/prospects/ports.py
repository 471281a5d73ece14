"""What the rules of prospects ask of storage. persistence/prospects/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.orders.ports import Contact
from domain.prospects.prospect import Chosen, Prospect


class Prospects(Protocol):
    async def of_contacts(
        self, contacts: Sequence[Contact], *, programme_id: UUID | None = None
    ) -> list[Prospect]:
        """Those with these contacts, locked, in order of their ids: of one programme, or of each. The
        contacts are held by the caller."""
        ...

    async def find(self, prospect_id: UUID) -> Prospect | None:
        """The prospect, locked; None where there is none, or not any more."""
        ...

    async def add(
        self, prospect: Prospect, contact: Contact, value: str, locale: str | None, *, at: datetime
    ) -> None: ...

    async def change(self, prospect: Prospect, locale: str | None) -> None:
        """Write tags and consent of a locked prospect, and its language where one is given."""
        ...

    async def withdraw(self, prospect_id: UUID, *, at: datetime) -> None:
        """Whatever leads to the person goes at once."""
        ...

    async def convert(self, prospect_id: UUID, member_id: MemberId, *, at: datetime) -> None:
        """The same; and who it became."""
        ...

    async def chosen(
        self, programme_id: UUID, chosen: Chosen, *, needed: int, limit: int
    ) -> list[tuple[UUID, str]]:
        """Ids and sources of those who have agreed to this version or a later one, held until the end: no
        withdrawal passes what is told of them. In order of their ids."""
        ...
