"""What callers can do with members: check, load, decide, record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from domain.audit.use_cases import Allowed, Reading, watch
from domain.audit.watch import Limits, Watched
from domain.corrections.correction import CorrectionSource
from domain.events.use_cases import hold_kept_events, join_kept_events
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of
from domain.members.enrolling.use_cases import enrol_in
from domain.members.identity import text
from domain.members.member import EnrolSource, NewMember, Profile, check_birthday, checked, identities
from domain.members.named import MemberName
from domain.members.refusals import NothingToChange, UnknownMember, VersionConflict
from domain.merges.refusals import MemberMerged
from domain.orders.use_cases import hold_guest_orders, join_guest_orders
from domain.privacy.use_cases import GivenConsent, consents_for_profile, keep_consents
from domain.prospects.joining.use_cases import join_prospects
from domain.staff.audit import Act, Deed, Origin, changed
from domain.staff.caller import CallerKind
from domain.work import Begin, Work

LONGEST_REASON = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolMember:
    """A person takes part from now on."""

    given: Mapping[str, Any]
    """The fields of the profile as they came, by the names of `Profile`."""
    programme: str | None
    """None: the deployment's default."""
    source: EnrolSource
    store: str | None
    origin: Origin
    key: RequestKey
    consents: Sequence[GivenConsent] = ()
    """What the person agrees to, along with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberEnrolled:
    member_id: MemberId
    joined_orders: int
    """How many orders, kept for a guest with this contact, became the member's."""


async def enrol_member(command: EnrolMember, begin: Begin) -> Answer[MemberEnrolled]:
    """Enrol a person: card, membership, an account of each wallet type, the lowest tier of each ladder.

    Raises InvalidInput, UnknownProgramme, UnknownStore, IdentityTaken, ConsentMissing and what else
    `consents_for_profile` raises, IdempotencyKeyReused.
    """
    # Before the key is claimed: whoever mistypes a phone may correct it under the same key.
    profile = checked(command.given)
    by = command.origin.caller
    new = NewMember(profile=profile, source=command.source, store=command.store, by=by.actor)

    async def effect(work: Work) -> MemberEnrolled:
        member_id = MemberId(work.new_id())
        joined = await enrol_in(work, member_id, new, command.programme, command.consents)
        if by.kind is CallerKind.STAFF:
            await work.audit.record(command.origin, _deed(Act.MEMBER_ENROLLED, member_id, profile))
        return MemberEnrolled(member_id=member_id, joined_orders=joined)

    return await once(
        command.key, begin, effect, to_plain=_enrolled_to_plain, from_plain=_enrolled_from_plain
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateMember:
    """Some of the data of a member becomes something else. What is not named stays."""

    member_id: MemberId
    given: Mapping[str, Any]
    """The named fields as they came; None empties a field."""
    if_version: int | None
    """The version that the caller has seen. None: whatever is there is overwritten."""
    origin: Origin
    key: RequestKey
    consents: Sequence[GivenConsent] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberUpdated:
    member_id: MemberId
    version: int
    joined_orders: int


async def update_member(command: UpdateMember, begin: Begin) -> Answer[MemberUpdated]:
    """Change the data of a member; what finds it changes along.

    Raises InvalidInput, NothingToChange, UnknownMember, MemberMerged, VersionConflict, IdentityTaken,
    ConsentMissing and what else `consents_for_profile` raises, IdempotencyKeyReused.
    """
    profile = checked(command.given)
    if not profile:
        raise NothingToChange

    async def effect(work: Work) -> MemberUpdated:
        programme = await work.programmes.find(None)
        check_birthday(profile, today=day_of(work.now, programme.zone))
        bound = work.members.contacts(identities(profile))
        guests = await hold_guest_orders(work, bound)
        events = await hold_kept_events(work, command.member_id, bound)
        version = await work.members.lock(command.member_id)
        if version is None:
            raise UnknownMember
        into = await work.persons.merged_into(command.member_id)
        if into is not None:
            raise MemberMerged(into)
        if command.if_version is not None and command.if_version != version:
            raise VersionConflict(expected=command.if_version, current=version)
        agreed = await consents_for_profile(
            work,
            profile,
            command.consents,
            member_id=command.member_id,
            today=day_of(programme.now(work.now), programme.zone),
            by=command.origin.caller.actor,
            at=work.now,
        )
        by_staff = command.origin.caller.kind is CallerKind.STAFF
        before = await work.members.current(command.member_id, profile) if by_staff else {}
        await work.corrections.note(
            command.member_id,
            profile,
            source=CorrectionSource.UPDATE,
            made_by=command.origin.caller.actor,
            at=work.now,
        )
        version = await work.members.change(command.member_id, profile)
        await work.facts.tell(
            Fact(
                kind="member.updated",
                member_id=command.member_id,
                at=work.now,
                payload={"member": str(command.member_id), "version": version, "fields": sorted(profile)},
            )
        )
        await keep_consents(work, command.member_id, agreed)
        if by_staff:
            await work.audit.record(
                command.origin, _deed(Act.MEMBER_UPDATED, command.member_id, profile, before)
            )
        joined = await join_guest_orders(work, command.member_id, guests)
        await join_kept_events(work, command.member_id, events)
        await join_prospects(work, command.member_id, bound)
        return MemberUpdated(member_id=command.member_id, version=version, joined_orders=joined)

    return await once(command.key, begin, effect, to_plain=_updated_to_plain, from_plain=_updated_from_plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealMember:
    """Somebody needs to see a person in full, and says why."""

    member_id: MemberId
    reason: str
    fields: tuple[str, ...]
    """What will be shown."""
    limits: Limits
    origin: Origin


async def reveal_member(command: RevealMember, begin: Begin) -> Allowed:
    """Write down who sees which personal data and why. Only after this commits may it be shown, and only
    where it says so.

    Raises InvalidInput, UnknownMember.
    """
    reason = text("reason", command.reason, longest=LONGEST_REASON)
    async with begin() as work:
        if not await work.members.exists(command.member_id):
            raise UnknownMember
        deed = Deed(
            act=Act.MEMBER_REVEALED,
            object_kind="member",
            object_id=str(command.member_id),
            fields=command.fields,
            reason=reason,
            member_ids=(command.member_id,),
        )
        reading = Reading(
            deeds=(deed,), kind=Watched.MEMBERS, count=1, limits=command.limits, origin=command.origin
        )
        allowed = await watch(reading, work)
        if allowed.yes:
            await work.audit.record(command.origin, deed)
    return allowed


async def find_named(name: MemberName, work: Work) -> MemberId:
    """The member of that id or card. Raises UnknownMember."""
    if name.card_number is not None:
        holder = await work.members.holder_of_card(name.card_number)
    else:
        holder = name.id if name.id is not None and await work.members.exists(name.id) else None
    if holder is None:
        raise UnknownMember
    return holder


def _deed(act: Act, member_id: MemberId, profile: Profile, before: Mapping[str, Any] | None = None) -> Deed:
    """`before`: what the fields were, where that is to be kept. It goes with the member."""
    after = {name: _plain(each) for name, each in profile.items() if name in (before or {})}
    return Deed(
        act=act,
        object_kind="member",
        object_id=str(member_id),
        fields=tuple(sorted(profile)),
        changes=changed(before or {}, after),
        changes_of=member_id,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else value


def _enrolled_to_plain(result: MemberEnrolled) -> Mapping[str, Any]:
    return {"member": result.member_id.value.hex, "joined_orders": result.joined_orders}


def _enrolled_from_plain(plain: Mapping[str, Any]) -> MemberEnrolled:
    return MemberEnrolled(member_id=MemberId(UUID(plain["member"])), joined_orders=plain["joined_orders"])


def _updated_to_plain(result: MemberUpdated) -> Mapping[str, Any]:
    return {
        "member": result.member_id.value.hex,
        "version": result.version,
        "joined_orders": result.joined_orders,
    }


def _updated_from_plain(plain: Mapping[str, Any]) -> MemberUpdated:
    return MemberUpdated(
        member_id=MemberId(UUID(plain["member"])),
        version=plain["version"],
        joined_orders=plain["joined_orders"],
    )
