"""L1, L2: whoever dies, and however often it is asked, a point is spent once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import uuid4

from faults.door import Door, Line, Reply, request
from faults.place import Fleet, Place
from persistence.database import value
from tests.faults import books

MEMBERS, POINTS, SERVERS, HANDS = 100, 50, 4, 24
FULL, SMALL = 100, 10
"""Redemptions of each member: twice as many as there are points for, where it is the full size."""
SPEND = """mutation ($input: SpendPointsInput!) { spendPoints(input: $input) {
  points available entry { id sequence balanceAfter } problems { code message } } }"""

Disturb = Callable[[Place, Fleet, Callable[[], int], int], Coroutine[Any, Any, str]]
"""Does harm while the redemptions run: told how many answers there are, of how many. Says what it did."""


async def killed(place: Place) -> str:
    """L1: 20 times a server is killed in the middle of its work."""
    return await redeem(place, kills)


async def crashed(place: Place) -> str:
    """L2: the same, and PostgreSQL crashes twice."""

    async def both(place: Place, fleet: Fleet, answered: Callable[[], int], total: int) -> str:
        crashes = asyncio.create_task(_crashes(place, answered, total))
        told = await kills(place, fleet, answered, total)
        return f"{told}, {await crashes} crashes of PostgreSQL"

    return await redeem(place, both)


async def redeem(place: Place, disturb: Disturb, **settings: str) -> str:
    each = place.size(FULL, SMALL)
    points = each // 2
    async with place.connected():
        await place.programme()
        members = await place.members(MEMBERS, points)
        token = await place.token()
    total = MEMBERS * each
    inputs = [
        {"idempotencyKey": str(uuid4()), "member": {"id": str(member.id)}, "points": 1}
        for member in members
        for _ in range(each)
    ]
    sent = [(number, request(SPEND, input)) for number, input in enumerate(inputs)] * 2
    place.random.shuffle(sent)
    answers: list[list[Reply]] = [[] for _ in inputs]
    count = 0

    with place.serving(SERVERS, **settings) as fleet:
        await fleet.ready()
        door = Door(fleet.ports, token, place.random)
        fleet.token, fleet.members, fleet.failures = token, members, lambda: door.failures

        async def spend(line: Line, one: tuple[int, bytes]) -> None:
            nonlocal count
            began = time.monotonic()
            answers[one[0]].append(await door.until_answered(line, one[1]))
            count += 1
            fleet.taken.append((time.monotonic(), time.monotonic() - began))

        async with asyncio.TaskGroup() as group:
            harm = group.create_task(disturb(place, fleet, lambda: count, len(sent)))
            group.create_task(door.each(sent, spend, hands=HANDS))
        harmed = harm.result()

    accepted = sum(first.problems == [] for first, _ in answers)
    refused = sum(first.problems == ["INSUFFICIENT_POINTS"] for first, _ in answers)
    assert (accepted, refused) == (total // 2, total // 2)
    differing = sum(first.body["data"] != second.body["data"] for first, second in answers)
    assert differing == 0
    assert all(first.is_replay or second.is_replay for first, second in answers)
    entries = {first.payload["entry"]["id"] for first, _ in answers if first.problems == []}
    assert len(entries) == total // 2, "each was told of an entry of its own"
    async with place.connected():
        spent = "SELECT count(*) FROM entries WHERE kind = 'SPEND'"
        assert await value(f"{spent} AND points = 1") == await value(spent) == total // 2
        assert await value("SELECT count(DISTINCT idempotency_key) FROM entries WHERE kind = 'SPEND'") == (
            total // 2
        )
        assert await value("SELECT count(*) FROM accounts WHERE available <> 0") == 0
        assert await books.broken() == {}
    return (
        f"{accepted:,} accepted, {refused:,} refused, 0 lost, 0 double, {differing} answers that differ;"
        f" {harmed}, {sum(door.failures.values()):,} attempts without an answer"
    )


async def kills(place: Place, fleet: Fleet, answered: Callable[[], int], total: int) -> str:
    """Kill a server that answers, any of them, evenly over the work and always before its end."""
    wanted = place.size(20, 4)
    for number in range(1, wanted + 1):
        await reached(answered, total * number // (wanted + 2))
        victim = await fleet.one_that_answers()
        assert answered() < total
        victim.kill_and_start()
    return f"{wanted} kills -9"


async def _crashes(place: Place, answered: Callable[[], int], total: int) -> int:
    for number in (1, 2):
        await reached(answered, total * number // 3)
        await place.cluster.restart("immediate")
    return 2


async def reached(answered: Callable[[], int], wanted: int) -> None:
    while answered() < wanted:
        await asyncio.sleep(0.01)
