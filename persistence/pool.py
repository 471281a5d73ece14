"""Three repairs of the connection pool under Tortoise 1.1.9, each tried out and tested.

1. A request that is cancelled while BEGIN is on its way keeps its connection for ever: the pool never
   gets it back. Here such a connection, whose state nobody knows, is ended and returned.
2. Taking a connection waits without end. Here it waits two seconds, then the caller hears `busy`.
3. An exception swallowed inside a transaction makes PostgreSQL answer COMMIT with ROLLBACK, and nobody
   looks: a silent loss. Here the answer is read.

Installed once by `persistence.database`. Move the pins of tortoise-orm or asyncpg only with
`tests/persistence/test_pool.py` green.
"""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.base.client import PoolConnectionWrapper, TransactionContextPooled
from tortoise.connection import get_connections

ACQUIRE_SECONDS = 2.0


class PoolBusy(Exception):
    """No connection was free in time. Nothing was done; the caller may try again."""


class CommitLost(Exception):
    """PostgreSQL rolled back where we asked it to commit: an error inside was swallowed by our code."""


class CheckedConnection(asyncpg.Connection):  # type: ignore[misc]
    """A connection that notices when its COMMIT did not commit."""

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:
        tag: str = await super().execute(query, *args, timeout=timeout)
        if query == "COMMIT;" and tag != "COMMIT":
            raise CommitLost(f"COMMIT was answered with {tag}")
        return tag


async def acquire(pool: asyncpg.Pool) -> Any:
    try:
        return await pool.acquire(timeout=ACQUIRE_SECONDS)
    except TimeoutError as late:
        raise PoolBusy("no database connection was free in time") from late


async def _enter_transaction(self: TransactionContextPooled) -> Any:
    await self.ensure_connection()
    pool = self.client._parent._pool
    connection = self.client._connection = await acquire(pool)
    self.token = get_connections().set(self.connection_name, self.client)
    try:
        await self.client.begin()
    except BaseException:
        get_connections().reset(self.token)
        connection.terminate()
        await asyncio.shield(pool.release(connection))
        raise
    return self.client


async def _enter_plain(self: PoolConnectionWrapper[Any]) -> Any:
    await self.ensure_connection()
    self.connection = await acquire(self.client._pool)
    return self.connection


def install() -> None:
    AsyncpgDBClient.connection_class = CheckedConnection
    TransactionContextPooled.__aenter__ = _enter_transaction  # type: ignore[method-assign]
    PoolConnectionWrapper.__aenter__ = _enter_plain  # type: ignore[method-assign]
