"""P5: whoever asked to be erased is, and nothing opens any more; the books stay whole."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from api import keys
from api.exports.jobs import making
from api.settings import Environment, Settings
from domain.erasures.use_cases import erase_due
from domain.kernel.ids import letters
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Sealed, Vault
from persistence.inventory.registry import COLUMN_KEY, SEALED, columns_by_table
from persistence.inventory.tables import MEMBERS
from persistence.sealed_bytes import Unopenable
from tests import make
from tests.api.adjustments.hands import adjust, operator
from tests.api.events.test_record_event import RECORD as RECORD_EVENT
from tests.api.exports.test_my_data import client
from tests.api.members.asking import UPDATE
from tests.api.memberships.test_erase_member import erase
from tests.api.memberships.test_memberships import record
from tests.conftest import Ask
from tests.faults.books import broken

ASK = """mutation ($input: RequestErasureInput) { requestErasure(input: $input) {
  request { id state dueAt askedAt } problems { code path } } }"""
CANCEL = "mutation { cancelErasure { request { id state } problems { code } } }"
CERTIFICATE = """query ($id: ErasureId!) { erasureCertificate(id: $id) { id pseudonym erasedAt
  removed { table rows } unreadable kept { table basis } text algorithm key publicKey signature } }"""
HOLD = """mutation ($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) {
  hold { id } problems { code } } }"""
RELEASE = """mutation ($input: ReleaseLegalHoldInput!) { releaseLegalHold(input: $input) {
  hold { id } problems { code } } }"""
LAWYER = make.staff(Permission.LEGAL_HOLDS_WRITE, Permission.RETENTION_READ)
EVERYTHING = make.service(*Permission)
SHREDDED = ("entry_reasons.reason", "approvals.reason", "audit_log.changes")
"""What may only be added to: its values stay, and the key that opened them is gone."""
CANARY = "Canary"
PERSON: dict[str, Any] = {
    "name": f"{CANARY} Name",
    "company": f"{CANARY} Firm",
    "phone": "13800138000",
    "email": "canary@example.com",
    "address": f"{CANARY} Road",
    "external_id": "canary-1",
    "profile": {"nick": CANARY},
    "personal_profile": {"pet": CANARY},
}


async def asked(ask: Ask, member: make.Made) -> dict[str, Any]:
    answer = await ask(ASK, make.themselves(member.id))
    assert answer["errors"] == []
    assert answer["data"]["requestErasure"]["problems"] == []
    request: dict[str, Any] = answer["data"]["requestErasure"]["request"]
    return request


async def time_passes() -> None:
    await rows(
        "UPDATE erasure_requests SET asked_at = asked_at - interval '8 days',"
        " due_at = due_at - interval '8 days' RETURNING 1"
    )


async def lived(ask: Ask, member: make.Made, vault: Vault) -> None:
    """Words and traces of a person in as many places as there are."""
    await record(ask, member, 100, "1", hours=2)
    await adjust(ask, operator(), member, 20, reason=f"{CANARY} complained")
    update = {"idempotencyKey": make.key(), "id": str(member.id), "name": f"{CANARY} Other"}
    assert (await ask(UPDATE, EVERYTHING, input=update))["errors"] == []
    said = {"idempotencyKey": make.key(), "subject": CANARY, "body": f"{CANARY} broke"}
    say = "mutation ($i: SubmitFeedbackInput!) { submitFeedback(input: $i) { problems { code } } }"
    assert (await ask(say, make.themselves(member.id), i=said))["errors"] == []
    tag = "mutation ($i: TagMemberInput!) { tagMember(input: $i) { problems { code } } }"
    assert (await ask(tag, make.staff(*Permission), i={"memberId": str(member.id), "tags": [CANARY]}))[
        "errors"
    ] == []
    reveal = "mutation ($i: RevealMemberInput!) { revealMember(input: $i) { problems { code } } }"
    why = {"id": str(member.id), "reason": f"{CANARY} called"}
    assert (await ask(reveal, make.staff(*Permission), i=why))["errors"] == []
    event = {
        "idempotencyKey": make.key(),
        "source": "app",
        "externalId": "1",
        "member": {"id": str(member.id)},
        "name": "app.opened",
        "at": "2026-01-01T00:00:00Z",
    }
    assert (await ask(RECORD_EVENT, EVERYTHING, input=event))["errors"] == []
    await rows("UPDATE member_events SET data = $1 RETURNING 1", json.dumps({"said": CANARY}))
    mine = "mutation { requestMyData { link problems { code } } }"
    assert (await ask(mine, make.themselves(member.id)))["data"]["requestMyData"]["problems"] == []
    job = await value("SELECT args ->> 'export' FROM procrastinate_jobs WHERE task_name = 'exports.make'")
    await making(vault)(export=job)


def test_p5_every_sealed_column_of_a_member_goes_or_is_shredded_with_its_key() -> None:
    by_table = {each.table: each for each in MEMBERS}
    sealed = [(table, column) for table, column in SEALED if table in by_table]
    assert len(sealed) >= 15
    for table, column in sealed:
        if column not in columns_by_table()[table]:
            continue  # only found by its fingerprint
        held, secret = by_table[table], SEALED[table, column]
        goes = table == "members" or column in (held.erased or "") or held.what_goes.startswith("deleted")
        by_function = (table, column) == ("audit_log", "reason")
        # A constraint holds that a prospect who has become a member has no contact.
        gone_before = (table, column) == ("prospects", "contact")
        assert goes or by_function or gone_before or secret not in COLUMN_KEY, (
            f"{table}.{column} outlives the person"
        )


async def test_p5_nothing_of_whoever_asked_is_left_or_opens_and_the_books_are_whole(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme, tmp_path: Path
) -> None:
    member, bystander = await make.member(begin, **PERSON), await make.member(begin, name="Bob")
    await lived(ask, member, vault)
    sums = "SELECT kind, sum(points) FROM entries WHERE kind <> 'EXPIRE' GROUP BY 1 ORDER BY 1"
    before = await rows(sums)
    old_key = await value("SELECT wrapped FROM member_keys WHERE member_id = $1", member.id.value)
    others = await rows("SELECT * FROM members WHERE id = $1", bystander.id.value)

    request = await asked(ask, member)
    assert await erase_due(begin) == 0
    assert (await ask("{ me { erasureRequest { state id } } }", make.themselves(member.id)))["data"] == {
        "me": {"erasureRequest": {"state": "WAITING", "id": request["id"]}}
    }
    assert (await ask(CERTIFICATE, id=request["id"]))["data"] == {"erasureCertificate": None}
    await time_passes()
    done = await asyncio.gather(*(erase_due(begin) for _ in range(3)))
    assert sum(done) == 1

    tables = [
        each["t"] for each in await rows("SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public'")
    ]
    for table in tables:
        for trace in (CANARY, "canary", "13800138000", member.card_number):
            found = await rows(f'SELECT 1 FROM "{table}" t WHERE strpos(t::text, $1) > 0', trace)
            assert found == [], f"{trace} is left in {table}"
    # Not even the key of yesterday's backup is here, and no value that it would open but what has no words.
    assert await make.count("member_keys") == 1
    assert await rows("SELECT 1 FROM audit_log WHERE reason IS NOT NULL AND act <> 'member.erased'") == []
    for (table, column), secret in SEALED.items():
        held = {each.table: each for each in MEMBERS}.get(table)
        if held is None or secret in COLUMN_KEY or column not in columns_by_table()[table]:
            continue
        stranger = vault.unwrap(bystander.id.value, bytes(await value("SELECT wrapped FROM member_keys")))
        whose = f"SELECT {column} AS sealed FROM {table} WHERE ({held.whose}) AND {column} IS NOT NULL"
        who = letters(member.id.value) if "$1::text" in held.whose else member.id.value
        for each in await rows(whose, who):
            with pytest.raises(Unopenable):
                vault.open(Sealed(secret, bytes(each["sealed"])), stranger)
            assert f"{table}.{column}" in SHREDDED
    assert old_key is not None
    assert await make.counts("export_files", "sessions") == {"export_files": 0, "sessions": 0}
    assert await rows(sums) == before
    assert await broken() == {}
    assert await rows("SELECT * FROM members WHERE id = $1", bystander.id.value) == others

    file = tmp_path / "keys.json"
    keys.write(file, keys.generate(development=True))
    signing = Settings(environment=Environment.DEVELOPMENT, keys_file=file)
    found = (await ask(CERTIFICATE, settings=signing, id=request["id"]))["data"]["erasureCertificate"]
    assert (found["id"], found["pseudonym"]) == (request["id"], str(member.id))
    removed = {each["table"]: each["rows"] for each in found["removed"]}
    assert removed["members"] == removed["member_keys"] == removed["member_tags"] == 1
    assert "entries" in {each["table"] for each in found["kept"]}
    assert CANARY not in found["text"]
    document = tmp_path / "certificate.json"
    trusted = tmp_path / "merchant.pem"
    trusted.write_text(found["publicKey"])
    for change, code in (({}, 0), ({"text": found["text"].replace("member_tags", "nothing")}, 1)):
        document.write_text(json.dumps(found | change))
        checked = await asyncio.to_thread(client, "verify_erasure.py", str(document), "--key", str(trusted))
        assert checked.returncode == code, checked.stderr
    unsigned = (await ask(CERTIFICATE, id=request["id"]))["data"]["erasureCertificate"]
    assert (unsigned["signature"], unsigned["text"]) == (None, found["text"])


async def test_whoever_thinks_better_of_it_stays(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, other = await make.member(begin, name="Ann"), await make.member(begin)
    many = await asyncio.gather(*(asked(ask, member) for _ in range(4)))
    assert len({each["id"] for each in many}) == 1
    assert await make.count("erasure_requests") == 1
    refused = await ask(CANCEL, make.themselves(other.id))
    assert refused["data"]["cancelErasure"]["problems"] == [{"code": "NO_ERASURE_REQUESTED"}]
    stranger = await ask(ASK, make.themselves(other.id), input={"member": {"id": str(member.id)}})
    assert stranger["data"]["requestErasure"]["problems"][0]["code"] == "UNKNOWN_MEMBER"
    silent = await ask(ASK, make.staff(Permission.MEMBERS_ERASE), input={"member": {"id": str(member.id)}})
    assert silent["data"]["requestErasure"]["problems"] == [
        {"code": "INVALID_INPUT", "path": ["input", "reason"]}
    ]

    called_off = (await ask(CANCEL, make.themselves(member.id)))["data"]["cancelErasure"]
    assert called_off == {"request": {"id": many[0]["id"], "state": "CANCELLED"}, "problems": []}
    await time_passes()
    assert await erase_due(begin) == 0
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == 0
    acts = await rows("SELECT act FROM audit_log WHERE act LIKE 'erasure%' ORDER BY at, id")
    assert [each["act"] for each in acts] == ["erasure.requested", "erasure.cancelled"]
    assert await value("SELECT count(*) FROM facts WHERE kind LIKE 'erasure.%'") == 2


async def test_a_legal_hold_keeps_a_member_from_staff_and_worker_until_it_is_released(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin, name="Ann")
    await asked(ask, member)
    await time_passes()
    placed = await ask(HOLD, LAWYER, input={"memberId": str(member.id), "reason": "Case 7"})
    assert placed["data"]["placeLegalHold"]["problems"] == []

    assert await erase_due(begin) == 0
    assert [each["code"] for each in (await erase(ask, member))["problems"]] == ["UNDER_LEGAL_HOLD"]
    assert await value("SELECT count(*) FROM members WHERE name IS NOT NULL") == 1
    assert await rows("SELECT 1 FROM legal_holds h WHERE strpos(h::text, 'Case 7') > 0") == []

    held = placed["data"]["placeLegalHold"]["hold"]["id"]
    for expected in ([], [{"code": "UNKNOWN_LEGAL_HOLD"}]):
        released = await ask(RELEASE, LAWYER, input={"id": held, "reason": "Case closed"})
        assert released["data"]["releaseLegalHold"]["problems"] == expected
    assert await erase_due(begin) == 1
    assert await value("SELECT state FROM erasure_requests") == "DONE"
