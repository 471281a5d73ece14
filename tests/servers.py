"""A real PostgreSQL and Valkey for the tests, and a database of its own for every test process.

The servers run under `.laurel/test` and are shared by all processes that test at this moment; whoever comes
first starts them, whoever leaves last stops them. TEST_DATABASE_URL, TEST_MIGRATION_DATABASE_URL (a role that
may create databases) and TEST_REDIS_URL name others instead.

A template is built from the migrations once, and again when a migration changes; each test process copies it.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
from redis import Redis

from api.embedded.servers import Servers, embedded_servers
from persistence import migrating

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".laurel" / "test"
DROP_TRIES = 6
LIVE = 7
"""The database of Valkey's for tests of live connections. Those before it are of test processes."""

# Empties every table that has rows, and puts back what the migrations had written into it. Rows are deleted,
# children before parents: TRUNCATE makes new files for each table and index, which takes long. It is for
# tables that have grown, so that what was deleted before does not pile up. Which tables have rows is asked by
# one statement, whose plan the session keeps: to ask each of them would take longer than all the rest.
RESET = """
CREATE SCHEMA testing;
DO $$
DECLARE
    tables text;
    name regclass;
    seeds text := '';
BEGIN
    WITH RECURSIVE parents AS (
        SELECT DISTINCT conrelid AS child, confrelid AS parent FROM pg_constraint
        WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid
    ), depths AS (
        SELECT oid AS id, 0 AS depth FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'aerich'
        UNION ALL
        SELECT child, depth + 1 FROM depths JOIN parents ON parent = id WHERE depth < 20
    )
    SELECT string_agg(
        format('SELECT %s, %L WHERE EXISTS (SELECT FROM %2$s)', depth, id::regclass), ' UNION ALL '
    ) INTO tables FROM (SELECT id, max(depth) AS depth FROM depths GROUP BY id) deepest;
    EXECUTE format(
        'CREATE FUNCTION testing.filled() RETURNS regclass[] LANGUAGE plpgsql AS %L',
        format('BEGIN RETURN (SELECT array_agg(name::regclass ORDER BY depth DESC)
            FROM (%s) tables (depth, name)); END', tables)
    );
    FOREACH name IN ARRAY testing.filled() LOOP
        EXECUTE format('CREATE TABLE testing.%1$s AS TABLE public.%1$s', name);
        seeds := seeds || format('INSERT INTO %1$s TABLE testing.%1$s ON CONFLICT DO NOTHING; ', name);
    END LOOP;
    EXECUTE format('CREATE PROCEDURE testing.fill() LANGUAGE sql AS %L', seeds);
END $$;
CREATE FUNCTION testing.reset() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name regclass;
BEGIN
    FOREACH name IN ARRAY testing.filled() LOOP
        IF pg_table_size(name) > 400000 THEN
            EXECUTE format('TRUNCATE %s CASCADE', name);
        ELSE
            EXECUTE format('DELETE FROM %s', name);
        END IF;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences
        WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename <> 'aerich_id_seq';
    CALL testing.fill();
END $$;
"""


@dataclass(frozen=True, slots=True)
class TestDatabase:
    """One database, and both roles' way to it."""

    __test__ = False

    url: str
    migration_url: str

    @property
    def app_role(self) -> str:
        return urlsplit(self.url).username or ""

    def named(self, name: str) -> TestDatabase:
        return TestDatabase(url=_at(self.url, name), migration_url=_at(self.migration_url, name))

    async def reset(self) -> None:
        """Back to what the migrations left."""
        owner = await self.owner()
        try:
            await owner.execute("SELECT testing.reset()")
        finally:
            await owner.close()

    async def owner(self) -> asyncpg.Connection:
        """A session of the role that may reset."""
        return await asyncpg.connect(self.migration_url, server_settings={"lock_timeout": "5s"})


@contextmanager
def folder_of_its_own() -> Iterator[Path]:
    """An empty folder for servers.

    Not under pytest's own: each pytest that root starts closes that one to the user of a database server.
    """
    with tempfile.TemporaryDirectory(prefix="laurel-test-", ignore_cleanup_errors=True) as made:
        yield Path(made)


@contextmanager
def running() -> Iterator[Servers]:
    """The servers that the tests use."""
    url = os.environ.get("TEST_DATABASE_URL")
    redis_url = os.environ.get("TEST_REDIS_URL")
    with embedded_servers(HOME, postgres=not url, valkey=not redis_url, throwaway=True) as embedded:
        yield Servers(
            database_url=url or embedded.database_url,
            migration_database_url=os.environ.get("TEST_MIGRATION_DATABASE_URL", url)
            or embedded.migration_database_url,
            redis_url=redis_url or embedded.redis_url,
        )


@cache
def buckets(redis_url: str) -> Redis:
    return Redis.from_url(redis_url, socket_timeout=20)


def fill_buckets(servers: Servers) -> None:
    """Whoever was served from this address by the test before may have left nothing to the next one."""
    buckets(servers.redis_url or "").flushdb()


@contextmanager
def migrated_database(servers: Servers, worker: str) -> Iterator[TestDatabase]:
    """A fresh copy of the template, gone afterwards."""
    assert servers.database_url and servers.migration_database_url
    place = TestDatabase(url=servers.database_url, migration_url=servers.migration_database_url)
    name = f"laurel_test_{os.getpid()}_{worker}"
    with (HOME / "template.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        template = asyncio.run(_template(place))
        asyncio.run(_execute(place, f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield place.named(name)
    finally:
        asyncio.run(_drop(place, name))


async def _template(place: TestDatabase) -> str:
    """The name of the database that the migrations of this moment make."""
    digest = sha256(RESET.encode())
    for path in (Path(migrating.__file__), *sorted(migrating.FOLDER.rglob("*.py"))):
        digest.update(path.read_bytes())
    name = f"laurel_template_{digest.hexdigest()[:12]}"
    names = await _names(place)
    for each in names:
        if each.startswith("laurel_test_") and not _alive(each):
            await _drop(place, each)
    if name in names:
        return name
    for each in names:
        if each.startswith("laurel_template_"):
            await _drop(place, each)
    draft = place.named("laurel_draft")
    await _drop(place, "laurel_draft")
    await _execute(place, "CREATE DATABASE laurel_draft")
    await migrating.upgrade(draft.migration_url, draft.app_role)
    await _execute(draft, RESET)
    await _execute(place, f"ALTER DATABASE laurel_draft RENAME TO {name}")
    return name


async def _drop(place: TestDatabase, name: str) -> None:
    """Drop a database as soon as nobody is connected.

    A process that was killed a moment ago may still be; the owner has no right to end another role's
    connections, and PostgreSQL waits five seconds itself.
    """
    for attempt in range(1, DROP_TRIES + 1):
        try:
            await _execute(place, f"DROP DATABASE IF EXISTS {name}")
        except asyncpg.ObjectInUseError:
            if attempt == DROP_TRIES:
                raise
        else:
            return


def _alive(database: str) -> bool:
    """Whether the test process that a database was made for still runs."""
    pid = database.split("_")[2]
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


async def _names(place: TestDatabase) -> list[str]:
    owner = await asyncpg.connect(place.migration_url)
    try:
        rows = await owner.fetch("SELECT datname FROM pg_database WHERE datname LIKE 'laurel\\_t%'")
    finally:
        await owner.close()
    return [row["datname"] for row in rows]


async def _execute(place: TestDatabase, *statements: str) -> None:
    owner = await asyncpg.connect(place.migration_url)
    try:
        for each in statements:
            await owner.execute(each)
    finally:
        await owner.close()


def _at(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
