"""What the tier rules ask of storage. persistence/tiers/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.tiers.ladder import Figure, Ladder
from domain.tiers.qualification import Move, Place


class Tiers(Protocol):
    async def join(
        self, member_id: MemberId, programme_id: UUID, ladder: Ladder, place: Place, move: Move, *, at: datetime
    ) -> None:
        """The member's first place on a ladder."""
        ...

    async def due_members(self, programme_id: UUID, *, until: datetime, limit: int) -> list[MemberId]:
        """Members whose place asks for a review at or before that instant; the longest due first."""
        ...

    async def figures(
        self, member_id: MemberId, programme: Programme, *, at: datetime
    ) -> Mapping[Figure, int]:
        """What the ladders measure, up to and without that instant."""
        ...

    async def record_review(
        self, member_id: MemberId, ladder: Ladder, place: Place, move: Move | None, *, at: datetime
    ) -> None: ...
