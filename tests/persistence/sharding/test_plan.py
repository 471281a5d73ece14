"""`laurel shard plan`: the tables distribute by member, and one that would not is named."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest
from typer.testing import CliRunner

from api import keys, logs
from api.cli import app
from domain.programme.programme import Programme
from persistence.sharding import places
from persistence.sharding.catalogue import Catalogue, read
from persistence.sharding.plan import Place, Plan, plan
from tests.servers import TestDatabase


async def changed(database: TestDatabase, statement: str) -> Plan:
    """The plan for tables that a statement has changed. The change is taken back."""
    owner = await asyncpg.connect(database.migration_url)
    change = owner.transaction()
    await change.start()
    try:
        await owner.execute(statement)

        async def its_rows(sql: str) -> list[dict[str, object]]:
            return [dict(each) for each in await owner.fetch(sql)]

        with reading(its_rows):
            return plan(await read())
    finally:
        await change.rollback()
        await owner.close()


@contextmanager
def reading(rows: object) -> Iterator[None]:
    """The catalogue as seen from within a transaction that is not committed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("persistence.sharding.catalogue.rows", rows)
        yield


async def test_the_tables_distribute_as_they_are(programme: Programme) -> None:
    made = plan(await read())
    assert made.breaches == ()
    assert {name for _, name in made.loosened} == places.LOOSENED
    assert made.puts["entries"].place is made.puts["members"].place is Place.OWNED
    assert made.puts["identities"].column == "fingerprint"
    owned = [each for each in made.statements if "'member_id', colocate_with => 'members'" in each]
    assert len(owned) == sum(put.column == "member_id" for put in made.puts.values())


async def test_what_is_pointed_at_goes_first(programme: Programme) -> None:
    catalogue = await read()
    made = plan(catalogue)
    sent = [each for each in made.statements if "create_" in each and "function" not in each]

    def place(table: str) -> int:
        return next(at for at, each in enumerate(sent) if f"('{table}'" in each)

    loosened = {name for _, name in made.loosened}
    pairs = [
        (table.name, reference.to_table)
        for table in catalogue.tables
        for reference in table.references
        if reference.name not in loosened
        and reference.to_table != table.name
        and made.puts[table.name].place is not Place.LOCAL
    ]
    assert len(pairs) > 50
    assert [pair for pair in pairs if place(pair[1]) > place(pair[0])] == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            "CREATE TABLE stamps (member_id uuid, id uuid, code text UNIQUE, PRIMARY KEY (member_id, id))",
            "stamps: stamps_code_key is unique without member_id.",
        ),
        ("CREATE TABLE leaflets (id uuid PRIMARY KEY)", "leaflets: has no place;"),
        (
            "ALTER TABLE orders ADD parent uuid UNIQUE, ADD FOREIGN KEY (parent) REFERENCES orders (parent)",
            "orders: orders_parent_fkey points at orders, and no machine can check it",
        ),
        (
            "ALTER TABLE programmes ADD owner uuid CONSTRAINT its_owner REFERENCES members",
            "programmes: its_owner points at members, and no machine can check it",
        ),
        (
            "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
            " CREATE TRIGGER noting BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION noted()",
            "accounts: has the trigger noting.",
        ),
        (
            "CREATE UNIQUE INDEX one_of_a_member ON identities (member_id)",
            "identities: one_of_a_member is unique without fingerprint.",
        ),
    ],
)
async def test_a_table_that_breaks_a_rule_is_named_and_nothing_is_planned(
    database: TestDatabase, statement: str, told: str
) -> None:
    made = await changed(database, statement)
    assert [each for each in made.breaches if each.startswith(told)]
    assert made.statements == ()


def test_a_place_without_a_table_is_named() -> None:
    made = plan(Catalogue(()))
    assert "identities: has a place, and is no table." in made.breaches


def test_the_command_prints_the_statements_and_none_where_a_table_breaks_a_rule(
    test_database: TestDatabase, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", test_database.url)
    # The loggers of this process stay as they are.
    monkeypatch.setattr(logs, "configure", lambda *_, **__: None)
    keys.write(tmp_path / "keys.json", keys.generate(development=True))
    monkeypatch.setenv("LAUREL_KEYS_FILE", str(tmp_path / "keys.json"))
    printed = CliRunner().invoke(app, ["shard", "plan"])
    asyncio.run(by_the_owner(test_database, "CREATE TABLE leaflets (id uuid PRIMARY KEY)"))
    try:
        refused = CliRunner().invoke(app, ["shard", "plan"])
    finally:
        asyncio.run(by_the_owner(test_database, "DROP TABLE leaflets"))

    assert printed.exit_code == 0, printed.output
    assert "CREATE EXTENSION IF NOT EXISTS citus;" in printed.output
    assert "SELECT create_distributed_table('members', 'id', colocate_with => 'none');" in printed.output
    assert refused.exit_code == 1
    assert "leaflets: has no place" in refused.output and "create_distributed_table" not in refused.output


async def by_the_owner(database: TestDatabase, statement: str) -> None:
    owner = await asyncpg.connect(database.migration_url)
    try:
        await owner.execute(statement)
    finally:
        await owner.close()
