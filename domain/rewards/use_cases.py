"""How rewards are drafted, changed and moved on in their life. Each change is a new revision.

What a live reward is changed to counts from then on; what was redeemed stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import camel
from domain.programme.programme import Programme
from domain.revisions.use_cases import Saved, tell_of_revision
from domain.rewards.checking import check_reward
from domain.rewards.refusals import UnknownReward, WrongRewardState
from domain.rewards.reward import Reward, RewardState, RewardStatus, reward_to_plain
from domain.rewards.stock import is_of_tier, shares_of
from domain.staff.audit import Origin
from domain.work import Begin, Work

NOBODY = UUID(int=0)

Change = Callable[[Reward], Reward]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveReward:
    programme: str | None
    code: str
    content: Mapping[str, Any]
    """Fields of a Reward. Of a new one all that have no default; of another those that change."""
    by: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReward:
    """Activate, pause, resume or end."""

    programme: str | None
    code: str
    by: str
    origin: Origin


async def save_reward(command: SaveReward, begin: Begin) -> Reward:
    """Draft a reward or change it. A draft stays one; a change of a live one counts from now on; one that has
    ended is not changed any more. The same content changes nothing.

    Raises InvalidInput, WrongRewardState, UnknownProgramme.
    """
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        newest = programme.reward_by_code.get(command.code)
        if newest is None:
            draft = _drafted(command.code, command.content, reward_id=work.new_id(), at=moment)
            return await _add(draft, None, programme, moment, command, work)
        if newest.state(moment) is RewardState.ENDED:
            raise WrongRewardState(command.code, newest.state(moment).value)
        changed = replace(newest, **command.content)
        if changed == newest:
            return newest
        if newest.status is not RewardStatus.DRAFT:
            _check_fixed(newest, changed)
        return await _add(changed, newest, programme, moment, command, work)


def _drafted(code: str, content: Mapping[str, Any], *, reward_id: UUID, at: datetime) -> Reward:
    for name in (
        "title",
        "content",
        "prices",
        "visible_from",
        "visible_until",
        "redeem_from",
        "redeem_until",
    ):
        if name not in content:
            raise InvalidInput(camel(name), "MISSING")
    return Reward(
        id=NOBODY,
        reward_id=reward_id,
        code=code,
        revision=0,
        version=0,
        valid_from=at,
        status=RewardStatus.DRAFT,
        **content,
    )


def _check_fixed(before: Reward, after: Reward) -> None:
    """What is counted by the kind and by whether there is an end can not change its meaning."""
    if before.kind is not after.kind:
        raise InvalidInput("content", "FIXED")
    if (before.stock is None) != (after.stock is None):
        raise InvalidInput("stock", "FIXED")


async def activate(command: MoveReward, begin: Begin) -> Reward:
    """A draft goes live: at once, or when its window opens. Raises WrongRewardState, InvalidInput,
    UnknownReward, UnknownProgramme."""
    return await _move(command, begin, {RewardState.DRAFT}, RewardStatus.ACTIVE)


async def pause(command: MoveReward, begin: Begin) -> Reward:
    """It can not be redeemed until it is resumed. Raises WrongRewardState, UnknownReward,
    UnknownProgramme."""
    return await _move(command, begin, {RewardState.SCHEDULED, RewardState.ACTIVE}, RewardStatus.PAUSED)


async def resume(command: MoveReward, begin: Begin) -> Reward:
    """Raises WrongRewardState, UnknownReward, UnknownProgramme."""
    return await _move(command, begin, {RewardState.PAUSED}, RewardStatus.ACTIVE)


async def end(command: MoveReward, begin: Begin) -> Reward:
    """For good; what was redeemed is handed over as before. Raises WrongRewardState, UnknownReward,
    UnknownProgramme."""
    return await _move(command, begin, set(RewardState) - {RewardState.ENDED}, RewardStatus.ENDED)


async def _move(command: MoveReward, begin: Begin, states: set[RewardState], status: RewardStatus) -> Reward:
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        newest = programme.reward_by_code.get(command.code)
        if newest is None:
            raise UnknownReward(command.code)
        if newest.state(moment) not in states:
            raise WrongRewardState(command.code, newest.state(moment).value)
        return await _add(replace(newest, status=status), newest, programme, moment, command, work)


async def _add(
    changed: Reward,
    newest: Reward | None,
    programme: Programme,
    moment: datetime,
    command: SaveReward | MoveReward,
    work: Work,
) -> Reward:
    segments = {each.code for each in await work.segments.all(programme.id)}
    if changed.status is not RewardStatus.ENDED:
        check_reward(changed, programme, segments=segments)
    added = replace(
        changed,
        id=work.new_id(),
        revision=changed.revision + 1,
        version=programme.version + 1,
        valid_from=moment,
    )
    await work.rewards.add_revision(programme.id, added, at=moment, by=command.by)
    await work.programmes.raise_version(programme.id)
    before = _said(newest) if newest else None
    await tell_of_revision(
        Saved.REWARD, added, before, _said(added), programme, command.origin, work, at=moment
    )
    # Members wait for each other at the stocks: last.
    if newest is None or shares_of(newest) != shares_of(added):
        await _set_stocks(added, work)
    return added


async def _set_stocks(reward: Reward, work: Work) -> None:
    """Raises InvalidInput where more were taken than there would be."""
    wanted = shares_of(reward)
    held = await work.rewards.lock_stocks(reward.reward_id)
    for share, stock in held.items():
        # Of what is set aside no more there is nothing left; a prize or budget without end is not counted.
        if share not in wanted:
            wanted[share] = stock.taken if is_of_tier(share) else None
    for share, count in wanted.items():
        if count is not None and share in held and count < held[share].taken:
            raise InvalidInput("stock", "OUT_OF_RANGE")
    await work.rewards.set_stocks(reward.reward_id, wanted)


def _said(revision: Reward) -> dict[str, Any]:
    return {**reward_to_plain(revision), "status": revision.status.value}
