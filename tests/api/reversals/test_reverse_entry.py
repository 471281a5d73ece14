"""An entry is taken back by another one that does the opposite: once for ever, and with a reason."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.kernel.ids import EntryId
from domain.kernel.periods import NEVER
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.wallet import TransferTerms, WalletTerms
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.points.reasons import open_reason
from tests import make
from tests.api.spending.asking import done, of
from tests.api.transfers.test_transfer_points import give
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes, grant, hence, kinds, lots, parts, put_clock_forward, set_status, set_terms
from tests.tables import checksums

REVERSE = """
mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) {
  entry { id kind points effect } points
  problems { __typename code message ... on EntryNotReversible { kind } ... on AllReturned { points }
    ... on InsufficientPoints { requested available } ... on InvalidInput { field reason }
    ... on MembershipNotActive { status } } } }
"""
DESK = make.staff(Permission.POINTS_ADJUST, Permission.POINTS_READ)


async def answer(ask: Ask, entry: EntryId | str, caller: Any = DESK, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "entry": str(entry), "reason": "typed twice", **more}
    answered = await ask(REVERSE, caller, input=input)
    assert answered["errors"] == [], answered
    payload: dict[str, Any] = answered["data"]["reverseEntry"]
    return payload


async def spend(ask: Ask, member: make.Made, points: int) -> str:
    payload = await done(ask, "spendPoints", member=of(member), points=points)
    entry: str = payload["entry"]["id"]
    return entry


async def debit(begin: Begin, member: make.Made, points: int) -> EntryId:
    """An adjustment that takes points."""
    async with begin() as work:
        programme = await work.programmes.find(None)
        standing = await work.points.lock(member.id, programme)
        assert standing is not None
        pages = open_pages(standing, programme, new_id=work.new_id)
        page = pages[programme.wallet_by_code["points"].id]
        await work.points.lots_to_cover(page, points)
        because = Because(cause=Cause(CauseKind.STAFF, new_uuid().hex))
        entry = page.debit(EntryKind.ADJUST_DEBIT, points, at=page.moment, because=because)
        await work.points.record(list(pages.values()))
        await work.facts.tell(*facts_of(pages.values()))
    return EntryId(entry.member_id, entry.id)


async def test_a_spend_comes_back_to_the_lots_it_came_from(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    d1 = hence(days=10)
    await grant(begin, member, (10, d1), 20)
    entry = await spend(ask, member, 15)

    payload = await answer(ask, entry)

    made = payload["entry"]
    assert (made["kind"], made["effect"], payload["points"]) == ("SPEND_RETURN", 15, 15)
    assert await lots(member) == [(10, d1), (20, NEVER)]
    assert await value("SELECT returned FROM spends") == 15
    assert await broken() == {}


async def test_the_reason_lies_sealed_beside_the_entry_and_the_act_is_recorded(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 20)
    entry = await spend(ask, member, 15)

    payload = await answer(ask, entry, reason="  the till was wrong ")

    made = EntryId.parse(payload["entry"]["id"])
    sealed = await value("SELECT reason FROM entry_reasons WHERE id = $1", made.value)
    wrapped = await value("SELECT wrapped FROM member_keys WHERE member_id = $1", member.id.value)
    opened = open_reason(vault, vault.unwrap(member.id.value, bytes(wrapped)), bytes(sealed))
    assert opened.text == "the till was wrong"
    assert opened.digest == await value("SELECT reason_digest FROM entries WHERE id = $1", made.value)
    assert (
        await value("SELECT object_id FROM audit_log WHERE act = 'entry.reversed' AND object_kind = 'entry'")
        == entry
    )
    cause = await rows("SELECT cause_kind, cause_id FROM entries WHERE id = $1", made.value)
    assert cause == [{"cause_kind": "ENTRY", "cause_id": EntryId.parse(entry).value.hex}]


async def test_a_lot_that_has_died_meanwhile_lives_on_in_a_child_for_thirty_days(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    d1 = hence(hours=1)
    await grant(begin, member, (10, d1), 20)
    entry = await spend(ask, member, 15)
    await put_clock_forward(hours=2)

    await answer(ask, entry)

    shanghai = ZoneInfo("Asia/Shanghai")
    through = (datetime.now(shanghai) + timedelta(hours=2)).date() + timedelta(days=30)
    midnight = datetime.combine(through + timedelta(days=1), datetime.min.time(), shanghai)
    assert await lots(member) == [(0, d1), (10, midnight), (20, NEVER)]
    parent = "SELECT p.expires_at FROM lots l JOIN lots p ON p.id = l.parent_id"
    assert await value(parent) == d1
    assert await broken() == {}


async def test_where_nothing_is_extended_it_comes_back_and_dies_at_once(
    ask: Ask, begin: Begin, programme: Programme
):
    await set_terms(programme, WalletTerms(extend_days=None))
    member = await make.member(begin)
    await grant(begin, member, (10, hence(hours=1)), 20)
    entry = await spend(ask, member, 15)
    await put_clock_forward(hours=2)

    await answer(ask, entry)

    assert (await kinds(member))[-2:] == [("SPEND_RETURN", 15), ("EXPIRE", 10)]
    assert (await parts(member))["available"] == 20


async def test_of_a_capture_comes_back_its_own_part_of_the_hold(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    d1 = hence(days=10)
    await grant(begin, member, (10, d1), 20)
    made = await done(ask, "holdPoints", member=of(member), points=20)
    await done(ask, "capturePoints", hold=made["hold"]["id"], points=8)
    await done(ask, "capturePoints", hold=made["hold"]["id"], points=6)
    second = await value("SELECT id FROM spends WHERE skip = 8")

    payload = await answer(ask, EntryId(member.id.value, second))

    assert payload["points"] == 6
    assert await lots(member) == [(2, d1), (14, NEVER)]
    assert (await parts(member))["held"] == 6
    assert await broken() == {}


async def test_what_was_returned_before_does_not_come_back_again(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 20)
    entries = [await spend(ask, member, 6), await spend(ask, member, 7)]
    spent = [EntryId.parse(each) for each in entries]
    await give_back(begin, member, spent[0], 2)
    await give_back(begin, member, spent[1], 7)

    first, second = [await answer(ask, each) for each in spent]

    assert first["points"] == 4
    assert second["problems"][0].items() >= {"code": "ALL_RETURNED", "points": 7}.items()
    assert (await parts(member))["available"] == 20
    assert await broken() == {}


async def give_back(begin: Begin, member: make.Made, spent: EntryId, points: int) -> None:
    """As a return of goods does it, but by a hand: no order is there whose goods came back."""
    async with begin() as work:
        programme = await work.programmes.find(None)
        standing = await work.points.lock(member.id, programme)
        found = await work.points.spend(member.id, spent.value)
        assert standing is not None and found is not None
        pages = open_pages(standing, programme, new_id=work.new_id)
        page = pages[found.wallet_type_id]
        pieces = found.back(points)
        await work.points.know_lots(page, [piece.lot_id for piece in pieces])
        because = Because(cause=Cause(CauseKind.STAFF, new_uuid().hex))
        page.give_back(pieces, (), at=page.moment, because=because)
        await work.points.record([page])
        await rows("UPDATE spends SET returned = $2 WHERE id = $1 RETURNING 1", spent.value, points)


async def test_points_given_by_hand_are_taken_again_their_own_lot_first(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    d1 = hence(days=10)
    await grant(begin, member, (10, d1))
    wrong = await grant(begin, member, 30)

    payload = await answer(ask, EntryId(member.id.value, wrong.id))

    assert (payload["entry"]["kind"], payload["points"]) == ("ADJUST_DEBIT", 30)
    assert await lots(member) == [(10, d1), (0, NEVER)]
    assert await broken() == {}


async def test_points_given_by_hand_and_spent_since_are_not_taken_and_it_is_said_how_many_are_missing(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    wrong = await grant(begin, member, 30)
    await spend(ask, member, 4)
    before = await checksums()

    payload = await answer(ask, EntryId(member.id.value, wrong.id))

    (problem,) = payload["problems"]
    assert problem.items() >= {"code": "INSUFFICIENT_POINTS", "requested": 30, "available": 26}.items()
    after = await checksums()
    assert {table for table in before if before[table] != after[table]} == {"member_operations"}


async def test_points_taken_by_hand_come_back_to_their_lots(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    d1 = hence(days=10)
    await grant(begin, member, (10, d1), 20)
    entry = await debit(begin, member, 12)

    payload = await answer(ask, entry)

    assert (payload["entry"]["kind"], payload["points"]) == ("ADJUST_CREDIT", 12)
    assert await lots(member) == [(10, d1), (20, NEVER)]
    assert await value("SELECT adjusted FROM accounts WHERE entry_count > 0") == 30
    assert await broken() == {}


@pytest.mark.parametrize("side", ["TRANSFER_OUT", "TRANSFER_IN"])
async def test_of_a_transfer_comes_back_what_the_receiver_still_has(
    ask: Ask, begin: Begin, programme: Programme, side: str
):
    await set_terms(programme, WalletTerms(transfers=TransferTerms(most_points=100)))
    giver, receiver = await make.member(begin), await make.member(begin)
    d1, d2 = hence(days=10), hence(days=20)
    await grant(begin, giver, (10, d1), (40, d2))
    await give(ask, giver, receiver, 30)
    await spend(ask, receiver, 12)
    entry = await rows("SELECT member_id, id FROM entries WHERE kind = $1", side)

    payload = await answer(ask, EntryId(entry[0]["member_id"], entry[0]["id"]))
    again = [
        await answer(ask, EntryId(each["member_id"], each["id"]))
        for each in await rows(
            "SELECT member_id, id FROM entries WHERE kind LIKE 'TRANSFER%' AND cause_kind = 'TRANSFER'"
        )
    ]

    opposite = {"TRANSFER_OUT": "TRANSFER_IN", "TRANSFER_IN": "TRANSFER_OUT"}[side]
    assert (payload["entry"]["kind"], payload["points"]) == (opposite, 18)
    assert await lots(giver) == [(0, d1), (38, d2)]
    assert await lots(receiver) == [(0, d1), (0, d2)]
    assert [codes(each) for each in again] == [["ENTRY_ALREADY_REVERSED"]] * 2
    assert await value("SELECT points FROM transfer_months") == 12
    assert await broken() == {}


async def test_of_a_transfer_that_was_used_up_nothing_comes_back(
    ask: Ask, begin: Begin, programme: Programme
):
    await set_terms(programme, WalletTerms(transfers=TransferTerms(most_points=100)))
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 30)
    entry = (await give(ask, giver, receiver, 30))["entry"]["id"]
    await spend(ask, receiver, 30)

    (problem,) = (await answer(ask, entry))["problems"]

    assert problem.items() >= {"code": "INSUFFICIENT_POINTS", "requested": 30, "available": 0}.items()


async def test_an_entry_is_taken_back_once_however_many_ask_at_once(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 20)
    entry = await debit(begin, member, 15)

    payloads = await asyncio.gather(*(answer(ask, entry) for _ in range(8)))

    assert sum(not each["problems"] for each in payloads) == 1
    assert {code for each in payloads for code in codes(each)} == {"ENTRY_ALREADY_REVERSED"}
    assert (await parts(member))["available"] == 20
    # The table says the same.
    with pytest.raises(Exception, match="entries_taken_back_once"):
        await rows(
            "INSERT INTO entries SELECT (jsonb_populate_record("
            "e, jsonb_build_object('id', gen_random_uuid(), 'sequence', 99))).* FROM entries e"
            " WHERE cause_kind = 'ENTRY'"
        )


async def test_what_follows_from_something_else_is_not_taken_back_by_itself(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 20)
    entry = await debit(begin, member, 15)
    reversal = (await answer(ask, entry))["entry"]["id"]
    await done(ask, "holdPoints", member=of(member), points=5)
    held = await value("SELECT id FROM entries WHERE kind = 'HOLD'")
    nobodys = EntryId(member.id.value, new_uuid())

    assert codes(await answer(ask, reversal)) == ["ENTRY_NOT_REVERSIBLE"]
    (problem,) = (await answer(ask, EntryId(member.id.value, held)))["problems"]
    assert (problem["code"], problem["kind"]) == ("ENTRY_NOT_REVERSIBLE", "HOLD")
    assert codes(await answer(ask, nobodys)) == ["UNKNOWN_ENTRY"]


@pytest.mark.parametrize(("reason", "why"), [("  ", "MISSING"), ("x" * 501, "TOO_LONG")])
async def test_without_a_reason_nothing_is_taken_back(
    ask: Ask, begin: Begin, programme: Programme, reason: str, why: str
):
    member = await make.member(begin)
    await grant(begin, member, 20)
    entry = await spend(ask, member, 15)

    (problem,) = (await answer(ask, entry, reason=reason))["problems"]

    assert (problem["code"], problem["field"], problem["reason"]) == ("INVALID_INPUT", "reason", why)


async def test_of_a_closed_membership_only_uses_come_back(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    given = await grant(begin, member, 20)
    used = await spend(ask, member, 5)
    await set_status(member, "CLOSED")

    (problem,) = (await answer(ask, EntryId(member.id.value, given.id)))["problems"]
    assert (problem["code"], problem["status"]) == ("MEMBERSHIP_NOT_ACTIVE", "CLOSED")
    assert (await answer(ask, used))["points"] == 5


async def test_nobody_takes_back_without_the_permission(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, 20)
    entry = await spend(ask, member, 15)
    for caller in (make.themselves(member.id), make.service(Permission.POINTS_SPEND)):
        input = {"idempotencyKey": make.key(), "entry": entry, "reason": "mine"}
        denied = await ask(REVERSE, caller, input=input)
        assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
