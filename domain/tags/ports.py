"""What the rules of tags ask of storage. persistence/tags/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.tags.tag import TagSource


class Tags(Protocol):
    async def put(
        self,
        member_id: MemberId,
        programme_id: UUID,
        tags: Sequence[str],
        source: TagSource,
        *,
        at: datetime,
    ) -> int:
        """Put those that a locked member does not have yet; says how many. Those that it has stay as they
        are."""
        ...

    async def take(self, member_id: MemberId, programme_id: UUID, tags: Sequence[str]) -> int:
        """Take those that a locked member has, whoever put them; says how many."""
        ...
