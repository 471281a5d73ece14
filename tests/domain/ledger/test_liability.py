"""What a book is worth, and lines that sum."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.ledger.liability import (
    Age,
    Breakage,
    Group,
    Moved,
    Movement,
    WalletBook,
    WalletRoll,
    age_limits,
    movement_of,
    rolled,
)
from domain.points.account import Account
from domain.points.entry import CONTRA, Contra, EntryKind, change
from domain.points.wallet import Price

points = st.integers(0, 10**9)


def group(available: int, pending: int = 0, held: int = 0) -> Group:
    return Group(tier="gold", age=Age.OLDER, available=available, pending=pending, held=held)


PRICE = Price(100, 99)


def book(*groups: Group, owed: int = 0, price: Price | None = PRICE) -> WalletBook:
    none = Breakage(cohorts=0, granted=0, expired=0, living=0)
    return WalletBook(wallet="points", groups=groups, receivable=owed, breakage=none, price=price)


def test_a_debt_is_never_subtracted():
    its = book(group(100, 20, 3), owed=50)

    assert (its.points, its.receivable) == (123, 50)
    assert its.minor(its.points) == 121


@given(st.lists(st.tuples(points, points, points), max_size=6))
def test_the_groups_money_sums_to_the_whole(parts: list[tuple[int, int, int]]):
    its = book(*(group(*each) for each in parts))

    assert sum(its.minor_of_groups or []) == (its.minor(its.points) if its.groups else 0)


def test_without_a_price_there_is_no_money():
    its = book(group(5), price=None)

    assert its.minor(its.points) is None
    assert its.minor_of_groups is None


def test_breakage_is_the_share_that_expired_of_months_that_are_over():
    its = Breakage(cohorts=2, granted=300, expired=100, living=1_000)

    assert (its.share, its.points) == (3_333, 333)
    none = Breakage(cohorts=0, granted=0, expired=0, living=1_000)
    assert (none.share, none.points) == (None, None)


def test_every_kind_that_changes_what_is_outstanding_has_a_line_and_no_other():
    for kind in EntryKind:
        if kind is EntryKind.REVERSE:
            continue
        each = change(kind, 1)
        outstanding = each.available + each.pending + each.held
        assert (movement_of(kind) is not None) == (outstanding != 0), kind
    assert movement_of(EntryKind.REVERSE) is Movement.REVERSED


@given(
    st.lists(st.tuples(st.sampled_from(EntryKind), st.integers(1, 1000)), max_size=30),
    points,
    points,
)
def test_lines_sum_to_what_entries_did_less_what_lapsed(
    moves: list[tuple[EntryKind, int]], before: int, after: int
):
    booked: dict[tuple[EntryKind, Contra], int] = {}
    for kind, n in moves:
        if kind is EntryKind.REVERSE:
            continue
        each = change(kind, n)
        outstanding = each.available + each.pending + each.held
        booked[kind, CONTRA[kind]] = booked.get((kind, CONTRA[kind]), 0) + outstanding

    lines = rolled(booked, before, after)

    assert sum(each.points for each in lines) == sum(booked.values()) - (after - before)
    assert len({(each.movement, each.contra) for each in lines}) == len(lines)


def test_the_roll_says_whether_it_ties_and_what_the_rebate_is():
    moved = (
        Moved(Movement.ISSUED, Contra.ISSUANCE, 100),
        Moved(Movement.REDEEMED, Contra.REDEMPTION, -30),
        Moved(Movement.RETURNED, Contra.REDEMPTION, 10),
        Moved(Movement.REVERSED, Contra.ISSUANCE, -5),
    )
    roll = WalletRoll(
        wallet="points",
        opening=50,
        moved=moved,
        closing=125,
        receivable_opening=0,
        receivable_closing=0,
        issued_by_orders=95,
        goods_minor=95_000,
        price=Price(1, 10),
    )

    assert roll.ties
    assert (roll.issued, roll.burned, roll.rebate) == (95, 20, 100)


def test_ages_are_months_of_the_calendar():
    assert age_limits(datetime(2026, 5, 31, tzinfo=UTC), UTC)[:2] == [
        datetime(2026, 2, 28, tzinfo=UTC),
        datetime(2025, 11, 30, tzinfo=UTC),
    ]


def test_an_account_counts_what_the_lines_count():
    """Both say what a kind is; here they are held against each other."""
    totals = {"earned", "spent", "expired", "reversed", "adjusted", "transferred_in", "transferred_out"}
    nobody = Account(member_id=None, wallet_type_id=None, wallet="points")  # type: ignore[arg-type]
    for kind in EntryKind:
        touched = any(getattr(nobody.moved(kind, 1, change(EntryKind.HOLD, 0)), name) for name in totals)
        assert touched == (movement_of(kind) not in (None, Movement.REPAID)), kind
