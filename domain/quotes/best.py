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

from domain.coupons.discount import AmountOff, FreeItem, PercentOff
from domain.coupons.template import Floor
from domain.kernel.amounts import PER_MILLE
from domain.quotes.offer import Offer, in_order
from domain.quotes.pricing import KINDS, Basket, Kinds, Plan, Priced, item_price, may_have, price
from domain.quotes.taking_off import freight_off, off_of, reach_of, shares_of

MOST_STEPS = 400_000
"""A step is one line of one set that is looked at."""
SCALE = 10**12
"""Bounds multiply percentages as whole numbers of it."""

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


@dataclass(frozen=True, slots=True)
class _Class:
    """Offers that make the same lines dearer in the same way."""

    lines: tuple[int, ...]
    forbids: Kinds
    members: int
    """As a mask of offers."""


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
        self.lowest = [
            min(prices.values()) * count
            for prices, count in zip(basket.prices, basket.quantities, strict=True)
        ]

    def run(self) -> Best | None:
        if self.impossible:
            return None
        if not self.mandatory:
            payable = sum(self.lowest) + self.basket.freight
            if self.basket.points:
                payable -= self.basket.points.use(sum(self.lowest)).minor or 0
            self.better(payable, 0, KINDS[0])
        seen: set[tuple[tuple[int, ...], ...]] = set()
        forbids = sorted({each.forbids for each in self.offers}, key=sorted)
        for kinds in KINDS:
            table = tuple(
                tuple(item_price(prices, kinds - each)[1] for prices in self.basket.prices)
                for each in forbids
            )
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
        low = self.lowest
        high = [self._cost(line, frozenset()) for line in range(self.width)]
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
        found: dict[tuple[tuple[int, ...], Kinds], int] = {}
        for i, offer in enumerate(self.offers):
            lines = tuple(line for line in offer.lines if self._is_touched(line, offer.forbids, kinds))
            if lines:
                found[lines, offer.forbids] = found.get((lines, offer.forbids), 0) | 1 << i
        classes = [_Class(lines, forbids, members) for (lines, forbids), members in found.items()]

        def choose(place: int, used: tuple[_Class, ...], allowed: int) -> None:
            """`allowed`: those that may be in the plan, also of classes that are not decided yet."""
            self.steps -= self.width
            if self.steps <= 0 or self.mandatory & ~allowed:
                return
            needed = [each.members for each in used]
            if kinds != KINDS[0]:
                needed.append(gaining)
            if any(not each & allowed for each in needed):
                return
            items = self._items(kinds, used)
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

        dearest = self._items(kinds, classes)
        points = self.basket.points
        points_most = (points.use(sum(dearest)).minor or 0) if points else 0
        beside = _Bounds(self, self.measured(dearest))
        choose(0, (), (1 << len(self.offers)) - 1)

    def _is_touched(self, line: int, forbids: Kinds, kinds: Kinds) -> bool:
        """Whether an offer that covers the line may make it dearer, alone or with another that forbids the
        line's other price."""
        if self._cost(line, kinds - forbids) > self.lowest[line]:
            return True
        return bool(forbids & kinds & self.basket.prices[line].keys()) and (
            self._cost(line, frozenset()) > self.lowest[line]
        )

    def _excluded_by(self, each: _Class) -> int:
        """Those that go with no offer of the class."""
        found = -1
        for place in range(len(self.offers)):
            if each.members >> place & 1:
                found &= self.excludes[place]
        return found

    def _cost(self, line: int, kinds: Kinds) -> int:
        return item_price(self.basket.prices[line], kinds)[1] * self.basket.quantities[line]

    def _items(self, kinds: Kinds, used: Sequence[_Class]) -> list[int]:
        items = list(self.lowest)
        denied: dict[int, Kinds] = {}
        for each in used:
            for line in each.lines:
                denied[line] = denied.get(line, frozenset()) | each.forbids
        for line, forbids in denied.items():
            items[line] = self._cost(line, kinds - forbids)
        return items

    def measured(self, items: Sequence[int]) -> list[int | None]:
        """The most that each offer can take off goods of those prices; None where it can not be used."""
        return [
            off_of(each, items, self.basket.quantities, sum([items[i] for i in each.lines]))
            for each in self.offers
        ]

    def better(self, payable: int, chosen: int, kinds: Kinds) -> None:
        """Remember a plan where it is better than the best one so far."""
        if self.best is not None and payable > self.best[0]:
            return
        offers = tuple(each for i, each in enumerate(self.offers) if chosen >> i & 1)
        key = key_of(payable, offers, kinds)
        if (self.best is None or key < self.best) and may_have(self.basket, offers, kinds):
            self.best, self.found = key, (offers, kinds)


def _members(classes: Iterable[_Class]) -> int:
    found = 0
    for each in classes:
        found |= each.members
    return found


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
        self.bounds = _Bounds(search, self.most)

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


@dataclass(frozen=True, slots=True)
class _Share:
    """What an offer may come to, as bounds need it."""

    bit: int
    template: str
    times: int
    """How many of its template may be used."""
    most: int
    """Off goods."""
    freight: int
    lines: tuple[int, ...]
    kept: int | None
    """What is left of its lines, per mille, where it is better bounded by that: its limit does not bite."""


class _Bounds:
    """Bounds by what is still possible, made once each."""

    def __init__(self, search: _Search, most: Sequence[int | None]) -> None:
        self._width = search.width
        self._made: dict[tuple[int, int], _Bound] = {}
        self._groups: dict[tuple[bool, str], list[_Share]] = {}
        freight = search.basket.freight
        for i, (offer, value) in enumerate(zip(search.offers, most, strict=True)):
            if value is not None:
                share = _Share(
                    1 << i,
                    offer.code,
                    offer.most_per_order,
                    value,
                    freight_off(offer, freight) if freight else 0,
                    offer.lines,
                    _kept(offer, value),
                )
                self._groups.setdefault((offer.is_coupon, offer.group), []).append(share)

    def of(self, first: int, possible: int) -> _Bound:
        """For the offers that are possible from `first` on."""
        key = (first, possible >> first)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(possible >> first << first)
        return found

    def _make(self, possible: int) -> _Bound:
        factors: list[int] | None = None
        scopes: set[tuple[int, ...]] = set()
        most = freight = percents = 0
        for group in self._groups.values():
            members = [each for each in group if each.bit & possible]
            if not members:
                continue
            if all(each.kept is not None for each in members):
                times = max(_times(members, each) for each in members)
                least = _least(members, self._width)
                factors = (
                    least
                    if factors is None
                    else [one * two // SCALE for one, two in zip(factors, least, strict=True)]
                )
                scopes.update(each.lines for each in members)
                percents += times * len(members)
            else:
                most += _several(members, [each.most for each in members])
            if any(each.freight for each in members):
                freight += _several(members, [each.freight for each in members])
        slack = self._width * percents if len(scopes) > 1 else 0
        return _Bound(tuple(factors) if factors is not None else None, most + slack, freight)


def _kept(offer: Offer, most: int) -> int | None:
    discount = offer.discount
    if isinstance(discount, PercentOff) and (discount.max_off is None or most < discount.max_off):
        return discount.pay_per_mille
    return None


def _times(members: Sequence[_Share], of: _Share) -> int:
    """How many of a template may be used."""
    same = [each for each in members if each.template == of.template]
    return min(len(same), max(each.times for each in same))


def _least(members: Sequence[_Share], width: int) -> list[int]:
    """Of each line: what is left of it by the template of the group that leaves least."""
    least = [SCALE] * width
    for share in members:
        assert share.kept is not None
        factor = SCALE
        for _ in range(_times(members, share)):
            factor = factor * share.kept // PER_MILLE
        for i in share.lines:
            if factor < least[i]:
                least[i] = factor
    return least


def _several(members: Sequence[_Share], values: Sequence[int]) -> int:
    """The most that offers of one template of the group come to, as many as may be used."""
    if len(members) == 1:
        return values[0]
    by_template: dict[str, list[int]] = {}
    for each, value in zip(members, values, strict=True):
        by_template.setdefault(each.template, []).append(value)
    if len(by_template) == len(members):
        return max(values)
    return max(
        sum(sorted(same, reverse=True)[: max(each.times for each in members if each.template == code)])
        for code, same in by_template.items()
    )


@dataclass(frozen=True, slots=True)
class _Bound:
    factors: tuple[int, ...] | None
    """Of each line: what at least is left of it, in SCALE; None: all of it."""
    most: int
    """What else can be taken off goods, and the slack."""
    freight: int

    def of(self, left: Sequence[int], total: int, freight: int, points: int) -> int:
        goods = total
        if self.factors is not None:
            goods = -(-sum(map(int.__mul__, left, self.factors)) // SCALE)
        return max(0, goods - self.most - points) + max(0, freight - self.freight)
