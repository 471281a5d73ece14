"""What a cart would earn: exactly what the order then earns, and until then nothing is written."""

from __future__ import annotations

from typing import Any

from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.work import Begin
from tests import make
from tests.api.campaigns.campaigns import TILL, buy, live
from tests.api.orders.orders import a_line
from tests.conftest import Ask
from tests.tables import checksums

SIMULATE = """query ($input: SimulateOrderInput!) { simulateOrder(input: $input) {
  order { earns { wallet points } awards { rule points entryId why(locale: EN) }
    bonuses { campaign points entryId } campaigns { campaign verdict } tierMoves { toTier } }
  problems { code } } }"""
NOON = "2026-03-02T12:00:00+08:00"


async def tried(ask: Ask, caller: Any = TILL, **input: Any) -> dict[str, Any]:
    answer = await ask(SIMULATE, caller, input={"channel": "store", "paidAt": NOON, **input})
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["simulateOrder"]
    return payload


async def test_a_cart_would_earn_what_the_order_then_earns(ask: Ask, begin: Begin) -> None:
    cap = Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 200)
    await make.programme(rule={"caps": (cap,)})
    member = await make.member(begin)
    budget = {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "POINTS", "limit": 150}
    await live(ask, "double", effects=[{"multiplyPoints": {"perMille": 2000}}], caps=[budget])
    await buy(ask, member, 100, placedAt=NOON)
    before = await checksums()

    payload = await tried(ask, member=str(member.id), lines=[a_line(2_000)])

    assert await checksums() == before
    would = payload["order"]
    assert {each["wallet"]: each["points"] for each in would["earns"]} == {"points": 150, "progress": 2_000}
    assert [(each["points"], each["entryId"]) for each in would["bonuses"]] == [(50, None)]
    assert would["tierMoves"] == [{"toTier": "silver"}]
    order = await buy(ask, member, 2_000, placedAt=NOON, external_id="o-2")
    assert [each["points"] for each in order["awards"]] == [each["points"] for each in would["awards"]]
    assert [each["points"] for each in order["bonuses"]] == [50]


async def test_members_try_their_own_carts_and_no_others(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    await live(ask, "gift", effects=[{"givePoints": {"points": 3}}])
    own = (
        "query ($input: SimulateOrderInput!) { simulateOrder(input: $input) { order { earns { points } } } }"
    )
    sent = {"channel": "store", "lines": [a_line(10)]}
    answer = await ask(own, make.themselves(ann.id), input=sent)
    assert answer["data"]["simulateOrder"]["order"]["earns"] == [{"points": 13}, {"points": 10}]
    other = await ask(own, make.themselves(ann.id), input={**sent, "member": str(ben.id)})
    assert (other["errors"], other["data"]) == ([], {"simulateOrder": None})
    refused = await tried(ask, member=str(ann.id), channel="moon", lines=[a_line(10)])
    assert [each["code"] for each in refused["problems"]] == ["UNKNOWN_CHANNEL"]
    nothing = await tried(ask, member=str(ann.id), lines=[])
    assert [each["code"] for each in nothing["problems"]] == ["INVALID_INPUT"]
