"""Opening follow-ups, moving them on, planning return visits, saying who looks after a member."""

from datetime import datetime

import strawberry

from api.context import Info
from api.followups.queries import follow_up_with, plan_named
from api.followups.types import FollowUp, VisitPlan
from api.inputs import origin_of
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.followups import use_cases
from domain.followups.assigning.use_cases import AssignMember, assign_member
from domain.followups.assignment import AssignmentRole
from domain.followups.follow_up import Words
from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.followups.plan import PlanTerms, PlanTrigger
from domain.followups.planning import use_cases as planning
from domain.followups.quiz import Quiz
from domain.followups.subject import Subject
from domain.kernel.ids import FollowUpId, MemberId, StaffId
from domain.kernel.texts import LocalText
from domain.staff.permissions import Permission
from persistence.retry import retrying


@strawberry.input(description="Something to be done, of any kind but RETURN_VISIT.")
class OpenFollowUpInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    kind: FollowUpKind
    member_id: MemberId | None = strawberry.field(default=None, description="A DETRACTOR has one.")
    owner_id: StaffId | None = strawberry.field(
        default=None, description="Not given: the member's adviser, else nobody yet."
    )
    due_at: datetime
    description: str = strawberry.field(description="What is to be done. At most 4,000 letters.")
    source_kind: SourceKind | None = None
    source: str | None = strawberry.field(
        default=None, description="The id of what it comes from, or its code."
    )
    sku: str | None = strawberry.field(
        default=None,
        description="The article that it concerns; not given: that of the ticket that it comes from. A "
        "SUPPLY_CHECK has an article or a batch.",
    )
    batch: str | None = strawberry.field(
        default=None, description="The batch of it, as who made it calls it."
    )
    store: str | None = strawberry.field(
        default=None,
        description="The store that it concerns and lies in, by its code; not given: that of the ticket, the "
        "answer or the order that it comes from. Staff of stores open it in one of theirs. A TRAINING has a "
        "store or somebody who is trained.",
    )
    staff_id: StaffId | None = strawberry.field(default=None, description="Who is trained.")


@strawberry.input(description="What changes of a follow-up. What is left out stays as it is.")
class ChangeFollowUpInput:
    id: FollowUpId
    if_version: int = strawberry.field(
        description="The version that was read: what somebody else changed meanwhile is not overwritten."
    )
    state: FollowUpState | None = strawberry.field(
        default=None,
        description="STARTED, DONE or DROPPED. An IMPROVEMENT, a SUPPLY_CHECK and a "
        "TRAINING are done with evidence.",
    )
    owner_id: StaffId | None = None
    due_at: datetime | None = None
    result: str | None = strawberry.field(
        default=None, description="With DONE: what came of a return visit, of its plan's results."
    )
    next_at: datetime | None = strawberry.field(
        default=None, description="With DONE, of a return visit: when the member wants to hear again."
    )
    quiz_before: int | None = strawberry.field(
        default=None,
        description="Of a TRAINING of one person: how much of a quiz was right before it, 0 to 1000.",
    )
    quiz_after: int | None = strawberry.field(
        default=None, description="The same after it, which may be told when it is DONE."
    )
    description: str | None = None
    notes: str | None = None
    evidence: str | None = None


@strawberry.input(description="A plan of return visits, as it is from now on.")
class SaveVisitPlanInput:
    programme: str | None = None
    code: str
    name: LocalText
    script: LocalText
    trigger: PlanTrigger = PlanTrigger.HAND
    segment: str | None = strawberry.field(default=None, description="Of SEGMENT_ENTERED.")
    after_days: int = 7
    every_days: int | None = None
    results: list[str] = strawberry.field(
        description="What can come of a visit, such as REACHED, NOT_REACHED: at most 30."
    )
    ends_with: list[str] = strawberry.field(default_factory=list)
    owner_id: StaffId | None = None
    active: bool = True

    def terms(self) -> PlanTerms:
        return PlanTerms(
            name=self.name,
            script=self.script,
            trigger=self.trigger,
            segment=self.segment,
            after_days=self.after_days,
            every_days=self.every_days,
            results=tuple(self.results),
            ends_with=tuple(self.ends_with),
            owner_id=self.owner_id.value if self.owner_id else None,
        )


@strawberry.input(description="A member who shall be visited.")
class PlanReturnVisitInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    plan: str
    member_id: MemberId
    due_at: datetime | None = strawberry.field(default=None, description="Not given: as the plan says.")
    store: str | None = strawberry.field(
        default=None, description="Whose visit it is. Staff of stores name one of theirs."
    )


@strawberry.input(description="Who looks after a member. With neither a person nor a team nobody does.")
class AssignMemberInput:
    programme: str | None = None
    member_id: MemberId
    role: AssignmentRole
    staff_id: StaffId | None = None
    team: str | None = strawberry.field(
        default=None, description="The code of a team: with SERVICE it takes the member's tickets."
    )
    hands_over: bool = strawberry.field(
        default=False,
        description="Open follow-ups of whoever did so before go to the new person, and its open tickets of "
        "the member are given away anew: to the new person, if it is there and has room. Staff of stores "
        "hand over those of their stores.",
    )


@all_open
@strawberry.type
class FollowUpPayload:
    follow_up: FollowUp | None = None
    next: FollowUp | None = strawberry.field(
        default=None, description="The return visit that comes after the one that was done."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class VisitPlanPayload:
    plan: VisitPlan | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class AssignMemberPayload:
    member: Member | None = None
    follow_ups: Count | None = strawberry.field(default=None, description="So many were handed over.")
    tickets: Count | None = strawberry.field(default=None, description="So many were given away anew.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class FollowUpsMutations:
    @strawberry.mutation(
        description="Have something done by somebody. What it comes from is there. Problems: INVALID_INPUT, "
        "UNKNOWN_PROGRAMME, UNKNOWN_MEMBER, NOT_ENROLLED, UNKNOWN_TICKET, UNKNOWN_ORDER, "
        "UNKNOWN_SURVEY_ANSWER, UNKNOWN_STORE, IDEMPOTENCY_KEY_REUSED.",
        extensions=[guarded(Permission.FOLLOW_UPS_WRITE)],
    )
    @answers_refusals(FollowUpPayload)
    async def open_follow_up(self, info: Info, input: OpenFollowUpInput) -> FollowUpPayload:
        command = use_cases.OpenFollowUp(
            programme=input.programme,
            kind=input.kind,
            member_id=input.member_id,
            owner_id=input.owner_id.value if input.owner_id else None,
            due_at=input.due_at,
            source_kind=input.source_kind,
            source=input.source,
            subject=Subject(
                sku=input.sku,
                batch=input.batch,
                store=input.store,
                staff_id=input.staff_id.value if input.staff_id else None,
            ),
            words=Words(description=input.description),
            origin=origin_of(info),
            key=key_of(info, input, "openFollowUp"),
        )
        made = await done_once(info, use_cases.open_follow_up, command)
        return FollowUpPayload(follow_up=await follow_up_with(info, made))

    @strawberry.mutation(
        description="Hand a follow-up on, set another time, move it, say what came of it. A return visit "
        "that is done brings the next one, where its plan recurs or a time was agreed.",
        extensions=[guarded(Permission.FOLLOW_UPS_WRITE)],
    )
    @answers_refusals(FollowUpPayload)
    async def change_follow_up(self, info: Info, input: ChangeFollowUpInput) -> FollowUpPayload:
        command = use_cases.ChangeFollowUp(
            follow_up_id=input.id,
            expected_version=input.if_version,
            state=input.state,
            owner_id=input.owner_id.value if input.owner_id else None,
            due_at=input.due_at,
            result=input.result,
            next_at=input.next_at,
            quiz=Quiz(before=input.quiz_before, after=input.quiz_after),
            words=Words(description=input.description, notes=input.notes, evidence=input.evidence),
            origin=origin_of(info),
        )
        done = await retrying(lambda: use_cases.change_follow_up(command, info.context.begin))
        return FollowUpPayload(
            follow_up=await follow_up_with(info, done.follow_up_id),
            next=await follow_up_with(info, done.next_id),
        )

    @strawberry.mutation(
        description="Add a plan of return visits or change one. Open visits stay as they are.",
        extensions=[guarded(Permission.FOLLOW_UPS_PLAN)],
    )
    @answers_refusals(VisitPlanPayload)
    async def save_visit_plan(self, info: Info, input: SaveVisitPlanInput) -> VisitPlanPayload:
        command = planning.SavePlan(
            programme=input.programme,
            code=input.code,
            terms=input.terms(),
            active=input.active,
            origin=origin_of(info),
        )
        await retrying(lambda: planning.save_visit_plan(command, info.context.begin))
        return VisitPlanPayload(plan=await plan_named(input.code, input.programme))

    @strawberry.mutation(
        description="Plan a return visit of a member by hand; one is open at a time.",
        extensions=[guarded(Permission.FOLLOW_UPS_WRITE)],
    )
    @answers_refusals(FollowUpPayload)
    async def plan_return_visit(self, info: Info, input: PlanReturnVisitInput) -> FollowUpPayload:
        command = planning.PlanVisit(
            programme=input.programme,
            plan=input.plan,
            member_id=input.member_id,
            due_at=input.due_at,
            store=input.store,
            origin=origin_of(info),
            key=key_of(info, input, "planReturnVisit"),
        )
        made = await done_once(info, planning.plan_return_visit, command)
        return FollowUpPayload(follow_up=await follow_up_with(info, made))

    @strawberry.mutation(
        description="Somebody looks after a member from now on, in the place of whoever did.",
        extensions=[guarded(Permission.FOLLOW_UPS_PLAN)],
    )
    @answers_refusals(AssignMemberPayload)
    async def assign_member(self, info: Info, input: AssignMemberInput) -> AssignMemberPayload:
        command = AssignMember(
            programme=input.programme,
            member_id=input.member_id,
            role=input.role,
            staff_id=input.staff_id.value if input.staff_id else None,
            team=input.team,
            hands_over=input.hands_over,
            origin=origin_of(info),
        )
        handed = await retrying(lambda: assign_member(command, info.context.begin))
        return AssignMemberPayload(
            member=await loading.wanted_member(info, input.member_id),
            follow_ups=Count(handed.follow_ups),
            tickets=Count(handed.tickets),
        )
