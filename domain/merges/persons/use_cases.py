"""Two members who are one person become one member: what each programme holds of them, and the person."""

from __future__ import annotations

from dataclasses import dataclass

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, MergeId
from domain.kernel.refusal import InvalidInput
from domain.members.enrolling.use_cases import join_programme
from domain.members.refusals import NotEnrolled, UnknownMember
from domain.merges.refusals import MemberMerged
from domain.merges.use_cases import move_everything
from domain.points.reason import check_reason
from domain.points.use_cases import lock_member
from domain.privacy.use_cases import merge_consents, share_guardian
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeMembers:
    """Somebody has seen that two members are one person, and says how."""

    absorbed: MemberId
    survivor: MemberId
    reason: str
    origin: Origin
    key: RequestKey


async def merge_members(command: MergeMembers, begin: Begin) -> Answer[MergeId]:
    """Everything of the absorbed member becomes the survivor's: in each programme as `merge_balances` does,
    then identities, cards and what is missing in the survivor's profile. It is kept, so it can be undone.

    A programme that only the absorbed member has joined, the survivor joins. One that it had left stays left.

    Raises InvalidInput, UnknownMember, MemberMerged, MembershipNotActive, IdempotencyKeyReused.
    """
    reason = check_reason(command.reason)
    if command.absorbed == command.survivor:
        raise InvalidInput("absorbed", "DUPLICATE")

    async def effect(work: Work) -> MergeId:
        return await join_members(
            command.absorbed, command.survivor, work, reason=reason, origin=command.origin, key=command.key
        )

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda merge_id: {"merge": str(merge_id)},
        from_plain=lambda plain: MergeId.parse(plain["merge"]),
    )


async def join_members(
    absorbed: MemberId, survivor: MemberId, work: Work, *, reason: str, origin: Origin, key: RequestKey
) -> MergeId:
    """Part of a transaction. Raises as `merge_members` does."""
    await hold_both(absorbed, survivor, work)
    merge_id = MergeId(survivor.value, work.new_id())
    by = origin.caller.actor
    balances = await _balances(absorbed, survivor, work, by=by, key=key)
    moved = dict(await work.persons.absorb(absorbed, survivor))
    consents = await merge_consents(absorbed, survivor, work, by=by, at=work.now)
    moved["consents"] = [each.value for each in consents]
    guardian = await share_guardian(absorbed, survivor, work)
    moved["guardian"] = guardian.hex if guardian is not None else None
    await work.persons.add(merge_id, absorbed, moved, balances, by=by, at=work.now)
    payload = {"merge": str(merge_id), "from": str(absorbed), "into": str(survivor)}
    await work.facts.tell(Fact(kind="member.merged", member_id=survivor, at=work.now, payload=payload))
    deed = Deed(act=Act.MEMBERS_MERGED, object_kind="merge", object_id=str(merge_id), reason=reason)
    await work.audit.record(origin, deed)
    return merge_id


async def hold_both(absorbed: MemberId, survivor: MemberId, work: Work) -> None:
    """Both members with all their memberships, locked in the order of their ids. Raises UnknownMember,
    MemberMerged."""
    for member_id in sorted((absorbed, survivor)):
        if await work.members.lock(member_id) is None:
            raise UnknownMember
    for member_id in (absorbed, survivor):
        into = await work.persons.merged_into(member_id)
        if into is not None:
            raise MemberMerged(into)


async def _balances(
    absorbed: MemberId, survivor: MemberId, work: Work, *, by: str, key: RequestKey
) -> list[MergeId]:
    merges = []
    for programme_id in await work.memberships.programmes_of(absorbed):
        programme = await work.programmes.at_version(programme_id, 1)  # any: the lock compares
        standing, programme = await lock_member(absorbed, programme, work)
        if standing.status.has_ended:
            continue
        try:
            await lock_member(survivor, programme, work)
        except NotEnrolled:
            await join_programme(survivor, programme, work)
        merges.append(await move_everything(absorbed, survivor, programme, work, by=by, key=key))
    return merges
