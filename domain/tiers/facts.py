"""What is told outside of tiers: moves between them, and what they hand out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.tiers.benefits import Benefit
from domain.tiers.ladder import Ladder, Tier
from domain.tiers.place import Move, MoveKind

KINDS = {
    MoveKind.UPGRADED: "tier.upgraded",
    MoveKind.DOWNGRADED: "tier.downgraded",
    MoveKind.SET_BY_STAFF: "tier.set",
}
"""Who joins, keeps or leaves a tier has not moved."""
MOVED = frozenset(KINDS)


def fact_of_move(member_id: MemberId, ladder: Ladder, move: Move, *, order: str | None = None) -> Fact:
    """`order`: the one that caused it, as it is named outside."""
    payload = {"ladder": ladder.code, "from": move.from_tier, "to": move.to_tier}
    if move.reason is not None:
        payload["reason"] = move.reason.value
    if order is not None:
        payload["order"] = order
    return Fact(kind=KINDS[move.kind], member_id=member_id, at=move.at, payload=payload)


def fact_of_grant(
    member_id: MemberId,
    ladder: Ladder,
    owner: Tier,
    benefit: Benefit,
    *,
    period_on: date | None,
    at: datetime,
) -> Fact:
    """Something was handed out: whoever makes coupons or sends parcels goes by it, once for each."""
    payload: dict[str, Any] = {
        "ladder": ladder.code,
        "tier": owner.code,
        "benefit": benefit.kind.value,
        "pack": benefit.pack,
        "period": period_on.isoformat() if period_on else None,
    }
    if benefit.points is not None:
        payload["points"] = benefit.points
    return Fact(kind="benefit.granted", member_id=member_id, at=at, payload=payload)
