"""Coupons by id, and what there is for a member to claim."""

from __future__ import annotations

from enum import StrEnum

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.coupons.reading import coupon_by_id
from api.coupons.types import Coupon, CouponTemplate
from api.errors import BadUserInput
from api.language import learn_own
from api.members.naming import MemberNameInput, whose
from api.permissions import all_open, guarded
from api.problems import Problem, locale_of_problems, problem_of
from api.programme.lookup import current_programme
from api.scalars import Count
from domain.coupons.coupon import Origin
from domain.coupons.eligibility import Claimant, Stock, no_for_member, no_for_template
from domain.coupons.refusals import (
    ClaimsPaused,
    Ended,
    LimitPerDay,
    LimitPerMember,
    NotStarted,
    SoldOut,
)
from domain.coupons.template import Template, TemplateState
from domain.kernel.ids import CouponId, MemberId
from domain.kernel.periods import day_of
from domain.kernel.refusal import Refusal
from domain.members.refusals import UnknownMember
from domain.programme.programme import Programme
from domain.staff.permissions import Permission

MOST = 200
SHOWN = frozenset({TemplateState.ACTIVE, TemplateState.PAUSED, TemplateState.CLAIM_ENDED})


@strawberry.enum(
    name="CouponClaimState",
    description=(
        "How an offer stands for a member. CLAIMED: the member has had as many as one may have. "
        "NOT_ELIGIBLE: `because` says why."
    ),
)
class ClaimState(StrEnum):
    CLAIMABLE = "CLAIMABLE"
    CLAIMED = "CLAIMED"
    SOLD_OUT = "SOLD_OUT"
    NOT_STARTED = "NOT_STARTED"
    ENDED = "ENDED"
    NOT_ELIGIBLE = "NOT_ELIGIBLE"


@all_open
@strawberry.type(description="An offer as one member sees it.")
class CouponOffer:
    template: CouponTemplate
    state: ClaimState
    because: Problem | None = strawberry.field(
        description="What claiming it now would be refused with; null for CLAIMABLE."
    )
    claimed: Count = strawberry.field(description="How many of it the member has had.")
    left: Count | None = strawberry.field(
        description="How many there still are for everybody; null where there is no limit."
    )


@strawberry.type
class CouponReading:
    @strawberry.field(
        description="A coupon by its id; null where there is none that the caller may see.",
        extensions=[guarded(Permission.COUPONS_READ, or_self=True)],
    )
    async def coupon(self, info: Info, id: CouponId) -> Coupon | None:
        caller = info.context.caller
        if not caller.may(Permission.COUPONS_READ) and (
            caller.member_id is None or caller.member_id.value != id.member
        ):
            return None
        await confirm_session(caller)
        await learn_own(info)
        return await coupon_by_id(id)

    @strawberry.field(
        description=(
            "What a member can claim, has claimed or missed: the offers that members claim themselves, "
            "without a code, the one whose claims end first first. One's own where no member is named."
        ),
        extensions=[guarded(Permission.COUPONS_READ, or_self=True)],
    )
    async def coupon_centre(
        self,
        info: Info,
        first: int,
        member: MemberNameInput | None = None,
        programme: str | None = None,
        states: list[ClaimState] | None = None,
    ) -> list[CouponOffer] | None:
        if not 1 <= first <= MOST:
            raise BadUserInput(f"first lies between 1 and {MOST}.")
        try:
            member_id = await whose(info, member, Permission.COUPONS_READ)
        except UnknownMember:
            return None
        await confirm_session(info.context.caller)
        await learn_own(info)
        of = await current_programme(programme)
        if of is None:
            return []
        offers = await _offers(info, of, member_id)
        return [each for each in offers if not states or each.state in states][:first]


async def _offers(info: Info, programme: Programme, member_id: MemberId) -> list[CouponOffer]:
    """In three statements, however many offers there are."""
    now = programme.now(info.context.now)
    templates = [
        each
        for each in programme.template_by_code.values()
        if each.claimable and each.codes is None and each.state(now) in SHOWN
    ]
    templates.sort(key=lambda each: (each.claim_until, each.code))
    async with info.context.begin() as work:
        claimants = await work.coupons.claimants(templates, programme, member_id)
        stocks = await work.coupons.stocks(templates, today=day_of(now, programme.zone))
    if templates and not claimants:
        return []
    locale = await locale_of_problems(info)
    offers = []
    for each in templates:
        claimant, stock = claimants[each.template_id], stocks[each.template_id]
        no = _no(each, claimant, stock, programme, info)
        left = stock.left(each)
        offers.append(
            CouponOffer(
                template=CouponTemplate(rule=each, programme=programme),
                state=_state(no),
                because=problem_of(no, locale, below=()) if no else None,
                claimed=Count(claimant.had),
                left=None if left is None else Count(left),
            )
        )
    return offers


def _no(
    template: Template, claimant: Claimant, stock: Stock, programme: Programme, info: Info
) -> Refusal | None:
    no = no_for_template(template, Origin.CLAIM, at=programme.now(info.context.now))
    no = no or no_for_member(template, claimant, Origin.CLAIM)
    if no is None and stock.left(template) == 0:
        return stock.sold_out(template)
    return no


def _state(no: Refusal | None) -> ClaimState:
    match no:
        case None:
            return ClaimState.CLAIMABLE
        case LimitPerMember() | LimitPerDay():
            return ClaimState.CLAIMED
        case SoldOut():
            return ClaimState.SOLD_OUT
        case NotStarted():
            return ClaimState.NOT_STARTED
        case Ended() | ClaimsPaused():
            return ClaimState.ENDED
        case _:
            return ClaimState.NOT_ELIGIBLE
