"""How a marketer drafts coupon templates, looks at them and moves them on in their life."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import strawberry

from api.context import Info
from api.coupons import inputs
from api.coupons.types import CouponTemplate
from api.errors import BadUserInput
from api.inputs import origin_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme.lookup import current_programme
from domain.coupons import template as rules
from domain.coupons import use_cases
from domain.coupons.checking import check_template
from domain.coupons.template import TemplateState
from domain.programme.programme import Programme
from domain.programme.refusals import UnknownProgramme
from domain.staff.permissions import Permission
from persistence.retry import retrying
from persistence.segments import queries as segment_queries

READS = Permission.COUPON_TEMPLATES_READ
WRITES = Permission.COUPON_TEMPLATES_WRITE
MOST = 200
Move = Callable[[use_cases.MoveTemplate], Awaitable[rules.Template]]


@all_open
@strawberry.type
class CouponTemplatePayload:
    template: CouponTemplate | None = strawberry.field(default=None, description="In its newest revision.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class PreviewCouponTemplatePayload:
    template: CouponTemplate | None = strawberry.field(
        default=None, description="As it would be; nothing is saved."
    )
    valid_from: datetime | None = strawberry.field(
        default=None, description="From when on a coupon could be used that is claimed at that time."
    )
    valid_until: datetime | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class CouponTemplating:
    @strawberry.mutation(
        description=(
            "Draft a coupon template, or revise one. Coupons that were given keep the terms under which they "
            "were given. Terms that can not be are refused with their place: a discount above the threshold "
            "without a floor, an end before its start, a scope of nothing. The same content changes nothing."
        ),
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CouponTemplatePayload)
    async def save_coupon_template(
        self, info: Info, input: inputs.SaveCouponTemplateInput
    ) -> CouponTemplatePayload:
        programme = await _programme(input.programme)
        command = _save(info, input.programme, input.code, input.content(programme.currency))
        saved = await retrying(lambda: use_cases.save_template(command, info.context.begin))
        return await _payload(saved, input.programme)

    @strawberry.mutation(
        description="A new draft with everything that another template says.", extensions=[guarded(WRITES)]
    )
    @answers_refusals(CouponTemplatePayload)
    async def clone_coupon_template(
        self, info: Info, input: inputs.CloneCouponTemplateInput
    ) -> CouponTemplatePayload:
        said = {
            "title": input.title,
            "claim_from": input.claim_from,
            "claim_until": input.claim_until,
            "validity": input.validity.validity() if input.validity else None,
        }
        content = {name: each for name, each in said.items() if each is not None}
        command = _save(info, input.programme, input.new_code, content)
        saved = await retrying(lambda: use_cases.clone_template(command, input.code, info.context.begin))
        return await _payload(saved, input.programme)

    @strawberry.mutation(
        description="A draft goes live: members get its coupons as soon as the claim window opens.",
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CouponTemplatePayload)
    async def activate_coupon_template(
        self, info: Info, input: inputs.MoveCouponTemplateInput
    ) -> CouponTemplatePayload:
        return await _move(info, input, lambda command: use_cases.activate(command, info.context.begin))

    @strawberry.mutation(
        description="None is given until it is resumed; coupons that are held are used as before.",
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CouponTemplatePayload)
    async def pause_coupon_template(
        self, info: Info, input: inputs.MoveCouponTemplateInput
    ) -> CouponTemplatePayload:
        return await _move(info, input, lambda command: use_cases.pause(command, info.context.begin))

    @strawberry.mutation(extensions=[guarded(WRITES)])
    @answers_refusals(CouponTemplatePayload)
    async def resume_coupon_template(
        self, info: Info, input: inputs.MoveCouponTemplateInput
    ) -> CouponTemplatePayload:
        return await _move(info, input, lambda command: use_cases.resume(command, info.context.begin))

    @strawberry.mutation(
        description="None is given any more. It never ends coupons that are held.",
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CouponTemplatePayload)
    async def end_coupon_claims(
        self, info: Info, input: inputs.MoveCouponTemplateInput
    ) -> CouponTemplatePayload:
        return await _move(info, input, lambda command: use_cases.end_claims(command, info.context.begin))

    @strawberry.mutation(
        description=(
            "Take a template back for good: none is given any more, and no coupon that is held can be used; "
            "the worker revokes them. Coupons that were used stay used."
        ),
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CouponTemplatePayload)
    async def withdraw_coupon_template(
        self, info: Info, input: inputs.MoveCouponTemplateInput
    ) -> CouponTemplatePayload:
        return await _move(info, input, lambda command: use_cases.withdraw(command, info.context.begin))


@strawberry.type
class CouponTemplateReading:
    @strawberry.field(
        description="A coupon template by its code, in its newest revision.", extensions=[guarded(READS)]
    )
    async def coupon_template(
        self, info: Info, code: str, programme: str | None = None
    ) -> CouponTemplate | None:
        found = await current_programme(programme)
        rule = found.template_by_code.get(code) if found else None
        return CouponTemplate(rule=rule, programme=found) if found and rule else None

    @strawberry.field(
        description=(
            "Coupon templates in these states, by the beginning of their claims, the newest first; all where "
            "none is named."
        ),
        extensions=[guarded(READS)],
    )
    async def coupon_templates(
        self,
        info: Info,
        first: int,
        programme: str | None = None,
        states: list[TemplateState] | None = None,
    ) -> list[CouponTemplate] | None:
        if not 1 <= first <= MOST:
            raise BadUserInput(f"first lies between 1 and {MOST}.")
        found = await current_programme(programme)
        if found is None:
            return []
        now = found.now(info.context.now)
        wanted = [each for each in found.template_by_code.values() if not states or each.state(now) in states]
        wanted.sort(key=lambda each: (each.claim_from, each.code), reverse=True)
        return [CouponTemplate(rule=each, programme=found) for each in wanted[:first]]

    @strawberry.field(
        description="What a template would be, and when its coupons could be used. Nothing is saved.",
        extensions=[guarded(READS)],
    )
    @answers_refusals(PreviewCouponTemplatePayload)
    async def preview_coupon_template(
        self,
        info: Info,
        template: inputs.SaveCouponTemplateInput,
        claimed_at: datetime | None = None,
    ) -> PreviewCouponTemplatePayload | None:
        programme = await _programme(template.programme)
        newest = programme.template_by_code.get(template.code)
        content = template.content(programme.currency)
        at = claimed_at or programme.now(info.context.now)
        drafted = use_cases.proposed(newest, template.code, content, at=at)
        segments = {each.segment.code for each in await segment_queries.segments(programme.id)}
        check_template(drafted, programme, segments=segments)
        valid_from, valid_until = drafted.validity.term(at, programme.zone)
        shown = _with(programme, drafted)
        return PreviewCouponTemplatePayload(
            template=CouponTemplate(rule=drafted, programme=shown),
            valid_from=valid_from,
            valid_until=valid_until,
        )


def _with(programme: Programme, drafted: rules.Template) -> Programme:
    """The programme as it would be."""
    return replace(programme, templates=(*programme.templates, drafted))


async def _programme(code: str | None) -> Programme:
    programme = await current_programme(code)
    if programme is None:
        raise UnknownProgramme(code or "")
    return programme


def _save(info: Info, programme: str | None, code: str, content: dict[str, Any]) -> use_cases.SaveTemplate:
    return use_cases.SaveTemplate(
        programme=programme,
        code=code,
        content=content,
        by=info.context.caller.actor,
        origin=origin_of(info),
    )


async def _move(info: Info, input: inputs.MoveCouponTemplateInput, move: Move) -> CouponTemplatePayload:
    command = use_cases.MoveTemplate(
        programme=input.programme,
        code=input.code,
        by=info.context.caller.actor,
        origin=origin_of(info),
    )
    moved = await retrying(lambda: move(command))
    return await _payload(moved, input.programme)


async def _payload(saved: rules.Template, code: str | None) -> CouponTemplatePayload:
    programme = await _programme(code)
    return CouponTemplatePayload(template=CouponTemplate(rule=saved, programme=programme))
