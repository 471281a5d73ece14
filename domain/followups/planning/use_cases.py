"""Plans of return visits are saved, and bring visits: by hand, after an order, of who enters a segment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.following.use_cases import act_on
from domain.followups.follow_up import opened_fact
from domain.followups.opening import visit
from domain.followups.plan import Plan, PlanTerms, PlanTrigger, check_plan
from domain.followups.refusals import UnknownVisitPlan, VisitPlanned
from domain.followups.subject import need_own_store
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Told
from domain.kernel.ids import FollowUpId, MemberId, OrderId
from domain.kernel.refusal import InvalidInput
from domain.members.refusals import NotEnrolled, UnknownMember
from domain.members.standing import require_open
from domain.merges.surviving.use_cases import lock_survivor
from domain.orders.refusals import UnknownStore
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work

FOLLOWER = "return visits"
LIMIT = 500
ORDERS = ("order.completed", "order.recorded")
KINDS: Mapping[PlanTrigger, Sequence[str]] = {
    PlanTrigger.ORDER_COMPLETED: ORDERS,
    PlanTrigger.SEGMENT_ENTERED: ("segment.entered",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePlan:
    programme: str | None
    code: str
    terms: PlanTerms
    active: bool
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVisit:
    programme: str | None
    plan: str
    member_id: MemberId
    due_at: datetime | None
    """None: as the plan says, from now."""
    store: str | None = None
    origin: Origin
    key: RequestKey


async def save_visit_plan(command: SavePlan, begin: Begin) -> None:
    """Add a plan or change one; open visits stay as they are. The same again changes nothing.

    Raises InvalidInput, UnknownProgramme.
    """
    check_plan(command.code, command.terms)
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        terms = command.terms
        if terms.segment is not None and await work.segments.find(programme.id, terms.segment) is None:
            raise InvalidInput("segment", "UNKNOWN")
        if terms.owner_id is not None and not await work.follow_ups.is_staff(terms.owner_id):
            raise InvalidInput("owner", "UNKNOWN")
        if await work.follow_ups.save_plan(
            programme.id,
            command.code,
            terms,
            active=command.active,
            own=work.new_id(),
            at=programme.now(work.now),
        ):
            deed = Deed(act=Act.VISIT_PLAN_SAVED, object_kind="visit_plan", object_id=command.code)
            await work.audit.record(command.origin, deed)


async def plan_return_visit(command: PlanVisit, begin: Begin) -> Answer[FollowUpId]:
    """Plan a member's visit by hand. Raises UnknownProgramme, UnknownVisitPlan, UnknownMember, NotEnrolled,
    MembershipNotActive, VisitPlanned, UnknownStore, InvalidInput, IdempotencyKeyReused."""
    need_own_store(command.origin.caller, command.store)

    async def effect(work: Work) -> FollowUpId:
        programme = await work.programmes.find(command.programme)
        plan = await work.follow_ups.plan(programme.id, command.plan)
        if plan is None or not plan.active:
            raise UnknownVisitPlan(plan=command.plan)
        if command.store is not None and not await work.programmes.has_store(command.store):
            raise UnknownStore(command.store)
        if not await work.members.exists(command.member_id):
            raise UnknownMember
        standing, programme = await lock_member(command.member_id, programme, work)
        require_open(standing)
        if command.due_at is not None and command.due_at < standing.moment:
            raise InvalidInput("dueAt", "IN_THE_PAST")
        if await work.follow_ups.has_open_visit(command.member_id, plan.id):
            raise VisitPlanned(plan=plan.code)
        made = await _open(
            plan,
            command.member_id,
            work,
            cause=f"hand:{work.new_id().hex}",
            at=standing.moment,
            due_at=command.due_at,
            by=command.origin.caller.actor,
            store=command.store,
        )
        assert made is not None
        deed = Deed(act=Act.FOLLOW_UP_OPENED, object_kind="follow_up", object_id=str(made))
        await work.audit.record(command.origin, deed)
        return made

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda made: {"follow_up": str(made)},
        from_plain=lambda plain: FollowUpId.parse(plain["follow_up"]),
    )


async def follow_feed(begin: Begin, *, limit: int = LIMIT) -> int:
    """Plan visits by the next facts of the feed. Returns how many positions were passed."""
    async with begin() as work:
        stretch = await work.following(FOLLOWER).stretch(limit)
        if stretch is None:
            return 0
        plans = await work.follow_ups.plans_in_use()
        programmes = {each.id: each for each in await work.programmes.all_current()}
        kinds = {kind for plan in plans for kind in KINDS.get(plan.terms.trigger, ())}
        told = await work.following(FOLLOWER).told(stretch, kinds) if kinds else []

    async def act(fact: Told, work: Work) -> None:
        await _happened(fact, plans, programmes, work)

    return await act_on(told, stretch, begin, follower=FOLLOWER, act=act)


async def _happened(
    fact: Told, plans: Sequence[Plan], programmes: Mapping[UUID, Programme], work: Work
) -> None:
    if fact.kind == "segment.entered":
        for plan in plans:
            programme = programmes[plan.programme_id]
            if plan.terms.segment == fact.payload["segment"] and programme.code == fact.payload["programme"]:
                await _by_itself(fact, plan, programme, work, cause=f"segment:{plan.id.hex}:{fact.position}")
        return
    if fact.kind == "order.recorded" and fact.payload["status"] != "COMPLETED":
        return
    order_id = OrderId.parse(fact.payload["order"])
    order = await work.occasions.order(fact.member_id, order_id.value)
    for plan in plans:
        if plan.terms.trigger is not PlanTrigger.ORDER_COMPLETED or order is None:
            continue
        if plan.programme_id == order.programme_id:
            cause = f"order:{plan.id.hex}:{order_id.value.hex}"
            programme = programmes[plan.programme_id]
            await _by_itself(fact, plan, programme, work, cause=cause, order=order_id, store=order.store)


async def _by_itself(
    fact: Told,
    plan: Plan,
    programme: Programme,
    work: Work,
    *,
    cause: str,
    order: OrderId | None = None,
    store: str | None = None,
) -> None:
    """Who has left is not visited, and who waits for a visit of the plan gets no second one."""
    try:
        standing, programme = await lock_survivor(fact.member_id, programme, work)
    except NotEnrolled:
        return
    person = MemberId(standing.member_id)
    if standing.status.has_ended or await work.follow_ups.has_open_visit(person, plan.id):
        return
    at = standing.moment
    await _open(plan, person, work, cause=cause, at=at, by="plan", order=order, store=store)


async def _open(
    plan: Plan,
    member_id: MemberId,
    work: Work,
    *,
    cause: str,
    at: datetime,
    by: str,
    due_at: datetime | None = None,
    order: OrderId | None = None,
    store: str | None = None,
) -> FollowUpId | None:
    follow_up = visit(
        FollowUpId(member_id.value, work.new_id()),
        plan,
        cause=cause,
        due_at=due_at or at + timedelta(days=plan.terms.after_days),
        assigned=await work.follow_ups.looked_after_by(member_id),
        by=by,
        at=at,
        order=order,
        store=store,
    )
    if not await work.follow_ups.add(follow_up):
        return None
    await work.facts.tell(opened_fact(follow_up))
    return follow_up.id
