"""What the tests of rewards send."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

MARKETER = make.staff(Permission.REWARDS_READ, Permission.REWARDS_MANAGE)
TILL = make.service(Permission.REWARDS_REDEEM, Permission.REWARDS_READ, Permission.POINTS_READ)
PACKER = make.staff(Permission.REWARDS_FULFIL, Permission.REWARDS_READ, Permission.POINTS_READ)
PROBLEMS = """problems { __typename code message path ... on InvalidInput { field reason }
  ... on InsufficientPoints { requested available } ... on OutOfStock { requested left }
  ... on NotYourTier { tiers } ... on NotYet { opensAt } ... on RewardEnded { endedAt }
  ... on LimitReached { limit period taken againAt } ... on PriceChanged { expected points }
  ... on WrongRedemptionState { state asked } ... on WrongRewardState { state }
  ... on UnknownReward { reward } ... on NotEligible { reason } }"""
REDEMPTION = """id state quantity points wallet money { amount } entry coupons prize restocked
  deliveryReference entitlement { validUntil active } moves { before after reference }
  reward { code revision }"""
OPERATIONS = {
    "saveReward": ("SaveRewardInput", "reward { code revision state kind }"),
    "activateReward": ("MoveRewardInput", "reward { code revision state kind }"),
    "pauseReward": ("MoveRewardInput", "reward { state }"),
    "resumeReward": ("MoveRewardInput", "reward { state }"),
    "endReward": ("MoveRewardInput", "reward { state }"),
    "redeemReward": ("RedeemRewardInput", f"points available redemption {{ {REDEMPTION} }}"),
    "moveRedemption": ("MoveRedemptionInput", f"redemption {{ {REDEMPTION} }}"),
    "cancelRedemption": ("CancelRedemptionInput", f"points redemption {{ {REDEMPTION} }}"),
}
KEYED = ("redeemReward", "moveRedemption", "cancelRedemption")
MUG = {"physical": {"sku": "mug"}}


def window(before: timedelta = timedelta(days=1), after: timedelta = timedelta(days=30)) -> dict[str, str]:
    """Seen and redeemed from yesterday until in a month."""
    now = datetime.now(UTC)
    begins, ends = (now - before).isoformat(), (now + after).isoformat()
    return {"visibleFrom": begins, "visibleUntil": ends, "redeemFrom": begins, "redeemUntil": ends}


def points(number: int, **more: Any) -> dict[str, Any]:
    return {"points": number, **more}


async def answer(ask: Ask, operation: str, caller: Any, **input: Any) -> dict[str, Any]:
    kind, fields = OPERATIONS[operation]
    document = f"mutation ($input: {kind}!) {{ {operation}(input: $input) {{ {fields} {PROBLEMS} }} }}"
    if operation in KEYED:
        input = {"idempotencyKey": make.key(), **input}
    return await ask(document, caller, input=input)


async def done(ask: Ask, operation: str, caller: Any, **input: Any) -> dict[str, Any]:
    """The payload, whatever it says."""
    answered = await answer(ask, operation, caller, **input)
    assert answered["errors"] == [], answered
    payload: dict[str, Any] = answered["data"][operation]
    return payload


async def save(ask: Ask, code: str = "mug", **given: Any) -> dict[str, Any]:
    """A draft that is not refused: a mug for 500 points, if nothing else is said."""
    said = {"title": {"en": "A mug", "zh-CN": "马克杯"}, "content": MUG, "prices": [points(500)], **window()}
    payload = await done(ask, "saveReward", MARKETER, code=code, **{**said, **given})
    assert payload["problems"] == [], payload
    reward: dict[str, Any] = payload["reward"]
    return reward


async def live(ask: Ask, code: str = "mug", **given: Any) -> dict[str, Any]:
    """The same, live."""
    await save(ask, code, **given)
    payload = await done(ask, "activateReward", MARKETER, code=code)
    assert payload["problems"] == [], payload
    reward: dict[str, Any] = payload["reward"]
    return reward


async def redeem(
    ask: Ask, member: make.Made, reward: str = "mug", caller: Any = TILL, **more: Any
) -> dict[str, Any]:
    return await done(ask, "redeemReward", caller, member={"id": str(member.id)}, reward=reward, **more)


def codes(payload: dict[str, Any]) -> list[str]:
    return [each["code"] for each in payload["problems"]]
