"""Imports go one at a time, and a broken-off one is taken up again."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from persistence.database import rows, value
from persistence.ids import new_uuid
from persistence.imports import runs
from persistence.imports.runs import AnotherImport, Kind
from persistence.imports.staging import Staged, drop_duplicates, make_known, stage
from tests import make

DIGEST = b"a" * 32


async def test_a_second_import_waits_a_while_and_gives_up(database, monkeypatch):
    monkeypatch.setattr(runs, "WAIT_SECONDS", 0.2)
    async with runs.alone():
        with pytest.raises(AnotherImport, match="another import is running"):
            async with runs.alone():
                pass
    async with runs.alone():
        pass


async def test_the_lock_dies_with_whoever_held_it(database):
    holder = await asyncpg.connect(database.url)
    assert await holder.fetchval("SELECT pg_try_advisory_lock($1)", runs.LOCK)
    waiting = asyncio.create_task(_alone_once())
    await asyncio.sleep(0.2)
    assert not waiting.done()

    holder.terminate()

    await asyncio.wait_for(waiting, 60)


async def _alone_once() -> None:
    async with runs.alone():
        pass


async def test_the_same_files_after_a_break_off_are_the_same_run(database):
    first = await runs.begin(Kind.ORDERS, DIGEST)
    await runs.add_new(first, 3)
    await stage([Staged(first.id, None, None, "left", 1, "{}")])

    again = await runs.begin(Kind.ORDERS, DIGEST)
    other = await runs.begin(Kind.MEMBERS, DIGEST)

    assert (again.id, again.started_at, again.resumed) == (first.id, first.started_at, True)
    assert not other.resumed
    assert await make.count("import_rows") == 0, "what lay staged is swept away"
    assert await runs.finish(again, read=10, refused=2) == (3, 5)
    assert not (await runs.begin(Kind.ORDERS, DIGEST)).resumed, "a run that has ended is not taken up"


async def test_a_run_that_brought_nothing_leaves_no_trace(database):
    run = await runs.begin(Kind.ORDERS, DIGEST)

    assert await runs.finish(run, read=10, refused=0) == (0, 10)
    assert await make.count("imports") == 0


async def test_a_set_is_tried_again_while_somebody_holds_its_rows(database):
    await rows("INSERT INTO channels (code, name, created_at) VALUES ('till', '{}', now())")
    tries = 0

    async def act() -> None:
        nonlocal tries
        tries += 1
        async with runs.set_based():
            await rows("SELECT set_config('lock_timeout', '50ms', true)")
            await rows("UPDATE channels SET active = false WHERE code = 'till' RETURNING code")

    blocker = await asyncpg.connect(database.url)
    held = blocker.transaction()
    await held.start()
    await blocker.execute("SELECT 1 FROM channels FOR UPDATE")
    waiting = asyncio.create_task(runs.patiently(act))
    await asyncio.sleep(0.5)
    await held.rollback()
    await blocker.close()

    await asyncio.wait_for(waiting, 60)

    assert tries > 1
    assert await value("SELECT active FROM channels") is False


async def test_the_first_of_equal_keys_stays(database):
    run = new_uuid()
    await stage([Staged(run, None, None, key, line, "{}") for line, key in enumerate("abacb", start=2)])

    assert await drop_duplicates(run) == [4, 6]
    assert await drop_duplicates(run) == []
    assert await make.count("import_rows") == 3


async def test_what_exists_keeps_its_name(database):
    await rows("""INSERT INTO stores (code, name, created_at) VALUES ('1', '{"en": "Ours"}', now())""")

    assert await make_known("stores", ["1", "2", "2"]) == 1
    assert await value("SELECT array_agg(name ->> 'en' ORDER BY code) FROM stores") == ["Ours", "2"]
