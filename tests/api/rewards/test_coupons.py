"""Points become coupons: no coupon without its points, and no points without their coupon."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from api.rewards.verifying import verify
from domain.coupons.template import Limits
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.orders.deliveries import account
from tests.api.orders.orders import RECORD, an_order
from tests.api.rewards.asking import codes, live, points, redeem
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import grant

FIFTY = {"coupon": {"template": "fifty-off"}}
TABLES = ("redemptions", "redemption_moves", "entries", "coupons", "spends", "facts")


async def fifty_off(ask: Ask, programme: Programme, **limits: Any) -> None:
    """500 points for 50 yuan off."""
    more = {"limits": Limits(**{"per_member": None, **limits})}
    await make.coupon_template(programme, code="fifty-off", minor=5_000, **more)
    await live(ask, "fifty", content=FIFTY, title={"en": "50 yuan off", "zh-CN": "立减50元"})


async def held() -> list[dict[str, Any]]:
    return await rows("SELECT c.member_id, c.origin, c.state FROM coupons c ORDER BY c.issued_at, c.id")


async def test_x3_five_hundred_points_are_one_coupon_a_thousand_are_two(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    exact, short, double = [await make.member(begin) for _ in range(3)]
    for member, balance in ((exact, 500), (short, 499), (double, 1_000)):
        await grant(begin, member, balance)
    await fifty_off(ask, programme)

    one = await redeem(ask, exact, "fifty")
    none = await redeem(ask, short, "fifty")
    two = [await redeem(ask, double, "fifty") for _ in range(3)]

    assert (codes(one), len(one["redemption"]["coupons"]), one["available"]) == ([], 1, 0)
    assert one["redemption"]["state"] == "COMPLETED"
    (problem,) = none["problems"]
    assert (problem["code"], problem["requested"] - problem["available"]) == ("INSUFFICIENT_POINTS", 1)
    assert [codes(each) for each in two] == [[], [], ["INSUFFICIENT_POINTS"]]
    assert [await account(each) for each in (exact, short, double)] == [{}, {"available": 499}, {}]
    of_members = Counter(each["member_id"] for each in await held())
    assert of_members == {exact.id.value: 1, double.id.value: 2}
    assert {(each["origin"], each["state"]) for each in await held()} == {("REWARD", "UNUSED")}
    assert await broken() == {}


async def test_x4_five_thousand_yuan_give_back_one_per_cent(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(points=10, per_minor=10_000)
    member = await make.member(begin)
    till = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
    recorded = await ask(RECORD, till, input=an_order(5_000, member={"id": str(member.id)}))
    assert recorded["data"]["recordOrder"]["problems"] == []
    await fifty_off(ask, programme)

    payload = await redeem(ask, member, "fifty")

    assert (payload["points"], payload["available"]) == (500, 0)
    me = make.themselves(member.id)
    mine = await ask("{ me { coupons(first: 5) { nodes { id template { amountOff { amount } } } } } }", me)
    (coupon,) = mine["data"]["me"]["coupons"]["nodes"]
    assert payload["redemption"]["coupons"] == [coupon["id"]]
    assert coupon["template"]["amountOff"]["amount"] * 1_000 == 500_000 * 10  # 10 per mille of 5,000 yuan


async def test_sixty_four_requests_of_a_thousand_points_have_two_coupons(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    await fifty_off(ask, programme)

    payloads = await asyncio.gather(*(redeem(ask, member, "fifty") for _ in range(64)))

    got = Counter(code for each in payloads for code in (codes(each) or ["OK"]))
    assert got == {"OK": 2, "INSUFFICIENT_POINTS": 62}
    assert await account(member) == {}
    assert len(await held()) == 2
    assert await broken() == {}


async def test_where_no_coupon_can_be_given_no_point_is_taken(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 2_000)
    await fifty_off(ask, programme, per_member=1)
    assert codes(await redeem(ask, member, "fifty")) == []
    before = await make.counts(*TABLES)

    payload = await redeem(ask, member, "fifty")

    assert codes(payload) == ["LIMIT_PER_MEMBER"]
    assert await make.counts(*TABLES) == before
    assert await account(member) == {"available": 1_500}


async def test_of_ten_coupons_ten_are_redeemed_when_thirty_members_ask_at_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    members = [await make.member(begin) for _ in range(30)]
    for each in members:
        await grant(begin, each, 500)
    await fifty_off(ask, programme, total=10)

    payloads = await asyncio.gather(*(redeem(ask, each, "fifty") for each in members))

    got = Counter(code for each in payloads for code in (codes(each) or ["OK"]))
    assert got == {"OK": 10, "SOLD_OUT": 20}
    assert len(await held()) == 10
    assert await value("SELECT sum(available) FROM accounts") == 20 * 500
    assert await broken() == {}


async def test_where_a_coupon_that_was_drawn_can_not_be_given_the_consolation_prize_is(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 100)
    await fifty_off(ask, programme, per_member=2)
    prizes = [
        {"code": "off", "title": {"en": "Off"}, "odds": 999_999, "coupon": {"template": "fifty-off"}},
        {"code": "luck", "title": {"en": "Luck"}, "odds": 1},
    ]
    wheel = {"draw": {"prizes": prizes, "consolation": "luck"}}
    await live(ask, "wheel", content=wheel, prices=[points(10)])

    payloads = await asyncio.gather(*(redeem(ask, member, "wheel") for _ in range(5)))

    assert [codes(each) for each in payloads] == [[]] * 5
    assert Counter(each["redemption"]["prize"] for each in payloads) == {"off": 2, "luck": 3}
    lines = await rows("SELECT line ->> 'because' AS because FROM prize_draws ORDER BY sequence")
    assert [each["because"] for each in lines] == [None, None, *["COUPON_REFUSED"] * 3]
    assert len(await held()) == 2
    async with begin() as work:
        current = await work.programmes.current(None)
    assert (await verify("wheel", current, vault)).wrong == ()
    assert await account(member) == {"available": 50}
    assert await broken() == {}
