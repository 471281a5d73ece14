"""A second person decides, once for ever."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.approvals.use_cases import expire_approvals
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.adjustments.hands import (
    ADJUST,
    LEDGER,
    REJECT,
    adjust,
    adjustment,
    approve,
    available,
    decider,
    operator,
    set_limit,
)
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes

QUEUE = """
query ($state: ApprovalState, $first: Int!, $after: String) {
  approvals(state: $state, first: $first, after: $after) {
    nodes { id state reason adjustment { points } } pageInfo { hasNextPage endCursor }
  }
}
"""


async def asked(ask: Ask, member: make.Made, points: int, caller: Any = None) -> str:
    """The id of an approval that waits."""
    payload = await adjust(ask, caller or operator(), member, points)
    approval: str = payload["approval"]["id"]
    return approval


async def test_what_a_second_person_approves_is_done_and_says_so(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, joe = await make.member(begin), decider()
    approval = await asked(ask, member, 10_001)

    payload = await approve(ask, joe, approval)

    assert codes(payload) == []
    assert (payload["entry"]["kind"], payload["entry"]["points"]) == ("ADJUST_CREDIT", 10_001)
    assert payload["approval"] == {
        "id": approval,
        "state": "APPROVED",
        "decidedBy": joe.actor,
        "refusedBecause": None,
        "entryId": payload["entry"]["id"],
    }
    assert await available(member) == 10_001
    (entry,) = await rows("SELECT reason_digest, cause_id FROM entries")
    assert entry["reason_digest"] is not None
    assert entry["cause_id"] == (await value("SELECT id FROM approvals")).hex
    told = [
        each["kind"] for each in await rows("SELECT kind FROM facts WHERE kind LIKE 'a%' ORDER BY sequence")
    ]
    assert told == ["approval.requested", "approval.approved"]
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'approval.approved'") == 1
    assert await broken() == {}


async def test_it_is_decided_once_and_whoever_decided_hears_the_same_again(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, joe = await make.member(begin), decider()
    approval = await asked(ask, member, 20_000)
    first = await approve(ask, joe, approval)
    before = await make.counts(*LEDGER)

    assert await approve(ask, joe, approval) == first
    late = await approve(ask, decider(), approval)

    assert [(each["code"], each["state"]) for each in late["problems"]] == [("APPROVAL_DECIDED", "APPROVED")]
    rejected = await ask(REJECT, joe, id=approval, reason="No")
    assert codes(rejected["data"]["rejectApproval"]) == ["APPROVAL_DECIDED"]
    assert await make.counts(*LEDGER) == before


async def test_many_who_approve_at_once_have_one_effect(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    approval = await asked(ask, member, 20_000)

    answers = await asyncio.gather(*(approve(ask, decider(), approval) for _ in range(8)))

    assert sorted(map(codes, answers)) == [[]] + [["APPROVAL_DECIDED"]] * 7
    assert await make.count("entries") == 1
    assert await available(member) == 20_000


async def test_nobody_decides_about_what_they_have_asked_for(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    jane = operator(Permission.APPROVALS_DECIDE)
    approval = await asked(ask, member, 20_000, jane)
    before = await make.counts(*LEDGER)

    assert codes(await approve(ask, jane, approval)) == ["OWN_APPROVAL"]
    rejected = await ask(REJECT, jane, id=approval, reason="No")
    assert codes(rejected["data"]["rejectApproval"]) == ["OWN_APPROVAL"]
    assert await make.counts(*LEDGER) == before
    assert await value("SELECT state FROM approvals") == "OPEN"


async def test_nobody_decides_without_the_permission(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    approval = await asked(ask, member, 20_000)
    for caller in (operator(), make.staff(Permission.APPROVALS_READ, who=new_uuid())):
        answer = await ask(
            "mutation ($id: ApprovalId!) { approve(id: $id) { problems { code } } }", caller, id=approval
        )
        assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await value("SELECT state FROM approvals") == "OPEN"


async def test_what_the_rules_refuse_by_now_stays_open_and_says_why(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await set_limit(100)
    member, joe = await make.member(begin), decider()
    await adjust(ask, operator(), member, 100)
    approval = await asked(ask, member, -100)
    await set_limit(1_000)
    await adjust(ask, operator(), member, -30)
    before = await make.counts(*LEDGER)

    payload = await approve(ask, joe, approval)

    (problem,) = payload["problems"]
    assert (problem["code"], problem["requested"], problem["available"]) == ("INSUFFICIENT_POINTS", 100, 70)
    assert await make.counts(*LEDGER) == before
    (row,) = await rows("SELECT state, refusal_code, decider_id FROM approvals")
    assert (row["state"], row["refusal_code"], row["decider_id"]) == ("OPEN", "INSUFFICIENT_POINTS", None)

    await adjust(ask, operator(), member, 30)
    assert codes(await approve(ask, joe, approval)) == []
    assert await available(member) == 0


async def test_what_could_not_be_done_at_all_does_not_wait(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    assert codes(await adjust(ask, operator(), member, -20_000)) == ["INSUFFICIENT_POINTS"]
    assert await make.count("approvals") == 0


async def test_what_is_rejected_stays_rejected_with_its_reason(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, joe = await make.member(begin), decider()
    approval = await asked(ask, member, 20_000)
    empty = await ask(REJECT, joe, id=approval, reason=" ")
    assert codes(empty["data"]["rejectApproval"]) == ["INVALID_INPUT"]

    answer = await ask(REJECT, joe, id=approval, reason="Far too much")

    assert answer["data"]["rejectApproval"]["approval"] == {
        "id": approval,
        "state": "REJECTED",
        "decidedBy": joe.actor,
        "decisionReason": "Far too much",
    }
    assert codes(await approve(ask, decider(), approval)) == ["APPROVAL_DECIDED"]
    assert await make.count("entries") == 0
    assert b"much" not in await value("SELECT decision_reason FROM approvals")


async def test_after_fourteen_days_the_night_closes_it(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, joe = await make.member(begin), decider()
    approval = await asked(ask, member, 20_000)
    asked_at = await value("SELECT asked_at FROM approvals")

    assert await expire_approvals(programme, begin, until=asked_at + timedelta(days=13, hours=23)) == 0
    await rows("UPDATE programmes SET sandbox = true, clock_offset_seconds = 14 * 86400 + 1")
    late = await approve(ask, joe, approval)  # whether or not the night has run
    assert [(each["code"], each["state"]) for each in late["problems"]] == [("APPROVAL_DECIDED", "EXPIRED")]
    assert await expire_approvals(programme, begin, until=asked_at + timedelta(days=14)) == 1
    assert await expire_approvals(programme, begin, until=asked_at + timedelta(days=14)) == 0

    assert await value("SELECT state FROM approvals") == "EXPIRED"
    assert await value("SELECT count(*) FROM facts WHERE kind = 'approval.expired'") == 1
    assert await make.count("entries") == 0


async def test_the_queue_is_read_by_pages_and_by_state(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, joe = await make.member(begin), decider()
    made = [await asked(ask, member, 20_000 + each) for each in range(3)]
    await approve(ask, joe, made[0])

    first = (await ask(QUEUE, joe, first=2))["data"]["approvals"]
    assert [each["id"] for each in first["nodes"]] == [made[2], made[1]]
    rest = (await ask(QUEUE, joe, first=2, after=first["pageInfo"]["endCursor"]))["data"]["approvals"]
    assert [each["id"] for each in rest["nodes"]] == [made[0]]
    still = (await ask(QUEUE, joe, first=5, state="OPEN"))["data"]["approvals"]
    assert [each["id"] for each in still["nodes"]] == [made[2], made[1]]
    assert {each["reason"] for each in still["nodes"]} == {"The till was down"}

    one = "query ($id: ApprovalId!) { approval(id: $id) { state adjustment { points } reason } }"
    reader = make.staff(Permission.APPROVALS_READ)
    seen = await ask(one, reader, id=made[1])
    assert seen["data"]["approval"] == {"state": "OPEN", "adjustment": {"points": 20_001}, "reason": None}
    assert seen["errors"][0]["extensions"]["code"] == "FORBIDDEN"  # the reason is for deciders


async def test_what_was_approved_counts_to_the_sum_of_whoever_asked(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben, jane = await make.member(begin), await make.member(begin), operator()
    await approve(ask, decider(), await asked(ask, ann, 20_000, jane))

    assert codes(await adjust(ask, jane, ben, 1)) == ["APPROVAL_NEEDED"]
    assert codes(await adjust(ask, operator(), ben, 1)) == []


async def test_the_key_of_a_wish_stands_in_the_entry(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    through = (datetime.now(UTC) + timedelta(days=40)).date().isoformat()
    input = adjustment(member, 20_000, validThrough=through)
    wish = await ask(ADJUST, operator(), input=input)
    await approve(ask, decider(), wish["data"]["adjustPoints"]["approval"]["id"])

    assert await value("SELECT idempotency_key FROM entries") == input["idempotencyKey"]
    dies = (await value("SELECT expires_at FROM lots")) - timedelta(seconds=1)
    assert dies.astimezone(programme.zone).date().isoformat() == through
