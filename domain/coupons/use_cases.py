"""How templates are drafted, revised and moved on in their life. Each change is a new revision: coupons that
were given keep the terms under which they were given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.coupons.checking import CODE, check_template
from domain.coupons.codes import normal
from domain.coupons.refusals import CouponTemplateExists, UnknownCouponTemplate, WrongTemplateState
from domain.coupons.template import Template, TemplateState, TemplateStatus, template_to_plain
from domain.kernel.periods import ALWAYS
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import camel
from domain.programme.programme import Programme
from domain.revisions.use_cases import Saved, tell_of_revision
from domain.staff.audit import Origin
from domain.work import Begin, Work

NOBODY = UUID(int=0)
IDENTITY = ("id", "template_id", "code", "revision", "version", "valid_from", "status")
CONTENT = tuple(each.name for each in fields(Template) if each.name not in IDENTITY)
"""What a template says, apart from which one it is and where it is in its life."""

LIVE = frozenset({TemplateState.ACTIVE, TemplateState.PAUSED, TemplateState.CLAIM_ENDED})

Change = Callable[[Template, datetime], Template]
"""The next revision of one, at the moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveTemplate:
    programme: str | None
    code: str
    content: Mapping[str, Any]
    """Fields of a Template. Of a new one all that have no default; of another those that change."""
    by: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTemplate:
    programme: str | None
    code: str
    by: str
    origin: Origin


async def save_template(command: SaveTemplate, begin: Begin) -> Template:
    """Draft a template or revise it. What a live one is revised to holds for coupons that are given from now
    on; one that is over is not revised any more. The same content changes nothing.

    Raises InvalidInput, WrongTemplateState, StockBelowGiven, UnknownProgramme.
    """
    async with begin() as work:
        return await _save(command, work)


async def _save(command: SaveTemplate, work: Work) -> Template:
    programme, moment = await work.programmes.lock(command.programme)
    newest = programme.template_by_code.get(command.code)
    if newest is None:
        draft = drafted(command.code, command.content, template_id=work.new_id(), at=moment)
        return await _add(draft, None, programme, moment, command, work)
    if newest.state(moment) in (TemplateState.FINISHED, TemplateState.WITHDRAWN):
        raise WrongTemplateState(command.code, newest.state(moment).value)
    changed = replace(newest, **command.content)
    if changed == newest:
        return newest
    if newest.status is not TemplateStatus.DRAFT and changed.kind is not newest.kind:
        raise InvalidInput("discount", "FIXED")
    return await _add(changed, newest, programme, moment, command, work)


def drafted(code: str, content: Mapping[str, Any], *, template_id: UUID, at: datetime) -> Template:
    """A new one, not yet saved. Raises InvalidInput where it lacks what every template has."""
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "MALFORMED")
    for name in ("title", "discount", "claim_from", "claim_until", "validity"):
        if name not in content:
            raise InvalidInput(camel(name), "MISSING")
    return Template(
        id=NOBODY,
        template_id=template_id,
        code=code,
        revision=0,
        version=0,
        valid_from=at,
        status=TemplateStatus.DRAFT,
        **content,
    )


def proposed(newest: Template | None, code: str, content: Mapping[str, Any], *, at: datetime) -> Template:
    """What a template would be: a new one, or the newest revision with these changes. Raises InvalidInput."""
    if newest is not None:
        return replace(newest, **content)
    return drafted(code, content, template_id=NOBODY, at=at)


async def clone_template(command: SaveTemplate, of: str, begin: Begin) -> Template:
    """A new draft under the command's code with everything that the template `of` says and its content does
    not; a public code is not taken over. Raises InvalidInput, CouponTemplateExists, UnknownCouponTemplate,
    UnknownProgramme."""
    async with begin() as work:
        programme, _ = await work.programmes.lock(command.programme)
        original = programme.template_by_code.get(of)
        if original is None:
            raise UnknownCouponTemplate(of)
        if command.code in programme.template_by_code:
            raise CouponTemplateExists(command.code)
        content = {name: getattr(original, name) for name in CONTENT}
        if original.codes is not None and original.codes.public is not None:
            content["codes"] = None
        return await _save(replace(command, content={**content, **command.content}), work)


async def activate(command: MoveTemplate, begin: Begin) -> Template:
    """A draft goes live: coupons of it are given as soon as its claim window opens."""
    return await _move(command, begin, {TemplateState.DRAFT}, _to(TemplateStatus.ACTIVE))


async def pause(command: MoveTemplate, begin: Begin) -> Template:
    """None is given until it is resumed; coupons that are held are used as before."""
    return await _move(command, begin, {TemplateState.ACTIVE}, _to(TemplateStatus.PAUSED))


async def resume(command: MoveTemplate, begin: Begin) -> Template:
    return await _move(command, begin, {TemplateState.PAUSED}, _to(TemplateStatus.ACTIVE))


async def end_claims(command: MoveTemplate, begin: Begin) -> Template:
    """None is given any more. It never ends coupons that are held."""
    given = {TemplateState.ACTIVE, TemplateState.PAUSED}
    return await _move(command, begin, given, _to(TemplateStatus.CLAIM_ENDED))


async def withdraw(command: MoveTemplate, begin: Begin) -> Template:
    """Take it back for good: none is given any more, and no coupon that is held can be used; a worker
    revokes them. All of these raise WrongTemplateState, UnknownCouponTemplate, UnknownProgramme."""
    return await _move(command, begin, set(LIVE), _to(TemplateStatus.WITHDRAWN))


def _to(status: TemplateStatus) -> Change:
    return lambda each, _: replace(each, status=status)


async def _move(command: MoveTemplate, begin: Begin, states: set[TemplateState], change: Change) -> Template:
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        newest = programme.template_by_code.get(command.code)
        if newest is None:
            raise UnknownCouponTemplate(command.code)
        if newest.state(moment) not in states:
            raise WrongTemplateState(command.code, newest.state(moment).value)
        return await _add(change(newest, moment), newest, programme, moment, command, work)


async def _add(
    changed: Template,
    newest: Template | None,
    programme: Programme,
    moment: datetime,
    command: SaveTemplate | MoveTemplate,
    work: Work,
) -> Template:
    segments = {each.code for each in await work.segments.all(programme.id)}
    check_template(changed, programme, segments=segments)
    _check_public(changed, programme)
    added = replace(
        changed,
        id=work.new_id(),
        revision=changed.revision + 1,
        version=programme.version + 1,
        valid_from=moment if newest is not None else ALWAYS,
    )
    today = moment.astimezone(programme.zone).date()
    await work.coupons.add_revision(programme.id, added, at=moment, by=command.by, today=today)
    await work.programmes.raise_version(programme.id)
    before = _said(newest) if newest else None
    await tell_of_revision(
        Saved.TEMPLATE, added, before, _said(added), programme, command.origin, work, at=moment
    )
    return added


def _check_public(changed: Template, programme: Programme) -> None:
    """A public code is one template's. Raises InvalidInput."""
    if changed.codes is None or changed.codes.public is None:
        return
    code = normal(changed.codes.public)
    for each in programme.template_by_code.values():
        public = each.codes.public if each.codes else None
        if each.template_id != changed.template_id and public is not None and normal(public) == code:
            raise InvalidInput("codes.public", "DUPLICATE")


def _said(revision: Template) -> dict[str, Any]:
    return {**template_to_plain(revision), "status": revision.status.value}
