"""Two outcomes of one past beside each other: what a campaign would cost, and whom it would move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from domain.programme.programme import POINTS, Programme
from domain.simulation.outcome import MemberOutcome, Outcome

TOP = 100
"""Of the members whose points change most, so many are named."""
NOTHING = MemberOutcome()


def report_of(programme: Programme, without: Outcome, with_it: Outcome) -> dict[str, Any]:
    """Ids and figures. Points are those of the wallet type `points`, net of what came back, but for `given`,
    which is what the campaign granted in its own wallet type, gross."""
    changes = {
        member: its.points - without.members.get(member, NOTHING).points
        for member, its in with_it.members.items()
    }
    points = sum(changes.values())
    price = programme.wallet_by_code[POINTS].terms.worth
    touched = [its for its in with_it.members.values() if its.uses]
    top = sorted(changes, key=lambda member: (-abs(changes[member]), member.int))[:TOP]
    return {
        "orders": with_it.orders,
        "refused": with_it.refused,
        "members": len(with_it.members),
        "uses": sum(its.uses for its in touched),
        "touched": len(touched),
        "sales": sum(its.sales for its in touched),
        "wanted": with_it.wanted,
        "given": sum(its.given for its in touched),
        "points": points,
        "cost": price.minor_of(points) if price is not None and points >= 0 else None,
        "winners": sum(each > 0 for each in changes.values()),
        "losers": sum(each < 0 for each in changes.values()),
        "points_without": sum(its.points for its in without.members.values()),
        "points_with": sum(its.points for its in with_it.members.values()),
        "expired_without": sum(its.expired for its in without.members.values()),
        "expired_with": sum(its.expired for its in with_it.members.values()),
        "balance_without": sum(its.balance for its in without.members.values()),
        "balance_with": sum(its.balance for its in with_it.members.values()),
        "by_tier": [[tier, share.uses, share.points] for tier, share in sorted(with_it.by_tier.items())],
        "by_segment": [
            [code, share.uses, share.points] for code, share in sorted(with_it.by_segment.items())
        ],
        "tier_moves": _moves(without, with_it),
        "top": [
            [member.hex, without.members.get(member, NOTHING).points, with_it.members[member].points]
            for member in top
            if changes[member]
        ],
    }


def _moves(without: Outcome, with_it: Outcome) -> list[list[Any]]:
    """Ladder, the tier at the end without it and with it, how many members: those that are elsewhere."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for member, its in with_it.members.items():
        before: Mapping[str, str] = without.members.get(member, NOTHING).tiers
        for ladder, tier in its.tiers.items():
            if before.get(ladder, tier) != tier:
                counted[ladder, before[ladder], tier] += 1
    return [[*key, count] for key, count in sorted(counted.items())]
