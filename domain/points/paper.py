"""What an account comes to at an instant: everything that is due by then, booked on paper.

Readers never wait for a night's job. They take the account as booked, with what may be due in it, and let the
very page that writes use book it: so a read and the next write can not disagree, for now, for the past and
for what is to come. Nothing here is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from itertools import count
from uuid import UUID

from domain.kernel.periods import NEVER
from domain.points.account import Account
from domain.points.entry import Entry, EntryKind
from domain.points.hold import Hold
from domain.points.lot import Lot
from domain.points.page import Page
from domain.points.terms import Inactivity

FARTHEST = NEVER.replace(year=9000)
"""Later instants are taken for this one: calendars end soon after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiring:
    """Points that die together."""

    at: datetime
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """An account as booked, and what decides about what falls due in it."""

    account: Account
    lots: tuple[Lot, ...]
    """Those that may be due by the instants that are asked for, at least."""
    holds: tuple[Hold, ...] = ()
    inactivity: Inactivity | None = None
    zone: tzinfo
    suspended: bool = False
    closes_at: datetime | None = None

    def page(self, at: datetime, *, until: datetime | None = None) -> Page:
        """The account's page at an instant, booked up to it or to an earlier one."""
        page = Page(
            settled(self.account),
            self.lots,
            moment=min(at, FARTHEST),
            new_id=_numbers().__next__,
            holds=self.holds,
            inactivity=self.inactivity,
            zone=self.zone,
            suspended=self.suspended,
            closes_at=self.closes_at,
        )
        page.book_due(until=until)
        return page

    def expiring(self, *, after: datetime, until: datetime) -> list[Expiring]:
        """What dies in between if nothing else happens, the soonest first; what wakes before it dies too."""
        page = self.page(until, until=after)
        seen = len(page.entries)
        page.book_due()
        dying: dict[datetime, int] = {}
        for entry in page.entries[seen:]:
            if entry.kind is EntryKind.EXPIRE:
                dying[entry.at] = dying.get(entry.at, 0) + entry.points
        return [Expiring(at=at, points=points) for at, points in sorted(dying.items())]

    def due(self, *, at: datetime) -> list[Entry]:
        """The lines that the next write will put down first."""
        return self.page(at).entries


def settled(account: Account) -> Account:
    """The account with its debt taken from what is available.

    Booked accounts are so at all times. A sum of movements up to an earlier instant need not be: what was
    recorded later may have paid back a debt that was younger, or taken points that had not been earned yet.
    """
    free = account.available - account.owed + min(account.pending, 0) + min(account.held, 0)
    return replace(
        account,
        available=max(free, 0),
        pending=max(account.pending, 0),
        held=max(account.held, 0),
        owed=max(-free, 0),
    )


def next_expiry(
    lots: Iterable[Lot], *, dormant_at: datetime | None, closes_at: datetime | None
) -> Expiring | None:
    """Of available points, those that die first."""
    dying: dict[datetime, int] = {}
    for lot in lots:
        if lot.pending or not lot.remaining:
            continue
        dies = lot.ends(dormant_at, closes_at)
        if dies is not None:
            dying[dies] = dying.get(dies, 0) + lot.remaining
    soonest = min(dying, default=None)
    return None if soonest is None else Expiring(at=soonest, points=dying[soonest])


def _numbers() -> Iterator[UUID]:
    """Names for what is never stored."""
    return (UUID(int=number) for number in count(1))
