"""Bringing a database to the state that the code expects: our migrations, the queue's tables, the rights.

    await upgrade(migration_url, "laurel_app")    # at every start; a second starter waits for the first
    await pending(url)                            # what a start would do
    await behind()                                # the same through this process's pool, for readiness

The last is asked by every server, which migrates nothing: aerich is imported where it is used.

It runs as the owner of the tables (`MIGRATION_DATABASE_URL`). The application's role owns nothing and gets
its rights here, at every start, so that a new table can not be forgotten.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version as installed_version
from importlib.resources import files
from pathlib import Path
from typing import Any

import asyncpg
from tortoise.context import TortoiseContext
from tortoise.exceptions import OperationalError

from persistence import database
from persistence.retry import sqlstate

FOLDER = Path(__file__).resolve().parent.parent / "migrations"
LOCK = 0x1A0E1_0001
"""The advisory lock of whoever migrates. The numbers of all our locks begin with 0x1A0E1."""
WAIT_SECONDS = 120.0
"""How long a starter waits for another one that migrates."""
LOCK_TRIES = 15
"""A statement that can not have its lock in two seconds is tried again: queues must not form behind it."""

APPEND_ONLY = (
    "entries",
    "draws",
    "audit_log",
    "audit_seal",
    "decisions",
    "tier_moves",
    "campaign_revisions",
    "promotion_revisions",
    "campaign_uses",
    "reward_revisions",
    "redemption_moves",
    "prize_draws",
    "tier_grants",
    "policy_versions",
    "policy_texts",
    "consents",
    "returns",
    "return_lines",
    "transfers",
    "checkpoints",
    "checkpoint_heads",
    "ledger_verifications",
    "erasures",
    "ticket_changes",
)
"""What the application may add to and read, and never change. The ledger can not be edited."""
READ_ONLY = ("aerich",)

OWNER_SETTINGS = {
    "lock_timeout": "2s",
    # An index over a large table takes as long as it takes.
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
    # The shop keeps the other cores, and its requests their time: measured by `make faults ARGS=L16`.
    "max_parallel_maintenance_workers": "0",
}

CREATE_AERICH = """
    CREATE TABLE IF NOT EXISTS aerich (
        id serial PRIMARY KEY,
        version varchar(255) NOT NULL,
        app varchar(100) NOT NULL,
        content jsonb NOT NULL
    )
"""


class CanNotMigrate(Exception):
    """The database can not be brought up to date; the text says what to do."""


async def upgrade(migration_url: str, app_role: str | None) -> list[str]:
    """Run what is missing, as the owner, and give the application's role its rights.

    Returns the files that were run, oldest first. `app_role` is None only where owner and application
    are one role; then the ledger is guarded by our code alone.

    Raises CanNotMigrate.
    """
    async with _locked(migration_url) as owner:
        done = await _run_files(migration_url, owner)
        await _run_queue_schema(owner)
        if app_role is not None:
            await _grant(owner, app_role)
        return done


async def pending(url: str) -> list[str]:
    """The files that `upgrade` would run on this database. Any role that may read will do."""
    connection = await asyncpg.connect(url, timeout=5)
    try:
        known = await connection.fetchval("SELECT to_regclass('aerich') IS NOT NULL")
        run = (
            await connection.fetch("SELECT version FROM aerich WHERE app = $1", database.APP) if known else []
        )
    finally:
        await connection.close()
    return _missing({each["version"] for each in run})


async def behind() -> list[str]:
    """The same through the pool of this process."""
    run = await database.rows("SELECT version FROM aerich WHERE app = $1", database.APP)
    return _missing({each["version"] for each in run})


async def new(name: str) -> Path | None:
    """Write the next migration file from what has changed in the models since the last one.

    Needs no database: the last file carries the models as they were. Returns None when nothing has changed.
    What Tortoise can not say (composite keys, constraints, partial indexes) is then written by hand:
    `migrations/README.md`.
    """
    from aerich import Command
    from aerich.migrate import Migrate

    for found in (Migrate.upgrade_operators, Migrate.downgrade_operators):
        found.clear()  # aerich keeps them on the class, from one call to the next
    # Never connected to: Tortoise wants a connection in order to know the dialect.
    config = database.config("postgresql://nobody@127.0.0.1/nothing")
    config["apps"][database.APP]["models"].append("aerich.models")
    async with TortoiseContext() as context:
        await context.init(config=config)
        command = Command(config, app=database.APP, location=str(FOLDER))
        await command.init(offline=True)
        made = await command.migrate(name, no_input=True, offline=True)
    return Path(Migrate.migrate_location, made) if made else None


def migration_files() -> list[str]:
    """All of them, oldest first, under the names that the database knows them by."""
    names = [each.name for each in (FOLDER / database.APP).glob("[0-9]*_*.py")]
    return sorted(names, key=lambda name: int(name.partition("_")[0]))


def _missing(run: set[str]) -> list[str]:
    return [name for name in migration_files() if name not in run]


@asynccontextmanager
async def _locked(url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection that holds the lock of whoever migrates.

    The lock is asked for again and again and never waited for inside a statement: CREATE INDEX
    CONCURRENTLY waits for every running statement, and so the two would wait for each other.
    """
    connection = await asyncpg.connect(url, timeout=10, server_settings=OWNER_SETTINGS)
    try:
        end = time.monotonic() + WAIT_SECONDS
        while not await connection.fetchval("SELECT pg_try_advisory_lock($1)", LOCK):
            if time.monotonic() > end:
                raise CanNotMigrate(
                    "another process has been migrating this database for two minutes; wait for it"
                )
            await asyncio.sleep(0.1)
        yield connection
    finally:
        await connection.close()


async def _run_files(url: str, owner: asyncpg.Connection) -> list[str]:
    from aerich import Command

    await owner.execute(CREATE_AERICH)
    config: dict[str, Any] = database.config(url, size=1, settings=OWNER_SETTINGS, name="laurel migrate")
    # Only aerich's own model: old files must run whatever the models of today look like.
    config["apps"] = {database.APP: {"models": ["aerich.models"], "default_connection": "default"}}
    done: list[str] = []
    async with TortoiseContext() as context:
        await context.init(config=config)
        command = Command(config, app=database.APP, location=str(FOLDER))
        await command.init()
        for attempt in range(1, LOCK_TRIES + 1):
            try:
                # What an earlier attempt has finished is not run again.
                done += await command.upgrade()
                return done
            except (asyncpg.LockNotAvailableError, OperationalError) as error:
                if sqlstate(error) != "55P03":
                    raise
                if attempt == LOCK_TRIES:
                    raise CanNotMigrate(
                        "a table was in use all the time; try again when the shop is quiet"
                    ) from error
                await asyncio.sleep(min(0.2 * attempt, 2.0))
    raise AssertionError("unreachable")


async def _run_queue_schema(owner: asyncpg.Connection) -> None:
    """The tables of the job queue, in the version of the installed library.

    The library brings its schema and a file per change; which version a database has is written as a
    comment on the main table.
    """
    here = installed_version("procrastinate")
    sql = files("procrastinate.sql")
    async with owner.transaction():
        if await owner.fetchval("SELECT to_regclass('procrastinate_jobs') IS NULL"):
            await owner.execute(sql.joinpath("schema.sql").read_text(encoding="utf-8"))
        else:
            comment = await owner.fetchval("SELECT obj_description('procrastinate_jobs'::regclass)") or ""
            there = comment.removeprefix("procrastinate ")
            if there == here:
                return
            if not there or _numbers(there) > _numbers(here):
                raise CanNotMigrate(
                    f"the job queue was made by procrastinate {there or '(unknown)'}, installed is {here};"
                    " install that version or a newer one"
                )
            changes = sorted(
                (each for each in sql.joinpath("migrations").iterdir() if each.name.endswith(".sql")),
                key=lambda each: each.name,
            )
            for each in changes:
                if _numbers(there) < _numbers(each.name.partition("_")[0]) <= _numbers(here):
                    await owner.execute(each.read_text(encoding="utf-8"))
        await owner.execute(f"COMMENT ON TABLE procrastinate_jobs IS 'procrastinate {here}'")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


async def _grant(owner: asyncpg.Connection, role: str) -> None:
    found = await owner.fetchrow(
        "SELECT rolsuper, rolname = current_user AS same FROM pg_roles WHERE rolname = $1", role
    )
    if found is None:
        raise CanNotMigrate(
            f"the role {role!r} of DATABASE_URL does not exist: create it with CREATE ROLE ... LOGIN"
        )
    if found["same"] or found["rolsuper"]:
        raise CanNotMigrate(
            f"the application's role {role!r} owns the tables or is a superuser, and could edit the ledger;"
            " give it a role of its own"
        )
    name = '"' + role.replace('"', '""') + '"'
    schema, catalogue = await owner.fetchrow(
        "SELECT quote_ident(current_schema()), quote_ident(current_database())"
    )
    async with owner.transaction():
        await owner.execute(f"""
            REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {name};
            GRANT USAGE ON SCHEMA {schema} TO {name};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {name};
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {name};
            REVOKE UPDATE, DELETE ON {", ".join(APPEND_ONLY)} FROM {name};
            REVOKE INSERT, UPDATE, DELETE ON {", ".join(READ_ONLY)} FROM {name};
        """)  # noqa: S608 - names of ours, the role's quoted above
        if await owner.fetchval("SELECT has_schema_privilege($1, current_schema(), 'CREATE')", role):
            # Databases that were made before PostgreSQL 15 let everybody create tables.
            await owner.execute(f"REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC, {name}")
        if await owner.fetchval("SELECT has_database_privilege($1, current_database(), 'CREATE')", role):
            await owner.execute(f"REVOKE CREATE ON DATABASE {catalogue} FROM PUBLIC, {name}")
        if await owner.fetchval(
            "SELECT has_schema_privilege($1, current_schema(), 'CREATE')"
            " OR has_database_privilege($1, current_database(), 'CREATE')",
            role,
        ):
            raise CanNotMigrate(f"the role {role!r} may create tables in this database; take that right away")
