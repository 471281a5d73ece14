"""What was changed of a person's data is written down, sealed, and read by whoever it is about."""

from __future__ import annotations

from typing import Any

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.members.asking import UPDATE
from tests.conftest import Ask

MINE = "{ me { corrections(first: 10) { at source fields madeBy before after } } }"
THEIRS = "query ($id: MemberId!) { member(id: $id) { corrections { fields madeBy before after } } }"
SERVICE = make.service(Permission.MEMBERS_WRITE, Permission.MEMBERS_READ, Permission.MEMBERS_READ_CONTACT)
CLERK = make.staff(Permission.MEMBERS_WRITE, Permission.MEMBERS_READ)


async def change(ask: Ask, member: make.Made, caller: Any = SERVICE, **fields: Any) -> Any:
    input = {"idempotencyKey": make.key(), "id": str(member.id), **fields}
    answer = await ask(UPDATE, caller, input=input)
    return answer["data"]["updateMember"]


async def test_each_change_says_who_changed_what_from_what_to_what(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin, name="Ann", phone="13800138000", profile={"shoe": 42})
    await change(ask, member, name="Ann", email="ann@example.com", birthday="1990-05-06")
    await change(ask, member, CLERK, phone=None, profile={"shoe": 43}, externalId="c-9")
    await change(ask, member, email="ann@example.com")  # says nothing new
    before = await make.count("member_corrections")
    await change(ask, member, name="x" * 2_000)  # refused
    assert await make.count("member_corrections") == before == 2

    mine = (await ask(MINE, make.themselves(member.id)))["data"]["me"]["corrections"]
    clerk, service = mine
    assert clerk["fields"] == ["phone", "profile", "external_id"]
    assert clerk["madeBy"] == CLERK.actor
    assert clerk["before"] == {"phone": "+8613800138000", "profile": {"shoe": 42}, "external_id": None}
    assert clerk["after"] == {"phone": None, "profile": {"shoe": 43}, "external_id": None}
    assert (service["source"], service["madeBy"]) == ("UPDATE", SERVICE.actor)
    assert service["before"] == {"birthday": None, "email": None}
    assert service["after"] == {"birthday": "1990-05-06", "email": "ann@example.com"}

    reader = make.staff(Permission.MEMBERS_READ, Permission.CORRECTIONS_READ)
    told = (await ask(THEIRS, reader, id=str(member.id)))["data"]["member"]["corrections"]
    assert [(each["fields"], each["before"], each["after"]) for each in told] == [
        (clerk["fields"], None, None),
        (service["fields"], None, None),
    ]
    denied = await ask(THEIRS, make.staff(Permission.MEMBERS_READ), id=str(member.id))
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
    masked = await ask(MINE, make.themselves(member.id, own_contact=False))
    assert [each["before"] for each in masked["data"]["me"]["corrections"]] == [None, None]
    too_many = await ask("{ me { corrections(first: 101) { at } } }", make.themselves(member.id))
    assert too_many["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    for plain in ("ann@example.com", "+8613800138000", "1990-05-06"):
        found = await rows("SELECT 1 FROM member_corrections c WHERE strpos(c::text, $1) > 0", plain)
        assert found == []
