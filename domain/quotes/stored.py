"""A quote that was given an id: it is good for a while, becomes an order or ends.

    OPEN -> COMMITTED -> PAID
    OPEN | COMMITTED -> CANCELLED | EXPIRED

COMMITTED sets its coupons and points aside for an order, until the quote expires.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.ids import CouponId, MemberId
from domain.orders.order import Order, order_from_plain, order_to_plain
from domain.points.hold import STANDARD_TERM
from domain.quotes.asking import AskQuote
from domain.quotes.cart import Cart, CartLine
from domain.quotes.quote import Quote

TERM = STANDARD_TERM
"""How long a quote is good, and how long what it has committed is set aside."""
LONGEST_TERM = timedelta(hours=24)


class QuoteState(StrEnum):
    OPEN = "OPEN"
    COMMITTED = "COMMITTED"
    """Its coupons and points are set aside for an order."""
    PAID = "PAID"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteContent:
    """What was asked, and what it came to."""

    ask: AskQuote
    """With the coupons that are used named."""
    payable: int
    points: int
    worth: int
    """Of the points, in minor units."""
    saved: tuple[tuple[UUID, int], ...]
    """By coupon: what it takes off."""
    order: Order
    """What it becomes when it is paid, but for its name and time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuote:
    id: UUID
    member_id: UUID
    programme: str
    state: QuoteState
    """As it is written; see `state_at`."""
    content: QuoteContent
    made_at: datetime
    expires_at: datetime
    order_source: str | None = None
    order_external_id: str | None = None
    hold_id: UUID | None = None
    order_id: UUID | None = None
    ended_at: datetime | None = None

    def state_at(self, at: datetime) -> QuoteState:
        if self.state in (QuoteState.OPEN, QuoteState.COMMITTED) and at >= self.expires_at:
            return QuoteState.EXPIRED
        return self.state


def content_of(ask: AskQuote, quote: Quote, programme: str) -> QuoteContent:
    use = quote.priced.points
    coupons = tuple(CouponId(each.coupon.member_id, each.coupon.id) for each in quote.used)
    return QuoteContent(
        ask=AskQuote(
            programme=programme,
            member_id=ask.member_id,
            cart=ask.cart,
            coupons=coupons,
            use_points=ask.use_points,
            wallet=ask.wallet,
        ),
        payable=quote.payable,
        points=use.points if use else 0,
        worth=use.minor or 0 if use else 0,
        saved=tuple((each.coupon.id, each.saved) for each in quote.used),
        order=quote.order(programme, source="quote", external_id="quote", at=quote.at),
    )


def content_to_plain(content: QuoteContent) -> dict[str, Any]:
    ask = content.ask
    return {
        "ask": {
            "programme": ask.programme,
            "member": ask.member_id.value.hex,
            "lines": [
                [each.sku, each.quantity, each.price, each.activity_price, each.member_price]
                for each in ask.cart.lines
            ],
            "freight": ask.cart.freight,
            "store": ask.cart.store,
            "channel": ask.cart.channel,
            "currency": ask.cart.currency,
            "use_points": ask.use_points,
            "wallet": ask.wallet,
        },
        "payable": content.payable,
        "points": content.points,
        "worth": content.worth,
        "saved": [[coupon.hex, minor] for coupon, minor in content.saved],
        "order": order_to_plain(content.order),
    }


def content_from_plain(plain: Mapping[str, Any]) -> QuoteContent:
    asked = plain["ask"]
    member_id = MemberId(UUID(asked["member"]))
    saved = tuple((UUID(coupon), minor) for coupon, minor in plain["saved"])
    cart = Cart(
        lines=tuple(
            CartLine(sku=sku, quantity=quantity, price=price, activity_price=activity, member_price=member)
            for sku, quantity, price, activity, member in asked["lines"]
        ),
        freight=asked["freight"],
        store=asked["store"],
        channel=asked["channel"],
        currency=asked["currency"],
    )
    return QuoteContent(
        ask=AskQuote(
            programme=asked["programme"],
            member_id=member_id,
            cart=cart,
            coupons=tuple(CouponId(member_id.value, coupon) for coupon, _ in saved),
            use_points=asked["use_points"],
            wallet=asked["wallet"],
        ),
        payable=plain["payable"],
        points=plain["points"],
        worth=plain["worth"],
        saved=saved,
        order=order_from_plain(plain["order"]),
    )
