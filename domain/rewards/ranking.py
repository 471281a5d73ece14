"""In which order a member sees the catalogue, and why.

1. what the member can have now, then what it can not
2. what goes with what the member buys: the share, per mille, of the pieces bought in the last year that are
   of a category that the reward names
3. the shop's own priority, the highest first
4. the code
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from domain.kernel.amounts import PER_MILLE
from domain.rewards.offering import Offer


class RankReason(StrEnum):
    """Why a reward stands where it stands."""

    AFFORDABLE = "AFFORDABLE"
    """The member can have it now."""
    YOUR_CATEGORY = "YOUR_CATEGORY"
    """It goes with what the member has bought."""
    RECOMMENDED = "RECOMMENDED"
    """The shop has put it forward."""


def habit(categories: Iterable[str], bought: Mapping[str, int]) -> int:
    """The share of what was bought that is of these categories, per mille."""
    total = sum(bought.values())
    return sum(bought.get(each, 0) for each in categories) * PER_MILLE // total if total else 0


def ranked(offers: Iterable[Offer], bought: Mapping[str, int]) -> list[tuple[Offer, tuple[RankReason, ...]]]:
    """`bought`: pieces by category."""

    def place(each: Offer) -> tuple[bool, int, int, str]:
        return (
            each.no is not None,
            -habit(each.reward.categories, bought),
            -each.reward.priority,
            each.reward.code,
        )

    return [(each, _reasons(each, bought)) for each in sorted(offers, key=place)]


def _reasons(offer: Offer, bought: Mapping[str, int]) -> tuple[RankReason, ...]:
    found = {
        RankReason.AFFORDABLE: offer.no is None,
        RankReason.YOUR_CATEGORY: habit(offer.reward.categories, bought) > 0,
        RankReason.RECOMMENDED: offer.reward.priority > 0,
    }
    return tuple(reason for reason, holds in found.items() if holds)
