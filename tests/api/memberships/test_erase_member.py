"""A person is removed, and the accounting stays."""

from __future__ import annotations

from typing import Any

from domain.kernel.ids import EntryId, OrderId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.adjustments.hands import adjust, approve, decider, operator
from tests.api.adjustments.holding import hold
from tests.api.members.asking import UPDATE, update
from tests.api.memberships.test_memberships import record
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes

ERASE = """
mutation ($input: EraseMemberInput!) {
  eraseMember(input: $input) { memberId problems { code } }
}
"""
ERASER = make.staff(Permission.MEMBERS_ERASE)
SERVICE = make.service(*(set(Permission) - {Permission.MEMBERS_READ_ERASED}))
PERSON = {"name": "王小明", "phone": "13800138000", "email": "ming@example.com", "external_id": "c-1"}


async def erase(ask: Ask, member: make.Made, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "memberId": str(member.id), "reason": "Asked to be forgotten"}
    answer = await ask(ERASE, ERASER, input={**input, **more})
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["eraseMember"]
    return payload


async def test_nothing_of_the_person_is_left_and_the_books_are_whole(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin, **PERSON, gender="FEMALE", profile={"shoe": 42}, locale="zh-CN")
    await record(ask, member, 100, "1", hours=2)
    await adjust(ask, operator(), member, 20)
    await hold(begin, programme, member, 60)
    sums = (
        "SELECT kind, sum(points) FROM entries GROUP BY 1 HAVING kind NOT IN ('RELEASE', 'EXPIRE') ORDER BY 1"
    )
    before = await rows(sums)

    assert await erase(ask, member) == {"memberId": str(member.id), "problems": []}

    (row,) = await rows("SELECT * FROM members")
    gone = (
        "name",
        "company",
        "phone",
        "email",
        "birthday",
        "address",
        "personal_profile",
        "gender",
        "locale",
    )
    assert {name: row[name] for name in (*gone, "birth_year")} == dict.fromkeys((*gone, "birth_year"))
    assert (row["profile"], row["session_version"]) == ("{}", 2)
    assert row["erased_at"] is not None
    assert await make.counts("member_keys", "identities", "member_search") == {
        "member_keys": 0,
        "identities": 0,
        "member_search": 0,
    }
    (card,) = await rows("SELECT status, number FROM cards")
    assert (card["status"], card["number"]) == ("CLOSED", "")
    assert await value("SELECT status FROM memberships") == "ERASED"
    assert (
        await rows("SELECT available, pending, held, owed FROM accounts WHERE available + pending + held > 0")
        == []
    )
    assert (
        await value(
            "SELECT sum(points)::bigint FROM entries WHERE cause_kind = 'CLOSURE' AND kind = 'EXPIRE'"
        )
        == 220
    )
    assert await rows(sums) == before
    assert await broken() == {}
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.erased'") == 1


async def test_whoever_asks_finds_nobody_but_auditors_who_see_an_id(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin, **PERSON)
    await record(ask, member, 100, "1", hours=2)
    await erase(ask, member)
    by_id = "query ($id: MemberId!) { member(id: $id) { id name phone membership { status } } }"

    assert (await ask(by_id, SERVICE, id=str(member.id)))["data"] == {"member": None}
    for ways in ('phone: "13800138000"', 'externalId: "c-1"', f'cardNumber: "{member.card_number}"'):
        assert (await ask(f"{{ member({ways}) {{ id }} }}", SERVICE))["data"] == {"member": None}
    entries = "query ($id: MemberId!) { pointsEntries(member: $id, first: 5) { nodes { id } } }"
    assert (await ask(entries, SERVICE, id=str(member.id)))["data"] == {"pointsEntries": None}
    listed = await ask("{ members(first: 5) { nodes { id } } }", SERVICE)
    assert listed["data"] == {"members": {"nodes": []}}
    me = await ask("{ me { id } }", make.themselves(member.id))
    assert me["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    token = "mutation ($id: MemberId!) { createMemberToken(input: { memberId: $id }) { problems { code } } }"
    made = await ask(token, SERVICE, id=str(member.id))
    assert codes(made["data"]["createMemberToken"]) == ["UNKNOWN_MEMBER"]

    (order,), (entry, *_) = await rows("SELECT id FROM orders"), await rows("SELECT id FROM entries")
    left = {
        "order": str(OrderId(member.id.value, order["id"])),
        "entry": str(EntryId(member.id.value, entry["id"])),
    }
    books = (
        "query ($order: ID, $entry: EntryId!) { order(id: $order) { id } explain(entry: $entry) { short } }"
    )
    assert (await ask(books, SERVICE, **left))["data"] == {"order": None, "explain": None}

    auditor = make.staff(
        Permission.MEMBERS_READ,
        Permission.MEMBERS_READ_MASKED,
        Permission.MEMBERS_READ_ERASED,
        Permission.ORDERS_READ,
        Permission.POINTS_READ,
    )
    kept = (await ask(books, auditor, **left))["data"]
    assert kept["order"]["id"] == left["order"]
    assert kept["explain"] is not None
    seen = await ask(by_id, auditor, id=str(member.id))
    assert seen["data"]["member"] == {
        "id": str(member.id),
        "name": None,
        "phone": None,
        "membership": {"status": "ERASED"},
    }


async def test_nothing_is_done_any_more_to_an_erased_member(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin, **PERSON)
    waiting = (await adjust(ask, operator(), member, 20_000))["approval"]["id"]
    await erase(ask, member)
    before = await make.counts("entries", "facts", "orders")

    assert codes(await erase(ask, member)) == ["UNKNOWN_MEMBER"]
    assert codes(await adjust(ask, operator(), member, 5)) == ["UNKNOWN_MEMBER"]
    assert codes(await record(ask, member, 30, "2", hours=1)) == ["UNKNOWN_MEMBER"]
    updated = await ask(UPDATE, SERVICE, input=update(member, name="Ann"))
    assert codes(updated["data"]["updateMember"]) == ["UNKNOWN_MEMBER"]
    assert codes(await approve(ask, decider(), waiting)) == ["UNKNOWN_MEMBER"]
    queue = await ask("{ approvals(first: 1) { nodes { state reason } } }", decider())
    assert queue["data"]["approvals"]["nodes"] == [{"state": "OPEN", "reason": None}]
    assert await make.counts("entries", "facts", "orders") == before


async def test_the_phone_is_free_again(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin, **PERSON)
    await erase(ask, member)

    again = await make.member(begin, **PERSON)

    assert again.id != member.id
    assert await value("SELECT count(*) FROM entries WHERE member_id = $1", again.id.value) == 0


async def test_the_same_request_erases_once(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, key = await make.member(begin, **PERSON), make.key()

    first = await erase(ask, member, idempotencyKey=key)

    assert await erase(ask, member, idempotencyKey=key) == first
    assert await value("SELECT session_version FROM members") == 2


async def test_whoever_was_closed_before_is_erased_too(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin, **PERSON)
    await record(ask, member, 100, "1", hours=2)
    closed = await rows(
        "UPDATE memberships SET status = 'CLOSED', closed_at = now(), closes_at = now() + interval '9 days'"
        " RETURNING closed_at"
    )

    await erase(ask, member)

    (row,) = await rows("SELECT status, closed_at, closes_at FROM memberships")
    assert (row["status"], row["closed_at"]) == ("ERASED", closed[0]["closed_at"])
    assert row["closes_at"] >= row["closed_at"]
    assert await broken() == {}
