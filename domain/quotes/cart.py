"""A cart as a shop sends it, checked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from domain.kernel.amounts import PER_MILLE
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name

MOST_LINES = 500
MOST_MINOR = 10**12
MOST_QUANTITY = 1_000_000
MOST_COUPONS = 100
"""That one request may name."""


class PriceKind(StrEnum):
    """Which price of a line it is."""

    LIST = "LIST"
    ACTIVITY = "ACTIVITY"
    """Of a sale that the shop runs."""
    MEMBER = "MEMBER"
    """For members: as the shop says, or by the tier's discount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CartLine:
    """Prices are for one piece, in minor units."""

    sku: str
    quantity: int
    price: int
    activity_price: int | None = None
    member_price: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cart:
    lines: tuple[CartLine, ...]
    freight: int
    store: str | None
    channel: str
    currency: str


def check_cart(cart: Cart) -> None:
    """Refuse what no shop can mean. Raises InvalidInput with the path of the first bad value."""
    if not 1 <= len(cart.lines) <= MOST_LINES:
        raise InvalidInput("lines", "MISSING" if not cart.lines else "TOO_MANY")
    total = 0
    for i, line in enumerate(cart.lines):
        check_name(f"lines.{i}.sku", line.sku)
        if not 1 <= line.quantity <= MOST_QUANTITY:
            raise InvalidInput(f"lines.{i}.quantity", "OUT_OF_RANGE")
        for name, price in (
            ("price", line.price),
            ("activityPrice", line.activity_price),
            ("memberPrice", line.member_price),
        ):
            if price is not None and not 0 <= price <= MOST_MINOR:
                raise InvalidInput(f"lines.{i}.{name}", "OUT_OF_RANGE")
        total += line.quantity * line.price
    if total > MOST_MINOR:
        raise InvalidInput("lines", "OUT_OF_RANGE")
    if not 0 <= cart.freight <= MOST_MINOR:
        raise InvalidInput("freight", "OUT_OF_RANGE")


def check_coupons(coupons: Collection[object]) -> None:
    """Raises InvalidInput with the place of the first one that is named twice."""
    if len(coupons) > MOST_COUPONS:
        raise InvalidInput("coupons", "TOO_MANY")
    seen = set()
    for i, each in enumerate(coupons):
        if each in seen:
            raise InvalidInput(f"coupons.{i}", "DUPLICATE")
        seen.add(each)


def discounted(price: int, pay_per_mille: int) -> int:
    """A tier's price: to the nearest minor unit, and a half goes to the customer."""
    return (2 * price * pay_per_mille + PER_MILLE - 1) // (2 * PER_MILLE)


def prices_of(line: CartLine, pay_per_mille: int | None) -> dict[PriceKind, int]:
    """What one piece costs, by kind; `pay_per_mille`: of the member's tier."""
    found = {PriceKind.LIST: line.price}
    if line.activity_price is not None:
        found[PriceKind.ACTIVITY] = line.activity_price
    member = [] if line.member_price is None else [line.member_price]
    if pay_per_mille is not None:
        member.append(discounted(line.price, pay_per_mille))
    if member:
        found[PriceKind.MEMBER] = min(member)
    return found
