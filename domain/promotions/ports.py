"""What promotions ask of storage. persistence/promotions/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.conditions.subject import Product
from domain.kernel.ids import MemberId
from domain.promotions.promotion import Promotion


class Promotions(Protocol):
    async def add_revision(self, programme_id: UUID, promotion: Promotion, *, at: datetime, by: str) -> None:
        """A new revision, and with the first one the promotion."""
        ...

    async def bought(
        self, member_id: MemberId, programme_id: UUID, *, since: datetime, before: datetime
    ) -> dict[str, tuple[datetime, Product]]:
        """What the member's orders paid in that time brought and that did not come back whole: by SKU when
        it was last paid for, and what the catalogue says of it."""
        ...
