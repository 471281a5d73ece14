"""Limits of what a rule gives, through orders and what comes back of them."""

from __future__ import annotations

import asyncio
from typing import Any

from domain.points.caps import UNITS_OF_RULES, Cap, CapPeriod, CapScope, CapUnit
from domain.points.wallet import Shortage, WalletTerms
from domain.work import Begin
from persistence.database import from_json, row, rows, value
from tests import make
from tests.api.orders.deliveries import TILL, account, cancel, give_back, order, spend, taken
from tests.api.orders.orders import RECORD, a_line, an_order
from tests.conftest import Ask
from tests.faults.books import broken

WEEKLY = Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 200)
MONDAY = "2026-03-02T12:00:00+08:00"
TUESDAY = "2026-03-03T12:00:00+08:00"


def granted(recorded: dict[str, Any]) -> int:
    return sum(each["points"] for each in recorded["order"]["awards"] if each["wallet"] == "points")


async def used() -> dict[str, int]:
    found = await rows("SELECT unit, used FROM member_caps UNION ALL SELECT unit, used FROM shared_caps")
    return {each["unit"]: each["used"] for each in found}


async def test_a_cap_cuts_exactly_and_the_answer_names_it(ask: Ask, begin: Begin) -> None:  # X76
    await make.programme(rule={"caps": (WEEKLY,)})
    member = await make.member(begin)
    assert granted(await order(ask, member, 150, placedAt=MONDAY)) == 150

    assert granted(await order(ask, member, 80, external_id="o-2", placedAt=TUESDAY)) == 50

    record = from_json(
        await value(
            """SELECT d.record FROM decisions d JOIN orders o ON o.member_id = d.member_id
            AND o.decision_id = d.id WHERE o.external_id = 'o-2'"""
        )
    )
    award = next(each for each in record["awards"] if each["wallet"] == "points")
    assert (award["wanted"], award["granted"], award["outcome"]) == (80, 50, "EARNED")
    assert award["cut"] == [["MEMBER", "WEEK", "POINTS", 200], 50]
    assert await used() == {"POINTS": 200}
    # The next week begins anew.
    next_week = "2026-03-09T00:00:00+08:00"
    assert granted(await order(ask, member, 80, external_id="o-3", placedAt=next_week)) == 80


async def test_what_comes_back_frees_the_cap_for_later_orders(ask: Ask, begin: Begin) -> None:
    await make.programme(rule={"caps": (WEEKLY,)})
    member = await make.member(begin)
    await order(ask, member, lines=[a_line(150, quantity=3)], placedAt=MONDAY)
    await order(ask, member, 80, external_id="o-2", placedAt=TUESDAY)

    await give_back(ask, (1, 1))

    assert await used() == {"POINTS": 150}
    # The order that was cut is not topped up; a later one has the room.
    assert await account(member) == {"available": 150}
    assert granted(await order(ask, member, 80, external_id="o-3", placedAt=TUESDAY)) == 50
    back = await cancel(ask, of={"name": {"source": "shop", "externalId": "o-2"}})
    assert taken(back)["points"] == 50
    assert await broken() == {}


async def test_every_unit_of_a_cap_gets_its_own_back(ask: Ask, begin: Begin) -> None:
    caps = tuple(Cap(CapScope.MEMBER, CapPeriod.LIFETIME, unit, 100_000) for unit in UNITS_OF_RULES)
    await make.programme(rule={"caps": caps})
    member = await make.member(begin)
    await order(ask, member, 10, 20)
    assert await used() == {"POINTS": 30, "MONEY": 3000, "USES": 1}

    await give_back(ask, (1, 1))
    assert await used() == {"POINTS": 20, "MONEY": 2000, "USES": 1}

    await give_back(ask, name="r-2")
    assert await used() == {"POINTS": 0, "MONEY": 0, "USES": 0}


async def test_what_was_written_off_stays_used(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(
        rule={"caps": (WEEKLY,)}, terms=WalletTerms(clawback=Shortage.WITHIN_BALANCE)
    )
    member = await make.member(begin)
    await order(ask, member, 100, placedAt=MONDAY)
    await spend(begin, member.id, programme, 70)

    back = await give_back(ask)

    assert taken(back) == {"points": 100, "available": 30, "writtenOff": 70}
    assert await used() == {"POINTS": 70}


async def test_sixty_four_orders_at_once_share_a_budget_to_the_point(ask: Ask, begin: Begin) -> None:
    budget = Cap(CapScope.EVERYBODY, CapPeriod.LIFETIME, CapUnit.POINTS, 1_000)
    await make.programme(rule={"caps": (budget,)})
    members = [await make.member(begin) for _ in range(8)]

    async def sent(i: int) -> dict[str, Any]:
        """As a till does that is told to send again."""
        whose = {"id": str(members[i % 8].id)}
        input = an_order(30, external_id=f"o-{i}", member=whose)
        while (answer := await ask(RECORD, TILL, input=input))["errors"]:
            assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAVAILABLE"]
        recorded: dict[str, Any] = answer["data"]["recordOrder"]
        return recorded

    recorded = await asyncio.gather(*(sent(i) for i in range(64)))

    shares = sorted((granted(each) for each in recorded), reverse=True)
    assert shares == [30] * 33 + [10] + [0] * 30
    assert await used() == {"POINTS": 1_000}
    # As many returns at once, eight at a time, give all of it back.
    gate = asyncio.Semaphore(8)

    async def returned(i: int) -> int:
        async with gate:
            of = {"name": {"source": "shop", "externalId": f"o-{i}"}}
            return taken(await give_back(ask, of=of, name=f"r-{i}")).get("points", 0)

    assert sum(await asyncio.gather(*(returned(i) for i in range(64)))) == 1_000
    assert await used() == {"POINTS": 0}
    assert await row("SELECT sum(available)::bigint AS n FROM accounts") == {"n": 0}
    assert await broken() == {}
