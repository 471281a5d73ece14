"""One state of the database for questions that take long: all are asked of the same instant."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from contextvars import Context, copy_context
from typing import TypeVar

from persistence.database import rows, transaction, value
from persistence.pool import PoolBusy

T = TypeVar("T")


class State:
    """The database as it was at one instant, for the transaction at hand and for one beside it."""

    def __init__(self, outside: Context | None = None) -> None:
        """`outside`: the context from before the transaction, which what runs beside it must not share.
        None where the transaction has written: nobody else sees that."""
        self._outside = outside

    async def all(self, jobs: Sequence[Callable[[], Awaitable[T]]]) -> list[T]:
        """What the jobs find, in their order. Two of them run at a time, each on a connection and a core of
        its own; where no second connection is free, one after another."""
        waiting = deque(enumerate(jobs))
        found: dict[int, T] = {}

        async def work() -> None:
            while waiting:
                place, job = waiting.popleft()
                found[place] = await job()

        if self._outside is None:
            return [await job() for job in jobs]
        snapshot = await value("SELECT pg_export_snapshot()")
        beside = asyncio.create_task(_beside(snapshot, work), context=self._outside.copy())
        try:
            await work()
            await beside
        except BaseException:
            beside.cancel()
            await asyncio.wait([beside])
            raise
        return [found[place] for place in range(len(jobs))]


@asynccontextmanager
async def one_state() -> AsyncIterator[State]:
    """A transaction that sees the database as it was when it began, for as long as it takes."""
    outside = copy_context()
    async with transaction():
        await _begin_reading()
        await without_limits()
        yield State(outside)


async def _beside(snapshot: str, work: Callable[[], Awaitable[None]]) -> None:
    """Work over the state that another transaction exported and still holds, if a connection is free."""
    async with AsyncExitStack() as held:
        try:
            await held.enter_async_context(transaction())
        except PoolBusy:
            return
        await _begin_reading()
        await rows(f"SET TRANSACTION SNAPSHOT '{snapshot}'")
        await without_limits()
        await work()


async def _begin_reading() -> None:
    await rows("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


async def without_limits() -> None:
    """Looking at everything takes longer than a request may."""
    await rows("SET LOCAL statement_timeout = 0")
    await rows("SET LOCAL idle_in_transaction_session_timeout = 0")
    await rows("SET LOCAL work_mem = '256MB'")
