"""What exports ask of storage. persistence/exports/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from domain.exports.export import Export
from domain.kernel.ids import MemberId


class Exports(Protocol):
    async def count_since(self, member_id: MemberId, since: datetime) -> int:
        """How many were asked for since then, of a locked member."""
        ...

    async def ask(self, export: Export) -> None:
        """Write it down, with the key that its passphrase makes sealed until the file is made, and have the
        worker make the file when the transaction has committed. Whatever of the member's waits to be made or
        to be taken is gone: one link is good at a time."""
        ...
