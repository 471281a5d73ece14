"""What the merge of balances asks of storage. persistence/merges/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from domain.kernel.ids import MemberId, MergeId


class Merges(Protocol):
    async def move_counters(
        self, absorbed: MemberId, survivor: MemberId, programme_id: UUID
    ) -> Mapping[str, Any]:
        """Add what the absorbed member has carried and used of caps to the survivor's, and leave it none.
        Both are locked. Returns what was moved, for the undo record."""
        ...

    async def add(
        self,
        merge_id: MergeId,
        absorbed: MemberId,
        programme_id: UUID,
        moved: Mapping[str, Any],
        *,
        by: str,
        at: datetime,
    ) -> None:
        """Keep what went where."""
        ...

    async def of_absorbed(
        self, absorbed: MemberId, programme_id: UUID
    ) -> tuple[MemberId, Mapping[UUID, UUID]] | None:
        """Into whose balance a member's was merged, and which lot became which; None where it was not."""
        ...
