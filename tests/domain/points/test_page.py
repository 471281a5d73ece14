"""Any movements in any order, with time passing between them: the account's identities hold after each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from domain.kernel.periods import NEVER, Span, Unit
from domain.points.account import Account
from domain.points.entry import GENESIS, Cause, CauseKind, Entry, EntryKind
from domain.points.hold import Hold
from domain.points.lot import Lot, NewLot, Piece, part_of
from domain.points.page import Page
from domain.points.refusals import InsufficientPoints, NothingToSpend
from domain.points.spend import Spend
from domain.points.terms import Activity, Inactivity
from domain.points.wallet import Shortage
from domain.points.writing import Because
from tests.domain.numbers import Numbers

MEMBER, WALLET, ORDER = UUID(int=1), UUID(int=2), UUID(int=3)
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
QUIET = Inactivity(Span(30, Unit.DAY), frozenset({Activity.EARN, Activity.SPEND}))

amounts = st.integers(1, 120)
days = st.integers(0, 40)


def because(kind: CauseKind = CauseKind.SPEND) -> Because:
    return Because(cause=Cause(kind, UUID(int=9).hex))


class AnyHistory(RuleBasedStateMachine):
    """One account through many transactions: each rule opens a page at a later moment, as a use case does."""

    def __init__(self) -> None:
        super().__init__()
        self.new_id = Numbers()
        self.account = Account(member_id=MEMBER, wallet_type_id=WALLET, wallet="points")
        self.lots: dict[UUID, Lot] = {}
        self.holds: dict[UUID, Hold] = {}
        self.spends: list[Spend] = []
        self.entries: list[Entry] = []
        self.moment = START
        self.inactivity: Inactivity | None = None
        self.suspended = False
        self.closes_at: datetime | None = None

    @initialize(quiet=st.booleans())
    def terms(self, quiet: bool) -> None:
        self.inactivity = QUIET if quiet else None

    def page(self) -> Page:
        page = Page(
            self.account,
            self.lots.values(),
            moment=self.moment,
            new_id=self.new_id,
            holds=self.holds.values(),
            inactivity=self.inactivity,
            suspended=self.suspended,
            closes_at=self.closes_at,
        )
        page.book_due()
        return page

    def keep(self, page: Page) -> None:
        self.account = page.account
        self.lots = dict(page.lots)
        self.holds = dict(page.holds)
        self.entries += page.entries

    @rule(passed=st.integers(0, 60 * 24 * 20))
    def time_passes(self, passed: int) -> None:
        self.moment += timedelta(minutes=passed)

    @rule(points=amounts, waits=st.none() | days, lives=st.none() | st.integers(1, 60))
    def earn(self, points: int, waits: int | None, lives: int | None) -> None:
        page = self.page()
        opens = None if waits is None else self.moment + timedelta(days=waits)
        by_activity = self.inactivity is not None and lives is None
        dies = None if opens is None else NEVER if lives is None else opens + timedelta(days=lives)
        new = NewLot(
            points=points,
            earned_at=self.moment,
            available_at=opens,
            expires_at=dies,
            awaits="confirmed" if opens is None else None,
            cancel_at=self.moment + timedelta(days=20) if opens is None else None,
            by_activity=by_activity,
        )
        entry = page.earn(new, at=self.moment, because=replace(because(CauseKind.RULE), order_id=ORDER))
        assert entry.change.effect == points
        self.keep(page)

    @rule(points=amounts)
    def spend(self, points: int) -> None:
        page = self.page()
        before = page.account
        try:
            entry = page.debit(EntryKind.SPEND, points, at=self.moment, because=because())
        except InsufficientPoints as no:
            assert (no.requested, no.available) == (points, before.available)
            assert points > before.available
            assert page.account == before
        else:
            pieces = tuple(Piece(draw.lot_id, -draw.points) for draw in entry.draws)
            self.spends.append(
                Spend(id=entry.id, member_id=MEMBER, wallet_type_id=WALLET, points=points, pieces=pieces)
            )
        self.keep(page)

    @rule(points=amounts, minutes=st.integers(1, 60 * 24))
    def hold(self, points: int, minutes: int) -> None:
        page = self.page()
        wanted = Hold(
            id=self.new_id(),
            member_id=MEMBER,
            wallet_type_id=WALLET,
            entry_id=UUID(int=0),
            points=points,
            pieces=(),
            made_at=self.moment,
            expires_at=self.moment + timedelta(minutes=minutes),
        )
        if points <= page.account.available:
            made = page.hold(wanted, because=because(CauseKind.HOLD))
            assert sum(piece.points for piece in made.pieces) == points
        else:
            with pytest.raises(InsufficientPoints):
                page.hold(wanted, because=because(CauseKind.HOLD))
        self.keep(page)

    @precondition(lambda self: any(hold.open for hold in self.holds.values()))
    @rule(data=st.data(), capture=st.booleans())
    def end_a_part_of_a_hold(self, data: st.DataObject, capture: bool) -> None:
        page = self.page()
        still = [hold for hold in page.holds.values() if hold.open]
        if still:
            hold = data.draw(st.sampled_from(still))
            points = data.draw(st.integers(1, hold.open))
            if capture:
                entry = page.capture(hold.id, points, at=self.moment, because=because(CauseKind.HOLD))
                self.spends.append(
                    Spend(
                        id=entry.id,
                        member_id=MEMBER,
                        wallet_type_id=WALLET,
                        hold_id=hold.id,
                        skip=hold.captured,
                        points=points,
                        pieces=part_of(hold.pieces, skip=hold.captured, points=points),
                    )
                )
            else:
                page.release(hold.id, points, at=self.moment, because=because(CauseKind.HOLD))
        self.keep(page)

    @precondition(lambda self: any(spend.returnable for spend in self.spends))
    @rule(data=st.data())
    def a_spend_comes_back(self, data: st.DataObject) -> None:
        page = self.page()
        place = data.draw(st.sampled_from([i for i, each in enumerate(self.spends) if each.returnable]))
        spend = self.spends[place]
        points = data.draw(st.integers(1, spend.returnable))
        page.give_back(spend.back(points), (), at=self.moment, because=because(CauseKind.RETURN))
        self.spends[place] = replace(spend, returned=spend.returned + points)
        self.keep(page)

    @rule(points=amounts, shortage=st.sampled_from(Shortage))
    def an_award_is_taken_back(self, points: int, shortage: Shortage) -> None:
        page = self.page()
        before = page.account
        own = [lot.id for lot in page.lots.values() if lot.order_id == ORDER and lot.remaining]
        reversal = page.reverse(points, own, shortage, at=self.moment, because=because(CauseKind.RETURN))
        parts = (reversal.pending, reversal.available, reversal.owed, reversal.written_off)
        assert sum(parts) == points and min(parts) >= 0
        assert page.account.balance == before.balance - points + reversal.written_off
        if shortage is Shortage.DEBT:
            assert reversal.written_off == 0
        else:
            assert reversal.owed == 0
        self.keep(page)

    @rule(points=amounts, adds=st.booleans())
    def somebody_adjusts(self, points: int, adds: bool) -> None:
        page = self.page()
        if adds:
            new = NewLot(points=points, earned_at=self.moment, available_at=self.moment, expires_at=NEVER)
            page.credit(EntryKind.ADJUST_CREDIT, (new,), at=self.moment, because=because(CauseKind.STAFF))
        elif points <= page.account.available:
            page.debit(EntryKind.ADJUST_DEBIT, points, at=self.moment, because=because(CauseKind.STAFF))
        self.keep(page)

    @precondition(lambda self: any(lot.pending and lot.available_at is None for lot in self.lots.values()))
    @rule(data=st.data())
    def what_was_awaited_happens(self, data: st.DataObject) -> None:
        page = self.page()
        waiting = [
            lot for lot in page.lots.values() if lot.pending and lot.remaining and not lot.available_at
        ]
        if waiting:
            lot = data.draw(st.sampled_from(waiting))
            page.date(lot.id, available_at=self.moment, expires_at=self.moment + timedelta(days=30))
            page.book_due()
            assert page.lots[lot.id].pending == self.suspended
        self.keep(page)

    @rule()
    def suspended_or_not(self) -> None:
        self.keep(self.page())
        self.suspended = not self.suspended

    @precondition(lambda self: self.closes_at is None)
    @rule(term=st.integers(20, 60))
    def closed(self, term: int) -> None:
        self.keep(self.page())
        self.closes_at = self.moment + timedelta(days=term)

    @invariant()
    def the_identities_hold(self) -> None:
        account, lots = self.account, self.lots.values()
        assert account.balance == account.total == sum(each.change.effect for each in self.entries)
        assert min(account.available, account.pending, account.held, account.owed) >= 0
        assert not (account.owed and account.available)
        assert account.available == sum(lot.remaining for lot in lots if not lot.pending)
        assert account.pending == sum(lot.remaining for lot in lots if lot.pending)
        assert account.held == sum(hold.open for hold in self.holds.values())
        assert all(0 <= lot.remaining <= lot.granted for lot in lots)
        assert all(lot.pending == (lot.activated_at is None) for lot in lots)

    @invariant()
    def the_chain_is_whole(self) -> None:
        heads = [GENESIS, *(each.hash for each in self.entries)]
        assert [each.previous_hash for each in self.entries] == heads[:-1]
        assert self.account.head == heads[-1]
        assert [each.sequence for each in self.entries] == list(range(1, len(self.entries) + 1))

    @invariant()
    def nothing_dead_is_spendable_once_it_is_booked(self) -> None:
        page = self.page()
        for lot in page.lots.values():
            dies = lot.dies(page.dormant_at)
            if not lot.pending and lot.remaining and dies is not None:
                assert dies > self.moment
        if self.closes_at is not None and self.closes_at <= self.moment:
            assert page.account.available == page.account.pending == 0
        assert page.account.balance <= self.account.balance  # by itself nothing ever grows


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


hours = st.integers(1, 400).map(lambda n: START + timedelta(hours=n))


@st.composite
def stored(draw: st.DrawFn) -> tuple[Account, list[Lot], list[Hold]]:
    """An account that owes nothing yet, with lots that open and die, and holds that time out."""
    lots: list[Lot] = []
    holds: list[Hold] = []
    for number in range(draw(st.integers(1, 6))):
        points = draw(st.integers(1, 50))
        pending = draw(st.booleans())
        opens = draw(hours) if pending else START
        taken = 0 if pending else draw(st.integers(0, points))
        lot = Lot(
            id=UUID(int=100 + number),
            member_id=MEMBER,
            entry_id=UUID(int=200 + number),
            order_id=None,
            granted=points,
            remaining=points - taken,
            pending=pending,
            earned_at=START,
            available_at=opens,
            expires_at=opens + timedelta(hours=draw(st.integers(1, 300))),
            activated_at=None if pending else START,
        )
        lots.append(lot)
        if taken:
            holds.append(
                Hold(
                    id=UUID(int=300 + number),
                    member_id=MEMBER,
                    wallet_type_id=WALLET,
                    entry_id=UUID(int=400 + number),
                    points=taken,
                    pieces=(Piece(lot.id, taken),),
                    made_at=START,
                    expires_at=draw(hours),
                )
            )
    available = sum(lot.remaining for lot in lots if not lot.pending)
    owed = draw(st.integers(0, 60)) if not available else 0
    account = Account(
        member_id=MEMBER,
        wallet_type_id=WALLET,
        wallet="points",
        available=available,
        pending=sum(lot.remaining for lot in lots if lot.pending),
        held=sum(hold.open for hold in holds),
        owed=owed,
        earned=sum(lot.granted for lot in lots),
        reversed=owed,
    )
    return account, lots, holds


@given(stored(), st.lists(hours, max_size=4), st.booleans())
def test_what_is_booked_early_and_what_is_booked_late_is_the_same(
    known: tuple[Account, list[Lot], list[Hold]], between: list[datetime], suspended: bool
) -> None:
    end = START + timedelta(hours=1000)

    def booked(moments: list[datetime]) -> tuple[Account, list[tuple[datetime, EntryKind, int]]]:
        account, lots, holds = known
        written: list[tuple[datetime, EntryKind, int]] = []
        for moment in moments:
            page = Page(account, lots, moment=moment, new_id=Numbers(), holds=holds, suspended=suspended)
            page.book_due()
            account, lots, holds = page.account, list(page.lots.values()), list(page.holds.values())
            written += [(each.at, each.kind, each.points) for each in page.entries]
        return replace(account, head=GENESIS, active_at=None), written

    assert booked(sorted([*between, end])) == booked([end])


def test_a_debit_of_nothing_is_refused() -> None:
    page = Page(
        Account(member_id=MEMBER, wallet_type_id=WALLET, wallet="points"), moment=START, new_id=Numbers()
    )
    with pytest.raises(NothingToSpend):
        page.debit(EntryKind.SPEND, 0, at=START, because=because())
    assert page.entries == []


def test_parts_of_a_hold_never_overlap() -> None:
    pieces = (Piece(UUID(int=1), 5), Piece(UUID(int=2), 10))
    hold = Hold(
        id=UUID(int=7),
        member_id=MEMBER,
        wallet_type_id=WALLET,
        entry_id=UUID(int=8),
        points=15,
        captured=3,
        released=4,
        pieces=pieces,
        made_at=START,
        expires_at=START + timedelta(hours=1),
    )
    assert hold.front(4) == (Piece(UUID(int=1), 2), Piece(UUID(int=2), 2))
    assert hold.back(4) == (Piece(UUID(int=2), 4),)
    assert hold.front(hold.open) == hold.back(hold.open)
