"""The plan that a quote chooses is the cheapest of all: held against trying every one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.coupons.discount import (
    AmountOff,
    Exchange,
    FixedPrice,
    FreeItem,
    FreeShipping,
    PercentOff,
)
from domain.coupons.scope import Threshold
from domain.coupons.template import Floor
from domain.points.wallet import Price, SpendTerms
from domain.promotions.promotion import EveryFull, Level, PerCart
from domain.quotes.best import best_plan
from domain.quotes.cart import PriceKind
from domain.quotes.offer import Offer, Step
from domain.quotes.pricing import Basket, PointsWanted
from tests.domain.quotes.brute_force import cheapest

START = datetime(2026, 1, 1, tzinfo=UTC)
minors = st.one_of(st.integers(0, 30), st.integers(0, 20_000))
some_off = st.one_of(st.integers(1, 30), st.integers(1, 10_000))
per_mille = st.one_of(st.sampled_from([0, 500, 800, 900, 950]), st.integers(0, 999))
steps = st.one_of(
    st.builds(Threshold, st.integers(1, 8_000)), st.builds(Threshold, st.just(0), st.integers(1, 4))
)
thresholds = st.one_of(
    st.just(Threshold()), st.builds(Threshold, minors), st.builds(Threshold, minors, st.integers(0, 5))
)
promoted = st.one_of(
    st.builds(PercentOff, per_mille, st.none() | some_off),
    st.builds(PerCart, st.lists(st.builds(Level, thresholds, some_off), min_size=1, max_size=3).map(tuple)),
    st.builds(EveryFull, steps, st.integers(1, 500), st.none() | st.integers(1, 3)),
    st.builds(FreeItem, st.just("gift"), st.integers(1, 2)),
)
by_coupon = st.one_of(
    st.builds(AmountOff, some_off),
    st.builds(PercentOff, per_mille, st.none() | some_off),
    st.builds(FixedPrice, st.integers(0, 500), st.integers(1, 3)),
    st.builds(Exchange, st.integers(1, 3)),
    st.builds(FreeItem, st.just("gift")),
    st.builds(FreeShipping, st.none() | st.integers(1, 1_500)),
)
forbidden = st.sets(st.sampled_from([PriceKind.MEMBER, PriceKind.ACTIVITY])).map(frozenset)


@st.composite
def baskets(draw: st.DrawFn, most_lines: int = 4) -> Basket:
    lines = draw(st.integers(1, most_lines))
    prices = []
    for _ in range(lines):
        found = {PriceKind.LIST: draw(minors)}
        for kind in (PriceKind.ACTIVITY, PriceKind.MEMBER):
            if draw(st.booleans()):
                found[kind] = draw(st.integers(0, found[PriceKind.LIST] + 5))
        prices.append(found)
    points = None
    if draw(st.booleans()):
        terms = SpendTerms(
            price=Price(draw(st.integers(1, 10)), draw(st.integers(1, 10))),
            unit=draw(st.integers(1, 5)),
            least_order_minor=draw(st.integers(0, 500)),
            most_points=draw(st.none() | st.integers(1, 200)),
            most_share=draw(st.none() | st.integers(1, 1000)),
        )
        points = PointsWanted(
            terms=terms, available=draw(st.integers(0, 300)), wanted=draw(st.integers(0, 300))
        )
    return Basket(
        prices=tuple(prices),
        quantities=tuple(draw(st.integers(1, 3)) for _ in range(lines)),
        freight=draw(st.sampled_from([0, 800, 1_200])),
        points=points,
    )


@st.composite
def offers_for(draw: st.DrawFn, basket: Basket, step: Step, count: int, groups: int) -> list[Offer]:
    """`groups`: among how many they are spread."""
    found: list[Offer] = []
    is_coupon = step is Step.COUPON
    while len(found) < count:
        number = len(found)
        code = f"{step.value.lower()}-{number}"
        lines = tuple(sorted(draw(st.sets(st.integers(0, len(basket.prices) - 1)))))
        discount = draw(by_coupon if is_coupon else promoted)
        stepped = isinstance(discount, PerCart | EveryFull)
        floor = draw(st.sampled_from(Floor)) if is_coupon else Floor.CAP
        pieces = sum(basket.quantities[i] for i in lines)
        others = [each.code for each in found]
        same = draw(st.integers(1, 2)) if is_coupon else 1
        shared = {
            "step": step,
            "code": code,
            "discount": discount,
            "threshold": Threshold() if stepped else draw(thresholds),
            "lines": lines,
            "pieces": pieces,
            "group": f"group-{draw(st.integers(1, groups))}",
            "exclusive_with": frozenset(draw(st.sets(st.sampled_from(others), max_size=1)) if others else ()),
            "with_others": draw(st.integers(0, 5)) > 0,
            "with_points": draw(st.integers(0, 5)) > 0,
            "forbids": draw(forbidden),
            "floor": floor,
            "min_pay": draw(minors) if floor is Floor.MIN_PAY else 0,
            "most_per_order": draw(st.integers(1, 2)),
        }
        rank = draw(st.integers(0, 3))
        for _ in range(min(same, count - len(found))):
            number = draw(st.integers(1, 10**6)) * 1_000 + len(found)
            expires = START + timedelta(days=draw(st.integers(1, 3)))
            place = (rank, code, expires, number) if is_coupon else (rank, code)
            found.append(Offer(id=UUID(int=number), place=place, expires=expires, **shared))
    return found


@st.composite
def carts(
    draw: st.DrawFn, most_coupons: int, most_promotions: int, lines: int = 4, least: int = 0
) -> tuple[Basket, list[Offer], list[Offer]]:
    basket = draw(baskets(lines))
    groups = draw(st.integers(1, 4))
    promotions = draw(offers_for(basket, Step.PROMOTION, draw(st.integers(0, most_promotions)), groups))
    coupons = draw(offers_for(basket, Step.COUPON, draw(st.integers(least, most_coupons)), groups))
    return basket, promotions, coupons


def check(basket: Basket, promotions: Sequence[Offer], coupons: Sequence[Offer]) -> None:
    payable, chosen = cheapest(
        basket,
        [each for each in promotions if each.lines],
        [each for each in coupons if each.lines],
    )
    best = best_plan(basket, promotions, coupons)
    assert best is not None
    assert best.is_proven
    assert best.priced.payable == payable
    assert {each.id for each in best.priced.plan.coupons} == {each.id for each in chosen if each.is_coupon}
    assert {each.id for each in best.priced.plan.offers} == {each.id for each in chosen}


@given(carts(most_coupons=4, most_promotions=3))
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_plan_is_cheaper_than_the_one_that_is_found(
    cart: tuple[Basket, list[Offer], list[Offer]],
) -> None:
    check(*cart)


@given(carts(most_coupons=12, least=10, most_promotions=1, lines=3))
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_with_twelve_coupons_neither(cart: tuple[Basket, list[Offer], list[Offer]]) -> None:
    check(*cart)


def offer(number: int, discount: AmountOff | PercentOff, **given: Any) -> Offer:
    step = given.pop("step", Step.COUPON)
    return Offer(
        step=step,
        id=UUID(int=number),
        code=f"{step.value}-{number}",
        place=(0, number, START, number),
        discount=discount,
        lines=(0, 1),
        pieces=2,
        group=f"group-{number}",
        expires=START,
        **given,
    )


BASKET = Basket(
    prices=({PriceKind.LIST: 10_000, PriceKind.MEMBER: 9_000}, {PriceKind.LIST: 333}),
    quantities=(1, 1),
    freight=0,
)


def test_twelve_coupons_and_five_promotions_that_all_go_together_are_proven() -> None:
    coupons = [offer(number, PercentOff(990 - number)) for number in range(1, 7)]
    coupons += [offer(number, AmountOff(7 * number)) for number in range(7, 13)]
    promotions = [offer(number, PercentOff(980), step=Step.PROMOTION) for number in range(20, 25)]
    best = best_plan(BASKET, promotions, coupons)
    assert best is not None
    assert best.is_proven
    assert len(best.priced.plan.offers) == 17


def test_beyond_its_steps_the_search_gives_what_it_has_found_and_says_that_it_is_not_proven() -> None:
    coupons = [offer(number, AmountOff(100)) for number in range(1, 9)]
    best = best_plan(BASKET, [], coupons, most_steps=3)
    assert best is not None
    assert not best.is_proven
    assert best.priced.payable <= 9_333
