"""P11 by the worker itself: everything of four years ago, one day later."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from api import keys
from api.app import key_ring
from api.retention.jobs import RETENTION, overdue
from domain.kernel.ids import ProspectId, letters
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.adjustments.hands import adjust, operator
from tests.api.erasures.test_erasure import HOLD, LAWYER
from tests.api.members.asking import UPDATE
from tests.api.memberships.test_memberships import record
from tests.api.orders.orders import RECORD, an_order
from tests.api.prospects.asking import agreed_policy
from tests.api.prospects.asking import record as prospect
from tests.api.retention.test_retention import EVERYTHING, OFFICER, OLD, RULES
from tests.conftest import Ask
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

SAY = "mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { problems { code } } }"
DONE = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = $1 AND status = 'succeeded'"


@pytest.fixture
def vault(keys_file: Path) -> Vault:
    """With the worker's own keys: it opens what is asked for here."""
    return Vault(key_ring(keys.read(keys_file)))


async def aged(ask: Ask, member: make.Made) -> None:
    """Something of every class of this member, four years ago."""
    for points in (20, -20):  # the term counts for members who lose nothing
        assert (await adjust(ask, operator(), member, points))["problems"] == []
    update = {"idempotencyKey": make.key(), "id": str(member.id), "name": "Other"}
    assert (await ask(UPDATE, EVERYTHING, input=update))["errors"] == []
    said = {"idempotencyKey": make.key(), "subject": "Cup", "body": "It broke."}
    assert (await ask(SAY, make.themselves(member.id), input=said))["errors"] == []
    await rows("UPDATE tickets SET state = 'CLOSED', closed_at = now(), closed_because = 'SPAM' RETURNING 1")
    reveal = "mutation ($i: RevealMemberInput!) { revealMember(input: $i) { problems { code } } }"
    why = {"id": str(member.id), "reason": "Called"}
    assert (await ask(reveal, make.staff(*Permission), i=why))["errors"] == []
    mine = "mutation { requestMyData { problems { code } } }"
    assert (await ask(mine, make.themselves(member.id)))["errors"] == []
    await rows(
        "INSERT INTO member_code_uses (member_id, step, used_at) VALUES ($1, 7, now() - interval '4 years')"
        " RETURNING 1",
        member.id.value,
    )
    await rows(
        """INSERT INTO sessions (id, subject_kind, subject_id, created_at, expires_at, idle_expires_at)
        VALUES (gen_random_uuid(), 'MEMBER', $1, now() - interval '5 years', now() - interval '4 years',
            now() - interval '4 years') RETURNING 1""",
        member.id.value,
    )


async def time_passes(owner: Any) -> None:
    """Everything that there is happened four years ago. As the owner of the tables: entries and the record of
    acts are changed by nobody else."""
    for sql in (
        f"UPDATE entries SET recorded_at = recorded_at - {OLD}",
        f"UPDATE member_operations SET recorded_at = recorded_at - {OLD}",
        f"UPDATE operations SET recorded_at = recorded_at - {OLD}",
        f"UPDATE member_corrections SET at = at - {OLD}",
        f"UPDATE audit_log SET at = at - {OLD}",
        f"""UPDATE export_files SET requested_at = requested_at - {OLD}, expires_at = expires_at - {OLD},
            state = 'EXPIRED', key = NULL""",
        f"UPDATE tickets SET closed_at = closed_at - {OLD}",
        f"UPDATE prospects SET consented_at = consented_at - {OLD} WHERE source = 'fair'",
        f"UPDATE guest_orders SET recorded_at = recorded_at - {OLD}",
    ):
        await owner.execute(sql)


async def test_p11_past_its_term_there_is_nothing_after_the_daily_run_of_the_worker(
    ask: Ask, begin: Begin, programme: Programme, database: Any, workers: Starter
) -> None:
    gone, held, rich = [await make.member(begin, name=each) for each in ("Gone", "Held", "Rich")]
    for each in (gone, held):
        await aged(ask, each)
    await record(ask, rich, 100, "1", hours=2)
    guest = an_order(50, external_id="2", member={"phone": "13900139000"})
    assert (await ask(RECORD, EVERYTHING, input=guest))["data"]["recordOrder"]["problems"] == []
    await agreed_policy(ask)
    expired = await prospect(ask, "13900139001", tags=["tea"])
    fresh = await prospect(ask, "13900139002", source="web")
    await rows("UPDATE members SET last_active_at = last_active_at - interval '4 years' RETURNING 1")
    placed = await ask(HOLD, LAWYER, input={"memberId": str(held.id), "reason": "Case 7"})
    assert placed["data"]["placeLegalHold"]["problems"] == []
    owner = await asyncpg.connect(database.migration_url)
    try:
        await time_passes(owner)
    finally:
        await owner.close()
    kept = await of_member(held)
    now = datetime.now(UTC)
    before = await overdue(now=now)
    counted = {each.value: count for each, count in before.items() if count}
    assert {
        *("PROFILE", "GUEST_CONTACTS", "CODE_TRACES", "KEPT_ANSWERS", "SESSIONS", "REASONS"),
        *("CORRECTIONS", "EXPORT_FILES", "AUDIT_NETWORKS", "AUDIT_REASONS", "TICKETS", "PROSPECTS"),
    } <= set(counted)
    shown = (await ask(RULES, OFFICER))["data"]
    assert {each["dataClass"]: each["rows"] for each in shown["retentionPreview"] if each["rows"]} == counted
    assert shown["legalHolds"] == [{"member": str(held.id), "dataClass": None}]

    await workers.ready()
    async with asyncio.timeout(120):
        while not await value(DONE, RETENTION):  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.1)

    assert set((await overdue(now=now)).values()) == {0}
    assert await of_member(held) == kept
    assert await value("SELECT erased_at IS NOT NULL FROM members WHERE id = $1", gone.id.value)
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NULL") == 2
    words = "SELECT member_id FROM tickets WHERE data_key IS NOT NULL AND subject IS NOT NULL"
    assert await rows(words) == [{"member_id": held.id.value}]
    assert await value("SELECT count(*) FROM ticket_messages WHERE body IS NOT NULL") == 1
    assert await value("SELECT contact_kind FROM guest_orders") is None
    found = await rows("SELECT id, ended, contact IS NULL AS gone, tags FROM prospects ORDER BY id")
    assert [(str(ProspectId(each["id"])), each["ended"], each["gone"]) for each in found] == [
        (expired, "EXPIRED", True),
        (fresh, None, False),
    ]
    assert found[0]["tags"] == []
    assert await value("SELECT count(*) FROM audit_log WHERE at < now() - interval '1 year'") > 0
    stray = "SELECT count(*) FROM audit_log WHERE ip_prefix IS NOT NULL AND at < now() - interval '1 year'"
    assert (
        await value(f"{stray} AND substr(coalesce(object_id, ''), 5, 26) <> $1", letters(held.id.value)) == 0
    )
    assert await value(stray) > 0


async def of_member(member: make.Made) -> dict[str, Any]:
    """Every row of theirs that a sweep could touch, as it is."""
    whose, name = member.id.value, letters(member.id.value)
    found: dict[str, Any] = {}
    for table in (
        *("member_operations", "member_code_uses", "entry_reasons", "member_corrections", "export_files"),
        *("identities", "tickets"),
    ):
        found[table] = await rows(f"SELECT * FROM {table} WHERE member_id = $1 ORDER BY 1, 2", whose)
    found["sessions"] = await rows("SELECT * FROM sessions WHERE subject_id = $1", whose)
    found["members"] = await rows("SELECT * FROM members WHERE id = $1", whose)
    found["audit"] = await rows(
        "SELECT * FROM audit_log WHERE substr(object_id, 5, 26) = $1 ORDER BY id", name
    )
    assert all(found.values()), found
    return found
