"""The noes of quotes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.amounts import Money
from domain.kernel.ids import CouponId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownSku(Refusal):
    """The catalogue has products, and this is none of them."""

    code = "UNKNOWN_SKU"
    sku: str
    line: int
    """Counted from 0."""

    @property
    def message(self) -> str:
        return f"There is no product {self.sku!r}."


@dataclass(eq=False)
class CouponNotUsable(Refusal):
    """A coupon that the caller named can not be used on this cart."""

    code = "COUPON_NOT_USABLE"
    coupon: CouponId
    reason: str
    """As of unused coupons of a quote."""
    missing: Money | None = None
    """Of BELOW_THRESHOLD: what its goods lack."""
    missing_pieces: int | None = None
    other: str | None = None
    """Of EXCLUSIVE_WITH: the coupon, or the promotion's code."""
    until: datetime | None = None

    @property
    def message(self) -> str:
        return f"Coupon {self.coupon} can not be used: {self.reason}."
