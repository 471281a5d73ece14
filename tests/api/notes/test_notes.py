"""Notes about members and mentions over GraphQL: who reads what, what it leaves, and how it ends."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from domain.inventory.data_class import DataClass
from domain.kernel.ids import MemberNoteId, StaffId
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.exports.gathering import gather
from persistence.retention.sweeps import sweep
from tests import make
from tests.api.assignment.desks import facts, team, ticket
from tests.api.memberships.test_erase_member import erase
from tests.api.merges.test_merge_members import merge
from tests.api.tickets.tickets import DESK, done, refused
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")
P = Permission

READING = (P.MEMBERS_READ, P.NOTES_READ, P.NOTES_READ_TEXT, P.OWN_PASSWORD)
WRITER = make.staff(*READING, P.NOTES_WRITE)
NOTE = "id memberId store body author writtenAt changedAt mentions version"
PROBLEMS = "problems { code ... on InvalidInput { field reason } ... on VersionConflict { current } }"
WRITE = f"""mutation ($input: WriteMemberNoteInput!) {{ writeMemberNote(input: $input) {{
  note {{ {NOTE} }} {PROBLEMS} }} }}"""
CHANGE = f"""mutation ($input: ChangeMemberNoteInput!) {{ changeMemberNote(input: $input) {{
  note {{ {NOTE} }} {PROBLEMS} }} }}"""
DELETE = f"mutation ($id: MemberNoteId!) {{ deleteMemberNote(id: $id) {{ deletedId {PROBLEMS} }} }}"
LIST = f"""query ($id: MemberId!, $first: Int! = 20, $after: String) {{
  memberNotes(memberId: $id, first: $first, after: $after) {{
    nodes {{ {NOTE} }} pageInfo {{ hasNextPage endCursor }} }} }}"""
MINE = f"""query ($unread: Boolean! = true) {{ myMentions(first: 20, unread: $unread) {{
  nodes {{ id by at readAt ticketId note {{ {NOTE} }} }} }} }}"""
READ = f"mutation ($ids: [MentionId!]!) {{ readMentions(ids: $ids) {{ marked {PROBLEMS} }} }}"


async def say(ask: Ask, query: str, caller: Any = WRITER, **sent: Any) -> Any:
    answer = await ask(query, caller, **sent)
    assert answer["errors"] == [], answer["errors"]
    (payload,) = answer["data"].values()
    return payload


async def write(ask: Ask, member: make.Made, caller: Any = WRITER, **given: Any) -> Any:
    sent = {
        "idempotencyKey": make.key(),
        "memberId": str(member.id),
        "body": "Prefers to be called.",
        **given,
    }
    return await say(ask, WRITE, caller, input=sent)


async def written(ask: Ask, member: make.Made, caller: Any = WRITER, **given: Any) -> dict[str, Any]:
    payload = await write(ask, member, caller, **given)
    assert payload["problems"] == [], payload
    note: dict[str, Any] = payload["note"]
    return note


def as_(staff_id: StaffId, *more: Permission, stores: tuple[str, ...] = ()) -> Any:
    return make.staff(*READING, *more, who=staff_id.value, stores=stores)


async def test_a_note_is_read_by_those_who_may_and_its_words_by_fewer(ask: Ask, begin: Begin):
    member = await make.member(begin)
    note = await written(ask, member, body="  Prefers to be called. ")
    assert note | {"id": "", "writtenAt": ""} == {
        "id": "",
        "memberId": str(member.id),
        "store": None,
        "body": "Prefers to be called.",
        "author": WRITER.actor,
        "writtenAt": "",
        "changedAt": None,
        "mentions": [],
        "version": 1,
    }
    assert (await say(ask, LIST, id=str(member.id)))["nodes"] == [note]
    assert "called" not in str(await rows("SELECT * FROM member_notes"))

    outline = make.staff(P.NOTES_READ, P.MEMBERS_READ)
    answer = await ask(LIST, outline, id=str(member.id))
    assert answer["data"]["memberNotes"]["nodes"] == [note | {"body": None}]
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"FORBIDDEN"}
    for stranger in (make.staff(P.MEMBERS_READ), make.themselves(member.id)):
        assert (await ask(LIST, stranger, id=str(member.id)))["data"] == {"memberNotes": None}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"body": " "}, ("INVALID_INPUT", "EMPTY")),
        ({"body": "x" * 4_001}, ("INVALID_INPUT", "TOO_LONG")),
        ({"store": "s9"}, ("INVALID_INPUT", "UNKNOWN")),
        ({"mentions": ["stf_01h00000000000000000000000"]}, ("UNKNOWN_STAFF", None)),
        ({"mentions": [str(StaffId(make.STAFF_ID))] * 21}, ("INVALID_INPUT", "TOO_MANY")),
        ({"memberId": "mem_01h00000000000000000000000"}, ("UNKNOWN_MEMBER", None)),
    ],
)
async def test_what_can_not_be_noted_is_refused_and_nothing_is_written(ask: Ask, begin: Begin, given, said):
    payload = await write(ask, await make.member(begin), **given)
    (problem,) = payload["problems"]
    assert (problem["code"], problem.get("reason"), payload["note"]) == (*said, None)
    assert await make.counts("member_notes", "mentions") == {"member_notes": 0, "mentions": 0}
    assert await value("SELECT count(*) FROM facts WHERE kind = 'staff.mentioned'") == 0


async def test_the_same_request_again_writes_one_note_and_names_once(ask: Ask, begin: Begin, vault: Vault):
    member, jane = await make.member(begin), await make.staff_account(vault)
    given = {"idempotencyKey": make.key(), "mentions": [str(jane), str(jane)]}
    first, *others = await asyncio.gather(*(write(ask, member, **given) for _ in range(4)))
    assert all(each == first for each in others) and first["problems"] == []
    assert first["note"]["mentions"] == [str(jane)]
    assert await make.counts("member_notes", "mentions") == {"member_notes": 1, "mentions": 1}


async def test_whoever_is_named_finds_it_unread_until_it_says_so(ask: Ask, begin: Begin, vault: Vault):
    member = await make.member(begin)
    jane, lin = [await make.staff_account(vault, Role.SUPPORT) for _ in range(2)]
    desk = await team(ask, "service", jane)
    note = await written(ask, member, mentions=[str(jane), str(lin)])

    (mention,) = (await say(ask, MINE, as_(jane)))["nodes"]
    assert (mention["by"], mention["readAt"], mention["ticketId"]) == (WRITER.actor, None, None)
    assert mention["note"] == note
    told = await facts("staff.mentioned")
    assert {each["staff"]: each["teams"] for each in told} == {str(jane): [desk["id"]], str(lin): []}
    assert {each["note"] for each in told} == {note["id"]}

    # Somebody else's mention is as if it were not there.
    assert (await say(ask, READ, as_(lin), ids=[mention["id"]]))["marked"] == 0
    assert (await say(ask, READ, as_(jane), ids=[mention["id"]]))["marked"] == 1
    assert (await say(ask, READ, as_(jane), ids=[mention["id"]]))["marked"] == 0
    assert (await say(ask, MINE, as_(jane)))["nodes"] == []
    (seen,) = (await say(ask, MINE, as_(jane), unread=False))["nodes"]
    assert seen["readAt"] is not None
    assert len((await say(ask, MINE, as_(lin)))["nodes"]) == 1
    assert (await say(ask, READ, as_(jane), ids=[]))["problems"][0]["code"] == "INVALID_INPUT"


async def test_a_note_of_a_ticket_names_people_too(ask: Ask, begin: Begin, vault: Vault):
    jane = await make.staff_account(vault, Role.SUPPORT)
    opened = str(await ticket(begin, (await make.member(begin)).id))
    unknown = {"ticketId": opened, "body": "Look", "mentions": ["stf_01h00000000000000000000000"]}
    assert (await refused(ask, "noteTicket", DESK, **unknown))["code"] == "UNKNOWN_STAFF"
    assert await value("SELECT count(*) FROM ticket_messages WHERE NOT public") == 0

    await done(ask, "noteTicket", DESK, ticketId=opened, body="Look at this", mentions=[str(jane)])
    await done(ask, "noteTicket", DESK, ticketId=opened, body="And at this", mentions=[str(jane)])
    found = (await say(ask, MINE, as_(jane)))["nodes"]
    assert [(each["ticketId"], each["note"]) for each in found] == [(opened, None)] * 2
    payload, _ = await facts("staff.mentioned")
    assert (payload["ticket"], payload["note"]) == (opened, None)


async def test_staff_of_stores_see_and_write_the_notes_of_their_stores(ask: Ask, begin: Begin, vault: Vault):
    member, jane = await make.member(begin), await make.staff_account(vault)
    of_s1 = make.staff(*READING, P.NOTES_WRITE, stores=("s1",))
    for store, reason in ((None, "MISSING"), ("s2", "UNKNOWN")):
        payload = await write(ask, member, of_s1, store=store)
        assert payload["problems"][0] == {"code": "INVALID_INPUT", "field": "store", "reason": reason}
    mine = await written(ask, member, of_s1, store="s1")
    other = await written(ask, member, store="s2", mentions=[str(jane)])
    await written(ask, member)
    assert [each["id"] for each in (await say(ask, LIST, of_s1, id=str(member.id)))["nodes"]] == [mine["id"]]
    assert len((await say(ask, LIST, id=str(member.id)))["nodes"]) == 3
    # Who is named in a note of another store knows that it was, and no word of it.
    (mention,) = (await say(ask, MINE, as_(jane, stores=("s1",))))["nodes"]
    assert mention["note"] is None
    for query, sent in (
        (CHANGE, {"input": {"id": other["id"], "ifVersion": 1, "body": "x"}}),
        (DELETE, {"id": other["id"]}),
    ):
        assert (await say(ask, query, of_s1, **sent))["problems"][0]["code"] == "UNKNOWN_NOTE"
    assert await make.counts("member_notes") == {"member_notes": 3}


async def test_words_are_changed_by_whoever_wrote_them_and_by_nobody_else(
    ask: Ask, begin: Begin, vault: Vault
):
    member = await make.member(begin)
    jane, lin = [await make.staff_account(vault) for _ in range(2)]
    note = await written(ask, member, mentions=[str(jane)])
    sent = {"id": note["id"], "ifVersion": 1, "body": "Prefers letters.", "mentions": [str(jane), str(lin)]}

    assert (await say(ask, CHANGE, as_(jane, P.NOTES_WRITE), input=sent))["problems"][0][
        "code"
    ] == "NOT_YOUR_NOTE"
    changed = (await say(ask, CHANGE, input=sent))["note"]
    assert (changed["body"], changed["version"]) == ("Prefers letters.", 2)
    assert changed["mentions"] == sorted([str(jane), str(lin)])
    stale = await say(ask, CHANGE, input=sent)
    assert stale["problems"][0] == {"code": "VERSION_CONFLICT", "current": 2}
    assert await value("SELECT count(*) FROM facts WHERE kind = 'staff.mentioned'") == 2, "each is told once"

    assert (await say(ask, DELETE, as_(jane, P.NOTES_WRITE), id=note["id"]))["problems"][0][
        "code"
    ] == "NOT_YOUR_NOTE"
    eraser = as_(jane, P.NOTES_WRITE, P.NOTES_ERASE)
    assert (await say(ask, DELETE, eraser, id=note["id"]))["deletedId"] == note["id"]
    assert await make.counts("member_notes", "mentions") == {"member_notes": 0, "mentions": 0}
    assert await value("SELECT object_id FROM audit_log WHERE act = 'note.deleted'") == note["id"]


async def test_pages_go_on_where_they_ended(ask: Ask, begin: Begin):
    member = await make.member(begin)
    ids = [(await written(ask, member))["id"] for _ in range(3)]
    first = await say(ask, LIST, id=str(member.id), first=2)
    rest = await say(ask, LIST, id=str(member.id), first=2, after=first["pageInfo"]["endCursor"])
    assert [each["id"] for each in first["nodes"] + rest["nodes"]] == ids[::-1]
    assert not rest["pageInfo"]["hasNextPage"]


async def test_after_a_merge_notes_are_about_the_one_who_is_left(ask: Ask, begin: Begin, vault: Vault):
    old, new = await make.member(begin), await make.member(begin)
    note = await written(ask, old)
    await merge(ask, old, new)
    found = (await say(ask, LIST, id=str(new.id)))["nodes"]
    assert [(each["id"], each["body"]) for each in found] == [(note["id"], "Prefers to be called.")]
    parts = await gather(new.id, vault)
    assert parts is not None and [each["body"] for each in parts["member_notes"]] == [note["body"]]


async def test_what_was_written_about_somebody_is_handed_out_and_goes_with_the_person(
    ask: Ask, begin: Begin, vault: Vault
):
    member, jane = await make.member(begin), await make.staff_account(vault)
    note = await written(ask, member, mentions=[str(jane)])
    parts = await gather(member.id, vault)
    assert parts is not None
    (told,) = parts["member_notes"]
    assert told["body"] == "Prefers to be called." and "author" not in told
    assert "staff_id" not in parts["mentions"][0]

    await erase(ask, member)
    assert await make.counts("member_notes", "mentions") == {"member_notes": 0, "mentions": 0}
    assert (await say(ask, LIST, id=str(member.id)))["nodes"] == []
    assert (await write(ask, member))["problems"][0]["code"] in ("UNKNOWN_MEMBER", "NOT_ENROLLED")
    gone = {"id": note["id"], "ifVersion": 1, "body": "x"}
    assert (await say(ask, CHANGE, input=gone))["problems"][0]["code"] == "UNKNOWN_NOTE"


async def test_words_end_with_their_term_and_the_note_stays(ask: Ask, begin: Begin):
    member = await make.member(begin)
    old, new = [await written(ask, member) for _ in range(2)]
    await rows(
        "UPDATE member_notes SET written_at = '2020-01-01' WHERE member_id = $1 AND id = $2 RETURNING 1",
        member.id.value,
        MemberNoteId.parse(old["id"]).value,
    )
    assert await sweep(DataClass.FEEDBACK_WORDS, {}, now=datetime.now(UTC)) == 1
    found = {each["id"]: each["body"] for each in (await say(ask, LIST, id=str(member.id)))["nodes"]}
    assert found == {old["id"]: None, new["id"]: "Prefers to be called."}
