"""Imports as such: one at a time, each remembered, a broken-off one taken up again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

import asyncpg
from tortoise import connections
from tortoise.exceptions import OperationalError

from persistence.database import row, rows, transaction, value
from persistence.ids import new_uuid
from persistence.retry import TRANSIENT, sqlstate

R = TypeVar("R")

LOCK = 0x1A0E1_0003
"""The advisory lock of whoever imports."""
WAIT_SECONDS = 10.0
"""How long to wait for it: the connection of an import that was just killed may not be buried yet."""
PATIENCE_SECONDS = 60.0
"""How long a set is tried again that can not have its locks."""


class Kind(StrEnum):
    MEMBERS = "MEMBERS"
    PRODUCTS = "PRODUCTS"
    ORDERS = "ORDERS"
    BALANCES = "BALANCES"


class AnotherImport(Exception):
    """Another import is running. Nothing was done; the text says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One import. The same files after a break-off are the same run."""

    id: UUID
    kind: Kind
    started_at: datetime
    resumed: bool


@dataclass(slots=True, kw_only=True)
class Taken:
    """What one set has done."""

    last: UUID
    """The last member of the set: where the next one begins."""
    read: int = 0
    new: int = 0
    refused: list[tuple[int, str, str]] = field(default_factory=list)


@asynccontextmanager
async def alone() -> AsyncIterator[None]:
    """Hold the lock of whoever imports, on a connection of its own.

    It belongs to the session and ends with it, so a killed import holds up nobody. Raises AnotherImport.
    """
    client: Any = connections.get("default")
    async with client.acquire_connection() as connection:
        end = time.monotonic() + WAIT_SECONDS
        while not await connection.fetchval("SELECT pg_try_advisory_lock($1)", LOCK):
            if time.monotonic() > end:
                raise AnotherImport("another import is running; wait until it has ended")
            await asyncio.sleep(0.1)
        try:
            yield
        finally:
            if not connection.is_closed():
                await connection.execute("SELECT pg_advisory_unlock($1)", LOCK)


async def begin(kind: Kind, digest: bytes) -> Run:
    """The run that these files had begun and not ended, or a new one. What lies staged is swept away."""
    async with set_based():
        await rows("DELETE FROM import_rows")
    found = await row(
        "SELECT id, started_at FROM imports WHERE kind = $1 AND digest = $2 AND finished_at IS NULL"
        " ORDER BY started_at LIMIT 1",
        kind.value,
        digest,
    )
    if found is not None:
        return Run(id=found["id"], kind=kind, started_at=found["started_at"], resumed=True)
    made = await row(
        "INSERT INTO imports (id, kind, digest, started_at) VALUES ($1, $2, $3, now())"
        " RETURNING id, started_at",
        new_uuid(),
        kind.value,
        digest,
    )
    assert made is not None
    return Run(id=made["id"], kind=kind, started_at=made["started_at"], resumed=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """An import that has ended."""

    id: UUID
    kind: Kind
    started_at: datetime
    finished_at: datetime
    new_count: int
    undone_at: datetime | None


async def find(import_id: UUID) -> Past | None:
    found = await row(f"{_PAST} AND id = $1", import_id)
    return _past(found) if found else None


async def newest(limit: int) -> list[Past]:
    return [_past(each) for each in await rows(f"{_PAST} ORDER BY started_at DESC LIMIT $1", limit)]


_PAST = """SELECT id, kind, started_at, finished_at, new_count, undone_at FROM imports
WHERE finished_at IS NOT NULL"""


def _past(found: dict[str, Any]) -> Past:
    return Past(**{**found, "kind": Kind(found["kind"])})


async def mark_undone(import_id: UUID) -> None:
    await rows("UPDATE imports SET undone_at = now() WHERE id = $1 RETURNING id", import_id)


async def add_new(run: Run, count: int) -> None:
    """Count what the transaction at hand has brought in."""
    if count:
        await rows("UPDATE imports SET new_count = new_count + $2 WHERE id = $1 RETURNING id", run.id, count)


async def finish(run: Run, *, read: int, refused: int) -> tuple[int, int]:
    """End the run and sweep its staged rows. Gives how many were new, over all its attempts, and known.

    A run that has brought nothing new leaves no trace: the same file again changes no table.
    """
    async with set_based():
        await rows("DELETE FROM import_rows")
        new = int(await value("SELECT new_count FROM imports WHERE id = $1", run.id))
        known = read - refused - new
        if new:
            await rows(
                """UPDATE imports SET finished_at = now(), read_count = $2, known_count = $3,
                    refused_count = $4
                WHERE id = $1 RETURNING id""",
                run.id,
                read,
                known,
                refused,
            )
        else:
            await rows("DELETE FROM imports WHERE id = $1", run.id)
    return new, known


async def abandon(run: Run) -> None:
    """Nothing can come of these files. What earlier attempts brought in stays, and so does their run."""
    async with set_based():
        await rows("DELETE FROM import_rows")
        await rows("DELETE FROM imports WHERE id = $1 AND new_count = 0", run.id)


@asynccontextmanager
async def set_based() -> AsyncIterator[None]:
    """A transaction whose statements may take as long as their sets are large.

    So may the time between them: the orders of one member are rated in one go, however many there are.
    """
    async with transaction():
        await rows(
            "SELECT set_config('statement_timeout', '0', true),"
            " set_config('idle_in_transaction_session_timeout', '0', true)"
        )
        yield


async def patiently(act: Callable[[], Awaitable[R]]) -> R:
    """Run a whole transaction, and again while live traffic keeps it from its locks."""
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return await act()
        except (asyncpg.PostgresError, OperationalError) as error:
            if sqlstate(error) not in TRANSIENT or time.monotonic() > end:
                raise
            await asyncio.sleep(0.2)
