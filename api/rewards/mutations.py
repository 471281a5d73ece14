"""Rewards are planned, redeemed, handed over and called off."""

from collections.abc import Awaitable, Callable

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.once import done_once
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme.lookup import current_programme
from api.rewards import inputs
from api.rewards.queries import redemption_read
from api.rewards.redemptions import Redemption
from api.rewards.types import Reward
from api.selection import selection_of
from domain.kernel.amounts import Points
from domain.kernel.ids import RedemptionId
from domain.kernel.periods import day_of
from domain.kernel.refusal import Refusal
from domain.programme.refusals import UnknownProgramme
from domain.rewards import reward as rules
from domain.rewards import use_cases
from domain.rewards.fulfilling.use_cases import cancel_redemption, move_redemption
from domain.rewards.redeeming.use_cases import redeem_reward
from domain.staff.permissions import Permission
from persistence.retry import retrying
from persistence.rewards.figures import REFUSALS

MANAGES = Permission.REWARDS_MANAGE
Move = Callable[[use_cases.MoveReward], Awaitable[rules.Reward]]


@all_open
@strawberry.type
class RewardPayload:
    reward: Reward | None = strawberry.field(default=None, description="In its newest revision.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RedeemRewardPayload:
    redemption: Redemption | None = strawberry.field(default=None, description="As it stands now.")
    points: Points | None = strawberry.field(default=None, description="How many were taken.")
    available: Points | None = strawberry.field(
        default=None, description="What can still be spent in that wallet."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RedemptionPayload:
    redemption: Redemption | None = strawberry.field(default=None, description="As it stands now.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class CancelRedemptionPayload:
    redemption: Redemption | None = strawberry.field(default=None, description="As it stands now.")
    points: Points | None = strawberry.field(default=None, description="How many were given back.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class RewardMutations:
    @strawberry.mutation(
        description=(
            "Draft a reward, or change one. Each change is a revision: what a live reward is changed to "
            "counts from then on, what was redeemed stays. The same content again changes nothing."
        ),
        extensions=[guarded(MANAGES)],
    )
    @answers_refusals(RewardPayload)
    async def save_reward(self, info: Info, input: inputs.SaveRewardInput) -> RewardPayload:
        programme = await current_programme(input.programme)
        if programme is None:
            raise UnknownProgramme(input.programme or "")
        command = use_cases.SaveReward(
            programme=input.programme,
            code=input.code,
            content=input.content_of(programme.currency),
            by=info.context.caller.actor,
            origin=origin_of(info),
        )
        saved = await retrying(lambda: use_cases.save_reward(command, info.context.begin))
        return await _payload(saved, input.programme)

    @strawberry.mutation(
        description="A draft goes live: at once, or by itself when its window opens.",
        extensions=[guarded(MANAGES)],
    )
    @answers_refusals(RewardPayload)
    async def activate_reward(self, info: Info, input: inputs.MoveRewardInput) -> RewardPayload:
        return await _move(info, input, lambda command: use_cases.activate(command, info.context.begin))

    @strawberry.mutation(
        description="It is shown and can not be redeemed until it is resumed.", extensions=[guarded(MANAGES)]
    )
    @answers_refusals(RewardPayload)
    async def pause_reward(self, info: Info, input: inputs.MoveRewardInput) -> RewardPayload:
        return await _move(info, input, lambda command: use_cases.pause(command, info.context.begin))

    @strawberry.mutation(description="A paused reward can be redeemed again.", extensions=[guarded(MANAGES)])
    @answers_refusals(RewardPayload)
    async def resume_reward(self, info: Info, input: inputs.MoveRewardInput) -> RewardPayload:
        return await _move(info, input, lambda command: use_cases.resume(command, info.context.begin))

    @strawberry.mutation(
        description="It is over for good; what was redeemed is handed over as before. The seeds of a draw "
        "are revealed.",
        extensions=[guarded(MANAGES)],
    )
    @answers_refusals(RewardPayload)
    async def end_reward(self, info: Info, input: inputs.MoveRewardInput) -> RewardPayload:
        return await _move(info, input, lambda command: use_cases.end(command, info.context.begin))

    @strawberry.mutation(
        description=(
            "Redeem points of a member for a reward: points, stock and what it brings, or nothing. Problems "
            "beside the usual ones: UNKNOWN_REWARD, REWARD_PAUSED, REWARD_ENDED, NOT_YET, NOT_YOUR_TIER, "
            "NOT_ELIGIBLE, LIMIT_REACHED, OUT_OF_STOCK, PRICE_CHANGED, INSUFFICIENT_POINTS."
        ),
        extensions=[guarded(Permission.REWARDS_REDEEM, or_self=True)],
    )
    @answers_refusals(RedeemRewardPayload)
    async def redeem_reward(self, info: Info, input: inputs.RedeemRewardInput) -> RedeemRewardPayload:
        command = input.command(info)
        try:
            done = await done_once(info, redeem_reward, command)
        except Refusal as no:
            await _note(info, input, no)
            raise
        return RedeemRewardPayload(
            redemption=await _wanted(info, done.redemption),
            points=Points(done.points),
            available=Points(done.available),
        )

    @strawberry.mutation(
        description="Goods are a step further: APPROVED, PACKED, SHIPPED, COMPLETED, in this order. "
        "Problems: UNKNOWN_REDEMPTION, WRONG_REDEMPTION_STATE.",
        extensions=[guarded(Permission.REWARDS_FULFIL)],
    )
    @answers_refusals(RedemptionPayload)
    async def move_redemption(self, info: Info, input: inputs.MoveRedemptionInput) -> RedemptionPayload:
        moved = await done_once(info, move_redemption, input.command(info))
        return RedemptionPayload(redemption=await _wanted(info, moved))

    @strawberry.mutation(
        description=(
            "Call a redemption off: the points go back to their lots, the goods to stock. Members may do it "
            "until it is approved, and not when a draw has decided; staff until it is shipped. Problems: "
            "UNKNOWN_REDEMPTION, WRONG_REDEMPTION_STATE."
        ),
        extensions=[guarded(Permission.REWARDS_FULFIL, or_self=True)],
    )
    @answers_refusals(CancelRedemptionPayload)
    async def cancel_redemption(
        self, info: Info, input: inputs.CancelRedemptionInput
    ) -> CancelRedemptionPayload:
        done = await done_once(info, cancel_redemption, input.command(info))
        return CancelRedemptionPayload(
            redemption=await _wanted(info, done.redemption), points=Points(done.points)
        )


async def _wanted(info: Info, redemption: RedemptionId) -> Redemption | None:
    """As it is now, where the operation asks for it."""
    return await redemption_read(info, redemption) if "redemption" in selection_of(info) else None


async def _note(info: Info, input: inputs.RedeemRewardInput, no: Refusal) -> None:
    """Count the no among the reward's figures; one that was heard before is counted already."""
    if no.replayed:
        return
    programme = await current_programme(input.programme)
    reward = programme.reward_by_code.get(input.reward) if programme else None
    if programme is not None and reward is not None:
        day = day_of(programme.now(info.context.now), programme.zone)
        REFUSALS.note(reward.reward_id, day, no.code)


async def _move(info: Info, input: inputs.MoveRewardInput, move: Move) -> RewardPayload:
    command = use_cases.MoveReward(
        programme=input.programme,
        code=input.code,
        by=info.context.caller.actor,
        origin=origin_of(info),
    )
    moved = await retrying(lambda: move(command))
    return await _payload(moved, input.programme)


async def _payload(reward: rules.Reward, programme: str | None) -> RewardPayload:
    found = await current_programme(programme)
    assert found is not None
    return RewardPayload(reward=Reward(rule=reward, programme=found))
