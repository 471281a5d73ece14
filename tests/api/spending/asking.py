"""What the tests of spending send."""

from __future__ import annotations

from typing import Any

from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

TILL = make.service(Permission.POINTS_SPEND, Permission.POINTS_HOLD, Permission.POINTS_READ)
_PROBLEMS = """problems { __typename code message path
  ... on InsufficientPoints { requested available }
  ... on OrderTooSmall { total { amount } leastOrder { amount } }
  ... on NotInUnits { requested unit least } ... on TooManyForOrder { requested limit unit because }
  ... on HoldIsOver { points captured released } ... on HoldsLess { requested held }
  ... on InvalidInput { field reason } ... on MembershipNotActive { status } }"""
_HOLD = "hold { id points held captured released money { amount } expiresAt orderExternalId }"
MUTATIONS = {
    "spendPoints": (
        "SpendPointsInput",
        "entry { id kind points effect availableAfter } points money { amount } limitedBy available",
    ),
    "holdPoints": ("HoldPointsInput", f"{_HOLD} limitedBy available"),
    "capturePoints": (
        "CapturePointsInput",
        f"entry {{ kind points effect availableAfter }} points money {{ amount }} {_HOLD}",
    ),
    "releasePoints": (
        "ReleasePointsInput",
        f"entry {{ kind points effect availableAfter }} points available {_HOLD}",
    ),
}


async def answer(ask: Ask, mutation: str, caller: Any = TILL, **input: Any) -> dict[str, Any]:
    kind, fields = MUTATIONS[mutation]
    document = f"mutation ($input: {kind}!) {{ {mutation}(input: $input) {{ {fields} {_PROBLEMS} }} }}"
    return await ask(document, caller, input={"idempotencyKey": make.key(), **input})


async def done(ask: Ask, mutation: str, **input: Any) -> dict[str, Any]:
    """The payload, whatever it says."""
    answered = await answer(ask, mutation, **input)
    assert answered["errors"] == [], answered
    payload: dict[str, Any] = answered["data"][mutation]
    return payload


def of(member: make.Made) -> dict[str, str]:
    return {"id": str(member.id)}


def an_order(yuan: float, external_id: str = "o-1") -> dict[str, Any]:
    total = {"amount": round(yuan * 100), "currency": "CNY"}
    return {"source": "shop", "externalId": external_id, "total": total}
