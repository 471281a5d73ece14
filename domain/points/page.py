"""The page on which a transaction writes an account's entries.

The stored parts are *as booked*. Each write first books what has become due since the last one (points
that can be spent now, holds whose time is over, points that have died), each with its due instant as business
time, and only then does what was asked. So it never matters for an answer about the past how late something
was booked. `due.py` says what is due, `writing.py` how a line is put down.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from uuid import UUID

from domain.kernel.changed import changed
from domain.points.due import Event, EventKind, Schedule
from domain.points.entry import Cause, CauseKind, Change, Entry, EntryKind
from domain.points.hold import Hold
from domain.points.lot import Lot, NewLot, Piece, in_consumption_order, pieces_of
from domain.points.refusals import InsufficientPoints, NothingToSpend
from domain.points.terms import Activity
from domain.points.wallet import Shortage
from domain.points.writing import Because, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """How a reversal was met."""

    entry: Entry | None
    """None where nothing could be taken."""
    pending: int
    available: int
    owed: int
    written_off: int


SKEW = timedelta(minutes=5)
"""How far the clocks of two systems may be apart that report a purchase and an event."""


class Page(Writing):
    """Local to a decision: it reads no clock and touches no storage; the caller records what stands on it in
    one statement."""

    # What is due

    def book_due(self, *, until: datetime | None = None) -> None:
        """Write what has become due, in order of due instants, up to the moment or an earlier instant.

        At one and the same instant activation comes first, then releases, then deaths: points that live until
        then were spendable.
        """
        schedule = Schedule(
            until=self.moment if until is None else min(until, self.moment),
            suspended=self._suspended,
            closes_at=self._closes_at,
        )

        def due(name: UUID) -> list[Event]:
            hold = self.holds.get(name)
            if hold is not None:
                return schedule.of_hold(hold)
            return schedule.of_lot(self.lots[name], self.dormant_at)

        waiting = [event for name in (*self.lots, *self.holds) for event in due(name)]
        heapify(waiting)
        while waiting:
            event = heappop(waiting)
            # What was booked meanwhile may have brought others forward, put them off or made them needless.
            stands = event in due(event.id)
            self._touched = {event.id}
            if stands:
                self._book(event)
            for name in self._touched:
                for each in due(name):
                    heappush(waiting, each)

    def _book(self, event: Event) -> None:
        clock = Cause(CauseKind.CLOCK, event.id.hex)
        if event.closing:
            clock = Cause(CauseKind.CLOSURE, event.id.hex)
        match event.kind:
            case EventKind.ACTIVATE:
                self._activate(event.id, at=event.at, because=Because(cause=clock))
            case EventKind.RELEASE:
                hold = self.holds[event.id]
                self.release(hold.id, hold.open, at=event.at, because=Because(cause=clock))
            case EventKind.EXPIRE:
                self._expire(event.id, at=event.at, cause=clock)
            case EventKind.CANCEL:
                self.cancel_pending(event.id, at=event.at, because=Because(cause=clock))

    def _activate(self, lot_id: UUID, *, at: datetime, because: Because) -> Entry:
        lot = self.lots[lot_id]
        entry = self._write(
            EntryKind.ACTIVATE,
            lot.remaining,
            at=at,
            because=changed(because, order_id=lot.order_id),
            activates=lot,
        )
        self._put(changed(lot, pending=False, activated_at=at))
        self._repay(at=at, because=because)
        return entry

    def cancel_pending(self, lot_id: UUID, *, at: datetime, because: Because) -> Entry:
        """Take back all points of a pending lot."""
        lot = self.lots[lot_id]
        return self._take(
            EntryKind.CANCEL_PENDING,
            (Piece(lot_id, lot.remaining),),
            at=at,
            because=changed(because, order_id=lot.order_id),
        )

    def date(self, lot_id: UUID, *, available_at: datetime, expires_at: datetime) -> None:
        """From when on a pending lot's points can be spent is known now. Call `book_due` afterwards."""
        lot = self.lots[lot_id]
        self._put(changed(lot, available_at=available_at, expires_at=expires_at, dated_at=self.moment))

    def awaiting(self, name: str, order_id: UUID | None, *, at: datetime) -> list[Lot]:
        """The known pending lots that await an event of that name; with an order, only that order's; without,
        those earned before it: what happened before a purchase confirms nothing of it."""
        return [
            lot
            for lot in self.lots.values()
            if lot.pending
            and lot.remaining
            and lot.available_at is None
            and lot.awaits == name
            and (lot.earned_at <= at + SKEW if order_id is None else order_id == lot.order_id)
        ]

    def confirm(
        self, lot_id: UUID, *, available_at: datetime, expires_at: datetime, because: Because
    ) -> None:
        """What a pending lot awaited has happened: its points can be spent from then on. Those of a suspended
        member stay pending. Call `book_due` afterwards: they may be dead already."""
        self.date(lot_id, available_at=available_at, expires_at=expires_at)
        if not self._suspended and available_at <= self.moment:
            self._activate(lot_id, at=available_at, because=because)

    # The membership

    def wake(self, *, because: Because) -> None:
        """The membership is suspended no longer: pending points whose time has come meanwhile can be spent
        from the moment on. The lots' own dates stay as they are."""
        self._suspended = False
        asleep = [
            lot
            for lot in self.lots.values()
            if lot.pending
            and lot.remaining
            and lot.available_at is not None
            and lot.available_at <= self.moment
        ]
        for lot in sorted(asleep, key=lambda lot: (lot.available_at, lot.id)):
            self._activate(lot.id, at=self.moment, because=because)
        self.book_due()

    def release_all(self, *, because: Because) -> None:
        """Give back everything that is held, each hold by an entry that names it. The page must know the open
        holds."""
        for hold in sorted(self.holds.values(), key=lambda hold: (hold.made_at, hold.id)):
            if hold.open:
                own = replace(because, cause=Cause(CauseKind.HOLD, hold.id.hex))
                self.release(hold.id, hold.open, at=self.moment, because=own)

    def close(self, closes_at: datetime) -> None:
        """Everything dies then, at the latest: now, where it is the moment. The page must know all open
        lots."""
        self._closes_at = closes_at
        self.book_due()

    # Credits

    def credit(self, kind: EntryKind, opened: Sequence[NewLot], *, at: datetime, because: Because) -> Entry:
        """Add points as new lots: pending ones for EARN_PENDING, spendable ones for every other kind."""
        pending = kind is EntryKind.EARN_PENDING
        entry_id = self._new_id()
        lots = tuple(self._opened(each, entry_id, because.order_id, pending=pending) for each in opened)
        entry = self._write(
            kind, sum(lot.granted for lot in lots), at=at, because=because, lots=lots, entry_id=entry_id
        )
        for lot in lots:
            self._put(lot)
        if not pending:
            self._repay(at=at, because=because)
        return entry

    def earn(self, new: NewLot, *, at: datetime, because: Because) -> Entry:
        """Credit points as one new lot: EARN where they can be spent from `at` on, else EARN_PENDING.

        What falls due between `at` and the moment (an order that is recorded late) is booked by the next
        `book_due`.
        """
        pending = self._suspended or new.available_at is None or new.available_at > at
        kind = EntryKind.EARN_PENDING if pending else EntryKind.EARN
        return self.credit(kind, (new,), at=at, because=because)

    # Debits

    def debit(
        self,
        kind: EntryKind,
        points: int,
        *,
        at: datetime,
        because: Because,
        first: Iterable[UUID] = (),
        entry_id: UUID | None = None,
    ) -> Entry:
        """Take available points: SPEND, ADJUST_DEBIT, TRANSFER_OUT, MERGE_OUT. Those of the lots `first`
        before others, else the nearest to death first.

        Raises NothingToSpend, InsufficientPoints: a debit never makes debt.
        """
        return self._take(kind, self._cover(points, first), at=at, because=because, entry_id=entry_id)

    def hold(self, hold: Hold, *, because: Because) -> Hold:
        """Set points aside. `hold` comes without its entry and pieces. Raises NothingToSpend,
        InsufficientPoints."""
        pieces = self._cover(hold.points)
        entry = self._take(EntryKind.HOLD, pieces, at=hold.made_at, because=because)
        made = replace(hold, entry_id=entry.id, pieces=pieces)
        self._put_hold(made)
        return made

    def capture(self, hold_id: UUID, points: int, *, at: datetime, because: Because) -> Entry:
        """Spend points that are held, even if their lots have died meanwhile.

        The cause of a capture or release names the hold, whatever its kind: so the past is read back.
        """
        hold = self.holds[hold_id]
        assert 0 < points <= hold.open
        entry = self._write(EntryKind.CAPTURE, points, at=at, because=because)
        self._put_hold(replace(hold, captured=hold.captured + points))
        return entry

    def release(self, hold_id: UUID, points: int, *, at: datetime, because: Because) -> Entry:
        """Give held points back to their lots; those whose lot has died meanwhile expire at once."""
        hold = self.holds[hold_id]
        assert 0 < points <= hold.open
        entry = self._give(EntryKind.RELEASE, hold.back(points), at=at, because=because)
        self._put_hold(replace(hold, released=hold.released + points))
        return entry

    def give_back(
        self,
        pieces: Sequence[Piece],
        opened: Sequence[NewLot],
        *,
        at: datetime,
        because: Because,
        kind: EntryKind = EntryKind.SPEND_RETURN,
    ) -> Entry:
        """Points that were taken go back to their lots, or into new ones that prolong dead lots."""
        return self._give(kind, pieces, at=at, because=because, opened=opened)

    def reverse(
        self, points: int, own: Iterable[UUID], shortage: Shortage, *, at: datetime, because: Because
    ) -> Reversal:
        """Take back what something earned: from its own lots (pending, then available), then from other
        available lots in consumption order; never from holds, nor from pending points of others."""
        mine = in_consumption_order(self.lots[lot_id] for lot_id in own)
        from_pending = pieces_of((lot for lot in mine if lot.pending), points)
        pending = sum(piece.points for piece in from_pending)
        from_available: tuple[Piece, ...] = ()
        if shortage is not Shortage.PENDING_ONLY:
            ids = {lot.id for lot in mine}
            others = [lot for lot in self.spendable_lots if lot.id not in ids]
            from_available = pieces_of([*(lot for lot in mine if not lot.pending), *others], points - pending)
        available = sum(piece.points for piece in from_available)
        missing = points - pending - available
        owed = missing if shortage is Shortage.DEBT else 0
        entry = None
        if pending + available + owed:
            entry = self._take(
                EntryKind.REVERSE,
                (*from_pending, *from_available),
                at=at,
                because=because,
                points=pending + available + owed,
                effect=Change(available=-available, pending=-pending, owed=owed),
            )
        return Reversal(
            entry=entry, pending=pending, available=available, owed=owed, written_off=missing - owed
        )

    def note_activity(self, at: datetime) -> None:
        """Something happened that keeps points alive which die of inactivity."""
        if self._inactivity is not None and Activity.EVENTS in self._inactivity.resets:
            self.account = self.account.active(at)

    def _cover(self, points: int, first: Iterable[UUID] = ()) -> tuple[Piece, ...]:
        if points <= 0:
            raise NothingToSpend
        if points > self.account.available:
            raise InsufficientPoints(requested=points, available=self.account.available)
        before = frozenset(first)
        lots = sorted(self.spendable_lots, key=lambda lot: lot.id not in before)
        pieces = pieces_of(lots, points)
        covered = sum(piece.points for piece in pieces)
        assert covered == points, f"the lots hold {covered} of {points} available points"
        return pieces
