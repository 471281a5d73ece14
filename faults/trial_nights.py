"""L13: the nightly job dies in the middle, again and again, and each member is treated once."""

from __future__ import annotations

import asyncio

import asyncpg

from domain.points.use_cases import AT_ONCE
from faults.place import Place
from persistence.database import value
from tests import ledger
from tests.faults import books
from tests.faults.processes import ended, kill, kill_in_transaction, python, said

POINTS = 7
DIED = "SELECT count(*) FROM entries WHERE kind = 'EXPIRE'"


async def run(place: Place) -> str:
    kills, members = place.size(50, 5), place.size(2_000, 2 * AT_ONCE)
    async with place.connected():
        programme = await place.programme(sandbox=True)
        made = await place.members(members)
        dies = ledger.hence(hours=1)
        for each in made:
            await ledger.grant(place.begin, each, (POINTS, dies))
        await ledger.put_clock_forward(days=2)  # they are long dead, and nobody has noticed
        date = await value("SELECT (now() AT TIME ZONE $1)::date + 1", programme.time_zone)

    env = place.environment(port=1)
    watch = await asyncpg.connect(place.database.url)
    in_the_middle = 0
    done = 0
    try:
        for number in range(kills):
            # So far it shall have come: a few kills before each of the night's transactions is done.
            wanted = members // AT_ONCE * number // kills * AT_ONCE
            job = python("-m", "faults.night", programme.code, date.isoformat(), env=env, folder=place.folder)
            try:
                async with asyncio.timeout(120):
                    while await watch.fetchval(DIED) < wanted:
                        assert job.poll() is None, said(place.folder)
                        await asyncio.sleep(place.random.uniform(0, 0.01))
                in_the_middle += await kill_in_transaction(job, watch, "laurel worker", place.random)
            finally:
                kill(job)
            done = await watch.fetchval(DIED)
        last = python("-m", "faults.night", programme.code, date.isoformat(), env=env, folder=place.folder)
        assert await ended(last, 300) == 0, said(place.folder)
    finally:
        await watch.close()
    assert in_the_middle == kills and 0 < done <= members
    async with place.connected():
        once = """SELECT count(*) FROM (SELECT member_id FROM entries WHERE kind = 'EXPIRE'
            GROUP BY member_id HAVING count(*) = 1 AND sum(points) = $1) e"""
        assert await value(once, POINTS) == members == await value(DIED)
        told = "SELECT count(DISTINCT member_id) FROM facts WHERE kind = 'points.expired'"
        assert await value(told) == members
        assert await books.broken() == {}
    return f"{kills} kills -9 between BEGIN and COMMIT, {members:,} members treated exactly once"
