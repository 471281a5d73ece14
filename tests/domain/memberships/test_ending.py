"""What the end of a membership, and the end of its suspension, do to an account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER
from domain.points.account import Account
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.hold import Hold
from domain.points.lot import NewLot
from domain.points.page import Page
from domain.points.writing import Because
from tests.domain.numbers import Numbers

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
RULE = Because(cause=Cause(CauseKind.RULE, UUID(int=3).hex))
STAFF = Because(cause=Cause(CauseKind.STAFF, UUID(int=4).hex))
NUMBERS = Numbers()

lots = st.lists(st.tuples(st.integers(1, 50), st.integers(-5, 5), st.booleans()), max_size=6)
"""Points, the day on which they can be spent, and whether they wait for that day."""


def later(page: Page, moment: datetime, *, suspended: bool = False) -> Page:
    """The same account, at another moment."""
    return Page(
        page.account,
        page.lots.values(),
        moment=moment,
        new_id=NUMBERS,
        holds=page.holds.values(),
        suspended=suspended,
    )


def an_account(its: list[tuple[int, int, bool]], *, held: int = 0) -> Page:
    account = Account(member_id=UUID(int=1), wallet_type_id=UUID(int=2), wallet="points")
    page = Page(account, moment=NOON - 9 * DAY, new_id=NUMBERS)
    for points, day, waits in its:
        opens = NOON + day * DAY if waits else page.moment
        new = NewLot(points=points, earned_at=page.moment, available_at=opens, expires_at=NEVER)
        page.earn(new, at=page.moment, because=RULE)
    if held and page.account.available:
        page.hold(
            Hold(
                id=NUMBERS(),
                member_id=account.member_id,
                wallet_type_id=account.wallet_type_id,
                entry_id=UUID(int=0),
                points=min(held, page.account.available),
                pieces=(),
                made_at=page.moment,
                expires_at=NOON + DAY,
            ),
            because=RULE,
        )
    return page


@given(lots)
def test_what_slept_wakes_at_the_moment_and_its_dates_stay(its: list[tuple[int, int, bool]]) -> None:
    before = an_account(its)
    page = later(before, NOON, suspended=True)
    page.book_due()
    assert page.entries == []
    dates = {lot.id: (lot.available_at, lot.expires_at) for lot in page.lots.values()}

    page.wake(because=STAFF)

    assert {lot.id: (lot.available_at, lot.expires_at) for lot in page.lots.values()} == dates
    assert {(entry.kind, entry.at) for entry in page.entries} <= {(EntryKind.ACTIVATE, NOON)}
    assert page.account.balance == before.account.balance
    due = sum(points for points, day, waits in its if not waits or day <= 0)
    assert page.account.available == due


@given(lots, st.integers(0, 40))
def test_at_its_end_an_account_has_nothing_and_its_totals_say_where_it_went(
    its: list[tuple[int, int, bool]], held: int
) -> None:
    page = later(an_account(its, held=held), NOON)
    page.book_due()
    balance = page.account.balance

    page.release_all(because=STAFF)
    page.close(NOON)

    account = page.account
    assert (account.available, account.pending, account.held, account.owed) == (0, 0, 0, 0)
    assert account.expired + account.reversed == balance
    assert account.balance == account.total == 0
    causes = {entry.cause.kind for entry in page.entries if entry.kind is EntryKind.EXPIRE}
    assert causes <= {CauseKind.CLOSURE}


@given(lots, st.integers(0, 40))
def test_before_its_end_a_closed_account_keeps_what_it_has(
    its: list[tuple[int, int, bool]], held: int
) -> None:
    page = later(an_account(its, held=held), NOON)
    page.book_due()
    balance = page.account.balance

    page.release_all(because=STAFF)
    page.close(NOON + DAY)

    assert page.account.balance == balance
    assert page.account.held == 0
