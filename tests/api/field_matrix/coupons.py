"""Coupons of the world: a template of each kind, of which Ann has a coupon, and the way to each type."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from domain.campaigns.recurrence import Recurrence
from domain.coupons.discount import (
    AmountOff,
    Discount,
    Exchange,
    FixedPrice,
    FreeItem,
    FreeShipping,
    PercentOff,
    RandomAmount,
)
from domain.coupons.template import Audience, CodeKind, Codes, Floor, Funder, Limits
from domain.coupons.validity import FixedRange
from domain.kernel.ids import CouponBatchId, CouponId, MemberId
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make

OPEN = "open"
KINDS: dict[str, Discount] = {
    "amount": AmountOff(500),
    "percent": PercentOff(800, max_off=2_000),
    "fixed": FixedPrice(990, 2),
    "exchange": Exchange(1),
    "gift": FreeItem("cup", 1),
    "shipping": FreeShipping(1_000),
    "random": RandomAmount(100, 900),
}
_OF_ANN = "{ member(id: $ann) { coupons(first: 50, states: [UNUSED, LOCKED, USED]) { nodes { %s } } } }"
_TEMPLATES = ("{ couponTemplates(first: 50) { %s } }", _OF_ANN.replace("%s", "template { %s }"))
_OFFERS = "{ couponCentre(first: 50, member: { id: $ann }) { %s } }"
_DRAFT = (
    '{ code: $unique, title: { en: "A" }, '
    'discount: { amountOff: { amount: { amount: 100, currency: "CNY" } } }, '
    'claimFrom: "2020-01-01T00:00:00Z", claimUntil: "2090-01-01T00:00:00Z", '
    "validity: { afterClaim: { days: 7 } } }"
)
_OFFER = "discount { ... on KIND { %s } }"


def _below(inner: str) -> list[str]:
    """Of a type below a template: by every way to one."""
    return [each.replace("%s", inner) for each in _TEMPLATES]


COUPONS: dict[str, list[str]] = {
    "Coupon": [_OF_ANN],
    "CouponConnection": ["{ member(id: $ann) { coupons(first: 1) { %s } } }"],
    "CouponEdge": ["{ member(id: $ann) { coupons(first: 1) { edges { %s } } } }"],
    "CouponOrder": [_OF_ANN.replace("%s", "order { %s }")],
    "CouponTemplate": list(_TEMPLATES),
    **{
        name: _below(_OFFER.replace("KIND", name))
        for name in (
            *("AmountOff", "PercentOff", "FixedPrice", "Exchange", "FreeItem", "FreeShipping"),
            "RandomAmount",
        )
    },
    "OfferScope": _below("scope { %s }"),
    "OfferGoods": _below("scope { goods { %s } }"),
    "CouponValidity": _below("validity { %s }"),
    "CouponStacking": _below("stacking { %s }"),
    "CouponAudience": _below("audience { %s }"),
    "CouponLimits": _below("limits { %s }"),
    "CouponFunder": _below("funders { %s }"),
    "CouponTemplateFigures": _below("figures { %s }"),
    "CouponRefusals": _below("figures { refusals { %s } }"),
    "PreviewCouponTemplatePayload": [f"{{ previewCouponTemplate(template: {_DRAFT}) {{ %s }} }}"],
    "CouponOffer": [_OFFERS],
    "CouponBatch": ["{ couponBatch(id: $batch) { %s } }"],
    "CouponBatchRefusals": ["{ couponBatch(id: $batch) { refused { %s } } }"],
    "CouponCode": ["{ couponCodes(batch: $codes, first: 5) { %s } }"],
}

COUPON_ARGUMENTS = {
    "Query.coupon": "(id: $coupon)",
    "Query.couponTemplate": '(code: "everything")',
    "Query.couponTemplates": "(first: 5)",
    "Query.previewCouponTemplate": f"(template: {_DRAFT})",
    "Query.couponCentre": "(first: 50, member: { id: $ann })",
    "Query.couponBatch": "(id: $batch)",
    "Query.couponCodes": "(batch: $codes, first: 5)",
}

COUPON_MUTATIONS = {
    "saveCouponTemplate": f"(input: {_DRAFT})",
    "cloneCouponTemplate": '(input: { code: "everything", newCode: $unique })',
    "activateCouponTemplate": "(input: { code: $draftTemplate })",
    "pauseCouponTemplate": "(input: { code: $liveTemplate })",
    "resumeCouponTemplate": "(input: { code: $pausedTemplate })",
    "endCouponClaims": "(input: { code: $liveTemplate })",
    "withdrawCouponTemplate": "(input: { code: $liveTemplate })",
    "claimCoupon": '(input: { idempotencyKey: $key, member: { id: $own }, template: "open" })',
    "claimByCode": '(input: { idempotencyKey: $key, member: { id: $own }, code: "HELLO-2026" })',
    "issueCoupon": '(input: { idempotencyKey: $key, member: { id: $ann }, template: "open", store: "s1" })',
    "issueCoupons": '(input: { idempotencyKey: $key, template: "open", segment: "friends" })',
    "generateCouponCodes": '(input: { idempotencyKey: $key, template: "everything", count: 2 })',
    "uploadCouponCodes": '(input: { idempotencyKey: $key, template: "uploaded", codes: [$unique] })',
    "redeemCoupon": '(input: { idempotencyKey: $key, coupon: $spareCoupon, channel: "store", store: "s1", '
    'order: { source: "till", externalId: $unique } })',
    "returnCoupon": "(input: { idempotencyKey: $key, coupon: $usedCoupon })",
    "revokeCoupon": '(input: { idempotencyKey: $key, coupon: $spareCoupon, reason: "By mistake" })',
    "offerCoupon": "(input: { idempotencyKey: $key, coupon: $ownCoupon })",
    "acceptCoupon": "(input: { idempotencyKey: $key, member: { id: $own }, token: $giftToken })",
    "takeBackCoupon": "(input: { idempotencyKey: $key, coupon: $ownOffered })",
}


async def coupons_of(ann: MemberId, programme: Programme) -> dict[str, str]:
    """Templates with everything, coupons in every state, a batch and codes: ids for the samples."""
    now = datetime.now(UTC)
    until = now + timedelta(days=20)
    for code, discount in KINDS.items():
        template = await make.coupon_template(programme, code=code, discount=discount)
        await make.coupon(ann, template, until=until, drawn_minor=300 if code == "random" else None)
    everything = await make.coupon_template(
        programme,
        code="everything",
        discount=PercentOff(800, max_off=2_000),
        text=LocalText({"en": "For all goods"}),
        hours=Recurrence(weekdays=frozenset({1, 2, 3, 4, 5, 6, 7})),
        floor=Floor.MIN_PAY,
        min_pay=100,
        audience=Audience(tiers=frozenset({"gold"})),
        limits=Limits(total=9, per_day=9, per_member=9, per_member_per_day=9),
        codes=Codes(kind=CodeKind.GENERATED, pattern="AB-##########"),
        funders=(Funder("shop", 1_000),),
        remind_days=(3,),
        claim_tag="got",
        use_tag="used",
    )
    public = await make.coupon_template(
        programme,
        code="public",
        codes=Codes(kind=CodeKind.PUBLIC, public="HELLO2026"),
        validity=FixedRange(now - timedelta(days=1), now + timedelta(days=40)),
    )
    await make.coupon_template(programme, code="uploaded", codes=Codes(kind=CodeKind.UPLOADED))
    await make.coupon_template(
        programme, code="for-gold", audience=Audience(tiers=frozenset({"gold"})), limits=Limits(total=9)
    )
    free = await make.coupon_template(programme, code=OPEN, giftable=True)
    first = await make.coupon(ann, everything, until=until, channel="app")
    await make.coupon(ann, public, until=until)
    await make.coupon(
        ann, free, until=until, state="USED", saved_minor=100, order_source="till", order_external_id="u-1"
    )
    await make.coupon(ann, free, until=until, state="LOCKED")
    await rows(
        """INSERT INTO coupon_refusals (template_id, day, place, reason, count)
        VALUES ($1, current_date, 'CLAIM', 'SOLD_OUT', 3) RETURNING 1""",
        everything,
    )
    return {
        "coupon": str(CouponId(ann.value, first)),
        "batch": str(CouponBatchId(await batch(programme, free, "ISSUE"))),
        "codes": str(CouponBatchId(await codes(programme, everything, ann))),
    }


async def batch(programme: Programme, template: UUID, kind: str) -> UUID:
    made: UUID = await value(
        """INSERT INTO coupon_batches (id, programme_id, template_id, kind, state, total, done, refused,
            request, created_at, created_by, finished_at)
        VALUES ($1, $2, $3, $4, 'DONE', 5, 5, '{"SOLD_OUT": 2}', '{}', now(), 'test', now()) RETURNING id""",
        new_uuid(),
        programme.id,
        template,
        kind,
    )
    return made


async def codes(programme: Programme, template: UUID, taker: MemberId) -> UUID:
    made = await batch(programme, template, "CODES")
    await rows(
        """INSERT INTO coupon_codes (code, template_id, batch_id, member_id, coupon_id, taken_at)
        VALUES ('ABTAKEN', $1, $2, $3, $3, now()) RETURNING code""",
        template,
        made,
        taker.value,
    )
    return made


async def spare(own: str, ann: MemberId, name: str, world: Any) -> str:
    """Something fresh for one mutation."""
    until = datetime.now(UTC) + timedelta(days=9)
    programme_id: UUID = world.programme.id
    template = await value(
        "SELECT id FROM coupon_templates WHERE code = $1 AND programme_id = $2", OPEN, programme_id
    )
    match name:
        case "spareCoupon":
            return str(CouponId(ann.value, await make.coupon(ann, template, until=until)))
        case "usedCoupon":
            used = await make.coupon(
                ann, template, until=until, state="USED", order_source="till", order_external_id="u"
            )
            return str(CouponId(ann.value, used))
        case "ownCoupon":
            owner = MemberId.parse(own)
            return str(CouponId(owner.value, await make.coupon(owner, template, until=until)))
        case "ownOffered":
            coupon = await spare(own, ann, "ownCoupon", world)
            await _offer(coupon, world)
            return coupon
        case "giftToken":
            giver = MemberId.parse(await world.spare_member())
            made = await make.coupon(giver, template, until=until)
            return await _offer(str(CouponId(giver.value, made)), world)
        case _:
            return await _template(name, world)


async def _offer(coupon: str, world: Any) -> str:
    document = f"""mutation {{ offerCoupon(input: {{ idempotencyKey: "{make.key()}", coupon: "{coupon}" }})
        {{ token problems {{ code }} }} }}"""
    answer = await world.ask(document, make.staff(*Permission))
    token: str = answer["data"]["offerCoupon"]["token"]
    return token


async def _template(name: str, world: Any) -> str:
    code = new_uuid().hex
    draft = _DRAFT.replace("$unique", f'"{code}"')
    moves = {"draftTemplate": (), "liveTemplate": ("activate",), "pausedTemplate": ("activate", "pause")}
    await world.ask(
        f"mutation {{ saveCouponTemplate(input: {draft}) {{ problems {{ code }} }} }}",
        make.staff(*Permission),
    )
    for move in moves[name]:
        await world.ask(
            f'mutation {{ {move}CouponTemplate(input: {{ code: "{code}" }}) {{ problems {{ code }} }} }}',
            make.staff(*Permission),
        )
    return code
