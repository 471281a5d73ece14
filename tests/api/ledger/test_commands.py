"""`laurel ledger`: what an operator, a shell and a spreadsheet get."""

from __future__ import annotations

import asyncio
import csv
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import asyncpg
import pytest

from api import cli, keys, logs
from api.embedded.servers import Servers
from persistence import database as pool
from persistence.programme.repository import COPIES
from persistence.work import opener
from tests import make
from tests.api.imports.shop import live_order
from tests.servers import TestDatabase

Laurel = Callable[..., tuple[int, str, str]]


@pytest.fixture
def laurel(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    servers: Servers,
    test_database: TestDatabase,
) -> Laurel:
    """Run a command in this process, on a deployment with one member and one order."""
    asyncio.run(test_database.reset())
    asyncio.run(fill(test_database))
    keys.write(tmp_path / "keys.json", keys.generate())
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

    def run(*arguments: str) -> tuple[int, str, str]:
        COPIES.forget()
        monkeypatch.setattr(sys, "argv", ["laurel", "ledger", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


async def fill(database: TestDatabase) -> None:
    COPIES.forget()
    await pool.connect(database.url, size=2)
    try:
        await make.programme()
        begin = opener(make.a_vault())
        member = (await make.member(begin, external_id="1")).id
        await live_order(begin, paid_at=datetime.now(UTC) - timedelta(days=2), member_id=member)
    finally:
        await pool.disconnect()


def reach_in(database: TestDatabase, sql: str) -> None:
    async def act() -> None:
        owner = await asyncpg.connect(database.migration_url)
        try:
            await owner.execute(sql)
        finally:
            await owner.close()

    asyncio.run(act())


def test_whole_books_end_with_zero_and_tampered_ones_with_one(laurel: Laurel, test_database: TestDatabase):
    code, told, _ = laurel("checkpoint")
    assert (code, told.startswith("Checkpoint 1: 2 entries of 2 accounts, root ")) == (0, True)
    code, told, _ = laurel("verify")
    assert (code, "The books are whole." in told, "checkpoint 1" in told) == (0, True, True)

    reach_in(test_database, "UPDATE lots SET remaining = remaining - 1")

    code, told, _ = laurel("verify")
    assert code == 1
    assert "lot.remaining" in told
    assert "expected 100, found 99" in told
    code, told, _ = laurel("verify", "--json")
    found = json.loads(told)
    assert code == 1
    assert (found["entries"], found["checkpoint"]) == (2, 1)
    assert {each["check"] for each in found["findings"]} == {"lot.remaining"}
    assert all(each["member"] and each["lot"] for each in found["findings"])


def test_without_a_file_there_is_no_checkpoint_and_the_books_are_verified_all_the_same(
    laurel: Laurel, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("LAUREL_CHECKPOINTS_FILE")

    code, _, said = laurel("checkpoint")
    assert (code, "LAUREL_CHECKPOINTS_FILE" in said) == (1, True)
    code, told, said = laurel("verify")
    assert (code, "no checkpoint" in told, "not held against checkpoints" in said) == (0, True, True)


def test_the_liability_of_now_is_that_of_the_programmes_clock(laurel: Laurel, test_database: TestDatabase):
    reach_in(
        test_database,
        "UPDATE programmes SET sandbox = true, clock_offset_seconds = 200 * 86400, version = version + 1",
    )

    code, told, _ = laurel("liability")

    assert (code, "points 100 points" in told) == (0, True)
    assert "standard up_to_12_months" in told
    assert "up_to_3_months" not in told


def test_the_liability_book_is_for_people_and_for_spreadsheets(laurel: Laurel):
    code, told, _ = laurel("liability")
    assert (code, "points 100 points, no price" in told) == (0, True)
    assert "standard up_to_3_months" in told

    code, told, _ = laurel("liability", "--csv", "--at", "2016-01-01")
    lines = list(csv.DictReader(StringIO(told)))
    assert code == 0
    assert {(each["line"], each["points"]) for each in lines if each["line"] == "TOTAL"} == {("TOTAL", "0")}

    code, told, _ = laurel("liability", "--csv", "--from", "2016-01-01")
    rolled = [each for each in csv.DictReader(StringIO(told)) if each["wallet"] == "points"]
    assert code == 0
    assert [(each["line"], each["contra"], each["points"]) for each in rolled] == [
        ("OPENING", "", "0"),
        ("ISSUED", "ISSUANCE", "100"),
        ("CLOSING", "", "100"),
        ("RECEIVABLE_OPENING", "", "0"),
        ("RECEIVABLE_CLOSING", "", "0"),
    ]
