"""The examination of a draw: every number made again from its seed, every prize from its number."""

from __future__ import annotations

from dataclasses import dataclass

from domain.programme.programme import Programme
from domain.rewards.drawing import commitment
from domain.rewards.drawlog import Wrong, examine
from domain.rewards.refusals import UnknownReward
from persistence.encryption import Vault
from persistence.rewards import draws


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    lines: int
    seeds: int
    wrong: tuple[Wrong, ...]


async def verify(code: str, programme: Programme, vault: Vault) -> Verified:
    """Raises UnknownReward for what is no draw."""
    reward = programme.reward_by_code.get(code)
    if reward is None or reward.pool is None:
        raise UnknownReward(code)
    sealed = await draws.seeds_of(reward.reward_id)
    seeds = {revision: each.open(vault) for revision, each in sealed.items()}
    wrong = [
        Wrong(0, f"the seed of the revision {revision.hex} is not the one that its commitment binds")
        for revision, each in sealed.items()
        if commitment(seeds[revision]) != each.commitment
    ]
    whole = await draws.whole_draw(reward.reward_id)
    wrong += examine(
        [(each.sequence, each.line) for each in whole.lines],
        programme.reward_by_revision,
        seeds,
        whole.brought,
        whole.stocks,
    )
    return Verified(lines=len(whole.lines), seeds=len(seeds), wrong=tuple(wrong))
