"""The cheapest plan by trying all of them: every set of coupons, of promotions and of price kinds.

A second pricing, written apart from the product's and as literally as the guide puts it: piece by piece, with
fractions, and without any thought of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, combinations
from typing import Any

from domain.coupons.discount import (
    AmountOff,
    Exchange,
    FixedPrice,
    FreeItem,
    FreeShipping,
    PercentOff,
)
from domain.coupons.template import Floor
from domain.promotions.promotion import EveryFull, PerCart
from domain.quotes.cart import PriceKind
from domain.quotes.offer import Offer
from domain.quotes.pricing import Basket

KIND_SETS: tuple[set[PriceKind], ...] = (
    {PriceKind.ACTIVITY, PriceKind.MEMBER},
    {PriceKind.MEMBER},
    {PriceKind.ACTIVITY},
    set(),
)


def every_set(offers: Sequence[Offer]) -> Iterator[tuple[Offer, ...]]:
    return chain.from_iterable(combinations(offers, count) for count in range(len(offers) + 1))


def conflict(one: Offer, two: Offer) -> bool:
    named = one.code in two.exclusive_with or two.code in one.exclusive_with
    if named and (one.code != two.code or one.is_coupon != two.is_coupon):
        return True
    if one.is_coupon and two.is_coupon:
        return one.group == two.group and one.code != two.code
    if not one.is_coupon and not two.is_coupon:
        return one.group == two.group
    return not (one.with_others and two.with_others)


def can_stand_together(chosen: Sequence[Offer]) -> bool:
    if any(conflict(one, two) for one, two in combinations(chosen, 2)):
        return False
    coupons = [each for each in chosen if each.is_coupon]
    return all(
        len([other for other in coupons if other.code == each.code]) <= each.most_per_order
        for each in coupons
    )


def share_out(total: int, weights: list[int]) -> list[int]:
    whole = sum(weights)
    if not whole:
        return [total] + [0] * (len(weights) - 1)
    exact = [Fraction(total * weight, whole) for weight in weights]
    shares = [each.numerator // each.denominator for each in exact]
    while sum(shares) < total:
        behind = [one - share for one, share in zip(exact, shares, strict=True)]
        shares[behind.index(max(behind))] += 1
    return shares


def cost(basket: Basket, chosen: Sequence[Offer], kinds: set[PriceKind]) -> int | None:
    """What the cart comes to; None where the plan can not be."""
    if not can_stand_together(chosen):
        return None
    items = item_costs(basket, chosen, kinds)
    left = list(items)
    for offer in sorted((each for each in chosen if not each.is_coupon), key=lambda each: each.place):
        basis = sum(items[i] for i in offer.lines)
        if not take(offer, left, basis, basket.quantities):
            return None
    after_promotions = list(left)
    freight = basket.freight
    for offer in sorted((each for each in chosen if each.is_coupon), key=lambda each: each.place):
        basis = sum(after_promotions[i] for i in offer.lines)
        if not take(offer, left, basis, basket.quantities):
            return None
        if isinstance(offer.discount, FreeShipping):
            most = freight if offer.discount.max_off is None else offer.discount.max_off
            freight = max(0, freight - most)

    goods = sum(left)
    if basket.points is not None and all(each.with_points for each in chosen):
        goods -= points_worth(basket, goods)
    return goods + freight


def points_worth(basket: Basket, goods: int) -> int:
    """The most that points may pay, found by trying ever more of them."""
    asked = basket.points
    assert asked is not None
    terms = asked.terms
    if terms is None or goods < terms.least_order_minor:
        return 0
    best = 0
    for points in range(0, min(asked.wanted, asked.available) + 1, terms.unit):
        worth = points * terms.price.minor // terms.price.points
        if terms.most_points is not None and points > terms.most_points:
            break
        share = goods if terms.most_share is None else goods * terms.most_share // 1000
        if Fraction(points * terms.price.minor, terms.price.points) > min(share, goods):
            break
        best = max(best, worth)
    return best


def item_costs(basket: Basket, chosen: Sequence[Offer], kinds: set[PriceKind]) -> list[int]:
    items = []
    for i, (prices, quantity) in enumerate(zip(basket.prices, basket.quantities, strict=True)):
        covering = [each for each in chosen if i in each.lines]
        allowed = set(prices)
        if covering:
            allowed = {PriceKind.LIST} | (allowed & kinds)
            for each in covering:
                allowed -= each.forbids
        items.append(quantity * min(prices[kind] for kind in allowed))
    return items


def gives_more(basket: Basket, chosen: Sequence[Offer], kinds: set[PriceKind]) -> bool:
    """Dearer prices count only where the offers can not be used at the lowest, or a promotion gives more."""
    if cost(basket, chosen, KIND_SETS[0]) is None:
        return True
    for offer in chosen:
        pieces = sum(basket.quantities[i] for i in offer.lines)
        found = []
        for these in (KIND_SETS[0], kinds):
            items = item_costs(basket, chosen, these)
            found.append(meant(offer, sum(items[i] for i in offer.lines), pieces))
        if found[0] != found[1]:
            return True
    return False


def meant(offer: Offer, basis: int, pieces: int) -> int:
    """What a level or full steps come to."""
    match offer.discount:
        case PerCart(levels):
            reached = [
                each.minor
                for each in levels
                if basis >= each.threshold.minor and pieces >= each.threshold.pieces
            ]
            return max(reached, default=0)
        case EveryFull(step, minor, most_times):
            times = 0
            while basis >= (times + 1) * step.minor and pieces >= (times + 1) * step.pieces:
                times += 1
            return minor * (times if most_times is None else min(times, most_times))
        case _:
            return 0


def take(offer: Offer, left: list[int], basis: int, quantities: Sequence[int]) -> bool:
    """Take the offer off; False where it can not be used."""
    if basis < offer.threshold.minor or sum(quantities[i] for i in offer.lines) < offer.threshold.pieces:
        return False
    lines, there = list(offer.lines), sum(left[i] for i in offer.lines)
    weights = [left[i] for i in lines]
    pieces = sum(quantities[i] for i in lines)
    match offer.discount:
        case AmountOff(minor):
            off = minor
        case PercentOff(per_mille, most):
            off = int(Fraction(there * (1000 - per_mille), 1000))
            off = off if most is None else min(off, most)
        case FixedPrice(minor, count):
            weights = cheaper(lines, left, quantities, minor, count)
            off = sum(weights)
        case Exchange(count):
            weights = cheaper(lines, left, quantities, 0, count)
            off = sum(weights)
        case PerCart() | EveryFull():
            off = meant(offer, basis, pieces)
            if not off:
                return False
        case FreeItem() | FreeShipping():
            off = 0
        case _:
            raise AssertionError(offer.discount)
    if off > there and offer.floor is Floor.REFUSE:
        return False
    off = max(0, min(off, there - offer.min_pay))
    for i, share in zip(lines, share_out(off, weights), strict=True):
        left[i] -= share
    return True


def cheaper(
    lines: list[int], left: list[int], quantities: Sequence[int], price: int, count: int
) -> list[int]:
    """By line: what the dearest pieces would be cheaper."""
    pieces = []
    for place, i in enumerate(lines):
        pieces += [(each, place) for each in share_out(left[i], [1] * quantities[i])]
    pieces.sort(key=lambda it: (-it[0], it[1]))
    found = [0] * len(lines)
    for each, place in pieces[:count]:
        found[place] += max(0, each - price)
    return found


def cheapest(
    basket: Basket, promotions: Sequence[Offer], coupons: Sequence[Offer]
) -> tuple[int, list[Offer]]:
    """What the best plan comes to, and its offers: fewest coupons, soonest to end, by id; then most gifts,
    fewest promotions."""
    best: tuple[tuple[Any, ...], list[Offer]] | None = None
    for of_coupons in every_set(coupons):
        for of_promotions in every_set(promotions):
            for place, kinds in enumerate(KIND_SETS):
                chosen = [*of_promotions, *of_coupons]
                payable = cost(basket, chosen, kinds)
                if payable is None or (place and not gives_more(basket, chosen, kinds)):
                    continue
                key = (
                    payable,
                    len(of_coupons),
                    sorted(each.expires for each in of_coupons),
                    sorted(each.id for each in of_coupons),
                    -sum(
                        each.discount.pieces for each in of_promotions if isinstance(each.discount, FreeItem)
                    ),
                    len(of_promotions),
                    sorted(each.code for each in of_promotions),
                    place,
                )
                if best is None or key < best[0]:
                    best = key, [*of_promotions, *of_coupons]
    assert best is not None
    payable = best[0][0]
    assert isinstance(payable, int)
    return payable, best[1]
