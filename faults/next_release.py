"""What a next release does to a table that is written all the time, in the steps of migrations/README.md.

Expand, backfill, an index beside the traffic, a constraint that is checked later, contract. A process of
its own runs it, as `laurel migrate` and a job would be: what it costs is the machine's, not the caller's.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from pathlib import Path
from uuid import UUID

import asyncpg

from persistence import database, migrating

EXPAND, BACKFILL, INDEX, ADDED, VALIDATE, CONTRACT = STEPS = (
    "expand",
    "backfill",
    "index",
    "constraint",
    "validate",
    "contract",
)
HELD = "LOCK TABLE entries IN SHARE UPDATE EXCLUSIVE MODE; "
"""Ends an autovacuum while nobody waits for us: ALTER TABLE waits a second for that, with all behind it."""
FILES = {
    EXPAND: (True, f"{HELD}ALTER TABLE entries ADD seen_by text"),
    INDEX: (
        False,
        "CREATE INDEX CONCURRENTLY entries_seen_by ON entries (seen_by) WHERE seen_by IS NOT NULL",
    ),
    ADDED: (
        True,
        f"{HELD}ALTER TABLE entries"
        " ADD CONSTRAINT seen_is_short CHECK (char_length(seen_by) <= 10) NOT VALID",
    ),
    VALIDATE: (True, "ALTER TABLE entries VALIDATE CONSTRAINT seen_is_short"),
    CONTRACT: (True, f"{HELD}ALTER TABLE entries DROP CONSTRAINT seen_is_short, DROP COLUMN seen_by"),
}
BATCH = 100
REST = 8.0
"""How long the backfill rests after a batch, as a multiple of what the batch took."""
FILL = """
    WITH part AS (
        SELECT member_id, id FROM entries
        WHERE (member_id, id) > ($1, $2) ORDER BY member_id, id LIMIT $3
    ), filled AS (
        UPDATE entries e SET seen_by = 'backfill'
        FROM part WHERE e.member_id = part.member_id AND e.id = part.id
        RETURNING 1
    )
    SELECT member_id, id, (SELECT count(*) FROM filled) AS count
    FROM part ORDER BY member_id DESC, id DESC LIMIT 1"""


def begin(folder: Path) -> None:
    """The release's files lie beside ours, for this process alone."""
    copy = folder / "migrations"
    shutil.copytree(migrating.FOLDER, copy)
    migrating.FOLDER = copy


def take(step: str, url: str, role: str) -> int:
    """One step, as the owner. Says how many rows it filled."""
    return asyncio.run(_filled(url) if step == BACKFILL else _migrated(step, url, role))


async def _migrated(step: str, url: str, role: str) -> int:
    in_transaction, sql = FILES[step]
    (migrating.FOLDER / database.APP / f"{9_000 + STEPS.index(step)}_20990101_{step}.py").write_text(
        f"RUN_IN_TRANSACTION = {in_transaction}\n\n\n"
        f"async def upgrade(db):\n    return {sql!r}\n\n\nasync def downgrade(db):\n    return ''\n"
    )
    run = await migrating.upgrade(url, role)
    assert len(run) == 1, run
    return 0


async def _filled(url: str) -> int:
    """In batches: none holds rows for long, and the shop has the disk most of the time.

    Nobody waits for its commits: a batch that a crash takes back is filled again.
    """
    owner = await asyncpg.connect(url, server_settings={"synchronous_commit": "off"})
    filled, member, entry = 0, UUID(int=0), UUID(int=0)
    try:
        while True:
            began = time.monotonic()
            last = await owner.fetchrow(FILL, member, entry, BATCH)
            if last is None:
                return filled
            member, entry = last["member_id"], last["id"]
            filled += last["count"]
            await asyncio.sleep(REST * (time.monotonic() - began))
    finally:
        await owner.close()
