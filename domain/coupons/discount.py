"""What an offer takes off: a closed union, shared by coupons and promotions.

All amounts are minor units of the programme's currency, and whole numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias, assert_never


class CouponKind(StrEnum):
    AMOUNT_OFF = "AMOUNT_OFF"
    """满减 with a threshold, 立减 without."""
    PERCENT = "PERCENT"
    FIXED_PRICE = "FIXED_PRICE"
    EXCHANGE = "EXCHANGE"
    FREE_ITEM = "FREE_ITEM"
    FREE_SHIPPING = "FREE_SHIPPING"
    RANDOM_AMOUNT = "RANDOM_AMOUNT"


@dataclass(frozen=True, slots=True)
class AmountOff:
    """So much off what its goods cost together."""

    minor: int


@dataclass(frozen=True, slots=True)
class PercentOff:
    """Its goods for so many thousandths of their price: 800 is 80 per cent (8折). The discount is rounded
    down."""

    pay_per_mille: int
    max_off: int | None = None


@dataclass(frozen=True, slots=True)
class FixedPrice:
    """Each of the dearest `pieces` of its goods for so much; what is cheaper stays as it is."""

    minor: int
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Exchange:
    """The coupon is the price: the dearest `pieces` of its goods cost nothing."""

    pieces: int = 1


@dataclass(frozen=True, slots=True)
class FreeItem:
    """A gift beside the goods: a line of its own that costs nothing."""

    sku: str
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class FreeShipping:
    """Freight, up to `max_off`."""

    max_off: int | None = None


@dataclass(frozen=True, slots=True)
class RandomAmount:
    """So much off as was drawn when the coupon was given, from `least` to `most` minor units, each as likely
    as the other. The coupon then is an AmountOff."""

    least: int
    most: int


Discount: TypeAlias = AmountOff | PercentOff | FixedPrice | Exchange | FreeItem | FreeShipping | RandomAmount


def kind_of(discount: Discount) -> CouponKind:
    match discount:
        case AmountOff():
            return CouponKind.AMOUNT_OFF
        case PercentOff():
            return CouponKind.PERCENT
        case FixedPrice():
            return CouponKind.FIXED_PRICE
        case Exchange():
            return CouponKind.EXCHANGE
        case FreeItem():
            return CouponKind.FREE_ITEM
        case FreeShipping():
            return CouponKind.FREE_SHIPPING
        case RandomAmount():
            return CouponKind.RANDOM_AMOUNT
        case _:
            assert_never(discount)


def discount_to_plain(discount: Discount) -> dict[str, Any]:
    kind = {"kind": kind_of(discount).value}
    match discount:
        case AmountOff(minor):
            return {**kind, "minor": minor}
        case PercentOff(pay_per_mille, max_off):
            return {**kind, "pay_per_mille": pay_per_mille, "max_off": max_off}
        case FixedPrice(minor, pieces):
            return {**kind, "minor": minor, "pieces": pieces}
        case Exchange(pieces):
            return {**kind, "pieces": pieces}
        case FreeItem(sku, pieces):
            return {**kind, "sku": sku, "pieces": pieces}
        case FreeShipping(max_off):
            return {**kind, "max_off": max_off}
        case RandomAmount(least, most):
            return {**kind, "least": least, "most": most}
        case _:
            assert_never(discount)


def discount_from_plain(plain: Mapping[str, Any]) -> Discount:
    match CouponKind(plain["kind"]):
        case CouponKind.AMOUNT_OFF:
            return AmountOff(plain["minor"])
        case CouponKind.PERCENT:
            return PercentOff(plain["pay_per_mille"], plain["max_off"])
        case CouponKind.FIXED_PRICE:
            return FixedPrice(plain["minor"], plain["pieces"])
        case CouponKind.EXCHANGE:
            return Exchange(plain["pieces"])
        case CouponKind.FREE_ITEM:
            return FreeItem(plain["sku"], plain["pieces"])
        case CouponKind.FREE_SHIPPING:
            return FreeShipping(plain["max_off"])
        case CouponKind.RANDOM_AMOUNT:
            return RandomAmount(plain["least"], plain["most"])
