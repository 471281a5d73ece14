"""P3: every member gets a new data key while a server reads and changes members, 50 requests a second."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from faults.door import Line, request
from faults.people import Person, many_people
from faults.place import Place
from persistence.database import rows
from persistence.encryption import Sealed, Secret
from persistence.members.renewing import is_renewing, renew_all, values_under_old_keys
from persistence.sealed_bytes import Unopenable
from tests import make
from tests.api.members.asking import SERVER, UPDATE

PEOPLE, SMALL = 100_000, 500
SAMPLE = 2_000
RATE = 50.0
SECONDS = 600.0
READ = "query ($input: String) { member(phone: $input) { id name phone } }"
_HELD = """SELECT m.id, m.name, k.wrapped FROM members m JOIN member_keys k ON k.member_id = m.id
WHERE m.id = ANY($1)"""


async def run(place: Place) -> str:
    async with place.connected():
        people = await many_people(place, place.size(PEOPLE, SMALL))
        token = (await make.service_key(place.begin, *SERVER.permissions)).text
    changed, still = people[::2], people[1::2]
    names = {each.id: each.name for each in people}
    reads = writes = 0

    async def read(line: Line, port: int) -> None:
        nonlocal reads
        each = place.random.choice(still)
        reply = await line.ask(port, request(READ, each.phone))
        assert reply.status == 200 and not reply.codes, reply
        found = reply.body["data"]["member"]
        assert (found["name"], found["phone"]) == (each.name, each.phone), found
        reads += 1

    async def write(line: Line, port: int) -> None:
        nonlocal writes
        each = place.random.choice(changed)
        name = f"{each.name}{writes}"
        sent = {"idempotencyKey": make.key(), "id": str(MemberId(each.id)), "name": name}
        reply = await line.ask(port, request(UPDATE, sent))
        assert reply.problems == [], reply
        names[each.id] = name
        writes += 1

    with place.serving(1, LAUREL_RATE_SERVICE="100000000/100000000") as fleet:
        await fleet.ready()
        async with place.connected(owner=True, size=4):
            held = await rows(_HELD, [each.id for each in people[: place.size(SAMPLE, 50)]])
            ended = asyncio.Event()
            working = [
                asyncio.create_task(_until(ended, act, token, fleet.ports[0], RATE / 2))
                for act in (read, write)
            ]
            began = time.monotonic()
            try:
                renewed = await renew_all(place.vault)
            finally:
                ended.set()
            took = time.monotonic() - began
            await asyncio.gather(*working)
            assert not await is_renewing()
            assert await values_under_old_keys() == 0
            opened = await _opened(place, names, people)
            shut = await _shut(place, held)
    assert renewed == len(people) and shut == len(held)
    assert reads > 0 and writes > 0
    assert took < SECONDS, took
    return (
        f"{renewed:,} members under new keys in {took:.0f} s, {reads:,} read, {writes:,} changed meanwhile:"
        f" 0 failed, 0 values under an old key; {opened:,} names open, of {shut:,} tried none by its old key"
    )


async def _until(
    ended: asyncio.Event, act: Callable[[Line, int], Awaitable[None]], token: str, port: int, rate: float
) -> None:
    line = Line(token)
    try:
        while not ended.is_set():
            began = time.monotonic()
            await act(line, port)
            await asyncio.sleep(max(0.0, 1 / rate - (time.monotonic() - began)))
    finally:
        line.close()


async def _opened(place: Place, names: dict[UUID, str], people: list[Person]) -> int:
    """All of them, by the keys that they have now."""
    found = await rows(_HELD, [each.id for each in people])
    for each in found:
        key = place.vault.unwrap(each["id"], bytes(each["wrapped"]))
        name = place.vault.open(Sealed(Secret.MEMBER_NAME, bytes(each["name"])), key)
        assert name == names[each["id"]], each["id"]
    return len(found)


async def _shut(place: Place, before: Sequence[Mapping[str, Any]]) -> int:
    """Of how many the old key opens nothing any more."""
    now = {each["id"]: bytes(each["name"]) for each in await rows(_HELD, [each["id"] for each in before])}
    shut = 0
    for each in before:
        old = place.vault.unwrap(each["id"], bytes(each["wrapped"]))
        try:
            place.vault.open(Sealed(Secret.MEMBER_NAME, now[each["id"]]), old)
        except Unopenable:
            shut += 1
    return shut
