"""How a marketer drafts promotions and moves them on in their life."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme.lookup import current_programme
from api.promotions.inputs import MovePromotionInput, SavePromotionInput
from api.promotions.types import Promotion
from domain.programme.refusals import UnknownProgramme
from domain.promotions import promotion as rules
from domain.promotions import use_cases
from domain.staff.permissions import Permission
from persistence.retry import retrying

WRITES = Permission.CAMPAIGNS_WRITE
Move = Callable[[use_cases.MovePromotion], Awaitable[rules.Promotion]]


@all_open
@strawberry.type
class PromotionPayload:
    promotion: Promotion | None = strawberry.field(default=None, description="In its newest revision.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class PromotionMutations:
    @strawberry.mutation(
        description=(
            "Draft a promotion, or change one. Each change is a revision: what a live promotion is changed "
            "to holds for quotes from now on. The same content again changes nothing."
        ),
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(PromotionPayload)
    async def save_promotion(self, info: Info, input: SavePromotionInput) -> PromotionPayload:
        programme = await current_programme(input.programme)
        if programme is None:
            raise UnknownProgramme(input.programme or "")
        command = use_cases.SavePromotion(
            programme=input.programme,
            code=input.code,
            content=input.content(programme.currency),
            by=info.context.caller.actor,
            origin=origin_of(info),
        )
        saved = await retrying(lambda: use_cases.save_promotion(command, info.context.begin))
        return await _payload(saved, input.programme)

    @strawberry.mutation(
        description="A draft goes live: at once, or by itself when its window opens.",
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(PromotionPayload)
    async def activate_promotion(self, info: Info, input: MovePromotionInput) -> PromotionPayload:
        return await _move(info, input, lambda command: use_cases.activate(command, info.context.begin))

    @strawberry.mutation(
        description="It applies to nothing until it is resumed.", extensions=[guarded(WRITES)]
    )
    @answers_refusals(PromotionPayload)
    async def pause_promotion(self, info: Info, input: MovePromotionInput) -> PromotionPayload:
        return await _move(info, input, lambda command: use_cases.pause(command, info.context.begin))

    @strawberry.mutation(description="A paused promotion applies again.", extensions=[guarded(WRITES)])
    @answers_refusals(PromotionPayload)
    async def resume_promotion(self, info: Info, input: MovePromotionInput) -> PromotionPayload:
        return await _move(info, input, lambda command: use_cases.resume(command, info.context.begin))

    @strawberry.mutation(description="It is over for good.", extensions=[guarded(WRITES)])
    @answers_refusals(PromotionPayload)
    async def end_promotion(self, info: Info, input: MovePromotionInput) -> PromotionPayload:
        return await _move(info, input, lambda command: use_cases.end(command, info.context.begin))


async def _move(info: Info, input: MovePromotionInput, move: Move) -> PromotionPayload:
    command = use_cases.MovePromotion(
        programme=input.programme,
        code=input.code,
        by=info.context.caller.actor,
        origin=origin_of(info),
    )
    moved = await retrying(lambda: move(command))
    return await _payload(moved, input.programme)


async def _payload(promotion: rules.Promotion, programme: str | None) -> PromotionPayload:
    found = await current_programme(programme)
    assert found is not None
    return PromotionPayload(promotion=Promotion(rule=promotion, programme=found))
