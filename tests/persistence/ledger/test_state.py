"""What takes long is asked over two connections, and all of it of one instant."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from contextvars import copy_context

import pytest

from persistence.database import rows, transaction, value
from persistence.ledger.state import one_state
from persistence.pool import PoolBusy
from tests.servers import TestDatabase

STORES = "SELECT count(*) FROM stores"


async def open_a_store() -> None:
    await rows("INSERT INTO stores (code, name, created_at) VALUES ('new', '{}', now()) RETURNING code")


async def test_two_connections_see_what_was_there_when_it_began(database: TestDatabase):
    before = copy_context()
    meeting = asyncio.Barrier(2)  # neither goes on alone: both connections are at it at the same time

    async def look() -> tuple[int, int]:
        await meeting.wait()
        return await value("SELECT pg_backend_pid()"), await value(STORES)

    async with one_state() as state:
        stores = await value(STORES)
        await asyncio.create_task(open_a_store(), context=before)
        found = await state.all([look, look])

    assert {count for _, count in found} == {stores}
    assert len({process for process, _ in found}) == 2
    assert await value(STORES) == stores + 1


async def test_where_no_second_connection_is_free_one_does_it_all(
    database: TestDatabase, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("persistence.pool.ACQUIRE_SECONDS", 0.1)
    before = copy_context()
    process = "SELECT pg_backend_pid()"
    async with one_state() as state:
        own = await value(process)
        over = asyncio.Event()
        others = [asyncio.create_task(hold(over), context=before.copy()) for _ in range(20)]
        held = await asyncio.wait_for(state.all([lambda: value(process)] * 3), 60)
        over.set()
        await asyncio.gather(*others)
    assert held == [own] * 3


async def hold(over: asyncio.Event) -> None:
    with suppress(PoolBusy):
        async with transaction():
            await over.wait()


async def test_an_error_of_either_is_told_as_it_is(database: TestDatabase):
    async def stumble() -> None:
        raise ValueError("over this")

    async with one_state() as state:
        with pytest.raises(ValueError, match="over this"):
            await state.all([stumble, stumble])
