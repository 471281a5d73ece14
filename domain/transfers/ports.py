"""What transfers ask of storage besides the ledger. persistence/transfers/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import EntryId, MemberId
from domain.transfers.transfer import Transfer


class Transfers(Protocol):
    async def given(self, member_id: MemberId, wallet_type_id: UUID, month: datetime) -> int:
        """What the member has given away in the month that begins then. Asked under the member's lock."""
        ...

    async def record(self, transfer: Transfer, *, month: datetime) -> None:
        """Write both sides, and count the points against the giver's month."""
        ...

    async def of_entry(self, entry_id: EntryId) -> Transfer | None:
        """The transfer that wrote an entry, on either side."""
        ...

    async def give_month_back(self, transfer: Transfer, points: int, *, month: datetime) -> None:
        """So many points of it came back: the giver's month counts them no more."""
        ...
