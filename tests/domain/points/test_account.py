"""The page on which a transaction writes an account's entries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER, Span, Unit
from domain.points.account import Account
from domain.points.entry import GENESIS, Cause, CauseKind, Contra, EntryKind, change
from domain.points.lot import Lot, NewLot
from domain.points.page import Page
from domain.points.terms import Activity, Inactivity
from domain.points.writing import Because
from tests.domain.numbers import Numbers

MEMBER = UUID(int=1)
WALLET = UUID(int=2)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
RULE = Because(cause=Cause(CauseKind.RULE, UUID(int=3).hex))


def an_account(*, available: int = 0, pending: int = 0) -> Account:
    return Account(
        member_id=MEMBER,
        wallet_type_id=WALLET,
        wallet="points",
        available=available,
        pending=pending,
        earned=available + pending,
    )


def a_lot(
    number: int,
    points: int,
    *,
    pending: bool = False,
    opens: datetime | None = NOON - timedelta(days=9),
    dies: datetime | None = NEVER,
) -> Lot:
    return Lot(
        id=UUID(int=100 + number),
        member_id=MEMBER,
        entry_id=UUID(int=200 + number),
        order_id=None,
        granted=points,
        remaining=points,
        pending=pending,
        earned_at=NOON - timedelta(days=30),
        available_at=opens,
        expires_at=dies,
        activated_at=None if pending else opens,
    )


def new_lot(points: int, *, opens: datetime | None, dies: datetime | None) -> NewLot:
    return NewLot(points=points, earned_at=NOON, available_at=opens, expires_at=dies)


def a_page(account: Account, *lots: Lot, moment: datetime = NOON, closes_at: datetime | None = None) -> Page:
    return Page(account, lots, moment=moment, new_id=Numbers(), closes_at=closes_at)


def test_points_that_can_be_spent_at_once_are_earned() -> None:
    page = a_page(an_account())

    entry = page.earn(new_lot(20, opens=NOON, dies=NEVER), at=NOON, because=RULE)

    assert (entry.kind, entry.points, entry.sequence) == (EntryKind.EARN, 20, 1)
    assert (entry.balance_after, entry.available_after) == (20, 20)
    assert (page.account.available, page.account.pending, page.account.earned) == (20, 0, 20)
    (lot,) = entry.lots
    assert (lot.granted, lot.remaining, lot.pending) == (20, 20, False)


def test_points_that_wait_are_pending_until_they_are_activated() -> None:
    page = a_page(an_account())

    entry = page.earn(new_lot(20, opens=None, dies=None), at=NOON, because=RULE)

    assert entry.kind is EntryKind.EARN_PENDING
    assert (entry.balance_after, entry.available_after) == (20, 0)
    assert page.account.pending == 20


def test_what_is_due_is_booked_in_order_of_its_instants_each_at_its_own() -> None:
    opened = NOON - timedelta(days=3)
    died = NOON - timedelta(days=2)
    page = a_page(
        an_account(available=7, pending=20),
        a_lot(1, 7, dies=died),
        a_lot(2, 20, pending=True, opens=opened),
    )

    page.book_due()

    assert [(each.kind, each.points, each.at) for each in page.entries] == [
        (EntryKind.ACTIVATE, 20, opened),
        (EntryKind.EXPIRE, 7, died),
    ]
    assert [each.recorded_at for each in page.entries] == [NOON, NOON]
    assert (page.account.available, page.account.pending, page.account.expired) == (20, 0, 7)


def test_a_lot_that_opened_and_died_unseen_is_booked_as_both() -> None:
    page = a_page(
        an_account(pending=5),
        a_lot(1, 5, pending=True, opens=NOON - timedelta(days=9), dies=NOON - timedelta(days=1)),
    )

    page.book_due()

    assert [each.kind for each in page.entries] == [EntryKind.ACTIVATE, EntryKind.EXPIRE]
    assert (page.account.available, page.account.pending) == (0, 0)
    assert page.account.balance == 0


def test_a_lot_dies_at_its_instant_and_not_before() -> None:
    lot = a_lot(1, 5, dies=NOON)

    just_before = a_page(an_account(available=5), lot, moment=NOON - timedelta(microseconds=1))
    just_before.book_due()
    assert just_before.entries == []

    at_noon = a_page(an_account(available=5), lot)
    at_noon.book_due()
    assert [each.kind for each in at_noon.entries] == [EntryKind.EXPIRE]


def test_booking_twice_books_once() -> None:
    page = a_page(an_account(available=5), a_lot(1, 5, dies=NOON))
    page.book_due()
    page.book_due()
    assert len(page.entries) == 1


def test_entries_are_chained_and_any_change_breaks_the_hash() -> None:
    page = a_page(an_account())
    for points in (10, 20):
        page.earn(new_lot(points, opens=NOON, dies=NEVER), at=NOON, because=RULE)
    first, second = page.entries

    assert first.previous_hash == GENESIS
    assert second.previous_hash == first.hash
    assert page.account.head == second.hash
    assert len({first.hash, second.hash}) == 2


def test_each_kind_has_its_contra_account() -> None:
    page = a_page(an_account(available=5), a_lot(1, 5, dies=NOON))
    page.book_due()
    page.earn(new_lot(3, opens=NOON, dies=NEVER), at=NOON, because=RULE)
    assert [each.contra for each in page.entries] == [Contra.BREAKAGE, Contra.ISSUANCE]


def test_activity_alone_is_something_to_record() -> None:
    silence = Inactivity(Span(1, Unit.MONTH), frozenset({Activity.EVENTS}))
    page = Page(an_account(), moment=NOON, new_id=Numbers(), inactivity=silence)
    untouched = page.has_changed

    page.note_activity(NOON)

    assert (untouched, page.has_changed) == (False, True)
    assert page.account.active_at == NOON


days = st.integers(-400, 400).map(lambda n: NOON + timedelta(days=n))


@st.composite
def lots(draw: st.DrawFn) -> list[Lot]:
    made = []
    for number in range(draw(st.integers(0, 8))):
        opens = draw(days)
        dies = opens + timedelta(days=draw(st.integers(1, 500)))
        pending = True if opens > NOON else draw(st.booleans())
        made.append(a_lot(number, draw(st.integers(1, 1000)), pending=pending, opens=opens, dies=dies))
    return made


@given(lots(), st.lists(st.integers(1, 500), max_size=4))
def test_the_parts_are_the_lots_and_the_balance_is_the_sum_of_effects(
    open_lots: list[Lot], earned: list[int]
) -> None:
    before = an_account(
        available=sum(each.remaining for each in open_lots if not each.pending),
        pending=sum(each.remaining for each in open_lots if each.pending),
    )
    page = a_page(before, *open_lots)

    page.book_due()
    for points in earned:
        page.earn(new_lot(points, opens=None, dies=None), at=NOON, because=RULE)

    after, stand = page.account, page.lots.values()
    assert after.available == sum(each.remaining for each in stand if not each.pending)
    assert after.pending == sum(each.remaining for each in stand if each.pending)
    assert after.balance == before.balance + sum(each.change.effect for each in page.entries)
    assert all(each.change == change(each.kind, each.points) for each in page.entries)
    assert [each.sequence for each in page.entries] == list(range(1, len(page.entries) + 1))
    living = [each for each in stand if each.remaining and each.expires_at and each.expires_at <= NOON]
    assert living == []
    for each in stand:
        drawn = sum(d.points for entry in page.entries for d in entry.draws if d.lot_id == each.id)
        assert each.remaining == each.granted + drawn >= 0
