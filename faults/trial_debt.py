"""L7: goods come back whose points are spent."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from faults.door import Door, Line, request
from faults.place import Place
from faults.trial_deliveries import RECORD, RETURN, Shopped, order_input
from faults.trial_double_spend import SPEND
from persistence.database import rows, value
from tests.faults import books
from tests.make import Made

SERVERS, HANDS = 2, 12
EARNED, SPENT, EARNED_NEXT, EARNED_LAST = 100, 80, 50, 100
DEBT = SPENT


async def run(place: Place) -> str:
    count = place.size(500, 30)
    async with place.connected():
        await place.programme()
        members = await place.members(count)
        token = await place.token()
    with place.serving(SERVERS) as fleet:
        await fleet.ready()
        door = Door(fleet.ports, token, place.random)

        async def one(line: Line, member: Made) -> None:
            async def send(query: str, input: dict[str, Any]) -> None:
                reply = await door.until_answered(line, request(query, input))
                assert reply.problems == [], reply

            async def shop(points: int) -> str:
                bought = Shopped(str(uuid4()), member, [points * 100], [1])
                await send(RECORD, order_input(bought))
                return bought.name

            async def check(*parts: int) -> None:
                found = await rows(_PARTS, member.id.value)
                assert [tuple(each.values()) for each in found] == [parts], (member, found)

            first = await shop(EARNED)
            key = {"idempotencyKey": str(uuid4())}
            await send(SPEND, {**key, "member": {"id": str(member.id)}, "points": SPENT})
            name = {"name": {"source": "shop", "externalId": first}}
            key = {"idempotencyKey": str(uuid4())}
            await send(RETURN, {**key, "order": name, "source": "warehouse", "externalId": first})
            await check(0, DEBT)
            await shop(EARNED_NEXT)
            await check(0, DEBT - EARNED_NEXT)
            await shop(EARNED_LAST)
            await check(EARNED_LAST - (DEBT - EARNED_NEXT), 0)

        async with place.connected():
            await door.each(members, one, hands=HANDS)

    async with place.connected():
        below = "SELECT count(*) FROM entries WHERE available_after < 0"
        assert await value(below) == 0
        repaid = "SELECT sum(points)::bigint FROM entries WHERE kind = 'REPAY' AND cause_kind = 'RULE'"
        wallet = " AND wallet_type_id IN (SELECT id FROM wallet_types WHERE code = 'points')"
        assert await value(repaid + wallet) == count * DEBT
        assert await value(repaid.replace("sum(points)::bigint", "count(*)") + wallet) == 2 * count
        assert await books.broken() == {}
    return f"{count:,} debts of {DEBT}, each paid first by the next two orders; no balance below 0"


_PARTS = """SELECT a.available, a.owed FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
    WHERE w.code = 'points' AND a.member_id = $1"""
