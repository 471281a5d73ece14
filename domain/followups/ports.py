"""What follow-ups ask of storage. persistence/followups answers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.followups.assignment import AssignmentRole, MemberAssignment
from domain.followups.follow_up import FollowUp, Words
from domain.followups.plan import Plan, PlanTerms
from domain.kernel.ids import FollowUpId, MemberId


class FollowUps(Protocol):
    async def is_staff(self, staff_id: UUID) -> bool:
        """Whether there is such an account, and it is not disabled."""
        ...

    async def looked_after_by(self, member_id: MemberId) -> UUID | None:
        """The member's adviser."""
        ...

    async def add(self, follow_up: FollowUp, words: Words | None = None) -> bool:
        """False: the cause has brought one before."""
        ...

    async def programme_of(self, follow_up_id: FollowUpId) -> UUID | None: ...

    async def hold(self, follow_up_id: FollowUpId) -> FollowUp | None:
        """The follow-up, held for this transaction. It comes after the member's lock."""
        ...

    async def change(self, follow_up: FollowUp, words: Words) -> None:
        """Write the follow-up that is held, and those words that are given."""
        ...

    async def has_evidence(self, follow_up_id: FollowUpId) -> bool: ...

    async def plan(self, programme_id: UUID, code: str) -> Plan | None: ...

    async def plan_with_id(self, plan_id: UUID) -> Plan | None: ...

    async def plans_in_use(self) -> list[Plan]:
        """Of every programme."""
        ...

    async def save_plan(
        self, programme_id: UUID, code: str, terms: PlanTerms, *, active: bool, own: UUID, at: datetime
    ) -> bool:
        """False: it was the same before."""
        ...

    async def has_open_visit(self, member_id: MemberId, plan_id: UUID) -> bool:
        """Of a member who is locked."""
        ...

    async def assign(self, member_id: MemberId, assignment: MemberAssignment, *, own: UUID, by: str) -> None:
        """In the place of whoever had that role for the member, who is locked."""
        ...

    async def assigned(self, member_id: MemberId, role: AssignmentRole) -> MemberAssignment | None: ...

    async def hand_on(
        self, member_id: MemberId, former: UUID, new: UUID | None, *, stores: Collection[str]
    ) -> list[FollowUp]:
        """Give the open follow-ups of a locked member that one has to another, or to nobody. Returns them.
        `stores`: only of these; none means all."""
        ...

    async def end_assignment(self, member_id: MemberId, role: AssignmentRole, *, at: datetime) -> bool: ...
