"""L16: a table that is written all the time is changed in the steps of migrations/README.md, under load.

Servers of before serve all the while, and what they need stays there.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from faults import next_release
from faults.large import many_entries
from faults.place import Place
from faults.trial_restart import Balancer
from persistence.database import value
from tests.faults import books

ENTRIES, SMALL_ENTRIES = 1_000_000, 5_000
MEMBERS = 40
RATE, SMALL_RATE = 50.0, 5.0
WARM_UP_SECONDS = 10
BEFORE_SECONDS, SMALL_BEFORE_SECONDS = 30, 2
LOCK_SECONDS = 2.0


@dataclass(slots=True)
class Load:
    """Requests at a fixed rate, and how long each took, by when it began."""

    balancer: Balancer
    rate: float
    taken: list[tuple[float, float]] = field(default_factory=list)

    async def run(self, stop: asyncio.Event) -> None:
        async with asyncio.TaskGroup() as group:
            due = time.monotonic()
            while not stop.is_set():
                group.create_task(self._one())
                due += 1 / self.rate
                await asyncio.sleep(max(0, due - time.monotonic()))

    async def _one(self) -> None:
        began = time.monotonic()
        await self.balancer.answered(self.balancer.asked())
        self.taken.append((began, time.monotonic() - began))

    def between(self, first: float, last: float) -> list[float]:
        return sorted(took for began, took in self.taken if first <= began < last)


async def run(place: Place) -> str:
    async with place.connected():
        await place.programme()
        members = await place.members(MEMBERS, 1_000_000)
        token = await place.token()
    entries = place.size(ENTRIES, SMALL_ENTRIES)
    async with place.connected(owner=True):
        await many_entries(place, entries)
    with place.serving(2) as fleet:
        await fleet.ready()
        load = Load(Balancer(place, fleet, members, token), SMALL_RATE if place.small else RATE)
        stop = asyncio.Event()
        loading = asyncio.create_task(load.run(stop))
        try:
            await asyncio.sleep(place.size(WARM_UP_SECONDS, 1))
            began = time.monotonic()
            await asyncio.sleep(place.size(BEFORE_SECONDS, SMALL_BEFORE_SECONDS))
            steps, filled = await _changed(place)
            assert not loading.done(), loading
        finally:
            stop.set()
            await loading
        ready = [await each.is_ready() for each in fleet.servers]
    assert ready == [True, True], "servers of before know nothing of the files and stay ready"
    assert filled >= entries > 0
    assert load.balancer.told["moved"] == 0
    async with place.connected():
        spent = await value("SELECT count(*) FROM entries WHERE kind = 'SPEND'")
        assert spent == len(load.taken) == load.balancer.told["answered"] > 0
        assert await books.broken() == {}
    changing, ended = steps[0].began, steps[-1].ended
    before, during = load.between(began, changing), load.between(changing, ended)
    by_step = ", ".join(
        f"{each.name} {each.ended - each.began:.0f} s {_p99(taken) * 1000:.0f} ms"
        for each in steps
        if (taken := load.between(each.began, each.ended))
    )
    longest = during[-1]
    assert longest < LOCK_SECONDS + before[-1], f"a request waited {longest:.1f} s: {by_step}"
    if not place.small:
        assert _p99(during) <= 2 * _p99(before), (_p99(before), _p99(during), by_step)
    return (
        f"{len(steps)} steps, {filled:,} rows filled in {ended - changing:.0f} s while {len(during):,}"
        f" requests came at {load.rate:.0f}/s: 0 failed, none waited longer than {longest:.2f} s,"
        f" p99 {_p99(during) * 1000:.0f} ms after {_p99(before) * 1000:.0f} ms before ({by_step})"
    )


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    began: float
    ended: float


async def _changed(place: Place) -> tuple[list[Step], int]:
    """What the next release's steps took, and how many rows were filled."""
    steps, filled = [], 0
    with ProcessPoolExecutor(
        1, multiprocessing.get_context("spawn"), next_release.begin, (place.folder,)
    ) as process:
        for name in next_release.STEPS:
            began = time.monotonic()
            filled += await asyncio.get_running_loop().run_in_executor(
                process, next_release.take, name, place.database.migration_url, place.database.app_role
            )
            steps.append(Step(name, began, time.monotonic()))
    return steps, filled


def _p99(taken: list[float]) -> float:
    return taken[int(len(taken) * 0.99)]
