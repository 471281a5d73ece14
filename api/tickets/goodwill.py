"""Giving points or a coupon for what went wrong."""

import strawberry

from api.approvals.queries import approval_by_id
from api.approvals.types import Approval
from api.context import Info
from api.inputs import origin_of, principal_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals, locale_of_problems, problem_of
from api.scalars import Count, IdempotencyKey
from api.tickets.goodwill_limits import GoodwillLimit
from api.tickets.queries import wanted_ticket
from api.tickets.types import Ticket
from domain.approvals.refusals import ApprovalNeeded
from domain.kernel.amounts import Points
from domain.kernel.ids import TicketId
from domain.staff.permissions import Permission
from domain.tickets.goodwill import use_cases
from domain.tickets.goodwill.goodwill import Limit


@strawberry.input(description="Points or a coupon: exactly one of the two.")
class GiveGoodwillInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    points: Points | None = strawberry.field(
        default=None, description="Of the wallet `points`, with its terms."
    )
    coupon_template: str | None = strawberry.field(default=None, description="By its code.")
    reason: str = strawberry.field(description="Why; kept sealed.")


@strawberry.input(description="What somebody with a role may give alone in 24 hours.")
class SaveGoodwillLimitInput:
    role: str
    points: Points
    coupons: Count


@all_open
@strawberry.type
class GiveGoodwillPayload:
    ticket: Ticket | None = None
    approval: Approval | None = strawberry.field(
        default=None, description="What waits, where it goes beyond the limit: see APPROVAL_NEEDED."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveGoodwillLimitPayload:
    limit: GoodwillLimit | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class GoodwillGiving:
    @strawberry.mutation(
        description="Give the member of a ticket points or a coupon. Beyond what one's roles may give alone "
        "in 24 hours, or what was given to the member, it waits for a second person: see `approve`. "
        "Problems: INVALID_INPUT, UNKNOWN_TICKET, NOBODYS_TICKET, NOT_ENROLLED, MEMBERSHIP_NOT_ACTIVE, "
        "APPROVAL_NEEDED, those of `issueCoupon`, IDEMPOTENCY_KEY_REUSED.",
        extensions=[guarded(Permission.TICKETS_GOODWILL)],
    )
    @answers_refusals(GiveGoodwillPayload)
    async def give_goodwill(self, info: Info, input: GiveGoodwillInput) -> GiveGoodwillPayload:
        command = use_cases.GiveGoodwill(
            ticket_id=input.ticket_id,
            points=input.points.value if input.points is not None else None,
            template=input.coupon_template,
            reason=input.reason,
            staff_id=principal_of(info),
            origin=origin_of(info),
            key=key_of(info, input, "giveGoodwill"),
        )
        done = await done_once(info, use_cases.give_goodwill, command)
        payload = GiveGoodwillPayload(
            ticket=await wanted_ticket(info, done.ticket), approval=await approval_by_id(done.approval)
        )
        if done.approval is not None:
            needed = ApprovalNeeded(approval=done.approval, limit=done.limit, sum=done.sum)
            payload.problems = [problem_of(needed, await locale_of_problems(info))]
        return payload

    @strawberry.mutation(
        description="Say what somebody with a role may give alone in 24 hours. Problems: INVALID_INPUT, "
        "UNKNOWN_ROLE.",
        extensions=[guarded(Permission.TICKETS_SET_UP)],
    )
    @answers_refusals(SaveGoodwillLimitPayload)
    async def save_goodwill_limit(
        self, info: Info, input: SaveGoodwillLimitInput
    ) -> SaveGoodwillLimitPayload:
        limit = Limit(role=input.role, points=input.points.value, coupons=input.coupons)
        saved = await use_cases.save_goodwill_limit(limit, origin_of(info), info.context.begin)
        return SaveGoodwillLimitPayload(limit=GoodwillLimit.of(saved))
