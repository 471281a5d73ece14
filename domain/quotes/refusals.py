"""The noes of quotes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.amounts import Money
from domain.kernel.ids import CouponId, QuoteId
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


@dataclass(eq=False)
class UnknownQuote(Refusal):
    """There is none of that id, or it is somebody else's."""

    code = "UNKNOWN_QUOTE"

    @property
    def message(self) -> str:
        return "There is no such quote."


@dataclass(eq=False)
class WrongQuoteState(Refusal):
    """What was asked for does not fit where the quote is in its life."""

    code = "WRONG_QUOTE_STATE"
    state: str

    @property
    def message(self) -> str:
        return f"The quote is {self.state}."


@dataclass(eq=False)
class QuoteChanged(Refusal):
    """The cart does not cost any more what the quote says. Make a new one."""

    code = "QUOTE_CHANGED"
    quoted: Money
    now: Money

    @property
    def message(self) -> str:
        return f"It was {self.quoted.minor}, it is {self.now.minor}."


@dataclass(eq=False)
class OrderHasQuote(Refusal):
    """The order was committed with another quote."""

    code = "ORDER_HAS_QUOTE"
    quote: QuoteId

    @property
    def message(self) -> str:
        return f"The order has the quote {self.quote}."
