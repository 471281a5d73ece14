"""What the tests of quotes send."""

from __future__ import annotations

from typing import Any

from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

MARKETER = make.staff(Permission.CAMPAIGNS_READ, Permission.CAMPAIGNS_WRITE)
TILL = make.service(
    Permission.QUOTES_MAKE, Permission.ORDERS_RECORD, Permission.ORDERS_READ, Permission.ORDERS_RETURN
)
PROBLEMS = """problems { __typename code message path
  ... on InvalidInput { field reason } ... on UnknownSku { sku line }
  ... on CouponNotUsable { coupon reason missing { amount } missingPieces other } }"""
QUOTED = """
  lines { sku kind listPrice { amount } itemPrice { amount } promotions { amount } coupons { amount }
    points { amount } tender paid { amount } }
  listTotal { amount } itemTotal { amount } goods { amount } freight { amount } payable { amount } isBest
  promotions { code revision saved { amount } } usedCoupons { id code goodsSaved { amount }
    freightSaved { amount } }
  unusedCoupons { id code reason missing { amount } missingPieces other why }
  gifts { sku pieces by } points { points worth { amount } limit forbidden } earns { wallet points }
  explanation { code text amount { amount } steps { code text amount { amount } steps { code text } } }
"""
QUOTE = f"query ($input: QuoteInput!) {{ quote(input: $input) {{ quote {{ {QUOTED} }} {PROBLEMS} }} }}"
YEAR = {"startsAt": "2020-01-01T00:00:00+08:00", "endsAt": "2099-01-01T00:00:00+08:00"}


def yuan(amount: float) -> dict[str, Any]:
    return {"amount": round(amount * 100), "currency": "CNY"}


def line(sku: str, price: float, quantity: int = 1, **given: float) -> dict[str, Any]:
    """`activityPrice`, `memberPrice`."""
    return {
        "sku": sku,
        "quantity": quantity,
        "price": yuan(price),
        **{name: yuan(each) for name, each in given.items()},
    }


async def answer(ask: Ask, member: make.Made | None, *lines: dict[str, Any], **given: Any) -> dict[str, Any]:
    """The payload, whatever it says."""
    sent = {"channel": "online", "lines": list(lines), **given}
    if member is not None:
        sent["member"] = str(member.id)
    answered = await ask(QUOTE, sent.pop("caller", TILL), input=sent)
    assert answered["errors"] == [], answered["errors"]
    payload: dict[str, Any] = answered["data"]["quote"]
    return payload


async def quoted(ask: Ask, member: make.Made, *lines: dict[str, Any], **given: Any) -> dict[str, Any]:
    payload = await answer(ask, member, *lines, **given)
    assert payload["problems"] == [], payload["problems"]
    quote: dict[str, Any] = payload["quote"]
    return quote


async def live_promotion(ask: Ask, code: str, discount: dict[str, Any], **given: Any) -> None:
    """One that holds for a long time, unless told otherwise."""
    saving = """mutation ($input: SavePromotionInput!) {
      savePromotion(input: $input) { problems { code message } } }"""
    names = {"en": code.title(), "zh-CN": code}
    sent = {"code": code, "name": names, **YEAR, "discount": discount, **given}
    for query, input in (
        (saving, sent),
        (
            "mutation ($input: MovePromotionInput!) {"
            " activatePromotion(input: $input) { problems { code message } } }",
            {"code": code},
        ),
    ):
        answered = await ask(query, MARKETER, input=input)
        assert answered["errors"] == [], answered["errors"]
        (payload,) = answered["data"].values()
        assert payload["problems"] == [], payload


def per_cart(*levels: tuple[float, float]) -> dict[str, Any]:
    """From so much on, so much off, in yuan."""
    return {"perCart": [{"threshold": {"amount": yuan(least)}, "off": yuan(off)} for least, off in levels]}
