"""A member is known by one thing more: bound by staff, or proven by the member itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from domain.corrections.correction import CorrectionSource
from domain.events.use_cases import hold_kept_events, join_kept_events
from domain.idempotency import RequestKey
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, MergeId
from domain.members.identity import WECHAT, Identity, IdentityKind
from domain.members.member import Profile
from domain.members.refusals import IdentityOfAnother, TooManyIdentities, UnknownMember, VersionConflict
from domain.merges.persons.use_cases import join_members
from domain.merges.refusals import MemberMerged
from domain.orders.use_cases import hold_guest_orders, join_guest_orders
from domain.prospects.joining.use_cases import join_prospects
from domain.staff.audit import Act, Deed, Origin
from domain.staff.caller import CallerKind
from domain.work import Work

MOST = 20
"""How many identities a member has at most, beside cards."""

FIELDS = {
    IdentityKind.PHONE: "phone",
    IdentityKind.EMAIL: "email",
    IdentityKind.EXTERNAL: "external_id",
    IdentityKind.WECHAT_OPENID: "wechat_openid",
    IdentityKind.WECHAT_UNIONID: "wechat_unionid",
}
"""What the record of acts calls an identity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """Where another member has the identity, the two are one person."""

    reason: str
    key: RequestKey
    holder: MemberId | None = None
    """Set: only where it is this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityChanged:
    member_id: MemberId
    joined_orders: int = 0
    merge: MergeId | None = None
    wrote: bool = False
    """Nobody had it, and it was written down: new data of the person. Not a part of the kept answer."""


async def take(
    member_id: MemberId,
    wanted: Identity,
    spelled: str,
    work: Work,
    *,
    origin: Origin,
    merging: Merging | None = None,
    merge_possible: bool = False,
    if_version: int | None = None,
    by: str | None = None,
) -> IdentityChanged:
    """From now on the member is known by this, too: orders and events that were kept for it become the
    member's. `spelled` is what a profile shows of it; `merge_possible` what a refusal says to who may merge;
    `by` who has bound it, where it is not the caller.

    Raises UnknownMember, MemberMerged, VersionConflict, IdentityOfAnother, IdentityTaken, TooManyIdentities,
    and as `merge_members` does.
    """
    (contact,) = work.members.contacts([wanted])
    guests = await hold_guest_orders(work, [contact])
    events = await hold_kept_events(work, member_id, [contact])
    holder = await work.members.holder_of(contact.kind, contact.fingerprint)
    if holder is not None and holder != member_id:
        if merging is None or merging.holder not in (None, holder):
            raise IdentityOfAnother(wanted.kind, merge_possible=merge_possible)
        # In the order of ids, before the version of the one is looked at.
        for each in sorted((holder, member_id)):
            await work.members.lock(each)
        if await work.members.holder_of(contact.kind, contact.fingerprint) != holder:
            raise IdentityOfAnother(wanted.kind, merge_possible=True)  # it went meanwhile: ask again
    await hold(member_id, if_version, work)
    if holder == member_id and not events:
        return IdentityChanged(member_id=member_id)
    merge = None
    if holder is not None and holder != member_id and merging is not None:
        merge = await join_members(
            holder, member_id, work, reason=merging.reason, origin=origin, key=merging.key
        )
    elif holder is None:
        await write(member_id, wanted, spelled, work, by=by or origin.caller.actor)
    await tell("member.identity_bound", Act.IDENTITY_BOUND, member_id, wanted.kind, origin, work)
    joined = await join_guest_orders(work, member_id, guests)
    await join_kept_events(work, member_id, events)
    await join_prospects(work, member_id, [contact])
    return IdentityChanged(member_id=member_id, joined_orders=joined, merge=merge, wrote=holder is None)


async def hold(member_id: MemberId, if_version: int | None, work: Work) -> None:
    """The member, locked and as the caller has seen it. Raises UnknownMember, MemberMerged,
    VersionConflict."""
    version = await work.members.lock(member_id)
    if version is None:
        raise UnknownMember
    into = await work.persons.merged_into(member_id)
    if into is not None:
        raise MemberMerged(into)
    if if_version is not None and if_version != version:
        raise VersionConflict(expected=if_version, current=version)


async def write(member_id: MemberId, wanted: Identity, spelled: str, work: Work, *, by: str) -> None:
    """Write what nobody has for a locked member: the first of its kind into the profile, further ones beside
    it, an account of WeChat always beside it. Raises TooManyIdentities, IdentityTaken."""
    known = await work.members.identities_of(member_id)
    if len(known) >= MOST:
        raise TooManyIdentities(MOST)
    beside = any(each.kind == wanted.kind and not each.additional for each in known)
    if beside or wanted.kind in WECHAT:
        await work.members.bind(member_id, wanted, by=by, at=work.now)
    else:
        await change(member_id, profile_of(wanted.kind, spelled), work, by=by)


async def change(member_id: MemberId, profile: Profile, work: Work, *, by: str) -> None:
    """Write the fields of a locked member, and what they were into its corrections."""
    await work.corrections.note(member_id, profile, source=CorrectionSource.BINDING, made_by=by, at=work.now)
    await work.members.change(member_id, profile)


def profile_of(kind: IdentityKind, value: str | None) -> Profile:
    """The profile with the one identity of this kind, or without it."""
    match kind:
        case IdentityKind.PHONE:
            return {"phone": value}
        case IdentityKind.EMAIL:
            return {"email": value}
        case IdentityKind.EXTERNAL:
            return {"external_id": value}
        case IdentityKind.CARD | IdentityKind.WECHAT_OPENID | IdentityKind.WECHAT_UNIONID:
            raise ValueError(f"no profile shows a {kind}")
        case _:
            assert_never(kind)


async def tell(
    kind: str, act: Act, member_id: MemberId, which: IdentityKind, origin: Origin, work: Work
) -> None:
    payload = {"member": str(member_id), "identity": which.value}
    await work.facts.tell(Fact(kind=kind, member_id=member_id, at=work.now, payload=payload))
    if origin.caller.kind is CallerKind.STAFF:
        deed = Deed(act=act, object_kind="member", object_id=str(member_id), fields=(FIELDS[which],))
        await work.audit.record(origin, deed)
