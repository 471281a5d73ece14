"""Points are credited and debited by hand: once, with a reason, and only so many by one person."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import MemberId
from domain.points.entry import EntryKind
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.points.reasons import open_reason
from tests import make
from tests.api.adjustments.hands import (
    ADJUST,
    LEDGER,
    adjust,
    adjustment,
    available,
    operator,
    set_limit,
)
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes
from tests.tables import checksums


async def test_a_credit_sent_three_times_is_one_entry(ask: Ask, begin: Begin, programme: Programme) -> None:
    """X37."""
    member, jane = await make.member(begin), operator()
    input = adjustment(member, 100)

    answers = [await ask(ADJUST, jane, input=input) for _ in range(3)]

    assert answers[0]["errors"] == []
    entry = answers[0]["data"]["adjustPoints"]["entry"]
    assert (entry["kind"], entry["points"], entry["effect"]) == ("ADJUST_CREDIT", 100, 100)
    assert answers[1]["data"] == answers[2]["data"] == answers[0]["data"]
    assert [each["extensions"] for each in answers] == [
        {},
        {"idempotentReplay": True},
        {"idempotentReplay": True},
    ]
    assert await make.counts("entries", "lots") == {"entries": 1, "lots": 1}
    assert await available(member) == 100
    assert await broken() == {}


async def test_the_entry_says_who_and_why_and_the_words_are_sealed(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
) -> None:
    member, jane = await make.member(begin), operator()
    input = adjustment(member, 7, reason="  Sorry for the broken cup ")
    await ask(ADJUST, jane, input=input)

    (entry,) = await rows("SELECT * FROM entries")
    assert (entry["cause_kind"], entry["contra"]) == ("STAFF", "ADJUSTMENT")
    assert entry["idempotency_key"] == input["idempotencyKey"]
    (sealed,) = await rows(
        "SELECT r.reason, k.wrapped FROM entry_reasons r JOIN member_keys k USING (member_id)"
        " WHERE r.id = $1",
        entry["id"],
    )
    reason = open_reason(vault, vault.unwrap(member.id.value, sealed["wrapped"]), sealed["reason"])
    assert reason.text == "Sorry for the broken cup"
    assert reason.digest == entry["reason_digest"]
    (audit,) = await rows("SELECT act, actor_id, object_kind, reason FROM audit_log")
    assert (audit["act"], audit["actor_id"], audit["object_kind"]) == (
        "points.adjusted",
        jane.principal_id,
        "entry",
    )
    assert b"cup" not in audit["reason"]
    assert [each["kind"] for each in await rows("SELECT kind FROM facts WHERE kind LIKE 'points.%'")] == [
        "points.adjusted"
    ]


async def test_a_credit_lives_by_the_wallet_or_through_the_day_that_is_given(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, jane = await make.member(begin), operator()
    day = date(datetime.now(UTC).year + 1, 3, 5)

    await adjust(ask, jane, member, 10)
    await adjust(ask, jane, member, 5, validThrough=day.isoformat())

    by_terms, by_day = await rows("SELECT * FROM lots ORDER BY granted DESC")
    local = by_terms["expires_at"].astimezone(programme.zone)
    assert (local.day, local.hour) == (1, 0)  # twelve months, through the end of the month
    assert by_day["expires_at"] == datetime(day.year, 3, 6, tzinfo=programme.zone)
    assert not by_day["pending"]


async def test_a_debit_takes_what_dies_first_and_never_makes_debt(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, jane = await make.member(begin), operator()
    soon = (datetime.now(UTC) + timedelta(days=5)).date().isoformat()
    await adjust(ask, jane, member, 10, validThrough=soon)
    await adjust(ask, jane, member, 5)
    before = await make.counts(*LEDGER)

    refused = await adjust(ask, jane, member, -16)

    assert refused["entry"] is None
    (problem,) = refused["problems"]
    assert (problem["code"], problem["requested"], problem["available"]) == ("INSUFFICIENT_POINTS", 16, 15)
    assert await make.counts(*LEDGER) == before

    done = await adjust(ask, jane, member, -12)
    assert (done["entry"]["kind"], done["entry"]["effect"]) == ("ADJUST_DEBIT", -12)
    assert [each["remaining"] for each in await rows("SELECT remaining FROM lots ORDER BY expires_at")] == [
        0,
        3,
    ]
    assert await broken() == {}


@pytest.mark.parametrize(
    ("change", "code", "reason"),
    [
        ({"points": 0}, "NOTHING_TO_SPEND", None),
        ({"points": 10**12 + 1}, "INVALID_INPUT", "OUT_OF_RANGE"),
        ({"points": -(10**12) - 1}, "INVALID_INPUT", "OUT_OF_RANGE"),
        ({"reason": "  "}, "INVALID_INPUT", "MISSING"),
        ({"reason": "\u202e\u200b"}, "INVALID_INPUT", "MISSING"),
        ({"reason": "x" * 501}, "INVALID_INPUT", "TOO_LONG"),
        ({"validThrough": "2020-01-01"}, "INVALID_INPUT", "IN_THE_PAST"),
        ({"validThrough": "9999-12-31"}, "INVALID_INPUT", "OUT_OF_RANGE"),
        ({"points": -1, "validThrough": "2099-01-01"}, "INVALID_INPUT", "ONLY_FOR_CREDITS"),
        ({"wallet": "stamps"}, "UNKNOWN_WALLET_TYPE", None),
        ({"programme": "other"}, "UNKNOWN_PROGRAMME", None),
    ],
)
async def test_what_can_not_be_meant_is_a_problem_and_changes_nothing(
    ask: Ask, begin: Begin, programme: Programme, change: dict[str, Any], code: str, reason: str | None
) -> None:
    member = await make.member(begin)
    before = await make.counts(*LEDGER)

    payload = await adjust(ask, operator(), member, change.pop("points", 10), **change)

    assert payload["entry"] is None
    assert codes(payload) == [code]
    assert payload["problems"][0].get("reason") == reason
    assert await make.counts(*LEDGER) == before


async def test_whoever_lacks_the_permission_adjusts_nothing(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    for caller in (make.themselves(member.id), make.staff(Permission.POINTS_READ), make.service()):
        answer = await ask(ADJUST, caller, input=adjustment(member, 1))
        assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await make.count("entries") == 0


async def test_beyond_the_limit_it_waits_and_a_replay_says_the_same(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, jane = await make.member(begin), operator()
    await adjust(ask, jane, member, 9_000)
    input = adjustment(member, -1_001)
    before = await make.counts("entries", "lots", "draws", "adjuster_uses")

    answer = await ask(ADJUST, jane, input=input)
    again = await ask(ADJUST, jane, input=input)

    payload = answer["data"]["adjustPoints"]
    assert payload["entry"] is None
    approval = payload["approval"]
    assert (approval["kind"], approval["state"]) == ("ADJUSTMENT", "OPEN")
    assert approval["adjustment"] == {"wallet": "points", "points": -1_001, "validThrough": None}
    assert approval["askedBy"] == jane.actor
    (problem,) = payload["problems"]
    assert problem["__typename"] == "ApprovalNeeded"
    assert (problem["approval"], problem["limit"], problem["sum"]) == (approval["id"], 10_000, 10_001)
    assert again["data"] == answer["data"]
    assert again["extensions"] == {"idempotentReplay": True}
    assert await make.counts("entries", "lots", "draws", "adjuster_uses") == before
    assert await make.count("approvals") == 1
    assert await value("SELECT count(*) FROM facts WHERE kind = 'approval.requested'") == 1
    assert b"till" not in await value("SELECT reason FROM approvals")


async def test_beyond_the_limit_whoever_asks_and_whoever_approves_proves_itself_again(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, jane = await make.member(begin), operator()
    unproved = replace(jane, stepped_up_at=None)
    before = await checksums()

    beyond = await ask(ADJUST, unproved, input=adjustment(member, 10_001))
    assert [each["extensions"]["code"] for each in beyond["errors"]] == ["STEP_UP_REQUIRED"]
    assert await checksums() == before
    within = await ask(ADJUST, unproved, input=adjustment(member, 100))
    assert within["errors"] == []

    waiting = await ask(ADJUST, jane, input=adjustment(member, 10_001))
    approval = waiting["data"]["adjustPoints"]["approval"]["id"]
    approve = "mutation ($id: ApprovalId!) { approve(id: $id) { problems { code } } }"
    second = make.staff(Permission.APPROVALS_DECIDE, who=new_uuid(), stepped_up=False)
    refused = await ask(approve, second, id=approval)
    assert [each["extensions"]["code"] for each in refused["errors"]] == ["STEP_UP_REQUIRED"]
    assert await available(member) == 100


async def test_the_limit_can_not_be_passed_in_small_steps_nor_by_several_hands(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await set_limit(100)
    ann, ben = await make.member(begin), await make.member(begin)
    jane, joe = operator(), operator()
    assert codes(await adjust(ask, jane, ann, 60)) == []
    assert codes(await adjust(ask, jane, ben, 41)) == ["APPROVAL_NEEDED"]  # her own sum
    assert codes(await adjust(ask, joe, ann, 41)) == ["APPROVAL_NEEDED"]  # Ann's sum
    assert codes(await adjust(ask, jane, ben, 40)) == []
    assert codes(await adjust(ask, joe, ben, 60)) == []
    assert codes(await adjust(ask, joe, ann, -40)) == []

    assert (await available(ann), await available(ben)) == (20, 100)


async def test_after_a_day_the_sums_begin_anew(ask: Ask, begin: Begin, programme: Programme) -> None:
    await set_limit(100)
    member, jane = await make.member(begin), operator()
    await adjust(ask, jane, member, 100)
    assert codes(await adjust(ask, jane, member, 1)) == ["APPROVAL_NEEDED"]
    await rows("UPDATE programmes SET sandbox = true, clock_offset_seconds = 86399, version = version + 1")
    assert codes(await adjust(ask, jane, member, 1)) == ["APPROVAL_NEEDED"]
    await rows("UPDATE programmes SET clock_offset_seconds = 86401, version = version + 1")

    assert codes(await adjust(ask, jane, member, 1)) == []
    assert await value("SELECT count(*) FROM adjuster_uses") == 1  # older ones are forgotten


async def test_a_service_adjusts_up_to_the_same_limit(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, server = await make.member(begin), make.service(Permission.POINTS_ADJUST)

    assert codes(await adjust(ask, server, member, 10_000)) == []
    assert codes(await adjust(ask, server, member, 1)) == ["APPROVAL_NEEDED"]
    assert await value("SELECT asked_by FROM approvals") == server.actor


async def test_twenty_at_once_pass_exactly_what_the_limit_allows(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    """One operator, twenty members: nothing but the operator's own row puts them in order."""
    await set_limit(100)
    members = [await make.member(begin) for _ in range(20)]
    jane = operator()

    answers = await asyncio.gather(*(adjust(ask, jane, member, 15) for member in members))

    assert sorted(map(codes, answers)) == [[]] * 6 + [["APPROVAL_NEEDED"]] * 14
    assert await make.counts("entries", "approvals") == {"entries": 6, "approvals": 14}
    assert await value("SELECT sum(points)::bigint FROM adjuster_uses") == 90


async def test_twenty_operators_at_once_pass_exactly_what_one_member_may_get(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await set_limit(100)
    member = await make.member(begin)

    answers = await asyncio.gather(*(adjust(ask, operator(), member, 15) for _ in range(20)))

    assert sorted(map(codes, answers)) == [[]] * 6 + [["APPROVAL_NEEDED"]] * 14
    assert await available(member) == 90
    assert await broken() == {}


@pytest.mark.parametrize("status", ["CLOSED", "ERASED"])
async def test_nothing_is_adjusted_once_the_membership_has_ended(
    ask: Ask, begin: Begin, programme: Programme, status: str
) -> None:
    member = await make.member(begin)
    await rows("UPDATE memberships SET status = $1", status)

    payload = await adjust(ask, operator(), member, 10)

    assert [each["status"] for each in payload["problems"]] == [status]
    assert await make.count("entries") == 0


async def test_a_credit_repays_debt_first(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await rows(
        "UPDATE accounts SET owed = 4, reversed = 4 WHERE member_id = $1 AND wallet_type_id = $2",
        member.id.value,
        programme.wallet_by_code["points"].id,
    )

    await adjust(ask, operator(), member, 10)

    kinds = [each["kind"] for each in await rows("SELECT kind FROM entries ORDER BY sequence")]
    assert kinds == [EntryKind.ADJUST_CREDIT, EntryKind.REPAY]
    assert await available(member) == 6


async def test_an_unknown_member_is_a_problem(ask: Ask, programme: Programme) -> None:
    nobody = make.Made(MemberId(new_uuid()), "")
    assert codes(await adjust(ask, operator(), nobody, 10)) == ["UNKNOWN_MEMBER"]
