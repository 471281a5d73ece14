"""Giving a tier with an end, and taking it back before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.campaigns.effects import BoostTier
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import FloorId, MemberId
from domain.kernel.periods import day_of, midnight
from domain.kernel.refusal import InvalidInput
from domain.members.refusals import UnknownMember
from domain.members.standing import Standing, require_open
from domain.points.reason import check_reason
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.tiers.floors import Floor, FloorSource
from domain.tiers.ladder import Ladder
from domain.tiers.place import Step
from domain.tiers.qualification import end_floor, give_floor
from domain.tiers.refusals import FloorHasEnded, UnknownFloor, UnknownLadder, UnknownTier
from domain.tiers.use_cases import put
from domain.work import Begin, Work

LONGEST = 3660
"""Days. What is given for longer is given for ever, and there the rules decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTier:
    """Somebody gives a member a tier, and says why and until when."""

    member_id: MemberId
    programme: str | None
    ladder: str | None
    """None: the programme's default one."""
    tier: str
    source: FloorSource
    ends_at: datetime
    reason: str
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTier:
    """Somebody takes a given tier back before its time."""

    floor_id: FloorId
    programme: str | None
    reason: str
    origin: Origin
    key: RequestKey


async def set_tier(command: SetTier, begin: Begin) -> Answer[FloorId]:
    """The member is in no lower tier until then. What the rules say goes on beneath it.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive, UnknownLadder,
    UnknownTier, IdempotencyKeyReused.
    """
    reason = check_reason(command.reason)

    async def effect(work: Work) -> FloorId:
        standing, programme = await _locked(command.member_id, command.programme, work)
        require_open(standing)
        ladder = _ladder(programme, command.ladder, standing.moment)
        if command.tier not in ladder.by_code:
            raise UnknownTier(command.tier)
        if command.ends_at <= standing.moment:
            raise InvalidInput("endsAt", "IN_THE_PAST")
        if (command.ends_at - standing.moment).days > LONGEST:
            raise InvalidInput("endsAt", "OUT_OF_RANGE")
        floor = Floor(id=work.new_id(), tier=command.tier, source=command.source, ends_at=command.ends_at)
        given = give_floor(
            ladder, standing.places[ladder.id], floor, at=standing.moment, figures=standing.figures
        )
        by = command.origin.caller.actor
        await work.tiers.add_floor(
            command.member_id, programme.id, ladder, floor, at=standing.moment, by=by, reason=reason
        )
        floor_id = FloorId(command.member_id.value, floor.id)
        await _write(command.origin, Act.TIER_SET, floor_id, ladder, given, standing, reason, work)
        return floor_id

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def end_tier(command: EndTier, begin: Begin) -> Answer[FloorId]:
    """A given tier ends now. The member falls to what is earned, or to another tier that was given.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, UnknownFloor, FloorHasEnded,
    IdempotencyKeyReused.
    """
    reason = check_reason(command.reason)

    async def effect(work: Work) -> FloorId:
        member_id = MemberId(command.floor_id.member)
        standing, programme = await _locked(member_id, command.programme, work)
        known = await work.tiers.floor(member_id, command.floor_id.value)
        if known is None:
            raise UnknownFloor
        ladder = _ladder(programme, known.ladder, standing.moment)
        place = standing.places[ladder.id]
        if not known.standing or all(each.id != known.floor.id for each in place.floors):
            raise FloorHasEnded
        ended = end_floor(ladder, place, known.floor, at=standing.moment, figures=standing.figures)
        by = command.origin.caller.actor
        await work.tiers.end_floor(member_id, known.floor.id, at=standing.moment, by=by)
        await _write(command.origin, Act.TIER_ENDED, command.floor_id, ladder, ended, standing, reason, work)
        return command.floor_id

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def boost(
    effect: BoostTier, campaign: str, standing: Standing, programme: Programme, work: Work
) -> Standing:
    """A campaign gives a tier for some days, while the member is locked and its figures are as they are
    afterwards. A ladder or tier that is there no more boosts nobody. Says how the member stands then."""
    at = standing.moment
    ladders = [each for each in programme.ladders_at(at) if effect.ladder in (None, each.code)]
    ladder = next((each for each in ladders if effect.ladder is not None or each.is_default), None)
    place = standing.places.get(ladder.id) if ladder else None
    if ladder is None or place is None or effect.tier not in ladder.by_code:
        return standing
    ends_at = midnight(day_of(at, programme.zone) + timedelta(days=effect.days + 1), programme.zone)
    floor = Floor(id=work.new_id(), tier=effect.tier, source=FloorSource.CAMPAIGN, ends_at=ends_at)
    place, move = give_floor(ladder, place, floor, at=at, figures=standing.figures)
    member_id = MemberId(standing.member_id)
    by = f"campaign {campaign}"
    await work.tiers.add_floor(member_id, programme.id, ladder, floor, at=at, by=by, reason=None)
    await put(member_id, ladder, place, [move] if move else [], standing, work)
    return replace(standing, places={**standing.places, ladder.id: place})


async def _locked(member_id: MemberId, code: str | None, work: Work) -> tuple[Standing, Programme]:
    programme = await work.programmes.find(code)
    if not await work.members.exists(member_id):
        raise UnknownMember
    return await lock_member(member_id, programme, work, measured=True)


def _ladder(programme: Programme, code: str | None, at: datetime) -> Ladder:
    if code is None:
        found = programme.default_ladder(at)
    else:
        found = next((each for each in programme.ladders_at(at) if each.code == code), None)
    if found is None:
        raise UnknownLadder(code or "")
    return found


async def _write(
    origin: Origin,
    act: Act,
    floor_id: FloorId,
    ladder: Ladder,
    step: Step,
    standing: Standing,
    reason: str,
    work: Work,
) -> None:
    place, move = step
    await put(MemberId(standing.member_id), ladder, place, [move] if move else [], standing, work)
    # What the tier was and is now stands in the tier's history.
    deed = Deed(act=act, object_kind="tier_floor", object_id=str(floor_id), reason=reason)
    await work.audit.record(origin, deed)


def _to_plain(floor_id: FloorId) -> Mapping[str, Any]:
    return {"member": floor_id.member.hex, "floor": floor_id.value.hex}


def _from_plain(plain: Mapping[str, Any]) -> FloorId:
    return FloorId(UUID(plain["member"]), UUID(plain["floor"]))
