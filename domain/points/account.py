"""A member's account of one wallet type: its parts as booked, its totals, and the end of its chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, assert_never
from uuid import UUID

from domain.kernel.changed import changed
from domain.kernel.made_often import made_often
from domain.points.entry import GENESIS, Change, EntryKind

UNCHAINED = b""
"""In place of a head: nobody will ever write these entries, so none is hashed."""


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The account's row.

    The totals are the parts' other side: `balance = earned - spent - expired - reversed + adjusted +
    transferred_in - transferred_out`, after every entry.
    """

    member_id: UUID
    wallet_type_id: UUID
    wallet: str
    available: int = 0
    pending: int = 0
    held: int = 0
    owed: int = 0
    earned: int = 0
    spent: int = 0
    expired: int = 0
    reversed: int = 0
    adjusted: int = 0
    transferred_in: int = 0
    transferred_out: int = 0
    active_at: datetime | None = None
    """The last movement that counts as activity, for points that die when there is none."""
    entry_count: int = 0
    head: bytes = GENESIS

    @property
    def balance(self) -> int:
        """The sum of all effects: what the member has or is promised, less what is owed."""
        return self.available + self.pending + self.held - self.owed

    @property
    def total(self) -> int:
        """What the totals say the balance is."""
        return (
            self.earned
            - self.spent
            - self.expired
            - self.reversed
            + self.adjusted
            + self.transferred_in
            - self.transferred_out
        )

    def moved(
        self,
        kind: EntryKind,
        points: int,
        change: Change,
        *,
        active_at: datetime | None = None,
        head: bytes | None = None,
    ) -> Account:
        """The account after an entry. `active_at`, `head`: None leaves them as they are."""
        return changed(
            self,
            **_total(self, kind, points),
            available=self.available + change.available,
            pending=self.pending + change.pending,
            held=self.held + change.held,
            owed=self.owed + change.owed,
            entry_count=self.entry_count + 1,
            active_at=self.active_at if active_at is None else active_at,
            head=self.head if head is None else head,
        )

    def active(self, at: datetime) -> Account:
        """The account after activity then; an earlier one than the last known changes nothing."""
        if self.active_at is not None and at <= self.active_at:
            return self
        return changed(self, active_at=at)


def _total(account: Account, kind: EntryKind, points: int) -> dict[str, Any]:
    """The total that an entry of the kind changes, as it is afterwards; none where it only moves parts."""
    match kind:
        case EntryKind.EARN | EntryKind.EARN_PENDING | EntryKind.IMPORT:
            return {"earned": account.earned + points}
        case EntryKind.SPEND | EntryKind.CAPTURE:
            return {"spent": account.spent + points}
        case EntryKind.SPEND_RETURN:
            return {"spent": account.spent - points}
        case EntryKind.EXPIRE:
            return {"expired": account.expired + points}
        case EntryKind.EXPIRE_RESTORE:
            return {"expired": account.expired - points}
        case EntryKind.CANCEL_PENDING | EntryKind.REVERSE:
            return {"reversed": account.reversed + points}
        case EntryKind.ADJUST_CREDIT:
            return {"adjusted": account.adjusted + points}
        case EntryKind.ADJUST_DEBIT:
            return {"adjusted": account.adjusted - points}
        case EntryKind.TRANSFER_IN | EntryKind.MERGE_IN:
            return {"transferred_in": account.transferred_in + points}
        case EntryKind.TRANSFER_OUT | EntryKind.MERGE_OUT:
            return {"transferred_out": account.transferred_out + points}
        case EntryKind.ACTIVATE | EntryKind.HOLD | EntryKind.RELEASE | EntryKind.REPAY:
            return {}
        case _:
            assert_never(kind)
