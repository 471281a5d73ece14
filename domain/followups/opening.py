"""Follow-ups that open by themselves: of a dissatisfied answer, of a plan."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from domain.followups.follow_up import FollowUp
from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.followups.plan import Plan
from domain.followups.subject import Subject
from domain.kernel.ids import FollowUpId, OrderId, SurveyAnswerId
from domain.surveys.survey import CallBack


def detractor(
    own: FollowUpId,
    answer: SurveyAnswerId,
    programme_id: UUID,
    terms: CallBack,
    *,
    assigned: UUID | None,
    store: str | None = None,
    at: datetime,
) -> FollowUp:
    """`assigned`: whoever looks after the member; else the survey says whose it is. `store`: the answer's."""
    return FollowUp(
        id=own,
        programme_id=programme_id,
        kind=FollowUpKind.DETRACTOR,
        state=FollowUpState.OPEN,
        plan_id=None,
        cause=f"answer:{answer.value.hex}",
        source_kind=SourceKind.SURVEY_ANSWER,
        source=str(answer),
        subject=Subject(store=store),
        owner_id=assigned or terms.owner_id,
        due_at=at + timedelta(days=terms.within_days),
        result=None,
        opened_at=at,
        opened_by="survey",
    )


def visit(
    own: FollowUpId,
    plan: Plan,
    *,
    cause: str,
    due_at: datetime,
    assigned: UUID | None,
    by: str,
    at: datetime,
    order: OrderId | None = None,
    store: str | None = None,
) -> FollowUp:
    return FollowUp(
        id=own,
        programme_id=plan.programme_id,
        kind=FollowUpKind.RETURN_VISIT,
        state=FollowUpState.OPEN,
        plan_id=plan.id,
        cause=cause,
        source_kind=SourceKind.ORDER if order else None,
        source=str(order) if order else None,
        subject=Subject(store=store),
        owner_id=assigned or plan.terms.owner_id,
        due_at=due_at,
        result=None,
        opened_at=at,
        opened_by=by,
    )


def next_due(plan: Plan, result: str, *, wanted: datetime | None, at: datetime) -> datetime | None:
    """When the member is visited again after this one; None: not by this plan.

    A date that was agreed with the member stands; else a plan that recurs goes on, unless the result ends it.
    """
    if wanted is not None:
        return wanted
    if plan.terms.every_days is None or result in plan.terms.ends_with:
        return None
    return at + timedelta(days=plan.terms.every_days)
