"""What spending asks of storage besides the ledger. persistence/spending/repository.py answers."""

from __future__ import annotations

from typing import Protocol

from domain.kernel.ids import HoldId, MemberId
from domain.points.hold import Hold


class Holds(Protocol):
    async def programme_of(self, hold_id: HoldId) -> str | None:
        """The code of the programme that a hold belongs to; None where there is no such hold."""
        ...

    async def open_for_order(self, member_id: MemberId, source: str, external_id: str) -> list[Hold]:
        """Holds of the member for that order that still hold points. Asked under the member's lock."""
        ...

    async def timed_out(self, *, limit: int) -> list[tuple[MemberId, str]]:
        """Members with holds whose time is over, with the programme's code; the longest over first."""
        ...
