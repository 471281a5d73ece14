"""Whoever reads personal data of others is written down, and whoever reads too much is stopped."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from api.settings import Environment, Settings
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from persistence.ids import new_uuid
from tests import acts, make
from tests.api.membercodes.asking import scan, started
from tests.api.members.asking import PERSON, REVEAL, SERVER
from tests.conftest import Ask

READS = "SELECT act, object_id, fields, member_ids FROM audit_log ORDER BY at, id"
STEP_UP = [{"code": "STEP_UP_REQUIRED"}]
LIST = """query ($search: String, $filter: MemberFilter) {
  members(first: 9, search: $search, filter: $filter) { nodes { id displayName } } }"""


def reveal(member_id: MemberId) -> dict[str, str]:
    return {"id": str(member_id), "reason": "The parcel came back"}


def limited(members: int = 200, exports: int = 1) -> Settings:
    return Settings(
        environment=Environment.DEVELOPMENT, staff_members_per_hour=members, staff_exports_per_day=exports
    )


def manager(*, proved: datetime | None = None) -> Caller:
    """In a session of its own, that last proved itself an hour ago or when it is said."""
    before = datetime.now(UTC) - timedelta(hours=1)
    caller = make.staff(*BUNDLES[Role.MANAGER], who=new_uuid())
    return replace(caller, session_id=new_uuid(), stepped_up_at=proved or before)


def codes(answer: dict[str, Any]) -> list[dict[str, str]]:
    return [{"code": each["extensions"]["code"]} for each in answer["errors"]]


async def test_each_way_to_a_members_data_leaves_its_row(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, name="王小明", phone="13812341234")
    ben = await make.member(begin, name="王小红")
    desk = manager()
    phone = await started(ask, ann.id)

    await ask(PERSON, desk, id=str(ann.id))
    await ask("query ($id: MemberId) { member(id: $id) { id version } }", desk, id=str(ann.id))
    await ask(LIST, desk, search="王小", filter={"gender": None, "store": None})
    await scan(ask, phone.code(), caller=desk)
    await ask(REVEAL, desk, input=reveal(ann.id))

    found = await rows(READS)
    assert [(each["act"], each["object_id"]) for each in found] == [
        ("member.viewed", str(ann.id)),
        ("members.searched", None),
        ("member.viewed", str(ann.id)),
        ("member.revealed", str(ann.id)),
    ]
    viewed, searched, scanned, revealed = found
    assert viewed["fields"] == ["display_name", "name", "phone"]
    assert searched["fields"] == ["display_name", "search"]
    assert set(searched["member_ids"]) == {ann.id.value, ben.id.value}
    assert "member_code" in scanned["fields"]
    assert revealed["member_ids"] == [ann.id.value]
    sealed = await row(
        "SELECT reason, reason_digest, ip_prefix, request_id FROM audit_log WHERE reason IS NOT NULL"
    )
    assert sealed is not None and sealed["reason_digest"] is not None
    assert (sealed["ip_prefix"], sealed["request_id"]) == ("192.0.2.0/24", "req_test")
    assert await acts.seal_everything() == 4


async def test_a_service_that_reads_contact_data_leaves_one_row_per_request_for_one_statement(
    ask: Ask, programme: Programme, begin: Begin, statements: list[str]
):
    ann, ben = await make.member(begin, phone="13812341234"), await make.member(begin, phone="13812341235")
    query = "query ($a: MemberId, $b: MemberId) { a: member(id: $a) { phone } b: member(id: $b) { phone } }"
    both = {"a": str(ann.id), "b": str(ben.id)}
    blind = make.service(Permission.MEMBERS_READ, Permission.MEMBERS_READ_MASKED)

    await ask(query, blind, **both)
    statements.clear()
    await ask(query, SERVER, **both)
    await ask(query, make.themselves(ann.id), a=str(ann.id), b=str(ann.id))

    assert len([each for each in statements if "audit_log" in each]) == 1
    (found,) = await rows(READS)
    assert (found["act"], found["fields"]) == ("member.contact_read", ["phone"])
    assert set(found["member_ids"]) == {ann.id.value, ben.id.value}


async def test_a_thousand_views_are_a_thousand_chained_records(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, phone="13812341234")
    desk = manager()

    for _ in range(40):
        many = [ask(REVEAL, desk, settings=limited(1_000), input=reveal(ann.id)) for _ in range(25)]
        assert all(each["errors"] == [] for each in await asyncio.gather(*many))

    assert await value("SELECT count(*) FROM audit_log WHERE act = 'member.revealed'") == 1_000
    assert await acts.seal_everything() == 1_000
    assert await value("SELECT max(seq) FROM audit_seal") == 1_000
    refused = await ask(REVEAL, desk, settings=limited(1_000), input=reveal(ann.id))
    assert codes(refused) == STEP_UP


@pytest.mark.parametrize("query", [REVEAL, PERSON], ids=["reveals", "details"])
async def test_of_64_readers_at_once_exactly_so_many_see_as_may_and_there_is_one_alarm(
    ask: Ask, programme: Programme, begin: Begin, query: str
):
    ann = await make.member(begin, phone="13812341234")
    desk = manager()
    variables: dict[str, Any] = {"input": reveal(ann.id)} if query == REVEAL else {"id": str(ann.id)}

    answers = await asyncio.gather(*(ask(query, desk, settings=limited(40), **variables) for _ in range(64)))

    seen = [each for each in answers if not each["errors"]]
    assert len(seen) == 40
    assert all(codes(each) == STEP_UP for each in answers if each["errors"])
    assert all("13812341234" not in str(each) for each in answers if each["errors"])
    (violation,) = await rows("SELECT kind, staff_id, session_id, count, allowed FROM violations")
    assert violation == {
        "kind": "MEMBERS",
        "staff_id": desk.principal_id,
        "session_id": desk.session_id,
        "count": 41,
        "allowed": 40,
    }
    told = await value("SELECT payload->>'count' FROM facts WHERE kind = 'staff.bulk_read'")
    assert told == "41"
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'staff.bulk_read'") == 1
    assert await value("SELECT count(*) FROM audit_log WHERE act LIKE 'member.%'") == 40


async def test_after_an_alarm_nobody_of_that_person_reads_before_a_proof_and_then_it_counts_anew(
    ask: Ask, programme: Programme, begin: Begin
):
    ann = await make.member(begin, name="王小明")
    desk = manager()

    async def read(who: Caller, query: str = PERSON, **variables: Any) -> list[dict[str, str]]:
        return codes(await ask(query, who, settings=limited(2), **(variables or {"id": str(ann.id)})))

    assert [await read(desk) for _ in range(4)] == [[], [], STEP_UP, STEP_UP]
    assert await value("SELECT count(*) FROM violations") == 1
    other_session = replace(desk, session_id=new_uuid())
    assert await read(other_session, REVEAL, input=reveal(ann.id)) == STEP_UP
    assert await read(manager()) == []  # somebody else
    assert await ask("{ viewer { __typename } }", desk, settings=limited(2))  # what shows nobody goes on

    proved = replace(desk, stepped_up_at=datetime.now(UTC))
    assert [await read(proved) for _ in range(3)] == [[], [], STEP_UP]
    assert await value("SELECT count(*) FROM violations") == 2


async def test_b56_who_opens_the_201st_member_of_an_hour_proves_itself_first(
    ask: Ask, programme: Programme, begin: Begin
):
    """With the limits that are shipped."""
    ann = await make.member(begin, phone="13812341234")
    desk = manager()
    shipped = Settings(environment=Environment.DEVELOPMENT)

    async def read(query: str, **variables: Any) -> dict[str, Any]:
        return await ask(query, desk, settings=shipped, **variables)

    masked = await read(PERSON, id=str(ann.id))
    assert masked["data"]["member"]["phone"] == "138****1234"
    assert await rows("UPDATE staff_reads SET count = count + 198 RETURNING count") == [{"count": 199}]
    assert codes(await read(REVEAL, input=reveal(ann.id))) == []
    assert codes(await read(PERSON, id=str(ann.id))) == STEP_UP
    assert await rows("SELECT kind, count, allowed FROM violations") == [
        {"kind": "MEMBERS", "count": 201, "allowed": 200}
    ]
    assert (shipped.staff_members_per_hour, shipped.staff_exports_per_day) == (200, 1)
    unreasoned = {"id": str(ann.id), "reason": " "}
    refused = await ask(REVEAL, manager(), settings=shipped, input=unreasoned)
    assert refused["data"]["revealMember"]["member"] is None
    assert "13812341234" not in str(refused)


async def test_what_is_longer_ago_than_an_hour_does_not_count(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, name="王小明")
    desk = manager()
    for _ in range(2):
        assert codes(await ask(PERSON, desk, settings=limited(2), id=str(ann.id))) == []
    await rows("UPDATE staff_reads SET minute = minute - interval '62 minutes' RETURNING 1")

    assert codes(await ask(PERSON, desk, settings=limited(2), id=str(ann.id))) == []
    assert await value("SELECT sum(count) FROM staff_reads") == 1
