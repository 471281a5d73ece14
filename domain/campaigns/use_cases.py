"""How campaigns are drafted, changed and moved on in their life. Each change is a new revision.

What a live campaign is changed to decides about what happens from then on; what was decided stays. Its first
active revision decides about its whole window, also about orders that are told late.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Campaign, State, Status, Trigger, campaign_to_plain
from domain.campaigns.checking import check_campaign
from domain.campaigns.refusals import CampaignExists, UnknownCampaign, WrongCampaignState
from domain.kernel.periods import ALWAYS
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import camel
from domain.points.caps import Cap
from domain.programme.programme import Programme
from domain.revisions.use_cases import Saved, tell_of_revision
from domain.staff.audit import Origin
from domain.work import Begin, Work

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
NOBODY = UUID(int=0)
CONTENT = tuple(
    each.name
    for each in fields(Campaign)
    if each.name not in ("id", "campaign_id", "code", "revision", "version", "valid_from", "status")
)
"""What a campaign says, apart from which one it is and where it is in its life."""

Change = Callable[[Campaign, datetime], Campaign]
"""The next revision of one, at the moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveCampaign:
    programme: str | None
    code: str
    content: Mapping[str, Any]
    """Fields of a Campaign. Of a new one all that have no default; of another those that change."""
    by: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveCampaign:
    """Activate, pause, resume or end."""

    programme: str | None
    code: str
    by: str
    origin: Origin


async def save_campaign(command: SaveCampaign, begin: Begin) -> Campaign:
    """Draft a campaign or change it. A draft stays one; a change of a live one counts from now on; one that
    has ended is not changed any more. The same content changes nothing.

    Raises InvalidInput, WrongCampaignState, UnknownProgramme.
    """
    async with begin() as work:
        return await _save(command, work)


async def _save(command: SaveCampaign, work: Work) -> Campaign:
    if not CODE.fullmatch(command.code):
        raise InvalidInput("code", "MALFORMED")
    programme, moment = await work.programmes.lock(command.programme)
    newest = newest_of(programme, command.code)
    if newest is None:
        draft = drafted(command.code, command.content, campaign_id=work.new_id(), at=moment)
        return await _add(draft, None, programme, moment, command, work)
    if newest.state(moment) is State.ENDED:
        raise WrongCampaignState(command.code, newest.state(moment).value)
    changed = replace(newest, **command.content)
    if changed == newest:
        return newest
    if newest.status is not Status.DRAFT and changed.trigger is not newest.trigger:
        raise InvalidInput("trigger", "FIXED")
    return await _add(changed, newest, programme, moment, command, work)


def drafted(code: str, content: Mapping[str, Any], *, campaign_id: UUID, at: datetime) -> Campaign:
    """A new one, not yet saved. Raises InvalidInput where it lacks what every campaign has."""
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "MALFORMED")
    for name in ("name", "starts_at", "ends_at"):
        if name not in content:
            raise InvalidInput(camel(name), "MISSING")
    return Campaign(
        id=NOBODY,
        campaign_id=campaign_id,
        code=code,
        revision=0,
        version=0,
        valid_from=at,
        status=Status.DRAFT,
        **content,
    )


def proposed(
    code: str, content: Mapping[str, Any], programme: Programme, *, segments: Collection[str]
) -> Campaign:
    """What a campaign would be: a new one, or the one of that code with these changes; nothing is saved.
    Orders are all that can be played again. `segments`: the codes of those that there are. Raises
    InvalidInput."""
    newest = newest_of(programme, code)
    found = replace(newest, **content) if newest else drafted(code, content, campaign_id=NOBODY, at=ALWAYS)
    check_campaign(found, programme.wallets, ladders=programme.ladder_revisions, segments=segments)
    if found.trigger is not Trigger.ORDER_PAID:
        raise InvalidInput("draft.trigger", "NOT_HERE")
    return found


async def clone_campaign(command: SaveCampaign, of: str, begin: Begin) -> Campaign:
    """A new draft under the command's code with everything that the campaign `of` says and its content does
    not. Raises InvalidInput, CampaignExists, UnknownCampaign, UnknownProgramme."""
    async with begin() as work:
        programme, _ = await work.programmes.lock(command.programme)
        newest = newest_of(programme, of)
        if newest is None:
            raise UnknownCampaign(of)
        if newest_of(programme, command.code) is not None:
            raise CampaignExists(command.code)
        content = {name: getattr(newest, name) for name in CONTENT}
        return await _save(replace(command, content={**content, **command.content}), work)


async def import_campaign(command: SaveCampaign, begin: Begin) -> Campaign:
    """A new draft of a code that is not taken. Raises InvalidInput, CampaignExists, UnknownProgramme."""
    async with begin() as work:
        programme, _ = await work.programmes.lock(command.programme)
        if newest_of(programme, command.code) is not None:
            raise CampaignExists(command.code)
        return await _save(command, work)


async def activate(command: MoveCampaign, begin: Begin) -> Campaign:
    """A draft goes live: at once, or when its window opens. Raises WrongCampaignState, InvalidInput,
    UnknownCampaign, UnknownProgramme."""
    return await _move(command, begin, {State.DRAFT}, lambda each, _: replace(each, status=Status.ACTIVE))


async def pause(command: MoveCampaign, begin: Begin) -> Campaign:
    """It applies to nothing until it is resumed. Raises WrongCampaignState, UnknownCampaign,
    UnknownProgramme."""
    live = {State.ACTIVE, State.SCHEDULED}
    return await _move(command, begin, live, lambda each, _: replace(each, status=Status.PAUSED))


async def resume(command: MoveCampaign, begin: Begin) -> Campaign:
    """Raises WrongCampaignState, UnknownCampaign, UnknownProgramme."""
    return await _move(command, begin, {State.PAUSED}, lambda each, _: replace(each, status=Status.ACTIVE))


async def end(command: MoveCampaign, begin: Begin) -> Campaign:
    """For good. Raises WrongCampaignState, UnknownCampaign, UnknownProgramme."""
    living = {State.DRAFT, State.SCHEDULED, State.ACTIVE, State.PAUSED}
    return await _move(command, begin, living, lambda each, _: replace(each, status=Status.ENDED))


async def extend(command: MoveCampaign, ends_at: datetime, begin: Begin) -> Campaign:
    """Move the end of a live campaign: later or earlier, but into the future. Raises InvalidInput,
    WrongCampaignState, UnknownCampaign, UnknownProgramme."""

    def change(each: Campaign, moment: datetime) -> Campaign:
        if ends_at <= moment:
            raise InvalidInput("endsAt", "IN_THE_PAST")
        return replace(each, ends_at=ends_at)

    return await _move(command, begin, {State.ACTIVE, State.SCHEDULED, State.PAUSED}, change)


async def change_budget(command: MoveCampaign, caps: tuple[Cap, ...], begin: Begin) -> Campaign:
    """Other limits for a live campaign. What it has used of the old ones counts. Raises InvalidInput,
    WrongCampaignState, UnknownCampaign, UnknownProgramme."""
    live = {State.ACTIVE, State.SCHEDULED, State.PAUSED}
    return await _move(command, begin, live, lambda each, _: replace(each, caps=caps))


def newest_of(programme: Programme, code: str) -> Campaign | None:
    return next((each for each in reversed(programme.campaigns) if each.code == code), None)


async def _move(command: MoveCampaign, begin: Begin, states: set[State], change: Change) -> Campaign:
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        newest = newest_of(programme, command.code)
        if newest is None:
            raise UnknownCampaign(command.code)
        if newest.state(moment) not in states:
            raise WrongCampaignState(command.code, newest.state(moment).value)
        changed = change(newest, moment)
        if changed == newest:
            return newest
        return await _add(changed, newest, programme, moment, command, work)


async def _add(
    changed: Campaign,
    newest: Campaign | None,
    programme: Programme,
    moment: datetime,
    command: SaveCampaign | MoveCampaign,
    work: Work,
) -> Campaign:
    segments = {each.code for each in await work.segments.all(programme.id)} if changed.audience else ()
    check_campaign(changed, programme.wallets, ladders=programme.ladder_revisions, segments=segments)
    was_live = any(
        each.code == changed.code and each.status is not Status.DRAFT for each in programme.campaigns
    )
    first = changed.status is Status.ACTIVE and not was_live
    added = replace(
        changed,
        id=work.new_id(),
        revision=changed.revision + 1,
        version=programme.version + 1,
        valid_from=ALWAYS if first else moment,
    )
    await work.campaigns.add_revision(programme.id, added, at=moment, by=command.by)
    await work.programmes.raise_version(programme.id)
    before = _said(newest) if newest else None
    await tell_of_revision(
        Saved.CAMPAIGN, added, before, _said(added), programme, command.origin, work, at=moment
    )
    return added


def _said(revision: Campaign) -> dict[str, Any]:
    return {**campaign_to_plain(revision), "status": revision.status.value}
