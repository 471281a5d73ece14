"""What outstanding points are worth at an instant, how that came about, and what of it will expire.

The book holds what members can spend, will be able to spend, or have set aside. Points past their expiry are
none of it, whether or not the expiry was booked. What members owe is a receivable of its own, never netted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum

from domain.kernel.amounts import split
from domain.kernel.periods import Span, Unit, before
from domain.points.entry import Contra, EntryKind
from domain.points.wallet import Price

BASIS_POINTS = 10_000


class Age(StrEnum):
    """How long ago points were earned. What is held counts with its hold, which lives for a day at most."""

    UP_TO_3_MONTHS = "UP_TO_3_MONTHS"
    UP_TO_6_MONTHS = "UP_TO_6_MONTHS"
    UP_TO_12_MONTHS = "UP_TO_12_MONTHS"
    UP_TO_24_MONTHS = "UP_TO_24_MONTHS"
    OLDER = "OLDER"


_MONTHS = (3, 6, 12, 24)
_LAST = datetime(9999, 12, 30, tzinfo=UTC)
"""The last instant that has a wall clock in every zone."""


def age_limits(at: datetime, zone: tzinfo) -> list[datetime]:
    """What was earned after the first is of the first age, after the second of the second, and so on."""
    at = min(at, _LAST)
    return [before(at, Span(months, Unit.MONTH), zone) for months in _MONTHS]


class Movement(StrEnum):
    """The lines of a roll-forward."""

    ISSUED = "ISSUED"
    IMPORTED = "IMPORTED"
    REDEEMED = "REDEEMED"
    RETURNED = "RETURNED"
    EXPIRED = "EXPIRED"
    RESTORED = "RESTORED"
    REVERSED = "REVERSED"
    REPAID = "REPAID"
    ADJUSTED = "ADJUSTED"
    TRANSFERRED = "TRANSFERRED"
    MERGED = "MERGED"


def movement_of(kind: EntryKind) -> Movement | None:
    """None where points only change their part."""
    match kind:
        case EntryKind.EARN | EntryKind.EARN_PENDING:
            return Movement.ISSUED
        case EntryKind.IMPORT:
            return Movement.IMPORTED
        case EntryKind.SPEND | EntryKind.CAPTURE:
            return Movement.REDEEMED
        case EntryKind.SPEND_RETURN:
            return Movement.RETURNED
        case EntryKind.EXPIRE:
            return Movement.EXPIRED
        case EntryKind.EXPIRE_RESTORE:
            return Movement.RESTORED
        case EntryKind.REVERSE | EntryKind.CANCEL_PENDING:
            return Movement.REVERSED
        case EntryKind.REPAY:
            return Movement.REPAID
        case EntryKind.ADJUST_CREDIT | EntryKind.ADJUST_DEBIT:
            return Movement.ADJUSTED
        case EntryKind.TRANSFER_IN | EntryKind.TRANSFER_OUT:
            return Movement.TRANSFERRED
        case EntryKind.MERGE_IN | EntryKind.MERGE_OUT:
            return Movement.MERGED
        case EntryKind.ACTIVATE | EntryKind.HOLD | EntryKind.RELEASE:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Points of one wallet type, tier and age."""

    tier: str | None
    age: Age
    available: int
    pending: int
    held: int

    @property
    def points(self) -> int:
        return self.available + self.pending + self.held


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakage:
    """What share of points expires, from what became of those that are all gone.

    A cohort is what was earned in one calendar month. Of cohorts that have no living point left: expired
    points / (granted - taken back). That share of the living points is expected to expire.
    """

    cohorts: int
    """Months of which no point lives any more."""
    granted: int
    """In these months, less what was taken back."""
    expired: int
    living: int

    @property
    def share(self) -> int | None:
        """In basis points, rounded down; None where no cohort has come to its end."""
        return self.expired * BASIS_POINTS // self.granted if self.granted else None

    @property
    def points(self) -> int | None:
        return self.living * self.expired // self.granted if self.granted else None


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletBook:
    wallet: str
    groups: tuple[Group, ...]
    receivable: int
    """What members owe."""
    breakage: Breakage
    price: Price | None

    @property
    def points(self) -> int:
        return sum(group.points for group in self.groups)

    def part(self, name: str) -> int:
        """`available`, `pending` or `held` of all groups."""
        return sum(getattr(group, name) for group in self.groups)

    def minor(self, points: int | None) -> int | None:
        """In money; None where the wallet type has no price."""
        return self.price.minor_of(points) if self.price and points is not None else None

    @property
    def minor_of_groups(self) -> list[int] | None:
        """The groups' shares of the whole in money: they sum to it exactly."""
        total = self.minor(self.points)
        if total is None:
            return None
        return split(total, [group.points for group in self.groups]) if self.groups else []


@dataclass(frozen=True, slots=True)
class Moved:
    movement: Movement
    contra: Contra
    points: int
    """Signed: what it adds to the book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletRoll:
    """opening + all that moved = closing, to the point."""

    wallet: str
    opening: int
    moved: tuple[Moved, ...]
    closing: int
    receivable_opening: int
    receivable_closing: int
    issued_by_orders: int
    """Points that rules gave for orders, less what was taken back of orders."""
    goods_minor: int
    """What was paid for goods in the period, less what came back."""
    price: Price | None

    @property
    def ties(self) -> bool:
        return self.opening + sum(each.points for each in self.moved) == self.closing

    def total(self, *movements: Movement) -> int:
        return sum(each.points for each in self.moved if each.movement in movements)

    @property
    def issued(self) -> int:
        return self.total(Movement.ISSUED, Movement.REVERSED)

    @property
    def burned(self) -> int:
        return -self.total(Movement.REDEEMED, Movement.RETURNED)

    @property
    def rebate(self) -> int | None:
        """What orders earned at the wallet's price, in basis points of what was paid for them."""
        if self.price is None or self.goods_minor <= 0:
            return None
        return (
            self.issued_by_orders * self.price.minor * BASIS_POINTS // (self.price.points * self.goods_minor)
        )


def rolled(
    booked: Mapping[tuple[EntryKind, Contra], int], lapsed_before: int, lapsed_after: int
) -> tuple[Moved, ...]:
    """The lines of a period, from what entries did and what was past expiry and not booked at both ends."""
    lines: dict[tuple[Movement, Contra], int] = {}
    for (kind, contra), points in booked.items():
        movement = movement_of(kind)
        if movement is not None:
            lines[movement, contra] = lines.get((movement, contra), 0) + points
    if lapsed_after != lapsed_before:
        place = (Movement.EXPIRED, Contra.BREAKAGE)
        lines[place] = lines.get(place, 0) - (lapsed_after - lapsed_before)
    order = list(Movement)
    found = sorted(lines.items(), key=lambda each: (order.index(each[0][0]), each[0][1]))
    return tuple(Moved(movement, contra, points) for (movement, contra), points in found)
