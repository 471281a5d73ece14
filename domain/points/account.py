"""A member's account of one wallet type, while entries are written to it.

The stored parts are *as booked*. Each write first books what has become due since the last one (points
that can be spent now, points that have died), each with its due instant as business time, and only then
does what was asked. So it never matters for an answer about the past how late something was booked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domain.points.entry import Cause, CauseKind, Draw, Entry, EntryKind, Lot, change


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The account's row: parts as booked, totals, and the end of its chain."""

    member_id: UUID
    wallet_type_id: UUID
    wallet: str
    available: int = 0
    pending: int = 0
    held: int = 0
    owed: int = 0
    earned: int = 0
    expired: int = 0
    entry_count: int = 0
    head: bytes = bytes(32)

    @property
    def balance(self) -> int:
        """The sum of all effects: what the member has or is promised, less what is owed."""
        return self.available + self.pending + self.held - self.owed


class Page:
    """The account with the entries of one transaction, in the order in which they are written.

    Local to a decision: it reads no clock and touches no storage; the caller records `account`,
    `entries`, `lots` and `touched` in one statement.
    """

    def __init__(
        self, account: Account, due: tuple[Lot, ...], *, moment: datetime, new_id: Callable[[], UUID]
    ) -> None:
        """`due`: the lots of the account whose activation or death is at or before the moment, and
        that are not booked so yet. `moment`: as read after the lock."""
        self.account = account
        self.entries: list[Entry] = []
        self.lots: dict[UUID, Lot] = {lot.id: lot for lot in due}
        """Lots known to this page, as they stand after its entries."""
        self._moment = moment
        self._new_id = new_id

    def book_due(self) -> None:
        """Write ACTIVATE and EXPIRE for everything due, in order of due instants.

        At one and the same instant activation comes first: points that live until then were spendable.
        """
        moment = self._moment
        due: list[tuple[datetime, int, UUID]] = []
        for lot in self.lots.values():
            if lot.pending and lot.remaining and lot.available_at is not None and lot.available_at <= moment:
                due.append((lot.available_at, 0, lot.id))
            dies = lot.expires_at is not None and lot.expires_at <= moment and lot.remaining > 0
            if dies and lot.expires_at is not None:
                due.append((lot.expires_at, 1, lot.id))
        for at, step, lot_id in sorted(due):
            lot = self.lots[lot_id]
            cause = Cause(CauseKind.CLOCK, lot.id.hex)
            if step == 0:
                self._write(EntryKind.ACTIVATE, lot.remaining, at=at, cause=cause, order_id=lot.order_id)
                self.lots[lot_id] = replace(lot, pending=False)
            else:
                draw = Draw(id=self._new_id(), lot_id=lot.id, points=-lot.remaining)
                self._write(
                    EntryKind.EXPIRE, lot.remaining, at=at, cause=cause, order_id=lot.order_id, draws=(draw,)
                )
                self.lots[lot_id] = replace(lot, remaining=0)

    def earn(
        self,
        points: int,
        *,
        at: datetime,
        available_at: datetime | None,
        expires_at: datetime | None,
        cause: Cause,
        order_id: UUID | None,
        decision_id: UUID | None,
        idempotency_key: str | None = None,
    ) -> Entry:
        """Credit points as one new lot: EARN where they can be spent from `at` on, else EARN_PENDING.

        What falls due between `at` and the moment (an order that is recorded late) is booked by
        `book_due`.
        """
        pending = available_at is None or available_at > at
        entry_id = self._new_id()
        lot = Lot(
            id=self._new_id(),
            member_id=self.account.member_id,
            entry_id=entry_id,
            order_id=order_id,
            granted=points,
            remaining=points,
            pending=pending,
            earned_at=at,
            available_at=available_at,
            expires_at=expires_at,
        )
        self.lots[lot.id] = lot
        return self._write(
            EntryKind.EARN_PENDING if pending else EntryKind.EARN,
            points,
            at=at,
            cause=cause,
            order_id=order_id,
            decision_id=decision_id,
            idempotency_key=idempotency_key,
            lots=(lot,),
            entry_id=entry_id,
        )

    def _write(
        self,
        kind: EntryKind,
        points: int,
        *,
        at: datetime,
        cause: Cause,
        order_id: UUID | None,
        decision_id: UUID | None = None,
        idempotency_key: str | None = None,
        lots: tuple[Lot, ...] = (),
        draws: tuple[Draw, ...] = (),
        entry_id: UUID | None = None,
    ) -> Entry:
        before, effect = self.account, change(kind, points)
        available = before.available + effect.available
        after = replace(
            before,
            available=available,
            pending=before.pending + effect.pending,
            held=before.held + effect.held,
            owed=before.owed + effect.owed,
            earned=before.earned + (points if kind in (EntryKind.EARN, EntryKind.EARN_PENDING) else 0),
            expired=before.expired + (points if kind is EntryKind.EXPIRE else 0),
            entry_count=before.entry_count + 1,
        )
        entry = Entry(
            id=entry_id or self._new_id(),
            member_id=before.member_id,
            wallet_type_id=before.wallet_type_id,
            sequence=after.entry_count,
            kind=kind,
            points=points,
            change=effect,
            balance_after=after.balance,
            available_after=available,
            at=at,
            recorded_at=self._moment,
            cause=cause,
            order_id=order_id,
            decision_id=decision_id,
            idempotency_key=idempotency_key,
            previous_hash=before.head,
            lots=lots,
            draws=draws,
        )
        self.account = replace(after, head=entry.hash)
        self.entries.append(entry)
        return entry
