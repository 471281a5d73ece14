"""How lines are put on a page: every entry with its lots and draws, and the account brought along.

Movements (`page.py`) are made of these steps. Whatever makes available points grow repays debt first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from uuid import UUID

from domain.kernel.changed import changed
from domain.kernel.made_often import made_often
from domain.points.account import UNCHAINED, Account
from domain.points.entry import Cause, Change, Entry, EntryKind, change
from domain.points.hold import Hold
from domain.points.lot import Draw, Lot, NewLot, Piece, in_consumption_order, pieces_of
from domain.points.terms import Activity, Inactivity, dormant_at

_ACTIVITIES = {
    EntryKind.EARN: Activity.EARN,
    EntryKind.EARN_PENDING: Activity.EARN,
    EntryKind.IMPORT: Activity.EARN,
    EntryKind.TRANSFER_IN: Activity.EARN,
    EntryKind.ACTIVATE: Activity.EARN,
    EntryKind.SPEND: Activity.SPEND,
    EntryKind.HOLD: Activity.SPEND,
}


def activity_kinds(resets: Set[Activity]) -> list[EntryKind]:
    """The kinds of entry that count as such activity."""
    return [kind for kind, activity in _ACTIVITIES.items() if activity in resets]


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """What an entry says about its own origin."""

    cause: Cause
    order_id: UUID | None = None
    decision_id: UUID | None = None
    idempotency_key: str | None = None
    reason_digest: bytes | None = None


class Writing:
    """The account, and what has been written so far."""

    def __init__(
        self,
        account: Account,
        lots: Iterable[Lot] = (),
        *,
        moment: datetime,
        new_id: Callable[[], UUID],
        holds: Iterable[Hold] = (),
        inactivity: Inactivity | None = None,
        zone: tzinfo | None = None,
        suspended: bool = False,
        closes_at: datetime | None = None,
    ) -> None:
        """`lots`, `holds`: those that are due at or before the moment and not booked so, at least.
        `inactivity`: the wallet type's expiry, where it is of that kind. `suspended`: pending points stay
        pending. `closes_at`: when everything dies, for a closed membership. `moment`: read after the lock."""
        self.account = account
        self._found = account
        self.entries: list[Entry] = []
        self.lots: dict[UUID, Lot] = {}
        """Lots known to this page, as they stand after its entries."""
        self.holds: dict[UUID, Hold] = {hold.id: hold for hold in holds}
        self.moment = moment
        self._new_id = new_id
        self._inactivity = inactivity
        self._zone = zone or UTC
        self._suspended = suspended
        self._closes_at = closes_at
        self._changed_lots: set[UUID] = set()
        self._changed_holds: set[UUID] = set()
        self.new_holds: set[UUID] = set()
        """Of the changed holds: those that were made here."""
        self._touched: set[UUID] = set()
        self.know(lots)

    def know(self, lots: Iterable[Lot]) -> None:
        """Lots as stored. One that the page knows already stands as the page has it."""
        for lot in lots:
            self.lots.setdefault(lot.id, lot)

    def know_hold(self, hold: Hold) -> None:
        """A hold as stored."""
        self.holds.setdefault(hold.id, hold)

    @property
    def changed_lots(self) -> list[Lot]:
        """Lots that were opened or changed here."""
        return [lot for lot in self.lots.values() if lot.id in self._changed_lots]

    @property
    def changed_holds(self) -> list[Hold]:
        return [hold for hold in self.holds.values() if hold.id in self._changed_holds]

    @property
    def counted(self) -> list[tuple[datetime, int]]:
        """What was granted here and what was taken back, each with when those points had been earned: by so
        much what lots still count for has changed. To have died takes nothing away."""
        granted = [(lot.earned_at, lot.granted) for entry in self.entries for lot in entry.lots]
        drawn = [
            (self.lots[draw.lot_id].earned_at, draw.points)
            for entry in self.entries
            if entry.kind is not EntryKind.EXPIRE
            for draw in entry.draws
        ]
        return [*granted, *drawn]

    @property
    def has_changed(self) -> bool:
        """Activity that keeps points alive changes the account without a line."""
        return bool(self._changed_lots or self._changed_holds or self.account != self._found)

    @property
    def has_closed(self) -> bool:
        """The whole membership has died: nothing that comes in lives on."""
        return self._closes_at is not None and self._closes_at <= self.moment

    @property
    def dormant_at(self) -> datetime | None:
        """When points that die of inactivity are dead, as things stand."""
        if self._inactivity is None or self.account.active_at is None:
            return None
        return dormant_at(self._inactivity, self.account.active_at, self._zone)

    @property
    def spendable_lots(self) -> list[Lot]:
        """In consumption order."""
        return in_consumption_order(lot for lot in self.lots.values() if not lot.pending and lot.remaining)

    def _repay(self, *, at: datetime, because: Because) -> None:
        points = min(self.account.owed, self.account.available)
        if points:
            pieces = pieces_of(self.spendable_lots, points)
            own = replace(because, idempotency_key=None, reason_digest=None)
            self._take(EntryKind.REPAY, pieces, at=at, because=own)

    def _give(
        self,
        kind: EntryKind,
        pieces: Sequence[Piece],
        *,
        at: datetime,
        because: Because,
        opened: Sequence[NewLot] = (),
    ) -> Entry:
        """Put points back on lots, and let those die at once whose lot is dead."""
        entry_id = self._new_id()
        draws = tuple(Draw(id=self._new_id(), lot_id=each.lot_id, points=each.points) for each in pieces)
        lots = tuple(self._opened(each, entry_id, because.order_id, pending=False) for each in opened)
        points = sum(each.points for each in pieces) + sum(lot.granted for lot in lots)
        entry = self._write(kind, points, at=at, because=because, lots=lots, draws=draws, entry_id=entry_id)
        for lot in lots:
            self._put(lot)
        for draw in draws:
            lot = self.lots[draw.lot_id]
            self._put(changed(lot, remaining=lot.remaining + draw.points))
        for draw in draws:
            if self._is_dead(self.lots[draw.lot_id], at):
                self._expire(draw.lot_id, at=at, cause=because.cause)
        self._repay(at=at, because=because)
        return entry

    def _expire(self, lot_id: UUID, *, at: datetime, cause: Cause) -> None:
        lot = self.lots[lot_id]
        self._take(
            EntryKind.EXPIRE,
            (Piece(lot_id, lot.remaining),),
            at=at,
            because=Because(cause=cause, order_id=lot.order_id),
        )

    def _is_dead(self, lot: Lot, at: datetime) -> bool:
        end = lot.ends(self.dormant_at, self._closes_at)
        return end is not None and end <= at

    def _take(
        self,
        kind: EntryKind,
        pieces: Sequence[Piece],
        *,
        at: datetime,
        because: Because,
        points: int | None = None,
        effect: Change | None = None,
        entry_id: UUID | None = None,
    ) -> Entry:
        draws = tuple(Draw(id=self._new_id(), lot_id=each.lot_id, points=-each.points) for each in pieces)
        entry = self._write(
            kind,
            sum(each.points for each in pieces) if points is None else points,
            at=at,
            because=because,
            draws=draws,
            effect=effect,
            entry_id=entry_id,
        )
        for draw in draws:
            lot = self.lots[draw.lot_id]
            self._put(changed(lot, remaining=lot.remaining + draw.points))
        return entry

    def _opened(self, new: NewLot, entry_id: UUID, order_id: UUID | None, *, pending: bool) -> Lot:
        return Lot(
            id=self._new_id(),
            member_id=self.account.member_id,
            entry_id=entry_id,
            order_id=order_id,
            parent_id=new.parent_id,
            granted=new.points,
            remaining=new.points,
            pending=pending,
            earned_at=new.earned_at,
            available_at=new.available_at,
            expires_at=new.expires_at,
            awaits=new.awaits,
            cancel_at=new.cancel_at,
            by_activity=new.by_activity,
            expiry=new.expiry,
            activated_at=None if pending else new.available_at,
        )

    def _put(self, lot: Lot) -> None:
        self.lots[lot.id] = lot
        self._changed_lots.add(lot.id)
        self._touched.add(lot.id)

    def _put_hold(self, hold: Hold) -> None:
        if hold.id not in self.holds:
            self.new_holds.add(hold.id)
        self.holds[hold.id] = hold
        self._changed_holds.add(hold.id)

    def _write(
        self,
        kind: EntryKind,
        points: int,
        *,
        at: datetime,
        because: Because,
        lots: tuple[Lot, ...] = (),
        draws: tuple[Draw, ...] = (),
        activates: Lot | None = None,
        effect: Change | None = None,
        entry_id: UUID | None = None,
    ) -> Entry:
        before, effect = self.account, effect or change(kind, points)
        entry = Entry(
            id=entry_id or self._new_id(),
            member_id=before.member_id,
            wallet_type_id=before.wallet_type_id,
            sequence=before.entry_count + 1,
            kind=kind,
            points=points,
            change=effect,
            balance_after=before.balance + effect.effect,
            available_after=before.available + effect.available,
            at=at,
            recorded_at=self.moment,
            cause=because.cause,
            order_id=because.order_id,
            decision_id=because.decision_id,
            idempotency_key=because.idempotency_key,
            reason_digest=because.reason_digest,
            previous_hash=before.head,
            lots=lots,
            draws=draws,
            activates=activates,
        )
        head = None if before.head == UNCHAINED else entry.hash
        self.account = before.moved(kind, points, effect, active_at=self._active_at(kind, at), head=head)
        self.entries.append(entry)
        return entry

    def _active_at(self, kind: EntryKind, at: datetime) -> datetime | None:
        """When the account is last active, with an entry of that kind."""
        known = self.account.active_at
        if known is None or at <= known:
            return at if known is None else known
        activity = _ACTIVITIES.get(kind)
        resets = self._inactivity.resets if self._inactivity else (Activity.EARN, Activity.SPEND)
        if activity in resets:
            return at
        # New points wake an account that has fallen asleep, whatever counts: else they would die at once.
        dormant = self.dormant_at
        wakes = activity is Activity.EARN and kind is not EntryKind.ACTIVATE and dormant and dormant <= at
        return at if wakes else known
