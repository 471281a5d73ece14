"""L12: Redis is away, slow, or forgets everything, in the middle of L1. Money is what it would have been."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from dataclasses import replace

from redis.asyncio import Redis

from api.embedded.account import Account
from api.embedded.machine import free_port
from api.embedded.valkey import Valkey
from faults.place import Fleet, Place
from faults.trial_double_spend import reached, redeem

SLOW_SECONDS = 3.0
PASSWORD = "of-a-trial"


async def run(place: Place) -> str:
    port = free_port(None)
    home = place.folder / "redis"
    home.mkdir()
    valkey = Valkey(
        home / "valkey",
        Account.over(home, _quietly),
        {"valkey_port": port, "valkey_password": PASSWORD},
        _quietly,
    )
    await asyncio.to_thread(valkey.start)
    url = f"redis://:{PASSWORD}@127.0.0.1:{port}/0"
    try:
        own = replace(place, servers=replace(place.servers, redis_url=url))

        async def harm(_: Place, fleet: Fleet, answered: Callable[[], int], total: int) -> str:
            return await _harm(valkey, url, fleet, answered, total)

        return await redeem(own, harm)
    finally:
        await asyncio.to_thread(valkey.stop)


async def _harm(valkey: Valkey, url: str, fleet: Fleet, answered: Callable[[], int], total: int) -> str:
    """Three times, each at its place in the work: it hangs, it forgets, it is away and comes back empty."""
    await reached(answered, total // 8)
    pid = await _asked(url, "pid")
    os.kill(pid, signal.SIGSTOP)
    try:
        before = answered()
        await asyncio.sleep(SLOW_SECONDS)
        while_slow = answered() - before
    finally:
        os.kill(pid, signal.SIGCONT)
    assert while_slow > 0, "nobody was served while Redis hung"
    await reached(answered, total // 3)
    await _asked(url, "forget")
    await reached(answered, total // 2)
    await asyncio.to_thread(valkey.stop)
    before = answered()
    await asyncio.sleep(SLOW_SECONDS)
    while_away = answered() - before
    assert while_away > 0, "nobody was served while Redis was away"
    for each in fleet.servers:
        assert await each.is_ready(), "a server is not ready without Redis"
    await asyncio.to_thread(valkey.start)
    return (
        f"{while_slow:,} answers while Redis hung for {SLOW_SECONDS:g} s, everything in it forgotten,"
        f" {while_away:,} while it was away as long, ready all the time"
    )


def _quietly(_: str) -> None:
    """What its start says is nothing to a trial."""


async def _asked(url: str, what: str) -> int:
    redis: Redis = Redis.from_url(url)
    try:
        if what == "forget":
            await redis.flushall()
            return 0
        found: int = (await redis.info("server"))["process_id"]
        return found
    finally:
        await redis.aclose()
