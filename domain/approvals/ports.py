"""What the rules of approvals ask of storage. persistence/approvals/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.approvals.approval import Approval, ApprovalState
from domain.kernel.ids import ApprovalId


class Approvals(Protocol):
    async def add(self, approval: Approval) -> None:
        """Put it into the queue, its reason sealed."""
        ...

    async def lock(self, approval_id: ApprovalId) -> tuple[Approval, datetime] | None:
        """The approval, held for this transaction, and the moment at which it was had, by the clock of its
        programme. It is locked before the member that it is about. None: there is none."""
        ...

    async def decide(
        self,
        approval: Approval,
        state: ApprovalState,
        *,
        decider_id: UUID,
        decided_by: str,
        at: datetime,
        reason: str | None = None,
        entry_id: UUID | None = None,
    ) -> None:
        """Write the decision on a locked approval."""
        ...

    async def note_refusal(self, approval: Approval, code: str, *, at: datetime) -> None:
        """It was approved and could not be carried out: it stays open, and this is why."""
        ...

    async def expire(self, programme_id: UUID, *, until: datetime, limit: int) -> list[Approval]:
        """Close what nobody has decided about in time; what somebody decides about right now is left."""
        ...
