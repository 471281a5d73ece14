"""The plan under which a cart costs least, proven so.

Among equally cheap plans: fewer coupons, then those that end soonest, then by id; then more gifts, fewer
promotions, and the price kinds that come first in `KINDS`.

The search goes through price kinds, then through which *classes* of offers are used (offers are of one class
where they make the same lines dearer in the same way, so with the classes all item prices are known), and
then through the sets of offers, in canonical order. It leaves out what can not win:

    bound = what goods cost by now, times every percentage still possible, less the most that every other
            offer still possible took off item prices, less the slack of rounding, less the most that
            points pay, and freight likewise

Each term is at most what any completion comes to, because offers never take more off goods that cost less.
Of a group only the best offer counts. Shares are rounded line by line, so where percentages cover different
lines the bound gives each of them one minor unit of every line: that is the slack.

`MOST_STEPS` ends the search of carts beyond reason; the best plan that was found by then is said not to be
proven.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from domain.coupons.discount import AmountOff, FreeItem
from domain.coupons.template import Floor
from domain.quotes.bounds import Bounds
from domain.quotes.item_prices import ItemPrices, PriceClass
from domain.quotes.offer import Offer, in_order
from domain.quotes.pricing import KINDS, Basket, Kinds, Plan, Priced, may_have, price
from domain.quotes.taking_off import freight_off, off_of, reach_of, shares_of

MOST_STEPS = 150_000
"""A step is one line of one set that is looked at."""

Key: TypeAlias = tuple[int, int, tuple[datetime, ...], tuple[UUID, ...], int, int, tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Best:
    priced: Priced
    is_proven: bool
    """Whether nothing is cheaper; else the search was ended before it knew."""


def key_of(payable: int, offers: Sequence[Offer], kinds: Kinds) -> Key:
    """What makes one plan better than another: the smaller key is."""
    coupons = [each for each in offers if each.is_coupon]
    promotions = [each for each in offers if not each.is_coupon]
    return (
        payable,
        len(coupons),
        tuple(sorted(each.expires for each in coupons)),
        tuple(sorted(each.id for each in coupons)),
        -sum(each.gifts for each in promotions),
        len(promotions),
        tuple(sorted(each.code for each in promotions)),
        KINDS.index(kinds),
    )


def best_plan(
    basket: Basket,
    promotions: Iterable[Offer],
    coupons: Iterable[Offer],
    *,
    named: bool = False,
    most_steps: int = MOST_STEPS,
) -> Best | None:
    """`named`: exactly these coupons are to be used. None where that can not be.

    Offers that cover none of the lines take no part.
    """
    return _Search(basket, [*promotions, *coupons], named=named, most_steps=most_steps).run()


class _Search:
    def __init__(self, basket: Basket, offers: Sequence[Offer], *, named: bool, most_steps: int) -> None:
        self.basket = basket
        self.offers = [each for each in in_order(offers) if each.lines]
        self.mandatory = 0
        if named:
            self.mandatory = sum(1 << i for i, each in enumerate(self.offers) if each.is_coupon)
        self.impossible = (
            named
            and len(self.offers) < len(offers)
            and any(each.is_coupon and not each.lines for each in offers)
        )
        self.steps = most_steps
        self.best: Key | None = None
        self.found: tuple[tuple[Offer, ...], Kinds] | None = None
        self.excludes = [
            sum(1 << j for j, two in enumerate(self.offers) if i != j and not one.goes_with(two))
            for i, one in enumerate(self.offers)
        ]
        self.promotions = sum(not each.is_coupon for each in self.offers)
        self.width = len(basket.prices)
        self.prices = ItemPrices(basket)

    def run(self) -> Best | None:
        if self.impossible:
            return None
        if not self.mandatory:
            payable = sum(self.prices.lowest) + self.basket.freight
            if self.basket.points:
                payable -= self.basket.points.use(sum(self.prices.lowest)).minor or 0
            self.better(payable, 0, KINDS[0])
        seen = set()
        for kinds in KINDS:
            table = self.prices.table(self.offers, kinds)
            if table in seen:
                continue  # an earlier choice of kinds makes the same prices
            seen.add(table)
            gaining = self._gaining(kinds)
            if kinds == KINDS[0] or gaining:
                self._through_classes(kinds, gaining)
        if self.found is None:
            return None
        offers, kinds = self.found
        priced = price(self.basket, Plan(kinds=kinds, offers=offers))
        assert priced is not None
        assert self.best is not None
        assert priced.payable == self.best[0]
        return Best(priced, self.steps > 0)

    def _gaining(self, kinds: Kinds) -> int:
        """The offers of which one must be used for dearer prices to be allowed: those that may hold, or give
        more, at the dearest prices and not at the lowest."""
        low = self.prices.lowest
        high = [self.prices.cost(line, frozenset()) for line in range(self.width)]
        found, promoted, by_coupons = 0, 0, 0
        for offer in self.offers:
            most = off_of(offer, high, self.basket.quantities, sum([high[i] for i in offer.lines])) or 0
            promoted += 0 if offer.is_coupon else most
            by_coupons += most if offer.is_coupon else 0
        for place, offer in enumerate(self.offers):
            least, most = sum([low[i] for i in offer.lines]), sum([high[i] for i in offer.lines])
            if offer.is_coupon:
                least = max(0, least - promoted)
            gains = reach_of(offer, least) != reach_of(offer, most)
            if offer.floor is Floor.REFUSE and isinstance(offer.discount, AmountOff):
                gains = gains or max(0, least - by_coupons) < offer.discount.minor <= most
            if gains:
                found |= 1 << place
        return found

    def _through_classes(self, kinds: Kinds, gaining: int) -> None:
        """Every choice of classes, so that each has at least one offer in the plan or none. `gaining`: those
        of which one must be used where the kinds are not all."""
        classes = self.prices.classes(self.offers, kinds)

        def choose(place: int, used: tuple[PriceClass, ...], allowed: int) -> None:
            """`allowed`: those that may be in the plan, also of classes that are not decided yet."""
            self.steps -= self.width
            if self.steps <= 0 or self.mandatory & ~allowed:
                return
            needed = [each.members for each in used]
            if kinds != KINDS[0]:
                needed.append(gaining)
            if any(not each & allowed for each in needed):
                return
            items = self.prices.items(kinds, used)
            if place == len(classes):
                _Root(self, kinds, items, allowed, needed).search()
                return
            if self.best is not None:
                # What is not decided yet makes no line cheaper, and no offer takes more off than now.
                bound = beside.of(0, allowed).of(items, sum(items), self.basket.freight, points_most)
                if bound > self.best[0]:
                    return
            each = classes[place]
            if each.members & allowed:
                choose(place + 1, (*used, each), allowed & ~self._excluded_by(each))
            choose(place + 1, used, allowed & ~each.members)

        dearest = self.prices.items(kinds, classes)
        points = self.basket.points
        points_most = (points.use(sum(dearest)).minor or 0) if points else 0
        beside = self.bounds(self.measured(dearest))
        choose(0, (), (1 << len(self.offers)) - 1)

    def _excluded_by(self, each: PriceClass) -> int:
        """Those that go with no offer of the class."""
        found = -1
        for place in range(len(self.offers)):
            if each.members >> place & 1:
                found &= self.excludes[place]
        return found

    def measured(self, items: Sequence[int]) -> list[int | None]:
        """The most that each offer can take off goods of those prices; None where it can not be used."""
        return [
            off_of(each, items, self.basket.quantities, sum([items[i] for i in each.lines]))
            for each in self.offers
        ]

    def bounds(self, most: Sequence[int | None]) -> Bounds:
        return Bounds(self.offers, most, width=self.width, freight=self.basket.freight)

    def better(self, payable: int, chosen: int, kinds: Kinds) -> None:
        """Remember a plan where it is better than the best one so far."""
        if self.best is not None and payable > self.best[0]:
            return
        offers = tuple(each for i, each in enumerate(self.offers) if chosen >> i & 1)
        key = key_of(payable, offers, kinds)
        if (self.best is None or key < self.best) and may_have(self.basket, offers, kinds):
            self.best, self.found = key, (offers, kinds)


class _Root:
    """Item prices are known: what remains is which of the offers are used."""

    def __init__(
        self, search: _Search, kinds: Kinds, items: list[int], allowed: int, needed: list[int]
    ) -> None:
        self.search_ = search
        self.kinds = kinds
        self.items = items
        self.allowed = allowed
        self.needed = needed
        """Masks of which each must have an offer in the plan."""
        points = search.basket.points
        self.points = points
        self.points_most = (points.use(sum(items)).minor or 0) if points else 0
        self.most = search.measured(items)
        self.bounds = search.bounds(self.most)

    def _possible(self) -> int:
        """Those that can be used and do something; or must be. Where points pay, making goods dearer may do
        something too: terms can ask for a least order."""
        search, found = self.search_, 0
        for place, offer in enumerate(search.offers):
            most = self.most[place]
            if most is None or not self.allowed >> place & 1:
                continue
            helps = most > 0 or freight_off(offer, search.basket.freight) > 0
            gives = not offer.is_coupon and isinstance(offer.discount, FreeItem)
            dearer = self.points is not None and any(each >> place & 1 for each in self.needed)
            if helps or gives or dearer or search.mandatory >> place & 1:
                found |= 1 << place
        return found

    def search(self) -> None:
        search = self.search_
        possible = self._possible()
        if search.mandatory & ~possible or any(not each & possible for each in self.needed):
            return
        self._seed(possible)
        self._visit(0, possible, 0, self.items, None, sum(self.items), search.basket.freight)

    def _seed(self, possible: int) -> None:
        """A good plan to begin with: whatever takes most, as long as it goes with the rest."""
        search = self.search_
        order = sorted(
            (i for i in range(len(search.offers)) if possible >> i & 1),
            key=lambda i: (
                not search.mandatory >> i & 1,
                -((self.most[i] or 0) + freight_off(search.offers[i], search.basket.freight)),
            ),
        )
        chosen, allowed = 0, possible
        for i in order:
            offer = search.offers[i]
            if allowed >> i & 1 and (offer.is_coupon or self.most[i]) and self._has_room(i, chosen):
                chosen |= 1 << i
                allowed &= ~search.excludes[i]
        self._try(chosen)

    def _try(self, chosen: int) -> None:
        """The plan of exactly these offers, where it can be."""
        search = self.search_
        if search.mandatory & ~chosen or any(not each & chosen for each in self.needed):
            return
        left, mid, total, freight = self.items, None, sum(self.items), search.basket.freight
        for i, offer in enumerate(search.offers):
            if chosen >> i & 1:
                if mid is None and offer.is_coupon:
                    mid = left
                asked = mid if mid is not None else self.items
                off = off_of(offer, left, search.basket.quantities, sum([asked[j] for j in offer.lines]))
                if off is None:
                    return
                left = self._less(offer, off, left)
                total -= off
                freight -= freight_off(offer, freight)
        search.better(self._payable(total, freight, chosen), chosen, self.kinds)

    def _less(self, offer: Offer, off: int, left: list[int]) -> list[int]:
        if not off:
            return left
        after = list(left)
        for i, share in zip(
            offer.lines, shares_of(offer, off, left, self.search_.basket.quantities), strict=True
        ):
            after[i] -= share
        return after

    def _has_room(self, place: int, chosen: int) -> bool:
        """Whether one more of its template may be used, by the terms of all of them."""
        offers = self.search_.offers
        offer = offers[place]
        if not offer.is_coupon:
            return True
        same = [
            each
            for i, each in enumerate(offers)
            if chosen >> i & 1 and each.is_coupon and each.code == offer.code
        ]
        return len(same) < min(each.most_per_order for each in (offer, *same))

    def _payable(self, goods: int, freight: int, chosen: int) -> int:
        if self.points is not None:
            offers = self.search_.offers
            if all(each.with_points for i, each in enumerate(offers) if chosen >> i & 1):
                goods -= self.points.use(goods).minor or 0
        return goods + freight

    def _visit(
        self,
        first: int,
        allowed: int,
        chosen: int,
        left: list[int],
        mid: list[int] | None,
        total: int,
        freight: int,
    ) -> None:
        """Every set of the allowed offers from `first` on beside those that are chosen."""
        search = self.search_
        search.steps -= search.width
        if search.steps <= 0:
            return
        if not search.mandatory & ~chosen and all(each & chosen for each in self.needed):
            search.better(self._payable(total, freight, chosen), chosen, self.kinds)
        rest = allowed >> first << first
        while rest:
            place = (rest & -rest).bit_length() - 1
            if search.mandatory & ~chosen & ~rest or any(not each & (chosen | rest) for each in self.needed):
                return
            best = search.best
            bound = 0
            if best is not None:
                bound = self.bounds.of(place, rest).of(left, total, freight, self.points_most)
                if bound > best[0]:
                    return
            rest &= rest - 1
            offer = search.offers[place]
            count = (chosen >> search.promotions).bit_count() + 1 if offer.is_coupon else 0
            if best is not None and bound == best[0] and count > best[1]:
                continue
            if not self._comes_first(place, chosen, allowed) or not self._has_room(place, chosen):
                continue
            at_promotions = left if mid is None and offer.is_coupon else mid
            asked = at_promotions if offer.is_coupon else self.items
            assert asked is not None
            off = off_of(offer, left, search.basket.quantities, sum([asked[i] for i in offer.lines]))
            if off is None:
                continue
            self._visit(
                place + 1,
                allowed & ~search.excludes[place],
                chosen | 1 << place,
                self._less(offer, off, left),
                at_promotions,
                total - off,
                freight - freight_off(offer, freight),
            )

    def _comes_first(self, place: int, chosen: int, allowed: int) -> bool:
        """Of coupons that are alike those are used that end first."""
        before = place - 1
        if before < 0 or not allowed >> before & 1 or chosen >> before & 1:
            return True
        return not self.search_.offers[place].is_like(self.search_.offers[before])
