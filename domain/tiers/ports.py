"""What the tier rules ask of storage. persistence/tiers/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.tiers.activity import Activity
from domain.tiers.ladder import Ladder
from domain.tiers.qualification import Move, Place


class Tiers(Protocol):
    async def join(
        self,
        member_id: MemberId,
        programme_id: UUID,
        ladder: Ladder,
        place: Place,
        move: Move,
        *,
        at: datetime,
    ) -> None:
        """The member's first place on a ladder."""
        ...

    async def place_everybody(self, programme: Programme, ladder: Ladder, *, at: datetime) -> None:
        """Put every member of the programme on the lowest tier of a new ladder."""
        ...

    async def due_members(self, programme_id: UUID, *, until: datetime, limit: int) -> list[MemberId]:
        """Members whose place asks for a review at or before that instant; the longest due first."""
        ...

    async def activity(self, member_id: MemberId, programme: Programme) -> Activity:
        """Everything of the member that ladders measure."""
        ...

    async def record_review(
        self,
        member_id: MemberId,
        ladder: Ladder,
        place: Place,
        moves: Sequence[Move],
        *,
        at: datetime,
    ) -> None:
        """The place after a review and what it adds to the history. `at`: record time."""
        ...
