"""A quote as one tree of steps: what each took off or added, with the figures that its sentence needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from domain.kernel.amounts import Money, Points
from domain.kernel.texts import LocalText
from domain.quotes.quote import Quote

Figure: TypeAlias = str | int | Money | Points | LocalText


@dataclass(frozen=True, slots=True)
class Told:
    """One step. Its sentence stands in the texts under its code."""

    code: str
    amount: int
    """What it comes to, in minor units: below zero where it takes off."""
    figures: Mapping[str, Figure]
    steps: tuple[Told, ...] = ()


def told(quote: Quote) -> Told:
    """From list prices down to what is to be paid, in the order in which it was decided."""
    priced = quote.priced
    steps = [_items(quote), *_promotions(quote), *_coupons(quote)]
    steps += [
        Told("GIFT", 0, {"sku": gift.sku, "pieces": gift.pieces, "by": gift.by}) for gift in quote.gifts
    ]
    steps += _points(quote)
    if quote.cart.freight:
        if quote.freight_free:
            steps.append(Told("FREIGHT_FREE", 0, {"freight": _money(quote, quote.cart.freight)}))
        else:
            steps.append(Told("FREIGHT", quote.cart.freight, {"freight": _money(quote, quote.cart.freight)}))
    if quote.earning is not None:
        earned: dict[str, int] = {}
        names: dict[str, LocalText] = {}
        for each in quote.earning.granted:
            earned[each.wallet.code] = earned.get(each.wallet.code, 0) + each.points
            names[each.wallet.code] = each.wallet.name
        steps += [
            Told("EARNING", 0, {"points": Points(points), "wallet": names[wallet]})
            for wallet, points in sorted(earned.items())
            if points
        ]
    return Told("PAYABLE", priced.payable, {"payable": _money(quote, priced.payable)}, tuple(steps))


def _items(quote: Quote) -> Told:
    lines = []
    for line, kind, cost in zip(quote.cart.lines, quote.priced.kinds, quote.priced.items, strict=True):
        figures: dict[str, Figure] = {
            "sku": line.sku,
            "quantity": line.quantity,
            "price": _money(quote, cost // line.quantity),
            "list": _money(quote, line.price),
            "kind": kind.value,
        }
        lines.append(Told("LINE", cost, figures))
    total = sum(quote.priced.items)
    return Told("ITEMS", total, {"total": _money(quote, total)}, tuple(lines))


def _promotions(quote: Quote) -> list[Told]:
    return [
        Told("PROMOTION", -each.saved, {"offer": each.promotion.name, "off": _money(quote, each.saved)})
        for each in quote.promotions
        if each.saved
    ]


def _coupons(quote: Quote) -> list[Told]:
    steps = []
    for each in quote.used:
        title = each.coupon.template.title
        if each.goods or not each.freight:
            steps.append(Told("COUPON", -each.goods, {"offer": title, "off": _money(quote, each.goods)}))
        if each.freight:
            figures: dict[str, Figure] = {"offer": title, "off": _money(quote, each.freight)}
            steps.append(Told("COUPON_FREIGHT", -each.freight, figures))
    return steps


def _points(quote: Quote) -> list[Told]:
    if quote.shopper.points is None:
        return []
    use = quote.priced.points
    if use is None:
        return [Told("POINTS_FORBIDDEN", 0, {})]
    if not use.points:
        return [Told("POINTS_NONE", 0, {"limit": use.limit.value if use.limit else "UNIT"})]
    off = use.minor or 0
    figures: dict[str, Figure] = {"points": Points(use.points), "off": _money(quote, off)}
    return [Told("POINTS", -off, figures)]


def _money(quote: Quote, minor: int) -> Money:
    return Money(minor, quote.cart.currency)
