"""Members hand coupons on."""

from __future__ import annotations

from datetime import datetime, timedelta

import strawberry

from api.context import Info
from api.coupons.payload import CouponPayload
from api.coupons.reading import coupon_by_id
from api.coupons.types import Coupon
from api.members.naming import MemberNameInput, whose
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.coupons.gifting import use_cases
from domain.coupons.gifting.use_cases import LONGEST, STANDARD, AcceptCoupon, OfferCoupon, TakeBackOffer
from domain.coupons.refusals import UnknownCoupon
from domain.kernel.ids import CouponId
from domain.members.named import MemberName
from domain.staff.permissions import Permission

HOUR = timedelta(hours=1)


@strawberry.input(description="A coupon is offered to whoever has its link.")
class OfferCouponInput:
    idempotency_key: IdempotencyKey
    coupon: CouponId
    hours: int = strawberry.field(
        default=STANDARD // HOUR,
        description=f"For so long, 1 to {LONGEST // HOUR}, and no longer than the coupon lives. Then it is "
        "the giver's again.",
    )


@strawberry.input(description="Somebody accepts an offered coupon.")
class AcceptCouponInput:
    idempotency_key: IdempotencyKey
    token: str
    member: MemberNameInput | None = strawberry.field(
        default=None, description="Not given: the member who asks."
    )


@strawberry.input(description="An offer that is taken back.")
class TakeBackCouponInput:
    idempotency_key: IdempotencyKey
    coupon: CouponId


@all_open
@strawberry.type
class OfferCouponPayload:
    coupon: Coupon | None = strawberry.field(default=None, description="As it is now.")
    token: str | None = strawberry.field(
        default=None,
        description="What the link carries, shown this once: null where this answer was given before. Who "
        "has it first has the coupon.",
    )
    expires_at: datetime | None = strawberry.field(default=None, description="Then it is the giver's again.")
    problems: list[Problem] = strawberry.field(default_factory=list)


def _own(info: Info, coupon: CouponId) -> None:
    """Another member's coupon is as unknown as one that never was. Raises UnknownCoupon."""
    caller = info.context.caller
    if not caller.may(Permission.COUPONS_CLAIM) and (
        caller.member_id is None or caller.member_id.value != coupon.member
    ):
        raise UnknownCoupon


@strawberry.type
class CouponGiving:
    @strawberry.mutation(
        description=(
            "Offer a coupon to whoever has the link. Until somebody accepts it or the time is over nobody "
            "can use it. Problems: UNKNOWN_COUPON, NOT_ELIGIBLE (NOT_GIFTABLE), LOCKED, ALREADY_USED, "
            "EXPIRED, COUPON_REVOKED, MEMBERSHIP_NOT_ACTIVE, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPONS_CLAIM, or_self=True)],
    )
    @answers_refusals(OfferCouponPayload)
    async def offer_coupon(self, info: Info, input: OfferCouponInput) -> OfferCouponPayload:
        _own(info, input.coupon)
        command = OfferCoupon(
            coupon=input.coupon,
            # A number that no offer has is refused by the rule; a span of it could not even be made.
            term=HOUR * max(-1, min(input.hours, 10 * (LONGEST // HOUR))),
            token=use_cases.new_token(),
            key=key_of(info, input, "offerCoupon"),
        )
        offered = await done_once(info, use_cases.offer_coupon, command)
        is_new = "idempotentReplay" not in info.context.extensions
        return OfferCouponPayload(
            coupon=await coupon_by_id(offered.coupon),
            token=command.token if is_new else None,
            expires_at=offered.expires_at,
        )

    @strawberry.mutation(
        description=(
            "Accept an offered coupon: the member has one of their own then, with the same terms and the "
            "same end. Problems: UNKNOWN_GIFT, OWN_GIFT, UNKNOWN_MEMBER, NOT_ENROLLED, "
            "MEMBERSHIP_NOT_ACTIVE, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPONS_CLAIM, or_self=True)],
    )
    @answers_refusals(CouponPayload)
    async def accept_coupon(self, info: Info, input: AcceptCouponInput) -> CouponPayload:
        member_id = await whose(info, input.member, Permission.COUPONS_CLAIM)
        command = AcceptCoupon(
            token=input.token,
            member=MemberName(id=member_id),
            key=key_of(info, input, "acceptCoupon", member_id=member_id),
        )
        accepted = await done_once(info, use_cases.accept_coupon, command)
        return CouponPayload(coupon=await coupon_by_id(accepted))

    @strawberry.mutation(
        description=(
            "Take an offer back. Problems: UNKNOWN_COUPON, COUPON_NOT_OFFERED, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPONS_CLAIM, or_self=True)],
    )
    @answers_refusals(CouponPayload)
    async def take_back_coupon(self, info: Info, input: TakeBackCouponInput) -> CouponPayload:
        _own(info, input.coupon)
        command = TakeBackOffer(coupon=input.coupon, key=key_of(info, input, "takeBackCoupon"))
        taken = await done_once(info, use_cases.take_back_offer, command)
        return CouponPayload(coupon=await coupon_by_id(taken))
