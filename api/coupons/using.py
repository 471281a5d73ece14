"""Tills and servers that price by themselves use coupons, return them; staff take them back."""

from __future__ import annotations

import strawberry

from api.context import Info
from api.coupons.counting import counting_noes, of_coupon
from api.coupons.payload import CouponPayload
from api.coupons.reading import coupon_by_id
from api.inputs import in_own_store, origin_of
from api.money import MoneyInput
from api.once import done_once, key_of
from api.permissions import guarded
from api.problems import answers_refusals
from api.scalars import IdempotencyKey
from domain.coupons.edges import ForOrder
from domain.coupons.using import use_cases as using
from domain.kernel.ids import CouponId
from domain.staff.permissions import Permission
from persistence.coupons.figures import Place


@strawberry.input(description="The order for which a coupon is used. It need not be recorded yet.")
class CouponOrderInput:
    source: str
    external_id: str


@strawberry.input(description="A coupon is used by a till or server that prices by itself.")
class RedeemCouponInput:
    idempotency_key: IdempotencyKey
    coupon: CouponId
    order: CouponOrderInput
    store: str | None = None
    channel: str
    goods: MoneyInput | None = strawberry.field(
        default=None,
        description="What the goods of its scope cost, for its threshold. Not given: the caller has seen to "
        "it.",
    )
    pieces: int | None = strawberry.field(
        default=None, description="How many of its goods there are, for its threshold."
    )
    saved: MoneyInput | None = strawberry.field(
        default=None, description="What it took off: it stands with the coupon and in the figures."
    )


@strawberry.input(description="A used coupon comes back.")
class ReturnCouponInput:
    idempotency_key: IdempotencyKey
    coupon: CouponId


@strawberry.input(description="A coupon is taken back from its member.")
class RevokeCouponInput:
    idempotency_key: IdempotencyKey
    coupon: CouponId
    reason: str = strawberry.field(description="Why, for the audit log.")


@strawberry.type
class CouponUsing:
    @strawberry.mutation(
        description=(
            "Use a coupon for an order: one that is free, or that this order has locked. Of many who try at "
            "once one has it. Problems: UNKNOWN_COUPON, LOCKED, ALREADY_USED, EXPIRED, COUPON_REVOKED, "
            "COUPON_NOT_YET_VALID, COUPON_OUT_OF_HOURS, WRONG_SCOPE, BELOW_THRESHOLD, NOT_ELIGIBLE, "
            "MEMBERSHIP_NOT_ACTIVE, WRONG_CURRENCY, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPONS_REDEEM)],
    )
    @answers_refusals(CouponPayload)
    async def redeem_coupon(self, info: Info, input: RedeemCouponInput) -> CouponPayload:
        in_own_store(info, input.store)
        command = using.RedeemCoupon(
            coupon=input.coupon,
            order=ForOrder(source=input.order.source, external_id=input.order.external_id),
            store=input.store,
            channel=input.channel,
            goods=input.goods.money() if input.goods else None,
            pieces=input.pieces,
            saved=input.saved.money() if input.saved else None,
            key=key_of(info, input, "redeemCoupon"),
        )
        async with counting_noes(info, Place.CHECKOUT, of_coupon(input.coupon)):
            used = await done_once(info, using.redeem_coupon, command)
        return CouponPayload(coupon=await coupon_by_id(used))

    @strawberry.mutation(
        description=(
            "A used coupon comes back: it can be used again, or is shown as expired where its end has come. "
            "Problems: UNKNOWN_COUPON, COUPON_NOT_USED, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPONS_REDEEM)],
    )
    @answers_refusals(CouponPayload)
    async def return_coupon(self, info: Info, input: ReturnCouponInput) -> CouponPayload:
        command = using.ChangeCoupon(coupon=input.coupon, key=key_of(info, input, "returnCoupon"))
        return CouponPayload(coupon=await coupon_by_id(await done_once(info, using.return_coupon, command)))

    @strawberry.mutation(
        description=(
            "Take a coupon back that is not used. Problems: UNKNOWN_COUPON, LOCKED, ALREADY_USED, EXPIRED, "
            "COUPON_REVOKED, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPONS_REVOKE)],
    )
    @answers_refusals(CouponPayload)
    async def revoke_coupon(self, info: Info, input: RevokeCouponInput) -> CouponPayload:
        command = using.ChangeCoupon(
            coupon=input.coupon,
            reason=input.reason,
            origin=origin_of(info),
            key=key_of(info, input, "revokeCoupon"),
        )
        return CouponPayload(coupon=await coupon_by_id(await done_once(info, using.revoke_coupon, command)))
