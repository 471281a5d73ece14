"""What an operator types, and what the terminal answers."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from api import cli, keys, logs
from api import settings as all_settings
from api.commands.opened import opened
from api.embedded.servers import Servers
from api.key_text import as_text
from api.keys import Ring
from domain.idempotency import RequestKey
from domain.kernel.texts import LocalText
from domain.members.named import MemberName
from domain.programme.defaults import plain_programme
from domain.programme.programme import POINTS
from domain.rewards import use_cases as rewards
from domain.rewards.pool import Nothing, Pool, Prize
from domain.rewards.redeeming.use_cases import RedeemReward, redeem_reward
from domain.rewards.reward import LuckyDraw, Price
from domain.staff.audit import OPERATOR
from domain.work import Begin
from persistence import resealing
from persistence.database import rows, transaction, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import make
from tests.servers import TestDatabase, migrated_database

Laurel = Callable[..., tuple[int, str]]


@pytest.fixture
def laurel(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Laurel:
    """Run a command in this process; gives its exit code and everything it said."""
    monkeypatch.chdir(tmp_path)
    # The loggers of this process would keep the stream that this test reads, after it is closed.
    monkeypatch.setattr(logs, "configure", lambda *_, **__: None)

    def run(*arguments: str | Path) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["laurel", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out + said.err

    return run


@pytest.fixture(scope="module")
def own_database(servers: Servers) -> Iterator[TestDatabase]:
    with migrated_database(servers, "commands") as made:
        yield made


@pytest.fixture
def production(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, servers: Servers, own_database: TestDatabase
) -> Path:
    """A deployment that has all it needs; gives its key file."""
    path = tmp_path / "keys.json"
    keys.write(path, keys.generate())
    asyncio.run(own_database.reset())
    COPIES.forget()  # of another test's database
    for name, given in {
        "LAUREL_ENVIRONMENT": "production",
        "DATABASE_URL": own_database.url,
        "MIGRATION_DATABASE_URL": own_database.migration_url,
        "REDIS_URL": servers.redis_url,
        "LAUREL_PUBLIC_URL": "https://loyalty.example",
        "LAUREL_KEYS_FILE": str(path),
        "LAUREL_METRICS_PORT": "9100",
        "LAUREL_CHECKPOINTS_FILE": str(tmp_path / "checkpoints.jsonl"),
    }.items():
        monkeypatch.setenv(name, given or "")
    return path


def test_a_key_is_exchanged_in_three_commands(laurel: Laurel, tmp_path: Path):
    path = tmp_path / "keys.json"
    assert laurel("keys", "generate", "--out", path)[0] == 0
    code, said = laurel("keys", "rotate", "master", "--file", path)
    assert code == 0
    assert "laurel keys activate master 2" in said
    assert keys.read(path).newest_master == 1

    assert laurel("keys", "activate", "master", "2", "--file", path)[0] == 0
    assert keys.read(path).newest_master == 2
    assert laurel("keys", "retire", "master", "1", "--file", path, "--yes")[0] == 0

    assert set(keys.read(path).master) == {2}
    code, said = laurel("keys", "list", "--file", path)
    assert said.splitlines()[0].split() == ["master", "2", "(newest)"]


@pytest.mark.parametrize("ring", Ring)
def test_a_key_of_every_ring_is_activated_and_the_command_says_what_then(
    laurel: Laurel, tmp_path: Path, ring: Ring
):
    path = tmp_path / "keys.json"
    assert laurel("keys", "generate", "--out", path)[0] == 0
    old = getattr(keys.read(path), f"newest_{ring}")
    assert laurel("keys", "rotate", ring, "--file", path)[0] == 0
    (kid,) = set(getattr(keys.read(path), str(ring))) - {old}

    code, said = laurel("keys", "activate", ring, kid, "--file", path)

    assert code == 0
    when = "Every process signs with it within seconds" if ring == "signing" else "Restart every process"
    assert said.startswith(f"{ring} key {kid} is the newest. {when}. ")
    assert f"ey {old} " in said or f"by key {old}:" in said
    assert getattr(keys.read(path), f"newest_{ring}") == kid


def test_keys_are_exchanged_and_what_lies_under_them_goes_along(
    laurel: Laurel, production: Path, tmp_path: Path
):
    members = tmp_path / "members.csv"
    members.write_text("external_id,name\nc1,Ann\nc2,Bob\n")
    assert laurel("migrate")[0] == 0
    assert laurel("import", "members", members)[0] == 0
    assert laurel("staff", "create", "jane@example.com", "--name", "Jane", "--role", "admin")[0] == 0
    for ring, kid, then in (("master", 2, "rewrap"), ("column", 2, "reseal"), ("index", 1, "reindex")):
        added = laurel("keys", "rotate", ring)
        assert added == (
            0,
            f"Added {ring} key {kid}. Restart every process, then: laurel keys activate {ring} {kid}\n",
        )
        assert laurel("keys", "activate", ring, str(kid))[1].endswith(f"Then: laurel keys {then}\n")

    assert laurel("keys", "rewrap") == (
        0,
        "2 members' keys wrapped anew. All is under the newest master key: the others can be retired.\n",
    )
    assert laurel("keys", "reseal") == (
        0,
        "2 values sealed anew. All is under the newest column key: the others can be retired.\n",
    )

    # Each member's external id, card and search row; and Jane's address.
    assert laurel("keys", "reindex") == (
        0,
        "7 rows written anew. All is under the newest index key: the others can be retired.\n",
    )

    for ring, kid in (("master", 1), ("column", 1), ("index", 0)):
        assert laurel("keys", "retire", ring, str(kid), "--yes")[0] == 0
    assert laurel("keys", "reindex")[1].startswith("0 rows")
    assert laurel("keys", "rewrap")[1].startswith("0 members' keys")
    assert laurel("keys", "reseal")[1].startswith("0 values")
    assert laurel("keys", "renew-members") == (
        0,
        "2 members have a new key, which seals all that is theirs. The old keys are gone.\n",
    )
    assert asyncio.run(names_now()) == ["Ann", "Bob", "Jane"]


async def names_now() -> list[str]:
    """The names of members and staff, opened with the key file as it is now."""
    async with opened(all_settings.load()) as held:
        members = await rows("SELECT id, name, wrapped FROM members JOIN member_keys ON member_id = id")
        staff = await rows("SELECT id, name FROM staff")
        return sorted(
            [
                held.vault.open(
                    Sealed(Secret.MEMBER_NAME, bytes(each["name"])),
                    held.vault.unwrap(each["id"], bytes(each["wrapped"])),
                )
                for each in members
            ]
            + [
                held.vault.open_column(Sealed(Secret.STAFF_NAME, bytes(each["name"])), each["id"])
                for each in staff
            ]
        )


def test_a_key_that_somebody_still_seals_with_is_not_called_done(
    laurel: Laurel, production: Path, monkeypatch: pytest.MonkeyPatch
):
    async def one_more(vault: Vault) -> int:
        return 1

    monkeypatch.setattr(resealing, "values_to_reseal", one_more)

    code, said = laurel("keys", "reseal")

    assert code == 1
    assert "Restart every process" in said


def test_a_key_that_is_missing_is_named(laurel: Laurel, production: Path):
    assert laurel("staff", "create", "jane@example.com", "--name", "Jane", "--role", "admin")[0] == 0
    production.unlink()
    other = keys.generate()
    keys.write(production, replace(other, column={7: other.column[1]}, newest_column=7))

    assert laurel("keys", "reseal") == (1, "column key 1 is not on the ring\n")


def test_a_refused_command_says_why_in_one_line_and_changes_nothing(laurel: Laurel, tmp_path: Path):
    path = tmp_path / "keys.json"
    keys.write(path, keys.generate())
    before = path.read_text()

    assert laurel("keys", "generate", "--out", path) == (
        1,
        f"{path} exists already; keys are never overwritten.\n",
    )
    assert laurel("keys", "retire", "column", "1", "--file", path, "--yes") == (
        1,
        "Key 1 is the newest of the column ring: activate another one first.\n",
    )
    assert path.read_text() == before


def test_no_command_prints_a_key(laurel: Laurel, tmp_path: Path):
    path = tmp_path / "keys.json"
    told = laurel("keys", "generate", "--out", path)[1]
    for ring in Ring:
        told += laurel("keys", "rotate", ring, "--file", path)[1]
    told += laurel("keys", "list", "--file", path)[1]

    held = keys.read(path)
    secrets = [*held.master.values(), *held.column.values(), held.index_root, held.cursor, held.idempotency]
    assert [each for each in secrets if as_text(each) in told] == []
    assert "PRIVATE" not in told


def test_the_doctor_finds_a_sound_deployment_sound(laurel: Laurel, production: Path):
    code, said = laurel("doctor")

    assert code == 0, said
    assert {line.split()[0] for line in said.splitlines()} == {"ok"}
    assert "can add to the ledger and not edit it" in said
    assert "hush" not in said


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("DATABASE_URL", "postgresql://a:hush@127.0.0.1:1/x", "bad   Database: no answer"),
        ("REDIS_URL", "redis://:hush@127.0.0.1:1/0", "bad   Redis: no answer"),
        (
            "MIGRATION_DATABASE_URL",
            "postgresql://a:hush@127.0.0.1:1/x",
            "bad   MIGRATION_DATABASE_URL: no answer",
        ),
        ("LAUREL_KEYS_FILE", "/nowhere/keys.json", "bad   LAUREL_KEYS_FILE"),
        ("LAUREL_PUBLIC_URL", "http://loyalty.example", "bad   LAUREL_PUBLIC_URL"),
    ],
)
def test_the_doctor_names_what_is_wrong(
    name: str, value: str, told: str, laurel: Laurel, production: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(name, value)

    code, said = laurel("doctor")

    assert code == 1
    assert told in said
    assert "hush" not in said


def test_the_doctor_does_not_let_the_application_own_the_ledger(
    laurel: Laurel, production: Path, own_database: TestDatabase, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DATABASE_URL", own_database.migration_url)

    code, said = laurel("doctor")

    assert code == 1
    assert "bad   Role laurel_owner may change the schema" in said
    assert "may edit" in said


def test_migrations_that_are_there_are_not_run_again(laurel: Laurel, production: Path):
    code, said = laurel("migrate")
    assert (code, said.splitlines()[0]) == (0, "The database is up to date.")
    assert laurel("migrate") == (0, "The database is up to date.\n")  # the first one gave it a programme
    assert laurel("migrate", "--check") == (0, "The database is up to date.\n")


def test_a_night_is_run_by_hand_for_a_day_that_is_over(laurel: Laurel, production: Path):
    assert laurel("migrate")[0] == 0
    code, said = laurel("nightly", "--date", "2026-03-01")
    assert code == 0
    assert "Members booked: 0. Reviewed: 0. Warnings: 0." in said.splitlines()
    assert "Approvals closed: 0." in said.splitlines()
    assert laurel("nightly")[0] == 0
    code, said = laurel("nightly", "--date", "2090-03-01")
    assert (code, said) == (1, "2090-03-01 is not over in main.\n")
    code, said = laurel("nightly", "--programme", "nowhere")
    assert (code, said) == (1, "There is no programme nowhere.\n")


def test_production_migrates_with_a_role_of_its_own_only(
    laurel: Laurel, production: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("MIGRATION_DATABASE_URL")

    code, said = laurel("migrate")

    assert code == 1
    assert said.startswith("MIGRATION_DATABASE_URL is not set")


def test_a_stale_schema_is_noticed(laurel: Laurel, tmp_path: Path):
    path = tmp_path / "schema.graphql"

    assert laurel("schema", "--check", "--out", path)[0] == 1
    path.write_text("type Query { more: ID! }\n")
    code, said = laurel("schema", "--check", "--out", path)

    assert code == 1
    assert said.startswith("schema.graphql")
    assert "`make schema`" in said
    assert path.read_text() == "type Query { more: ID! }\n"


def test_rules_are_written_out_compared_and_brought_in(laurel: Laurel, production: Path, tmp_path: Path):
    async def a_programme() -> None:
        async with opened(all_settings.load()):
            async with transaction():
                await StoredProgrammes().add(plain_programme(new_uuid), at=await value("SELECT now()"))
            COPIES.forget()

    asyncio.run(a_programme())
    code, said = laurel("config", "export")
    assert code == 0
    document = json.loads(said)
    file = tmp_path / "rules.json"
    file.write_text(said, encoding="utf-8")
    assert laurel("config", "diff", file) == (0, "Nothing to do: everything is as the file says.\n")

    document["settings"]["closing_days"] = 20
    document["event_types"]["share"] = {"title": {"en": "Sharing"}, "keys": []}
    file.write_text(json.dumps(document), encoding="utf-8")
    code, said = laurel("config", "diff", file)
    assert (code, said) == (2, "~ settings.programme\n    closing_days: 30 -> 20\n+ event_types.share\n")
    code, said = laurel("config", "apply", file, "--yes")
    assert (code, said.splitlines()[-1]) == (0, "2 done.")
    assert laurel("config", "apply", file)[1] == "Nothing to do: everything is as the file says.\n"

    file.write_text("{", encoding="utf-8")
    assert laurel("config", "apply", file)[0] == 1
    file.write_text(json.dumps({**document, "laurel_config": 9}), encoding="utf-8")
    code, said = laurel("config", "apply", file, "--yes")
    assert (code, "laurel_config" in said) == (1, True)


async def a_wheel_that_was_turned(begin: Begin, times: int) -> None:
    """A draw that gives nothing and costs nothing, and its draws."""
    now = datetime.now(UTC)
    prizes = (
        Prize(code="luck", title=LocalText({"en": "Luck"}), odds=600_000, winning=Nothing()),
        Prize(code="none", title=LocalText({"en": "None"}), odds=400_000, winning=Nothing(), stock=1),
    )
    content = {
        "title": LocalText({"en": "A wheel"}),
        "content": LuckyDraw(Pool(prizes=prizes, consolation="luck")),
        "prices": (Price(wallet=POINTS, points=0),),
        **{name: now - timedelta(days=1) for name in ("visible_from", "redeem_from")},
        **{name: now + timedelta(days=1) for name in ("visible_until", "redeem_until")},
    }
    operator: dict[str, Any] = {"programme": None, "code": "wheel", "by": "x", "origin": OPERATOR}
    await rewards.save_reward(rewards.SaveReward(content=content, **operator), begin)
    await rewards.activate(rewards.MoveReward(**operator), begin)
    member = await make.member(begin)
    for _ in range(times):
        key = RequestKey(
            principal_id=new_uuid(), key=make.key(), operation="redeemReward", content={}, member_id=member.id
        )
        command = RedeemReward(member=MemberName(id=member.id), reward="wheel", by="x", key=key)
        await redeem_reward(command, begin)


def test_a_draw_is_made_again_and_a_line_that_was_changed_is_found(
    laurel: Laurel, production: Path, own_database: TestDatabase
):
    async def turned() -> None:
        async with opened(all_settings.load()) as held:
            async with transaction():
                await StoredProgrammes().add(plain_programme(new_uuid), at=await value("SELECT now()"))
            COPIES.forget()
            await a_wheel_that_was_turned(held.begin, 7)

    async def tampered() -> None:
        owner = await asyncpg.connect(own_database.migration_url)
        await owner.execute(
            """UPDATE prize_draws
            SET line = jsonb_set(line, '{number}', to_jsonb((line ->> 'number')::int + 1))
            WHERE sequence = 5"""
        )
        await owner.close()

    asyncio.run(turned())
    assert laurel("draws", "verify", "wheel") == (0, "7 lines, 2 seeds.\nOK\n")
    asyncio.run(tampered())
    COPIES.forget()
    code, said = laurel("draws", "verify", "wheel")
    assert code == 1
    assert "line 5 the number is " in said
    assert said.endswith("not the draws that were made.\n")
    assert laurel("draws", "verify", "mug") == (1, "There is no reward 'mug'.\n")
