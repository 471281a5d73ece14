"""Labels that people put on members."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import from_json, rows
from tests import make
from tests.conftest import Ask

SUPPORT = make.staff(Permission.TAGS_READ, Permission.TAGS_WRITE, Permission.MEMBERS_READ)
CHANGE = """mutation ($input: TagMemberInput!) { %s(input: $input) {
  member { tags { tag source } }
  problems { __typename code message path ... on InvalidInput { field reason } } } }"""
TABLES = ("member_tags", "facts", "audit_log")


async def change(ask: Ask, name: str, member: Any, *tags: str, caller: Any = SUPPORT, **also: Any) -> Any:
    answer = await ask(CHANGE % name, caller, input={"memberId": str(member.id), "tags": list(tags), **also})
    assert answer["errors"] == [], answer["errors"]
    return answer["data"][name]


async def told() -> list[tuple[str, Any]]:
    found = await rows(
        "SELECT kind, payload FROM facts WHERE kind IN ('member.tagged', 'member.untagged')"
        " ORDER BY recorded_at, id"
    )
    return [(each["kind"], from_json(each["payload"])) for each in found]


async def test_a_tag_is_put_once_and_taken_off_once(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)

    put = await change(ask, "tagMember", ann, "vip", "孕期")
    again = await change(ask, "tagMember", ann, "vip")
    off = await change(ask, "untagMember", ann, "vip", "never-had")
    gone = await change(ask, "untagMember", ann, "vip")

    assert [each["tag"] for each in put["member"]["tags"]] == ["vip", "孕期"]
    assert put["member"]["tags"][0]["source"] == "STAFF"
    assert again["member"] == put["member"]
    assert off["member"] == gone["member"] == {"tags": [{"tag": "孕期", "source": "STAFF"}]}
    said = {"member": str(ann.id), "programme": "main", "source": "STAFF"}
    assert await told() == [("member.tagged", said), ("member.untagged", said)]


async def test_the_record_has_the_field_and_not_the_word(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await change(ask, "tagMember", ann, "difficult")

    (deed,) = await rows("SELECT act, object_kind, object_id, fields, reason, actor_id FROM audit_log")
    assert deed == {
        "act": "member.tagged",
        "object_kind": "member",
        "object_id": str(ann.id),
        "fields": ["tags"],
        "reason": None,
        "actor_id": make.STAFF_ID,
    }
    for table in ("facts", "audit_log"):
        assert await rows(f"SELECT 1 FROM {table} t WHERE t::text LIKE '%difficult%'") == []


@pytest.mark.parametrize(
    ("tags", "field", "reason"),
    [
        ((), "tags", "EMPTY"),
        (("vip", "two words"), "tags.1", "MALFORMED"),
        (("",), "tags.0", "MALFORMED"),
        (("x" * 65,), "tags.0", "MALFORMED"),
        (tuple(f"t{n}" for n in range(21)), "tags", "TOO_MANY"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
async def test_what_is_no_tag_is_refused_and_nothing_is_written(
    ask: Ask, begin: Begin, programme: Programme, tags: tuple[str, ...], field: str, reason: str
):
    ann = await make.member(begin)
    before = await make.counts(*TABLES)
    for name in ("tagMember", "untagMember"):
        payload = await change(ask, name, ann, *tags)
        (problem,) = payload["problems"]
        assert (payload["member"], problem["field"], problem["reason"]) == (None, field, reason)
    assert await make.counts(*TABLES) == before


async def test_whoever_has_left_is_not_tagged_any_more(ask: Ask, begin: Begin, programme: Programme):
    ann, gone = await make.member(begin), await make.member(begin)
    await rows("UPDATE memberships SET status = 'CLOSED' WHERE member_id = $1 RETURNING 1", ann.id.value)
    await rows("UPDATE members SET erased_at = now() WHERE id = $1 RETURNING 1", gone.id.value)
    for who, code in ((ann, "MEMBERSHIP_NOT_ACTIVE"), (gone, "UNKNOWN_MEMBER")):
        (problem,) = (await change(ask, "tagMember", who, "vip"))["problems"]
        assert problem["code"] == code
    assert await make.count("member_tags") == 0


async def test_only_whoever_may_see_tags_sees_them(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await change(ask, "tagMember", ann, "vip")
    asking = "query ($id: MemberId!) { member(id: $id) { id tags { tag } } }"
    for caller in (make.staff(Permission.MEMBERS_READ), make.themselves(ann.id)):
        answer = await ask(asking, caller, id=str(ann.id))
        assert answer["data"]["member"]["tags"] is None
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    denied = await ask(
        CHANGE % "tagMember",
        make.staff(Permission.TAGS_READ),
        input={"memberId": str(ann.id), "tags": ["new"]},
    )
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
    assert await make.count("member_tags") == 1


async def test_of_many_at_once_one_puts_it(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await asyncio.gather(*(change(ask, "tagMember", ann, "vip") for _ in range(6)))
    assert await make.count("member_tags") == 1
    assert len(await told()) == 1
