"""A merge of two members is undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domain.coupons.ending.use_cases import return_coupons
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, MergeId
from domain.members.refusals import NotEnrolled, UnknownMember
from domain.members.standing import Standing, require_active
from domain.merges.ports import MergedPerson, Moved
from domain.merges.refusals import MemberMerged, MergeTooOld, MergeUndone, UnknownMerge
from domain.merges.undoing.returning import TERM, came_from_plain, give_back, to_plain
from domain.merges.use_cases import pages_of
from domain.points.entry import Cause, CauseKind
from domain.points.facts import facts_of
from domain.points.reason import check_reason
from domain.points.use_cases import lock_two
from domain.points.writing import Because
from domain.privacy.purpose import Purpose
from domain.privacy.use_cases import separate_consents, separate_guardian
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.tiers.qualification import come_back
from domain.tiers.use_cases import put
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmergeMembers:
    """Somebody has seen that a merge was wrong, and says why."""

    merge: MergeId
    reason: str
    origin: Origin
    key: RequestKey


async def unmerge_members(command: UnmergeMembers, begin: Begin) -> Answer[MergeId]:
    """What came from the absorbed member goes back, as far as it is there; the rest is stated.

    Raises InvalidInput, UnknownMerge, MergeUndone, MergeTooOld, UnknownMember, MemberMerged (the survivor was
    merged into a third one: that is undone first), MembershipNotActive, IdempotencyKeyReused.
    """
    reason = check_reason(command.reason)

    async def effect(work: Work) -> MergeId:
        survivor = MemberId(command.merge.member)
        found = await work.persons.find(command.merge)
        if found is None:
            raise UnknownMerge
        for member_id in sorted((found.absorbed, survivor)):
            if await work.members.lock(member_id) is None:
                raise UnknownMember
        merge = await _standing(command.merge, work)
        into = await work.persons.merged_into(survivor)
        if into is not None:
            raise MemberMerged(into)
        wallets: list[Mapping[str, Any]] = []
        coupons = stayed = 0
        for each in merge.balances:
            moved = await work.merges.moved(each)
            if moved is None:
                continue
            returned, gone, kept = await _return_balances(each, moved, survivor, command, work)
            wallets += returned
            coupons += gone
            stayed += kept
        persons = await work.persons.separate(merge.absorbed, survivor, merge.moved)
        purposes = [Purpose(each) for each in merge.moved.get("consents", ())]
        await separate_consents(survivor, purposes, work, by=command.origin.caller.actor, at=work.now)
        guardian = merge.moved.get("guardian")
        if guardian is not None:
            await separate_guardian(survivor, UUID(guardian), work, at=work.now)
        answer = {"wallets": wallets, "coupons": coupons, "coupons_stayed": stayed, **persons}
        by = command.origin.caller.actor
        await work.persons.undo(command.merge, answer, by=by, at=work.now)
        payload = {"merge": str(command.merge), "from": str(merge.absorbed), "into": str(survivor)}
        await work.facts.tell(
            *(
                Fact(kind="member.unmerged", member_id=whose, at=work.now, payload=payload)
                for whose in (survivor, merge.absorbed)
            )
        )
        deed = Deed(
            act=Act.MEMBERS_UNMERGED, object_kind="merge", object_id=str(command.merge), reason=reason
        )
        await work.audit.record(command.origin, deed)
        return command.merge

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda merge_id: {"merge": str(merge_id)},
        from_plain=lambda plain: MergeId.parse(plain["merge"]),
    )


async def _standing(merge_id: MergeId, work: Work) -> MergedPerson:
    """The merge as it is under the locks. Raises UnknownMerge, MergeUndone, MergeTooOld."""
    merge = await work.persons.find(merge_id)
    if merge is None:
        raise UnknownMerge
    if merge.undone_at is not None:
        raise MergeUndone(merge.undone_at)
    if work.now > merge.at + TERM:
        raise MergeTooOld(merge.at + TERM)
    return merge


async def _return_balances(
    merge_id: MergeId, moved: Moved, survivor: MemberId, command: UnmergeMembers, work: Work
) -> tuple[list[Mapping[str, Any]], int, int]:
    """One programme. Returns its wallets, how many coupons went back and how many did not."""
    absorbed = moved.absorbed
    programme = await work.programmes.at_version(moved.programme_id, 1)  # any: the lock compares
    await work.memberships.reopen(absorbed, programme.id)
    own, target, programme = await lock_two(absorbed, survivor, programme, work)
    if own is None or target is None:
        raise NotEnrolled(programme.code)
    require_active(target)
    at = target.moment
    because = Because(cause=Cause(CauseKind.MERGE, merge_id.value.hex), idempotency_key=command.key.key)
    from_pages = await pages_of(target, programme, work)
    into_pages = await pages_of(own, programme, work)
    wallets = []
    for plain in moved.record["wallets"]:
        wallet_id = programme.wallet_by_code[plain["wallet"]].id
        wallets.append(
            give_back(
                from_pages[wallet_id],
                into_pages[wallet_id],
                came_from_plain(plain),
                plain["debt"],
                because=because,
            )
        )
    for pages in (from_pages.values(), into_pages.values()):
        await work.points.record(list(pages))
        await work.facts.tell(*facts_of(pages))
    await work.merges.return_counters(absorbed, survivor, programme.id, moved.record["counters"])
    pairs = moved.record["coupons"]
    returned = await return_coupons(survivor, absorbed, [new for _, new in pairs], programme, work, at=at)
    await _tiers(own, programme, work)
    await work.merges.undo(merge_id, {"wallets": to_plain(wallets)}, at=at)
    return to_plain(wallets), len(returned), len(pairs) - len(returned)


async def _tiers(own: Standing, programme: Programme, work: Work) -> None:
    """The member that comes back stands where it stood, and is asked at the next review. The survivor keeps
    its tier until its own."""
    for ladder in programme.ladders_at(own.moment):
        place = own.places.get(ladder.id)
        if place is not None:
            after, move = come_back(
                ladder, replace(place, floors=()), at=own.moment, zone=programme.zone, anchors=own.anchors
            )
            await put(MemberId(own.member_id), ladder, after, [move], own, work)
