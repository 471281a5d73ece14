"""L4: the connection to the database is cut at every step of a transaction, and the request sent again."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from uuid import uuid4

from faults.cutting import Cut, Proxy, Where
from faults.door import Door, Line, Lost, Reply, request
from faults.place import Place, Server, address
from faults.trial_double_spend import SPEND
from persistence.database import value
from tests.faults import books
from tests.make import Made

MEMBERS, LANES, BETWEEN = 20, 2, 7
"""So many cuts lie between BEGIN and COMMIT: with two at each of these and one after COMMIT it is twelve."""
SAME_KEY = "the same idempotency key"


async def run(place: Place) -> str:
    times = place.size(200, 5)
    async with place.connected():
        await place.programme()
        members = await place.members(MEMBERS, 10_000)
        token = await place.token()
    lanes = await asyncio.gather(
        *(
            _lane(place, token, members[lane::LANES], times // LANES + lane * (times % LANES))
            for lane in range(LANES)
        )
    )
    told: Counter[str] = Counter()
    for lane in lanes:
        told.update(lane)
    total = 12 * times
    unknown = 2 * times
    assert told == {"effect": total, "503": total - times, "done the first time": unknown}, told
    async with place.connected():
        spent = "SELECT count(*) FROM entries WHERE kind = 'SPEND'"
        warmed_up = MEMBERS
        assert await value(spent) == total + warmed_up
        assert await value(spent.replace("*", "DISTINCT idempotency_key")) == total + warmed_up
        assert await books.broken() == {}
    return (
        f"12 cut points x {times}: {total:,} keys, exactly 1 effect each; {unknown:,} had taken effect and"
        f" nobody had been told; {told['503']:,} answers 503 with Retry-After"
    )


async def _lane(place: Place, token: str, members: Sequence[Made], times: int) -> Counter[str]:
    """One server behind a proxy of its own, one request at a time."""
    told: Counter[str] = Counter()
    async with Proxy(address(place.database.url)).open() as proxy:
        behind = place.database.url.replace(f":{address(place.database.url)[1]}/", f":{proxy.port}/")
        with Server(place, {"DATABASE_URL": behind, "LAUREL_POOL_SIZE": "2"}) as server:
            await server.ready()
            line, door = Line(token), Door([server.port], token, place.random)
            for member in members:  # the size of the transaction is known, and the statements are prepared
                assert (await door.until_answered(line, _spend(member))).problems == []
            points: list[Cut | None] = [*_points(proxy.steps), None]
            for number in range(times * len(points)):
                cut = points[number % len(points)]
                sent = _spend(members[number % len(members)])
                told.update(await _one(proxy, cut, line, door, sent, server.port))
            line.close()
    return told


def _points(steps: int) -> list[Cut]:
    """Before and after BEGIN, evenly between, before and after COMMIT."""
    inside = [1 + (steps - 3) * place // (BETWEEN - 1) for place in range(BETWEEN)]
    assert len(set(inside)) == BETWEEN, f"a transaction of {steps} statements is too short"
    return [
        Cut(0, Where.BEFORE),
        Cut(0, Where.AFTER),
        *(Cut(step, Where.BEFORE if each % 2 else Where.AFTER) for each, step in enumerate(inside)),
        Cut(-1, Where.BEFORE),
        Cut(-1, Where.AFTER),
    ]


async def _one(proxy: Proxy, cut: Cut | None, line: Line, door: Door, sent: bytes, port: int) -> list[str]:
    told = []
    before = proxy.cuts
    if cut is None:
        await _hang_up_after_commit(proxy, line, sent, port)
    else:
        proxy.cut = cut
        first = await line.ask(port, sent)
        assert proxy.cuts == before + 1, (cut, first)
        _check_unavailable(first)
        told.append("503")
    again = await door.until_answered(line, sent)
    assert again.problems == [], again
    was_done = cut is None or cut == Cut(-1, Where.AFTER)
    assert again.is_replay == was_done, (cut, again)
    return [*told, "effect", *(["done the first time"] if was_done else [])]


def _check_unavailable(reply: Reply) -> None:
    assert reply.status == 503 and reply.codes == {"UNAVAILABLE"}, reply
    assert int(reply.headers["retry-after"]) >= 1
    (error,) = reply.body["errors"]
    assert SAME_KEY in error["message"]


async def _hang_up_after_commit(proxy: Proxy, line: Line, sent: bytes, port: int) -> None:
    """The client is gone when the answer comes."""
    committed = asyncio.Event()
    proxy.when_committed = committed.set
    asking = asyncio.create_task(line.ask(port, sent))
    await asyncio.wait_for(committed.wait(), 10)
    proxy.when_committed = None
    asking.cancel()
    try:
        await asking
    except (asyncio.CancelledError, Lost):
        return
    raise AssertionError("the answer came although nobody waited for it")


def _spend(member: Made) -> bytes:
    return request(SPEND, {"idempotencyKey": str(uuid4()), "member": {"id": str(member.id)}, "points": 1})
