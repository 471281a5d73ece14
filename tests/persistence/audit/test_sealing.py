"""Acts become a chain, and whatever is done to it is found."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tortoise.exceptions import OperationalError

from api import keys
from api.audit import proof
from api.audit.jobs import FINDINGS, verifying
from api.ledger.proof import Outside, checkpoint
from api.ledger.signing import CheckpointKeys
from domain.programme.programme import Programme
from domain.staff.audit import OPERATOR, Act, Deed
from domain.work import Begin
from persistence import database as pool
from persistence.audit.sealing import seal_acts
from persistence.audit.verification import verify_acts
from persistence.database import rows, transaction, value
from persistence.encryption import Vault
from persistence.resealing import reseal_all
from tests import acts, make
from tests.servers import TestDatabase


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    return Outside(tmp_path / "checkpoints.jsonl", CheckpointKeys.of(keys.generate(development=True)))


@pytest.fixture
async def owner(begin: Begin, test_database: TestDatabase) -> AsyncIterator[None]:
    """Twenty sealed acts, and from here on this process is the owner of the tables."""
    await acts.record(begin, 20)
    assert await acts.seal_everything() == 20
    await pool.disconnect()
    await pool.connect(test_database.migration_url, size=8)
    yield


async def checks(vault: Vault, outside: Outside | None) -> Counter[str]:
    return Counter(each.check for each in (await proof.verify(vault, outside)).findings)


async def test_each_committed_act_is_sealed_once_by_however_many_sealers(begin: Begin, vault: Vault):
    await acts.record(begin, 2_500, reason=None)

    async def sealer() -> int:
        done = 0
        while await value("SELECT count(*) FROM audit_unsealed"):
            done += await seal_acts()
        return done

    assert sum(await asyncio.gather(*(sealer() for _ in range(4)))) == 2_500
    assert await value("SELECT max(seq) FROM audit_seal") == await make.count("audit_seal") == 2_500
    verified = await proof.verify(vault, None)
    assert (verified.acts, verified.values_opened, verified.findings) == (2_500, 2_500, [])


async def test_an_act_that_commits_late_is_sealed_later_and_one_that_is_undone_never(
    begin: Begin, vault: Vault
):
    deed = Deed(act=Act.STAFF_CREATED)
    written, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with begin() as work:
            await work.audit.record(OPERATOR, deed)
            written.set()
            await go_on.wait()

    late = asyncio.create_task(slow())
    await written.wait()
    await acts.record(begin, 1)
    with pytest.raises(RuntimeError):
        async with begin() as work:
            await work.audit.record(OPERATOR, deed)
            raise RuntimeError
    assert await acts.seal_everything() == 1
    go_on.set()
    await late
    assert await acts.seal_everything() == 1
    assert [
        each["act"]
        for each in await rows(
            "SELECT a.act FROM audit_seal s JOIN audit_log a ON a.id = s.audit_id ORDER BY s.seq"
        )
    ] == ["webhook.changed", "staff.created"]
    assert await checks(vault, None) == {}


async def test_the_application_can_not_change_the_chain(begin: Begin):
    await acts.record(begin, 1)
    await acts.seal_everything()
    for statement in ("UPDATE audit_seal SET seq = 2", "DELETE FROM audit_seal", "TRUNCATE audit_seal"):
        with pytest.raises(OperationalError, match="permission denied"):
            await rows(statement)


HANDS: dict[str, tuple[Callable[[], Awaitable[Any]], set[str]]] = {
    "change": (lambda: acts.change([7]), {"audit.hash"}),
    "delete": (lambda: acts.delete([7]), {"audit.sequence", "audit.previous"}),
    "delete the first": (lambda: acts.delete([1]), {"audit.sequence", "audit.previous"}),
    "delete the act alone": (
        lambda: rows("DELETE FROM audit_log WHERE id = (SELECT audit_id FROM audit_seal WHERE seq = 7)"),
        {"audit.act"},
    ),
    "reorder": (lambda: acts.reorder([7]), {"audit.hash"}),
    "truncate": (lambda: acts.truncate(15), {"audit.head"}),
    "truncate everything": (lambda: acts.truncate(1), {"audit.head"}),
    "another text": (
        lambda: rows("UPDATE audit_log SET reason = substring(reason FOR 40) || '\\x00'::bytea || "
                     "substring(reason FROM 42) WHERE id = (SELECT audit_id FROM audit_seal WHERE seq = 7)"),
        {"audit.reason"},
    ),
    "another digest": (
        lambda: rows("UPDATE audit_log SET changes_digest = sha256('x') WHERE id = "
                     "(SELECT audit_id FROM audit_seal WHERE seq = 7)"),
        {"audit.hash", "audit.changes"},
    ),
    "links taken away": (
        lambda: rows("WITH gone AS (DELETE FROM audit_seal WHERE seq > 15 RETURNING audit_id) "
                     "UPDATE audit_log SET at = at - interval '2 minutes' "
                     "WHERE id IN (SELECT audit_id FROM gone)"),
        {"audit.unsealed", "audit.head"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("hand", HANDS)
async def test_every_hand_in_the_record_is_found(
    owner: None, vault: Vault, outside: Outside, programme: Programme, hand: str
):
    await checkpoint(outside)
    act, expected = HANDS[hand]
    assert await checks(vault, outside) == {}

    await act()

    assert set(await checks(vault, outside)) == expected


async def test_a_chain_that_was_rebuilt_is_found_by_its_signed_end_alone(
    owner: None, vault: Vault, outside: Outside, begin: Begin
):
    await checkpoint(outside)
    await acts.change([7])
    await acts.rebuild()
    assert await checks(vault, None) == {}
    assert set(await checks(vault, outside)) == {"audit.head"}

    await rows("DELETE FROM checkpoints RETURNING 1")  # the file still has it
    assert set(await checks(vault, outside)) == {"audit.head"}

    outside.path.write_text(outside.path.read_text().replace('"audit_acts":20', '"audit_acts":19'))
    assert set(await checks(vault, outside)) == {"audit.head", "checkpoint.signature"}


async def test_a_finding_is_an_alarm(owner: None, begin: Begin, vault: Vault):
    await verifying(begin, vault, None)()
    assert FINDINGS._value.get() == 0
    await acts.change([3, 5])

    await verifying(begin, vault, None)()

    assert FINDINGS._value.get() == 2
    assert await rows(
        "SELECT fields FROM audit_log WHERE act = 'audit.broken' AND actor_kind = 'WORKER'"
    ) == [{"fields": ["audit.hash"]}]
    assert await value("SELECT payload->>'findings' FROM facts WHERE kind = 'audit.tampered'") == "2"


async def test_values_sealed_anew_or_erased_leave_the_chain_whole(
    owner: None, begin: Begin, programme: Programme
):
    member = (await make.member(begin)).id
    deed = Deed(act=Act.MEMBER_UPDATED, changes={"phone": (None, "+8613812341234")}, changes_of=member)
    async with begin() as work:
        await work.audit.record(OPERATOR, deed)
    await acts.seal_everything()
    column = {**make.KEY_RING.column, 9: bytes(range(32))}
    newer = Vault(replace(make.KEY_RING, column=column, newest_column=9))
    assert await reseal_all(newer) == 40

    async with transaction():
        verified = await verify_acts(newer)
    assert (verified.values_opened, verified.values_erased, verified.findings) == (41, 0, [])

    await rows("DELETE FROM member_keys WHERE member_id = $1 RETURNING 1", member.value)
    await rows("UPDATE audit_log SET reason = NULL WHERE reason IS NOT NULL RETURNING 1")
    async with transaction():
        verified = await verify_acts(newer)
    assert (verified.values_opened, verified.values_erased, verified.findings) == (20, 21, [])
