"""Binding an identity to a member, and taking it off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.corrections.correction import CorrectionSource
from domain.events.use_cases import hold_kept_events, join_kept_events
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, MergeId
from domain.kernel.refusal import InvalidInput
from domain.members import identity
from domain.members.identity import Identity, IdentityKind
from domain.members.member import Profile
from domain.members.refusals import (
    IdentityNotBound,
    IdentityOfAnother,
    LastIdentity,
    TooManyIdentities,
    UnknownMember,
    VersionConflict,
)
from domain.merges.persons.use_cases import join_members
from domain.merges.refusals import MemberMerged
from domain.orders.use_cases import hold_guest_orders, join_guest_orders
from domain.points.reason import check_reason
from domain.staff.audit import Act, Deed, Origin
from domain.staff.caller import CallerKind
from domain.staff.permissions import Permission
from domain.work import Begin, Work

MOST = 20
"""How many identities a member has at most, beside cards."""

_READERS = {
    IdentityKind.PHONE: identity.phone,
    IdentityKind.EMAIL: identity.email,
    IdentityKind.EXTERNAL: identity.external_id,
}
_FIELDS = {
    IdentityKind.PHONE: "phone",
    IdentityKind.EMAIL: "email",
    IdentityKind.EXTERNAL: "external_id",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BindIdentity:
    member_id: MemberId
    kind: IdentityKind
    value: str
    merge_reason: str | None
    """Set: where another member has it, the two are one person, for this reason."""
    if_version: int | None
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class UnbindIdentity:
    member_id: MemberId
    kind: IdentityKind
    value: str
    if_version: int | None
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityChanged:
    member_id: MemberId
    joined_orders: int = 0
    merge: MergeId | None = None


async def bind_identity(command: BindIdentity, begin: Begin) -> Answer[IdentityChanged]:
    """From now on the member is known by this, too: orders that were kept for it become the member's.

    Where another member has it, it is refused, unless the two are merged along with it: the member that is
    named survives. The first phone or e-mail of a member becomes that of its profile. One that the member has
    already changes nothing.

    Raises InvalidInput, UnknownMember, MemberMerged, VersionConflict, IdentityOfAnother, TooManyIdentities,
    IdempotencyKeyReused, and as `merge_members` does.
    """
    wanted = read(command.kind, command.value)
    reason = check_reason(command.merge_reason) if command.merge_reason is not None else None

    async def effect(work: Work) -> IdentityChanged:
        (contact,) = work.members.contacts([wanted])
        guests = await hold_guest_orders(work, [contact])
        events = await hold_kept_events(work, command.member_id, [contact])
        holder = await work.members.holder_of(contact.kind, contact.fingerprint)
        if holder is not None and holder != command.member_id:
            if reason is None or not command.origin.caller.may(Permission.MEMBERS_MERGE):
                raise IdentityOfAnother(
                    command.kind, merge_possible=command.origin.caller.may(Permission.MEMBERS_MERGE)
                )
            # In the order of ids, before the version of the one is looked at.
            for member_id in sorted((holder, command.member_id)):
                await work.members.lock(member_id)
            if await work.members.holder_of(contact.kind, contact.fingerprint) != holder:
                raise IdentityOfAnother(command.kind, merge_possible=True)  # it went meanwhile: ask again
        await hold(command.member_id, command.if_version, work)
        if holder == command.member_id and not events:
            return IdentityChanged(member_id=command.member_id)
        merge = None
        if holder is not None and holder != command.member_id and reason is not None:
            merge = await join_members(
                holder, command.member_id, work, reason=reason, origin=command.origin, key=command.key
            )
        elif holder is None:
            await _bind(command, wanted, work)
        await _tell(
            "member.identity_bound", Act.IDENTITY_BOUND, command.member_id, command.kind, command.origin, work
        )
        joined = await join_guest_orders(work, command.member_id, guests)
        await join_kept_events(work, command.member_id, events)
        return IdentityChanged(member_id=command.member_id, joined_orders=joined, merge=merge)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def unbind_identity(command: UnbindIdentity, begin: Begin) -> Answer[IdentityChanged]:
    """The member is not known by this any more. The last one stays: without it nobody could let it in.
    That of the profile leaves the profile, too.

    Raises InvalidInput, UnknownMember, MemberMerged, VersionConflict, IdentityNotBound, LastIdentity,
    IdempotencyKeyReused.
    """
    wanted = read(command.kind, command.value)

    async def effect(work: Work) -> IdentityChanged:
        await hold(command.member_id, command.if_version, work)
        (contact,) = work.members.contacts([wanted])
        known = await work.members.identities_of(command.member_id)
        its = [each for each in known if (each.kind, each.fingerprint) == (contact.kind, contact.fingerprint)]
        if not its:
            raise IdentityNotBound(command.kind)
        if len(known) == 1:
            raise LastIdentity
        if its[0].additional:
            await work.members.unbind(command.member_id, wanted)
        else:
            await _change(command.member_id, _profile(command.kind, None), command.origin, work)
        await _tell(
            "member.identity_unbound",
            Act.IDENTITY_UNBOUND,
            command.member_id,
            command.kind,
            command.origin,
            work,
        )
        return IdentityChanged(member_id=command.member_id)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


def read(kind: IdentityKind, value: str) -> Identity:
    """The identity in its normal form. Raises InvalidInput; cards are issued, not bound."""
    reader = _READERS.get(kind)
    if reader is None:
        raise InvalidInput("kind", "NOT_HERE")
    return identity.identity(kind, reader(value, field="value"))


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


async def _bind(command: BindIdentity, wanted: Identity, work: Work) -> None:
    known = await work.members.identities_of(command.member_id)
    if len(known) >= MOST:
        raise TooManyIdentities(MOST)
    if any(each.kind == command.kind and not each.additional for each in known):
        await work.members.bind(command.member_id, wanted, by=command.origin.caller.actor, at=work.now)
    else:
        profile = _profile(command.kind, _READERS[command.kind](command.value))
        await _change(command.member_id, profile, command.origin, work)


async def _change(member_id: MemberId, profile: Profile, origin: Origin, work: Work) -> None:
    await work.corrections.note(
        member_id, profile, source=CorrectionSource.BINDING, made_by=origin.caller.actor, at=work.now
    )
    await work.members.change(member_id, profile)


def _profile(kind: IdentityKind, value: str | None) -> Profile:
    profile: Profile = {}
    match kind:
        case IdentityKind.PHONE:
            profile["phone"] = value
        case IdentityKind.EMAIL:
            profile["email"] = value
        case _:
            profile["external_id"] = value
    return profile


async def _tell(
    kind: str, act: Act, member_id: MemberId, which: IdentityKind, origin: Origin, work: Work
) -> None:
    payload = {"member": str(member_id), "identity": which.value}
    await work.facts.tell(Fact(kind=kind, member_id=member_id, at=work.now, payload=payload))
    if origin.caller.kind is CallerKind.STAFF:
        deed = Deed(act=act, object_kind="member", object_id=str(member_id), fields=(_FIELDS[which],))
        await work.audit.record(origin, deed)


def _to_plain(result: IdentityChanged) -> Mapping[str, Any]:
    return {
        "member": result.member_id.value.hex,
        "joined_orders": result.joined_orders,
        "merge": str(result.merge) if result.merge else None,
    }


def _from_plain(plain: Mapping[str, Any]) -> IdentityChanged:
    return IdentityChanged(
        member_id=MemberId(UUID(plain["member"])),
        joined_orders=plain["joined_orders"],
        merge=MergeId.parse(plain["merge"]) if plain["merge"] else None,
    )
