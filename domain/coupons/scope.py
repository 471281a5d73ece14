"""For which goods, where and from how much on an offer holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """Goods by SKU, category (or any above it) and brand: what matches any of the three."""

    skus: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    brands: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.skus or self.categories or self.brands)

    def has(self, sku: str, categories: frozenset[str], brand: str | None) -> bool:
        return sku in self.skus or not self.categories.isdisjoint(categories) or brand in self.brands


EVERYTHING = Goods()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is empty does not narrow."""

    goods: Goods = EVERYTHING
    without: Goods = EVERYTHING
    """Goods that are left out although they match; empty: none are."""
    stores: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    without_stores: frozenset[str] = frozenset()
    without_channels: frozenset[str] = frozenset()

    def has_goods(self, sku: str, categories: frozenset[str], brand: str | None) -> bool:
        """Whether the offer holds for goods of that SKU."""
        if self.goods and not self.goods.has(sku, categories, brand):
            return False
        return not self.without.has(sku, categories, brand)

    def has_place(self, store: str | None, channel: str) -> bool:
        """Whether the offer can be used there. A store is named where there is one: an offer of certain
        stores does not hold in none."""
        if self.stores and store not in self.stores:
            return False
        if self.channels and channel not in self.channels:
            return False
        return store not in self.without_stores and channel not in self.without_channels


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Threshold:
    """From how much on: of the goods of the scope, by what they cost or by how many they are."""

    minor: int = 0
    pieces: int = 0


NO_THRESHOLD = Threshold()


def goods_to_plain(goods: Goods) -> dict[str, Any]:
    return {
        "skus": sorted(goods.skus),
        "categories": sorted(goods.categories),
        "brands": sorted(goods.brands),
    }


def goods_from_plain(plain: Mapping[str, Any]) -> Goods:
    return Goods(
        skus=frozenset(plain["skus"]),
        categories=frozenset(plain["categories"]),
        brands=frozenset(plain["brands"]),
    )


def scope_to_plain(scope: Scope) -> dict[str, Any]:
    return {
        "goods": goods_to_plain(scope.goods),
        "without": goods_to_plain(scope.without),
        "stores": sorted(scope.stores),
        "channels": sorted(scope.channels),
        "without_stores": sorted(scope.without_stores),
        "without_channels": sorted(scope.without_channels),
    }


def scope_from_plain(plain: Mapping[str, Any]) -> Scope:
    return Scope(
        goods=goods_from_plain(plain["goods"]),
        without=goods_from_plain(plain["without"]),
        stores=frozenset(plain["stores"]),
        channels=frozenset(plain["channels"]),
        without_stores=frozenset(plain["without_stores"]),
        without_channels=frozenset(plain["without_channels"]),
    )
