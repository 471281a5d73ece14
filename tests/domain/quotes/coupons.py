"""Coupons and carts by hand, for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.campaigns.campaign import Status
from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.coupons.discount import Discount
from domain.coupons.template import Template, TemplateStatus
from domain.coupons.validity import AfterClaim
from domain.kernel.texts import LocalText
from domain.promotions.promotion import Offered, Promotion
from domain.quotes.cart import Cart, CartLine
from domain.quotes.quote import Quote, Shopper, quote

NOW = datetime(2026, 6, 1, 4, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
MEMBER = UUID(int=1)
ENDS = NOW + timedelta(days=365)


def coupon(number: int, discount: Discount, **given: Any) -> Coupon:
    """`code`, `until`, `since`, `state`, `held_until`, and whatever a template says."""
    code = given.pop("code", f"template-{number}")
    dates = {"valid_until": given.pop("until", ENDS), "valid_from": given.pop("since", NOW)}
    state = given.pop("state", CouponState.UNUSED)
    held_until, drawn = given.pop("held_until", None), given.pop("drawn", None)
    template = Template(
        id=UUID(int=1_000 + number),
        template_id=UUID(int=2_000 + number),
        code=code,
        revision=1,
        version=1,
        valid_from=NOW,
        status=given.pop("status", TemplateStatus.ACTIVE),
        title=LocalText({"en": code}),
        discount=discount,
        claim_from=NOW,
        claim_until=ENDS,
        validity=AfterClaim(365),
        **given,
    )
    return Coupon(
        id=UUID(int=number),
        member_id=MEMBER,
        template=template,
        state=state,
        origin=Origin.CLAIM,
        channel=None,
        issued_at=NOW,
        held_until=held_until,
        drawn_minor=drawn,
        **dates,
    )


def promotion(code: str, discount: Offered, **given: Any) -> Promotion:
    return Promotion(
        id=UUID(int=sum(code.encode()) + 10_000),
        promotion_id=UUID(int=sum(code.encode()) + 20_000),
        code=code,
        revision=1,
        version=1,
        valid_from=NOW,
        status=Status.ACTIVE,
        name=LocalText({"en": code}),
        starts_at=NOW,
        ends_at=ENDS,
        discount=discount,
        **given,
    )


def cart(*lines: tuple[str, int, int] | CartLine, freight: int = 0, **given: Any) -> Cart:
    """Lines of a SKU, how many, and the price of one in minor units."""
    return Cart(
        lines=tuple(
            each if isinstance(each, CartLine) else CartLine(sku=each[0], quantity=each[1], price=each[2])
            for each in lines
        ),
        freight=freight,
        store=given.get("store"),
        channel=given.get("channel", "online"),
        currency="CNY",
    )


def quoted(
    of: Cart,
    *coupons: Coupon,
    promotions: tuple[Promotion, ...] = (),
    named: tuple[Coupon, ...] | None = None,
    at: datetime = NOW,
    products: Any = None,
    withdrawn: Any = (),
    **shopper: Any,
) -> Quote:
    return quote(
        of,
        Shopper(coupons=coupons, **shopper),
        promotions,
        products or {},
        named=named,
        withdrawn=withdrawn,
        at=at,
        zone=ZONE,
    )
