"""enrolMember: a person takes part."""

from __future__ import annotations

import asyncio

import pytest

from domain.members.card import is_card_number
from domain.programme.programme import Programme
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, value
from tests import make
from tests.api.members.asking import ENROL, SERVER, enrol, role
from tests.conftest import Ask


async def test_a_server_enrols_a_member_online(ask: Ask, programme: Programme):
    answer = await ask(ENROL, SERVER, input=enrol(name="王小明", phone="138 0013 8000", store="s1"))

    assert answer["errors"] == []
    payload = answer["data"]["enrolMember"]
    assert payload["problems"] == []
    assert payload["joinedOrders"] == 0
    member = payload["member"]
    assert member["id"].startswith("mem_") and member["version"] == 1
    assert member["displayName"] == "王小明"
    assert is_card_number(member["card"]["number"]) and member["card"]["status"] == "ACTIVE"
    assert member["tier"] == {"tier": {"code": "standard"}}
    assert (member["enrolSource"], member["enrolStore"]) == ("ONLINE", "s1")
    kept = await row("SELECT enrolled_by, enrolled_at = recorded_at AS now FROM members")
    assert kept == {"enrolled_by": SERVER.actor, "now": True}


async def test_a_clerk_enrols_a_member_in_the_store_where_he_works(ask: Ask, programme: Programme):
    answer = await ask(ENROL, role(Role.CLERK, stores=("s2",)), input=enrol(name="王小明"))

    member = answer["data"]["enrolMember"]["member"]
    assert (member["enrolSource"], member["enrolStore"]) == ("STORE", "s2")
    assert member["displayName"] == "王**"  # a clerk sees masks, of those he enrolled too
    act = await row("SELECT act, fields FROM audit_log WHERE act <> 'member.viewed'")
    assert act == {"act": "member.enrolled", "fields": ["name"]}


async def test_a_clerk_can_not_enrol_for_another_store(ask: Ask, programme: Programme):
    answer = await ask(ENROL, role(Role.CLERK, stores=("s2",)), input=enrol(name="Ann", store="s1"))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert set((await make.counts(*make.MEMBER_TABLES)).values()) == {0}


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ({"phone": "13800138000"}, {"phone": "+8613800138000"}, "PHONE"),
        ({"email": "ann@example.com"}, {"email": "Ann@example.com"}, "EMAIL"),
        ({"externalId": "crm-1"}, {"externalId": "crm-1"}, "EXTERNAL"),
    ],
)
async def test_a_taken_identity_is_a_problem_that_names_nobody(
    ask: Ask, programme: Programme, first: dict[str, str], second: dict[str, str], kind: str
):
    ann = await ask(ENROL, SERVER, input=enrol(name="Ann", **first))
    before = await make.counts(*make.MEMBER_TABLES)

    answer = await ask(ENROL, SERVER, input=enrol(name="Eve", **second))

    payload = answer["data"]["enrolMember"]
    assert payload["member"] is None
    assert payload["problems"] == [
        {
            "__typename": "IdentityTaken",
            "code": "IDENTITY_TAKEN",
            "message": payload["problems"][0]["message"],
            "path": [],
            "kind": kind,
        }
    ]
    assert ann["data"]["enrolMember"]["member"]["id"] not in str(answer)
    assert "Ann" not in str(answer)
    assert await make.counts(*make.MEMBER_TABLES) == before


async def test_of_two_who_enrol_with_one_phone_at_once_one_is_told_no(ask: Ask, programme: Programme):
    answers = await asyncio.gather(
        *(ask(ENROL, SERVER, input=enrol(name=f"Twin {n}", phone="13800138000")) for n in range(6))
    )

    payloads = [each["data"]["enrolMember"] for each in answers]
    assert [bool(each["member"]) for each in payloads].count(True) == 1
    assert [each["problems"][0]["code"] for each in payloads if each["problems"]] == ["IDENTITY_TAKEN"] * 5
    assert await make.count("members") == 1


@pytest.mark.parametrize(
    ("wrong", "path", "reason"),
    [
        ({"phone": "123"}, ["input", "phone"], "MALFORMED"),
        ({"email": "nobody"}, ["input", "email"], "MALFORMED"),
        ({"name": ""}, ["input", "name"], "EMPTY"),
        ({"name": "x" * 101}, ["input", "name"], "TOO_LONG"),
        ({"externalId": "x" * 201}, ["input", "externalId"], "TOO_LONG"),
        ({"birthday": "2999-01-01"}, ["input", "birthday"], "IN_THE_FUTURE"),
        ({"birthday": "1899-12-31"}, ["input", "birthday"], "OUT_OF_RANGE"),
        ({"locale": "???"}, ["input", "locale"], "MALFORMED"),
        ({"profile": [1]}, ["input", "profile"], "MALFORMED"),
        ({"profile": {"deep": {"er": 1}}}, ["input", "profile", "deep"], "MALFORMED"),
        ({"personalProfile": {f"x{n}": n for n in range(51)}}, ["input", "personalProfile"], "TOO_MANY"),
    ],
)
async def test_a_value_that_can_not_be_one_is_a_problem_at_its_place(
    ask: Ask, programme: Programme, wrong: dict[str, object], path: list[str], reason: str
):
    answer = await ask(
        ENROL.replace("path ...", "path ... on InvalidInput { reason } ..."), SERVER, input=enrol(**wrong)
    )

    (problem,) = answer["data"]["enrolMember"]["problems"]
    assert (problem["code"], problem["path"], problem["reason"]) == ("INVALID_INPUT", path, reason)
    assert set((await make.counts(*make.MEMBER_TABLES)).values()) == {0}


@pytest.mark.parametrize(
    "wrong",
    [
        {"birthday": "1990-02-30"},
        {"gender": "F"},
        {"name": 7},
        {"nickname": "Annie"},
        {"idempotencyKey": "short"},
        {"name": "a\x00b"},
        {"memberId": "mem_01h4000000e00800000000005v"},
        {"enrolledAt": "2020-01-01T00:00:00Z"},
        {"version": 7},
    ],
)
async def test_what_does_not_fit_the_schema_is_refused_before_anything_runs(
    ask: Ask, programme: Programme, wrong: dict[str, object]
):
    answer = await ask(ENROL, SERVER, input=enrol(**wrong) | wrong)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]
    assert await make.counts("members", "operations") == {"members": 0, "operations": 0}


@pytest.mark.parametrize(
    ("input", "code"),
    [({"store": "s9"}, "UNKNOWN_STORE"), ({"programme": "nowhere"}, "UNKNOWN_PROGRAMME")],
)
async def test_unknown_places_are_problems(ask: Ask, programme: Programme, input: dict[str, str], code: str):
    answer = await ask(ENROL, SERVER, input=enrol(name="Ann", **input))

    assert [each["code"] for each in answer["data"]["enrolMember"]["problems"]] == [code]
    assert set((await make.counts(*make.MEMBER_TABLES)).values()) == {0}


async def test_a_member_joins_the_programme_that_is_named(ask: Ask, programme: Programme):
    await make.programme(code="tea", is_default=False, stores=(), channels=())
    query = ENROL.replace(
        "enrolSource", 'main: membership { status } tea: membership(programme: "tea") { status } enrolSource'
    )

    answer = await ask(query, SERVER, input=enrol(name="Ann", programme="tea"))

    member = answer["data"]["enrolMember"]["member"]
    assert (member["main"], member["tea"]) == (None, {"status": "ACTIVE"})
    assert await make.counts("memberships", "accounts") == {"memberships": 1, "accounts": 2}


@pytest.mark.parametrize(
    "caller",
    [
        make.service(Permission.MEMBERS_READ, Permission.MEMBERS_WRITE),
        role(Role.MARKETER),
        role(Role.ANALYST),
        role(Role.SUPPORT),
        role(Role.AUDITOR),
    ],
)
async def test_whoever_may_not_enrol_is_told_so(ask: Ask, programme: Programme, caller: object):
    answer = await ask(ENROL, caller, input=enrol(name="Ann"))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.counts("members", "operations") == {"members": 0, "operations": 0}


async def test_nobody_enrols_without_a_token(ask: Ask, programme: Programme):
    answer = await ask(ENROL, input=enrol(name="Ann"))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"]
    assert await make.count("members") == 0


async def test_a_member_enrols_nobody(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin)

    answer = await ask(ENROL, make.themselves(ann.id), input=enrol(name="Bob"))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.count("members") == 1


async def test_the_fact_of_an_enrolment_names_ids_only(ask: Ask, programme: Programme):
    await ask(ENROL, SERVER, input=enrol(name="Canary", phone="13800138000", email="canary@example.com"))

    told = await value("SELECT payload::text FROM facts WHERE kind = 'member.enrolled'")
    assert '"programme": "main"' in told
    for secret in ("Canary", "13800138", "canary"):
        assert secret not in told


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        "=HYPERLINK(1)",
        "Ann\r\nlevel=error",
        "{{7*7}}",
        "${jndi:ldap://x}",
        "'; --",
    ],
)
async def test_a_strange_name_comes_back_as_it_was(ask: Ask, programme: Programme, name: str):
    answer = await ask(ENROL, SERVER, input=enrol(name=name))

    assert answer["data"]["enrolMember"]["member"]["displayName"] == name
