"""What members agree to, and whether what is wanted of their data may be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of
from domain.kernel.refusal import InvalidInput
from domain.members.identity import text
from domain.members.member import LONGEST_NAME, Profile, checked
from domain.members.refusals import UnknownMember
from domain.privacy.binding import check_bound, freed
from domain.privacy.consent import (
    Consent,
    ConsentAct,
    ConsentChannel,
    Said,
    lacks_guardian,
    live,
    stricter,
)
from domain.privacy.facts import fact_of, preferences_fact
from domain.privacy.policy import InForce, all_in_force
from domain.privacy.ports import Guardian
from domain.privacy.purpose import Purpose
from domain.privacy.refusals import GuardianConsentMissing, NoPolicyInForce, OtherPolicyText
from domain.privacy.sending import Channel, Withheld, withheld
from domain.staff.audit import Act, Deed, Origin
from domain.staff.caller import CallerKind
from domain.work import Begin, Work

LONGEST_CONTACT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenConsent:
    """A member agrees: to which purpose, and to which text it has seen."""

    purpose: Purpose
    version: int
    text_hash: str
    channel: ConsentChannel


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveConsent:
    member_id: MemberId
    given: GivenConsent
    programme: str | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConsent:
    member_id: MemberId
    purpose: Purpose
    channel: ConsentChannel
    programme: str | None
    origin: Origin


async def consents_for_profile(
    work: Work,
    profile: Profile,
    given: Sequence[GivenConsent],
    *,
    member_id: MemberId | None,
    today: date,
    by: str,
    at: datetime,
) -> list[Consent]:
    """Hold what is about to be written of a person against its consents, those that come along included.

    Everybody who writes profiles goes through here, before writing. `member_id` None: somebody new, else a
    locked member. Returns the lines for `keep_consents`. Raises ConsentMissing, NoPolicyInForce,
    OtherPolicyText, GuardianConsentMissing, InvalidInput.
    """
    rules = await work.policies.rules()
    if not given and not rules.keys() & profile.keys():
        return []
    policies = all_in_force(await work.policies.all(), at)
    said = await work.consents.said(member_id) if member_id is not None else Said()
    if "birthday" in profile:
        said = replace(said, birthday=profile["birthday"])
    lines: list[Consent] = []
    for i, each in enumerate(given):
        if each.purpose in {other.purpose for other in given[:i]}:
            raise InvalidInput(f"consents.{i}.purpose", "DUPLICATE")
        line = consent_line(work, each, said, policies, today=today, by=by, at=at)
        if line is not None:
            lines.append(line)
    now = replace(said, consents={**said.consents, **{each.purpose: each for each in lines}})
    check_bound(profile, rules, live(now, policies, today=today), policies)
    return lines


async def keep_consents(work: Work, member_id: MemberId, lines: Sequence[Consent]) -> None:
    """Write the lines of a locked or new member, and tell of them."""
    if lines:
        await work.consents.write(member_id, lines)
        await work.facts.tell(*(fact_of(member_id, each) for each in lines))


def consent_line(
    work: Work,
    given: GivenConsent,
    said: Said,
    policies: Mapping[Purpose, InForce],
    *,
    today: date,
    by: str,
    at: datetime,
) -> Consent | None:
    """What is written down of somebody who agrees now. None: it has agreed to this version already.

    Raises NoPolicyInForce, OtherPolicyText, GuardianConsentMissing.
    """
    policy = policies.get(given.purpose)
    if policy is None:
        raise NoPolicyInForce(given.purpose.value)
    text_hash = given.text_hash.lower()
    if given.version != policy.version or text_hash not in policy.hashes.values():
        raise OtherPolicyText(given.purpose.value, policy.document, policy.version)
    if lacks_guardian(given.purpose, said, today=today):
        raise GuardianConsentMissing(given.purpose.value)
    last = said.consents.get(given.purpose)
    if last is not None and last.act is ConsentAct.GIVEN and last.version == given.version:
        return None
    return Consent(
        id=work.new_id(),
        purpose=given.purpose,
        act=ConsentAct.GIVEN,
        document=policy.document,
        version=given.version,
        text_hash=text_hash,
        channel=given.channel,
        by=by,
        at=at,
    )


async def give_consent(command: GiveConsent, begin: Begin) -> None:
    """A member agrees to one purpose. To what it has agreed already: nothing happens.

    Raises UnknownProgramme, UnknownMember, NoPolicyInForce, OtherPolicyText, GuardianConsentMissing.
    """
    async with begin() as work:
        today = await _lock(command.member_id, command.programme, work)
        lines = await consents_for_profile(
            work,
            {},
            [command.given],
            member_id=command.member_id,
            today=today,
            by=command.origin.caller.actor,
            at=work.now,
        )
        await keep_consents(work, command.member_id, lines)
        if lines:
            await _record(
                Act.CONSENT_GIVEN, command.member_id, (command.given.purpose.value,), command.origin, work
            )


async def withdraw_consent(command: WithdrawConsent, begin: Begin) -> tuple[str, ...]:
    """A member takes a consent back. What only this purpose held of its data is emptied; returns these.
    What was never given, or was taken back before: nothing happens.

    Raises UnknownProgramme, UnknownMember.
    """
    async with begin() as work:
        today = await _lock(command.member_id, command.programme, work)
        said = await work.consents.said(command.member_id)
        last = said.consents.get(command.purpose)
        if last is None or last.act is ConsentAct.WITHDRAWN:
            return ()
        line = replace(
            last,
            id=work.new_id(),
            act=ConsentAct.WITHDRAWN,
            channel=command.channel,
            by=command.origin.caller.actor,
            at=work.now,
        )
        await keep_consents(work, command.member_id, [line])
        await _record(
            Act.CONSENT_WITHDRAWN, command.member_id, (command.purpose.value,), command.origin, work
        )
        now = replace(said, consents={**said.consents, line.purpose: line})
        policies = all_in_force(await work.policies.all(), work.now)
        return await _empty(command, live(now, policies, today=today), work)


async def _empty(command: WithdrawConsent, still: frozenset[Purpose], work: Work) -> tuple[str, ...]:
    freed_now = freed(command.purpose, await work.policies.rules(), still)
    held = await work.members.held(command.member_id)
    fields = tuple(name for name in freed_now if name in held)
    if fields:
        emptied = checked(dict.fromkeys(fields))
        version = await work.members.change(command.member_id, emptied)
        await work.facts.tell(
            Fact(
                kind="member.updated",
                member_id=command.member_id,
                at=work.now,
                payload={"member": str(command.member_id), "version": version, "fields": sorted(fields)},
            )
        )
    return fields


async def _lock(member_id: MemberId, programme: str | None, work: Work) -> date:
    """Today by the programme's calendar, the member locked. Raises UnknownProgramme, UnknownMember."""
    of = await work.programmes.find(programme)
    if await work.members.lock(member_id) is None:
        raise UnknownMember
    return day_of(of.now(work.now), of.zone)


async def _record(act: Act, member_id: MemberId, fields: tuple[str, ...], origin: Origin, work: Work) -> None:
    """What members do themselves stands in the record of consents; others act on their behalf."""
    if origin.caller.kind is not CallerKind.MEMBER:
        deed = Deed(act=act, object_kind="member", object_id=str(member_id), fields=fields)
        await work.audit.record(origin, deed)


# Guardians


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGuardian:
    member_id: MemberId
    name: str
    contact: str
    channel: ConsentChannel
    origin: Origin


async def name_guardian(command: NameGuardian, begin: Begin) -> None:
    """Somebody of age agrees for a child, and is written down, sealed, in place of an earlier one.

    Raises InvalidInput, UnknownMember.
    """
    guardian = Guardian(
        name=text("name", command.name, longest=LONGEST_NAME),
        contact=text("contact", command.contact, longest=LONGEST_CONTACT),
    )
    async with begin() as work:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        await work.consents.name_guardian(
            command.member_id,
            work.new_id(),
            guardian,
            channel=command.channel.value,
            by=command.origin.caller.actor,
            at=work.now,
        )
        await _record(Act.GUARDIAN_NAMED, command.member_id, ("guardian",), command.origin, work)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndGuardian:
    member_id: MemberId
    origin: Origin


async def end_guardian(command: EndGuardian, begin: Begin) -> None:
    """A guardian takes the word back: what the child has agreed to is suspended at once. Where there is none
    nothing happens. Raises UnknownMember."""
    async with begin() as work:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        if await work.consents.end_guardian(command.member_id, at=work.now):
            await _record(Act.GUARDIAN_ENDED, command.member_id, ("guardian",), command.origin, work)


# Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPreferences:
    member_id: MemberId
    chosen: Mapping[str, bool]
    """By the names of `Preferences`; what is not named stays."""
    language: str | None
    """A language tag; None: it stays."""
    origin: Origin


async def set_preferences(command: SetPreferences, begin: Begin) -> None:
    """Raises InvalidInput, UnknownMember."""
    profile = checked({"locale": command.language}) if command.language is not None else Profile()
    async with begin() as work:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        before = await work.consents.preferences(command.member_id)
        after = replace(before, **dict(command.chosen))
        changed = sorted(name for name in command.chosen if getattr(after, name) != getattr(before, name))
        if changed:
            await work.consents.prefer(command.member_id, after, at=work.now)
            await work.facts.tell(preferences_fact(command.member_id, changed, work.now))
        if profile:
            version = await work.members.change(command.member_id, profile)
            await work.facts.tell(
                Fact(
                    kind="member.updated",
                    member_id=command.member_id,
                    at=work.now,
                    payload={"member": str(command.member_id), "version": version, "fields": ["locale"]},
                )
            )
        if changed or profile:
            fields = (*changed, *profile)
            await _record(Act.PREFERENCES_SET, command.member_id, fields, command.origin, work)


# Sends


async def may_send(
    member_id: MemberId, purpose: Purpose, channel: Channel | None, programme: str | None, begin: Begin
) -> Withheld | None:
    """Whoever sends asks this right before each send, whatever the caller wanted. None: send it.

    It reads what is committed and keeps nothing, so a withdrawal holds from its commit on.
    Raises UnknownProgramme.
    """
    async with begin() as work:
        of = await work.programmes.find(programme)
        if not await work.members.exists(member_id):
            return Withheld.GONE
        return withheld(
            purpose,
            channel,
            await work.consents.said(member_id),
            await work.consents.preferences(member_id),
            all_in_force(await work.policies.all(), work.now),
            today=day_of(of.now(work.now), of.zone),
        )


# Merges


async def merge_consents(
    absorbed: MemberId, survivor: MemberId, work: Work, *, by: str, at: datetime
) -> list[Purpose]:
    """Both are locked: the survivor's record gets a line for each purpose where the absorbed one's word is
    stricter, and what either has switched off is off. Returns these purposes."""
    theirs, mine = await work.consents.said(absorbed), await work.consents.said(survivor)
    lines = []
    for purpose in Purpose:
        own, other = mine.consents.get(purpose), theirs.consents.get(purpose)
        stands = stricter(own, other)
        if stands is not None and stands is not own:
            lines.append(replace(stands, id=work.new_id(), channel=ConsentChannel.MERGE, by=by, at=at))
    await keep_consents(work, survivor, lines)
    before = await work.consents.preferences(survivor)
    after = before.stricter(await work.consents.preferences(absorbed))
    if after != before:
        await work.consents.prefer(survivor, after, at=at)
    return [each.purpose for each in lines]


async def share_guardian(absorbed: MemberId, survivor: MemberId, work: Work) -> UUID | None:
    """Both are locked: who stands behind the absorbed child stands behind the survivor, who is the same
    person, unless somebody does already. Returns under which id; None: nobody came."""
    guardian_id = work.new_id()
    return guardian_id if await work.consents.share_guardian(absorbed, survivor, guardian_id) else None


async def separate_guardian(survivor: MemberId, guardian_id: UUID, work: Work, *, at: datetime) -> None:
    """The merge that brought this guardian is undone: it stands behind the other child alone."""
    await work.consents.end_guardian(survivor, at=at, only=guardian_id)


async def separate_consents(
    survivor: MemberId, purposes: Sequence[Purpose], work: Work, *, by: str, at: datetime
) -> None:
    """The merge that brought words for these purposes is undone, both are locked: what the survivor agreed to
    by them only, it has not agreed to itself, and is withdrawn. What was withdrawn or switched off stays so,
    and so does what the member has said since."""
    said = await work.consents.said(survivor)
    lines = []
    for purpose in purposes:
        stands = said.consents.get(purpose)
        if stands is None or stands.channel is not ConsentChannel.MERGE or stands.act is not ConsentAct.GIVEN:
            continue
        lines.append(replace(stands, id=work.new_id(), act=ConsentAct.WITHDRAWN, by=by, at=at))
    await keep_consents(work, survivor, lines)
