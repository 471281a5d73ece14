"""Suspend, resume, close; and remove a person."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.coupons.ending.use_cases import end_with_membership
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.members.refusals import UnknownMember
from domain.members.standing import MembershipStatus, Standing, require_active
from domain.memberships.ending import closes_at, end
from domain.memberships.refusals import MembershipEnded, MembershipNotSuspended
from domain.merges.refusals import MemberMerged
from domain.points.entry import Cause, CauseKind
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.reason import check_reason
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.retention.refusals import UnderLegalHold
from domain.staff.audit import Act, Deed, Origin
from domain.tiers.use_cases import leave_ladders
from domain.work import Begin, Work

FACTS = {
    Act.MEMBERSHIP_SUSPENDED: "membership.suspended",
    Act.MEMBERSHIP_RESUMED: "membership.resumed",
    Act.MEMBERSHIP_CLOSED: "membership.closed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMembership:
    """Somebody suspends, resumes or closes a membership, and says why."""

    member_id: MemberId
    programme: str | None
    reason: str
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseMember:
    """A person is removed from every programme, for ever."""

    member_id: MemberId
    reason: str
    origin: Origin
    key: RequestKey


async def suspend_membership(command: ChangeMembership, begin: Begin) -> Answer[MemberId]:
    """No spending until it is resumed; what is earned stays pending. Raises MembershipNotActive and as
    `_changed` does."""

    async def effect(work: Work) -> MemberId:
        standing, programme, pages = await _accounts(command, work)
        require_active(standing)
        return await _write(
            command, work, standing, programme, pages, MembershipStatus.SUSPENDED, Act.MEMBERSHIP_SUSPENDED
        )

    return await _changed(command, begin, effect)


async def resume_membership(command: ChangeMembership, begin: Begin) -> Answer[MemberId]:
    """It goes on: what became due meanwhile can be spent from now on. Raises MembershipNotSuspended and as
    `_changed` does."""

    async def effect(work: Work) -> MemberId:
        standing, programme, pages = await _accounts(command, work)
        if standing.status is not MembershipStatus.SUSPENDED:
            raise MembershipNotSuspended(standing.status.value)
        for page in pages:
            page.wake(because=_because(work))
        return await _write(
            command, work, standing, programme, pages, MembershipStatus.ACTIVE, Act.MEMBERSHIP_RESUMED
        )

    return await _changed(command, begin, effect)


async def close_membership(command: ChangeMembership, begin: Begin) -> Answer[MemberId]:
    """It ends: no movement any more but returns. Raises MembershipEnded and as `_changed` does."""

    async def effect(work: Work) -> MemberId:
        standing, programme, pages = await _accounts(command, work)
        if standing.status.has_ended:
            raise MembershipEnded(standing.status.value)
        dies = closes_at(programme, standing.moment)
        for page in pages:
            await work.memberships.know_all(page)
        end(pages, standing, dies, because=_because(work))
        await leave_ladders(standing, programme, work)
        await end_with_membership(command.member_id, programme, work, at=standing.moment)
        return await _write(
            command,
            work,
            standing,
            programme,
            pages,
            MembershipStatus.CLOSED,
            Act.MEMBERSHIP_CLOSED,
            dies=dies,
        )

    return await _changed(command, begin, effect)


async def erase_member(command: EraseMember, begin: Begin) -> Answer[MemberId]:
    """Remove the person, and all that were merged into it. Every balance dies now, every session ends; the
    accounting stays under the id. A merge can not be undone any more.

    Raises InvalidInput, UnknownMember (also for one that was erased before), MemberMerged, UnderLegalHold,
    IdempotencyKeyReused.
    """
    reason = check_reason(command.reason)

    async def effect(work: Work) -> MemberId:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        into = await work.persons.merged_into(command.member_id)
        if into is not None:
            raise MemberMerged(into)  # what finds the person lies with whom it became a part of
        waiting = await work.erasures.waiting(command.member_id)
        await remove(
            command.member_id, waiting.id if waiting else work.new_id(), reason, command.origin, work
        )
        return command.member_id

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def remove(member_id: MemberId, erasure_id: UUID, reason: str, origin: Origin, work: Work) -> None:
    """Remove the person of a locked member that is no part of another, and all that were merged into it.
    Raises UnderLegalHold, also where the hold is on one of these."""
    parts = await work.persons.parts_of(member_id)
    if await work.retention.holds_member(member_id):
        raise UnderLegalHold
    at = work.now
    for programme_id in await work.memberships.programmes_of(member_id):
        programme = await work.programmes.at_version(programme_id, 1)  # any: the lock compares
        standing, programme = await lock_member(member_id, programme, work)
        at = standing.moment
        pages = list(open_pages(standing, programme, new_id=work.new_id).values())
        for page in pages:
            await work.memberships.know_all(page)
        end(pages, standing, at, because=_because(work))
        await work.points.record(pages)
        await work.facts.tell(*facts_of(pages))
        if not standing.status.has_ended:
            await leave_ladders(standing, programme, work)
            await end_with_membership(member_id, programme, work, at=at)
        await work.memberships.change(member_id, programme.id, MembershipStatus.ERASED, at=at, closes_at=at)
    for each in (*parts, member_id):
        its_id = erasure_id if each == member_id else work.new_id()
        await work.erasures.record(await work.memberships.erase(each, erasure_id=its_id, at=at))
        await work.facts.tell(
            Fact(kind="member.erased", member_id=each, at=at, payload={"member": str(each)})
        )
    await work.audit.record(origin, _deed(Act.MEMBER_ERASED, member_id, reason))


async def _changed(
    command: ChangeMembership, begin: Begin, effect: Callable[[Work], Awaitable[MemberId]]
) -> Answer[MemberId]:
    """Once, by its key. Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled,
    IdempotencyKeyReused."""
    check_reason(command.reason)
    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _accounts(command: ChangeMembership, work: Work) -> tuple[Standing, Programme, list[Page]]:
    """The locked membership, what was due in its accounts booked by the state that it was in."""
    programme = await work.programmes.find(command.programme)
    if not await work.members.exists(command.member_id):
        raise UnknownMember
    standing, programme = await lock_member(command.member_id, programme, work)
    return standing, programme, list(open_pages(standing, programme, new_id=work.new_id).values())


async def _write(
    command: ChangeMembership,
    work: Work,
    standing: Standing,
    programme: Programme,
    pages: list[Page],
    status: MembershipStatus,
    act: Act,
    *,
    dies: datetime | None = None,
) -> MemberId:
    await work.points.record(pages)
    await work.memberships.change(command.member_id, programme.id, status, at=standing.moment, closes_at=dies)
    payload = {"member": str(command.member_id), "programme": programme.code}
    if dies is not None:
        payload["closes_at"] = dies.isoformat()
    await work.facts.tell(
        *facts_of(pages),
        Fact(kind=FACTS[act], member_id=command.member_id, at=standing.moment, payload=payload),
    )
    await work.audit.record(command.origin, _deed(act, command.member_id, check_reason(command.reason)))
    return command.member_id


def _because(work: Work) -> Because:
    return Because(cause=Cause(CauseKind.STAFF, work.new_id().hex))


def _deed(act: Act, member_id: MemberId, reason: str) -> Deed:
    return Deed(act=act, object_kind="member", object_id=str(member_id), reason=reason)


def _to_plain(result: MemberId) -> Mapping[str, Any]:
    return {"member": result.value.hex}


def _from_plain(plain: Mapping[str, Any]) -> MemberId:
    return MemberId(UUID(plain["member"]))
