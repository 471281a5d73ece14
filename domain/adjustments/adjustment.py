"""Points that a person credits or debits by hand, and how much of it one person may do alone.

The limit counts what the operator has adjusted and what was adjusted for the member in the last 24 hours,
with what is asked for now; so it can not be passed in small steps, nor by several hands. What a second person
has approved counts, too: it was adjusted. What only waits does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.kernel.periods import day_of, midnight
from domain.kernel.refusal import InvalidInput
from domain.points.entry import MOST_AT_ONCE, Entry, EntryKind
from domain.points.lot import NewLot
from domain.points.page import Page
from domain.points.refusals import NothingToSpend
from domain.points.terms import Immediate, new_lot
from domain.points.writing import Because
from domain.programme.programme import WalletType

WINDOW = timedelta(hours=24)
LONGEST_YEARS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    wallet: str
    points: int
    """Signed: above zero a credit, below zero a debit."""
    valid_through: date | None = None
    """The last day of a credit's points; None: by the wallet's terms."""
    key: str
    """The idempotency key of whoever asked."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Points that were adjusted within the window, debits and credits alike, without their sign."""

    operator: int
    member: int

    def with_these(self, points: int) -> int:
        """What the limit is compared with."""
        return max(self.operator, self.member) + abs(points)


def check(adjustment: Adjustment) -> None:
    """What can be said without the member. Raises NothingToSpend, InvalidInput."""
    if not adjustment.points:
        raise NothingToSpend
    if abs(adjustment.points) > MOST_AT_ONCE:
        raise InvalidInput("points", "OUT_OF_RANGE")
    if adjustment.valid_through is not None and adjustment.points < 0:
        raise InvalidInput("validThrough", "ONLY_FOR_CREDITS")


def end_of(valid_through: date, *, at: datetime, zone: ZoneInfo) -> datetime:
    """When points die that are valid through that day. Raises InvalidInput."""
    today = day_of(at, zone)
    if valid_through < today:
        raise InvalidInput("validThrough", "IN_THE_PAST")
    if valid_through.year > today.year + LONGEST_YEARS:
        raise InvalidInput("validThrough", "OUT_OF_RANGE")
    return midnight(valid_through + timedelta(days=1), zone)


def adjust(page: Page, adjustment: Adjustment, wallet: WalletType, zone: ZoneInfo, because: Because) -> Entry:
    """Put the adjustment on the page. A debit never makes debt. Raises InsufficientPoints, InvalidInput."""
    if adjustment.points < 0:
        return page.debit(EntryKind.ADJUST_DEBIT, -adjustment.points, at=page.moment, because=because)
    new = _credited(adjustment, wallet, page.moment, zone)
    return page.credit(EntryKind.ADJUST_CREDIT, (new,), at=page.moment, because=because)


def _credited(adjustment: Adjustment, wallet: WalletType, at: datetime, zone: ZoneInfo) -> NewLot:
    if adjustment.valid_through is None:
        return new_lot(
            adjustment.points, Immediate(), wallet.expiry, earned_at=at, completed_at=None, zone=zone
        )
    return NewLot(
        points=adjustment.points,
        earned_at=at,
        available_at=at,
        expires_at=end_of(adjustment.valid_through, at=at, zone=zone),
    )
