"""What an order tells whoever packs it: what its member's tier gives (R24)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from domain.kernel.texts import LocalText
from domain.staff.permissions import Permission
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.presets import three_tiers
from domain.work import Begin
from persistence.database import from_json, rows
from tests import make
from tests.api.orders.orders import a_line, an_order
from tests.api.quotes.quoting import line
from tests.api.tiers.giving import set_tier
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
SOONER = Benefit(BenefitKind.PRIORITY_SHIPPING, LocalText({"en": "Sent first"}))
RECORD = """mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
    order { id benefits { kind title } } problems { code } } }"""
SIMULATE = """query ($input: SimulateOrderInput!) { simulateOrder(input: $input) {
    order { benefits { kind } } problems { code } } }"""
QUOTE = """query ($input: QuoteInput!) { quote(input: $input) {
    quote { benefits { kind title } } problems { code } } }"""
READ = "query ($id: ID!) { order(id: $id) { benefits { kind } } }"


async def record(ask: Ask, member: make.Made, number: str) -> dict[str, Any]:
    now = datetime.now(UTC).isoformat()
    order = an_order(10, external_id=number, member={"id": str(member.id)}, placedAt=now)
    payload = (await ask(RECORD, TILL, input=order))["data"]["recordOrder"]
    assert payload["problems"] == []
    found: dict[str, Any] = payload["order"]
    return found


def cart(member: make.Made) -> dict[str, Any]:
    return {"member": str(member.id), "channel": "store", "lines": [line("a", 10)]}


async def test_the_parcel_of_a_gold_member_goes_first(ask: Ask, begin: Begin) -> None:
    """Asked before, told with the order, read again, and told to whoever hears of the order."""
    *lower, top = three_tiers()
    await make.programme(tiers=(*lower, replace(top, benefits=(*top.benefits, SOONER))))
    plain, gold = await make.member(begin), await make.member(begin)
    given = await set_tier(ask, gold, top.code)
    assert given["problems"] == []

    cart = {"member": str(gold.id), "channel": "store", "lines": [a_line(10)]}
    simulated = (await ask(SIMULATE, TILL, input=cart))["data"]["simulateOrder"]["order"]
    of_gold, of_plain = await record(ask, gold, "o-1"), await record(ask, plain, "o-2")
    later = (await ask(READ, TILL, id=of_gold["id"]))["data"]["order"]

    assert {"kind": "PRIORITY_SHIPPING"} in simulated["benefits"]
    assert {"kind": "PRIORITY_SHIPPING", "title": "Sent first"} in of_gold["benefits"]
    assert "PRIORITY_SHIPPING" not in [each["kind"] for each in of_plain["benefits"]]
    assert {"kind": "PRIORITY_SHIPPING"} in later["benefits"]
    told = await rows("SELECT payload FROM facts WHERE kind = 'order.recorded' ORDER BY id")
    assert [from_json(each["payload"])["priority_shipping"] for each in told] == [True, False]


async def test_a_quote_says_what_will_go_with_the_order(
    ask: Ask, begin: Begin, statements: list[str]
) -> None:
    standard, silver, gold = three_tiers()
    evenings = Benefit(BenefitKind.EVENT_ACCESS, LocalText({"en": "Evenings", "zh-CN": "会员之夜"}))
    tiers = (replace(standard, benefits=(evenings,)), silver, replace(gold, benefits=(SOONER,)))
    await make.programme(tiers=tiers)
    plain, best = await make.member(begin), await make.member(begin)
    assert (await set_tier(ask, best, gold.code))["problems"] == []

    async def quoted(member: make.Made, query: str = QUOTE) -> tuple[Any, int]:
        statements.clear()
        payload = (await ask(query, make.themselves(member.id), input=cart(member)))["data"]["quote"]
        assert payload["problems"] == []
        return payload["quote"], len(statements)

    without, fewest = await quoted(plain, QUOTE.replace("benefits { kind title }", "isBest"))
    of_plain, sent = await quoted(plain)
    of_best, _ = await quoted(best)

    assert (without, sent) == ({"isBest": True}, fewest), "the ladder is in memory"
    assert of_plain["benefits"] == [{"kind": "EVENT_ACCESS", "title": "Evenings"}]
    assert {"kind": "PRIORITY_SHIPPING", "title": "Sent first"} in of_best["benefits"]
    assert of_plain["benefits"] == (await record(ask, plain, "o-1"))["benefits"]
    assert of_best["benefits"] == (await record(ask, best, "o-2"))["benefits"]
