"""P13: the list of affected members, fields and times, out of a hundred thousand rows of audit data."""

from __future__ import annotations

import asyncio
import csv
import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from api import cli, keys, logs
from api.embedded.servers import Servers
from domain.kernel.ids import MemberId, ServiceKeyId, StaffId
from domain.staff.permissions import Permission
from persistence import database as pool
from persistence.database import rows, value
from persistence.programme.repository import COPIES
from persistence.work import opener
from tests import make
from tests.servers import TestDatabase

Laurel = Callable[..., tuple[int, str, str]]
ROWS = 100_000
MEMBERS = 50
START = datetime(2026, 6, 1, tzinfo=UTC)
SPAN = ("--from", "2026-06-01T00:00:00", "--to", "2026-07-01T00:00:00")
WORLD: dict[str, Any] = {}


@pytest.fixture
def laurel(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    servers: Servers,
    test_database: TestDatabase,
) -> Laurel:
    """Run a command in this process, on a deployment where one of the staff looked at everybody in June."""
    asyncio.run(test_database.reset())
    asyncio.run(fill(test_database))
    keys.write(tmp_path / "keys.json", keys.generate(development=True))
    for name, each in {
        "DATABASE_URL": test_database.url,
        "REDIS_URL": servers.redis_url,
        "LAUREL_KEYS_FILE": str(tmp_path / "keys.json"),
        "COLUMNS": "200",
    }.items():
        monkeypatch.setenv(name, each or "")
    # The loggers of this process would keep the stream that this test reads, after it is closed.
    monkeypatch.setattr(logs, "configure", lambda *_, **__: None)

    def run(*arguments: str) -> tuple[int, str, str]:
        COPIES.forget()
        monkeypatch.setattr(sys, "argv", ["laurel", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


async def fill(database: TestDatabase) -> None:
    """A day of June for each of fifty members, over and over; others by somebody else and in other months."""
    await pool.connect(database.url, size=2)
    try:
        vault = make.a_vault()
        begin = opener(vault)
        await make.programme()
        members = [str(each) for each in await make.many(begin, MEMBERS)]
        snoop, other = [await make.staff_account(vault) for _ in range(2)]
        await rows(
            """INSERT INTO audit_log (id, at, actor_kind, actor_id, act, object_kind, object_id, fields)
            SELECT gen_random_uuid(), $1::timestamptz + make_interval(secs => n * 25), 'STAFF',
                CASE WHEN n % 10 = 0 THEN $2::uuid ELSE $3::uuid END, 'member.revealed', 'member',
                ($4::text[])[1 + n % $6::int], ARRAY['name', 'phone']
            FROM generate_series(0, $5::int - 1) n RETURNING 1""",
            START,
            snoop.value,
            other.value,
            members,
            ROWS,
            MEMBERS,
        )
        key = await make.service_key(begin, Permission.MEMBERS_READ_CONTACT)
        named = await value("SELECT id FROM service_keys")
        assert key is not None
        WORLD.update(
            members=members, snoop=str(StaffId(snoop.value)), key=str(ServiceKeyId(named)), vault=vault
        )
    finally:
        await pool.disconnect()
        COPIES.forget()


def test_p13_who_is_affected_is_known_in_seconds(laurel: Laurel, tmp_path: Path) -> None:
    began = time.monotonic()
    code, said, _ = laurel("breach", "report", *SPAN, "--staff", WORLD["snoop"])
    seconds = time.monotonic() - began

    assert code == 0
    assert seconds < 60
    told = json.loads(said)
    # Every tenth row is the snoop's: of fifty members in turn these five.
    expected = {WORLD["members"][n] for n in range(0, MEMBERS, 10)}
    assert {each["member"] for each in told["members"]} == expected
    assert told["affected"] == 5
    assert told["fields"] == {"name": 5, "phone": 5}
    assert told["classes"] == {"PROFILE": 5}
    assert told["acts"] == {"member.revealed": ROWS // 10}
    assert sum(each["acts"] for each in told["members"]) == ROWS // 10
    assert told["first_at"] == START.isoformat()
    assert told["last_at"] == (START + timedelta(seconds=(ROWS - 10) * 25)).isoformat()

    code, said, _ = laurel("breach", "report", *SPAN, "--csv")
    assert code == 0
    lines = list(csv.DictReader(StringIO(said)))
    assert {each["member"] for each in lines} == set(WORLD["members"])
    assert sum(int(each["acts"]) for each in lines) == ROWS
    file = tmp_path / "report.json"
    assert laurel("breach", "report", *SPAN, "--table", "members", "--out", str(file))[0] == 0
    assert file.stat().st_mode & 0o777 == 0o600
    whole = json.loads(file.read_text())
    assert whole["affected"] == MEMBERS
    assert "phone" in whole["fields"]
    assert "Sealed, and unreadable without the keys" in whole["notes"][0]

    code, said, notes = laurel("breach", "report", *SPAN, "--service-key", WORLD["key"])
    assert (code, json.loads(said)["affected"]) == (0, 0)
    assert "Take every member for affected" in notes
    early = ("--from", "2026-01-01T00:00:00", "--to", "2026-02-01T00:00:00")
    code, said, _ = laurel("breach", "report", *early)
    assert (code, json.loads(said)["members"], json.loads(said)["first_at"]) == (0, [], None)
    nobody = str(StaffId(MemberId.parse(WORLD["members"][0]).value))
    for wrong in (
        ("--staff", nobody),
        ("--staff", "Jane"),
        ("--table", "programmes"),
        ("--staff", WORLD["snoop"], "--table", "members"),
    ):
        code, said, told_why = laurel("breach", "report", *SPAN, *wrong)
        assert (code, said) == (1, "")
        assert told_why
    assert laurel("breach", "report", "--from", SPAN[3], "--to", SPAN[1])[0] == 1
