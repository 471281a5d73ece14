"""Points that go from one member to another, each lot with the end that it had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from domain.points.caps import CapPeriod, period_start
from domain.points.entry import Entry
from domain.points.lot import Lot, NewLot
from domain.points.wallet import TransferTerms
from domain.transfers.refusals import TransferLimitReached


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """As both members' books have it."""

    id: UUID
    wallet_type_id: UUID
    points: int
    giver: UUID
    out_entry: UUID
    receiver: UUID
    in_entry: UUID
    at: datetime
    """The same instant in both accounts."""


def month_of(at: datetime, zone: tzinfo) -> datetime:
    """The beginning of the month against whose limit a transfer counts."""
    return period_start(CapPeriod.MONTH, at, zone)


def left_after(terms: TransferTerms, *, given: int, points: int) -> int:
    """What the month still allows after so many more. Raises TransferLimitReached."""
    left = max(0, terms.most_points - given)
    if points > left:
        raise TransferLimitReached(requested=points, limit=terms.most_points, left=left)
    return left - points


def received(out: Entry, lots: Mapping[UUID, Lot], *, at: datetime) -> list[NewLot]:
    """The receiver's lots: one for each that the giver's entry drew on. They are earned when they come, and
    die when they would have died."""
    return [
        NewLot(
            points=-draw.points,
            earned_at=at,
            available_at=at,
            expires_at=lots[draw.lot_id].expires_at,
            by_activity=lots[draw.lot_id].by_activity,
        )
        for draw in out.draws
    ]
