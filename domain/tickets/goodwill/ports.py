"""What the rules of goodwill ask of storage. persistence/tickets/goodwill.py answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import GoodwillId, MemberId
from domain.tickets.goodwill.goodwill import Goodwill, Limit


class Goodwills(Protocol):
    async def limits(self) -> Mapping[str, Limit]:
        """By the code of the role."""
        ...

    async def save_limit(self, limit: Limit, *, at: datetime, by: str) -> None: ...

    async def roles_of(self, staff_id: UUID) -> frozenset[str]: ...

    async def coupons_since(
        self, member_id: MemberId, programme_id: UUID, asker_id: UUID, since: datetime
    ) -> int:
        """How many coupons the locked member got as goodwill after that instant, or the asker gave: the
        greater of the two."""
        ...

    async def add(self, goodwill: Goodwill) -> None: ...

    async def given(
        self, goodwill_id: GoodwillId, *, entry_id: UUID | None, coupon_id: UUID | None, at: datetime
    ) -> None:
        """It was approved, and this came of it."""
        ...
