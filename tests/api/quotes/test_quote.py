"""What a cart costs, through the schema: price kinds, promotions, points, freight, and every no."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.kernel.texts import LocalText
from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.ladder import Tier
from domain.tiers.presets import three_tiers
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.orders.orders import a_line, an_order
from tests.api.quotes.quoting import (
    TILL,
    answer,
    line,
    live_promotion,
    per_cart,
    quoted,
    yuan,
)
from tests.conftest import Ask
from tests.ledger import grant

X31 = SpendTerms(price=Price(5, 100), unit=5, least_order_minor=1_000, most_points=50)
WRITTEN = ("orders", "entries", "facts", "quotes")


async def test_the_lowest_price_counts_and_its_kind_stands_beside_it(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)

    found = await quoted(
        ask,
        member,
        line("a", 100, 2, activityPrice=85, memberPrice=90),
        line("b", 50, memberPrice=45),
        line("c", 10),
        freight=yuan(8),
    )

    assert [(each["kind"], each["itemPrice"]["amount"]) for each in found["lines"]] == [
        ("ACTIVITY", 17_000),
        ("MEMBER", 4_500),
        ("LIST", 1_000),
    ]
    assert found["listTotal"]["amount"] == 26_000
    assert found["payable"]["amount"] == 17_000 + 4_500 + 1_000 + 800
    assert found["isBest"] is True
    assert points_earned(found) == 225


@pytest.mark.parametrize(
    ("pay", "rate", "paid", "points"),
    [(950, 1_000, 95_000, 95), (900, 800, 90_000, 112), (800, 500, 80_000, 160)],
)
async def test_x48_a_tier_pays_less_and_earns_on_what_is_paid(
    ask: Ask, begin: Begin, pay: int, rate: int, paid: int, points: int
) -> None:
    await make.programme(per_minor=rate, tiers=tiers_with(BenefitKind.DISCOUNT, pay))
    member = await make.member(begin)

    found = await quoted(ask, member, line("a", 1_000))

    assert found["payable"]["amount"] == paid
    assert found["lines"][0]["kind"] == "MEMBER"
    assert points_earned(found) == points


async def test_a_tier_that_ships_free_pays_no_freight(ask: Ask, begin: Begin) -> None:
    await make.programme(tiers=tiers_with(BenefitKind.FREE_SHIPPING))
    member = await make.member(begin)

    found = await quoted(ask, member, line("a", 10), freight=yuan(8))

    assert (found["freight"]["amount"], found["payable"]["amount"]) == (0, 1_000)
    assert "Freight CN¥8.00 is free in this tier" in [each["text"] for each in found["explanation"]["steps"]]


async def test_x11_with_the_powder_bought_everything_else_is_at_eighty_per_cent(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    member = await make.member(begin)
    powder = {"skus": ["powder"]}
    await live_promotion(
        ask,
        "powder-week",
        {"percent": {"payPerMille": 800}},
        scope={"without": powder},
        needed={"goods": powder, "earlier": True},
    )
    others = (line("nappies", 129), line("wipes", 29.9))

    with_it = await quoted(ask, member, line("powder", 298), *others)
    without = await quoted(ask, member, *others)

    assert with_it["payable"]["amount"] == 42_512
    assert [each["promotions"]["amount"] for each in with_it["lines"]] == [0, 2_580, 598]
    assert without["payable"]["amount"] == 15_890
    assert without["promotions"] == []
    order = an_order(member={"id": str(member.id)}, lines=[a_line(298, sku="powder")])
    recorded = await ask(
        "mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { problems { code } } }",
        TILL,
        input=order,
    )
    assert recorded["data"]["recordOrder"]["problems"] == []
    later = await quoted(ask, member, *others)
    assert later["payable"]["amount"] == 12_712


async def test_promotions_of_a_ladder_and_of_every_full_step(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live_promotion(ask, "ladder", per_cart((100, 10), (200, 30)))
    every = {"everyFull": {"step": {"amount": yuan(100)}, "off": yuan(9), "mostTimes": 2}}
    await live_promotion(ask, "every", every, together={"group": "other"})
    gift = {"gift": {"sku": "mug", "pieces": 1}}
    await live_promotion(ask, "mug", gift, threshold={"amount": yuan(150)}, together={"group": "gifts"})

    small = await quoted(ask, member, line("a", 99.99))
    middle = await quoted(ask, member, line("a", 75, 2))
    large = await quoted(ask, member, line("a", 350))

    assert (small["payable"]["amount"], small["gifts"]) == (9_999, [])
    assert middle["payable"]["amount"] == 15_000 - 1_000 - 900
    assert large["payable"]["amount"] == 35_000 - 3_000 - 1_800
    assert [each["code"] for each in large["promotions"]] == ["every", "ladder", "mug"]
    assert large["gifts"] == [{"sku": "mug", "pieces": 1, "by": "mug"}]


async def test_a_dearer_price_is_taken_where_the_threshold_that_it_reaches_makes_it_cheaper(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    member = await make.member(begin)
    await live_promotion(ask, "ladder", per_cart((100, 30)))

    found = await quoted(ask, member, line("a", 100, memberPrice=95))

    assert found["lines"][0]["kind"] == "LIST"
    assert found["payable"]["amount"] == 7_000


async def test_x31_points_pay_only_as_they_are_asked_for(ask: Ask, begin: Begin) -> None:
    await make.programme(terms=WalletTerms(spending=X31))
    member = await make.member(begin)
    await grant(begin, member, 80)

    none = await quoted(ask, member, line("a", 20))
    small = await quoted(ask, member, line("a", 9.99), useMostPoints=True)
    most = await quoted(ask, member, line("a", 20), useMostPoints=True)
    some = await quoted(ask, member, line("a", 12), line("b", 8), usePoints=10)

    assert (none["payable"]["amount"], none["points"]) == (2_000, None)
    assert small["payable"]["amount"] == 999
    assert small["points"]["limit"] == "LEAST_ORDER"
    assert (most["payable"]["amount"], most["points"]["points"]) == (1_000, 50)
    assert points_earned(most) == 10
    assert [(each["points"]["amount"], each["tender"], each["paid"]["amount"]) for each in some["lines"]] == [
        (120, 6, 1_080),
        (80, 4, 720),
    ]


async def test_the_same_cart_costs_the_same_on_each_channel_unless_a_rule_names_it(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    member = await make.member(begin)
    await live_promotion(ask, "ladder", per_cart((100, 10)))
    cart = (line("a", 100, memberPrice=99), line("b", 50))

    online = await quoted(ask, member, *cart, channel="online")
    store = await quoted(ask, member, *cart, channel="store", store="s1")
    assert online == store

    await live_promotion(ask, "in-store", per_cart((1, 40)), scope={"channels": ["store"]})
    assert await quoted(ask, member, *cart, channel="online") == online
    cheaper = await quoted(ask, member, *cart, channel="store", store="s1")
    assert cheaper["payable"]["amount"] == 14_900 - 4_000


async def test_the_reckoning_is_told_as_a_tree_in_both_languages(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live_promotion(ask, "spring", per_cart((100, 10)))
    cart = line("a", 100, memberPrice=100)

    english = (await quoted(ask, member, cart, freight=yuan(8)))["explanation"]

    assert english["text"] == "To be paid: CN¥98.00"
    assert [each["text"] for each in english["steps"]] == [
        "Goods: CN¥100.00",
        "Spring: CN¥10.00 off",
        "Freight: CN¥8.00",
        "Points: 90 will be earned",
        "Progress: 90 will be earned",
    ]
    assert sum(each["amount"]["amount"] for each in english["steps"]) == english["amount"]["amount"]
    document = """query ($input: QuoteInput!) { quote(input: $input) { quote {
      explanation { text(locale: ZH_CN) steps { text(locale: ZH_CN) } } } } }"""
    sent = {"member": str(member.id), "channel": "online", "lines": [cart], "freight": yuan(8)}
    told = (await ask(document, TILL, input=sent))["data"]["quote"]["quote"]["explanation"]
    assert told["text"] == "应付：¥98.00"
    assert [each["text"] for each in told["steps"]] == [
        "商品：¥100.00",
        "spring：减 ¥10.00",
        "运费：¥8.00",
        "将获得 90 积分",
        "将获得 90 成长值",
    ]


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ({"lines": []}, "lines", "MISSING"),
        ({"lines": [line("a", 1)] * 501}, "lines", "TOO_MANY"),
        ({"lines": [line("a", 1), line("b", 1, 0)]}, "lines.1.quantity", "OUT_OF_RANGE"),
        ({"lines": [line("a", 1, 1_000_001)]}, "lines.0.quantity", "OUT_OF_RANGE"),
        ({"lines": [line("a", -0.01)]}, "lines.0.price", "OUT_OF_RANGE"),
        ({"lines": [line("a", 1, memberPrice=-1)]}, "lines.0.memberPrice", "OUT_OF_RANGE"),
        ({"lines": [line("", 1)]}, "lines.0.sku", "MALFORMED"),
        ({"lines": [line("a", 10**9, 1_000)]}, "lines", "OUT_OF_RANGE"),
        ({"freight": yuan(-1)}, "freight", "OUT_OF_RANGE"),
    ],
)
async def test_a_cart_that_can_not_be_is_refused_with_its_place(
    ask: Ask, begin: Begin, changed: dict[str, Any], field: str, reason: str
) -> None:
    await make.programme()
    member = await make.member(begin)
    sent = {"lines": [line("a", 1)], **changed}

    payload = await answer(ask, member, *sent.pop("lines"), **sent)

    assert payload["quote"] is None
    (problem,) = payload["problems"]
    assert (problem["field"], problem["reason"]) == (field, reason)


async def test_another_currency_store_or_channel_is_refused(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    euros = {"sku": "a", "quantity": 1, "price": {"amount": 100, "currency": "EUR"}}

    async def code(*lines: dict[str, Any], **given: Any) -> str:
        (problem,) = (await answer(ask, member, *lines, **given))["problems"]
        said: str = problem["code"]
        return said

    assert await code(euros) == "WRONG_CURRENCY"
    assert await code(line("a", 1), euros) == "WRONG_CURRENCY"
    assert await code(line("a", 1), store="nowhere") == "UNKNOWN_STORE"
    assert await code(line("a", 1), channel="nowhere") == "UNKNOWN_CHANNEL"
    assert await code(line("a", 1), usePoints=1, wallet="progress") == "WALLET_NOT_SPENDABLE"


async def test_where_there_is_a_catalogue_what_it_lacks_is_refused(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await rows("INSERT INTO products (sku, name, recorded_at) VALUES ('known', 'Known', now()) RETURNING 1")

    (problem,) = (await answer(ask, member, line("known", 1), line("new", 1)))["problems"]

    assert (problem["code"], problem["sku"], problem["line"]) == ("UNKNOWN_SKU", "new", 1)
    assert (await quoted(ask, member, line("known", 1)))["payable"]["amount"] == 100


async def test_members_ask_for_themselves_and_nobody_writes_anything(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    before = await make.counts(*WRITTEN)
    own = await answer(ask, None, line("a", 5), caller=make.themselves(ann.id))
    assert own["quote"]["payable"]["amount"] == 500
    document = "query ($input: QuoteInput!) { quote(input: $input) { quote { isBest } } }"
    sent = {"member": str(ben.id), "channel": "online", "lines": [line("a", 5)]}
    assert (await ask(document, make.themselves(ann.id), input=sent))["data"] == {"quote": None}
    assert await make.counts(*WRITTEN) == before


async def test_a_quote_takes_a_fixed_number_of_statements(
    ask: Ask, begin: Begin, statements: list[str]
) -> None:
    await make.programme()
    member = await make.member(begin)
    await live_promotion(ask, "ladder", per_cart((100, 10)))
    await quoted(ask, member, line("a", 1))

    async def count(*lines: dict[str, Any]) -> int:
        statements.clear()
        await quoted(ask, member, *lines)
        return len(statements)

    few = await count(line("a", 100))
    assert await count(*(line(f"sku-{number}", 100) for number in range(50))) == few
    assert few == 8


def points_earned(quote: dict[str, Any]) -> int:
    by_wallet = {each["wallet"]: each["points"] for each in quote["earns"]}
    return int(by_wallet["points"])


def tiers_with(kind: BenefitKind, value: int | None = None) -> tuple[Tier, ...]:
    """Three tiers, of which the lowest gives that."""
    lowest, *higher = three_tiers()
    gift = Benefit(kind=kind, title=LocalText({"en": "Benefit"}), value=value)
    return replace(lowest, benefits=(gift,)), *higher
