"""What referrals ask of storage. persistence/referrals/repository.py answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.points.caps import CapKey


@dataclass(frozen=True, slots=True)
class Given:
    """What a first order brought: the decisions of both sides, where campaigns applied."""

    own: UUID | None
    referrers: UUID | None


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

    async def note_decisions(
        self, member_id: MemberId, programme_id: UUID, *, own: UUID | None, referrers: UUID | None
    ) -> None:
        """What campaigns gave both for the first order."""
        ...

    async def any_qualified(self) -> bool:
        """Whether anybody has bought who was brought."""
        ...

    async def unqualify(self, member_id: MemberId, programme_id: UUID, order_id: UUID) -> Given | None:
        """That order was none; None where it was not the first one that counted."""
        ...

    async def awards(self, member_id: MemberId, decision_id: UUID) -> list[Mapping[str, Any]]:
        """As its record keeps them."""
        ...

    async def record_withdrawal(
        self,
        member_id: MemberId,
        programme_id: UUID,
        decision_id: UUID,
        record: Mapping[str, Any],
        freed: Mapping[CapKey, int],
        *,
        moment: datetime,
    ) -> None:
        """Write a decision, and give back what was taken of limits."""
        ...

    async def referrer(self, member_id: MemberId, programme_id: UUID) -> MemberId | None: ...
