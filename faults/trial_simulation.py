"""L18, L19: any operations in any order, against a model; and afterwards the whole of the books."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

from faults.large import many_entries
from faults.place import Place
from persistence.database import value
from tests.faults import books
from tests.faults.processes import ended, laurel, said
from tests.simulation.episode import a_programme
from tests.simulation.operations import KINDS
from tests.simulation.running import simulate

LANES = 3
CHECK_SECONDS = 30.0


async def run(place: Place) -> str:
    """L18. Each lane has members, a programme and a clock of its own."""
    count = place.size(50_000, 1_500)
    seed = place.random.randrange(1_000_000)
    async with place.connected():
        done, refused = await _simulated(place, count, seed)
        assert done.total() >= count and set(done) == set(KINDS)
        entries = await value("SELECT count(*) FROM entries")
        assert await books.broken() == {}
    return (
        f"{done.total():,} operations (first seed {seed}), {refused.total():,} of them refused by both,"
        f" {entries:,} entries, 0 differences"
    )


async def invariants(place: Place) -> str:
    """L19. What the simulation leaves behind and a large ledger beside it, verified by the command."""
    async with place.connected():
        await _simulated(place, place.size(6_000, 600), place.random.randrange(1_000_000))
        assert await books.broken() == {}
        await many_entries(place, place.size(1_000_000, 10_000))
        entries = await value("SELECT count(*) FROM entries")
    env = place.environment(port=1)
    began = time.monotonic()
    assert await ended(laurel("ledger", "verify", env=env, folder=place.folder)) == 0, said(place.folder)
    seconds = time.monotonic() - began
    assert seconds < CHECK_SECONDS, f"{entries:,} entries took {seconds:.1f} s"
    return f"`laurel ledger verify` finds nothing in {entries:,} entries ({seconds:.1f} s)"


async def _simulated(place: Place, count: int, seed: int) -> tuple[Counter[str], Counter[str]]:
    programmes = [await a_programme(lane) for lane in range(LANES)]
    async with asyncio.TaskGroup() as group:
        lanes = [
            group.create_task(simulate(place.begin, each, seed=seed + lane, count=_part(count, lane)))
            for lane, each in enumerate(programmes)
        ]
    done: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for lane_done, lane_refused in (lane.result() for lane in lanes):
        done.update(lane_done)
        refused.update(lane_refused)
    return done, refused


def _part(count: int, lane: int) -> int:
    return count // LANES + (lane < count % LANES)
