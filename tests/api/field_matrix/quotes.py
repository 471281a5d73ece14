"""Quotes and promotions of the world, and the way to each type."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.campaigns.campaign import Status
from domain.coupons.discount import FreeItem
from domain.coupons.scope import Threshold
from domain.coupons.template import Stacking
from domain.kernel.ids import MemberId
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.promotions.promotion import Promotion
from domain.staff.permissions import Permission
from persistence.ids import new_uuid
from persistence.promotions.repository import StoredPromotions
from tests import make

_LINES = 'lines: [{ sku: "t-1", quantity: 2, price: { amount: 300000, currency: "CNY" } }]'
_CART = f'channel: "store", {_LINES}, usePoints: 1000000'
_OF_ANN = f"quote(input: {{ member: $ann, {_CART} }})"
_QUOTE = f"{{ {_OF_ANN} {{ quote {{ %s }} }} }}"
_DISCOUNT = '{ gift: { sku: "cup" } }'

QUOTES: dict[str, list[str]] = {
    "Promotion": ['{ promotion(code: "cups") { %s } }', "{ promotions(first: 5) { %s } }"],
    "QuotePayload": [f"{{ {_OF_ANN} {{ %s }} }}"],
    "Quote": [_QUOTE],
    "StoredQuote": ["{ storedQuote(id: $paidQuote) { %s } }"],
    "StoredQuoteLine": ["{ storedQuote(id: $paidQuote) { lines { %s } } }"],
    "QuoteLine": [_QUOTE.replace("%s", "lines { %s }")],
    "QuotePromotion": [_QUOTE.replace("%s", "promotions { %s }")],
    "QuoteCoupon": [_QUOTE.replace("%s", "usedCoupons { %s }")],
    "UnusedCoupon": [_QUOTE.replace("%s", "unusedCoupons { %s }")],
    "QuoteGift": [_QUOTE.replace("%s", "gifts { %s }")],
    "QuotePoints": [_QUOTE.replace("%s", "points { %s }")],
    "QuoteStep": [_QUOTE.replace("%s", "explanation { %s }")],
}

QUOTE_ARGUMENTS = {
    "Query.quote": f"(input: {{ member: $ann, {_CART} }})",
    "Query.storedQuote": "(id: $paidQuote)",
    "Query.promotion": '(code: "cups")',
    "Query.promotions": "(first: 5)",
}

QUOTE_MUTATIONS = {
    "savePromotion": '(input: { code: $unique, name: { en: "A" }, startsAt: "2020-01-01T00:00:00Z", '
    f'endsAt: "2099-01-01T00:00:00Z", discount: {_DISCOUNT} }})',
    "activatePromotion": "(input: { code: $draftPromotion })",
    "pausePromotion": "(input: { code: $livePromotion })",
    "resumePromotion": "(input: { code: $pausedPromotion })",
    "endPromotion": "(input: { code: $livePromotion })",
    "makeQuote": f'(input: {{ member: $own, channel: "store", {_LINES} }})',
    "commitQuote": "(input: { idempotencyKey: $key, quote: $ownQuote, "
    'order: { source: "till", externalId: $unique } })',
    "payOrder": "(input: { idempotencyKey: $key, quote: $committedQuote })",
    "cancelQuote": "(input: { idempotencyKey: $key, quote: $ownQuote })",
}
FRESH = ("draftPromotion", "livePromotion", "pausedPromotion", "ownQuote", "committedQuote")


async def quotes_of(ann: MemberId, programme: Programme, world: Any) -> str:
    """A promotion that gives something, coupons that can not be used, each for a reason of its own, and a
    quote that was paid: its id."""
    now = datetime.now(UTC)
    await StoredPromotions().add_revision(programme.id, _promotion("cups", now), at=now, by="test")
    alone = Stacking(group="alone")
    for code, threshold, since in (
        ("dear", Threshold(10**9), now),
        ("many", Threshold(0, 999), now),
        ("later", Threshold(), now + timedelta(days=1)),
    ):
        template = await make.coupon_template(programme, code=code, threshold=threshold, stacking=alone)
        await make.coupon(ann, template, until=now + timedelta(days=20), valid_from=since)
    quote = await _committed(str(ann), world)
    paying = f"""mutation {{ payOrder(input: {{ idempotencyKey: "{make.key()}", quote: "{quote}" }})
        {{ problems {{ code }} }} }}"""
    paid = await world.ask(paying, make.staff(*Permission))
    assert paid["data"]["payOrder"]["problems"] == []
    return quote


def _promotion(code: str, now: datetime) -> Promotion:
    return Promotion(
        id=new_uuid(),
        promotion_id=new_uuid(),
        code=code,
        revision=1,
        version=1,
        valid_from=now,
        status=Status.ACTIVE,
        name=LocalText({"en": "A cup", "zh-CN": "杯子"}),
        starts_at=now - timedelta(days=1),
        ends_at=now + timedelta(days=9),
        discount=FreeItem("cup"),
    )


async def fresh(own: str, name: str, world: Any) -> str:
    """Something for one mutation."""
    if name == "ownQuote":
        return await _quote(own, world)
    if name == "committedQuote":
        return await _committed(str(world.ann), world)
    code = new_uuid().hex
    moves = {"draftPromotion": (), "livePromotion": ("activate",), "pausedPromotion": ("activate", "pause")}
    # For nobody: what others see shall stay as it is.
    saving = QUOTE_MUTATIONS["savePromotion"].replace("$unique", f'"{code}"')
    saving = saving.replace("discount:", 'needed: { goods: { skus: ["none"] } }, discount:')
    await world.ask(
        f"mutation {{ savePromotion{saving} {{ problems {{ code }} }} }}", make.staff(*Permission)
    )
    for move in moves[name]:
        await world.ask(
            f'mutation {{ {move}Promotion(input: {{ code: "{code}" }}) {{ problems {{ code }} }} }}',
            make.staff(*Permission),
        )
    return code


async def _committed(whose: str, world: Any) -> str:
    quote = await _quote(whose, world)
    order = f'{{ source: "till", externalId: "{new_uuid()}" }}'
    document = f"""mutation {{ commitQuote(input: {{ idempotencyKey: "{make.key()}", quote: "{quote}",
        order: {order} }}) {{ problems {{ code }} }} }}"""
    await world.ask(document, make.staff(*Permission))
    return quote


async def _quote(whose: str, world: Any) -> str:
    making = QUOTE_MUTATIONS["makeQuote"].replace("$own", f'"{whose}"')
    answer = await world.ask(
        f"mutation {{ makeQuote{making} {{ id problems {{ code }} }} }}", make.staff(*Permission)
    )
    made: str = answer["data"]["makeQuote"]["id"]
    return made
