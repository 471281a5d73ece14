"""The repairs of the pool under Tortoise, each against a PostgreSQL that hangs, refuses or is used up."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from contextvars import Context
from typing import Any

import asyncpg
import pytest
from tortoise import connections
from tortoise.exceptions import OperationalError

from persistence import database, pool
from persistence.database import begun, rows, transaction, value
from persistence.pool import CommitLost, PoolBusy
from tests.servers import TestDatabase

SIZE = 2


@pytest.fixture
async def small_pool(test_database: TestDatabase) -> AsyncIterator[Any]:
    """With two connections."""
    await database.connect(test_database.url, size=SIZE)
    await value("SELECT 1")
    yield connections.get("default")._pool
    await database.disconnect()


@asynccontextmanager
async def deaf(monkeypatch: pytest.MonkeyPatch, query: str) -> AsyncIterator[asyncio.Event]:
    """Statements that begin so are sent and never answered: the session hangs."""
    sent = asyncio.Event()
    real = pool.CheckedConnection.execute

    async def execute(self: Any, text: str, *args: Any, timeout: float | None = None) -> str:
        if text.startswith(query):
            sent.set()
            await asyncio.Event().wait()
        answer: str = await real(self, text, *args, timeout=timeout)
        return answer

    with monkeypatch.context() as patched:
        patched.setattr(pool.CheckedConnection, "execute", execute)
        yield sent


async def alone(act: Any) -> Any:
    """As another request would: in no transaction of ours."""
    return await asyncio.create_task(act, context=Context())


async def all_can_be_had() -> int:
    """How many connections can be had at one time."""
    had = 0
    full, all_there = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        nonlocal had
        async with transaction():
            had += 1
            if had == SIZE:
                all_there.set()
            await full.wait()

    holding = [asyncio.create_task(hold(), context=Context()) for _ in range(SIZE)]
    with suppress(TimeoutError):
        async with asyncio.timeout(20):
            await all_there.wait()
    full.set()
    await asyncio.gather(*holding, return_exceptions=True)
    return had


@pytest.mark.parametrize("statement", ["BEGIN", "SAVEPOINT"])
async def test_a_request_that_is_cancelled_while_the_session_hangs_ends_and_leaks_nothing(
    statement: str, small_pool: Any, monkeypatch: pytest.MonkeyPatch
):
    async def request() -> None:
        async with transaction(), transaction():
            await rows("SELECT 1")

    async with deaf(monkeypatch, statement) as sent:
        for _ in range(SIZE + 1):
            asking = asyncio.create_task(request(), context=Context())
            await asyncio.wait_for(sent.wait(), 20)
            sent.clear()
            asking.cancel()
            ended, _ = await asyncio.wait([asking], timeout=20)
            assert ended and asking.cancelled()
    assert await all_can_be_had() == SIZE


async def test_a_request_that_is_cancelled_in_a_statement_does_not_wait_for_a_rollback(
    small_pool: Any, monkeypatch: pytest.MonkeyPatch
):
    async def request() -> None:
        async with transaction(), transaction():
            await rows("CREATE TEMPORARY TABLE unseen (n int)")
            await rows("SELECT pg_sleep(4)")

    async with deaf(monkeypatch, "ROLLBACK"):
        for _ in range(SIZE + 1):
            # The one that is deaf would have it wait for ever.
            async with asyncio.timeout(20):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.3):
                        await request()
    assert await all_can_be_had() == SIZE
    assert await value("SELECT to_regclass('unseen')") is None


async def test_a_plain_statement_that_is_cancelled_leaves_the_pool_whole(small_pool: Any):
    for _ in range(SIZE + 1):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await rows("SELECT pg_sleep(4)")
    assert await all_can_be_had() == SIZE


async def test_a_session_that_was_left_in_a_transaction_is_not_handed_on(small_pool: Any):
    client: Any = connections.get("default")
    for _ in range(SIZE):
        async with client.acquire_connection() as connection:
            await connection.execute("BEGIN")
            await connection.execute("CREATE TEMPORARY TABLE left_over (n int)")

    assert await value("SELECT to_regclass('left_over')") is None
    assert await all_can_be_had() == SIZE


async def test_whoever_finds_no_connection_free_hears_so_after_a_while(
    small_pool: Any, monkeypatch: pytest.MonkeyPatch
):
    assert pool.ACQUIRE_SECONDS == 2
    monkeypatch.setattr(pool, "ACQUIRE_SECONDS", 0.3)

    async def another() -> None:
        async with transaction():
            await rows("SELECT 1")

    async def hold(held: asyncio.Event, enough: asyncio.Event) -> None:
        async with transaction():
            held.set()
            await enough.wait()

    held, enough = [asyncio.Event() for _ in range(SIZE)], asyncio.Event()
    holding = [asyncio.create_task(hold(each, enough), context=Context()) for each in held]
    for each in held:
        await each.wait()
    for asked in (another, lambda: rows("SELECT 1")):
        began = time.monotonic()
        with pytest.raises(PoolBusy):
            await alone(asked())
        assert time.monotonic() - began > 0.2
    monkeypatch.undo()
    assert pool.is_exhausted(small_pool)
    assert await alone(database.answers()), "asked over a connection besides"
    enough.set()
    await asyncio.gather(*holding)
    assert not pool.is_exhausted(small_pool)
    assert await all_can_be_had() == SIZE


async def test_those_who_can_have_a_connection_soon_open_none(
    small_pool: Any, monkeypatch: pytest.MonkeyPatch
):
    for name in ("SOON_SECONDS", "ACQUIRE_SECONDS"):
        monkeypatch.setattr(pool, name, 60.0)

    async def act(number: int) -> None:
        if number % 2:
            async with transaction():
                await rows("SELECT 1")
        else:
            await rows("SELECT 1")

    async with asyncio.timeout(30):  # nobody is forgotten while a connection lies ready
        await asyncio.gather(*(asyncio.create_task(act(n), context=Context()) for n in range(40)))
    assert small_pool.get_size() == 1
    monkeypatch.undo()
    assert await all_can_be_had() == SIZE
    assert small_pool.get_size() == SIZE


async def test_whoever_waits_and_goes_away_is_not_waited_for(
    small_pool: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pool, "SOON_SECONDS", 60.0)
    async with transaction():
        waiting = [asyncio.create_task(rows("SELECT 1"), context=Context()) for _ in range(3)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        await asyncio.wait(waiting[:1])
    async with asyncio.timeout(30):
        assert await asyncio.gather(*waiting[1:]) == [[{"?column?": 1}]] * 2
    assert small_pool.get_size() == 1


async def test_an_error_that_is_swallowed_in_a_transaction_is_no_silent_loss(small_pool: Any):
    with pytest.raises(CommitLost):
        async with transaction():
            with suppress(Exception):
                await rows("SELECT 1 / 0")
    assert await all_can_be_had() == SIZE


async def test_a_use_case_knows_when_its_transaction_began(small_pool: Any) -> None:
    seen = set()
    for _ in range(3):  # the first time the question is not prepared yet
        async with begun() as at:
            assert await value("SELECT now()") == at
            async with begun() as inside:
                assert inside == at
        seen.add(at)
    assert len(seen) == 3

    async with transaction(), begun() as at:  # in somebody else's, who has not asked
        assert await value("SELECT now()") == at
    assert await all_can_be_had() == SIZE


async def test_what_is_set_before_any_question_can_be_set(small_pool: Any) -> None:
    async with begun():
        pass
    async with transaction():
        await rows("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        assert await value("SHOW transaction_isolation") == "repeatable read"


async def test_what_fails_after_a_beginning_is_undone_like_any_other(small_pool: Any) -> None:
    for _ in range(2):
        with pytest.raises(Exception, match="division by zero"):
            async with begun():
                await value("SELECT 1 / 0")
        async with begun() as at:
            assert await value("SELECT now()") == at
    assert await all_can_be_had() == SIZE


async def test_a_prepared_statement_whose_answer_a_migration_has_changed_is_prepared_anew(
    small_pool: Any,
) -> None:
    async with small_pool.acquire() as connection:  # the one that is given out next
        await connection.execute("CREATE TEMPORARY TABLE changing (n int); INSERT INTO changing VALUES (1)")
    for _ in range(2):  # prepared, then by the short way
        assert await rows("SELECT * FROM changing") == [{"n": 1}]

    async with small_pool.acquire() as connection:
        await connection.execute("ALTER TABLE changing ADD COLUMN m int")

    assert await rows("SELECT * FROM changing") == [{"n": 1, "m": None}]


async def test_in_a_transaction_a_statement_whose_answer_has_changed_is_not_asked_twice(
    small_pool: Any,
) -> None:
    async with small_pool.acquire() as connection:
        await connection.execute("CREATE TEMPORARY TABLE changing (n int); INSERT INTO changing VALUES (1)")
    await rows("SELECT * FROM changing")

    with pytest.raises(asyncpg.InvalidCachedStatementError):
        async with transaction():
            await rows("ALTER TABLE changing ADD COLUMN m int")
            await rows("SELECT * FROM changing")

    assert await rows("SELECT * FROM changing") == [{"n": 1}]


async def test_the_short_way_tells_of_errors_as_tortoise_does(small_pool: Any) -> None:
    for _ in range(2):
        with pytest.raises(OperationalError):
            await rows("SELECT $1::int / 0 AS none", 1)
    with pytest.raises(OperationalError):
        await rows("SELECT nothing FROM nowhere")
    assert await all_can_be_had() == SIZE
