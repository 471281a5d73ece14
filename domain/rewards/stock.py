"""How many of a reward there are, and from which share a member takes.

A reward's stock is one number; parts of it can be set aside for tiers. Whoever is in such a tier takes from
its part first and then from what is common; everybody else from what is common alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.rewards.pool import Prize

if TYPE_CHECKING:
    from domain.rewards.reward import Reward

COMMON = ""
DRAWS = "draws"
"""Counts the lines of a draw's log."""
BUDGET_POINTS = "budget:points"
BUDGET_MINOR = "budget:minor"


def of_tier(tier: str) -> str:
    return f"tier:{tier}"


def is_of_tier(share: str) -> bool:
    return share.startswith(of_tier(""))


def of_prize(code: str) -> str:
    return f"prize:{code}"


@dataclass(frozen=True, slots=True)
class Stock:
    """A share: how many there are (None: without end), and how many were taken."""

    stock: int | None
    taken: int = 0

    @property
    def left(self) -> int | None:
        return None if self.stock is None else max(0, self.stock - self.taken)


Stocks = Mapping[str, Stock]
"""By share."""


def shares_of(reward: Reward) -> dict[str, int | None]:
    """What a revision says of every share that is counted. A reward without end is not counted: its members
    need not wait for each other."""
    shares: dict[str, int | None] = {}
    if reward.stock is not None:
        shares[COMMON] = reward.stock - sum(reward.stock_by_tier.values())
        shares |= {of_tier(tier): count for tier, count in reward.stock_by_tier.items()}
    pool = reward.pool
    if pool is not None:
        shares[DRAWS] = None
        shares |= {of_prize(each.code): each.stock for each in pool.prizes if each.stock is not None}
        if pool.budget_points is not None:
            shares[BUDGET_POINTS] = pool.budget_points
        if pool.budget_minor is not None:
            shares[BUDGET_MINOR] = pool.budget_minor
    return shares


def shares_for(reward: Reward, tier: str | None) -> list[str]:
    """From where somebody of that tier takes, in this order."""
    if reward.stock is None:
        return []
    own = [of_tier(tier)] if tier is not None and tier in reward.stock_by_tier else []
    return [*own, COMMON]


def left_for(reward: Reward, tier: str | None, stocks: Stocks) -> int | None:
    """How many somebody of that tier can have; None: without end."""
    if reward.stock is None:
        return None
    return sum(stocks[share].left or 0 for share in shares_for(reward, tier) if share in stocks)


def split(reward: Reward, tier: str | None, stocks: Stocks, quantity: int) -> dict[str, int]:
    """From which shares so many are taken. There must be as many: see `left_for`."""
    taken: dict[str, int] = {}
    wanted = quantity
    for share in shares_for(reward, tier):
        part = min(wanted, stocks[share].left or 0)
        if part:
            taken[share] = part
            wanted -= part
    assert not (wanted and reward.stock is not None), f"{wanted} of {quantity} are not there"
    return taken


def shares_of_prize(prize: Prize, stocks: Stocks, *, consolation: bool) -> dict[str, int]:
    """What a prize takes of the stock and budgets that are counted. The consolation prize takes none."""
    if consolation:
        return {}
    wanted = {of_prize(prize.code): 1, BUDGET_POINTS: prize.points, BUDGET_MINOR: prize.cost_minor}
    return {
        share: count
        for share, count in wanted.items()
        if count and share in stocks and stocks[share].stock is not None
    }
