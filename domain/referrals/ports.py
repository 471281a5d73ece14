"""What referrals ask of storage. persistence/referrals/repository.py answers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId


class Referrals(Protocol):
    async def code_of(self, member_id: MemberId, programme_id: UUID) -> str | None:
        """Under the member's lock."""
        ...

    async def add_code(self, member_id: MemberId, programme_id: UUID, code: str) -> bool:
        """False where somebody has that code."""
        ...

    async def holder(self, code: str, programme_id: UUID) -> MemberId | None: ...

    async def is_above(self, referrer: MemberId, member_id: MemberId, programme_id: UUID) -> bool:
        """Whether the member has brought the referrer, or who brought it, and so on."""
        ...

    async def has_bought(self, member_id: MemberId, programme_id: UUID) -> bool: ...

    async def add(self, member_id: MemberId, programme_id: UUID, referrer: MemberId, *, at: datetime) -> bool:
        """False where somebody has brought the member before."""
        ...

    async def waiting(self, members: Collection[MemberId] | None = None) -> frozenset[MemberId]:
        """Those who were brought and have not bought yet: of these members, or any one of all."""
        ...

    async def qualify(self, member_id: MemberId, programme_id: UUID, order_id: UUID, *, at: datetime) -> bool:
        """The first order that counts; False where there was one, or nobody has brought the member."""
        ...

    async def referrer(self, member_id: MemberId, programme_id: UUID) -> MemberId | None: ...
