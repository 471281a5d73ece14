"""What `laurel doctor` wants to know of a database, in one visit and without the pool."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import asyncpg

from persistence.migrating import APPEND_ONLY, READ_ONLY

CONNECT_SECONDS = 5.0


class Unreachable(Exception):
    """The database does not answer, or not to us. The message names no password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """A database as one role sees it."""

    version: int  # the major version of PostgreSQL
    role: str
    superuser: bool
    may_create: bool  # tables in the schema
    may_edit: tuple[str, ...]  # tables that the application must only add to, and this role could change
    clock_ahead: timedelta  # the database's clock against this machine's, less half of the way
    max_connections: int
    encoding: str


async def examine(url: str) -> Examination:
    """Look at the database through one connection of the given role.

    Raises: Unreachable.
    """
    try:
        connection = await asyncpg.connect(url, timeout=CONNECT_SECONDS)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        said = (
            error.args[0] if isinstance(error, asyncpg.PostgresError) and error.args else type(error).__name__
        )
        raise Unreachable(str(said)) from error
    try:
        asked = datetime.now(UTC)
        now = await connection.fetchval("SELECT clock_timestamp()")
        answered = datetime.now(UTC)
        seen = await connection.fetchrow(
            """
            SELECT current_setting('server_version_num')::int / 10000 AS version,
                   current_user AS role,
                   (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
                   has_schema_privilege(current_schema(), 'CREATE') AS may_create,
                   current_setting('max_connections')::int AS max_connections,
                   current_setting('server_encoding') AS encoding,
                   ARRAY(
                       SELECT name FROM unnest($1::text[]) AS guarded (name)
                       WHERE to_regclass(name) IS NOT NULL
                         AND has_table_privilege(name, 'UPDATE, DELETE, TRUNCATE')
                       ORDER BY name
                   ) AS may_edit
            """,
            [*APPEND_ONLY, *READ_ONLY],
        )
    finally:
        await connection.close()
    return Examination(
        version=seen["version"],
        role=seen["role"],
        superuser=seen["superuser"],
        may_create=seen["may_create"],
        may_edit=tuple(seen["may_edit"]),
        clock_ahead=now - (asked + (answered - asked) / 2),
        max_connections=seen["max_connections"],
        encoding=seen["encoding"],
    )
