"""`laurel audit verify`: what an operator and a shell get."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path

import asyncpg
import pytest

from api import cli, keys, logs
from api.app import key_ring
from api.embedded.servers import Servers
from persistence import database as pool
from persistence.encryption import Vault
from persistence.work import opener
from tests import acts
from tests.servers import TestDatabase

Laurel = Callable[..., tuple[int, str]]


@pytest.fixture
def laurel(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    servers: Servers,
    test_database: TestDatabase,
) -> Laurel:
    """Run a command in this process, on a deployment with five sealed acts."""
    made = keys.generate()
    keys.write(tmp_path / "keys.json", made)
    asyncio.run(test_database.reset())
    asyncio.run(fill(test_database, Vault(key_ring(made))))
    for name, value in {
        "LAUREL_ENVIRONMENT": "production",
        "DATABASE_URL": test_database.url,
        "REDIS_URL": servers.redis_url,
        "LAUREL_PUBLIC_URL": "https://loyalty.example",
        "LAUREL_KEYS_FILE": str(tmp_path / "keys.json"),
        "LAUREL_CHECKPOINTS_FILE": str(tmp_path / "checkpoints.jsonl"),
        "COLUMNS": "200",
    }.items():
        monkeypatch.setenv(name, value or "")
    # The loggers of this process would keep the stream that this test reads, after it is closed.
    monkeypatch.setattr(logs, "configure", lambda *_, **__: None)

    def run(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["laurel", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0), capsys.readouterr().out

    return run


async def fill(database: TestDatabase, vault: Vault) -> None:
    await pool.connect(database.url, size=2)
    try:
        await acts.record(opener(vault), 5)
        assert await acts.seal_everything() == 5
    finally:
        await pool.disconnect()


async def reach_in(database: TestDatabase, sql: str) -> None:
    owner = await asyncpg.connect(database.migration_url)
    try:
        await owner.execute(sql)
    finally:
        await owner.close()


def test_a_whole_record_ends_with_zero_and_a_hand_in_it_with_one(laurel: Laurel, test_database: TestDatabase):
    assert laurel("ledger", "checkpoint")[0] == 0
    code, told = laurel("audit", "verify")
    assert (code, told.splitlines()[-1]) == (0, "The record is whole.")
    assert told.startswith("5 acts, 10 sealed values (0 erased), checkpoint 1: ")

    asyncio.run(
        reach_in(
            test_database,
            "UPDATE audit_log SET request_id = 'x' WHERE id = (SELECT min(id::text)::uuid FROM audit_log)",
        )
    )
    code, told = laurel("audit", "verify")
    assert code == 1
    assert "audit.hash" in told
    assert told.splitlines()[-1] == "1 findings: not the record that was written."

    asyncio.run(reach_in(test_database, "DELETE FROM audit_log; DELETE FROM audit_seal"))
    code, told = laurel("audit", "verify", "--json")
    assert code == 1
    assert [each["check"] for each in json.loads(told)["findings"]] == ["audit.head"]
