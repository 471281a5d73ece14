"""L9, L10, L11: PostgreSQL restarts, hangs, or is asked by too many. Requests fail in a way that says so, and
the pool is whole afterwards."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import asyncpg
import httpx

from faults.door import Door, Line, Reply, request
from faults.place import Place, Server
from faults.trial_double_spend import SPEND
from persistence.database import value
from tests.faults import books
from tests.make import Made

POOL = 10
RATE = 50.0
BACK_SECONDS = 5.0
ANSWER_SECONDS = 2.5
MEMBERS = 50
HANGING_SECONDS = 2.5
"""How long backends hang: longer than a request may take here, so that each is cancelled in the middle."""
BUSY = """SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
    AND application_name = 'laurel' AND state <> 'idle'"""
SESSIONS = """SELECT pid FROM pg_stat_activity WHERE datname = current_database()
    AND application_name = 'laurel' ORDER BY pid"""


class Shop:
    """A server, members with points, and what was answered."""

    def __init__(self, place: Place, server: Server, members: list[Made], token: str) -> None:
        self.server, self.members, self.token = server, members, token
        self.told: Counter[str] = Counter()
        self._place = place
        self._lines: list[Line] = []

    def asked(self) -> bytes:
        member = self._place.random.choice(self.members)
        key = {"idempotencyKey": str(uuid4())}
        return request(SPEND, {**key, "member": {"id": str(member.id)}, "points": 1})

    async def ask(self, sent: bytes, *, seconds: float = 15) -> Reply:
        line = self._lines.pop() if self._lines else Line(self.token)
        reply = await line.ask(self.server.port, sent, seconds=seconds)
        self._lines.append(line)
        if reply.status == 200:
            assert reply.problems == []
            self.told["200"] += 1
        else:
            assert (reply.status, reply.codes) == (503, {"UNAVAILABLE"}), reply
            assert int(reply.headers["retry-after"]) >= 1
            self.told["503"] += 1
        return reply

    async def until_done(self, sent: list[bytes]) -> None:
        """Whatever was not answered is sent again under its key."""
        door = Door([self.server.port], self.token, self._place.random)

        async def again(line: Line, one: bytes) -> None:
            assert (await door.until_answered(line, one)).problems == []

        await door.each(sent, again, hands=POOL)

    async def pool_is_whole(self, watch: asyncpg.Connection) -> None:
        """Every one of its connections can still be had: so many requests at once, each in need of one, are
        all answered, and afterwards no session is at work or in a transaction."""
        rounds = [self.asked() for _ in range(POOL)]
        holder = await asyncpg.connect(self._place.database.url)
        try:
            async with holder.transaction():
                # All wait for these rows, so that all of them have a connection at one and the same time.
                await holder.execute("SELECT FROM memberships FOR NO KEY UPDATE")
                asking = [asyncio.create_task(self.ask(each)) for each in rounds]
                until = time.monotonic() + 1.5
                while await watch.fetchval(BUSY) < POOL:
                    assert time.monotonic() < until, f"{await watch.fetchval(BUSY)} of {POOL} can be had"
                    await asyncio.sleep(0.02)
            replies = await asyncio.gather(*asking)
        finally:
            await holder.close()
        assert [each.status for each in replies] == [200] * POOL
        until = time.monotonic() + 5
        while await watch.fetchval(BUSY):
            assert time.monotonic() < until, "a session is never idle again"
            await asyncio.sleep(0.02)
        assert len(await watch.fetch(SESSIONS)) == POOL


@asynccontextmanager
async def _shop(place: Place, **settings: str) -> AsyncIterator[Shop]:
    async with place.connected():
        await place.programme()
        members = await place.members(MEMBERS, 1_000_000)
        token = await place.token()
    with Server(place, {"LAUREL_POOL_SIZE": str(POOL), **settings}) as server:
        await server.ready()
        shop = Shop(place, server, members, token)
        await shop.until_done([shop.asked() for _ in range(2 * POOL)])
        yield shop


async def restarts(place: Place) -> str:
    """L9: PostgreSQL is restarted in order, five times, under 50 requests a second."""
    times = place.size(5, 2)
    async with _shop(place) as shop:
        sent: list[bytes] = []
        answered: list[tuple[float, int]] = []
        stop = asyncio.Event()

        async def one(each: bytes) -> None:
            reply = await shop.ask(each)
            answered.append((time.monotonic(), reply.status))

        async def load() -> None:
            async with asyncio.TaskGroup() as group:
                due = time.monotonic()
                while not stop.is_set():
                    sent.append(shop.asked())
                    group.create_task(one(sent[-1]))
                    due += 1 / RATE
                    await asyncio.sleep(max(0, due - time.monotonic()))

        longest = 0.0
        loading = asyncio.create_task(load())
        try:
            for _ in range(times):
                await asyncio.sleep(place.random.uniform(2, 4))
                await place.cluster.restart("fast")
                up = time.monotonic()
                while not any(at > up and status == 200 for at, status in answered):
                    assert time.monotonic() < up + BACK_SECONDS, "the service does not come back"
                    assert not loading.done(), loading
                    await asyncio.sleep(0.01)
                longest = max(longest, time.monotonic() - up)
            await asyncio.sleep(2)
        finally:
            stop.set()
            await loading
        told = Counter(shop.told)
        await shop.until_done(sent)
        watch = await asyncpg.connect(place.database.url)
        try:
            await shop.pool_is_whole(watch)
        finally:
            await watch.close()
    async with place.connected():
        spent = await value("SELECT count(*) FROM entries WHERE kind = 'SPEND'")
        assert spent == len(sent) + 2 * POOL + POOL
        assert await books.broken() == {}
    assert told["200"] + told["503"] == len(sent) and told["503"]
    return (
        f"{times} restarts, {len(sent):,} requests: {told['200']:,} answered, {told['503']:,} told 503 with"
        f" Retry-After, 0 anything else; back after {longest:.1f} s at most; pool idle = size = {POOL};"
        f" each took effect once after a retry"
    )


async def hanging(place: Place) -> str:
    """L10: every session hangs while requests begin and are cancelled, 20 times."""
    times = place.size(20, 3)
    watch = await asyncpg.connect(place.database.url)
    try:
        async with _shop(place, LAUREL_EXECUTION_SECONDS="1") as shop:
            total = 0
            for _ in range(times):
                pids = [each["pid"] for each in await watch.fetch(SESSIONS)]
                assert pids
                sent = [shop.asked() for _ in range(2 * POOL)]
                for pid in pids:
                    os.kill(pid, signal.SIGSTOP)
                try:
                    began = time.monotonic()
                    replies = await asyncio.gather(*(shop.ask(each) for each in sent))
                    assert any(each.status == 503 for each in replies)
                    await asyncio.sleep(max(0, HANGING_SECONDS - (time.monotonic() - began)))
                finally:
                    for pid in pids:
                        os.kill(pid, signal.SIGCONT)
                await shop.until_done(sent)
                total += len(sent)
                await shop.pool_is_whole(watch)
                total += POOL
            told = shop.told
    finally:
        await watch.close()
    async with place.connected():
        assert await value("SELECT count(*) FROM entries WHERE kind = 'SPEND'") == total + 2 * POOL
        assert await books.broken() == {}
    return (
        f"{times} times all sessions stopped for {HANGING_SECONDS} s: {told['503']:,} requests told 503 with"
        f" Retry-After, {total:,} took effect once after a retry; 0 connections leaked of {POOL}"
    )


async def crowd(place: Place) -> str:
    """L11: 200 clients want ten connections that are all taken by something slow."""
    clients = place.size(200, 60)
    watch = await asyncpg.connect(place.database.url)
    try:
        # The front door lets them all in: it is the pool that has to say no.
        async with _shop(place, LAUREL_CONCURRENT_REQUESTS=str(2 * clients)) as shop:
            await shop.pool_is_whole(watch)
            pids = [each["pid"] for each in await watch.fetch(SESSIONS)]
            sent = [shop.asked() for _ in range(clients)]
            took: list[float] = []

            async def one(each: bytes) -> int:
                began = time.monotonic()
                status = (await shop.ask(each)).status
                took.append(time.monotonic() - began)
                return status

            for pid in pids:
                os.kill(pid, signal.SIGSTOP)
            try:
                slow = [asyncio.create_task(shop.ask(shop.asked())) for _ in range(POOL)]
                await asyncio.sleep(0.5)
                asking = [asyncio.create_task(one(each)) for each in sent]
                await asyncio.sleep(0.5)
                ready = await _ready(shop.server.port)
                statuses = Counter(await asyncio.gather(*asking))
            finally:
                for pid in pids:
                    os.kill(pid, signal.SIGCONT)
            freed = time.monotonic()
            assert statuses == {503: clients}, statuses
            assert ready == 200, "readiness stays true"
            assert max(took) <= ANSWER_SECONDS, f"the last answer after {max(took):.2f} s"
            assert (await shop.ask(shop.asked())).status == 200
            back = time.monotonic() - freed
            assert back <= BACK_SECONDS
            assert {each.status for each in await asyncio.gather(*slow)} <= {200, 503}
            await shop.until_done(sent)
            await shop.pool_is_whole(watch)
    finally:
        await watch.close()
    async with place.connected():
        assert await books.broken() == {}
    return (
        f"{clients} clients on {POOL} connections: all told 503, the last after {max(took):.2f} s; ready all"
        f" the while; back {back:.2f} s after the connections were free"
    )


async def _ready(port: int) -> int:
    async with httpx.AsyncClient(timeout=5) as client:
        return (await client.get(f"http://127.0.0.1:{port}/readyz")).status_code
