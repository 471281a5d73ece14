"""L12: Redis is away, slow, or forgets everything, in the middle of L1 and of log-ins by code.

Money is what it would have been, and nobody guesses once more.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx
from redis.asyncio import Redis

from api.embedded.account import Account
from api.embedded.machine import free_port
from api.embedded.valkey import Valkey
from faults.place import Fleet, Place
from faults.trial_double_spend import reached, redeem
from faults.trial_log_in import SETTINGS
from persistence.database import value
from tests import make
from tests.api.logins.asking import LOG_IN, REQUEST, due

SLOW_SECONDS = 3.0
LONGER, LATER_SECONDS = 2.0, 0.1
"""How much longer requests may take, 99 of 100, and by how much at least that has to be seen: what a server
waits for a Redis that hangs, until it asks no more."""
TRIES, GUESSES = 5, 12
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

        async def harm(place: Place, fleet: Fleet, answered: Callable[[], int], total: int) -> str:
            async with place.connected(size=2):
                return await _harm(place, valkey, url, fleet, answered, total)

        return await redeem(own, harm, **SETTINGS)
    finally:
        await asyncio.to_thread(valkey.stop)


async def _harm(
    place: Place, valkey: Valkey, url: str, fleet: Fleet, answered: Callable[[], int], total: int
) -> str:
    """Three times, each at its place in the work: it hangs, it forgets, it is away and comes back empty."""
    await reached(answered, total // 8)
    usual = _p99(fleet, 0)
    guesser = await Guesser.at(place, fleet, "+8613800138001")
    pid = await _asked(url, "pid")
    os.kill(pid, signal.SIGSTOP)
    try:
        while_slow, slow = await _served(fleet, answered)
        await guesser.refused()
    finally:
        os.kill(pid, signal.SIGCONT)
    await reached(answered, total // 3)
    guesser = await Guesser.at(place, fleet, "+8613800138002")
    await _asked(url, "forget")
    await guesser.refused()
    await reached(answered, total // 2)
    guesser = await Guesser.at(place, fleet, "+8613800138003")
    await asyncio.to_thread(valkey.stop)
    while_away, away = await _served(fleet, answered)
    await guesser.refused()
    for each in fleet.servers:
        assert await each.is_ready(), "a server is not ready without Redis"
    await asyncio.to_thread(valkey.start)
    bound = max(usual * LONGER, usual + LATER_SECONDS)
    assert max(slow, away) <= bound or place.small, (usual, slow, away)
    return (
        f"{while_slow:,} answers while Redis hung for {SLOW_SECONDS:g} s, everything in it forgotten,"
        f" {while_away:,} while it was away as long, ready all the time; p99 {usual * 1000:.0f} ms, then"
        f" {slow * 1000:.0f} and {away * 1000:.0f} ms; 3 x {GUESSES} guesses at a code, {TRIES} compared"
    )


async def _served(fleet: Fleet, answered: Callable[[], int]) -> tuple[int, float]:
    """How many requests are answered meanwhile, and within what time 99 of 100 of them."""
    before, since = answered(), time.monotonic()
    await asyncio.sleep(SLOW_SECONDS)
    served = answered() - before
    assert served > 0, "nobody was served without Redis"
    return served, _p99(fleet, since)


def _p99(fleet: Fleet, since: float) -> float:
    taken = sorted(seconds for at, seconds in fleet.taken if at >= since)
    return taken[int(len(taken) * 0.99)]


class Guesser:
    """Somebody who guesses at the code of a phone, a third of the guesses before the harm is done."""

    def __init__(self, fleet: Fleet, phone: str, code: str) -> None:
        self._ports = fleet.ports
        self._contact = {"channel": "SMS", "contact": phone}
        self._code = code

    @classmethod
    async def at(cls, place: Place, fleet: Fleet, phone: str) -> Guesser:
        await make.member(place.begin, phone=phone)
        await _said(fleet.ports[0], REQUEST, {"channel": "SMS", "contact": phone})
        (sent,) = await due(place.begin)
        made = cls(fleet, phone, sent.message.code)
        for _ in range(TRIES - 2):
            await made._guess(wrong=True)
        return made

    async def refused(self) -> None:
        """The guesses before count: two more are compared, and then the right code is of no use."""
        await asyncio.gather(*(self._guess(wrong=True) for _ in range(GUESSES - TRIES + 2)))
        assert await value("SELECT max(tries) FROM log_in_codes") == TRIES
        await self._guess(wrong=False)
        assert await value("SELECT count(*) FROM sessions") == 0

    async def _guess(self, *, wrong: bool) -> None:
        code = f"{(int(self._code) + 1) % 1_000_000:06d}" if wrong else self._code
        port = self._ports[int(code) % len(self._ports)]
        answer = await _said(port, LOG_IN, {"input": {**self._contact, "code": code}})
        (problem,) = answer["data"]["logInWithCode"]["problems"]
        assert problem["code"] == "LOG_IN_CODE_REFUSED", answer


async def _said(port: int, query: str, variables: dict[str, Any]) -> Any:
    async with httpx.AsyncClient(timeout=30) as http:
        sent = {"query": query, "variables": variables}
        answer = await http.post(f"http://127.0.0.1:{port}/graphql", json=sent)
    assert answer.status_code == 200, answer.text
    return answer.json()


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
