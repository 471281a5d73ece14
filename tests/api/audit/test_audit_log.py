"""auditLog, its export, violations and their end."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest

from api.settings import Environment, Settings
from domain.kernel.ids import MemberId, StaffId, ViolationId
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.staff.bundles import BUNDLES, Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import acts, make
from tests.api.field_matrix.acts import open_violation
from tests.api.members.asking import role
from tests.conftest import Ask

AUDITOR = make.staff(*BUNDLES[Role.AUDITOR], who=new_uuid())
ADMIN = make.staff(*BUNDLES[Role.ADMIN], who=new_uuid())
LOG = """query ($first: Int!, $after: String, $filter: AuditFilter) {
  auditLog(first: $first, after: $after, filter: $filter) {
    nodes { actor act objectKind objectId fields memberIds number }
    pageInfo { hasNextPage endCursor }
  }
}"""
SEALED = """{ auditLog(first: 9, filter: { acts: ["member.updated", "webhook.changed"] }) {
  nodes { id reason changes { field before after } } } }"""
EXPORT = "query ($filter: AuditFilter) { auditLog(first: 1, filter: $filter) { csv } }"
ACKNOWLEDGE = """mutation ($input: AcknowledgeViolationInput!) { acknowledgeViolation(input: $input) {
  violation { staffId count note acknowledgedBy } problems { code } } }"""
VIOLATIONS = "query ($open: Boolean!) { violations(first: 9, openOnly: $open) { nodes { id } } }"


async def record(begin: Begin, *deeds: Deed, origin: Origin | None = None) -> None:
    async with begin() as work:
        await work.audit.record(origin or Origin(caller=make.staff(), request_id="=1+1"), *deeds)


async def listed(ask: Ask, *, first: int = 50, **more: Any) -> list[dict[str, Any]]:
    answer = await ask(LOG, AUDITOR, first=first, **more)
    assert answer["errors"] == []
    nodes: list[dict[str, Any]] = answer["data"]["auditLog"]["nodes"]
    return nodes


async def test_an_auditor_finds_acts_by_whom_what_about_and_when(
    ask: Ask, programme: Programme, begin: Begin
):
    ann, other = (await make.member(begin)).id, make.staff(who=new_uuid())
    hour_ago = datetime.now(UTC) - timedelta(hours=1)
    await record(begin, Deed(act=Act.STAFF_DISABLED, object_kind="staff", object_id="stf_1"))
    await record(begin, Deed(act=Act.MEMBERS_SEARCHED, member_ids=(ann,)), origin=Origin(caller=other))
    await record(begin, Deed(act=Act.MEMBER_TAGGED, object_kind="member", object_id=str(ann)))
    await acts.seal_everything()

    assert other.principal_id is not None
    by = {
        "whom": {"actor": str(StaffId(other.principal_id))},
        "object": {"objectId": "stf_1"},
        "member": {"memberId": str(ann)},
        "act": {"acts": ["staff.disabled", "member.tagged"]},
        "since": {"from": hour_ago.isoformat()},
        "until": {"until": hour_ago.isoformat()},
    }
    found = {name: [each["act"] for each in await listed(ask, filter=its)] for name, its in by.items()}
    assert found == {
        "whom": ["members.searched"],
        "object": ["staff.disabled"],
        "member": ["member.tagged", "members.searched"],
        "act": ["member.tagged", "staff.disabled"],
        "since": ["member.tagged", "members.searched", "staff.disabled"],
        "until": [],
    }
    assert [each["number"] for each in await listed(ask)] == [3, 2, 1]


async def test_a_page_follows_the_other_and_its_cursor_is_of_no_other_list(
    ask: Ask, programme: Programme, begin: Begin
):
    await acts.record(begin, 5)
    seen, after = [], None
    while True:
        page = (await ask(LOG, AUDITOR, first=2, after=after))["data"]["auditLog"]
        seen += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == 5
    foreign = await ask(LOG, AUDITOR, first=2, after=after, filter={"acts": ["webhook.changed"]})
    assert [each["extensions"]["code"] for each in foreign["errors"]] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "filter", [{"actor": "nobody"}, {"actor": "stf_x"}, {"acts": ["made.up"]}, {"objectId": "x" * 201}]
)
async def test_what_can_not_be_asked_is_bad_input(ask: Ask, programme: Programme, filter: dict[str, Any]):
    answer = await ask(LOG, AUDITOR, first=1, filter=filter)
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_sealed_values_take_a_permission_of_their_own_and_that_is_written_down(
    ask: Ask, programme: Programme, begin: Begin
):
    ann = (await make.member(begin, name="Ann")).id
    changes = {"name": ("Ann", "Anna")}
    await record(begin, Deed(act=Act.MEMBER_UPDATED, reason="a slip", changes=changes, changes_of=ann))

    refused = await ask(SEALED, AUDITOR)
    assert {each["extensions"]["code"] for each in refused["errors"]} == {"FORBIDDEN"}
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'audit.read'") == 0

    (entry,) = (await ask(SEALED, ADMIN))["data"]["auditLog"]["nodes"]
    assert entry["reason"] == "a slip"
    assert entry["changes"] == [{"field": "name", "before": "Ann", "after": "Anna"}]
    assert await rows("SELECT object_id, fields FROM audit_log WHERE act = 'audit.read'") == [
        {"object_id": entry["id"], "fields": ["changes", "reason"]}
    ]

    await rows("DELETE FROM member_keys WHERE member_id = $1 RETURNING 1", ann.value)
    (entry,) = (await ask(SEALED, ADMIN))["data"]["auditLog"]["nodes"]
    assert (entry["reason"], entry["changes"]) == ("a slip", None)


async def test_an_export_is_an_act_that_no_spreadsheet_runs_and_a_second_one_that_day_is_an_alarm(
    ask: Ask, programme: Programme, begin: Begin
):
    await record(
        begin,
        Deed(act=Act.MEMBER_UPDATED, object_id="=HYPERLINK()", reason="a slip", fields=("name",)),
    )
    settings = Settings(environment=Environment.DEVELOPMENT, staff_exports_per_day=1)
    desk = replace(AUDITOR, stepped_up_at=datetime.now(UTC) - timedelta(minutes=1))

    first = await ask(EXPORT, desk, settings=settings, filter={"acts": ["member.updated"]})
    head, line = csv.reader(StringIO(first["data"]["auditLog"]["csv"]))
    told = dict(zip(head, line, strict=True))
    assert (told["object_id"], told["request_id"]) == ("'=HYPERLINK()", "'=1+1")
    assert "a slip" not in str(first["data"])
    assert await rows("SELECT fields, actor_id FROM audit_log WHERE act = 'audit.exported'") == [
        {"fields": ["acts"], "actor_id": desk.principal_id}
    ]

    second = await ask(EXPORT, desk, settings=settings)
    assert second["data"] == {"auditLog": {"csv": None}}
    assert [each["extensions"]["code"] for each in second["errors"]] == ["STEP_UP_REQUIRED"]
    assert await rows("SELECT kind, count, allowed FROM violations") == [
        {"kind": "EXPORTS", "count": 2, "allowed": 1}
    ]
    proved = replace(desk, stepped_up_at=datetime.now(UTC) + timedelta(minutes=1))
    assert (await ask(EXPORT, proved, settings=settings))["errors"] == []


async def test_somebody_else_acknowledges_a_violation_once_and_says_what_came_of_it(
    ask: Ask, programme: Programme, begin: Begin
):
    violation = await open_violation(begin)
    staff_id = await value("SELECT staff_id FROM violations")
    themselves = make.staff(Permission.VIOLATIONS_ACKNOWLEDGE, who=staff_id)
    input = {"id": str(violation), "note": " Stocktaking by 王小明 "}

    async def problems(caller: Any, **more: Any) -> list[str]:
        answer = await ask(ACKNOWLEDGE, caller, input={**input, **more})
        assert answer["errors"] == []
        return [each["code"] for each in answer["data"]["acknowledgeViolation"]["problems"]]

    assert await problems(themselves) == ["OWN_VIOLATION"]
    assert await problems(ADMIN, id=str(ViolationId(new_uuid()))) == ["UNKNOWN_VIOLATION"]
    assert await problems(ADMIN, note=" ") == ["INVALID_INPUT"]
    assert await make.count("audit_log") == 0
    assert len((await ask(VIOLATIONS, AUDITOR, open=True))["data"]["violations"]["nodes"]) == 1

    done = await ask(ACKNOWLEDGE, ADMIN, input=input)
    assert ADMIN.principal_id is not None
    assert done["data"]["acknowledgeViolation"] == {
        "violation": {
            "staffId": str(StaffId(staff_id)),
            "count": 201,
            "note": "Stocktaking by 王小明",
            "acknowledgedBy": str(StaffId(ADMIN.principal_id)),
        },
        "problems": [],
    }
    assert await problems(ADMIN) == ["VIOLATION_ACKNOWLEDGED"]
    assert (await ask(VIOLATIONS, AUDITOR, open=True))["data"]["violations"]["nodes"] == []
    assert "王小明" not in await value("SELECT to_jsonb(violations)::text FROM violations")
    assert await rows("SELECT act, object_id FROM audit_log") == [
        {"act": "violation.acknowledged", "object_id": str(violation)}
    ]


async def test_changes_of_terms_and_roles_say_before_and_after_and_revisions_are_named(
    ask: Ask, programme: Programme
):
    settings = """mutation { saveProgrammeSettings(input: { adjustmentLimit: 5 }) { problems { code } } }"""
    rate = """mutation { setEarnRate(input: { code: "base", name: { en: "Two" }, wallet: "points", points: 2,
        per: { amount: 100, currency: "CNY" } }) { problems { code } } }"""
    for mutation in (settings, rate):
        answer = await ask(mutation, ADMIN)
        assert answer["errors"] == [] and next(iter(answer["data"].values()))["problems"] == []

    changed = await ask(
        """{ auditLog(first: 9, filter: { acts: ["programme.changed"] }) {
          nodes { objectKind objectId fields changes { field before after } } } }""",
        ADMIN,
    )
    rule, limits = changed["data"]["auditLog"]["nodes"]
    assert (limits["objectKind"], limits["fields"]) == ("settings", ["adjustment_limit"])
    assert limits["changes"] == [{"field": "adjustment_limit", "before": 10_000, "after": 5}]
    assert (rule["objectKind"], rule["objectId"]) == ("earn_rate", "base")
    assert rule["fields"][0].startswith("revision ") and rule["changes"] is None


async def test_an_act_about_a_member_is_found_by_the_member_alone(
    ask: Ask, programme: Programme, begin: Begin
):
    ann, ben = (await make.member(begin)).id, (await make.member(begin)).id
    await record(begin, Deed(act=Act.MEMBERS_SEARCHED, member_ids=(ann, ben)))

    (act,) = await listed(ask, filter={"memberId": str(ben)})

    assert act["memberIds"] == [str(ann), str(ben)]
    assert await listed(ask, filter={"memberId": str(MemberId(new_uuid()))}) == []
    assert (await ask(LOG, role(Role.MANAGER), first=1))["errors"] != []
