"""L3: one key, twenty senders at once, two of whom mean something else by it."""

from __future__ import annotations

import asyncio
from collections import Counter
from uuid import uuid4

from faults.door import Door, Line, Reply, request
from faults.place import Place
from faults.trial_double_spend import SPEND
from persistence.database import value
from tests.faults import books
from tests.make import Made

MEMBERS, SERVERS = 50, 2
EQUAL, OTHER = 18, 2
"""Senders of each key. Those who mean something else ask when the first answer is there."""
KEYS_AT_ONCE = 3


async def run(place: Place) -> str:
    keys = place.size(1_000, 40)
    async with place.connected():
        await place.programme()
        members = await place.members(MEMBERS, 10 * keys)
        token = await place.token()
    told: Counter[str] = Counter()

    with place.serving(SERVERS) as fleet:
        await fleet.ready()
        door = Door(fleet.ports, token, place.random)
        lines = [[Line(token) for _ in range(EQUAL + OTHER)] for _ in range(KEYS_AT_ONCE)]
        waiting = iter(range(keys))

        async def several(own: list[Line]) -> None:
            for number in waiting:
                told.update(await _one_key(door, own, members[number % MEMBERS], number))

        await asyncio.gather(*(several(own) for own in lines))
        for line in (line for own in lines for line in own):
            line.close()

    assert told == {"effect": keys, "replay": keys * (EQUAL - 1), "reused": keys * OTHER}, told
    async with place.connected():
        assert await value("SELECT count(*) FROM entries WHERE kind = 'SPEND'") == keys
        assert await value("SELECT sum(spent)::bigint FROM accounts") == sum(
            1 + number % 7 for number in range(keys)
        )
        assert await books.broken() == {}
    return (
        f"{told['effect']:,} effects, {told['replay']:,} replays, {told['reused']:,} IDEMPOTENCY_KEY_REUSED,"
        f" 0 others; {sum(door.failures.values()):,} were told to come back"
    )


async def _one_key(door: Door, lines: list[Line], member: Made, number: int) -> list[str]:
    input = {
        "idempotencyKey": str(uuid4()),
        "member": {"id": str(member.id)},
        "points": 1 + number % 7,
    }
    answered = asyncio.Event()
    replies: list[Reply] = []

    async def ask(line: Line, sent: bytes, *, later: bool) -> None:
        if later:
            await answered.wait()
        replies.append(await door.until_answered(line, sent))
        answered.set()

    equal, other = request(SPEND, input), request(SPEND, {**input, "points": 9})
    await asyncio.gather(
        *(ask(line, equal, later=False) for line in lines[:EQUAL]),
        *(ask(line, other, later=True) for line in lines[EQUAL:]),
    )
    first = next(each for each in replies if each.problems == [])
    kinds = []
    for each in replies:
        if each.problems == ["IDEMPOTENCY_KEY_REUSED"]:
            kinds.append("reused")
        elif each.body["data"] == first.body["data"]:
            kinds.append("replay" if each.is_replay else "effect")
        else:
            kinds.append(f"other: {each.body}")
    return kinds
