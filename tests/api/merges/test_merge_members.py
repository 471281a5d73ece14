"""Two members who are one person become one, and what came from the absorbed one can go back."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

from api import keys
from api.ledger.proof import Outside, verify
from api.ledger.signing import CheckpointKeys
from domain.kernel.ids import MemberId
from domain.points.earning import Remainder
from domain.points.terms import OnCompletion
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.adjustments.hands import adjust, available, operator
from tests.api.orders.deliveries import account, complete, order
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes, set_status

MERGE = """
mutation ($input: MergeMembersInput!) {
  mergeMembers(input: $input) {
    merge { id absorbed survivor wallets { wallet available pending debt } undone { at } }
    problems { code path ... on MemberMerged { into } ... on MembershipNotActive { status } }
  }
}
"""
UNMERGE = """
mutation ($input: UnmergeMembersInput!) {
  unmergeMembers(input: $input) {
    merge { undone {
      wallets { wallet available pending debt stayed } coupons couponsStayed identities identitiesStayed } }
    problems { code ... on MemberMerged { into } }
  }
}
"""
FIND = """
query ($phone: String, $card: String, $external: String) {
  member(phone: $phone, cardNumber: $card, externalId: $external) {
    id name phone email birthday profile personalProfile mergedInto version card { number status } }
}
"""
MERGER = make.staff(Permission.MEMBERS_MERGE)
READER = make.service(
    Permission.MEMBERS_READ, Permission.MEMBERS_READ_CONTACT, Permission.MEMBERS_READ_MASKED
)
TOUCHED = ("entries", "lots", "draws", "merges", "member_merges", "facts", "audit_log", "cards", "identities")


async def merge(ask: Ask, absorbed: make.Made, survivor: make.Made, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "absorbed": str(absorbed.id), "survivor": str(survivor.id)}
    answer = await ask(MERGE, MERGER, input={**input, "reason": "The same person", **more})
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["mergeMembers"]
    return payload


async def unmerge(ask: Ask, merge_id: str, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "merge": merge_id, "reason": "Two brothers", **more}
    answer = await ask(UNMERGE, MERGER, input=input)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["unmergeMembers"]
    return payload


async def found(ask: Ask, **by: str) -> dict[str, Any]:
    answer = await ask(FIND, READER, **by)
    assert answer["errors"] == []
    member: dict[str, Any] = answer["data"]["member"]
    return member


async def findings(vault: Vault, folder: Path) -> list[Any]:
    outside = Outside(folder / "checkpoints.jsonl", CheckpointKeys.of(keys.generate(development=True)))
    return list((await verify(vault, outside))[0].findings)


async def test_the_whole_person_goes_and_comes_back(
    ask: Ask, begin: Begin, vault: Vault, tmp_path: Path
) -> None:
    programme = await make.programme(points=1, per_minor=5_000, rule={"remainder": Remainder.CARRY})
    old = await make.member(
        begin,
        name="Wang Xiaoming",
        phone="13800138001",
        email="old@example.com",
        birthday="1990-03-14",
        external_id="crm-1",
        profile={"size": "M", "colour": "red"},
        personal_profile={"income": "high"},
    )
    new = await make.member(begin, phone="13800138002", profile={"colour": "blue"})
    await adjust(ask, operator(), old, 100)
    await adjust(ask, operator(), new, 7)
    await order(ask, old, 70, external_id="o-1")
    await order(ask, new, 70, external_id="o-2")
    await rows(
        "INSERT INTO member_tags (member_id, programme_id, tag, put_at, source) VALUES"
        " ($1, $3, 'vip', now(), 'STAFF'), ($1, $3, 'shared', now(), 'STAFF'),"
        " ($2, $3, 'shared', now(), 'STAFF')",
        old.id.value,
        new.id.value,
        programme.id,
    )
    card = await value("SELECT number FROM cards WHERE member_id = $1", old.id.value)
    before = await found(ask, phone="13800138001")

    payload = await merge(ask, old, new)

    assert payload["problems"] == []
    for by in ({"phone": "13800138001"}, {"phone": "13800138002"}, {"card": card}, {"external": "crm-1"}):
        assert (await found(ask, **by))["id"] == str(new.id), by
    joined = await found(ask, phone="13800138001")
    assert (joined["name"], joined["phone"], joined["email"], joined["birthday"]) == (
        "Wang Xiaoming",
        "+8613800138002",
        "old@example.com",
        "1990-03-14",
    )
    assert joined["profile"] == {"size": "M", "colour": "blue"}
    assert joined["personalProfile"] == {"income": "high"}
    assert await value("SELECT status FROM cards WHERE member_id = $1", old.id.value) == "REPLACED"
    tags = "SELECT array_agg(tag ORDER BY tag) FROM member_tags WHERE member_id = $1"
    assert (await value(tags, old.id.value), await value(tags, new.id.value)) == (None, ["shared", "vip"])
    assert (await available(old), await available(new)) == (0, 100 + 7 + 1 + 1)
    assert await broken() == {}
    assert await findings(vault, tmp_path) == []

    undone = await unmerge(ask, payload["merge"]["id"])

    assert undone["problems"] == []
    (points,) = [each for each in undone["merge"]["undone"]["wallets"] if each["wallet"] == "points"]
    assert (points["available"], points["stayed"]) == (101, 0)
    assert undone["merge"]["undone"]["identities"] == 4  # phone, e-mail, external id, card
    after = await found(ask, phone="13800138001")
    assert {**after, "version": 0} == {**before, "version": 0}
    assert after["id"] == (await found(ask, card=card))["id"] == str(old.id)
    alone = await found(ask, phone="13800138002")
    assert (alone["name"], alone["email"], alone["personalProfile"]) == (None, None, None)
    assert alone["profile"] == {"colour": "blue"}
    assert (await value(tags, old.id.value), await value(tags, new.id.value)) == (
        ["shared", "vip"],
        ["shared"],
    )
    assert (await available(old), await available(new)) == (101, 8)
    states = await rows("SELECT DISTINCT status FROM memberships")
    assert [each["status"] for each in states] == ["ACTIVE"]
    assert await broken() == {}
    assert await findings(vault, tmp_path) == []
    # The member lives again: it earns, spends and can be merged once more.
    await order(ask, old, 70, external_id="o-3")
    assert (await merge(ask, old, new))["problems"] == []
    assert await findings(vault, tmp_path) == []


async def test_what_was_spent_since_stays_and_is_stated(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault, tmp_path: Path
) -> None:
    old, new = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), old, 100)
    await adjust(ask, operator(), new, 50)
    merged = (await merge(ask, old, new))["merge"]["id"]
    await adjust(ask, operator(), new, -120)

    undone = (await unmerge(ask, merged))["merge"]["undone"]

    (points,) = [each for each in undone["wallets"] if each["wallet"] == "points"]
    assert points["available"] + points["stayed"] == 100
    assert points["available"] == await available(old)
    assert (await available(old)) + (await available(new)) == 30
    assert await broken() == {}
    assert await findings(vault, tmp_path) == []


async def test_points_that_wait_for_an_order_wait_where_the_order_is_again(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(0))
    old, new = await make.member(begin), await make.member(begin)
    await order(ask, old, 40, status="PAID", completedAt=None)
    merged = (await merge(ask, old, new))["merge"]["id"]
    assert await account(new) == {"pending": 40}
    await unmerge(ask, merged)
    assert await account(old) == {"pending": 40}
    again = (await merge(ask, old, new))["merge"]["id"]
    await unmerge(ask, again)

    completed = await complete(ask, (await value("SELECT now()")).isoformat())

    assert completed["problems"] == []
    assert (await account(old), await account(new)) == ({"available": 40}, {})
    assert await broken() == {}


async def test_a_no_changes_nothing(ask: Ask, begin: Begin, programme: Programme) -> None:
    old, new, third = [await make.member(begin) for _ in range(3)]
    await adjust(ask, operator(), old, 100)
    key = make.key()
    merged = (await merge(ask, old, new, idempotencyKey=key))["merge"]["id"]
    assert (await merge(ask, old, new, idempotencyKey=key))["merge"]["id"] == merged
    await set_status(third, "SUSPENDED")
    before = await make.counts(*TOUCHED)

    (no,) = (await merge(ask, old, third))["problems"]
    assert (no["code"], no["into"]) == ("MEMBER_MERGED", str(new.id))
    assert codes(await merge(ask, third, old)) == ["MEMBER_MERGED"]
    assert codes(await merge(ask, third, new)) == ["MEMBERSHIP_NOT_ACTIVE"]
    assert codes(await merge(ask, new, third)) == ["MEMBERSHIP_NOT_ACTIVE"]
    (no,) = (await merge(ask, new, new))["problems"]
    assert (no["code"], no["path"]) == ("INVALID_INPUT", ["input", "absorbed"])
    assert codes(await merge(ask, make.Made(MemberId(new_uuid()), ""), new)) == ["UNKNOWN_MEMBER"]
    assert codes(await unmerge(ask, merged[:30] + "0" * 26)) == ["UNKNOWN_MERGE"]
    await rows("UPDATE member_merges SET at = at - $1::interval RETURNING id", timedelta(days=31))
    assert codes(await unmerge(ask, merged)) == ["MERGE_TOO_OLD"]
    assert await make.counts(*TOUCHED) == before
    assert await available(new) == 100

    await rows("UPDATE member_merges SET at = at + $1::interval RETURNING id", timedelta(days=31))
    await rows(
        "UPDATE memberships SET status = 'ACTIVE', suspended_at = NULL WHERE member_id = $1", third.id.value
    )
    await merge(ask, new, third)
    (no,) = (await unmerge(ask, merged))["problems"]
    assert (no["code"], no["into"]) == ("MEMBER_MERGED", str(third.id))


async def test_merges_and_their_ends_at_once_do_each_thing_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    one, two = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), one, 100)
    await adjust(ask, operator(), two, 30)

    answers = await asyncio.gather(
        *(merge(ask, one, two) for _ in range(3)), *(merge(ask, two, one) for _ in range(3))
    )

    assert sorted(map(codes, answers)) == [[]] + [["MEMBER_MERGED"]] * 5
    (merged,) = [each["merge"]["id"] for each in answers if each["merge"]]

    ends = await asyncio.gather(*(unmerge(ask, merged) for _ in range(4)))

    assert sorted(map(codes, ends)) == [[]] + [["MERGE_UNDONE"]] * 3
    assert (await available(one), await available(two)) == (100, 30)
    assert await broken() == {}


async def test_with_a_person_all_that_were_merged_into_it_are_erased(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    first = await make.member(begin, name="Ann", phone="13800138001")
    second = await make.member(begin, name="Ann Lee", phone="13800138002")
    last = await make.member(begin, name="Anna Lee", phone="13800138003")
    await merge(ask, first, second)
    merged = (await merge(ask, second, last))["merge"]["id"]
    erase = """mutation ($input: EraseMemberInput!) {
      eraseMember(input: $input) { memberId problems { code } } }"""

    async def erased(member: make.Made) -> list[str]:
        input = {"idempotencyKey": make.key(), "memberId": str(member.id), "reason": "Asked to"}
        answer = await ask(erase, make.staff(Permission.MEMBERS_ERASE), input=input)
        assert answer["errors"] == []
        return codes(answer["data"]["eraseMember"])

    assert await erased(first) == ["MEMBER_MERGED"]
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == 0

    assert await erased(last) == []

    left = """SELECT (SELECT count(*) FROM members WHERE name IS NOT NULL OR phone IS NOT NULL)
        + (SELECT count(*) FROM member_keys) + (SELECT count(*) FROM identities)
        + (SELECT count(*) FROM member_search) + (SELECT count(*) FROM member_merges WHERE moved <> '{}')
        + (SELECT count(*) FROM members WHERE erased_at IS NULL)"""
    assert await value(left) == 0
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.erased'") == 3
    assert codes(await unmerge(ask, merged)) == ["UNKNOWN_MEMBER"]
    assert await broken() == {}
