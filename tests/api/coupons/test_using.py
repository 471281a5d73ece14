"""Tills and servers that price by themselves use coupons; some come back, some are taken back."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.kernel.ids import CouponId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.coupons.coupons import MARKETER, SHOP, claim, codes, live, move, redeem, sent, stored, yuan
from tests.api.orders.deliveries import TILL
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask
from tests.waiting import until
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

COLUMNS = ("state", "order_external_id", "saved_minor")


async def give_back(ask: Ask, coupon: str) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "coupon": coupon}
    return await sent(ask, "returnCoupon", "ReturnCouponInput", SHOP, **input)


async def revoke(ask: Ask, coupon: str) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "coupon": coupon, "reason": "Given by mistake"}
    return await sent(ask, "revokeCoupon", "RevokeCouponInput", MARKETER, **input)


async def held(ask: Ask, begin: Begin, **terms: Any) -> tuple[make.Made, str]:
    """A member with a coupon of these terms."""
    jane = await make.member(begin)
    await live(ask, **terms)
    claimed = await claim(ask, jane.id)
    assert claimed["problems"] == []
    return jane, claimed["coupon"]["id"]


async def test_a_coupon_is_used_once_and_comes_back_once(ask: Ask, begin: Begin) -> None:
    await make.programme()
    _, coupon = await held(ask, begin)

    used = await redeem(ask, coupon, saved=yuan(10))
    twice = await redeem(ask, coupon, "o-2")
    back = await give_back(ask, coupon)
    again = await give_back(ask, coupon)
    anew = await redeem(ask, coupon, "o-3")

    assert codes(used, twice, back, again, anew) == ["OK", "ALREADY_USED", "OK", "COUPON_NOT_USED", "OK"]
    assert used["coupon"]["order"] == {"source": "till", "externalId": "o-1"}
    assert used["coupon"]["saved"] == {"amount": 1000}
    assert back["coupon"]["state"] == "UNUSED"
    assert await stored(*COLUMNS) == [{"state": "USED", "order_external_id": "o-3", "saved_minor": None}]
    told = await rows("SELECT kind FROM facts WHERE kind LIKE 'coupon.%' ORDER BY sequence")
    assert [each["kind"] for each in told] == [
        "coupon.issued",
        "coupon.used",
        "coupon.returned",
        "coupon.used",
    ]


async def test_five_orders_at_once_with_one_coupon(ask: Ask, begin: Begin) -> None:
    await make.programme()
    _, coupon = await held(ask, begin)

    answers = await asyncio.gather(*(redeem(ask, coupon, f"o-{i}") for i in range(5)))

    assert Counter(codes(*answers)) == {"OK": 1, "ALREADY_USED": 4}
    assert await value("SELECT count(*) FROM facts WHERE kind = 'coupon.used'") == 1


def figures_of(problem: dict[str, Any]) -> tuple[Any, ...]:
    match problem["code"]:
        case "BELOW_THRESHOLD":
            return problem["code"], (problem["money"] or {}).get("amount"), problem["pieces"]
        case "WRONG_SCOPE":
            return problem["code"], problem["what"]
        case "INVALID_INPUT":
            return problem["code"], problem["field"], problem["reason"]
        case code:
            return (code,)


@pytest.mark.parametrize(
    ("terms", "asked", "no"),
    [
        ({"threshold": {"amount": yuan(50)}}, {"goods": yuan(40)}, ("BELOW_THRESHOLD", 1000, 0)),
        ({"threshold": {"pieces": 3}}, {"pieces": 1}, ("BELOW_THRESHOLD", None, 2)),
        ({"scope": {"stores": ["s1"]}}, {"store": "s2"}, ("WRONG_SCOPE", "STORE")),
        ({"scope": {"stores": ["s1"]}}, {}, ("WRONG_SCOPE", "STORE")),
        ({"scope": {"channels": ["app"]}}, {}, ("WRONG_SCOPE", "CHANNEL")),
        ({"scope": {"withoutChannels": ["store"]}}, {}, ("WRONG_SCOPE", "CHANNEL")),
        ({"validity": {"afterClaim": {"days": 3, "waitDays": 7}}}, {}, ("COUPON_NOT_YET_VALID",)),
        ({"hours": {"daysOfYear": [{"month": 2, "day": 29}]}}, {}, ("COUPON_OUT_OF_HOURS",)),
        ({}, {"goods": {"amount": 1, "currency": "EUR"}}, ("WRONG_CURRENCY",)),
        ({}, {"source": ""}, ("INVALID_INPUT", "order.source", "MALFORMED")),
        ({}, {"pieces": -1}, ("INVALID_INPUT", "pieces", "OUT_OF_RANGE")),
    ],
)
async def test_what_terms_do_not_allow_is_refused_with_the_reason(
    ask: Ask, begin: Begin, terms: dict[str, Any], asked: dict[str, Any], no: tuple[Any, ...]
) -> None:
    await make.programme()
    _, coupon = await held(ask, begin, **terms)

    refused = await redeem(ask, coupon, **asked)

    (problem,) = refused["problems"]
    assert figures_of(problem) == no
    assert await stored("state") == [{"state": "UNUSED"}]


async def test_what_has_run_out_or_was_revoked_or_is_of_others_is_not_used(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    jane = await make.member(begin)
    template = await make.coupon_template(programme)
    now = datetime.now(UTC)
    ended = await make.coupon(jane.id, template, until=now - timedelta(seconds=1))
    written = await make.coupon(jane.id, template, until=now - timedelta(days=1), state="EXPIRED")
    gone = await make.coupon(jane.id, template, until=now + timedelta(days=1), state="REVOKED", ended_at=now)
    locked = await make.coupon(jane.id, template, until=now + timedelta(days=1), state="LOCKED")

    def name(coupon: UUID) -> str:
        return str(CouponId(jane.id.value, coupon))

    answers = [
        await redeem(ask, name(each), "o-9") for each in (ended, written, gone, locked, make.nobody().value)
    ]
    own = await redeem(ask, name(locked), "o-1", source="shop")

    assert codes(*answers) == ["EXPIRED", "EXPIRED", "COUPON_REVOKED", "LOCKED", "UNKNOWN_COUPON"]
    assert codes(own) == ["OK"]


async def test_who_works_in_one_store_uses_and_hands_out_coupons_there_only(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, coupon = await held(ask, begin, limits={"perMember": 9})
    clerk = make.staff(Permission.COUPONS_REDEEM, Permission.COUPONS_ISSUE, stores=("s1",))
    use = "mutation ($input: RedeemCouponInput!) { redeemCoupon(input: $input) { problems { code } } }"
    give = "mutation ($input: IssueCouponInput!) { issueCoupon(input: $input) { problems { code } } }"
    order = {"source": "till", "externalId": "o-1"}

    heard = []
    for store in (None, "s2", "s1"):
        key = {"idempotencyKey": make.key(), "store": store}
        used = await ask(use, clerk, input={**key, "coupon": coupon, "channel": "store", "order": order})
        given_there = {
            **key,
            "idempotencyKey": make.key(),
            "member": {"id": str(jane.id)},
            "template": "ten-off",
        }
        issued = await ask(give, clerk, input=given_there)
        heard.append(
            [each["errors"][0]["extensions"]["code"] if each["errors"] else "OK" for each in (used, issued)]
        )

    assert heard == [["FORBIDDEN", "FORBIDDEN"], ["FORBIDDEN", "FORBIDDEN"], ["OK", "OK"]]
    assert await make.count("coupons") == 2


async def test_a_first_order_coupon_is_for_the_first_order(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, coupon = await held(ask, begin, audience={"firstOrder": True})
    bought = await ask(RECORD, TILL, input=an_order(20, external_id="early", member={"id": str(jane.id)}))
    assert bought["data"]["recordOrder"]["problems"] == []

    late = await redeem(ask, coupon, "o-2")
    the_first = await redeem(ask, coupon, "early", source="shop")

    assert codes(late, the_first) == ["NOT_ELIGIBLE", "OK"]


async def test_staff_take_back_what_is_not_used(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, coupon = await held(ask, begin, limits={"perMember": 2})
    other = (await claim(ask, jane.id))["coupon"]["id"]
    await redeem(ask, other)

    gone, used, again = await revoke(ask, coupon), await revoke(ask, other), await revoke(ask, coupon)

    assert codes(gone, used, again) == ["OK", "ALREADY_USED", "COUPON_REVOKED"]
    assert gone["coupon"]["state"] == "REVOKED"
    assert sorted(each["state"] for each in await stored("state")) == ["REVOKED", "USED"]
    (deed,) = await rows("SELECT act, object_id FROM audit_log WHERE act = 'coupon.revoked'")
    assert deed["object_id"] == coupon


async def test_a_worker_books_what_has_run_out_and_what_was_withdrawn(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    jane = await make.member(begin)
    now = datetime.now(UTC)
    old = await make.coupon_template(programme, code="old")
    await live(ask, "taken-back")
    await make.coupon(jane.id, old, until=now - timedelta(minutes=1))
    await make.coupon(jane.id, old, until=now + timedelta(days=9), state="LOCKED", held_until=now)
    await make.coupon(jane.id, old, until=now + timedelta(days=9))
    await claim(ask, jane.id, "taken-back")
    await move(ask, "withdrawCouponTemplate", "taken-back")

    await workers.ready()
    kinds = "('coupon.expired', 'coupon.released', 'coupon.revoked')"
    await until(f"SELECT count(*) FROM facts WHERE kind IN {kinds}", 3)

    states = await rows(
        """SELECT t.code, c.state, c.held_until IS NULL AS free FROM coupons c
        JOIN coupon_templates t ON t.id = c.template_id ORDER BY t.code, c.state"""
    )
    assert states == [
        {"code": "old", "state": "EXPIRED", "free": True},
        {"code": "old", "state": "UNUSED", "free": True},
        {"code": "old", "state": "UNUSED", "free": True},
        {"code": "taken-back", "state": "REVOKED", "free": True},
    ]
