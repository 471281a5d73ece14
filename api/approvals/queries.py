"""The queue of what waits for a second person."""

from typing import Annotated

import strawberry

from api.approvals.types import Approval, ApprovalConnection
from api.context import Info
from api.pagination import page_of
from api.permissions import guarded
from domain.approvals.approval import ApprovalState
from domain.kernel.ids import ApprovalId
from domain.staff.permissions import Permission
from persistence.approvals import queries


async def approval_by_id(approval_id: ApprovalId | None) -> Approval | None:
    found = await queries.approval(approval_id) if approval_id else None
    return Approval(read=found) if found else None


@strawberry.type
class ApprovalsQueries:
    @strawberry.field(
        description="What waits for a second person, or was decided: the newest first.",
        extensions=[guarded(Permission.APPROVALS_READ)],
    )
    async def approvals(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        state: Annotated[
            ApprovalState | None, strawberry.argument(description="Only those in this state.")
        ] = None,
    ) -> ApprovalConnection | None:
        page = page_of(info, "approvals", first, after, filter={"state": state.value if state else None})
        return ApprovalConnection.of(
            await queries.approvals(page, state=state),
            page,
            node=lambda read: Approval(read=read),
            position=lambda read: (read.asked_at, read.id.value),
        )

    @strawberry.field(description="One of them.", extensions=[guarded(Permission.APPROVALS_READ)])
    async def approval(self, id: ApprovalId) -> Approval | None:
        return await approval_by_id(id)
