"""What goes back of an account when a merge is undone, and what does not.

Lot by lot, in the order in which they came: what of a lot that came is still unspent goes back with its
dates, by the same two entries that brought it, the other way round. Points that the survivor has spent, set
aside or lost meanwhile stay where they went: they are stated and nobody owes them. Debt goes back as far as
the survivor still owes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from domain.kernel.periods import NEVER
from domain.merges.merging import MovedLot, move_available, move_pending
from domain.points.entry import EntryKind
from domain.points.lot import NewLot
from domain.points.page import Page
from domain.points.wallet import Shortage
from domain.points.writing import Because

TERM = timedelta(days=30)
"""How long a merge can be undone: within it a person sees a wrong balance and asks; after it too much has
been done with what was joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedLot:
    first_id: UUID
    """The absorbed member's lot before the merge."""
    back_id: UUID
    """What it is now."""
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedWallet:
    """What went back of one account."""

    wallet: str
    available: int
    pending: int
    debt: int
    stayed: int
    """Points that came with the merge and are not there any more."""
    lots: tuple[ReturnedLot, ...]


def give_back(
    survivor: Page, absorbed: Page, came: Iterable[MovedLot], debt: int, *, because: Because
) -> ReturnedWallet:
    """Both pages stand at one moment; the survivor's knows all lots that hold points."""
    assert survivor.moment == absorbed.moment
    at = survivor.moment
    available = pending = stayed = 0
    lots = []
    for each in came:
        lot = survivor.lots.get(each.into_id)
        left = lot.remaining if lot is not None else 0
        stayed += each.points - left
        if lot is None or not left:
            continue
        if lot.pending:
            moved = move_pending(lot, survivor, absorbed, at, because)
            pending += left
        else:
            moved = move_available(lot, survivor, absorbed, at, because)
            available += left
        lots.append(ReturnedLot(first_id=each.from_id, back_id=moved.into_id, points=left))
    owed = min(debt, survivor.account.owed)
    if owed:
        gift = NewLot(points=owed, earned_at=at, available_at=at, expires_at=NEVER)
        survivor.credit(EntryKind.EARN, (gift,), at=at, because=because)
        absorbed.reverse(owed, (), Shortage.DEBT, at=at, because=because)
    return ReturnedWallet(
        wallet=absorbed.account.wallet,
        available=available,
        pending=pending,
        debt=owed,
        stayed=stayed,
        lots=tuple(lots),
    )


def came_from_plain(plain: Mapping[str, Any]) -> list[MovedLot]:
    """The lots of one wallet of the undo record."""
    return [
        MovedLot(from_id=UUID(first), into_id=UUID(into), points=points, pending=pending)
        for first, into, points, pending in plain["lots"]
    ]


def to_plain(wallets: Iterable[ReturnedWallet]) -> list[Mapping[str, Any]]:
    return [
        {
            "wallet": each.wallet,
            "available": each.available,
            "pending": each.pending,
            "debt": each.debt,
            "stayed": each.stayed,
            "lots": [[lot.first_id.hex, lot.back_id.hex, lot.points] for lot in each.lots],
        }
        for each in wallets
    ]
