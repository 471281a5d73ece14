"""Four repairs of the connection pool under Tortoise 1.1.9, each tried out and tested, and three short ways.
A connection that lies ready is taken and given back without a task and a clock of its own; another is opened
only where none is given back soon (docs/decisions/0069); and BEGIN goes along with the question for the time,
which every use case asks first.

1. A request that is cancelled while BEGIN is on its way keeps its connection for ever: the pool never
   gets it back. Here such a connection, whose state nobody knows, is ended and returned.
2. Taking a connection waits without end. Here it waits two seconds, then the caller hears `busy`.
3. An exception swallowed inside a transaction makes PostgreSQL answer COMMIT with ROLLBACK, and nobody
   looks: a silent loss. Here the answer is read.
4. A request that is cancelled in the middle of a transaction says ROLLBACK and waits for the answer. Where
   the session hangs, the request hangs with it, beyond its own time. Here the connection is ended, as in 1:
   PostgreSQL undoes what it had begun.

Installed once by `persistence.database`. Move the pins of tortoise-orm or asyncpg only with
`tests/persistence/test_pool.py` green.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, ClassVar

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.base.client import (
    NestedTransactionContext,
    PoolConnectionWrapper,
    TransactionContextPooled,
)
from tortoise.connection import get_connections
from tortoise.exceptions import IntegrityError, OperationalError, TransactionManagementError

ACQUIRE_SECONDS = 2.0
SOON_SECONDS = 0.005
"""A few times what a request holds a connection for."""

_leave_savepoint_in_order = NestedTransactionContext.__aexit__


class PoolBusy(Exception):
    """No connection was free in time. Nothing was done; the caller may try again."""


class CommitLost(Exception):
    """PostgreSQL rolled back where we asked it to commit: an error inside was swallowed by our code."""


def _message(kind: bytes, body: bytes) -> bytes:
    return kind + (len(body) + 4).to_bytes(4, "big") + body


# Parse, Bind, Execute without a Sync: what comes next is answered with them.
_BEGIN = _message(b"P", b"\0BEGIN\0\0\0") + _message(b"B", bytes(8)) + _message(b"E", bytes(5))
_NOW = "SELECT now()"
_timed: ContextVar[bool] = ContextVar("timed", default=False)


@contextmanager
def timed() -> Iterator[None]:
    """Transactions that are begun in the block ask for the time as they begin."""
    token = _timed.set(True)
    try:
        yield
    finally:
        _timed.reset(token)


class CheckedConnection(asyncpg.Connection):  # type: ignore[misc]
    """A connection that notices when its COMMIT did not commit, and that knows when its transaction began."""

    begun_at: datetime | None = None
    """By the database's clock, where the transaction is a timed one."""

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:
        if query == "BEGIN;":
            self.begun_at = None
        if query == "BEGIN;" and _timed.get():
            self._check_open()
            # In one round trip, where the question is prepared and so the next thing that is sent.
            prepared = self._stmt_cache.get((_NOW, self._protocol.get_record_class(), False))
            if prepared is not None and not self._protocol._is_cancelling():
                self._transport.write(_BEGIN)
            else:
                await super().execute(query, timeout=timeout)
            self.begun_at = await self.fetchval(_NOW, timeout=timeout)
            return "BEGIN"
        tag: str = await super().execute(query, *args, timeout=timeout)
        if query == "COMMIT;" and tag != "COMMIT":
            raise CommitLost(f"COMMIT was answered with {tag}")
        return tag


class _Line:
    """Who waits for a connection. Whoever comes while somebody does goes behind: else those who give one back
    and take it again would pass everybody, until these have waited too long."""

    waiting = 0
    turns: ClassVar[deque[asyncio.Future[bool]]] = deque()
    """Of those who would rather have a connection that is given back than open another."""
    is_opening = False

    @classmethod
    def next(cls) -> None:
        while cls.turns:
            turn = cls.turns.popleft()
            if not turn.done():  # its request was cancelled in this very moment
                turn.set_result(True)
                return

    @classmethod
    def leave(cls, turn: asyncio.Future[bool]) -> None:
        """It has waited long enough."""
        if not turn.done():
            cls.turns.remove(turn)
            turn.set_result(False)


async def acquire(pool: asyncpg.Pool) -> Any:
    if not _Line.waiting and _is_one_free(pool):
        return await pool.acquire()  # nothing is waited for, so nothing has to end the waiting
    _Line.waiting += 1
    try:
        if pool.get_size() and await _has_turn() and _is_one_free(pool):
            return await pool.acquire()
        async with asyncio.timeout(ACQUIRE_SECONDS):
            while _Line.is_opening and not await _has_turn():
                pass
            return await _opened(pool)
    except TimeoutError as late:
        raise PoolBusy("no database connection was free in time") from late
    finally:
        _Line.waiting -= 1
        if _is_one_free(pool):
            _Line.next()


def _is_one_free(pool: asyncpg.Pool) -> bool:
    """Whether a connection lies ready. The one given back last stands at the end, and is taken first."""
    free = pool._queue._queue
    return bool(free) and free[-1].is_connected() and free[-1]._generation == pool._generation


async def _has_turn() -> bool:
    """Wait until a connection is given back, or for so long that another is worth its price."""
    loop = asyncio.get_running_loop()
    turn: asyncio.Future[bool] = loop.create_future()
    _Line.turns.append(turn)
    clock = loop.call_later(SOON_SECONDS, _Line.leave, turn)
    try:
        return await turn
    finally:
        clock.cancel()
        if turn in _Line.turns:
            _Line.turns.remove(turn)


async def _opened(pool: asyncpg.Pool) -> Any:
    """Another one, where there may be more. One is opened at a time: each costs PostgreSQL as much as several
    requests, just when there are many."""
    opens = not _is_one_free(pool) and not is_exhausted(pool)
    _Line.is_opening = _Line.is_opening or opens
    try:
        return await pool.acquire()
    finally:
        if opens:
            _Line.is_opening = False


async def release(pool: asyncpg.Pool, connection: Any) -> None:
    """Give a connection back. asyncpg shields that by a task of its own, since it may have to wait; where
    there is nothing to wait for, nobody can be cancelled on the way either."""
    if _is_ready(pool, connection):
        _give_back(connection)
        return
    await pool.release(connection)
    _Line.next()


def _give_back(connection: Any) -> None:
    connection._con._on_release()
    holder = connection._holder
    holder._release()
    holder._setup_inactive_callback()
    _Line.next()


def _is_ready(pool: asyncpg.Pool, connection: Any) -> bool:
    """Whether the next one could use a connection as it is, by all that asyncpg asks when it is released, and
    by what is left for `keep_as_it_is` to do."""
    real, holder = connection._con, connection._holder
    return (
        real is not None
        and not real.is_closed()
        and not (real._listeners or real._log_listeners)
        and not pool._closing
        and not real._protocol._is_cancelling()
        and not real.is_in_transaction()
        and real._top_xact is None
        and real._protocol.queries_count < holder._max_queries
        and holder._generation == pool._generation
    )


async def keep_as_it_is(connection: Any) -> None:
    """Takes the place of asyncpg's reset, a round trip for each time that a connection is given back. What we
    set holds for a transaction only (`SET LOCAL`, locks that end with it, no LISTEN, no cursor), so a session
    is given back as it was taken. After each test all sessions of its pool are looked at for that."""


def is_exhausted(pool: asyncpg.Pool) -> bool:
    """Whether every connection that the pool may have is in use."""
    return bool(pool.get_idle_size() == 0 and pool.get_size() >= pool.get_max_size())


async def ask_besides(pool: asyncpg.Pool) -> bool:
    """Whether the database answers over a new connection, which is none of the pool's."""
    connection = await pool._get_new_connection()
    try:
        return bool(await connection.fetchval("SELECT 1") == 1)
    finally:
        connection.terminate()


async def _enter_transaction(self: TransactionContextPooled) -> Any:
    await self.ensure_connection()
    pool = self.client._parent._pool
    connection = self.client._connection = await acquire(pool)
    self.token = get_connections().set(self.connection_name, self.client)
    try:
        await self.client.begin()
    except BaseException:
        get_connections().reset(self.token)
        await _end(pool, connection)
        raise
    return self.client


async def _leave_transaction(
    self: TransactionContextPooled, exc_type: Any, exc_val: Any, exc_tb: Any
) -> None:
    client, pool = self.client, self.client._parent._pool
    if _is_cancelled(exc_type):
        get_connections().reset(self.token)
        await _end(pool, client._connection)
        return
    try:
        if client._finalized or exc_type is TransactionManagementError:
            return  # there is nothing to undo any more
        await (client.commit() if exc_type is None else client.rollback())
    finally:
        get_connections().reset(self.token)
        if pool is not None:
            await release(pool, client._connection)


async def _leave_savepoint(self: NestedTransactionContext, exc_type: Any, exc_val: Any, exc_tb: Any) -> None:
    if not _is_cancelled(exc_type):  # else its connection is ended by the transaction around it
        await _leave_savepoint_in_order(self, exc_type, exc_val, exc_tb)


async def _enter_plain(self: PoolConnectionWrapper[Any]) -> Any:
    await self.ensure_connection()
    self.connection = await acquire(self.client._pool)
    return self.connection


async def _leave_plain(self: PoolConnectionWrapper[Any], exc_type: Any, exc_val: Any, exc_tb: Any) -> None:
    if _is_cancelled(exc_type):
        await _end(self.client._pool, self.connection)
    else:
        await release(self.client._pool, self.connection)


def _is_cancelled(kind: type[BaseException] | None) -> bool:
    return kind is not None and issubclass(kind, asyncio.CancelledError)


async def _end(pool: asyncpg.Pool | None, connection: Any) -> None:
    """Give a connection back whose state nobody knows. The pool opens another when it needs one."""
    connection.terminate()
    if pool is not None:
        await asyncio.shield(release(pool, connection))


async def _execute_query_dict(
    self: AsyncpgDBClient, query: str, values: list[Any] | None = None
) -> list[dict[str, Any]]:
    return [dict(each) for each in await records(self, query, values or ())]


async def records(client: AsyncpgDBClient, query: str, values: Sequence[Any]) -> list[asyncpg.Record]:
    """What a statement finds, with Tortoise's exceptions: as its own way, which also writes each statement
    and its values to a log that we keep shut."""
    try:
        pool = client._pool if type(client) is AsyncpgDBClient else None
        if pool is None:  # in a transaction, or before the first statement
            async with client.acquire_connection() as connection:
                return await _fetched(getattr(connection, "_con", connection), query, values)
        connection = await acquire(pool)
        try:
            found = await _fetched(connection._con, query, values)
        except asyncio.CancelledError:
            await _end(pool, connection)
            raise
        except BaseException:
            await release(pool, connection)
            raise
        await release(pool, connection)
        return found
    except (asyncpg.SyntaxOrAccessError, asyncpg.exceptions.DataError) as error:
        raise OperationalError(error) from error
    except asyncpg.IntegrityConstraintViolationError as error:
        raise IntegrityError(error) from error
    except asyncpg.InvalidTransactionStateError as error:
        raise TransactionManagementError(error) from error


async def _fetched(connection: Any, query: str, values: Sequence[Any]) -> list[asyncpg.Record]:
    """As `Connection.fetch`, without the four calls below it where the statement is prepared."""
    protocol = connection._protocol
    prepared = connection._stmt_cache.get((query, protocol.get_record_class(), False))
    if prepared is None or connection._query_loggers:
        return await _asked_in_full(connection, query, values)
    connection._check_open()
    try:
        with connection._stmt_exclusive_section:
            found: list[asyncpg.Record] = await protocol.bind_execute(
                prepared, values, "", 0, False, protocol._get_timeout(None)
            )
            return found
    except asyncpg.exceptions.OutdatedSchemaCacheError:
        await connection.reload_schema_state()
        raise  # the statement was done, so it is not done again
    except asyncpg.InvalidCachedStatementError:
        connection._drop_global_statement_cache()
        if protocol.is_in_transaction():
            raise
    return await _asked_in_full(connection, query, values)  # a migration changed what it answers


async def _asked_in_full(connection: Any, query: str, values: Sequence[Any]) -> list[asyncpg.Record]:
    found: list[asyncpg.Record] = await connection.fetch(query, *values)
    return found


def install() -> None:
    AsyncpgDBClient.execute_query_dict = _execute_query_dict  # type: ignore[method-assign]
    AsyncpgDBClient.records = records  # type: ignore[attr-defined]
    AsyncpgDBClient.connection_class = CheckedConnection
    TransactionContextPooled.__aenter__ = _enter_transaction  # type: ignore[method-assign]
    TransactionContextPooled.__aexit__ = _leave_transaction  # type: ignore[method-assign]
    NestedTransactionContext.__aexit__ = _leave_savepoint  # type: ignore[method-assign]
    PoolConnectionWrapper.__aenter__ = _enter_plain  # type: ignore[method-assign]
    PoolConnectionWrapper.__aexit__ = _leave_plain  # type: ignore[method-assign]
