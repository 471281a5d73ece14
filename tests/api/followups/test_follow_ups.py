"""Return visits, improvements and who looks after a member, from the request to the rows."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import NOBODY, OrderId, StaffId, TicketId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import from_json, rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.assignment.desks import ticket
from tests.api.campaigns.campaigns import buy
from tests.api.followups.asking import ACT, ASSIGN, LIST, OPEN, PLAN, change, listed, plan, visit
from tests.api.segments.asking import LIST as CHANGE_LIST
from tests.api.segments.asking import save as save_segment
from tests.api.surveys.asking import EVERYTHING, codes, done
from tests.conftest import Ask
from tests.waiting import eventually
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

CLOSE = "mutation ($i: ChangeMembershipInput!) { closeMembership(input: $i) { problems { code } } }"


def in_days(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat()


async def test_a_visit_that_is_done_brings_the_next_one_until_somebody_wants_no_more(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await plan(ask, everyDays=90)

    first = (await visit(ask, ann.id))["followUp"]
    second_wish = await visit(ask, ann.id)
    called = await change(ask, first, state="STARTED", notes="Call after six, 13800138000")
    without = await change(ask, called["followUp"], state="DONE")
    reached = await change(ask, called["followUp"], state="DONE", result="REACHED")
    agreed = await change(ask, reached["next"], state="DONE", result="NO_MORE", nextAt=in_days(3))
    ended = await change(ask, agreed["next"], state="DONE", result="NO_MORE")
    late = await change(ask, ended["followUp"], notes="One more word")

    assert (first["state"], first["plan"], first["ownerId"]) == ("OPEN", {"code": "care"}, None)
    assert codes(second_wish) == ["VISIT_PLANNED"]
    assert called["followUp"]["notes"] == "Call after six, 13800138000"
    assert codes(without) == ["RESULT_NEEDED"]
    due = datetime.fromisoformat(reached["next"]["dueAt"])
    assert abs(due - datetime.now(UTC) - timedelta(days=90)) < timedelta(minutes=5)
    assert abs(datetime.fromisoformat(agreed["next"]["dueAt"]) - datetime.now(UTC)) < timedelta(days=3)
    assert (ended["next"], codes(late)) == (None, ["FOLLOW_UP_ENDED"])
    stored = await rows("SELECT state, result, notes, cause FROM follow_ups ORDER BY opened_at, id")
    assert [each["result"] for each in stored] == ["REACHED", "NO_MORE", "NO_MORE"]
    assert b"138" not in bytes(stored[0]["notes"])
    results = await done(ask, "{ visitResults { plan result count } }")
    assert results == [
        {"plan": "care", "result": "NO_MORE", "count": 2},
        {"plan": "care", "result": "REACHED", "count": 1},
    ]


async def test_a_ticket_about_quality_has_goods_checked_and_one_about_service_has_a_store_trained(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    """What the tickets are about their actions are about, and are found again by (R170 to R172)."""
    ann, jane = await make.member(begin), await make.staff_account(vault)
    broken = await ticket(begin, ann.id, sku="cup-1", store="s1")
    rude = await ticket(begin, ann.id, store="s1")

    async def act(kind: str, ours: Any, **more: Any) -> Any:
        said = {"idempotencyKey": make.key(), "kind": kind, "dueAt": in_days(7), "description": "Look"}
        return await done(ask, ACT, input={**said, "sourceKind": "TICKET", "source": str(ours), **more})

    check = (await act("SUPPLY_CHECK", broken, batch="L-7"))["followUp"]
    training = (await act("TRAINING", rude, staffId=str(jane)))["followUp"]
    of_nothing = await act("SUPPLY_CHECK", rude)
    without = await change(ask, check, state="DONE")
    ended = await change(ask, check, state="DONE", evidence="Lot taken back")

    assert (check["sku"], check["batch"], check["store"], check["staffId"]) == ("cup-1", "L-7", "s1", None)
    assert (training["sku"], training["store"], training["staffId"]) == (None, "s1", str(jane))
    assert (codes(of_nothing), codes(without)) == (["INVALID_INPUT"], ["INVALID_INPUT"])
    assert ended["followUp"]["state"] == "DONE"
    of_ticket = await listed(ask, sourceKind="TICKET", source=str(broken), ended=True)
    assert [each["id"] for each in of_ticket] == [check["id"]]
    assert [each["id"] for each in await listed(ask, store="s1")] == [training["id"]], "the other has ended"
    assert await listed(ask, sku="cup-1") == []
    told = from_json(
        await value("SELECT payload FROM facts WHERE kind = 'follow_up.opened' ORDER BY id LIMIT 1")
    )
    about = {"sku": "cup-1", "batch": "L-7", "store": "s1"}
    assert told | {"kind": "SUPPLY_CHECK", **about} == told


async def test_a_training_carries_what_a_quiz_before_and_after_it_has_given(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    """Of one person, also when it is done (R196)."""
    jane = await make.staff_account(vault)

    async def training(**of: Any) -> Any:
        said = {"idempotencyKey": make.key(), "kind": "TRAINING", "dueAt": in_days(7), "description": "Learn"}
        return (await done(ask, ACT, input={**said, **of}))["followUp"]

    of_jane, of_a_store = await training(staffId=str(jane)), await training(store="s1")
    begun = await change(ask, of_jane, state="STARTED", quizBefore=550)
    ended = await change(ask, begun["followUp"], state="DONE", evidence="Came")
    late = await change(ask, ended["followUp"], quizAfter=900)
    more = [
        await change(ask, late["followUp"], quizAfter=1_000, notes="Again"),
        await change(ask, late["followUp"], quizAfter=1_000, state="DROPPED"),
        await change(ask, late["followUp"]),
    ]
    dropped = await change(ask, await training(staffId=str(jane)), state="DROPPED", quizBefore=1)
    more.append(await change(ask, dropped["followUp"], quizAfter=2))
    wrong = [
        await change(ask, of_a_store, quizBefore=500),
        await change(ask, await training(staffId=str(jane)), quizBefore=1_001),
        await change(ask, await training(staffId=str(jane)), quizAfter=-1),
    ]

    was = ended["followUp"]
    assert late["followUp"] == {**was, "quizAfter": 900, "version": was["version"] + 1}
    assert [codes(each) for each in more] == [["FOLLOW_UP_ENDED"]] * 4
    assert [codes(each) for each in wrong] == [["INVALID_INPUT"]] * 3
    stored = await rows("SELECT quiz_before, quiz_after FROM follow_ups WHERE quiz_before IS NOT NULL")
    assert stored == [{"quiz_before": 550, "quiz_after": 900}, {"quiz_before": 1, "quiz_after": None}]


async def test_nothing_comes_from_what_is_not_there(ask: Ask, begin: Begin, programme: Programme):
    """Nor from a ticket of a store that is not the caller's, nor is it about a store that there is not."""
    elsewhere = await ticket(begin, (await make.member(begin)).id, store="s1")
    of_s2 = make.staff(Permission.FOLLOW_UPS_WRITE, stores=("s2",))
    said = {"kind": "IMPROVEMENT", "dueAt": in_days(7), "description": "Look"}
    for caller, given, no in (
        (EVERYTHING, {"sourceKind": "TICKET", "source": "tkt_nonsense"}, "INVALID_INPUT"),
        (EVERYTHING, {"sourceKind": "TICKET", "source": str(TicketId(new_uuid()))}, "UNKNOWN_TICKET"),
        (of_s2, {"sourceKind": "TICKET", "source": str(elsewhere)}, "UNKNOWN_TICKET"),
        (EVERYTHING, {"sourceKind": "ORDER", "source": str(OrderId(NOBODY, new_uuid()))}, "UNKNOWN_ORDER"),
        (EVERYTHING, {"sourceKind": "SURVEY_ANSWER", "source": "a"}, "INVALID_INPUT"),
        (EVERYTHING, {"store": "nowhere"}, "UNKNOWN_STORE"),
        (EVERYTHING, {"staffId": str(StaffId(new_uuid()))}, "INVALID_INPUT"),
        (EVERYTHING, {"sku": "two\nlines"}, "INVALID_INPUT"),
        (EVERYTHING, {"kind": "TRAINING", "sku": "cup-1"}, "INVALID_INPUT"),
    ):
        refused = await done(ask, ACT, caller, input={"idempotencyKey": make.key(), **said, **given})
        assert codes(refused) == [no], given
    assert await value("SELECT count(*) FROM follow_ups") == 0


async def test_who_has_left_is_not_visited_again(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await plan(ask, everyDays=90)
    last = (await visit(ask, ann.id))["followUp"]
    said = {"idempotencyKey": make.key(), "memberId": str(ann.id), "reason": "Asked to"}
    left = await done(ask, CLOSE, i=said)
    assert left["problems"] == []

    ended = await change(ask, last, state="DONE", result="REACHED", nextAt=in_days(3), notes="Moves away")

    assert (ended["followUp"]["state"], ended["next"], ended["problems"]) == ("DONE", None, [])
    assert await value("SELECT count(*) FROM follow_ups") == 1


async def test_a_plan_speaks_the_programme_s_language_wherever_it_is_read(
    ask: Ask, begin: Begin, programme: Programme
):
    await plan(ask)
    await visit(ask, (await make.member(begin)).id)

    query = "{ visitPlans { script } followUps(first: 1) { nodes { plan { script } } } }"
    found = (await ask(query, EVERYTHING, locale=None))["data"]

    spoken = {"script": "用得怎么样？"}
    assert programme.locale == "zh-CN"
    assert (found["visitPlans"], found["followUps"]["nodes"]) == ([spoken], [{"plan": spoken}])


async def test_two_who_end_a_visit_at_once_end_it_once(ask: Ask, begin: Begin, programme: Programme):
    await plan(ask, everyDays=30)
    first = (await visit(ask, (await make.member(begin)).id))["followUp"]

    answers = await asyncio.gather(*(change(ask, first, state="DONE", result="REACHED") for _ in range(6)))

    assert sorted(map(codes, answers)) == [[]] + [["VERSION_CONFLICT"]] * 5
    found = await rows("SELECT state FROM follow_ups ORDER BY opened_at, id")
    assert [each["state"] for each in found] == ["DONE", "OPEN"]


async def test_lists_of_what_is_due_late_mine_and_nobody_s(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault, statements: list[str]
):
    jane = await make.staff_account(vault)
    ann, bob, cid = [(await make.member(begin)).id for _ in range(3)]
    await plan(ask)
    await plan(ask, "birthday", ownerId=str(jane))
    soon = (await visit(ask, ann, dueAt=in_days(2)))["followUp"]
    later = (await visit(ask, bob, "birthday", dueAt=in_days(20)))["followUp"]
    overdue = (await visit(ask, cid, dueAt=in_days(5)))["followUp"]
    await rows(
        "UPDATE follow_ups SET due_at = now() - interval '1 hour' WHERE member_id = $1 RETURNING id",
        cid.value,
    )

    async def ids(**filter: Any) -> list[str]:
        return [each["id"] for each in await listed(ask, **filter)]

    assert await ids() == [overdue["id"], soon["id"], later["id"]]
    assert await ids(overdue=True) == [overdue["id"]]
    assert await ids(dueWithinDays=7) == [overdue["id"], soon["id"]]
    assert await ids(ownerId=str(jane)) == [later["id"]]
    assert await ids(unowned=True) == [overdue["id"], soon["id"]]
    assert await ids(plan="birthday") == await ids(memberId=str(bob)) == [later["id"]]
    assert [each["overdue"] for each in await listed(ask)] == [True, False, False]
    handed = await change(ask, soon, ownerId=str(jane), dueAt=in_days(1))
    assert handed["followUp"]["ownerId"] == str(jane)
    await change(ask, overdue, state="DROPPED")
    assert await ids() == [soon["id"], later["id"]]
    assert await ids(ended=True) == [overdue["id"], soon["id"], later["id"]]
    assert await ids(state="DROPPED") == [overdue["id"]]

    statements.clear()
    page = await done(ask, LIST, first=1)
    assert len({each for each in statements if "follow_ups" in each}) == 1
    rest = await done(ask, LIST, first=1, after=page["pageInfo"]["endCursor"])
    assert [each["nodes"][0]["id"] for each in (page, rest)] == [soon["id"], later["id"]]
    assert rest["pageInfo"]["hasNextPage"] is False


async def test_two_workers_plan_a_visit_after_an_order_and_for_who_enters_a_segment(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
):
    ann, bob = await make.member(begin), await make.member(begin)
    await save_segment(ask, "vip", name={"en": "VIP"})
    await plan(ask, "bought", trigger="ORDER_COMPLETED", afterDays=3)
    await plan(ask, "vip", trigger="SEGMENT_ENTERED", segment="vip")
    await plan(ask, "off", trigger="ORDER_COMPLETED", active=False)
    await asyncio.gather(workers.ready(), workers.ready())
    now = (datetime.now(UTC) - timedelta(seconds=5)).isoformat()
    sold = {"status": "COMPLETED", "placedAt": now, "completedAt": now}

    await buy(ask, ann, 100, store="s1", **sold)
    await buy(ask, ann, 100, external_id="o-2", **sold)  # a visit is open already
    assert (await done(ask, CHANGE_LIST, input={"code": "vip", "add": [str(bob.id)]}))["problems"] == []

    async def all_of_it() -> bool:
        return await value("SELECT count(*) FROM follow_ups") == 2 and bool(
            await value(
                "SELECT NOT EXISTS (SELECT FROM facts WHERE position IS NULL)"
                " AND f.position = c.last_position FROM fact_followers f, fact_counter c"
                " WHERE f.name = 'return visits'"
            )
        )

    await eventually(all_of_it)
    found = {each["memberId"]: each for each in await listed(ask)}
    assert {key: each["plan"]["code"] for key, each in found.items()} == {
        str(ann.id): "bought",
        str(bob.id): "vip",
    }
    assert [each["memberId"] for each in await listed(ask, store="s1")] == [str(ann.id)], "the order's"
    due = datetime.fromisoformat(found[str(ann.id)]["dueAt"])
    assert timedelta(days=2.9) < due - datetime.now(UTC) < timedelta(days=3)


async def test_an_improvement_is_tracked_from_a_cause_to_its_evidence(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    owner = await make.staff_account(vault)
    said = {
        "idempotencyKey": make.key(),
        "kind": "IMPROVEMENT",
        "ownerId": str(owner),
        "dueAt": in_days(30),
        "description": "Answer mails within a day",
        "sourceKind": "CAUSE",
        "source": "SLOW_ANSWERS",
    }

    opened = await done(ask, OPEN, input=said)
    again = await done(ask, OPEN, input=said)
    without = await change(ask, opened["followUp"], state="DONE")
    ended = await change(ask, opened["followUp"], state="DONE", evidence="Mean went from 30 to 8 hours")

    assert opened["followUp"]["id"] == again["followUp"]["id"]
    assert (opened["followUp"]["description"], opened["followUp"]["source"]) == (
        "Answer mails within a day",
        "SLOW_ANSWERS",
    )
    assert (codes(without), without["problems"][0]["path"]) == (["INVALID_INPUT"], ["input", "evidence"])
    assert ended["followUp"]["state"] == "DONE"
    (row,) = await rows("SELECT kind, state, member_id, description FROM follow_ups")
    assert row["member_id"].int == 0 and b"mails" not in bytes(row["description"])


@pytest.mark.parametrize(
    ("change_", "path"),
    [
        ({"kind": "RETURN_VISIT"}, ["kind"]),
        ({"kind": "DETRACTOR"}, ["memberId"]),
        ({"description": " "}, ["description"]),
        ({"description": "x" * 4_001}, ["description"]),
        ({"source": "x"}, ["source"]),
        ({"ownerId": "stf_" + "0" * 26}, ["owner"]),
    ],
)
async def test_what_can_not_be_opened_is_refused_and_nothing_is_written(
    ask: Ask, programme: Programme, change_: dict[str, Any], path: list[str]
):
    said = {"idempotencyKey": make.key(), "kind": "IMPROVEMENT", "dueAt": in_days(1), "description": "x"}

    refused = await done(ask, OPEN, input={**said, **change_})

    assert (codes(refused), refused["problems"][0]["path"]) == (["INVALID_INPUT"], ["input", *path])
    assert await value("SELECT count(*) FROM follow_ups") == 0


async def test_plans_that_are_not_there_or_can_not_be(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    assert codes(await visit(ask, ann.id)) == ["UNKNOWN_VISIT_PLAN"]
    await plan(ask)
    await plan(ask)
    assert await rows("SELECT version FROM visit_plans") == [{"version": 1}]
    await plan(ask, active=False)
    assert codes(await visit(ask, ann.id)) == ["UNKNOWN_VISIT_PLAN"]
    await plan(ask)
    assert codes(await visit(ask, make.nobody())) == ["UNKNOWN_MEMBER"]
    assert codes(await visit(ask, ann.id, dueAt=in_days(-1))) == ["INVALID_INPUT"]
    empty = {"code": "x", "name": {"en": "x"}, "script": {"en": "x"}, "results": []}
    assert codes(await done(ask, PLAN, input=empty)) == ["INVALID_INPUT"]
    assert await value("SELECT count(*) FROM follow_ups") == 0


async def test_somebody_looks_after_a_member_and_gets_its_visits(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    ann, jane, tom = (
        await make.member(begin),
        await make.staff_account(vault),
        await make.staff_account(vault),
    )
    await plan(ask, ownerId=str(tom))

    async def assign(**more: Any) -> Any:
        return await done(ask, ASSIGN, input={"memberId": str(ann.id), "role": "ADVISER", **more})

    first = await assign(staffId=str(jane), team="north")
    await assign(staffId=str(jane), team="north")
    of_jane = (await visit(ask, ann.id))["followUp"]
    await change(ask, of_jane, state="DROPPED")
    unknown = await assign(staffId="stf_" + "0" * 26)
    nobody = await assign()
    of_tom = (await visit(ask, ann.id))["followUp"]

    assert first["member"]["assignments"] == [{"role": "ADVISER", "staffId": str(jane), "team": "north"}]
    assert (of_jane["ownerId"], of_tom["ownerId"]) == (str(jane), str(tom))
    assert codes(unknown) == ["INVALID_INPUT"]
    assert nobody["member"]["assignments"] == []
    stored = await rows("SELECT role, staff_id, team, ended_at IS NULL AS lives FROM member_assignments")
    assert stored == [{"role": "ADVISER", "staff_id": jane.value, "team": "north", "lives": False}]
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.assigned'") == 2


async def test_words_are_for_those_who_work_on_it(ask: Ask, begin: Begin, programme: Programme):
    await plan(ask)
    made = (await visit(ask, (await make.member(begin)).id))["followUp"]
    await change(ask, made, notes="Ann likes tea")
    reader = make.staff(Permission.FOLLOW_UPS_READ)

    seen = await ask(
        "query ($id: FollowUpId!) { followUp(id: $id) { state notes memberId } }", reader, id=made["id"]
    )

    assert seen["data"]["followUp"] == {"state": "OPEN", "notes": None, "memberId": None}
    assert {each["extensions"]["code"] for each in seen["errors"]} == {"FORBIDDEN"}
