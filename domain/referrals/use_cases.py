"""How members bring others, and what campaigns give both for it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Trigger
from domain.conditions.subject import EventFacts
from domain.events.naming.use_cases import EventMember, whose
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.members.refusals import NotEnrolled
from domain.members.standing import require_open
from domain.occasions.settlement import Occasion
from domain.occasions.use_cases import NOT_ASKED, celebrate_alone
from domain.points.use_cases import lock_member, lock_two
from domain.programme.programme import Programme
from domain.referrals.code import new_code, read_code
from domain.referrals.refusals import NotReferred, ReferralRefused, UnknownReferralCode
from domain.work import Begin, Work


class Step(StrEnum):
    JOINED = "JOINED"
    FIRST_ORDER = "FIRST_ORDER"


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeReferralCode:
    programme: str | None
    member: EventMember


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptReferral:
    programme: str | None
    member: EventMember
    """Who was brought."""
    code: str
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralAccepted:
    member_id: MemberId


async def make_code(command: MakeReferralCode, begin: Begin) -> tuple[MemberId, str]:
    """The member's code; the same one for ever. Raises UnknownProgramme, UnknownMember, NotEnrolled,
    MembershipNotActive."""
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        member_id = await whose(command.member, work)
        standing, programme = await lock_member(member_id, programme, work)
        require_open(standing)
        code = await work.referrals.code_of(member_id, programme.id)
        while code is None:
            new = new_code(secrets.randbelow)
            if await work.referrals.add_code(member_id, programme.id, new):
                code = new
        return member_id, code


async def accept_referral(command: AcceptReferral, begin: Begin) -> Answer[ReferralAccepted]:
    """Note who has brought a member: once for ever, before its first order. Campaigns are asked about both
    sides, with the step JOINED.

    Raises UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive, UnknownReferralCode,
    ReferralRefused, IdempotencyKeyReused.
    """

    async def effect(work: Work) -> ReferralAccepted:
        return await _accept(command, work)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _accept(command: AcceptReferral, work: Work) -> ReferralAccepted:
    programme = await work.programmes.find(command.programme)
    member_id = await whose(command.member, work)
    referrer = await work.referrals.holder(read_code(command.code), programme.id)
    if referrer is None:
        raise UnknownReferralCode
    if referrer == member_id:
        raise ReferralRefused(NotReferred.SELF)
    its, others, programme = await lock_two(member_id, referrer, programme, work)
    if its is None:
        raise NotEnrolled(programme.code)
    require_open(its)
    if others is None or others.status.has_ended:
        raise UnknownReferralCode
    if await work.referrals.has_bought(member_id, programme.id):
        raise ReferralRefused(NotReferred.NOT_NEW)
    if await work.referrals.is_above(referrer, member_id, programme.id):
        raise ReferralRefused(NotReferred.CIRCLE)
    at = its.moment
    if not await work.referrals.add(member_id, programme.id, referrer, at=at):
        raise ReferralRefused(NotReferred.ALREADY_REFERRED)
    await _tell("member.referred", member_id, referrer, programme, work, at=at)
    await _celebrate(Step.JOINED, member_id, referrer, programme, work, at=at)
    return ReferralAccepted(member_id=member_id)


async def qualify(
    member_id: MemberId, programme: Programme, order_id: UUID, work: Work, *, at: datetime
) -> None:
    """An order of somebody who was brought: the first one that counts is what campaigns are asked about, with
    the step FIRST_ORDER, on both sides."""
    referrer = await work.referrals.referrer(member_id, programme.id)
    if referrer is None:
        return
    await lock_two(member_id, referrer, programme, work)
    if await work.referrals.qualify(member_id, programme.id, order_id, at=at):
        await _tell("referral.qualified", member_id, referrer, programme, work, at=at)
        own, others = await _celebrate(Step.FIRST_ORDER, member_id, referrer, programme, work, at=at)
        await work.referrals.note_decisions(member_id, programme.id, own=own, referrers=others)


async def _celebrate(
    step: Step, member_id: MemberId, referrer: MemberId, programme: Programme, work: Work, *, at: datetime
) -> tuple[UUID | None, UUID | None]:
    """Both are locked. Who has left the programme meanwhile gets nothing, and the other does. What was
    decided for the one who was brought, and for the other."""
    decided: list[UUID | None] = []
    for side, whom in (("REFEREE", member_id), ("REFERRER", referrer)):
        event = EventFacts("referral", {"side": side, "step": step.value})
        occasion = Occasion(trigger=Trigger.REFERRAL, at=at, event=event)
        done = NOT_ASKED
        if occasion.campaigns(programme):
            done = await celebrate_alone(occasion, whom, programme, work)
        decided.append(done.decision_id)
    own, others = decided
    return own, others


async def _tell(
    kind: str, member_id: MemberId, referrer: MemberId, programme: Programme, work: Work, *, at: datetime
) -> None:
    payload = {"programme": programme.code, "referrer": str(referrer)}
    await work.facts.tell(Fact(kind=kind, member_id=member_id, at=at, payload=payload))


def _to_plain(result: ReferralAccepted) -> Mapping[str, Any]:
    return {"member": result.member_id.value.hex}


def _from_plain(plain: Mapping[str, Any]) -> ReferralAccepted:
    return ReferralAccepted(member_id=MemberId(UUID(plain["member"])))
