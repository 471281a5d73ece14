"""What a second person does: approve, reject. And what nobody decides about expires.

An approval is its own idempotency key: it is decided once for ever, and whoever decided it hears the same
answer again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never
from uuid import UUID

from domain.adjustments import use_cases as adjustments
from domain.adjustments.adjustment import Adjustment
from domain.approvals.approval import Approval, ApprovalState, Happened
from domain.approvals.refusals import UnknownApproval
from domain.kernel.ids import ApprovalId, EntryId
from domain.kernel.refusal import Refusal
from domain.points.reason import check_reason
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.tickets.goodwill import use_cases as goodwill
from domain.tickets.goodwill.goodwill import GoodwillWanted
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    id: ApprovalId
    decider_id: UUID
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    entry: EntryId | None
    """What came of it."""
    replayed: bool


async def approve(command: Decide, begin: Begin) -> Decided:
    """Carry out what was asked for, by the rules as they are now.

    Where they say no, the approval stays open and says why. Raises UnknownApproval, OwnApproval,
    ApprovalDecided, and every refusal of what was asked for.
    """
    async with begin() as work:
        approval, moment = await _held(command, work)
        if _was_decided(approval, ApprovalState.APPROVED, command):
            return Decided(entry=_entry_of(approval), replayed=True)
        approval.check_decider(command.decider_id, at=moment)
        refusal: Refusal | None = None
        entry: EntryId | None = None
        try:
            async with work.savepoint():
                entry = await _carry_out(approval, work)
        except Refusal as no:
            refusal = no
            await work.approvals.note_refusal(approval, no.code, at=moment)
        else:
            await work.approvals.decide(
                approval,
                ApprovalState.APPROVED,
                decider_id=command.decider_id,
                decided_by=command.origin.caller.actor,
                at=moment,
                entry_id=entry.value if entry else None,
            )
            more = {"entry": str(entry)} if entry else {}
            await work.facts.tell(approval.fact(Happened.APPROVED, at=moment, **more))
            deed = Deed(act=Act.APPROVAL_APPROVED, object_kind="approval", object_id=str(approval.id))
            await work.audit.record(command.origin, deed)
    # Only now, after the commit: raising inside the block would take the note back.
    if refusal is not None:
        raise refusal
    return Decided(entry=entry, replayed=False)


async def reject_approval(command: Decide, reason: str, begin: Begin) -> Decided:
    """Nothing comes of it. Raises InvalidInput, UnknownApproval, OwnApproval, ApprovalDecided."""
    reason = check_reason(reason)
    async with begin() as work:
        approval, moment = await _held(command, work)
        if _was_decided(approval, ApprovalState.REJECTED, command):
            return Decided(entry=None, replayed=True)
        approval.check_decider(command.decider_id, at=moment)
        await work.approvals.decide(
            approval,
            ApprovalState.REJECTED,
            decider_id=command.decider_id,
            decided_by=command.origin.caller.actor,
            at=moment,
            reason=reason,
        )
        await work.facts.tell(approval.fact(Happened.REJECTED, at=moment))
        deed = Deed(
            act=Act.APPROVAL_REJECTED, object_kind="approval", object_id=str(approval.id), reason=reason
        )
        await work.audit.record(command.origin, deed)
    return Decided(entry=None, replayed=False)


async def expire_approvals(programme: Programme, begin: Begin, *, until: datetime, limit: int = 200) -> int:
    """Close approvals whose time was over at that instant, at most `limit`: call again until it is 0."""
    async with begin() as work:
        expired = await work.approvals.expire(programme.id, until=until, limit=limit)
        if expired:
            await work.facts.tell(*(each.fact(Happened.EXPIRED, at=each.expires_at) for each in expired))
    return len(expired)


async def _held(command: Decide, work: Work) -> tuple[Approval, datetime]:
    held = await work.approvals.lock(command.id)
    if held is None:
        raise UnknownApproval
    return held


def _was_decided(approval: Approval, state: ApprovalState, command: Decide) -> bool:
    """Whether this is the same decision of the same person, sent again."""
    return approval.state is state and approval.decider_id == command.decider_id


def _entry_of(approval: Approval) -> EntryId | None:
    return EntryId(approval.id.member, approval.entry_id) if approval.entry_id else None


async def _carry_out(approval: Approval, work: Work) -> EntryId | None:
    match approval.wanted:
        case Adjustment() as wanted:
            entry = await adjustments.carry_out(approval, wanted, work)
            return EntryId(entry.member_id, entry.id)
        case GoodwillWanted() as wanted:
            return await goodwill.carry_out(approval, wanted, work)
        case _:
            assert_never(approval.wanted)
