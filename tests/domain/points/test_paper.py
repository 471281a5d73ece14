"""What is due, booked on paper: for readers, and for what is to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER, Span, Unit
from domain.points.account import Account
from domain.points.entry import EntryKind
from domain.points.lot import Lot
from domain.points.paper import FARTHEST, Booked, Expiring, next_expiry, settled
from domain.points.terms import Activity, Inactivity
from tests.domain.points.test_account import NOON, a_lot, an_account
from tests.domain.points.test_account import lots as some_lots

DAY = timedelta(days=1)


def booked(*lots: Lot, account: Account | None = None, inactivity: Inactivity | None = None) -> Booked:
    held = account or an_account(
        available=sum(each.remaining for each in lots if not each.pending),
        pending=sum(each.remaining for each in lots if each.pending),
    )
    return Booked(account=held, lots=lots, zone=UTC, inactivity=inactivity)


def test_what_dies_comes_by_its_instants_what_wakes_before_it_too() -> None:
    stand = booked(
        a_lot(1, 5, dies=NOON - DAY),  # dead already: nothing to come
        a_lot(2, 7, dies=NOON + DAY),
        a_lot(3, 8, dies=NOON + DAY),
        a_lot(4, 9, pending=True, opens=NOON + DAY, dies=NOON + 2 * DAY),
        a_lot(5, 10, dies=NOON + 9 * DAY),
        a_lot(6, 11, dies=NEVER),
    )

    assert stand.expiring(after=NOON, until=NOON + 3 * DAY) == [
        Expiring(at=NOON + DAY, points=15),
        Expiring(at=NOON + 2 * DAY, points=9),
    ]


def test_points_that_die_of_silence_have_their_instant_from_the_account() -> None:
    silence = Inactivity(Span(1, Unit.MONTH), frozenset({Activity.SPEND}))
    lot = replace(a_lot(1, 5), by_activity=True)
    account = replace(an_account(available=5), active_at=datetime(2026, 2, 28, 12, tzinfo=UTC))
    stand = booked(lot, account=account, inactivity=silence)

    dies = datetime(2026, 3, 28, 12, tzinfo=UTC)
    assert stand.expiring(after=NOON, until=NOON + 60 * DAY) == [Expiring(at=dies, points=5)]
    page = stand.page(NOON)
    assert next_expiry([lot], dormant_at=page.dormant_at, closes_at=None) == Expiring(at=dies, points=5)
    assert next_expiry([lot], dormant_at=page.dormant_at, closes_at=NOON + DAY) == Expiring(
        at=NOON + DAY, points=5
    )


def test_the_end_of_time_is_an_instant_like_others() -> None:
    stand = booked(a_lot(1, 5, dies=NOON + DAY), a_lot(2, 6, dies=NEVER))
    assert stand.page(NEVER).account.available == 6
    assert stand.page(NEVER).moment == FARTHEST
    suspended = replace(stand, suspended=True)
    assert suspended.page(NEVER).account.available == 6


amounts = st.integers(-50, 50)


@given(amounts, amounts, amounts, amounts)
def test_to_settle_keeps_the_balance_and_leaves_no_part_below_zero(
    available: int, pending: int, held: int, owed: int
) -> None:
    before = replace(an_account(), available=available, pending=pending, held=held, owed=owed)
    after = settled(before)

    assert after.balance == before.balance
    assert min(after.available, after.pending, after.held, after.owed) >= 0
    assert not (after.available and after.owed)
    assert settled(after) == after


@given(some_lots(), st.integers(0, 300), st.integers(1, 300))
def test_what_is_foreseen_is_what_will_be_booked(open_lots: list[Lot], hence: int, within: int) -> None:
    stand = booked(*open_lots)
    after, until = NOON + hence * DAY, NOON + (hence + within) * DAY

    foreseen = sum(each.points for each in stand.expiring(after=after, until=until))

    def died(at: datetime) -> int:
        return sum(each.points for each in stand.due(at=at) if each.kind is EntryKind.EXPIRE)

    assert foreseen == died(until) - died(after)
