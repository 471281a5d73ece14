"""What is told outside of a move between tiers."""

from __future__ import annotations

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.tiers.ladder import Ladder
from domain.tiers.qualification import Move, MoveKind

KINDS = {MoveKind.UPGRADED: "tier.upgraded", MoveKind.DOWNGRADED: "tier.downgraded"}
"""Who joins or keeps a tier has not moved."""


def fact_of_move(member_id: MemberId, ladder: Ladder, move: Move, *, order: str | None = None) -> Fact:
    """`order`: the one that caused it, as it is named outside."""
    payload = {"ladder": ladder.code, "from": move.from_tier, "to": move.to_tier}
    if order is not None:
        payload["order"] = order
    return Fact(kind=KINDS[move.kind], member_id=member_id, at=move.at, payload=payload)
