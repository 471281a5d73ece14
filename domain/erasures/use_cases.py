"""A member asks to be erased, thinks better of it, or is erased when the time to think has passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from domain.erasures.erasure import ErasureRequest, ErasureState, Logged
from domain.erasures.refusals import NoErasureRequested
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.members.refusals import UnknownMember
from domain.memberships.use_cases import remove
from domain.merges.refusals import MemberMerged
from domain.points.reason import check_reason
from domain.retention.refusals import UnderLegalHold
from domain.staff.audit import WORKER, Act, Deed, Origin
from domain.work import Begin, Work

AT_ONCE = 50
AGAIN = "Erased before a backup was taken back."


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestErasure:
    member_id: MemberId
    cooling_days: int
    """How long the member can call it off; a setting of the deployment."""
    reason: str | None
    """Why somebody else asks on the member's behalf; the member itself needs none."""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelErasure:
    member_id: MemberId
    origin: Origin


async def request_erasure(command: RequestErasure, begin: Begin) -> ErasureRequest:
    """Erase the member when the time to think it over has passed. Asked again, it is the same request.

    Under a legal hold it waits until that is released. Raises InvalidInput, UnknownMember, MemberMerged.
    """
    by_itself = command.origin.caller.is_self(command.member_id)
    reason = None if by_itself else check_reason(command.reason or "")
    async with begin() as work:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        into = await work.persons.merged_into(command.member_id)
        if into is not None:
            raise MemberMerged(into)
        waiting = await work.erasures.waiting(command.member_id)
        if waiting is not None:
            return waiting
        request = ErasureRequest(
            id=work.new_id(),
            member_id=command.member_id,
            state=ErasureState.WAITING,
            asked_at=work.now,
            due_at=work.now + timedelta(days=command.cooling_days),
            asked_by=command.origin.caller.actor,
        )
        await work.erasures.ask(request)
        await _tell("erasure.requested", Act.ERASURE_REQUESTED, request, command.origin, work, reason)
        return request


async def cancel_erasure(command: CancelErasure, begin: Begin) -> ErasureRequest:
    """The member stays. Raises UnknownMember, NoErasureRequested."""
    async with begin() as work:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        request = await work.erasures.waiting(command.member_id)
        if request is None:
            raise NoErasureRequested
        await work.erasures.cancel(request, at=work.now)
        await _tell("erasure.cancelled", Act.ERASURE_CANCELLED, request, command.origin, work, None)
        return replace(request, state=ErasureState.CANCELLED)


async def erase_due(begin: Begin) -> int:
    """Erase whoever asked long enough ago. Each is a transaction of its own. Says how many."""
    async with begin() as work:
        due = await work.erasures.due(most=AT_ONCE)
    done = 0
    for request in due:
        done += await _erased(request, begin)
    return done


async def _erased(request: ErasureRequest, begin: Begin) -> bool:
    try:
        async with begin() as work:
            if await work.members.lock(request.member_id) is None:
                return False
            waiting = await work.erasures.waiting(request.member_id)
            if waiting is None or waiting.id != request.id:
                return False  # called off since it was looked for
            if await work.persons.merged_into(request.member_id) is not None:
                return False  # its person is another member's now, and goes with that one
            await remove(request.member_id, request.id, "The member asked for it.", WORKER, work)
    except UnderLegalHold:
        return False  # it waits for the hold's end
    return True


@dataclass(slots=True)
class Replayed:
    """What became of erasures that were done before a backup was taken back."""

    before: int = 0
    """Whoever the backup knew as erased, or not at all."""
    gone: set[MemberId] = field(default_factory=set)
    """Who went now, parts of others among them."""
    held: list[MemberId] = field(default_factory=list)
    """Whom a legal hold of the backup keeps: release it, and replay again."""


async def replay(erasures: Sequence[Logged], begin: Begin) -> Replayed:
    """Erase again whoever was erased since the backup was made that this database comes from. It may be
    stopped and run again. Each is a transaction of its own."""
    done = Replayed()
    # Whoever the backup knows as a part of another goes with that one, or after it.
    waiting = list(erasures)
    while waiting:
        parts = [each for each in waiting if not await _erased_again(each, done, begin)]
        if len(parts) == len(waiting):
            # Merged into somebody who was never erased: the merge is older than the backup, its undoing and
            # the erasure younger. It goes by itself.
            for each in parts:
                await _erased_again(each, done, begin, apart=True)
            break
        waiting = parts
    return done


async def _erased_again(logged: Logged, done: Replayed, begin: Begin, *, apart: bool = False) -> bool:
    """False: it is a part of another member, whose turn is first."""
    if logged.member_id in done.gone:
        return True
    try:
        async with begin() as work:
            if await work.members.lock(logged.member_id) is None:
                done.before += 1
                return True
            if not apart and await work.persons.merged_into(logged.member_id) is not None:
                return False
            parts = await work.persons.parts_of(logged.member_id)
            await remove(logged.member_id, logged.id.value, AGAIN, WORKER, work)
        done.gone.update((*parts, logged.member_id))
    except UnderLegalHold:
        done.held.append(logged.member_id)
    return True


async def _tell(
    kind: str, act: Act, request: ErasureRequest, origin: Origin, work: Work, reason: str | None
) -> None:
    await work.facts.tell(
        Fact(
            kind=kind,
            member_id=request.member_id,
            at=work.now,
            payload={"member": str(request.member_id), "due_at": request.due_at.isoformat()},
        )
    )
    deed = Deed(act=act, object_kind="member", object_id=str(request.member_id), reason=reason)
    await work.audit.record(origin, deed)
