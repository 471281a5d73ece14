"""What a cart costs under one plan: a set of offers, and the kinds of prices that covered lines may have.

1 item price   the lowest of list price and the kinds of the plan that no chosen offer forbids which covers
               the line; of a line that no chosen offer covers: the lowest of all
2 promotions   in canonical order, thresholds on what their goods cost after step 1
3 coupons      in canonical order, each on what is left of its goods; thresholds on what they cost after
               step 2
4 points       on goods only, by the wallet type's terms
5 freight
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from domain.kernel.amounts import MOST, split
from domain.points.wallet import SpendTerms
from domain.quotes.cart import PriceKind
from domain.quotes.offer import Offer, Step, in_order
from domain.quotes.taking_off import freight_off, off_of, reach_of, shares_of
from domain.spending.terms import Bill, SpendLimit, Use, usable

Kinds: TypeAlias = frozenset[PriceKind]
EVERY_KIND: Kinds = frozenset({PriceKind.ACTIVITY, PriceKind.MEMBER})
KINDS: tuple[Kinds, ...] = (
    EVERY_KIND,
    frozenset({PriceKind.MEMBER}),
    frozenset({PriceKind.ACTIVITY}),
    frozenset(),
)
"""Every choice; of equally good plans the earlier one counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsWanted:
    """Points that the caller wants to pay with."""

    terms: SpendTerms | None
    available: int
    wanted: int = MOST
    """At most so many."""

    def use(self, goods: int) -> Use:
        if self.terms is None:
            return Use(0, 0, SpendLimit.NO_TERMS)
        return usable(self.terms, Bill(total=goods), wanted=self.wanted, available=self.available)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basket:
    """A cart in figures."""

    prices: tuple[Mapping[PriceKind, int], ...]
    """Of each line, for one piece."""
    quantities: tuple[int, ...]
    freight: int
    """What of it is to be paid."""
    points: PointsWanted | None = None
    """None: the caller wants none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    kinds: Kinds
    offers: tuple[Offer, ...]
    """In canonical order."""

    @property
    def coupons(self) -> tuple[Offer, ...]:
        return tuple(each for each in self.offers if each.is_coupon)

    @property
    def promotions(self) -> tuple[Offer, ...]:
        return tuple(each for each in self.offers if not each.is_coupon)


@dataclass(frozen=True, slots=True)
class Taken:
    """What one offer took off."""

    offer: Offer
    goods: int
    freight: int
    shares: tuple[int, ...]
    """Of each line of the cart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    plan: Plan
    kinds: tuple[PriceKind, ...]
    """Of each line: which price it has."""
    items: tuple[int, ...]
    """Of each line: what it costs after step 1."""
    taken: tuple[Taken, ...]
    after_promotions: tuple[int, ...]
    after_coupons: tuple[int, ...]
    points: Use | None
    point_shares: tuple[int, ...]
    """Of each line: what points pay of it, in minor units."""
    tender: tuple[int, ...]
    """Of each line: how many points that are."""
    paid: tuple[int, ...]
    freight: int

    @property
    def goods(self) -> int:
        """What is paid for goods."""
        return sum(self.paid)

    @property
    def payable(self) -> int:
        return self.goods + self.freight

    def share(self, step: Step, line: int) -> int:
        """What offers of the step took off a line."""
        return sum(each.shares[line] for each in self.taken if each.offer.step is step)


def item_price(prices: Mapping[PriceKind, int], kinds: Kinds) -> tuple[PriceKind, int]:
    """The lowest of list price and those kinds; of equal ones the plainer."""
    best = PriceKind.LIST
    for kind in (PriceKind.ACTIVITY, PriceKind.MEMBER):
        if kind in kinds and kind in prices and prices[kind] < prices[best]:
            best = kind
    return best, prices[best]


def allowed_kinds(plan: Plan, line: int) -> Kinds:
    covering = [each for each in plan.offers if line in each.lines]
    if not covering:
        return EVERY_KIND
    return plan.kinds.difference(*(each.forbids for each in covering))


def fits_together(offers: Sequence[Offer]) -> bool:
    for i, one in enumerate(offers):
        if any(not one.goes_with(other) for other in offers[i + 1 :]):
            return False
        if one.is_coupon:
            same = sum(each.is_coupon and each.code == one.code for each in offers)
            if same > one.most_per_order:
                return False
    return True


def may_have(basket: Basket, offers: Sequence[Offer], kinds: Kinds) -> bool:
    """Whether the offers may have dearer prices than the lowest that they go with: where they can not be used
    at those, or a promotion reaches a level or a step more."""
    if kinds == EVERY_KIND:
        return True
    lowest = price(basket, Plan(kinds=EVERY_KIND, offers=tuple(offers)))
    if lowest is None:
        return True
    dearer = price(basket, Plan(kinds=kinds, offers=tuple(offers)))
    assert dearer is not None
    return any(
        _reach(each, lowest.items) != _reach(each, dearer.items) for each in offers if not each.is_coupon
    )


def _reach(offer: Offer, items: Sequence[int]) -> int | None:
    return reach_of(offer, sum(items[i] for i in offer.lines))


def price(basket: Basket, plan: Plan) -> Priced | None:
    """None where an offer of the plan can not be used so: its threshold is not reached, its floor refuses
    it, or it does not go with another one."""
    offers = in_order(plan.offers)
    if not fits_together(offers):
        return None
    chosen = [item_price(prices, allowed_kinds(plan, i)) for i, prices in enumerate(basket.prices)]
    items = [each * count for (_, each), count in zip(chosen, basket.quantities, strict=True)]
    left, after_promotions, freight = list(items), list(items), basket.freight
    taken = []
    for offer in offers:
        asked = after_promotions if offer.is_coupon else items
        off = off_of(offer, left, basket.quantities, sum(asked[i] for i in offer.lines))
        if off is None:
            return None
        shares = [0] * len(items)
        for i, share in zip(offer.lines, shares_of(offer, off, left, basket.quantities), strict=True):
            shares[i] = share
            left[i] -= share
        saved = freight_off(offer, freight)
        freight -= saved
        taken.append(Taken(offer, off, saved, tuple(shares)))
        if not offer.is_coupon:
            after_promotions = list(left)
    use, point_shares, tender = _points(basket, offers, left)
    return Priced(
        plan=Plan(kinds=plan.kinds, offers=tuple(offers)),
        kinds=tuple(kind for kind, _ in chosen),
        items=tuple(items),
        taken=tuple(taken),
        after_promotions=tuple(after_promotions),
        after_coupons=tuple(left),
        points=use,
        point_shares=tuple(point_shares),
        tender=tuple(tender),
        paid=tuple(cost - share for cost, share in zip(left, point_shares, strict=True)),
        freight=freight,
    )


def _points(
    basket: Basket, offers: Sequence[Offer], left: Sequence[int]
) -> tuple[Use | None, list[int], list[int]]:
    none = [0] * len(left)
    if basket.points is None:
        return None, none, none
    if not all(each.with_points for each in offers):
        return None, none, none
    use = basket.points.use(sum(left))
    shares = split(use.minor or 0, left)
    return use, shares, split(use.points, shares)
