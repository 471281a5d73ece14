"""What a test process keeps from one test to the next: its pool, and the owner's session that resets.

To open them anew costs more than most tests: Tortoise describes every model, and a new session of PostgreSQL
reads the catalogue for every table again. Between two tests the pool is put aside and the process is as if it
had none: a test that does not ask for `database` may open its own, or run what does. A test that closes or
replaces the pool takes it away, and the next one gets a fresh one.
"""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
from tortoise import context as tortoise

from persistence import database, pool
from tests.servers import TestDatabase

SIZE = 8
PATIENCE = 60.0
"""In seconds. Callers of a service hear soon that it is busy; a test waits, on a slow machine too."""
SETTINGS = dict.fromkeys(("statement_timeout", "idle_in_transaction_session_timeout"), f"{PATIENCE:.0f}s")
"""A lock is waited for as long as a caller would wait: what comes of it is told, and tested."""


class Kept:
    """One process's, on one event loop."""

    def __init__(self, place: TestDatabase) -> None:
        self._place = place
        self._owner: asyncpg.Connection | None = None
        self._context: tortoise.TortoiseContext | None = None
        self._client: Any = None
        self._hurry = pool.ACQUIRE_SECONDS

    async def reset(self) -> None:
        """The database as the migrations left it."""
        if self._owner is None or self._owner.is_closed():
            self._owner = await self._place.owner()
        await self._owner.execute("SELECT testing.reset()")

    async def take_out(self) -> None:
        """The pool is the process's, as the application's role, and waits with patience."""
        self._hurry = pool.ACQUIRE_SECONDS
        pool.ACQUIRE_SECONDS = PATIENCE
        if self._context is None or not self._is_whole(self._context):
            await database.connect(self._place.url, size=SIZE, settings=SETTINGS)
            self._context = tortoise.require_context()
            self._client = self._context.connections.get("default")
        else:
            tortoise._current_context.set(self._context)
            tortoise.set_global_context(self._context)

    async def put_aside(self) -> None:
        """The process has no pool."""
        pool.ACQUIRE_SECONDS = self._hurry
        if self._is_as_it_was():
            tortoise._global_context = None
        else:
            await self._close_pool()

    async def close(self) -> None:
        """Nothing of it is connected any more. The next test opens what it needs."""
        if self._context is not None:
            tortoise._current_context.set(self._context)
            await self._close_pool()
        if self._owner is not None:
            await self._owner.close()

    async def _close_pool(self) -> None:
        self._context = None
        await database.disconnect()

    def _is_as_it_was(self) -> bool:
        """Whether the process still has the pool that was taken out."""
        context = tortoise.get_current_context()
        return context is not None and context is self._context and self._is_whole(context)

    def _is_whole(self, context: tortoise.TortoiseContext) -> bool:
        """Whether it is open, with no connection in anybody's hands, and none took its place."""
        if context._connections is None or context.connections.get("default") is not self._client:
            return False
        opened = self._client._pool
        return opened is None or not (opened._closing or opened._closed or _is_used(opened))


def _is_used(opened: Any) -> bool:
    return any(each._in_use for each in opened._holders)


async def end_what_goes_on() -> None:
    """Tasks that a test has left go no further, as if its event loop were closed."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for each in left:
        each.cancel()
    await asyncio.gather(*left, return_exceptions=True)
