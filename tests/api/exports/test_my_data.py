"""P6: all that is known of a member, as an encrypted file with a link that works once."""

from __future__ import annotations

import asyncio
import csv
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from api.exports.endpoint import Files
from api.guard import front
from api.rates import Rate, Rates
from api.settings import Settings
from domain.exports.export import ExportState, digest_of
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Secret, Vault
from persistence.exports.gathering import exported_columns
from persistence.exports.repository import expire, look, make
from persistence.exports.sealing import HEAD_BYTES, open_file
from persistence.inventory.registry import SEALED, columns_by_table, undeclared
from persistence.inventory.tables import MEMBERS
from persistence.sealed_bytes import Unopenable
from tests import make as made
from tests.api.adjustments.hands import adjust, operator
from tests.api.members.asking import UPDATE
from tests.api.memberships.test_memberships import record
from tests.conftest import Ask
from tests.servers import ROOT

REQUEST = """mutation ($input: RequestMyDataInput) { requestMyData(input: $input) {
  export { id state requestedBy size } link passphrase
  problems { __typename code path ... on TooManyExports { most } ... on InvalidInput { field reason } } } }"""
MINE = "{ me { dataExports { id state size takenAt } } }"
SUPPORT = made.staff(Permission.DATA_EXPORT)
PERSON: dict[str, Any] = {
    "name": '=HYPERLINK("http://evil")',
    "phone": "13800138000",
    "email": "ming@example.com",
    "company": "Acme",
    "address": "Road 1",
    "profile": {"shoe": 42},
    "personal_profile": {"pet": "cat"},
}


async def request(ask: Ask, caller: Any, **input: Any) -> dict[str, Any]:
    answer = await ask(REQUEST, caller, input=input or None)
    assert answer["errors"] == [], answer["errors"]
    payload: dict[str, Any] = answer["data"]["requestMyData"]
    return payload


def token_of(payload: dict[str, Any]) -> str:
    return str(payload["link"]).rpartition("/files/")[2]


async def made_by_worker(vault: Vault) -> list[ExportState | None]:
    """What the worker's job does, for each that is in the queue."""
    waiting = await rows("SELECT args FROM procrastinate_jobs WHERE task_name = 'exports.make' ORDER BY id")
    return [await make(vault, UUID(json.loads(each["args"])["export"])) for each in waiting]


def client(name: str, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    """One of the programs in `clients/`, run as its user runs it."""
    command = [sys.executable, str(ROOT / "clients" / name), *arguments]
    return subprocess.run(command, input=said, capture_output=True, check=False, text=True)


def door(vault: Vault, *, rate: Rate | None = None) -> httpx.AsyncClient:
    """The real endpoint behind the real front."""
    services = SimpleNamespace(
        vault=vault, rates=Rates(None), settings=Settings(rate_anonymous=rate or Rate(100, 10))
    )
    files = Files(lambda: services)  # type: ignore[arg-type, return-value]
    rest = Starlette(routes=[Route("/files/{token}", files.answer, methods=["GET", "HEAD"])])
    app = front((), rest, rest)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://laurel")


def test_p6_every_table_and_every_sealed_column_of_the_registry_is_exported_or_listed_with_a_reason() -> None:
    assert undeclared() == []
    for held in MEMBERS:
        columns = set(columns_by_table()[held.table])
        assert set(held.unexported) <= columns, held.table
        assert all(held.unexported.values())
        assert set(held.classes) <= columns, held.table
    listed = {each.table for each in MEMBERS}
    of_a_member = {
        table
        for table, columns in columns_by_table().items()
        if any(each in ("member_id", "subject_id") for each in columns)
    }
    assert of_a_member - listed == set()
    sealed = {place for place in SEALED if place[0] in listed and place[1] in columns_by_table()[place[0]]}
    handed_out = {(held.table, column) for held in MEMBERS for column in exported_columns(held)}
    kept_back = {(held.table, column) for held in MEMBERS for column in held.unexported}
    assert sealed - handed_out - kept_back == set()
    personal = {
        each for each in Secret if each.table == "members" and each.column in columns_by_table()["members"]
    }
    assert {(each.table, each.column) for each in personal} <= handed_out


async def test_p6_a_member_gets_all_that_is_known_of_it_once(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme, tmp_path: Path
) -> None:
    member = await made.member(begin, **PERSON, external_id="c-1")
    other = await made.member(begin, name="Somebody Else", phone="13900139000")
    await record(ask, member, 100, "1", hours=2)
    await adjust(ask, operator(), member, 20)
    update = {"idempotencyKey": made.key(), "id": str(member.id), "email": "new@example.com"}
    assert (await ask(UPDATE, made.service(*Permission), input=update))["errors"] == []

    payload = await request(ask, made.themselves(member.id))
    token, passphrase = token_of(payload), payload["passphrase"]
    assert payload["export"]["state"] == "WAITING"
    assert payload["export"]["requestedBy"] == str(member.id)
    assert len(token) == 22
    assert await made_by_worker(vault) == [ExportState.READY]

    (row,) = await rows("SELECT * FROM export_files")
    assert (bytes(row["token"]), row["key"]) == (digest_of(token), None)
    stored = b"|".join(bytes(each) for each in row.values() if isinstance(each, bytes | memoryview))
    for plain in (token, passphrase, "ming@example.com", "13800138000"):
        assert plain.encode() not in stored
        assert (
            await rows("SELECT 1 FROM procrastinate_jobs j WHERE j::text LIKE '%' || $1 || '%'", plain) == []
        )
    async with door(vault) as http:
        head = await http.head(f"/files/{token}")
        assert (head.status_code, head.headers["content-length"]) == (200, str(row["size"]))
        answers = await asyncio.gather(*(http.get(f"/files/{token}") for _ in range(6)))
        assert (await http.head(f"/files/{token}")).status_code == 404
    (taken,) = [each for each in answers if each.status_code == 200]
    assert sorted(each.status_code for each in answers) == [200, *[404] * 5]
    assert taken.headers["content-disposition"].startswith('attachment; filename="my-data-')
    assert taken.headers["x-content-type-options"] == "nosniff"
    assert taken.headers["cache-control"] == "no-store"
    assert await value("SELECT content FROM export_files") is None
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'data_export.taken'") == 1

    with pytest.raises(Unopenable):
        open_file(taken.content, "wrong")
    changed = bytearray(taken.content)
    changed[HEAD_BYTES + 5] ^= 1
    with pytest.raises(Unopenable):
        open_file(bytes(changed), passphrase)
    file, out = tmp_path / "mine.laurelx", tmp_path / "out"
    file.write_bytes(taken.content)
    opened = await asyncio.to_thread(
        client, "open_export.py", str(file), "--out", str(out), said=passphrase + "\n"
    )
    assert opened.returncode == 0, opened.stderr
    whole = json.loads((out / "data.json").read_text())
    assert (whole["requested_by"], whole["member"]) == (str(member.id), str(member.id))
    assert str(member.id) in (out / "README.txt").read_text()
    data = whole["data"]
    assert set(data) == {held.table for held in MEMBERS}
    (me,) = data["members"]
    assert (me["name"], me["phone"], me["email"]) == (PERSON["name"], "+8613800138000", "new@example.com")
    assert (me["company"], me["address"]) == ("Acme", "Road 1")
    assert (me["profile"], me["personal_profile"]) == ({"shoe": 42}, {"pet": "cat"})
    (correction,) = data["member_corrections"]
    assert (correction["before"], correction["after"]) == (
        {"email": "ming@example.com"},
        {"email": "new@example.com"},
    )
    assert [each["reason"] for each in data["entry_reasons"]] != []
    assert len(data["orders"]) == 1
    text = json.dumps(data, ensure_ascii=False)
    assert "Somebody Else" not in text
    assert str(other.id.value) not in text
    for held in MEMBERS:
        for each in data[held.table]:
            assert set(each) == set(exported_columns(held))
    with (out / "csv" / "members.csv").open(newline="") as sheet:
        (line,) = csv.DictReader(sheet)
    assert line["name"] == "'" + str(PERSON["name"])
    assert line["phone"] == "'+8613800138000"
    assert line["requested_by"] == str(member.id)
    mine = (await ask(MINE, made.themselves(member.id)))["data"]["me"]["dataExports"]
    assert [(each["state"], each["size"]) for each in mine] == [("TAKEN", row["size"])]


async def test_p6_a_link_dies_when_another_is_asked_for_and_when_its_day_is_over(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
) -> None:
    member = await made.member(begin, **PERSON)
    first = await request(ask, made.themselves(member.id))
    second = await request(ask, made.themselves(member.id))
    assert await made_by_worker(vault) == [None, ExportState.READY]
    assert await look(token_of(first)) is None
    assert await look(token_of(second)) is not None

    await rows(
        "UPDATE export_files SET requested_at = requested_at - interval '24 hours',"
        " expires_at = expires_at - interval '24 hours' RETURNING 1"
    )
    assert await look(token_of(second)) is None
    assert await expire() == 1
    assert await rows("SELECT 1 FROM export_files WHERE content IS NOT NULL OR key IS NOT NULL") == []
    async with door(vault, rate=Rate(3, 1)) as http:
        tokens = (token_of(second), "x" * 22, "y", *("z" * 22 for _ in range(20)))
        said = [(await http.get(f"/files/{each}")).status_code for each in tokens]
    assert said[:3] == [404, 404, 404]
    assert 10 <= said.count(429) <= 20
    assert set(said) == {404, 429}


async def test_staff_say_why_and_nobody_asks_too_often(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
) -> None:
    member, other = await made.member(begin), await made.member(begin)
    named = {"id": str(member.id)}
    before = await made.counts("export_files", "audit_log")
    (missing,) = (await request(ask, SUPPORT, member=named))["problems"]
    assert (missing["field"], missing["reason"]) == ("reason", "MISSING")
    (stranger,) = (await request(ask, made.themselves(other.id), member=named))["problems"]
    assert stranger["code"] == "UNKNOWN_MEMBER"
    (nobody,) = (await request(ask, SUPPORT, member={"id": str(made.nobody())}, reason="Asked"))["problems"]
    assert nobody["code"] == "UNKNOWN_MEMBER"
    denied = await ask(REQUEST, made.staff(Permission.MEMBERS_READ), input={"member": named, "reason": "x"})
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
    assert await made.counts("export_files", "audit_log") == before

    for _ in range(5):
        assert (await request(ask, SUPPORT, member=named, reason="By letter"))["problems"] == []
    (often,) = (await request(ask, SUPPORT, member=named, reason="By letter"))["problems"]
    assert (often["code"], often["most"]) == ("TOO_MANY_EXPORTS", 5)
    assert await made.count("export_files") == 5
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'data_export.requested'") == 5
    assert await rows("SELECT 1 FROM audit_log a WHERE a::text LIKE '%By letter%'") == []


async def test_of_many_who_ask_at_once_one_link_is_good(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
) -> None:
    member = await made.member(begin)
    asked = await asyncio.gather(*(request(ask, made.themselves(member.id)) for _ in range(4)))
    assert [each["problems"] for each in asked] == [[]] * 4
    await made_by_worker(vault)
    good = [each for each in asked if await look(token_of(each))]
    assert len(good) == 1
    assert await value("SELECT count(*) FROM export_files WHERE state = 'READY'") == 1
