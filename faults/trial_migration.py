"""L16: a table that is written all the time is changed in the steps of migrations/README.md, under load.

Expand, backfill, an index beside the traffic, a constraint that is checked later, contract: each as a file
that `laurel migrate` would run, while servers of before serve. What they need stays there all the while.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from faults.large import many_entries
from faults.place import Place
from faults.trial_restart import Balancer
from persistence import database, migrating
from persistence.database import value
from tests.faults import books

ENTRIES, SMALL_ENTRIES = 1_000_000, 5_000
MEMBERS = 40
RATE, SMALL_RATE = 50.0, 5.0
BEFORE_SECONDS, SMALL_BEFORE_SECONDS = 20, 2
BATCH = 1_000
REST = 2.0
"""How long the backfill rests after a batch, as a multiple of what the batch took."""
LOCK_SECONDS = 2.0
FILES = (
    ("expand", True, "ALTER TABLE entries ADD seen_by text"),
    (
        "index",
        False,
        "CREATE INDEX CONCURRENTLY entries_seen_by ON entries (seen_by) WHERE seen_by IS NOT NULL",
    ),
    (
        "constraint",
        True,
        "ALTER TABLE entries ADD CONSTRAINT seen_is_short CHECK (char_length(seen_by) <= 10) NOT VALID",
    ),
    ("validate", True, "ALTER TABLE entries VALIDATE CONSTRAINT seen_is_short"),
    ("contract", True, "ALTER TABLE entries DROP CONSTRAINT seen_is_short, DROP COLUMN seen_by"),
)


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
    async with place.connected(owner=True):
        await many_entries(place, place.size(ENTRIES, SMALL_ENTRIES))
    with place.serving(2) as fleet:
        await fleet.ready()
        load = Load(Balancer(place, fleet, members, token), SMALL_RATE if place.small else RATE)
        stop = asyncio.Event()
        loading = asyncio.create_task(load.run(stop))
        try:
            began = time.monotonic()
            await asyncio.sleep(place.size(BEFORE_SECONDS, SMALL_BEFORE_SECONDS))
            changing = time.monotonic()
            filled = await _change(place)
            ended = time.monotonic()
            assert not loading.done(), loading
        finally:
            stop.set()
            await loading
        ready = [await each.is_ready() for each in fleet.servers]
    assert ready == [True, True], "servers of before know nothing of the files and stay ready"
    before, during = load.between(began, changing), load.between(changing, ended)
    assert load.balancer.told["moved"] == 0
    async with place.connected():
        spent = await value("SELECT count(*) FROM entries WHERE kind = 'SPEND'")
        assert spent == len(load.taken) == load.balancer.told["answered"] > 0
        assert await books.broken() == {}
    longest = during[-1]
    assert longest < LOCK_SECONDS + before[-1], f"a request waited {longest:.1f} s"
    if not place.small:
        assert _p99(during) <= 2 * _p99(before), (before[-1], _p99(before), _p99(during))
    return (
        f"{len(FILES)} files and {filled:,} rows filled in {ended - changing:.0f} s while {len(during):,}"
        f" requests came at {load.rate:.0f}/s: 0 failed, none waited longer than {longest:.2f} s,"
        f" p99 {_p99(during) * 1000:.0f} ms after {_p99(before) * 1000:.0f} ms before"
    )


async def _change(place: Place) -> int:
    """The files one after the other, and after the first the backfill. Says how many rows were filled."""
    filled = 0
    with _files(place.folder) as folder:
        for number, (name, in_transaction, sql) in enumerate(FILES):
            (folder / f"{9_000 + number}_20990101_{name}.py").write_text(
                f"RUN_IN_TRANSACTION = {in_transaction}\n\n\n"
                f"async def upgrade(db):\n    return {sql!r}\n\n\nasync def downgrade(db):\n    return ''\n"
            )
            run = await migrating.upgrade(place.database.migration_url, place.database.app_role)
            assert len(run) == 1, run
            if name == "expand":
                filled = await _fill(place)
    return filled


async def _fill(place: Place) -> int:
    """In batches, as a job would: none holds rows for long, and the shop has the disk most of the time.

    Nobody waits for its commits: a batch that a crash takes back is filled again.
    """
    owner = await asyncpg.connect(place.database.migration_url, server_settings={"synchronous_commit": "off"})
    count = 0
    try:
        ids = await owner.fetch("SELECT member_id, id FROM entries WHERE kind = 'IMPORT' ORDER BY 1, 2")
        for first in range(0, len(ids), BATCH):
            part, began = ids[first : first + BATCH], time.monotonic()
            done = await owner.execute(
                "UPDATE entries e SET seen_by = 'backfill'"
                " FROM unnest($1::uuid[], $2::uuid[]) AS p (member_id, id)"
                " WHERE e.member_id = p.member_id AND e.id = p.id",
                [each["member_id"] for each in part],
                [each["id"] for each in part],
            )
            count += int(done.rpartition(" ")[2])
            await asyncio.sleep(REST * (time.monotonic() - began))
        assert count == len(ids) > 0
        return count
    finally:
        await owner.close()


@contextmanager
def _files(folder: Path) -> Iterator[Path]:
    """The migrations of the next releases lie beside ours, for this process alone."""
    copy = folder / "migrations"
    shutil.copytree(migrating.FOLDER, copy)
    ours = migrating.FOLDER
    migrating.FOLDER = copy
    try:
        yield copy / database.APP
    finally:
        migrating.FOLDER = ours


def _p99(taken: list[float]) -> float:
    return taken[int(len(taken) * 0.99)]
