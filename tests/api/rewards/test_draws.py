"""A lucky draw: what it brings, what it never gives away, and that everybody can check it."""

from __future__ import annotations

import asyncio
from collections import Counter
from hashlib import sha256
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from tortoise.exceptions import OperationalError

from api.rewards.verifying import verify
from domain.programme.programme import Programme
from domain.rewards.drawing import number_of
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.orders.deliveries import account
from tests.api.rewards.asking import MARKETER, PACKER, codes, done, live, points, redeem
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import grant
from tests.servers import TestDatabase

WHEEL: dict[str, Any] = {
    "prizes": [
        {
            "code": "phone",
            "title": {"en": "A phone", "zh-CN": "手机"},
            "odds": 300_000,
            "physical": {"sku": "phone"},
            "stock": 2,
            "cost": {"amount": 500_000, "currency": "CNY"},
        },
        {
            "code": "fifty",
            "title": {"en": "50 points", "zh-CN": "50积分"},
            "odds": 300_000,
            "points": {"points": 50},
        },
        {"code": "luck", "title": {"en": "Better luck", "zh-CN": "谢谢参与"}, "odds": 400_000},
    ],
    "consolation": "luck",
    "budgetPoints": 250,
}
DRAW = """{ reward(code: "wheel") { draw {
  prizes { code kind odds fromNumber untilNumber } consolation seeds { revision commitment seed }
  log(first: 100) { nodes { sequence kind redemption number drawn given because } } } } }"""


async def a_wheel(ask: Ask, **more: Any) -> None:
    await live(ask, "wheel", content={"draw": {**WHEEL, **more}}, prices=[points(10)])


async def checked(programme: Programme, begin: Begin, vault: Vault) -> list[str]:
    async with begin() as work:
        current = await work.programmes.current(None)
    return [each.what for each in (await verify("wheel", current, vault)).wrong]


async def test_stocks_and_budgets_hold_when_everybody_draws_at_once(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
) -> None:
    members = [await make.member(begin) for _ in range(12)]
    for each in members:
        await grant(begin, each, 1_000)
    await a_wheel(ask)

    payloads = await asyncio.gather(*(redeem(ask, each, "wheel") for each in members * 5))

    assert [codes(each) for each in payloads] == [[]] * 60
    won = Counter(each["redemption"]["prize"] for each in payloads)
    drawn = await rows(
        "SELECT line ->> 'drawn' AS code, line ->> 'because' AS because, count(*) AS n"
        " FROM prize_draws GROUP BY 1, 2"
    )
    of_phones = sum(each["n"] for each in drawn if each["code"] == "phone")
    of_points = sum(each["n"] for each in drawn if each["code"] == "fifty")
    # The seeds are drawn anew each time; with sixty draws both run out but in one of a hundred thousand runs.
    assert won["phone"] == min(2, of_phones)
    assert won["fifty"] == min(5, of_points)
    assert won["luck"] == 60 - won["phone"] - won["fifty"]
    assert {each["because"] for each in drawn} <= {None, "OUT_OF_STOCK", "OVER_BUDGET"}
    states = {each["redemption"]["prize"]: each["redemption"]["state"] for each in payloads}
    assert states["luck"] == "COMPLETED" and states.get("phone", "REQUESTED") == "REQUESTED"
    total = await value("SELECT sum(available) FROM accounts")
    assert total == 12 * 1_000 - 60 * 10 + won["fifty"] * 50
    assert await value("SELECT count(*) FROM facts WHERE kind = 'draw.drawn'") == 60
    assert await checked(programme, begin, vault) == []
    assert await broken() == {}


async def test_the_commitment_binds_and_the_seed_is_revealed_at_the_end(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 100)
    await a_wheel(ask)
    before = (await ask(DRAW, MARKETER))["data"]["reward"]["draw"]
    await redeem(ask, member, "wheel")

    await done(ask, "endReward", MARKETER, code="wheel")
    after = (await ask(DRAW, MARKETER))["data"]["reward"]["draw"]

    assert [each["revision"] for each in before["seeds"]] == [2]
    assert before["seeds"][0]["seed"] is None
    (revealed,) = after["seeds"]
    assert revealed["commitment"] == before["seeds"][0]["commitment"]
    seed = bytes.fromhex(revealed["seed"])
    assert sha256(seed).hexdigest() == revealed["commitment"]
    (line,) = after["log"]["nodes"]
    assert line["number"] == number_of(seed, UUID(hex=line["redemption"]))
    owner = next(
        each["code"] for each in after["prizes"] if each["fromNumber"] <= line["number"] < each["untilNumber"]
    )
    assert line["drawn"] == owner


async def test_a_member_can_not_call_a_draw_off_and_staff_can_while_it_is_not_shipped(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 100)
    only = [
        {**WHEEL["prizes"][0], "odds": 999_999},
        {**WHEEL["prizes"][2], "odds": 1},
    ]
    await a_wheel(ask, prizes=only)
    redeemed = (await redeem(ask, member, "wheel"))["redemption"]
    assert (redeemed["prize"], redeemed["state"]) == ("phone", "REQUESTED")

    mine = await done(ask, "cancelRedemption", make.themselves(member.id), redemption=redeemed["id"])
    theirs = await done(ask, "cancelRedemption", PACKER, redemption=redeemed["id"])

    assert codes(mine) == ["WRONG_REDEMPTION_STATE"]
    assert (codes(theirs), theirs["points"]) == ([], 10)
    assert await account(member) == {"available": 100}
    phones = await row("SELECT stock, taken FROM reward_stocks WHERE share = 'prize:phone'")
    assert phones == {"stock": 2, "taken": 0}
    kinds = await rows("SELECT line ->> 'kind' AS kind FROM prize_draws ORDER BY sequence")
    assert [each["kind"] for each in kinds] == ["DRAWN", "GIVEN_BACK"]
    assert await checked(programme, begin, vault) == []
    assert await broken() == {}


async def test_an_examination_finds_a_line_that_was_changed_and_one_that_is_missing(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault, test_database: TestDatabase
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 100)
    await a_wheel(ask)
    for _ in range(3):
        await redeem(ask, member, "wheel")
    assert await checked(programme, begin, vault) == []

    owner = await asyncpg.connect(test_database.migration_url)
    try:
        number = await owner.fetchval("SELECT (line ->> 'number')::int FROM prize_draws WHERE sequence = 2")
        await owner.execute(
            "UPDATE prize_draws SET line = jsonb_set(line, '{number}', to_jsonb($1::int)) WHERE sequence = 2",
            (number + 1) % 1_000_000,
        )
        (changed,) = await checked(programme, begin, vault)
        await owner.execute("DELETE FROM prize_draws WHERE sequence = 2")
        missing = await checked(programme, begin, vault)
    finally:
        await owner.close()

    assert changed == f"the number is {number}, not {(number + 1) % 1_000_000}"
    assert missing[0] == "line 2 is missing"
    assert missing[1].startswith("the draw of the redemption ")


async def test_the_application_can_change_no_line_of_the_log(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    for statement in ("UPDATE prize_draws SET sequence = 9", "DELETE FROM redemption_moves"):
        with pytest.raises(OperationalError, match="permission denied"):
            await rows(statement)


async def test_a_pool_that_means_nothing_is_refused(ask: Ask, begin: Begin, programme: Programme) -> None:
    phone, fifty, luck = WHEEL["prizes"]
    said: dict[str, Any] = {
        "title": {"en": "A wheel"},
        "prices": [points(10)],
        "visibleFrom": "2026-01-01T00:00:00Z",
        "visibleUntil": "2027-01-01T00:00:00Z",
        "redeemFrom": "2026-01-01T00:00:00Z",
        "redeemUntil": "2027-01-01T00:00:00Z",
    }
    manager = make.staff(Permission.REWARDS_MANAGE)
    for draw, place, reason in (
        ({**WHEEL, "prizes": [phone, luck]}, "prizes", "SUM_DIFFERS"),
        ({**WHEEL, "consolation": "none"}, "consolation", "UNKNOWN"),
        ({**WHEEL, "consolation": "phone"}, "consolation", "NOT_HERE"),
        ({**WHEEL, "prizes": [phone, fifty, {**luck, "stock": 3}]}, "consolation", "NOT_HERE"),
        ({**WHEEL, "prizes": [phone, phone, luck]}, "prizes", "DUPLICATE"),
        ({**WHEEL, "prizes": [{**phone, "odds": 0}, fifty, luck]}, "prizes.0.odds", "OUT_OF_RANGE"),
    ):
        payload = await done(ask, "saveReward", manager, code="wheel", **said, content={"draw": draw})
        (problem,) = payload["problems"]
        assert (problem["field"], problem["reason"]) == (f"content.draw.{place}", reason)
    assert await make.count("rewards") == 0


async def test_what_is_without_end_from_now_on_is_not_counted(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    phone, luck = {**WHEEL["prizes"][0], "odds": 999_999}, {**WHEEL["prizes"][2], "odds": 1}
    few: dict[str, Any] = {"prizes": [{**phone, "stock": 1}, luck], "consolation": "luck"}
    await live(ask, "wheel", content={"draw": few}, prices=[points(10)])
    first = [(await redeem(ask, member, "wheel"))["redemption"]["prize"] for _ in range(2)]

    many = {**few, "prizes": [{**phone, "stock": None}, luck]}
    changed = await done(ask, "saveReward", MARKETER, code="wheel", content={"draw": many})
    then = [(await redeem(ask, member, "wheel"))["redemption"]["prize"] for _ in range(2)]

    assert changed["problems"] == []
    assert (first, then) == (["phone", "luck"], ["phone", "phone"])
    assert await checked(programme, begin, vault) == []
    assert await broken() == {}
