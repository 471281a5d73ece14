"""Points that have expired are given back.

They come back into a new lot, the child of the dead one, with a date of their own: through the last of
`STANDARD_DAYS` days from now where no other day is given. Each expiry is taken back once, in part or whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.adjustments.adjustment import end_of
from domain.adjustments.refusals import AlreadyRestored, NotAnExpiry, RestoredTooLate, RestoredTooMuch
from domain.kernel.ids import EntryId
from domain.kernel.periods import day_of
from domain.points.entry import Entry, EntryKind
from domain.points.lot import NewLot
from domain.points.page import Page
from domain.points.refusals import NothingToSpend
from domain.points.wallet import WalletTerms
from domain.points.writing import Because

STANDARD_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Expired:
    """An expiry as it stands in the ledger."""

    entry_id: UUID
    wallet_type_id: UUID
    kind: EntryKind
    points: int
    at: datetime
    lot_id: UUID | None
    order_id: UUID | None
    restored_by: UUID | None
    """The entry that has given it back."""


def restore(
    page: Page,
    expired: Expired,
    terms: WalletTerms,
    zone: ZoneInfo,
    because: Because,
    *,
    points: int | None,
    valid_through: date | None,
) -> Entry:
    """Give back what expired, or some of it. Raises NotAnExpiry, AlreadyRestored, RestoredTooLate,
    RestoredTooMuch, NothingToSpend, InvalidInput."""
    entry = EntryId(page.account.member_id, expired.entry_id)
    if expired.kind is not EntryKind.EXPIRE:
        raise NotAnExpiry(entry=entry)
    if expired.restored_by is not None:
        raise AlreadyRestored(entry=EntryId(page.account.member_id, expired.restored_by))
    until = expired.at + timedelta(days=terms.restore_days)
    if page.moment > until:
        raise RestoredTooLate(expired_at=expired.at, until=until, days=terms.restore_days)
    wanted = expired.points if points is None else points
    if wanted <= 0:
        raise NothingToSpend
    if wanted > expired.points:
        raise RestoredTooMuch(requested=wanted, expired=expired.points)
    through = valid_through or day_of(page.moment, zone) + timedelta(days=STANDARD_DAYS)
    new = NewLot(
        points=wanted,
        earned_at=page.moment,
        available_at=page.moment,
        expires_at=end_of(through, at=page.moment, zone=zone),
        parent_id=expired.lot_id,
    )
    return page.credit(EntryKind.EXPIRE_RESTORE, (new,), at=page.moment, because=because)
