"""Points that are earned together and die together, what is taken from them, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from domain.kernel.made_often import made_often
from domain.kernel.periods import NEVER

if TYPE_CHECKING:
    from domain.points.terms import Expiry


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """`remaining = granted + sum(draws)`, always."""

    id: UUID
    member_id: UUID
    entry_id: UUID
    """The entry that opened it."""
    order_id: UUID | None
    parent_id: UUID | None = None
    """The lot that it prolongs: expiry is never moved, a longer one is a new lot."""
    granted: int
    remaining: int
    pending: bool
    """Booked as pending: ACTIVATE has not been written yet, even if it is due."""
    earned_at: datetime
    available_at: datetime | None
    """None while nobody knows it: before completion, or while an event is awaited."""
    expires_at: datetime | None
    """The first instant at which the points are dead, NEVER where they have no date of their own; None
    while `available_at` is."""
    awaits: str | None = None
    """The name of the event that makes the points spendable."""
    cancel_at: datetime | None = None
    """When points that still await their event are taken back."""
    by_activity: bool = False
    """They die when the account has been quiet for too long; the account knows when that is."""
    expiry: Expiry | None = None
    """Under which terms points that await an event were earned: terms that change meanwhile are for later
    lots. None for all others: what dates them on completion stands in the order's decision record."""
    activated_at: datetime | None = None
    """When they became spendable; None while they are pending."""
    dated_at: datetime | None = None
    """When `available_at` and `expires_at` became known (record time), where that was after the opening."""

    def dies(self, dormant_at: datetime | None) -> datetime | None:
        """The instant of its death as known now, by its own date or by the account's."""
        if self.by_activity:
            return dormant_at
        return None if self.expires_at == NEVER else self.expires_at

    def ends(self, dormant_at: datetime | None, closes_at: datetime | None) -> datetime | None:
        """The same, or by the membership's closing where that is sooner."""
        return min((at for at in (self.dies(dormant_at), closes_at) if at is not None), default=None)


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class NewLot:
    """Terms of a lot that an entry is about to open."""

    points: int
    earned_at: datetime
    available_at: datetime | None
    expires_at: datetime | None
    parent_id: UUID | None = None
    awaits: str | None = None
    cancel_at: datetime | None = None
    by_activity: bool = False
    expiry: Expiry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """Points that one entry moves on one lot: negative takes, positive puts back."""

    id: UUID
    lot_id: UUID
    points: int


@dataclass(frozen=True, slots=True)
class Piece:
    """So many points of one lot."""

    lot_id: UUID
    points: int


def in_consumption_order(lots: Iterable[Lot]) -> list[Lot]:
    """Nearest expiry, then oldest earned; what never dies comes last. The index `lots_open` walks so."""
    return sorted(lots, key=lambda lot: (lot.expires_at or NEVER, lot.earned_at, lot.id))


def pieces_of(lots: Iterable[Lot], points: int) -> tuple[Piece, ...]:
    """So many points from the lots, in the order given, fewer where they do not hold so many."""
    taken: list[Piece] = []
    wanted = points
    for lot in lots:
        if not wanted:
            break
        if part := min(wanted, lot.remaining):
            taken.append(Piece(lot.id, part))
            wanted -= part
    return tuple(taken)


def part_of(pieces: Iterable[Piece], *, skip: int, points: int) -> tuple[Piece, ...]:
    """The pieces that lie at [skip, skip + points) of all the points in their order.

    A hold is captured from the front, and what is returned of a spend comes off its end: so each point has
    its place, and no two captures or returns ever mean the same one.
    """
    found: list[Piece] = []
    begin, end, at = skip, skip + points, 0
    for piece in pieces:
        part = min(end, at + piece.points) - max(begin, at)
        if part > 0:
            found.append(Piece(piece.lot_id, part))
        at += piece.points
    return tuple(found)
