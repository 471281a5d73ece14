"""L20: the server is gone with its disk, and a backup is brought up on a fresh one.

As docs/operations.md has it: a base backup, the log received as it is written, and after the restore the
proof of the ledger, that of the record of acts, and the erasures of which the backup does not know.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from api.embedded.servers import embedded_servers
from faults import place as places
from faults.backup import Backup
from faults.door import Door, Line, request
from faults.large import many_entries
from faults.people import many_people
from faults.place import Cluster, Place, address
from faults.trial_double_spend import SPEND
from persistence.database import rows, value
from tests import make
from tests.faults import books
from tests.faults.processes import ended, kill, laurel, said
from tests.servers import folder_of_its_own, free_port

PEOPLE, SMALL_PEOPLE = 100_000, 1_000
ENTRIES, SMALL_ENTRIES = 100_000, 1_000
SPENDS = 400
RESTORE_SECONDS = 300.0
LOST_SECONDS = 300.0
HANDS = 4
POINTS = 1_000_000
PATIENCE_SECONDS = 600.0


async def run(place: Place) -> str:
    """On a PostgreSQL of its own, which is lost."""
    return await asyncio.to_thread(_run, place)  # what makes a database brings a loop of its own


def _run(place: Place) -> str:
    with folder_of_its_own() as folder:
        folder.chmod(0o711)
        home = places.HOME / "lost"
        shutil.rmtree(home, ignore_errors=True)
        with embedded_servers(home) as servers:
            assert servers.database_url
            port = address(servers.database_url)[1]
            backup = Backup(Cluster(home, port), folder / "backup", port)
            asyncio.run(backup.allow())
            told = ""
            try:
                with places.place(servers, home, seed=place.random.randrange(10**6), small=place.small) as at:
                    told = asyncio.run(_drill(at, backup))
            except OSError:
                if not told:  # else only its database could not be dropped: there is no server any more
                    raise
        shutil.rmtree(home, ignore_errors=True)
        return told


async def _drill(place: Place, backup: Backup) -> str:
    async with place.connected():
        people = await many_people(place, place.size(PEOPLE, SMALL_PEOPLE))
        members = await place.members(HANDS, POINTS)
        token = await place.token()
    async with place.connected(owner=True):
        await many_entries(place, place.size(ENTRIES, SMALL_ENTRIES))
    receiving = backup.follow()
    began = time.monotonic()
    await asyncio.to_thread(backup.take)
    backed_up = time.monotonic() - began

    acknowledged: list[tuple[float, str]] = []
    spends = place.size(SPENDS, 40)
    with place.serving(1) as fleet:
        await fleet.ready()
        door = Door(fleet.ports, token, place.random)

        async def spend(line: Line, number: int) -> None:
            input = {
                "idempotencyKey": str(uuid4()),
                "member": {"id": str(members[number % HANDS].id)},
                "points": 1,
            }
            reply = await door.until_answered(line, request(SPEND, input))
            assert reply.problems == [], reply
            acknowledged.append((time.monotonic(), str(reply.payload["entry"]["id"])))

        await door.each(range(spends), spend, hands=HANDS)
        lost_at = time.monotonic()
        await backup.cluster.stop("immediate")
    await asyncio.to_thread(receiving.wait, 30)
    shutil.rmtree(backup.cluster.data)

    began = time.monotonic()
    database, restored = await backup.restore(place.database)
    try:
        there = replace(place, database=database)
        env = there.environment(free_port(), LAUREL_ERASURES_FILE=str(_no_erasures(place.folder)))
        for words in (("ledger", "verify"), ("erasures", "replay")):
            done = laurel(*words, env=env, folder=place.folder)
            assert await ended(done, PATIENCE_SECONDS) == 0, said(place.folder)
        # Acts of the last second stand outside of the chain until a worker has put them into it.
        worker = laurel("worker", env=env, folder=place.folder)
        try:
            async with there.connected(), asyncio.timeout(PATIENCE_SECONDS):
                while await value("SELECT count(*) FROM audit_unsealed"):
                    await asyncio.sleep(0.1)
        finally:
            kill(worker)
        done = laurel("audit", "verify", env=env, folder=place.folder)
        assert await ended(done, PATIENCE_SECONDS) == 0, said(place.folder)
        took = time.monotonic() - began
        async with there.connected():
            kept = await value("SELECT count(*) FROM entries WHERE kind = 'SPEND'")
            assert await make.count("members") >= len(people) + HANDS
            assert await books.broken() == {}
            # The newest that are missing say how much time is lost.
            missing = len(acknowledged) - kept
            assert missing >= 0
            lost = lost_at - sorted(acknowledged)[-missing][0] if missing else 0.0
            entries = await value("SELECT count(*) FROM entries")
            assert await rows("SELECT 1 FROM pg_stat_activity WHERE pg_is_in_recovery() LIMIT 1") == []
        # And it serves.
        with there.serving(1) as fleet:
            await fleet.ready()
            door = Door(fleet.ports, token, place.random)
            await door.each(range(HANDS), spend, hands=1)
    finally:
        await asyncio.to_thread(restored.stop)
    assert lost <= LOST_SECONDS
    assert took <= RESTORE_SECONDS or place.small, took
    return (
        f"{len(people):,} members and {entries:,} entries: backed up in {backed_up:.0f} s, restored, proved"
        f" and open in {took:.0f} s; {len(acknowledged) - HANDS} spends acknowledged since the backup,"
        f" {missing} of the last {lost:.1f} s lost; ledger and record of acts whole"
    )


def _no_erasures(folder: Path) -> Path:
    """Nobody was erased since."""
    path = folder / "erasures.jsonl"
    path.touch()
    return path
