"""Follow-ups, plans of return visits and assignments as the schema shows them."""

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.pagination import Connection
from api.permissions import all_open, guarded, open_field
from api.programme.types import in_words
from api.scalars import Count
from domain.followups.assignment import AssignmentRole
from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.followups.plan import Plan, PlanTrigger
from domain.kernel.ids import FollowUpId, MemberId, StaffId
from domain.staff.permissions import Permission
from persistence.approvals.reasons import opened
from persistence.encryption import Secret
from persistence.followups.queries import FollowUpRead

strawberry.enum(
    FollowUpKind,
    description="RETURN_VISIT: somebody is called or visited again, by a plan. DETRACTOR: somebody "
    "dissatisfied is called back. IMPROVEMENT: an insight is turned into something that is done. "
    "SUPPLY_CHECK: goods are checked where they come from. TRAINING: somebody, or a store, is trained.",
)
strawberry.enum(FollowUpState, description="DONE and DROPPED have ended and stay as they are.")
strawberry.enum(
    SourceKind,
    name="FollowUpSourceKind",
    description="Where a follow-up comes from. CAUSE, CATEGORY, SURVEY: by its code; the others by their id.",
)
strawberry.enum(PlanTrigger, name="VisitPlanTrigger", description="What brings a member's first visit.")
strawberry.enum(
    AssignmentRole,
    description="ADVISER: speaks with the member, and its follow-ups are the adviser's. SERVICE: takes the "
    "member's tickets first.",
)


@strawberry.type(description="A plan of return visits, by its code.")
class VisitPlan:
    plan: strawberry.Private[Plan]
    language: strawberry.Private[str]

    @open_field
    def code(self) -> str:
        return self.plan.code

    @open_field
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.plan.terms.name, info, locale, self.language)

    @open_field(description="What is asked and said.")
    def script(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.plan.terms.script, info, locale, self.language)

    @open_field
    def trigger(self) -> PlanTrigger:
        return self.plan.terms.trigger

    @open_field(description="Of SEGMENT_ENTERED: the segment's code.")
    def segment(self) -> str | None:
        return self.plan.terms.segment

    @open_field(description="The first visit is due so many days after what brought it.")
    def after_days(self) -> int:
        return self.plan.terms.after_days

    @open_field(description="The next one is due so many days after one was done; null: there is one.")
    def every_days(self) -> int | None:
        return self.plan.terms.every_days

    @open_field(description="What can come of a visit.")
    def results(self) -> list[str]:
        return list(self.plan.terms.results)

    @open_field(description="After these nobody is visited again.")
    def ends_with(self) -> list[str]:
        return list(self.plan.terms.ends_with)

    @open_field(description="Whose visits are, of members whom nobody looks after.")
    def owner_id(self) -> StaffId | None:
        return StaffId(self.plan.terms.owner_id) if self.plan.terms.owner_id else None

    @open_field(description="Nobody new is visited by a plan that is switched off.")
    def active(self) -> bool:
        return self.plan.active


@strawberry.type(description="Something to be done, by somebody, until some time.")
class FollowUp:
    read: strawberry.Private[FollowUpRead]

    @open_field
    def id(self) -> FollowUpId:
        return self.read.follow_up.id

    @open_field
    def kind(self) -> FollowUpKind:
        return self.read.follow_up.kind

    @open_field
    def state(self) -> FollowUpState:
        return self.read.follow_up.state

    @open_field(description="Of a return visit.")
    def plan(self) -> VisitPlan | None:
        return VisitPlan(plan=self.read.plan, language=self.read.language) if self.read.plan else None

    @strawberry.field(
        description="Whom it is about; null: nobody in particular.",
        extensions=[guarded(Permission.MEMBERS_READ)],
    )
    def member_id(self) -> MemberId | None:
        return self.read.member_id

    @open_field(description="Who does it; null: nobody yet.")
    def owner_id(self) -> StaffId | None:
        return StaffId(self.read.follow_up.owner_id) if self.read.follow_up.owner_id else None

    @open_field
    def due_at(self) -> datetime:
        return self.read.follow_up.due_at

    @open_field(description="It is late, and not done.")
    def overdue(self) -> bool:
        return self.read.overdue

    @open_field
    def source_kind(self) -> SourceKind | None:
        return self.read.follow_up.source_kind

    @open_field(description="The id of what it comes from, or its code.")
    def source(self) -> str | None:
        return self.read.follow_up.source

    @open_field(description="The article that it concerns.")
    def sku(self) -> str | None:
        return self.read.follow_up.subject.sku

    @open_field(description="The batch of it, as who made it calls it.")
    def batch(self) -> str | None:
        return self.read.follow_up.subject.batch

    @open_field(description="The code of the store that it concerns.")
    def store(self) -> str | None:
        return self.read.follow_up.subject.store

    @open_field(description="Of a TRAINING: who is trained.")
    def staff_id(self) -> StaffId | None:
        found = self.read.follow_up.subject.staff_id
        return StaffId(found) if found else None

    @open_field(description="Of a TRAINING: how much of a quiz was right before it, in thousandths.")
    def quiz_before(self) -> int | None:
        return self.read.follow_up.quiz.before

    @open_field(description="The same after it.")
    def quiz_after(self) -> int | None:
        return self.read.follow_up.quiz.after

    @open_field(description="What came of it, of the plan's results.")
    def result(self) -> str | None:
        return self.read.follow_up.result

    @strawberry.field(
        description="What is to be done, in words.", extensions=[guarded(Permission.FOLLOW_UPS_WRITE)]
    )
    def description(self, info: Info) -> str | None:
        return self._words(info, Secret.FOLLOW_UP_DESCRIPTION, self.read.description)

    @strawberry.field(
        description="What was heard and said.", extensions=[guarded(Permission.FOLLOW_UPS_WRITE)]
    )
    def notes(self, info: Info) -> str | None:
        return self._words(info, Secret.FOLLOW_UP_NOTES, self.read.notes)

    @strawberry.field(
        description="What shows that an improvement works.", extensions=[guarded(Permission.FOLLOW_UPS_WRITE)]
    )
    def evidence(self, info: Info) -> str | None:
        return self._words(info, Secret.FOLLOW_UP_EVIDENCE, self.read.evidence)

    @open_field
    def opened_at(self) -> datetime:
        return self.read.follow_up.opened_at

    @open_field(description="`stf_...`, `svc_...`; `survey` or `plan` of what opened by itself.")
    def opened_by(self) -> str:
        return self.read.follow_up.opened_by

    @open_field
    def ended_at(self) -> datetime | None:
        return self.read.follow_up.ended_at

    @open_field
    def ended_by(self) -> str | None:
        return self.read.follow_up.ended_by

    @open_field(description="Give it as `ifVersion` with a change.")
    def version(self) -> int:
        return self.read.follow_up.version

    def _words(self, info: Info, secret: Secret, token: bytes | None) -> str | None:
        found = self.read.follow_up
        plain = opened(
            info.context.vault,
            secret,
            token,
            member_id=found.id.member,
            row_id=found.id.value,
            wrapped=self.read.wrapped,
        )
        if plain is not None and found.member_id is not None:
            info.context.reads.show(found.member_id, secret.value)
        return plain


@all_open
@strawberry.type(description="One page of follow-ups.")
class FollowUpConnection(Connection[FollowUp]):
    pass


@all_open
@strawberry.type(description="How many visits of a plan had a result.")
class VisitResult:
    plan: str
    result: str
    count: Count


@all_open
@strawberry.type(description="Who looks after a member.")
class MemberAssignment:
    role: AssignmentRole
    staff_id: StaffId | None
    team: str | None
    since: datetime
