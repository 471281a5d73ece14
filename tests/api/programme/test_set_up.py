"""An admin sets a programme up, and what was decided before stays."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import value
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask

ADMIN = make.staff(Permission.PROGRAMME_WRITE, Permission.PROGRAMME_READ)
TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
SET_RATE = """mutation ($input: SetEarnRateInput!) { setEarnRate(input: $input) {
  rule { code revision points per { amount } rounding }
  problems { code ... on InvalidInput { field reason } } } }"""
SAVE_LADDER = """mutation ($input: SaveLadderInput!) { saveLadder(input: $input) {
  ladder { code revision isDefault tiers { code rank name(locale: ZH_CN) entry { metric atLeast combination
    conditions { metric window windowCount windowUnit atLeast } } } }
  problems { code ... on InvalidLadder { where reason } ... on InvalidInput { field reason } } } }"""
SAVE_WALLET = """mutation ($input: SaveWalletTypeInput!) { saveWalletType(input: $input) {
  walletType { code expiry { kind count rounding monthDays { month day } } pending { kind count } }
  problems { code ... on InvalidInput { field reason } } } }"""


def a_rate(**change: Any) -> dict[str, Any]:
    return {
        "code": "purchase-points",
        "wallet": "points",
        "name": {"en": "Purchases", "zh-CN": "消费"},
        "points": 2,
        "per": {"amount": 100, "currency": "CNY"},
        **change,
    }


async def run(ask: Ask, document: str, field: str, **input: Any) -> dict[str, Any]:
    answer = await ask(document, ADMIN, input=input)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"][field]
    return payload


async def test_a_new_rate_is_a_new_revision_and_rates_orders_from_now_on(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    before = an_order(100, external_id="before", member={"id": str(member.id)})

    payload = await run(ask, SET_RATE, "setEarnRate", **a_rate())

    assert payload == {
        "rule": {
            "code": "purchase-points",
            "revision": 2,
            "points": 2,
            "per": {"amount": 100},
            "rounding": "PER_FULL_UNIT",
        },
        "problems": [],
    }
    # Paid an hour ago, when the old rate held.
    late = await ask(RECORD, TILL, input=before)
    assert late["data"]["recordOrder"]["order"]["awards"][0]["points"] == 100
    now = await value("SELECT clock_timestamp()")
    fresh = an_order(100, external_id="after", placedAt=now.isoformat(), member={"id": str(member.id)})
    later = await ask(RECORD, TILL, input=fresh)
    award = later["data"]["recordOrder"]["order"]["awards"][0]
    assert (award["points"], award["revision"]) == (200, 2)


async def test_the_same_rate_again_changes_nothing(ask: Ask, programme: Programme) -> None:
    first = await run(ask, SET_RATE, "setEarnRate", **a_rate())
    again = await run(ask, SET_RATE, "setEarnRate", **a_rate())
    assert again == first
    assert await make.count("earn_rules") == 3


async def test_ten_admins_at_once_make_ten_revisions(ask: Ask, programme: Programme) -> None:
    payloads = await asyncio.gather(
        *(run(ask, SET_RATE, "setEarnRate", **a_rate(points=10 + n)) for n in range(10))
    )
    assert sorted(each["rule"]["revision"] for each in payloads) == list(range(2, 12))
    assert await value("SELECT version FROM programmes") == 11


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"wallet": "gold"}, "UNKNOWN_WALLET_TYPE"),
        ({"wallet": "progress"}, "INVALID_INPUT"),
        ({"programme": "other"}, "UNKNOWN_PROGRAMME"),
        ({"per": {"amount": 100, "currency": "EUR"}}, "WRONG_CURRENCY"),
        ({"per": {"amount": 0, "currency": "CNY"}}, "INVALID_INPUT"),
        ({"points": 1_000_001}, "INVALID_INPUT"),
        ({"points": 51, "per": {"amount": 1, "currency": "CNY"}}, "INVALID_INPUT"),
        ({"code": "two words"}, "INVALID_INPUT"),
        ({"validFrom": "2020-01-01T00:00:00+08:00"}, "INVALID_INPUT"),
    ],
)
async def test_a_rate_that_can_not_be_is_refused(
    ask: Ask, programme: Programme, change: dict[str, Any], code: str
) -> None:
    before = await make.counts("earn_rules", "facts")
    payload = await run(ask, SET_RATE, "setEarnRate", **a_rate(**change))
    assert [each["code"] for each in payload["problems"]] == [code]
    assert payload["rule"] is None
    assert await make.counts("earn_rules", "facts") == before


async def test_a_ladder_from_a_preset_and_everybody_stands_on_it(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)

    payload = await run(ask, SAVE_LADDER, "saveLadder", code="vip-club", preset="BASIC_TO_VIP")

    ladder = payload["ladder"]
    assert (ladder["code"], ladder["revision"], ladder["isDefault"]) == ("vip-club", 1, False)
    assert [each["name"] for each in ladder["tiers"]] == ["初级", "中级", "高级", "VIP"]
    vip = ladder["tiers"][3]["entry"]
    assert vip["combination"] == "ALL"
    assert [
        (each["metric"], each["window"], each["windowCount"], each["atLeast"]) for each in vip["conditions"]
    ] == [
        ("SPEND", "ROLLING", 12, 500_000),
        ("ORDER_COUNT", "ROLLING", 12, 6),
    ]
    mine = await ask('{ me { tier(ladder: "vip-club") { tier { code } } } }', make.themselves(member.id))
    assert mine["data"]["me"]["tier"] == {"tier": {"code": "basic"}}


async def test_a_ladder_of_ones_own(ask: Ask, programme: Programme) -> None:
    def at_least(n: int) -> dict[str, Any]:
        return {"figure": {"metric": "ORDER_COUNT", "window": "LIFETIME", "atLeast": n}}

    payload = await run(
        ask,
        SAVE_LADDER,
        "saveLadder",
        code="mine",
        name={"en": "Mine", "zh-CN": "我的"},
        tiers=[
            {"code": "a", "name": {"en": "A"}},
            {"code": "b", "name": {"en": "B"}, "entry": at_least(1)},
            {"code": "c", "name": {"en": "C"}, "entry": {"any": [at_least(5), {"all": [at_least(3)]}]}},
        ],
    )
    assert [(each["code"], each["rank"]) for each in payload["ladder"]["tiers"]] == [
        ("a", 0),
        ("b", 1),
        ("c", 2),
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, "INVALID_INPUT"),
        ({"preset": "BASIC_TO_VIP", "tiers": [{"code": "a", "name": {"en": "A"}}]}, "INVALID_INPUT"),
        ({"name": {"en": "X"}, "tiers": [{"code": "a", "name": {"en": "A"}}] * 2}, "INVALID_LADDER"),
        (
            {
                "name": {"en": "X"},
                "tiers": [{"code": "a", "name": {"en": "A"}}, {"code": "b", "name": {"en": "B"}}],
            },
            "INVALID_LADDER",
        ),
    ],
)
async def test_what_is_no_ladder_is_refused(
    ask: Ask, programme: Programme, change: dict[str, Any], code: str
) -> None:
    payload = await run(ask, SAVE_LADDER, "saveLadder", code="mine", **change)
    assert [each["code"] for each in payload["problems"]] == [code]
    assert await make.count("ladder_revisions") == 1


async def test_a_wallet_type_with_its_terms(ask: Ask, programme: Programme) -> None:
    payload = await run(
        ask,
        SAVE_WALLET,
        "saveWalletType",
        code="stars",
        name={"en": "Stars"},
        expiry={"calendar": [{"month": 6, "day": 30}, {"month": 12, "day": 31}]},
        pending={"onCompletion": 7},
    )
    wallet = payload["walletType"]
    assert wallet["pending"] == {"kind": "ON_COMPLETION", "count": 7}
    assert wallet["expiry"]["monthDays"] == [{"month": 6, "day": 30}, {"month": 12, "day": 31}]


async def test_progress_can_not_be_made_spendable(ask: Ask, programme: Programme) -> None:
    payload = await run(
        ask,
        SAVE_WALLET,
        "saveWalletType",
        code="progress",
        name={"en": "P"},
        spendable=True,
        expiry={"never": True},
        pending={"immediate": True},
    )
    assert payload["problems"][0]["reason"] == "FIXED"


async def test_a_member_who_joined_before_a_wallet_type_earns_in_it(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await run(
        ask, SAVE_WALLET, "saveWalletType",
        code="stars", name={"en": "Stars"}, expiry={"never": True}, pending={"immediate": True},
    )  # fmt: skip
    await run(ask, SET_RATE, "setEarnRate", **a_rate(code="stars", wallet="stars"))

    answer = await ask(RECORD, TILL, input=an_order(50, member={"id": str(member.id)}))

    assert answer["errors"] == []
    awards = {each["wallet"]: each["points"] for each in answer["data"]["recordOrder"]["order"]["awards"]}
    assert awards == {"points": 50, "progress": 50, "stars": 100}
    mine = await ask('{ me { points(wallet: "stars") { available } } }', make.themselves(member.id))
    assert mine["data"]["me"]["points"]["available"] == 100


async def test_stores_channels_and_categories(ask: Ask, programme: Programme) -> None:
    saved = await ask(
        """mutation { saveStore(input: {code: "s1", name: {en: "First"}, active: false}) {
          store { code name active } problems { code } } }""",
        ADMIN,
    )
    assert saved["data"]["saveStore"]["store"] == {"code": "s1", "name": "First", "active": False}
    closed = await ask(RECORD, TILL, input=an_order(10, store="s1"))
    assert closed["data"]["recordOrder"]["problems"][0]["code"] == "UNKNOWN_STORE"

    async def category(code: str, parent: str | None) -> list[str]:
        answer = await ask(
            """mutation ($input: SaveProductCategoryInput!) { saveProductCategory(input: $input) {
              problems { code ... on InvalidInput { reason } } } }""",
            ADMIN,
            input={"code": code, "name": {"en": code}, "parent": parent},
        )
        return [each["reason"] for each in answer["data"]["saveProductCategory"]["problems"]]

    assert await category("food", None) == []
    assert await category("tea", "food") == []
    assert await category("food", "tea") == ["CIRCLE"]
    assert await category("oolong", "wine") == ["UNKNOWN"]


async def test_a_second_programme_with_its_own_currency(ask: Ask, begin: Begin, programme: Programme) -> None:
    create = """mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) {
      programme { code currency timeZone walletTypes { code } } problems { code } } }"""
    input = {"code": "tokyo", "name": {"en": "Tokyo"}, "currency": "JPY", "timeZone": "Asia/Tokyo"}

    made = await ask(create, ADMIN, input=input)
    again = await ask(create, ADMIN, input=input)

    assert made["data"]["createProgramme"]["programme"] == {
        "code": "tokyo",
        "currency": "JPY",
        "timeZone": "Asia/Tokyo",
        "walletTypes": [{"code": "points"}, {"code": "progress"}],
    }
    assert again["data"]["createProgramme"]["problems"] == [{"code": "PROGRAMME_EXISTS"}]
    member = await make.member(begin)
    answer = await ask(
        RECORD,
        TILL,
        input=an_order(
            programme="tokyo",
            member={"id": str(member.id)},
            lines=[{"sku": "a", "quantity": 1, "paid": {"amount": 100, "currency": "JPY"}}],
        ),
    )
    assert answer["data"]["recordOrder"]["problems"][0]["code"] == "NOT_ENROLLED"


async def test_only_who_may_set_up_does(ask: Ask, programme: Programme) -> None:
    answer = await ask(SET_RATE, make.staff(Permission.PROGRAMME_READ), input=a_rate())
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.count("earn_rules") == 2


async def test_anybody_may_read_the_offer(ask: Ask, programme: Programme) -> None:
    answer = await ask(
        """{ programme { code earnRules { points per { formatted } } earnRuleRevisions { code } }
          tiers { tiers { code name benefits(first: 3) { kind title value } } } }"""
    )
    assert answer["data"]["programme"]["earnRules"][0]["points"] == 1
    assert answer["data"]["programme"]["earnRuleRevisions"] is None
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"]
    gold = answer["data"]["tiers"]["tiers"][2]
    assert gold["name"] == "Gold"
    assert {"kind": "POINTS_MULTIPLIER", "title": "1.5 times the points", "value": 1500} in gold["benefits"]
