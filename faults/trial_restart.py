"""L17: servers are stopped in order and started again, one after the other, while requests come.

A request that a server has taken in is answered, whatever it waits for. A connection that comes too late is
refused at once, and its request goes to the other server.
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from uuid import uuid4

import asyncpg

from faults.door import Line, Lost, Reply, request
from faults.place import Fleet, Place, Server
from faults.trial_double_spend import SPEND
from persistence.database import value
from tests.faults import books
from tests.make import Made

TIMES, SMALL_TIMES = 10, 2
RATE = 50.0
MEMBERS = 40
HELD = 5
HELD_SECONDS = 0.6
"""How long what is under way waits for a lock, while its server is told to stop."""
ENDING_SECONDS = 25
ENDED = (0, 128 + signal.SIGTERM)
"""How a process ends that has put everything away."""


class Balancer:
    """Sends each request to a server on a connection of its own, and to the other where it is not taken."""

    def __init__(self, place: Place, fleet: Fleet, members: list[Made], token: str) -> None:
        self._place, self._fleet, self._members, self._token = place, fleet, members, token
        self.told: Counter[str] = Counter()

    def asked(self, member: Made | None = None) -> bytes:
        one = member or self._place.random.choice(self._members)
        key = {"idempotencyKey": str(uuid4())}
        return request(SPEND, {**key, "member": {"id": str(one.id)}, "points": 1})

    async def answered(self, sent: bytes) -> None:
        first, second = self._place.random.sample(self._fleet.ports, 2)
        try:
            reply = await self.ask(first, sent)
        except Lost:
            reply = await self.ask(second, sent)
            # Had the first one done it without a word, this would be its answer.
            assert not reply.is_replay, "a request was done and not answered"
            self.told["moved"] += 1
        assert reply.status == 200 and reply.problems == [], reply
        self.told["answered"] += 1

    async def ask(self, port: int, sent: bytes) -> Reply:
        line = Line(self._token)
        try:
            return await line.ask(port, sent)
        finally:
            line.close()


async def run(place: Place) -> str:
    times = place.size(TIMES, SMALL_TIMES)
    async with place.connected():
        await place.programme()
        members = await place.members(MEMBERS, 1_000_000)
        token = await place.token()
    with place.serving(2) as fleet:
        await fleet.ready()
        balancer = Balancer(place, fleet, members[HELD:], token)
        count = 0
        stop = asyncio.Event()

        async def load() -> None:
            nonlocal count
            async with asyncio.TaskGroup() as group:
                due = time.monotonic()
                while not stop.is_set():
                    group.create_task(balancer.answered(balancer.asked()))
                    count += 1
                    due += 1 / RATE
                    await asyncio.sleep(max(0, due - time.monotonic()))

        loading = asyncio.create_task(load())
        try:
            longest = 0.0
            for n in range(times):
                server = fleet.servers[n % 2]
                longest = max(longest, await _restarted(place, server, balancer, members[:HELD]))
                assert not loading.done(), loading
        finally:
            stop.set()
            await loading
    async with place.connected():
        spent = await value("SELECT count(*) FROM entries WHERE kind = 'SPEND'")
        assert spent == count + times * HELD == balancer.told["answered"] + times * HELD
        assert await books.broken() == {}
    return (
        f"{times} restarts, {count:,} requests at {RATE:.0f}/s all answered once,"
        f" {balancer.told['moved']:,} of them by the other server; {times * HELD} that were under way"
        f" answered, each server ended within {longest:.1f} s"
    )


async def _restarted(place: Place, server: Server, balancer: Balancer, held: list[Made]) -> float:
    """Stop a server while requests of it wait for a lock. Says how long it took to end."""
    holder = await asyncpg.connect(place.database.url)
    try:
        transaction = holder.transaction()
        await transaction.start()
        ids = [each.id.value for each in held]
        await holder.execute("SELECT FROM memberships WHERE member_id = ANY($1) FOR NO KEY UPDATE", ids)
        under_way = [asyncio.create_task(balancer.ask(server.port, balancer.asked(each))) for each in held]
        await asyncio.sleep(0.3)  # they wait for the lock now
        told_to_stop = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        await asyncio.sleep(HELD_SECONDS)
        await transaction.rollback()
    finally:
        await holder.close()
    for reply in await asyncio.gather(*under_way):
        assert reply.status == 200 and reply.problems == [], reply
    code = await asyncio.to_thread(server.process.wait, ENDING_SECONDS)
    took = time.monotonic() - told_to_stop
    assert code in ENDED, code
    server.start()
    await server.ready()
    await asyncio.sleep(place.random.uniform(0.2, 1))
    return took
