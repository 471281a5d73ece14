"""What the points rules ask of storage. persistence/points/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.members.standing import Standing
from domain.points.account import Page
from domain.programme.programme import Programme


class PointsAccounts(Protocol):
    async def lock(
        self, member_id: MemberId, programme: Programme, *, paid_at: datetime | None = None
    ) -> Standing | None:
        """What is known of the member, held for this transaction: a second writer waits here.

        The membership row is the lock for everything below it. The moment is read by the statement
        that follows the lock. `paid_at`: for which time the tiers at payment are asked. None: the member
        has not joined the programme.
        """
        ...

    async def open(self, member_id: MemberId, programme: Programme) -> None:
        """Open the member's account of each wallet type that has none yet; the membership exists already."""
        ...

    async def record(self, pages: Sequence[Page], *, moment: datetime) -> None:
        """Append the entries of the pages with their lots and draws, and bring the accounts along."""
        ...

    async def due_members(self, programme_id: UUID, *, until: datetime, limit: int) -> list[MemberId]:
        """Members with points that became spendable or died at or before that instant and are not booked
        so; the longest due first."""
        ...
