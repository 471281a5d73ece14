"""L18, L19: any operations in any order, against a model; and afterwards the whole of the books."""

from __future__ import annotations

import asyncio
from collections import Counter

from faults.place import Place
from persistence.database import value
from tests.faults import books
from tests.simulation.operations import KINDS
from tests.simulation.running import a_programme, simulate

LANES = 3


async def run(place: Place) -> str:
    """L18. Each lane has members, a programme and a clock of its own."""
    count = place.size(50_000, 1_500)
    seed = place.random.randrange(1_000_000)
    async with place.connected():
        programmes = [await a_programme(lane) for lane in range(LANES)]
        async with asyncio.TaskGroup() as group:
            lanes = [
                group.create_task(
                    simulate(place.begin, programme, seed=seed + lane, count=_part(count, lane))
                )
                for lane, programme in enumerate(programmes)
            ]
        done: Counter[str] = Counter()
        refused: Counter[str] = Counter()
        for lane_done, lane_refused in (lane.result() for lane in lanes):
            done.update(lane_done)
            refused.update(lane_refused)
        assert done.total() >= count and set(done) == set(KINDS)
        entries = await value("SELECT count(*) FROM entries")
        assert await books.broken() == {}
    return (
        f"{done.total():,} operations (first seed {seed}), {refused.total():,} of them refused by both,"
        f" {entries:,} entries, 0 differences"
    )


def _part(count: int, lane: int) -> int:
    return count // LANES + (lane < count % LANES)
