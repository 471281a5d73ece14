"""P5: a backup that is taken back brings nobody back who was erased since it was made."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import asyncpg
import pytest

from api import keys
from api.erasures.log_file import append, read
from api.erasures.writing import ErasureLog
from api.ledger.signing import CheckpointKeys
from domain.erasures.erasure import Logged, LoggedProspect
from domain.erasures.use_cases import replay
from domain.kernel.ids import ErasureId, MemberId, ProspectId
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.work import Begin
from persistence import database as pool
from persistence.database import rows, value
from persistence.encryption import KeyRing, Vault
from persistence.ids import new_uuid
from persistence.sealed_bytes import Unopenable
from tests import make
from tests.api.erasures.test_erasure import CANARY, HOLD, LAWYER, PERSON, lived
from tests.api.memberships.test_erase_member import erase
from tests.api.merges.test_merge_members import merge
from tests.api.prospects.asking import WITHDRAW, agreed_policy, done, record
from tests.conftest import Ask
from tests.faults.books import broken
from tests.faults.processes import ended, environment
from tests.kept import Kept
from tests.ledger import codes
from tests.nursery import Born
from tests.servers import ROOT, TestDatabase
from tests.workers import Starter, workers

__all__ = ["workers"]

BACKUP = "laurel_backup_of_a_test"


@pytest.fixture
def keys_file(tmp_path: Path) -> Path:
    path = tmp_path / "keys.json"
    keys.write(path, replace(keys.generate(development=True), **_of_tests()))
    return path


def _of_tests() -> dict[str, Any]:
    """The vault's keys, so that a process opens what the tests have sealed."""
    ring = make.KEY_RING
    return {
        "master": ring.master,
        "newest_master": ring.newest_master,
        "column": ring.column,
        "newest_column": ring.newest_column,
        "index_root": ring.index_root,
        "idempotency": ring.idempotency,
    }


@pytest.fixture
async def backup(database: TestDatabase, kept: Kept) -> AsyncIterator[Backup]:
    made = Backup(database, kept)
    yield made
    await pool.disconnect()
    await made.on_server(f"DROP DATABASE IF EXISTS {BACKUP}")
    await pool.connect(database.url, size=8)


class Backup:
    """A copy of the database's files, and what is done with it."""

    def __init__(self, source: TestDatabase, kept: Kept) -> None:
        self._source = source
        self._kept = kept
        self.restored = source.named(BACKUP)

    async def make(self) -> None:
        await self._kept.close()  # PostgreSQL copies only what nobody has open
        await self.on_server(f"DROP DATABASE IF EXISTS {BACKUP}")
        name = self._source.url.rpartition("/")[2]
        await self.on_server(f"CREATE DATABASE {BACKUP} TEMPLATE {name}")
        await pool.connect(self._source.url, size=8)

    async def take_back(self) -> None:
        """From here on this test looks at the backup."""
        await pool.disconnect()
        await pool.connect(self.restored.url, size=8)

    async def on_server(self, sql: str) -> None:
        owner = await asyncpg.connect(self._source.named("postgres").migration_url)
        try:
            await owner.execute(sql)
        finally:
            await owner.close()


async def laurel(database: TestDatabase, keys_file: Path, log: Path, *words: str) -> tuple[int, str]:
    """A command, as it is typed."""
    with TemporaryDirectory() as folder:
        said = Path(folder) / "said"
        env = environment(database, "redis://127.0.0.1:1/0", keys_file, LAUREL_ERASURES_FILE=str(log))
        code = await ended(Born(words, env=env, folder=ROOT, said=said))
        return code, said.read_text()


def checkpoint_keys(keys_file: Path) -> CheckpointKeys:
    return CheckpointKeys.of(keys.read(keys_file))


async def is_left(*traces: str) -> list[tuple[str, str]]:
    tables = await rows("SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public'")
    return [
        (each["t"], trace)
        for each in tables
        for trace in traces
        if await rows(f'SELECT 1 FROM "{each["t"]}" t WHERE strpos(t::text, $1) > 0', trace)
    ]


async def test_p5_a_backup_that_is_taken_back_shows_nobody_who_was_erased_since(
    ask: Ask,
    begin: Begin,
    vault: Vault,
    programme: Programme,
    backup: Backup,
    keys_file: Path,
    workers: Starter,
) -> None:
    log = keys_file.parent / "erasures.jsonl"
    member, bystander = await make.member(begin, **PERSON), await make.member(begin, name="Bob")
    part = await make.member(begin, name=f"{CANARY} Double", phone="13800138009")
    await lived(ask, member, vault)
    await merge(ask, part, member)
    await backup.make()

    assert codes(await erase(ask, member)) == []
    worker = await workers.ready()
    async with asyncio.timeout(120):
        while len(read(log, checkpoint_keys(keys_file)).erasures) < 2:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.1)
    assert await worker.stop() == 0
    assert CANARY not in log.read_text() and "138001380" not in log.read_text()

    await backup.take_back()
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == 0
    sums = "SELECT kind, sum(points) FROM entries WHERE kind <> 'EXPIRE' GROUP BY 1 ORDER BY 1"
    before = await rows(sums)
    wrapped = await value("SELECT wrapped FROM member_keys WHERE member_id = $1", member.id.value)

    code, said = await laurel(backup.restored, keys_file, log, "erasures", "replay")

    assert code == 0 and "2 erased again, 0 were erased in the backup already." in said, said
    assert await is_left(CANARY, "canary", "13800138000", "13800138009", member.card_number) == []
    assert await value("SELECT count(*) FROM member_keys") == 1
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == 2
    assert await rows(sums) == before
    assert await broken() == {}
    assert (await value("SELECT name FROM members WHERE id = $1", bystander.id.value)) is not None
    # Once more changes nothing.
    code, said = await laurel(backup.restored, keys_file, log, "erasures", "replay")
    assert code == 0 and "0 erased again, 2 were erased in the backup already." in said, said
    # The backup itself, unerased, is shut with the master key of its day.
    vault.unwrap(member.id.value, bytes(wrapped))
    later = Vault(KeyRing(**{**_ring(make.KEY_RING), "master": {2: b"n" * 32}, "newest_master": 2}))
    with pytest.raises(Unopenable):
        later.unwrap(member.id.value, bytes(wrapped))


def _ring(ring: KeyRing) -> dict[str, Any]:
    return {
        name: getattr(ring, name)
        for name in (
            *("master", "newest_master", "column", "newest_column"),
            *("index", "newest_index", "index_root", "idempotency"),
        )
    }


async def test_p5_a_backup_that_is_taken_back_shows_no_prospect_that_has_said_no_since(
    ask: Ask, begin: Begin, programme: Programme, backup: Backup, keys_file: Path
) -> None:
    """Nor one that became a member and was erased as that: of the member the backup knows nothing."""
    log, ours = keys_file.parent / "erasures.jsonl", checkpoint_keys(keys_file)
    await agreed_policy(ask)
    withdrawn = await record(ask, "+8613800138001")
    joined = await record(ask, "+8613800138002")
    stays = await record(ask, "+8613800138003")
    await backup.make()
    assert (await done(ask, WITHDRAW, ANONYMOUS, id=withdrawn))["problems"] == []
    member = await make.member(begin, phone="+8613800138002")
    assert codes(await erase(ask, member)) == []
    late = await record(ask, "+8613800138004")  # of whom the backup knows nothing
    await done(ask, WITHDRAW, ANONYMOUS, id=late)
    writing = ErasureLog(log, ours)
    assert (await writing.step(), await writing.step(), await ErasureLog(log, ours).step()) == (4, 0, 0)
    assert {str(each.id) for each in read(log, ours).prospects} == {withdrawn, joined, late}

    await backup.take_back()
    assert await value("SELECT count(*) FROM prospects WHERE contact IS NOT NULL") == 3
    code, said = await laurel(backup.restored, keys_file, log, "erasures", "replay")

    assert code == 0 and "2 prospects withdrawn again, 1 were not there any more." in said, said
    left = await rows("SELECT id, ended FROM prospects WHERE num_nonnulls(contact, contact_fingerprint) > 0")
    assert left == [{"id": ProspectId.parse(stays).value, "ended": None}]
    code, said = await laurel(backup.restored, keys_file, log, "erasures", "replay")
    assert code == 0 and "0 prospects withdrawn again, 3 were not there any more." in said, said


async def test_whom_a_hold_of_the_backup_keeps_is_named_and_goes_once_it_is_released(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben = await make.member(begin, name="Ann"), await make.member(begin, name="Ben")
    placed = await ask(HOLD, LAWYER, input={"memberId": str(ann.id), "reason": "Case 7"})
    assert placed["data"]["placeLegalHold"]["problems"] == []
    log = [logged(ann.id), logged(ben.id), logged(make.nobody())]

    done = await replay(log, begin)

    assert (len(done.gone), done.before, done.held) == (1, 1, [ann.id])
    await rows("UPDATE legal_holds SET released_at = now(), released_by = 't' RETURNING 1")
    again = await replay(log, begin)
    assert (len(again.gone), again.before, again.held) == (1, 2, [])


async def test_who_was_a_part_of_another_in_the_backup_goes_too(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    """The merge was undone after the backup was made, and only the part was erased."""
    part, whole = await make.member(begin, name="Ann"), await make.member(begin, name="Anna")
    await merge(ask, part, whole)

    done = await replay([logged(part.id)], begin)

    assert (len(done.gone), done.held) == (1, [])
    erased = await rows("SELECT id FROM members WHERE erased_at IS NOT NULL")
    assert [each["id"] for each in erased] == [part.id.value]
    assert await broken() == {}


def logged(member: MemberId) -> Logged:
    return Logged(id=ErasureId(member.value, new_uuid()), member_id=member, at=make.NOW)


@pytest.mark.parametrize("what", ["changed", "taken out", "put in", "swapped", "not ours"])
def test_a_log_that_somebody_has_changed_says_so(keys_file: Path, tmp_path: Path, what: str) -> None:
    path, ours = tmp_path / "log", checkpoint_keys(keys_file)
    written = [replace(logged(make.nobody()), at=make.NOW + timedelta(hours=each)) for each in range(5)]
    assert append(path, written[:3], ours) == 3
    assert append(path, written, ours) == 2  # what is there stays as it is
    assert (read(path, ours).erasures, read(path, ours).broken) == (written, [])
    lines = path.read_text().splitlines()
    match what:
        case "changed":
            lines[2] = json.dumps({**json.loads(lines[2]), "member": str(make.nobody())})
        case "taken out":
            del lines[2]
        case "put in":
            lines.insert(2, lines[1])
        case "swapped":
            lines[1], lines[2] = lines[2], lines[1]
        case "not ours":
            other = CheckpointKeys.of(keys.generate(development=True))
            (tmp_path / "other").unlink(missing_ok=True)
            append(tmp_path / "other", written, other)
            lines = (tmp_path / "other").read_text().splitlines()
    path.write_text("\n".join(lines) + "\n")

    assert read(path, ours).broken


async def test_by_a_log_that_was_changed_nobody_is_erased(
    begin: Begin, programme: Programme, database: TestDatabase, keys_file: Path, tmp_path: Path
) -> None:
    member = await make.member(begin, name="Ann")
    log = tmp_path / "erasures.jsonl"
    append(log, [logged(member.id)], CheckpointKeys.of(keys.generate(development=True)))

    code, said = await laurel(database, keys_file, log, "erasures", "replay")
    missing = await laurel(database, keys_file, tmp_path / "none", "erasures", "replay")

    assert code == 1 and "lines 1" in said, said
    assert missing[0] == 1 and "There is no log of erasures" in missing[1]
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == 0


def test_a_line_that_a_crash_has_torn_is_noticed_and_the_next_one_stands(
    keys_file: Path, tmp_path: Path
) -> None:
    path, ours = tmp_path / "log", checkpoint_keys(keys_file)
    first, second = logged(make.nobody()), logged(make.nobody())
    third = LoggedProspect(id=ProspectId(new_uuid()), at=make.NOW)
    append(path, [first], ours)
    with path.open("a") as file:
        file.write('{"format":"laurel-er')

    append(path, [second, third], ours)

    found = read(path, ours)
    assert (found.erasures, found.prospects, found.broken) == ([first, second], [third], [2])
