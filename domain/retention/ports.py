"""What the rules of retention ask of storage. persistence/retention/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.inventory.data_class import DataClass
from domain.kernel.ids import MemberId
from domain.retention.rule import LegalHold


class Retention(Protocol):
    async def terms(self) -> Mapping[DataClass, int]:
        """The terms that were changed, in days."""
        ...

    async def save_term(self, data_class: DataClass, days: int, *, by: str, at: datetime) -> None: ...

    async def place(self, hold: LegalHold, reason: str) -> None:
        """Write a hold. Of a member, its row is locked by the caller, so that no erasure passes it."""
        ...

    async def release(self, hold_id: UUID, *, by: str, at: datetime) -> LegalHold | None:
        """End a hold that stands. None: there is none of this id, or not any more."""
        ...

    async def holds_member(self, member_id: MemberId) -> bool:
        """Whether a hold stands on the member, or on the whole class of profiles."""
        ...

    async def inactive(
        self, *, before: datetime, most: int, member_id: MemberId | None = None
    ) -> list[MemberId]:
        """Members of whom nothing has been heard since then, who have no points and no holds of them, and
        whom no legal hold keeps; the longest ago first. `member_id`: only whether this one still is one of
        them, its row being locked."""
        ...
