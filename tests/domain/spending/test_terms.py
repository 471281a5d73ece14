"""Points for money: what an order takes, by example and for every order there can be."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.kernel.amounts import Money
from domain.kernel.refusal import Refusal
from domain.points.hold import Hold
from domain.points.refusals import InsufficientPoints
from domain.points.spend import Spend
from domain.points.wallet import Price, SpendTerms
from domain.spending.refusals import NotInUnits, OrderTooSmall, TooManyForOrder
from domain.spending.terms import Bill, SpendLimit, Use, bill_of, exactly, quote, refusal_of, usable
from tests.domain.points.test_account import MEMBER, NOON, WALLET

FIVE_A_YUAN = SpendTerms(price=Price(5, 100), unit=5, least_order_minor=1000, most_points=50)
HUNDRED_A_YUAN = SpendTerms(price=Price(100, 100), unit=100, most_share=500)
RICH = 10**9


def test_x31_an_order_of_less_than_ten_yuan_takes_no_points_and_one_of_twenty_takes_fifty():
    assert usable(FIVE_A_YUAN, Bill(total=999), wanted=50, available=RICH) == Use(
        0, 0, SpendLimit.LEAST_ORDER
    )
    assert usable(FIVE_A_YUAN, Bill(total=2000), wanted=50, available=RICH) == Use(50, 1000)
    assert usable(FIVE_A_YUAN, Bill(total=2000), wanted=55, available=RICH) == Use(
        50, 1000, SpendLimit.MOST_POINTS
    )


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (1_000, Use(1_000, 1000)),
        (50, Use(0, 0, SpendLimit.UNIT)),
        (20_000, Use(15_000, 15_000, SpendLimit.MOST_SHARE)),
    ],
)
def test_x32_a_hundred_points_a_yuan_by_hundreds_for_half_of_the_order(wanted: int, expected: Use):
    assert usable(HUNDRED_A_YUAN, Bill(total=300_00), wanted=wanted, available=RICH) == expected


def test_the_balance_limits_too_in_whole_units():
    assert usable(HUNDRED_A_YUAN, Bill(total=300_00), wanted=1_000, available=250) == Use(
        200, 200, SpendLimit.BALANCE
    )


def test_what_the_order_has_taken_before_counts():
    bill = Bill(total=2000, used_points=30, used_minor=600)
    assert usable(FIVE_A_YUAN, bill, wanted=50, available=RICH) == Use(20, 400, SpendLimit.MOST_POINTS)
    assert usable(HUNDRED_A_YUAN, Bill(total=300_00, used_minor=150_00), wanted=100, available=RICH) == Use(
        0, 0, SpendLimit.MOST_SHARE
    )


def test_points_pay_no_more_than_the_order():
    free = SpendTerms(price=Price(1, 100))
    assert usable(free, Bill(total=250), wanted=10, available=RICH) == Use(2, 200, SpendLimit.ORDER_TOTAL)


def test_nobody_gives_a_point_for_nothing():
    three_a_fen = SpendTerms(price=Price(3, 1))
    assert usable(three_a_fen, Bill(total=1000), wanted=8, available=RICH) == Use(6, 2, SpendLimit.UNIT)


@pytest.mark.parametrize(
    ("terms", "bill", "wanted", "figures"),
    [
        (FIVE_A_YUAN, Bill(total=999), 50, {"total": Money(999, "CNY"), "least_order": Money(1000, "CNY")}),
        (FIVE_A_YUAN, Bill(total=2000), 7, {"requested": 7, "unit": 5, "least": 5}),
        (SpendTerms(price=Price(250, 1), unit=100), Bill(total=2000), 200, {"unit": 100, "least": 300}),
        (FIVE_A_YUAN, Bill(total=2000), 55, {"requested": 55, "limit": 50, "because": "MOST_POINTS"}),
        (
            SpendTerms(price=Price(250, 1), unit=100, most_points=200),
            Bill(total=2000),
            300,
            {"limit": 0, "because": "MOST_POINTS"},
        ),
        (HUNDRED_A_YUAN, Bill(total=300_50), 15_100, {"limit": 15_000, "unit": 100, "because": "MOST_SHARE"}),
    ],
)
def test_what_the_terms_do_not_allow_is_refused_with_the_figures(
    terms: SpendTerms, bill: Bill, wanted: int, figures: dict[str, object]
):
    with pytest.raises((OrderTooSmall, NotInUnits, TooManyForOrder)) as no:
        exactly(terms, bill, "CNY", wanted=wanted)
    assert no.value.figures().items() >= figures.items()


def test_when_nothing_can_be_used_it_is_said_why():
    def why(terms: SpendTerms, bill: Bill, wanted: int, available: int) -> Refusal:
        use = usable(terms, bill, wanted=wanted, available=available)
        assert use.points == 0
        return refusal_of(use, terms, bill, "CNY", wanted=wanted, available=available)

    assert isinstance(why(FIVE_A_YUAN, Bill(total=999), 50, RICH), OrderTooSmall)
    assert isinstance(why(HUNDRED_A_YUAN, Bill(total=300_00), 50, RICH), NotInUnits)
    assert isinstance(why(HUNDRED_A_YUAN, Bill(total=300_00), 500, 50), InsufficientPoints)
    assert isinstance(why(HUNDRED_A_YUAN, Bill(total=0), 500, RICH), TooManyForOrder)


def test_a_quote_knows_of_terms_and_membership():
    def limit(terms: SpendTerms | None, active: bool) -> SpendLimit | None:
        return quote(terms, Bill(total=2000), wanted=5, available=5, active=active).limit

    assert limit(None, True) is SpendLimit.NO_TERMS
    assert limit(FIVE_A_YUAN, False) is SpendLimit.MEMBERSHIP
    assert limit(FIVE_A_YUAN, True) is None


def a_spend(points: int, minor: int | None, *, returned: int = 0, wallet: UUID = WALLET) -> Spend:
    return Spend(
        id=UUID(int=9), member_id=MEMBER, wallet_type_id=wallet, points=points, minor=minor, returned=returned
    )


def a_hold(points: int, minor: int | None, *, captured: int = 0, released: int = 0) -> Hold:
    return Hold(
        id=UUID(int=8),
        member_id=MEMBER,
        wallet_type_id=WALLET,
        entry_id=UUID(int=7),
        points=points,
        captured=captured,
        released=released,
        pieces=(),
        made_at=NOON,
        expires_at=NOON,
        minor=minor,
    )


def test_a_bill_counts_what_is_spent_and_not_returned_and_what_is_held():
    spends = [a_spend(50, 1000, returned=20), a_spend(7, 700, wallet=UUID(int=99))]
    holds = [a_hold(30, 600, captured=10, released=5)]

    bill = bill_of(5000, spends, holds, wallet_type_id=WALLET)

    assert bill == Bill(total=5000, used_points=30 + 15, used_minor=600 + 700 + 300)


def test_parts_of_a_hold_are_worth_all_of_it_together():
    hold = a_hold(3, 100)
    assert [hold.minor_of(points) for points in (0, 1, 2, 3)] == [0, 33, 66, 100]


prices = st.builds(Price, st.integers(1, 1000), st.integers(1, 1000))
terms = st.builds(
    SpendTerms,
    price=prices,
    unit=st.integers(1, 300),
    least_order_minor=st.integers(0, 5_000),
    most_points=st.none() | st.integers(1, 10_000),
    most_share=st.none() | st.integers(1, 1000),
)
bills = st.builds(
    Bill,
    total=st.integers(0, 100_000),
    used_points=st.integers(0, 5_000),
    used_minor=st.integers(0, 50_000),
)


@given(terms, bills, st.integers(1, 50_000), st.integers(0, 50_000))
def test_what_is_usable_keeps_every_limit_and_what_is_not_limited_is_allowed(
    terms: SpendTerms, bill: Bill, wanted: int, available: int
):
    use = usable(terms, bill, wanted=wanted, available=available)

    assert 0 <= use.points <= min(wanted, available)
    assert use.points % terms.unit == 0
    assert use.minor == terms.price.minor_of(use.points)
    assert (use.limit is None) == (use.points == wanted)
    if use.points:
        assert use.minor > 0
        assert bill.total >= terms.least_order_minor
        assert bill.used_minor + use.minor <= bill.total
        if terms.most_share is not None:
            assert bill.used_minor + use.minor <= bill.total * terms.most_share // 1000
        if terms.most_points is not None:
            assert bill.used_points + use.points <= terms.most_points
        assert exactly(terms, bill, "CNY", wanted=use.points) == Use(use.points, use.minor)
        assert usable(terms, bill, wanted=use.points, available=available) == Use(use.points, use.minor)


@given(terms, bills, st.integers(1, 50_000), st.integers(1, 50_000))
def test_whoever_wants_more_never_gets_less(terms: SpendTerms, bill: Bill, wanted: int, more: int):
    few = usable(terms, bill, wanted=wanted, available=RICH)
    many = usable(terms, bill, wanted=wanted + more, available=RICH)
    assert few.points <= many.points


@given(terms, bills, st.integers(1, 50_000))
def test_what_is_refused_says_a_limit_that_is_allowed(terms: SpendTerms, bill: Bill, wanted: int):
    try:
        exactly(terms, bill, "CNY", wanted=wanted)
    except TooManyForOrder as no:
        assert no.limit < wanted
        assume(no.limit)
        assert exactly(terms, bill, "CNY", wanted=no.limit).points == no.limit
    except NotInUnits as no:
        assert terms.price.minor_of(no.least) > 0
        assert no.least % terms.unit == 0
        below = no.least - terms.unit
        assert terms.price.minor_of(below) == 0
    except OrderTooSmall as no:
        assert no.total.minor < no.least_order.minor
