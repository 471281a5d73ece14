"""Binding an identity to a member, and taking it off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import MemberId, MergeId
from domain.kernel.refusal import InvalidInput
from domain.members import identity
from domain.members.identity import WECHAT, Identity, IdentityKind
from domain.members.refusals import IdentityNotBound, LastIdentity
from domain.members.taking.use_cases import IdentityChanged, Merging, change, hold, profile_of, take, tell
from domain.points.reason import check_reason
from domain.privacy.agreeing.use_cases import agree
from domain.privacy.use_cases import GivenConsent
from domain.staff.audit import Act, Origin
from domain.staff.permissions import Permission
from domain.work import Begin, Work

_READERS = {
    IdentityKind.PHONE: identity.phone,
    IdentityKind.EMAIL: identity.email,
    IdentityKind.EXTERNAL: identity.external_id,
    IdentityKind.WECHAT_OPENID: identity.wechat_openid,
    IdentityKind.WECHAT_UNIONID: identity.wechat_unionid,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BindIdentity:
    member_id: MemberId
    kind: IdentityKind
    value: str
    merge_reason: str | None
    """Set: where another member has it, the two are one person, for this reason."""
    if_version: int | None
    consents: Sequence[GivenConsent] = ()
    """What the person agrees to along with it."""
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


async def bind_identity(command: BindIdentity, begin: Begin) -> Answer[IdentityChanged]:
    """From now on the member is known by this, too: orders that were kept for it become the member's.

    Where another member has it, it is refused, unless the two are merged along with it: the member that is
    named survives. The first phone or e-mail of a member becomes that of its profile. One that the member has
    already changes nothing. A phone or an e-mail that nobody has yet is new data of the person: where a rule
    binds it to a purpose, it needs the consent, whether it comes into the profile or beside it.

    Raises InvalidInput, UnknownMember, MemberMerged, VersionConflict, IdentityOfAnother, TooManyIdentities,
    ConsentMissing and what else `consents_for_profile` raises, IdempotencyKeyReused, and as `merge_members`
    does.
    """
    wanted, spelled = read(command.kind, command.value)
    reason = check_reason(command.merge_reason) if command.merge_reason is not None else None
    may_merge = command.origin.caller.may(Permission.MEMBERS_MERGE)

    async def effect(work: Work) -> IdentityChanged:
        done = await take(
            command.member_id,
            wanted,
            spelled,
            work,
            origin=command.origin,
            merging=Merging(reason=reason, key=command.key) if reason is not None and may_merge else None,
            merge_possible=may_merge,
            if_version=command.if_version,
        )
        written = profile_of(command.kind, spelled) if done.wrote and command.kind not in WECHAT else {}
        by = command.origin.caller.actor
        await agree(command.member_id, written, None, command.consents, work, by=by)
        return done

    return await once(command.key, begin, effect, to_plain=to_plain, from_plain=from_plain)


async def unbind_identity(command: UnbindIdentity, begin: Begin) -> Answer[IdentityChanged]:
    """The member is not known by this any more. The last one stays: without it nobody could let it in.
    That of the profile leaves the profile, too.

    Raises InvalidInput, UnknownMember, MemberMerged, VersionConflict, IdentityNotBound, LastIdentity,
    IdempotencyKeyReused.
    """
    wanted, _ = read(command.kind, command.value)

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
            profile = profile_of(command.kind, None)
            await change(command.member_id, profile, work, by=command.origin.caller.actor)
        await tell(
            "member.identity_unbound",
            Act.IDENTITY_UNBOUND,
            command.member_id,
            command.kind,
            command.origin,
            work,
        )
        return IdentityChanged(member_id=command.member_id)

    return await once(command.key, begin, effect, to_plain=to_plain, from_plain=from_plain)


def read(kind: IdentityKind, value: str) -> tuple[Identity, str]:
    """The identity in its normal form, and as a profile spells it. Raises InvalidInput; cards are issued, not
    bound."""
    reader = _READERS.get(kind)
    if reader is None:
        raise InvalidInput("kind", "NOT_HERE")
    spelled = reader(value, field="value")
    return identity.identity(kind, spelled), spelled


def to_plain(result: IdentityChanged) -> Mapping[str, Any]:
    """As the first answer under a key is kept."""
    return {
        "member": result.member_id.value.hex,
        "joined_orders": result.joined_orders,
        "merge": str(result.merge) if result.merge else None,
    }


def from_plain(plain: Mapping[str, Any]) -> IdentityChanged:
    return IdentityChanged(
        member_id=MemberId(UUID(plain["member"])),
        joined_orders=plain["joined_orders"],
        merge=MergeId.parse(plain["merge"]) if plain["merge"] else None,
    )
