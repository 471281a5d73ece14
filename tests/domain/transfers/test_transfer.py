"""Points that go to another member, by example and for every set of lots."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER, Span, Unit
from domain.points.account import Account
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import Lot
from domain.points.page import Page
from domain.points.terms import Activity, Inactivity
from domain.points.wallet import TransferTerms
from domain.points.writing import Because
from domain.transfers.refusals import TransferLimitReached
from domain.transfers.transfer import left_after, month_of, received
from tests.domain.numbers import Numbers
from tests.domain.points.test_account import NOON, WALLET, a_lot, a_page, an_account

BECAUSE = Because(cause=Cause(CauseKind.TRANSFER, UUID(int=5).hex))
RECEIVER = UUID(int=77)
D1, D2 = NOON + timedelta(days=1), NOON + timedelta(days=2)
A_YEAR_QUIET = Inactivity(Span(12, Unit.MONTH), frozenset({Activity.EARN, Activity.SPEND}))


def test_x78_the_receivers_lots_end_as_the_givers_did() -> None:
    page = a_page(an_account(available=50), a_lot(1, 10, dies=D1), a_lot(2, 40, dies=D2))

    out = page.debit(EntryKind.TRANSFER_OUT, 30, at=NOON, because=BECAUSE)

    new = received(out, page.lots, at=NOON)
    assert [(each.points, each.expires_at) for each in new] == [(10, D1), (20, D2)]
    assert {(each.earned_at, each.available_at) for each in new} == {(NOON, NOON)}


def test_a_month_begins_at_midnight_of_the_programmes_zone() -> None:
    shanghai = ZoneInfo("Asia/Shanghai")
    last = datetime(2026, 3, 31, 15, 59, 59, 999999, tzinfo=UTC)
    assert month_of(last, shanghai) == datetime(2026, 2, 28, 16, tzinfo=UTC)
    assert month_of(last + timedelta(microseconds=1), shanghai) == datetime(2026, 3, 31, 16, tzinfo=UTC)


def test_the_limit_is_reached_exactly() -> None:
    terms = TransferTerms(most_points=100)
    assert left_after(terms, given=60, points=40) == 0
    with pytest.raises(TransferLimitReached) as no:
        left_after(terms, given=60, points=41)
    assert no.value.figures() == {"requested": 41, "limit": 100, "left": 40}
    # A limit that was lowered since.
    with pytest.raises(TransferLimitReached) as no:
        left_after(TransferTerms(most_points=50), given=60, points=1)
    assert no.value.left == 0


def test_what_comes_wakes_an_account_that_has_long_been_quiet() -> None:
    """Else what is given to somebody who was away would die as it comes."""
    quiet = Account(
        member_id=RECEIVER, wallet_type_id=WALLET, wallet="points", active_at=NOON - timedelta(days=900)
    )
    page = Page(quiet, moment=NOON, new_id=Numbers(), inactivity=A_YEAR_QUIET)
    giver = a_page(an_account(available=10), a_lot(1, 10))
    out = giver.debit(EntryKind.TRANSFER_OUT, 10, at=NOON, because=BECAUSE)
    new = received(out, giver.lots, at=NOON)

    page.credit(EntryKind.TRANSFER_IN, new, at=NOON, because=BECAUSE)
    page.book_due()

    assert [entry.kind for entry in page.entries] == [EntryKind.TRANSFER_IN]
    assert page.account.available == 10


lots = st.lists(st.tuples(st.integers(1, 100), st.none() | st.integers(1, 400)), min_size=1, max_size=8).map(
    lambda many: [
        a_lot(number, points, dies=NEVER if days is None else NOON + timedelta(days=days))
        for number, (points, days) in enumerate(many)
    ]
)


@given(lots, st.data())
def test_nothing_is_lost_on_the_way_and_nothing_lives_longer(
    open_lots: list[Lot], data: st.DataObject
) -> None:
    available = sum(lot.remaining for lot in open_lots)
    giver = a_page(an_account(available=available), *open_lots)
    receiver = Page(
        Account(member_id=RECEIVER, wallet_type_id=WALLET, wallet="points"), moment=NOON, new_id=Numbers(9)
    )
    points = data.draw(st.integers(1, available))

    out = giver.debit(EntryKind.TRANSFER_OUT, points, at=NOON, because=BECAUSE)
    into = receiver.credit(
        EntryKind.TRANSFER_IN, received(out, giver.lots, at=NOON), at=NOON, because=BECAUSE
    )

    assert giver.account.available + receiver.account.available == available
    assert out.change.effect + into.change.effect == 0
    taken = {giver.lots[draw.lot_id].expires_at: 0 for draw in out.draws}
    for draw in out.draws:
        taken[giver.lots[draw.lot_id].expires_at] -= draw.points
    for lot in into.lots:
        taken[lot.expires_at] -= lot.granted
    assert set(taken.values()) == {0}
