"""What the rules of adjustments ask of storage. persistence/adjustments/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.adjustments.adjustment import Sums
from domain.adjustments.restoring import Expired
from domain.kernel.ids import MemberId


class Adjustments(Protocol):
    async def sums(
        self, member_id: MemberId, programme_id: UUID, principal_id: UUID, *, since: datetime
    ) -> Sums:
        """What was adjusted after that instant, for the locked member and by the operator.

        The operator's row is held until the end of the transaction: whoever adjusts on two screens at once
        waits here. It comes after the member's lock, last of all.
        """
        ...

    async def note(self, programme_id: UUID, principal_id: UUID, points: int, *, at: datetime) -> None:
        """Add to the operator's sum."""
        ...

    async def expired(
        self, member_id: MemberId, programme_id: UUID, *, entry_id: UUID | None, lot_id: UUID | None
    ) -> Expired | None:
        """The EXPIRE entry with that id, or the newest one of the lot that was not restored; of a member that
        is locked."""
        ...
