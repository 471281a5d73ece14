"""A second person decides."""

import strawberry

from api.approvals.queries import approval_by_id
from api.approvals.types import Approval
from api.context import Info
from api.inputs import origin_of, principal_of
from api.permissions import all_open, guarded
from api.points.reading import wanted_entry
from api.points.types import PointsEntry
from api.problems import Problem, answers_refusals
from api.step_up import require_step_up
from domain.approvals import use_cases
from domain.kernel.ids import ApprovalId
from domain.staff.permissions import Permission
from persistence.retry import retrying


@all_open
@strawberry.type
class ApprovalPayload:
    approval: Approval | None = None
    entry: PointsEntry | None = strawberry.field(
        default=None, description="The line of the ledger that came of it."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


def _decision(info: Info, id: ApprovalId) -> use_cases.Decide:
    return use_cases.Decide(id=id, decider_id=principal_of(info), origin=origin_of(info))


@strawberry.type
class ApprovalsMutations:
    @strawberry.mutation(
        description="Have done what somebody else asked for. Where the rules refuse it now, it stays open. "
        "Sent again by the same person it gets the same answer.",
        extensions=[guarded(Permission.APPROVALS_DECIDE)],
    )
    @answers_refusals(ApprovalPayload)
    async def approve(self, info: Info, id: ApprovalId) -> ApprovalPayload:
        require_step_up(info)
        decision = _decision(info, id)
        decided = await retrying(lambda: use_cases.approve(decision, info.context.begin))
        if decided.replayed:
            info.context.replayed()
        return ApprovalPayload(
            approval=await approval_by_id(id), entry=await wanted_entry(info, decided.entry)
        )

    @strawberry.mutation(
        description="Nothing comes of what somebody else asked for.",
        extensions=[guarded(Permission.APPROVALS_DECIDE)],
    )
    @answers_refusals(ApprovalPayload)
    async def reject_approval(self, info: Info, id: ApprovalId, reason: str) -> ApprovalPayload:
        decision = _decision(info, id)
        decided = await retrying(lambda: use_cases.reject_approval(decision, reason, info.context.begin))
        if decided.replayed:
            info.context.replayed()
        return ApprovalPayload(approval=await approval_by_id(id))
