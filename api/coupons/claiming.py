"""Members come to coupons: they claim them, or somebody gives them by hand."""

from __future__ import annotations

import strawberry

from api.context import Info
from api.coupons.claims import claim
from api.coupons.counting import counting_noes, of_code
from api.coupons.payload import CouponPayload
from api.coupons.reading import coupon_by_id
from api.coupons.types import Coupon
from api.inputs import in_own_store, origin_of
from api.members.naming import MemberNameInput, whose
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.coupons.batches.use_cases import IssueCoupon, issue_coupon
from domain.coupons.coupon import Origin
from domain.coupons.giving.having import Want
from domain.coupons.giving.use_cases import Claim, ClaimByCode, claim_by_code
from domain.kernel.refusal import Refusal
from domain.staff.permissions import Permission
from persistence.coupons.figures import Place

CHANNEL = "Through which channel the member comes to it: it is kept with the coupon."


@strawberry.input(description="A member claims a coupon of a template.")
class ClaimCouponInput:
    idempotency_key: IdempotencyKey
    member: MemberNameInput | None = strawberry.field(
        default=None, description="Not given: the member who asks."
    )
    programme: str | None = None
    template: str = strawberry.field(description="The template's code.")
    channel: str | None = strawberry.field(default=None, description=CHANNEL)


@strawberry.input(description="A member claims the coupon of a code.")
class ClaimByCodeInput:
    idempotency_key: IdempotencyKey
    member: MemberNameInput | None = strawberry.field(
        default=None, description="Not given: the member who asks."
    )
    programme: str | None = None
    code: str = strawberry.field(description="Spaces, hyphens and small letters do not matter.")
    channel: str | None = strawberry.field(default=None, description=CHANNEL)


@strawberry.input(description="Coupons for a member, by hand.")
class IssueCouponInput:
    idempotency_key: IdempotencyKey
    member: MemberNameInput
    programme: str | None = None
    template: str
    count: int = 1
    store: str | None = strawberry.field(default=None, description="Handed out in that store.")
    channel: str | None = strawberry.field(default=None, description=CHANNEL)


@all_open
@strawberry.type
class IssueCouponPayload:
    coupons: list[Coupon] = strawberry.field(default_factory=list)
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class CouponClaiming:
    @strawberry.mutation(
        description=(
            "Claim a coupon. Never more are given than there are, and never more to one member than one may "
            "have, however many claim at once. Problems: NOT_STARTED, ENDED, CLAIMS_PAUSED, SOLD_OUT, "
            "LIMIT_PER_MEMBER, LIMIT_PER_DAY, NOT_ELIGIBLE, UNKNOWN_COUPON_TEMPLATE, UNKNOWN_MEMBER, "
            "NOT_ENROLLED, MEMBERSHIP_NOT_ACTIVE, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.COUPONS_CLAIM, or_self=True)],
    )
    @answers_refusals(CouponPayload)
    async def claim_coupon(self, info: Info, input: ClaimCouponInput) -> CouponPayload:
        member_id = await whose(info, input.member, Permission.COUPONS_CLAIM)
        wanted = Claim(
            want=Want(member_id=member_id, origin=Origin.CLAIM, channel=input.channel),
            key=key_of(info, input, "claimCoupon", member_id=member_id),
        )
        async with counting_noes(info, Place.CLAIM, of_code(input.programme, input.template)):
            claimed = await claim(input.programme, input.template, wanted, info.context.begin)
            if isinstance(claimed, Refusal):
                raise claimed
        if claimed.replayed:
            info.context.replayed()
        return CouponPayload(coupon=await coupon_by_id(claimed.result))

    @strawberry.mutation(
        description=(
            "Claim the coupon of a code. A code that somebody has had is as unknown as one that never was. "
            "Five wrong ones a minute stop a caller for that member. Problems: UNKNOWN_COUPON_CODE, "
            "TOO_MANY_GUESSES and those of `claimCoupon`."
        ),
        extensions=[guarded(Permission.COUPONS_CLAIM, or_self=True)],
    )
    @answers_refusals(CouponPayload)
    async def claim_by_code(self, info: Info, input: ClaimByCodeInput) -> CouponPayload:
        member_id = await whose(info, input.member, Permission.COUPONS_CLAIM)
        command = ClaimByCode(
            member_id=member_id,
            programme=input.programme,
            code=input.code,
            channel=input.channel,
            key=key_of(info, input, "claimByCode", member_id=member_id),
        )
        return CouponPayload(coupon=await coupon_by_id(await done_once(info, claim_by_code, command)))

    @strawberry.mutation(
        description=(
            "Give a member coupons by hand: audience and whether members may claim it do not matter, limits "
            "and stock do. Problems: those of `claimCoupon`, INVALID_INPUT."
        ),
        extensions=[guarded(Permission.COUPONS_ISSUE)],
    )
    @answers_refusals(IssueCouponPayload)
    async def issue_coupon(self, info: Info, input: IssueCouponInput) -> IssueCouponPayload:
        in_own_store(info, input.store)
        command = IssueCoupon(
            member=input.member.name(),
            programme=input.programme,
            template=input.template,
            count=input.count,
            store=input.store,
            channel=input.channel,
            origin=origin_of(info),
            key=key_of(info, input, "issueCoupon"),
        )
        issued = await done_once(info, issue_coupon, command)
        found = [await coupon_by_id(each) for each in issued]
        return IssueCouponPayload(coupons=[each for each in found if each is not None])
