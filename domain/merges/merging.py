"""The balances of one membership go to another one, wallet by wallet.

What is held is released first. Then lot by lot, each with its dates: *pending* points are cancelled here and
earned pending there, *available* ones go out and in. They keep the time at which they were earned, so that
progress goes on counting in its window, and the order that brought them.

*Debt* goes along: the absorbed account is credited with what it owes, which repays it (EARN, REPAY), and as
much is taken back from the survivor (REVERSE), from what it has available and else as debt. So each part of
the absorbed account is 0 afterwards, the survivor owes what the absorbed one owed, and the effects of a merge
sum to 0 over both accounts and within each contra account.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.periods import NEVER
from domain.points.entry import Entry, EntryKind
from domain.points.lot import Lot, NewLot, in_consumption_order
from domain.points.page import Page
from domain.points.wallet import Shortage
from domain.points.writing import Because
from domain.tiers.ladder import Ladder
from domain.tiers.place import Move, MoveKind, MoveReason, Place, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedLot:
    from_id: UUID
    into_id: UUID
    points: int
    pending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedWallet:
    """What went from one account to the other."""

    wallet: str
    available: int
    pending: int
    debt: int
    released: int
    """Of the available points: what was held before."""
    lots: tuple[MovedLot, ...]


def merge(source: Page, target: Page, *, because: Because) -> MovedWallet:
    """Move everything of an account. Both pages stand at the same moment and know all open lots and holds."""
    assert source.moment == target.moment
    at = source.moment
    released = source.account.held
    source.release_all(because=because)
    pending = source.account.pending
    available = source.account.available
    moved = [
        *(move_pending(lot, source, target, at, because) for lot in _pending_lots(source)),
        *(move_available(lot, source, target, at, because) for lot in source.spendable_lots),
    ]
    debt = source.account.owed
    if debt:
        gift = NewLot(points=debt, earned_at=at, available_at=at, expires_at=NEVER)
        source.credit(EntryKind.EARN, (gift,), at=at, because=because)
        target.reverse(debt, (), Shortage.DEBT, at=at, because=because)
    if source.account.active_at is not None:
        target.account = target.account.active(source.account.active_at)
    left = source.account
    assert (left.available, left.pending, left.held, left.owed) == (0, 0, 0, 0)
    return MovedWallet(
        wallet=source.account.wallet,
        available=available,
        pending=pending,
        debt=debt,
        released=released,
        lots=tuple(moved),
    )


def _pending_lots(page: Page) -> list[Lot]:
    return in_consumption_order(lot for lot in page.lots.values() if lot.pending and lot.remaining)


def move_pending(lot: Lot, source: Page, target: Page, at: datetime, because: Because) -> MovedLot:
    source.cancel_pending(lot.id, at=at, because=because)
    new = NewLot(
        points=lot.remaining,
        earned_at=lot.earned_at,
        available_at=lot.available_at,
        expires_at=lot.expires_at,
        awaits=lot.awaits,
        cancel_at=lot.cancel_at,
        expiry=lot.expiry,
        by_activity=lot.by_activity,
    )
    own = replace(because, order_id=lot.order_id)
    return _moved(lot, target.credit(EntryKind.EARN_PENDING, (new,), at=at, because=own))


def move_available(lot: Lot, source: Page, target: Page, at: datetime, because: Because) -> MovedLot:
    own = replace(because, order_id=lot.order_id)
    source.debit(EntryKind.MERGE_OUT, lot.remaining, at=at, because=own, first=(lot.id,))
    new = NewLot(
        points=lot.remaining,
        earned_at=lot.earned_at,
        available_at=at,
        expires_at=lot.expires_at,
        by_activity=lot.by_activity,
    )
    return _moved(lot, target.credit(EntryKind.MERGE_IN, (new,), at=at, because=own))


def _moved(lot: Lot, entry: Entry) -> MovedLot:
    (opened,) = entry.lots
    return MovedLot(from_id=lot.id, into_id=opened.id, points=lot.remaining, pending=lot.pending)


def higher_place(ladder: Ladder, source: Place | None, target: Place | None, *, at: datetime) -> Step | None:
    """The survivor's place, where the absorbed one makes it another: the higher earned tier, and the floors
    of both; and what the survivor's history says of it."""
    if source is None or target is None:
        return None
    earned = source if _rank(ladder, source.by_rules) > _rank(ladder, target.by_rules) else target
    floors = (*target.floors, *source.floors)
    if earned is target and not source.floors:
        return None
    shown = source if _rank(ladder, source.tier) > _rank(ladder, target.tier) else target
    place = replace(
        earned,
        tier=shown.tier,
        since=shown.since,
        earned=None if earned.by_rules == shown.tier else earned.by_rules,
        floors=floors,
        # The survivor comes into the tier: what the absorbed one has had there is shared.
        grants_at=target.grants_at if shown is target else at if _hands_out(ladder, source) else None,
    )
    if shown is target:
        return place, None
    move = Move(
        kind=MoveKind.UPGRADED,
        from_tier=target.tier,
        to_tier=source.tier,
        at=at,
        revision=source.revision,
        figures={},
        reason=MoveReason.MERGE,
    )
    return place, move


def _hands_out(ladder: Ladder, place: Place) -> bool:
    return ladder.hands_out(ladder.tier(place.tier))


def _rank(ladder: Ladder, code: str) -> int:
    """A tier that a later revision has dropped stands below all."""
    codes = [tier.code for tier in ladder.tiers]
    return codes.index(code) if code in codes else -1


def to_plain(wallets: list[MovedWallet]) -> list[Mapping[str, Any]]:
    """As the undo record keeps it."""
    return [
        {
            "wallet": each.wallet,
            "available": each.available,
            "pending": each.pending,
            "debt": each.debt,
            "released": each.released,
            "lots": [[lot.from_id.hex, lot.into_id.hex, lot.points, lot.pending] for lot in each.lots],
        }
        for each in wallets
    ]
