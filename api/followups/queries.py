"""Reading follow-ups and plans."""

from datetime import datetime, timedelta
from typing import Annotated

import strawberry

from api.context import Info
from api.followups.types import FollowUp, FollowUpConnection, VisitPlan, VisitResult
from api.pagination import page_of
from api.permissions import guarded
from api.programme.lookup import current_programme
from api.scalars import Count
from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.kernel.ids import FollowUpId, MemberId, StaffId
from domain.staff.permissions import Permission
from persistence.followups import queries


@strawberry.input(description="Which follow-ups: all that are named hold. Ended ones are left out.")
class FollowUpFilter:
    kind: FollowUpKind | None = None
    owner_id: StaffId | None = None
    unowned: bool = strawberry.field(default=False, description="Only those that are nobody's yet.")
    member_id: MemberId | None = None
    plan: str | None = strawberry.field(default=None, description="The code of a plan of return visits.")
    state: FollowUpState | None = strawberry.field(
        default=None, description="DONE and DROPPED show those that have ended."
    )
    overdue: bool = strawberry.field(default=False, description="Only those whose time is over.")
    due_within_days: int | None = strawberry.field(
        default=None,
        description="Only those due within so many days from now, or overdue: 0 to 3,650.",
    )
    source_kind: SourceKind | None = None
    source: str | None = strawberry.field(
        default=None, description="What they come from: with a ticket's id, what is done because of it."
    )
    sku: str | None = None
    store: str | None = strawberry.field(default=None, description="The code of the store that they concern.")
    ended: bool = strawberry.field(default=False, description="Those that have ended, too.")

    def wanted(self, now: datetime) -> queries.Wanted:
        days = None if self.due_within_days is None else min(max(self.due_within_days, 0), 3_650)
        before = now if self.overdue else None if days is None else now + timedelta(days=days)
        return queries.Wanted(
            kind=self.kind,
            owner_id=self.owner_id.value if self.owner_id else None,
            unowned=self.unowned,
            member_id=self.member_id,
            plan=self.plan,
            state=self.state,
            due_before=before,
            source_kind=self.source_kind,
            source=self.source,
            sku=self.sku,
            store=self.store,
            ended=self.ended,
        )


@strawberry.type
class FollowUpsQueries:
    @strawberry.field(
        description="Follow-ups, what is due first comes first. Staff who are bound to stores see those of "
        "their stores.",
        extensions=[guarded(Permission.FOLLOW_UPS_READ)],
    )
    async def follow_ups(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        programme: str | None = None,
        filter: FollowUpFilter | None = None,
    ) -> FollowUpConnection | None:
        found = await current_programme(programme)
        if found is None:
            return None
        asked = filter or FollowUpFilter()
        page = page_of(
            info, "followUps", first, after, filter={"programme": found.code, "filter": repr(asked)}
        )
        wanted = asked.wanted(found.now(info.context.now))
        return FollowUpConnection.of(
            await queries.follow_ups(found.id, page, wanted, stores=info.context.caller.store_codes),
            page,
            node=lambda each: FollowUp(read=each),
            position=lambda each: (each.follow_up.due_at, each.follow_up.id.value),
        )

    @strawberry.field(
        description="One of them. Null where there is none that the caller may see.",
        extensions=[guarded(Permission.FOLLOW_UPS_READ)],
    )
    async def follow_up(self, info: Info, id: FollowUpId) -> FollowUp | None:
        return await follow_up_with(info, id)

    @strawberry.field(
        description="Plans of return visits, in order of their codes.",
        extensions=[guarded(Permission.FOLLOW_UPS_READ)],
    )
    async def visit_plans(self, info: Info, programme: str | None = None) -> list[VisitPlan] | None:
        found = await current_programme(programme)
        if found is None:
            return []
        return [VisitPlan(plan=each, language=found.locale) for each in await queries.plans(found.id)]

    @strawberry.field(
        description="How many return visits had which result, by plan. Staff of stores see those of their "
        "stores.",
        extensions=[guarded(Permission.FOLLOW_UPS_READ)],
    )
    async def visit_results(
        self,
        info: Info,
        programme: str | None = None,
        since: Annotated[datetime | None, strawberry.argument(description="Done then or later.")] = None,
        until: Annotated[datetime | None, strawberry.argument(description="Done before then.")] = None,
    ) -> list[VisitResult] | None:
        found = await current_programme(programme)
        if found is None:
            return []
        stores = info.context.caller.store_codes
        return [
            VisitResult(plan=plan, result=result, count=Count(count))
            for plan, result, count in await queries.visit_results(found.id, since, until, stores=stores)
        ]


async def follow_up_with(info: Info, follow_up_id: FollowUpId | None) -> FollowUp | None:
    """Of the caller's own stores, where it is bound to some."""
    stores = info.context.caller.store_codes
    found = await queries.follow_up(follow_up_id, stores=stores) if follow_up_id else None
    return FollowUp(read=found) if found else None


async def plan_named(code: str, programme: str | None) -> VisitPlan | None:
    found = await current_programme(programme)
    plan = await queries.plan(found.id, code) if found else None
    return VisitPlan(plan=plan, language=found.locale) if found and plan else None
