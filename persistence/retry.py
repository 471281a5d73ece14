"""Which database errors mean "try the whole transaction again", and which mean "later"."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

import asyncpg
from tortoise.exceptions import DBConnectionError, OperationalError

from persistence.pool import PoolBusy

R = TypeVar("R")

TRANSIENT = {"40001", "40P01", "55P03"}
"""Serialisation failure, deadlock, lock not had in time: PostgreSQL has undone everything."""
TRIES = 5
SECONDS = 2.0


class Unavailable(Exception):
    """The database can not be asked now. If it happened at the commit nobody knows whether it took
    effect: the caller sends the request again with the same idempotency key."""


class Busy(Unavailable):
    """It answers, but others were in the way each time it was tried."""


LOST = (
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a session that is ended by the server between two of our messages
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.DiskFullError,
    asyncpg.QueryCanceledError,
    asyncpg.IdleInTransactionSessionTimeoutError,
    ConnectionError,
    DBConnectionError,
    PoolBusy,
    OSError,
)


def sqlstate(error: BaseException) -> str | None:
    """The SQLSTATE of an error, also when Tortoise has wrapped it."""
    for each in (error, error.__cause__, *(arg for arg in error.args if isinstance(arg, BaseException))):
        state = getattr(each, "sqlstate", None)
        if isinstance(state, str):
            return state
    return None


async def retrying(act: Callable[[], Awaitable[R]]) -> R:
    """Run a whole transaction, again while it fails for a passing reason, for two seconds at most.

    Raises Unavailable when it still does, or when the connection is lost.
    """
    end = time.monotonic() + SECONDS
    for attempt in range(1, TRIES + 1):
        try:
            return await act()
        except (asyncpg.PostgresError, OperationalError) as error:
            if sqlstate(error) not in TRANSIENT:
                if isinstance(error, LOST):
                    raise Unavailable("the database can not be reached") from error
                raise
            wait = random.uniform(0.01, 0.2)  # noqa: S311 - spreads retries, guards nothing
            if attempt == TRIES or time.monotonic() + wait > end:
                raise Busy("the database is too busy") from error
            await asyncio.sleep(wait)
        except LOST as error:
            raise Unavailable("the database can not be reached") from error
    raise AssertionError("unreachable")
