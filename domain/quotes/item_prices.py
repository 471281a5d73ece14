"""Which prices lines can have, by the offers that cover them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.quotes.cart import PriceKind
from domain.quotes.offer import Offer
from domain.quotes.pricing import KINDS, Basket, Kinds, item_price


@dataclass(frozen=True, slots=True)
class PriceClass:
    """Offers that make the same lines dearer in the same way."""

    lines: tuple[int, ...]
    forbids: Kinds
    members: int
    """As a mask of offers."""


class ItemPrices:
    def __init__(self, basket: Basket) -> None:
        self._basket = basket
        self.lowest = [
            min(prices.values()) * count
            for prices, count in zip(basket.prices, basket.quantities, strict=True)
        ]
        """Of each line, of all kinds."""
        self._costs = [
            {kinds: item_price(prices, kinds)[1] * count for kinds in KINDS}
            for prices, count in zip(basket.prices, basket.quantities, strict=True)
        ]

    def table(self, offers: Sequence[Offer], kinds: Kinds) -> tuple[tuple[int, ...], ...]:
        """What lines can cost under that choice of kinds: equal tables, equal prices."""
        denied = {frozenset[PriceKind]()}
        for offer in offers:
            denied |= {each | offer.forbids for each in denied}
        return tuple(
            tuple([costs[kinds - each] for costs in self._costs]) for each in sorted(denied, key=sorted)
        )

    def classes(self, offers: Sequence[Offer], kinds: Kinds) -> list[PriceClass]:
        """Offers that make no line dearer are of none."""
        found: dict[tuple[tuple[int, ...], Kinds], int] = {}
        for i, offer in enumerate(offers):
            lines = tuple(line for line in offer.lines if self._is_touched(line, offer.forbids, kinds))
            if lines:
                found[lines, offer.forbids] = found.get((lines, offer.forbids), 0) | 1 << i
        return [PriceClass(lines, forbids, members) for (lines, forbids), members in found.items()]

    def cost(self, line: int, kinds: Kinds) -> int:
        return self._costs[line][kinds]

    def items(self, kinds: Kinds, used: Sequence[PriceClass]) -> list[int]:
        """Of each line: what it costs where offers of those classes are used."""
        items = list(self.lowest)
        denied: dict[int, Kinds] = {}
        for each in used:
            for line in each.lines:
                denied[line] = denied.get(line, frozenset()) | each.forbids
        for line, forbids in denied.items():
            items[line] = self.cost(line, kinds - forbids)
        return items

    def _is_touched(self, line: int, forbids: Kinds, kinds: Kinds) -> bool:
        """Whether an offer that covers the line may make it dearer, alone or with another that forbids the
        line's other price."""
        costs, lowest = self._costs[line], self.lowest[line]
        if costs[kinds - forbids] > lowest:
            return True
        return bool(forbids & kinds & self._basket.prices[line].keys()) and (costs[frozenset()] > lowest)
