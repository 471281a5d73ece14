"""What holds of every quote."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.conditions.subject import Product
from domain.coupons.coupon import Coupon
from domain.coupons.discount import AmountOff, Exchange, FixedPrice, FreeShipping, PercentOff
from domain.coupons.scope import EVERYWHERE, Goods, Scope, Threshold
from domain.coupons.template import Floor, Stacking
from domain.points.wallet import Price, SpendTerms
from domain.promotions.promotion import EveryFull, Level, PerCart, Promotion, Together
from domain.quotes.cart import Cart, CartLine
from domain.quotes.explanation import told
from domain.quotes.offer import Step
from domain.quotes.pricing import PointsWanted
from domain.quotes.quote import Quote
from tests.domain.quotes.coupons import cart, coupon, promotion, quoted

SKUS = ("a", "b", "c", "d", "e", "f")
PRODUCTS = {
    sku: Product("brand" if sku in "ab" else None, frozenset({"odd" if place % 2 else "even"}))
    for place, sku in enumerate(SKUS)
}
minors = st.integers(0, 30_000)
scopes = st.sampled_from(
    [
        EVERYWHERE,
        Scope(goods=Goods(categories=frozenset({"odd"}))),
        Scope(without=Goods(skus=frozenset({"a"}))),
        Scope(goods=Goods(brands=frozenset({"brand"}))),
    ]
)
thresholds = st.builds(Threshold, minors, st.integers(0, 4))
discounts = st.one_of(
    st.builds(AmountOff, st.integers(1, 20_000)),
    st.builds(PercentOff, st.integers(0, 999), st.none() | st.integers(1, 5_000)),
    st.builds(FixedPrice, minors, st.integers(1, 3)),
    st.builds(Exchange, st.integers(1, 2)),
    st.builds(FreeShipping, st.none() | st.integers(1, 900)),
)
stackings = st.builds(
    Stacking,
    group=st.sampled_from(["one", "two", "three"]),
    with_promotions=st.booleans(),
    with_points=st.booleans(),
    with_member_price=st.booleans(),
    with_activity_price=st.booleans(),
    most_per_order=st.integers(1, 2),
)
promoted = st.one_of(
    st.builds(PercentOff, st.integers(0, 999), st.none() | st.integers(1, 5_000)),
    st.builds(
        PerCart,
        st.lists(st.builds(Level, thresholds, st.integers(1, 9_000)), min_size=1, max_size=3).map(tuple),
    ),
    st.builds(EveryFull, st.builds(Threshold, st.integers(500, 9_000)), st.integers(1, 999)),
)


@st.composite
def carts(draw: st.DrawFn) -> tuple[Cart, list[Coupon], list[Promotion], dict[str, Any]]:
    lines = [
        CartLine(
            sku=draw(st.sampled_from(SKUS)),
            quantity=draw(st.integers(1, 4)),
            price=draw(minors),
            activity_price=draw(st.none() | minors),
            member_price=draw(st.none() | minors),
        )
        for _ in range(draw(st.integers(1, 5)))
    ]
    coupons = []
    for number in range(draw(st.integers(0, 5))):
        floor = draw(st.sampled_from(Floor))
        coupons.append(
            coupon(
                number + 1,
                draw(discounts),
                scope=draw(scopes),
                threshold=draw(thresholds),
                stacking=draw(stackings),
                floor=floor,
                min_pay=draw(minors) if floor is Floor.MIN_PAY else None,
            )
        )
    promotions = [
        promotion(
            f"p{number}",
            draw(promoted),
            scope=draw(scopes),
            together=Together(group=draw(st.sampled_from(["x", "y"])), with_coupons=draw(st.booleans())),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    shopper: dict[str, Any] = {"pay_per_mille": draw(st.none() | st.integers(500, 999))}
    if draw(st.booleans()):
        terms = SpendTerms(price=Price(draw(st.integers(1, 5)), draw(st.integers(1, 5))), unit=3)
        shopper["points"] = PointsWanted(terms=terms, available=draw(st.integers(0, 50_000)))
    return cart(*lines, freight=draw(st.sampled_from([0, 800]))), coupons, promotions, shopper


def made(drawn: tuple[Cart, list[Coupon], list[Promotion], dict[str, Any]]) -> Quote:
    of, coupons, promotions, shopper = drawn
    return quoted(of, *coupons, promotions=tuple(promotions), products=PRODUCTS, **shopper)


SLOW = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(carts())
@SLOW
def test_nothing_is_negative_and_all_shares_sum(drawn: Any) -> None:
    found = made(drawn)
    priced = found.priced
    assert found.payable >= 0
    assert min((*priced.paid, *priced.items, *priced.point_shares, *priced.tender, priced.freight)) >= 0
    for taken in priced.taken:
        assert min(taken.shares) >= 0
        assert sum(taken.shares) == taken.goods
    for i, item in enumerate(priced.items):
        off = priced.share(Step.PROMOTION, i) + priced.share(Step.COUPON, i) + priced.point_shares[i]
        assert priced.paid[i] == item - off
    if priced.points is not None:
        assert sum(priced.point_shares) == (priced.points.minor or 0)
        assert sum(priced.tender) == priced.points.points
    freight_off = sum(taken.freight for taken in priced.taken)
    assert found.payable == sum(priced.paid) + found.cart.freight - freight_off
    tree = told(found)
    assert sum(step.amount for step in tree.steps) == tree.amount == found.payable


@given(carts(), st.integers())
@SLOW
def test_neither_the_order_of_coupons_nor_that_of_promotions_matters(drawn: Any, seed: int) -> None:
    of, coupons, promotions, shopper = drawn
    first = made(drawn)
    coupons, promotions = list(coupons), list(promotions)
    Random(seed).shuffle(coupons)
    Random(seed + 1).shuffle(promotions)
    second = made((of, coupons, promotions, shopper))
    assert second.priced == first.priced
    assert {each.coupon.id: each.reason for each in second.unused} == {
        each.coupon.id: each.reason for each in first.unused
    }


@given(carts())
@SLOW
def test_a_channel_that_no_rule_names_changes_nothing(drawn: Any) -> None:
    of, *rest = drawn
    elsewhere = made((replace(of, channel="store", store="s1"), *rest))
    assert elsewhere.priced == made(drawn).priced


@given(carts())
@SLOW
def test_every_coupon_is_used_or_has_a_reason_and_the_best_may_be_named(drawn: Any) -> None:
    of, coupons, promotions, shopper = drawn
    found = made(drawn)
    used = {each.coupon.id for each in found.used}
    assert used | {each.coupon.id for each in found.unused} == {each.id for each in coupons}
    assert used.isdisjoint(each.coupon.id for each in found.unused)
    named = tuple(each for each in coupons if each.id in used)
    again = quoted(of, *coupons, promotions=tuple(promotions), named=named, products=PRODUCTS, **shopper)
    assert again.payable == found.payable
