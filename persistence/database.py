"""The way to PostgreSQL: one pool per process, plain SQL and transactions through Tortoise's connection.

Models and querysets are the rule (`<context>/models.py`). Statements by hand stand where
`docs/decisions` says why, and pass through `rows` here, so that they share the pool and the transaction.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import orjson
from tortoise import Tortoise, connections
from tortoise.backends.asyncpg.client import TransactionWrapper
from tortoise.connection import get_connections
from tortoise.transactions import in_transaction

from persistence import models_at_start, pool

pool.install()
models_at_start.install()

APP = "laurel"
MODEL_MODULES = (
    "persistence.adjustments.models",
    "persistence.approvals.models",
    "persistence.assignment.models",
    "persistence.audit.models",
    "persistence.campaigns.models",
    "persistence.chats.models",
    "persistence.checkins.models",
    "persistence.classification.models",
    "persistence.corrections.models",
    "persistence.coupons.models",
    "persistence.documents.models",
    "persistence.duplicates.models",
    "persistence.erasures.models",
    "persistence.events.models",
    "persistence.exports.models",
    "persistence.facts.models",
    "persistence.followups.models",
    "persistence.imports.models",
    "persistence.knowledge.models",
    "persistence.ledger.models",
    "persistence.logins.models",
    "persistence.membercodes.models",
    "persistence.members.models",
    "persistence.merges.models",
    "persistence.notes.models",
    "persistence.occasions.models",
    "persistence.operations.models",
    "persistence.orders.models",
    "persistence.points.models",
    "persistence.privacy.models",
    "persistence.programme.models",
    "persistence.promotions.models",
    "persistence.prospects.models",
    "persistence.quotes.models",
    "persistence.referrals.models",
    "persistence.retention.models",
    "persistence.rewards.models",
    "persistence.segments.models",
    "persistence.simulation.models",
    "persistence.sla.models",
    "persistence.staff.models",
    "persistence.surveys.models",
    "persistence.tickets.models",
    "persistence.tiers.models",
    "persistence.transfers.models",
    "persistence.webhooks.models",
    "persistence.wechat.models",
)
SERVER_SETTINGS = {
    "statement_timeout": "5s",
    "lock_timeout": "2s",
    "idle_in_transaction_session_timeout": "10s",
    "timezone": "UTC",
    "jit": "off",  # our statements are short; compiling them costs more than it saves
}


def config(
    url: str, *, size: int = 10, settings: dict[str, str] | None = None, name: str = "laurel"
) -> dict[str, Any]:
    """Tortoise's configuration for one PostgreSQL URL (`postgresql://user:password@host:port/name`)."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("the database URL must begin with postgresql://")
    credentials: dict[str, Any] = {
        "host": query.pop("host", None) or parts.hostname or "127.0.0.1",
        "port": parts.port or 5432,
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or "") or None,
        "database": parts.path.lstrip("/"),
        "minsize": 1,
        "maxsize": size,
        "application_name": name,
        "reset": pool.keep_as_it_is,
        "server_settings": {**SERVER_SETTINGS, **(settings or {})},
    }
    if "sslmode" in query:
        credentials["ssl"] = query["sslmode"]
    return {
        "connections": {"default": {"engine": "tortoise.backends.asyncpg", "credentials": credentials}},
        "apps": {APP: {"models": list(MODEL_MODULES), "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def connect(
    url: str, *, size: int = 10, settings: dict[str, str] | None = None, name: str = "laurel"
) -> None:
    """Open the pool of this process."""
    await Tortoise.init(
        config=config(url, size=size, settings=settings, name=name), _enable_global_fallback=True
    )


async def disconnect() -> None:
    await Tortoise.close_connections()


@asynccontextmanager
async def transaction() -> AsyncIterator[None]:
    """Leaving the block commits, an exception undoes. Inside another one it is a savepoint."""
    async with in_transaction("default"):
        yield


@asynccontextmanager
async def begun() -> AsyncIterator[datetime]:
    """The same, and when the transaction began by the database's clock: its `now()`, in one round trip."""
    async with AsyncExitStack() as stack:
        with pool.timed():
            client: Any = await stack.enter_async_context(in_transaction("default"))
        at = client._connection.begun_at
        yield at if at is not None else await value("SELECT now()")  # it was begun by somebody else


def in_own_transaction() -> bool:
    """Whether what runs now has begun a transaction: then it sees, and locks, what nobody else does."""
    return type(get_connections().get("default")) is TransactionWrapper


async def rows(sql: str, *args: Any) -> list[dict[str, Any]]:
    """Run one statement with `$1`-style parameters, in the transaction at hand or on its own."""
    return [dict(each) for each in await records(sql, args)]


async def records(sql: str, args: Sequence[Any]) -> list[Any]:
    """The same as asyncpg's records, which know their columns by number too: for what is read most."""
    client: Any = get_connections().get("default")
    found: list[Any] = await client.records(sql, args)
    return found


async def row(sql: str, *args: Any) -> dict[str, Any] | None:
    found = await rows(sql, *args)
    return found[0] if found else None


async def value(sql: str, *args: Any) -> Any:
    found = await rows(sql, *args)
    return next(iter(found[0].values())) if found else None


async def answers() -> bool:
    """Whether the database answers. Where our own requests are using every connection it is asked over one
    besides: that they are slow, or hang, says nothing about whether it would answer others."""
    client: Any = connections.get("default")
    if client._pool is not None and pool.is_exhausted(client._pool):
        return await pool.ask_besides(client._pool)
    return bool(await value("SELECT 1") == 1)


async def copy_in(table: str, columns: Sequence[str], records: Sequence[Sequence[Any]]) -> None:
    """COPY records into a table, inside the transaction at hand."""
    client: Any = connections.get("default")
    async with client.acquire_connection() as connection:
        await connection.copy_records_to_table(table, columns=list(columns), records=records)


def to_json(plain: Any, *, default: Callable[[Any], Any] | None = None) -> str:
    """Text for a jsonb parameter."""
    return orjson.dumps(plain, default=default).decode()


def from_json(text: str | bytes | None) -> Any:
    """What a jsonb column or aggregate came back as (asyncpg gives it as text)."""
    return None if text is None else orjson.loads(text)
