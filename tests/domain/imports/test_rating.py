"""Old orders of one member are rated as if each had been recorded when it was placed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.imports.rating import Past, Rated, rate
from domain.kernel.ids import MemberId
from domain.members.standing import MembershipStatus, Standing
from domain.orders.order import Order, OrderStatus
from domain.points.account import Account
from domain.points.entry import GENESIS, EntryKind
from domain.points.lot import Lot
from domain.programme.defaults import plain_programme
from domain.programme.programme import POINTS, PROGRESS
from domain.tiers.activity import Activity
from domain.tiers.place import MoveKind
from domain.tiers.qualification import join
from tests import bought

MEMBER = UUID(int=1)
JOINED = datetime(2016, 12, 14, 16, tzinfo=UTC)
START = datetime(2017, 1, 1, 4, tzinfo=UTC)
NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)

_numbers = count(1000)


def new_id() -> UUID:
    return UUID(int=next(_numbers))


PROGRAMME = plain_programme(new_id)
LADDER = PROGRAMME.ladder_revisions[0]
WALLET = PROGRAMME.wallet_by_code[POINTS].id


def past(*, moment: datetime = NOW, status: MembershipStatus = MembershipStatus.ACTIVE) -> Past:
    """A member who has joined and done nothing."""
    place, move = join(LADDER, at=JOINED, zone=PROGRAMME.zone)
    return Past(
        standing=Standing(
            member_id=MEMBER,
            programme_version=1,
            status=status,
            moment=moment,
            places={LADDER.id: place},
            tiers_at_payment={},
            accounts={
                wallet.id: Account(member_id=MEMBER, wallet_type_id=wallet.id, wallet=wallet.code)
                for wallet in PROGRAMME.wallets
            },
            due={},
            figures={},
        ),
        activity=Activity(),
        history={LADDER.id: [(move.at, move.to_tier)]},
    )


def order(name: str, after: timedelta, goods: int, *, currency: str = "CNY") -> tuple[UUID, Order]:
    placed_at = START + after
    return new_id(), bought.order(
        name,
        placed_at,
        goods,
        source="import",
        status=OrderStatus.COMPLETED,
        completed_at=placed_at,
        currency=currency,
    )


def points(rated: Rated) -> dict[str, int]:
    return {
        each.order.external_id: award.points
        for each in rated.settlements
        for award in each.awards
        if award.wallet.code == POINTS
    }


def moves(rated: Rated) -> list[tuple[MoveKind, str, datetime]]:
    return [(each.move.kind, each.move.to_tier, each.move.at) for each in rated.moves]


def days(number: float) -> timedelta:
    return timedelta(days=number)


def test_points_wait_fifteen_days_and_die_a_year_later_and_all_of_it_is_booked():
    rated = rate(past(), [order("a", days(0), 25_000)], PROGRAMME, new_id=new_id)

    booked = [(e.kind, e.points, e.at) for e in rated.entries if e.wallet_type_id == WALLET]
    assert booked == [
        (EntryKind.EARN_PENDING, 20, START),
        (EntryKind.ACTIVATE, 20, START + days(15)),
        (EntryKind.EXPIRE, 20, datetime(2018, 1, 31, 16, tzinfo=UTC)),
    ]
    assert rated.accounts[WALLET].balance == 0
    assert {entry.recorded_at for entry in rated.entries} == {NOW}
    assert [fact.kind for fact in rated.facts] == [
        "order.recorded",
        "points.earned",
        "points.earned",
        "points.activated",
        "points.expired",
    ]


def test_orders_are_rated_in_the_order_in_which_they_were_placed():
    given = [order("b", days(3), 10_000), order("a", days(3), 10_000), order("c", days(1), 10_000)]

    rated = rate(past(), given, PROGRAMME, new_id=new_id)

    assert [each.order.external_id for each in rated.settlements] == ["c", "a", "b"]


def test_a_tier_lifts_the_orders_that_follow_it_and_not_the_one_that_reached_it():
    rated = rate(
        past(),
        [order("a", days(0), 100_000), order("b", days(1), 100_000), order("c", days(500), 100_000)],
        PROGRAMME,
        new_id=new_id,
    )

    assert points(rated) == {"a": 100, "b": 120, "c": 100}
    assert moves(rated) == [
        (MoveKind.UPGRADED, "silver", START),
        # Twelve months later the window begins after the first order, then after the second.
        (MoveKind.DOWNGRADED, "standard", datetime(2018, 1, 2, 16, tzinfo=UTC)),
        (MoveKind.UPGRADED, "silver", START + days(500)),
        (MoveKind.DOWNGRADED, "standard", datetime(2019, 5, 16, 16, tzinfo=UTC)),
    ]


def test_of_two_orders_at_one_instant_the_second_knows_of_the_first():
    given = [order("a", days(0), 60_000), order("b", days(0), 60_000), order("c", days(0), 100_000)]

    rated = rate(past(), given, PROGRAMME, new_id=new_id)

    assert moves(rated)[0] == (MoveKind.UPGRADED, "silver", START)
    assert points(rated) == {"a": 60, "b": 60, "c": 120}


def test_an_order_that_a_rule_refuses_is_left_out_and_named():
    good, bad = order("a", days(0), 10_000), order("b", days(1), 10_000, currency="USD")

    rated = rate(past(), [good, bad], PROGRAMME, new_id=new_id)

    assert [each.order_id for each in rated.settlements] == [good[0]]
    assert [(order_id, no.code) for order_id, no in rated.refused] == [(bad[0], "WRONG_CURRENCY")]


def test_nothing_is_written_for_a_member_of_whom_no_order_is_taken():
    rated = rate(
        past(status=MembershipStatus.CLOSED), [order("a", days(0), 10_000)], PROGRAMME, new_id=new_id
    )

    assert [no.code for _, no in rated.refused] == ["MEMBERSHIP_NOT_ACTIVE"]
    assert (rated.settlements, rated.entries, rated.moves, rated.facts) == ([], [], [], [])


baskets = st.lists(
    st.tuples(st.integers(0, 700), st.integers(0, 86_399), st.integers(0, 400_000)), min_size=1, max_size=12
)


def orders_of(drawn: list[tuple[int, int, int]]) -> list[tuple[UUID, Order]]:
    return [
        order(f"{number:02}", timedelta(days=day, seconds=second), goods)
        for number, (day, second, goods) in enumerate(drawn)
    ]


@given(baskets)
def test_the_ledger_is_whole(drawn):
    rated = rate(past(), orders_of(drawn), PROGRAMME, new_id=new_id)

    for wallet, account in rated.accounts.items():
        entries = [entry for entry in rated.entries if entry.wallet_type_id == wallet]
        head = GENESIS
        for number, entry in enumerate(entries, start=1):
            assert (entry.sequence, entry.previous_hash) == (number, head)
            head = entry.hash
        assert (account.entry_count, account.head) == (len(entries), head)
        assert account.available == sum(entry.change.available for entry in entries)
        assert account.pending == sum(entry.change.pending for entry in entries)
        assert account.balance == entries[-1].balance_after
    drawn_points: dict[UUID, int] = {}
    for entry in rated.entries:
        for draw in entry.draws:
            drawn_points[draw.lot_id] = drawn_points.get(draw.lot_id, 0) + draw.points
    for lot in rated.lots.values():
        assert lot.remaining == lot.granted + drawn_points.get(lot.id, 0)
        assert lot.remaining == 0 or lot.expires_at is None or lot.expires_at > NOW


@given(baskets, st.integers(0, 700))
def test_half_today_and_half_tomorrow_comes_to_the_same(drawn, split):
    """The first half imported when it had just happened, the rest later: the same as one import of all."""
    given = orders_of(drawn)
    border = START + days(split)
    first = [each for each in given if each[1].placed_at < border]
    rest = [each for each in given if each[1].placed_at >= border]

    whole = rate(past(), given, PROGRAMME, new_id=new_id)
    early = rate(past(moment=border), first, PROGRAMME, new_id=new_id)
    late = rate(_then(early), rest, PROGRAMME, new_id=new_id)

    if not first or not rest:
        return
    assert {**points(early), **points(late)} == points(whole)
    assert [*moves(early), *moves(late)] == moves(whole)
    lots = {**early.lots, **late.lots}
    assert sorted(_figures(lots.values())) == sorted(_figures(whole.lots.values()))
    for wallet, account in whole.accounts.items():
        parts = late.standing.accounts[wallet]
        assert (parts.available, parts.pending) == (account.available, account.pending)
        assert (parts.earned, parts.expired) == (account.earned, account.expired)


def _then(early: Rated) -> Past:
    """What the second import finds: the standing, and the series and lots that storage would give."""
    progress = PROGRAMME.wallet_by_code[PROGRESS].id
    wallet_of = {lot.id: entry.wallet_type_id for entry in early.entries for lot in entry.lots}
    due = {
        wallet: tuple(
            lot
            for lot in early.lots.values()
            if wallet_of[lot.id] == wallet
            and lot.remaining
            and (
                (lot.expires_at is not None and lot.expires_at <= NOW)
                or (lot.pending and lot.available_at is not None and lot.available_at <= NOW)
            )
        )
        for wallet in early.standing.accounts
    }
    return Past(
        standing=replace(early.standing, moment=NOW, due=due),
        activity=Activity(
            [(each.order.paid_at, each.order.goods, True) for each in early.settlements],
            [
                (entry.at, entry.change.effect)
                for entry in early.entries
                if entry.wallet_type_id == progress and entry.kind is not EntryKind.EXPIRE
            ],
        ),
        history={
            LADDER.id: [(JOINED, "standard"), *((each.move.at, each.move.to_tier) for each in early.moves)]
        },
    )


def _figures(lots: Iterable[Lot]) -> list[tuple[object, ...]]:
    return [
        (lot.earned_at, lot.granted, lot.remaining, lot.pending, lot.available_at, lot.expires_at)
        for lot in lots
    ]


@pytest.mark.parametrize("kind", ["order.recorded", "tier.upgraded", "points.expired"])
def test_facts_name_the_member(kind):
    rated = rate(past(), [order("a", days(0), 100_000)], PROGRAMME, new_id=new_id)

    assert [fact.member_id for fact in rated.facts if fact.kind == kind] == [MemberId(MEMBER)]
