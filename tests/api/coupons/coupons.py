"""What the tests of coupons send."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.staff.permissions import Permission
from persistence.database import rows
from tests import make
from tests.conftest import Ask

MARKETER = make.staff(
    Permission.COUPON_TEMPLATES_READ,
    Permission.COUPON_TEMPLATES_WRITE,
    Permission.COUPONS_ISSUE,
    Permission.COUPONS_REVOKE,
    Permission.COUPON_CODES,
)
SHOP = make.service(
    Permission.COUPONS_CLAIM,
    Permission.COUPONS_READ,
    Permission.COUPONS_REDEEM,
    Permission.COUPONS_ISSUE,
    Permission.COUPON_TEMPLATES_READ,
    Permission.MEMBERS_READ,
)
COUPON = """coupon { id state origin channel issuedAt validFrom validUntil heldUntil usedAt drawn { amount }
  saved { amount } order { source externalId } template { code revision state } }"""
NOES = """problems { code message path
  ... on InvalidInput { field reason } ... on NotEligible { reason } ... on SoldOut { today }
  ... on LimitPerMember { limit } ... on LimitPerDay { limit } ... on WrongTemplateState { state }
  ... on StockBelowGiven { given } ... on BelowThreshold { money { amount } pieces }
  ... on WrongScope { what } ... on Locked { until } ... on AlreadyUsed { usedAt } }"""
TEMPLATE = """template { code revision state title kind claimFrom claimUntil claimable giftable refund floor
  discount { __typename ... on AmountOff { amount { amount } }
    ... on PercentOff { payPerMille maxOff { amount } } }
  threshold { amount } thresholdPieces limits { total perDay perMember perMemberPerDay }
  audience { tiers segments newMembers firstOrder } stacking { group exclusiveWith mostPerOrder withPoints }
  validity { startsAt endsAt days fromNextDay waitDays } codeKind codePattern
  funders { name perMille } remindDays claimTag useTag }"""
WINDOW = {"claimFrom": "2020-01-01T00:00:00+08:00", "claimUntil": "2090-01-01T00:00:00+08:00"}
A_WEEK = {"afterClaim": {"days": 7}}


def yuan(amount: int) -> dict[str, Any]:
    return {"amount": amount * 100, "currency": "CNY"}


def off(amount: int) -> dict[str, Any]:
    return {"amountOff": {"amount": yuan(amount)}}


def draft(code: str = "ten-off", **said: Any) -> dict[str, Any]:
    return {
        "code": code,
        "title": {"en": "10 yuan off", "zh-CN": "立减10元"},
        "discount": off(10),
        "validity": A_WEEK,
        **WINDOW,
        **said,
    }


async def sent(
    ask: Ask, mutation: str, kind: str, caller: Any, *, wants: str = COUPON, **input: Any
) -> dict[str, Any]:
    query = f"mutation ($input: {kind}!) {{ {mutation}(input: $input) {{ {wants} {NOES} }} }}"
    answer = await ask(query, caller, input=input)
    assert answer["errors"] == [], answer["errors"]
    payload: dict[str, Any] = {
        **answer["data"][mutation],
        "replayed": "idempotentReplay" in answer["extensions"],
    }
    return payload


async def save(ask: Ask, **input: Any) -> dict[str, Any]:
    return await sent(ask, "saveCouponTemplate", "SaveCouponTemplateInput", MARKETER, wants=TEMPLATE, **input)


async def move(ask: Ask, mutation: str, code: str = "ten-off") -> dict[str, Any]:
    return await sent(ask, mutation, "MoveCouponTemplateInput", MARKETER, wants=TEMPLATE, code=code)


async def live(ask: Ask, code: str = "ten-off", **said: Any) -> None:
    saved = await save(ask, **draft(code, **said))
    assert saved["problems"] == [], saved
    moved = await move(ask, "activateCouponTemplate", code)
    assert moved["problems"] == [], moved


async def claim(
    ask: Ask, member: Any, code: str = "ten-off", caller: Any = SHOP, **more: Any
) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "member": {"id": str(member)}, "template": code, **more}
    return await sent(ask, "claimCoupon", "ClaimCouponInput", caller, **input)


async def redeem(
    ask: Ask, coupon: str, order: str = "o-1", *, source: str = "till", **more: Any
) -> dict[str, Any]:
    input = {
        "idempotencyKey": make.key(),
        "coupon": coupon,
        "order": {"source": source, "externalId": order},
        "channel": "store",
        **more,
    }
    return await sent(ask, "redeemCoupon", "RedeemCouponInput", SHOP, **input)


def codes(*answers: dict[str, Any]) -> list[str]:
    """Of each answer the code of its no, or OK."""
    return [each["problems"][0]["code"] if each["problems"] else "OK" for each in answers]


async def stored(*columns: str) -> Sequence[dict[str, Any]]:
    return await rows(f"SELECT {', '.join(columns)} FROM coupons ORDER BY issued_at, id")


async def given(code: str = "ten-off") -> int:
    """What the counter says."""
    found = await rows(
        """SELECT s.given FROM coupon_stocks s JOIN coupon_templates t ON t.id = s.template_id
        WHERE t.code = $1 AND s.day = '-infinity'""",
        code,
    )
    return int(found[0]["given"])
