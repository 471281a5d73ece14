"""Which reasons weigh most, and which of them are common problems and which single cases (R164, R165).

Reasons stand in Pareto's order: the most frequent first, each with what it and all before it make of the
whole. A problem is common where it has at least so many tickets, or at least such a share of all; the others
are settled one by one. Tickets of which no reason is known stand last, and are no problem of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from domain.insights.change import per_mille

COMMON_TICKETS, COMMON_PER_MILLE = 10, 100


@dataclass(frozen=True, slots=True)
class Common:
    """From where on a problem is common."""

    tickets: int = COMMON_TICKETS
    per_mille: int = COMMON_PER_MILLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    key: str | None
    """None: of these no reason is known."""
    tickets: int
    per_mille: int
    """Of all tickets, rounded down."""
    cumulative_per_mille: int
    """Of all tickets, with everything before it."""
    is_common: bool
    before: int
    """How many there were in the time that it is compared with."""
    change: int | None
    """In thousandths of them."""


def in_order(
    counts: Mapping[str | None, int], before: Mapping[str | None, int], common: Common
) -> list[Reason]:
    """Reasons of now, and those of before that there are no more, as none."""
    whole = sum(counts.values())
    keys = sorted({*counts, *before}, key=lambda key: (key is None, -counts.get(key, 0), key or ""))
    found, so_far = [], 0
    for key in keys:
        tickets = counts.get(key, 0)
        so_far += tickets
        found.append(
            Reason(
                key=key,
                tickets=tickets,
                per_mille=tickets * 1_000 // whole if whole else 0,
                cumulative_per_mille=so_far * 1_000 // whole if whole else 0,
                is_common=key is not None and is_common(tickets, whole, common),
                before=before.get(key, 0),
                change=per_mille(before.get(key, 0), tickets),
            )
        )
    return found


def is_common(tickets: int, whole: int, common: Common) -> bool:
    """At least so many, or at least such a share: both bounds are within."""
    if not tickets:
        return False
    return tickets >= common.tickets or Fraction(tickets, whole) * 1_000 >= common.per_mille
