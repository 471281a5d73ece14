"""What check-ins ask of storage. persistence/checkins/repository.py answers."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from domain.checkins.check_in import CheckIn
from domain.kernel.ids import MemberId


class CheckIns(Protocol):
    async def last(self, member_id: MemberId, programme_id: UUID) -> CheckIn | None:
        """Under the member's lock."""
        ...

    async def add(self, member_id: MemberId, programme_id: UUID, check_in: CheckIn) -> None: ...
