"""Points that are set aside, on the page of an account: captured, released, timed out, in any order."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.hold import Hold
from domain.points.lot import Lot
from domain.points.page import Page
from domain.points.refusals import InsufficientPoints
from domain.points.writing import Because
from tests.domain.numbers import Numbers
from tests.domain.points.test_account import MEMBER, NOON, WALLET, a_lot, an_account

BECAUSE = Because(cause=Cause(CauseKind.HOLD, UUID(int=5).hex))
AN_HOUR = timedelta(hours=1)


def a_page(*lots: Lot, moment: datetime = NOON) -> Page:
    available = sum(lot.remaining for lot in lots)
    return Page(an_account(available=available), lots, moment=moment, new_id=Numbers())


def hold(page: Page, points: int, *, number: int = 1, term: timedelta = AN_HOUR) -> Hold:
    asked = Hold(
        id=UUID(int=500 + number),
        member_id=MEMBER,
        wallet_type_id=WALLET,
        entry_id=UUID(int=0),
        points=points,
        pieces=(),
        made_at=page.moment,
        expires_at=page.moment + term,
    )
    return page.hold(asked, because=BECAUSE)


def test_x70_what_is_held_is_captured_in_part_and_the_rest_comes_back() -> None:
    page = a_page(a_lot(1, 100))
    parts = []

    made = hold(page, 60)
    parts.append((page.account.available, page.account.held))
    page.capture(made.id, 40, at=NOON, because=BECAUSE)
    parts.append((page.account.available, page.account.held))
    page.release(made.id, 20, at=NOON, because=BECAUSE)
    parts.append((page.account.available, page.account.held))

    assert parts == [(40, 60), (40, 20), (60, 0)]
    assert page.account.spent == 40


@pytest.mark.parametrize(
    ("released", "kinds"), [(False, ["HOLD", "CAPTURE"]), (True, ["HOLD", "RELEASE", "EXPIRE"])]
)
def test_x71_a_hold_keeps_its_points_alive_until_it_ends(released: bool, kinds: list[str]) -> None:
    page = a_page(a_lot(1, 50, dies=NOON), a_lot(2, 7), moment=NOON - timedelta(minutes=5))
    made = hold(page, 50)
    page.moment = NOON + timedelta(minutes=5)
    page.book_due()

    end = page.release if released else page.capture
    end(made.id, 50, at=page.moment, because=BECAUSE)

    assert [entry.kind for entry in page.entries] == kinds
    assert (page.account.available, page.account.held) == (7, 0)


def test_when_its_time_is_over_the_rest_is_released_at_that_instant() -> None:
    page = a_page(a_lot(1, 50))
    made = hold(page, 30)
    page.capture(made.id, 10, at=NOON, because=BECAUSE)
    page.moment = NOON + 2 * AN_HOUR

    page.book_due()

    last = page.entries[-1]
    assert (last.kind, last.points, last.at) == (EntryKind.RELEASE, 20, NOON + AN_HOUR)
    assert last.cause == Cause(CauseKind.CLOCK, made.id.hex)
    assert page.holds[made.id].open == 0


def test_lots_that_were_named_first_are_drawn_first() -> None:
    soon, later = a_lot(1, 10, dies=NOON + AN_HOUR), a_lot(2, 10)
    page = a_page(soon, later)

    entry = page.debit(EntryKind.ADJUST_DEBIT, 12, at=NOON, because=BECAUSE, first=[later.id])

    assert [(draw.lot_id, draw.points) for draw in entry.draws] == [(later.id, -10), (soon.id, -2)]


STEP = st.one_of(
    st.tuples(st.just("hold"), st.integers(1, 60), st.integers(1, 300)),
    st.tuples(st.sampled_from(["capture", "release"]), st.integers(0, 5), st.integers(1, 60)),
    st.tuples(st.just("spend"), st.integers(1, 60), st.just(0)),
    st.tuples(st.just("wait"), st.integers(1, 200), st.just(0)),
)


@given(
    st.lists(st.tuples(st.integers(1, 50), st.integers(1, 600)), min_size=1, max_size=5),
    st.lists(STEP, max_size=25),
)
def test_after_any_steps_the_parts_are_the_lots_and_what_is_held_is_open(
    terms: list[tuple[int, int]], steps: list[tuple[str, int, int]]
) -> None:
    lots = [
        a_lot(number, points, dies=NOON + timedelta(minutes=minutes))
        for number, (points, minutes) in enumerate(terms)
    ]
    page = a_page(*lots)
    granted = page.account.available

    for number, (step, first, second) in enumerate(steps):
        take(page, step, first, second, number)

        account = page.account
        assert account.available == sum(lot.remaining for lot in page.lots.values())
        assert account.held == sum(each.open for each in page.holds.values())
        assert account.balance == account.total
        assert granted == account.available + account.held + account.spent + account.expired
        assert min(account.available, account.held) >= 0
        for lot in page.lots.values():
            drawn = sum(d.points for entry in page.entries for d in entry.draws if d.lot_id == lot.id)
            assert lot.granted + drawn == lot.remaining >= 0
        for each in page.holds.values():
            front, back = each.front(each.open), each.back(each.open)
            assert front == back
            assert sum(piece.points for piece in front) == each.open
    assert all(entry.at <= later.at for entry, later in zip(page.entries, page.entries[1:], strict=False))


def take(page: Page, step: str, first: int, second: int, number: int) -> None:
    match step:
        case "hold" | "spend":
            try:
                if step == "hold":
                    hold(page, first, number=number, term=timedelta(minutes=second))
                else:
                    page.debit(EntryKind.SPEND, first, at=page.moment, because=BECAUSE)
            except InsufficientPoints as no:
                assert no.available == page.account.available < first
        case "wait":
            page.moment += timedelta(minutes=first)
            page.book_due()
        case _:
            standing = [each for each in page.holds.values() if each.open]
            if standing:
                chosen = standing[first % len(standing)]
                end = page.capture if step == "capture" else page.release
                end(chosen.id, min(second, chosen.open), at=page.moment, because=BECAUSE)
