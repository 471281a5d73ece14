"""What is told outside of rewards. A coupon, a prize and a member are named, a delivery never."""

from __future__ import annotations

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, RedemptionId
from domain.rewards.drawing import Drawn
from domain.rewards.redemption import Move, Redemption
from domain.rewards.reward import Reward


def redeemed(redemption: Redemption, reward: Reward, wallet: str) -> Fact:
    return Fact(
        kind="reward.redeemed",
        member_id=MemberId(redemption.member_id),
        at=redemption.at,
        payload={
            "redemption": name_of(redemption),
            "reward": reward.code,
            "revision": reward.revision,
            "quantity": redemption.quantity,
            "wallet": wallet,
            "points": redemption.points,
            "money": redemption.minor,
            "state": redemption.state.value,
        },
    )


def moved(redemption: Redemption, reward: Reward, move: Move) -> Fact:
    payload: dict[str, object] = {
        "redemption": name_of(redemption),
        "reward": reward.code,
        "from": move.before.value if move.before else None,
        "to": move.after.value,
    }
    if move.restocked is not None:
        payload["restocked"] = move.restocked
    return Fact(
        kind="redemption.moved", member_id=MemberId(redemption.member_id), at=move.at, payload=payload
    )


def drawn(redemption: Redemption, reward: Reward, sequence: int, result: Drawn) -> Fact:
    return Fact(
        kind="draw.drawn",
        member_id=MemberId(redemption.member_id),
        at=redemption.at,
        payload={
            "redemption": name_of(redemption),
            "reward": reward.code,
            "revision": reward.revision,
            "sequence": sequence,
            "number": result.number,
            "drawn": result.drawn.code,
            "prize": result.given.code,
            "kind": result.given.kind.value,
            "because": result.fallback.value if result.fallback else None,
        },
    )


def name_of(redemption: Redemption) -> str:
    return str(RedemptionId(redemption.member_id, redemption.id))
