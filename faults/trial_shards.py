"""C1: the schema distributed by Citus, exactly as it stands, and L1 on top of it.

Needs an empty database on a coordinator: CITUS_DATABASE_URL, of a role that may create extensions.
"""

from __future__ import annotations

import os
from dataclasses import replace

from faults.place import Place, Skipped
from faults.trial_double_spend import kills, redeem
from persistence import migrating
from persistence.database import rows
from persistence.sharding.catalogue import read
from persistence.sharding.plan import plan
from tests.servers import TestDatabase

HAS_CITUS = "SELECT FROM pg_available_extensions WHERE name = 'citus'"
SHARDS_WITH_ACCOUNTS = """
    SELECT count(DISTINCT get_shard_id_for_distribution_column('accounts', member_id)) AS count
    FROM accounts"""
LOTS_OF_ONE = "EXPLAIN SELECT * FROM lots WHERE member_id = '{}' AND remaining > 0"


async def run(place: Place) -> str:
    url = os.environ.get("CITUS_DATABASE_URL")
    if not url:
        raise Skipped("CITUS_DATABASE_URL names no database")
    own = replace(place, database=TestDatabase(url=url, migration_url=url))
    statements = await _distribute(own)
    told = await redeem(own, kills)
    async with own.connected():
        spread = (await rows(SHARDS_WITH_ACCOUNTS))[0]["count"]
        assert spread > 1, "all accounts lie in one shard"
        explained = await rows(LOTS_OF_ONE.format("0198c0de-0000-7000-8000-000000000000"))
        tasks = [line for each in explained for line in map(str, each.values()) if "Task Count" in line]
        assert [line.strip() for line in tasks] == ["Task Count: 1"], explained
    return f"{statements} statements, accounts in {spread} shards; {told}"


async def _distribute(place: Place) -> int:
    async with place.connected(owner=True):
        if not await rows(HAS_CITUS):
            raise Skipped("the server of CITUS_DATABASE_URL has no Citus")
    await migrating.upgrade(place.database.migration_url, None)
    async with place.connected(owner=True):
        made = plan(await read())
        assert made.breaches == ()
        for statement in made.statements:
            await rows(statement)
    return len(made.statements)
