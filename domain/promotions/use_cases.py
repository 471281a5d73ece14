"""How promotions are drafted, changed and moved on in their life. Each change is a new revision.

What a live promotion is changed to holds for quotes from then on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import State, Status
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import camel
from domain.programme.programme import Programme
from domain.promotions.checking import check_promotion
from domain.promotions.promotion import Promotion, promotion_to_plain
from domain.promotions.refusals import UnknownPromotion, WrongPromotionState
from domain.revisions.use_cases import Saved, tell_of_revision
from domain.staff.audit import Origin
from domain.work import Begin, Work

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePromotion:
    programme: str | None
    code: str
    content: Mapping[str, Any]
    """Fields of a Promotion. Of a new one all that have no default; of another those that change."""
    by: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class MovePromotion:
    """Activate, pause, resume or end."""

    programme: str | None
    code: str
    by: str
    origin: Origin


async def save_promotion(command: SavePromotion, begin: Begin) -> Promotion:
    """Draft a promotion or change it. A draft stays one; a change of a live one counts from now on; one that
    has ended is not changed any more. The same content changes nothing.

    Raises InvalidInput, WrongPromotionState, UnknownProgramme.
    """
    async with begin() as work:
        if not CODE.fullmatch(command.code):
            raise InvalidInput("code", "MALFORMED")
        programme, moment = await work.programmes.lock(command.programme)
        newest = newest_of(programme, command.code)
        if newest is None:
            for name in ("name", "starts_at", "ends_at", "discount"):
                if name not in command.content:
                    raise InvalidInput(camel(name), "MISSING")
            changed = Promotion(
                id=NOBODY,
                promotion_id=work.new_id(),
                code=command.code,
                revision=0,
                version=0,
                valid_from=moment,
                status=Status.DRAFT,
                **command.content,
            )
        else:
            if newest.state(moment) is State.ENDED:
                raise WrongPromotionState(command.code, newest.state(moment).value)
            changed = replace(newest, **command.content)
            if changed == newest:
                return newest
        return await _add(changed, newest, programme, moment, command, work)


async def activate(command: MovePromotion, begin: Begin) -> Promotion:
    """A draft goes live: at once, or when its window opens. Raises WrongPromotionState, InvalidInput,
    UnknownPromotion, UnknownProgramme."""
    return await _move(command, begin, {State.DRAFT}, Status.ACTIVE)


async def pause(command: MovePromotion, begin: Begin) -> Promotion:
    """It applies to nothing until it is resumed. Raises WrongPromotionState, UnknownPromotion,
    UnknownProgramme."""
    return await _move(command, begin, {State.ACTIVE, State.SCHEDULED}, Status.PAUSED)


async def resume(command: MovePromotion, begin: Begin) -> Promotion:
    """Raises WrongPromotionState, UnknownPromotion, UnknownProgramme."""
    return await _move(command, begin, {State.PAUSED}, Status.ACTIVE)


async def end(command: MovePromotion, begin: Begin) -> Promotion:
    """For good. Raises WrongPromotionState, UnknownPromotion, UnknownProgramme."""
    living = {State.DRAFT, State.SCHEDULED, State.ACTIVE, State.PAUSED}
    return await _move(command, begin, living, Status.ENDED)


def newest_of(programme: Programme, code: str) -> Promotion | None:
    return next((each for each in reversed(programme.promotions) if each.code == code), None)


async def _move(command: MovePromotion, begin: Begin, states: set[State], to: Status) -> Promotion:
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        newest = newest_of(programme, command.code)
        if newest is None:
            raise UnknownPromotion(command.code)
        if newest.state(moment) not in states:
            raise WrongPromotionState(command.code, newest.state(moment).value)
        return await _add(replace(newest, status=to), newest, programme, moment, command, work)


async def _add(
    changed: Promotion,
    newest: Promotion | None,
    programme: Programme,
    moment: datetime,
    command: SavePromotion | MovePromotion,
    work: Work,
) -> Promotion:
    segments = {each.code for each in await work.segments.all(programme.id)} if changed.segments else ()
    ladder = next((each for each in programme.ladders_at(moment) if each.is_default), None)
    check_promotion(changed, ladder=ladder, segments=segments)
    added = replace(
        changed,
        id=work.new_id(),
        revision=changed.revision + 1,
        version=programme.version + 1,
        valid_from=moment,
    )
    await work.promotions.add_revision(programme.id, added, at=moment, by=command.by)
    await work.programmes.raise_version(programme.id)
    before = _said(newest) if newest else None
    await tell_of_revision(
        Saved.PROMOTION, added, before, _said(added), programme, command.origin, work, at=moment
    )
    return added


def _said(revision: Promotion) -> dict[str, Any]:
    return {**promotion_to_plain(revision), "status": revision.status.value}
