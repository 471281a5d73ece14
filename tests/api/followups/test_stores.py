"""Follow-ups of staff who are bound to stores: what lies in another store, or in none, is not there."""

from __future__ import annotations

from typing import Any

from domain.kernel.ids import SurveyAnswerId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.campaigns.campaigns import buy
from tests.api.followups.asking import ACT, ASSIGN, CHANGE, LIST, VISIT, change, listed, plan, visit
from tests.api.followups.test_follow_ups import in_days
from tests.api.surveys.asking import answer, codes, done, record, score, survey, token_for
from tests.conftest import Ask

P = Permission
OF_S1 = make.staff(P.FOLLOW_UPS_READ, P.FOLLOW_UPS_WRITE, P.FOLLOW_UPS_PLAN, P.MEMBERS_READ, stores=("s1",))
ONE = "query ($id: FollowUpId!) { followUp(id: $id) { store } }"
RESULTS = "{ visitResults { plan result count } }"
SAID = {"kind": "IMPROVEMENT", "dueAt": in_days(7), "description": "Look"}


async def opened(ask: Ask, caller: Any, **more: Any) -> Any:
    return await done(ask, ACT, caller, input={"idempotencyKey": make.key(), **SAID, **more})


async def ids(ask: Ask, caller: Any, **more: Any) -> set[str]:
    found = await done(ask, LIST, caller, first=50, **more)
    return {each["id"] for each in found["nodes"]}


async def test_staff_of_stores_read_and_change_those_of_their_stores(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await plan(ask, everyDays=30)
    here = (await visit(ask, ann.id, store="s1"))["followUp"]
    others = [
        (await visit(ask, (await make.member(begin)).id, store="s2"))["followUp"],
        (await visit(ask, (await make.member(begin)).id))["followUp"],
    ]

    assert await ids(ask, OF_S1) == {here["id"]}
    assert await ids(ask, OF_S1, filter={"store": "s2", "ended": True}) == set()
    page = await done(ask, LIST, OF_S1, first=1)
    assert page["pageInfo"]["hasNextPage"] is False
    for each in others:
        assert await done(ask, ONE, OF_S1, id=each["id"]) is None
        said = {"id": each["id"], "ifVersion": 1, "state": "DONE", "result": "REACHED"}
        assert codes(await done(ask, CHANGE, OF_S1, input=said)) == ["UNKNOWN_FOLLOW_UP"]
        assert codes(await done(ask, CHANGE, OF_S1, input={**said, "ifVersion": 9})) == ["UNKNOWN_FOLLOW_UP"]
        assert (await change(ask, each, state="DONE", result="NOT_REACHED"))["problems"] == []
    assert await value("SELECT count(*) FROM follow_ups WHERE result = 'REACHED'") == 0

    said = {"id": here["id"], "ifVersion": 1, "state": "DONE", "result": "REACHED"}
    ended = await done(ask, CHANGE, OF_S1, input=said)
    assert ended["followUp"]["id"] == here["id"]
    assert await done(ask, ONE, OF_S1, id=ended["next"]["id"]) == {"store": "s1"}, "the next lies there too"
    assert await done(ask, RESULTS, OF_S1) == [{"plan": "care", "result": "REACHED", "count": 1}]
    assert {each["count"] for each in await done(ask, RESULTS)} == {1, 2}


async def test_they_open_and_plan_in_their_stores_only(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await plan(ask)
    planned = {"plan": "care", "memberId": str(ann.id)}
    for at in ({}, {"store": "s2"}, {"store": "nowhere"}):
        for query, input in ((ACT, {**SAID, **at}), (VISIT, {**planned, **at})):
            refused = await done(ask, query, OF_S1, input={"idempotencyKey": make.key(), **input})
            (problem,) = refused["problems"]
            assert (problem["code"], problem["path"]) == ("INVALID_INPUT", ["input", "store"]), (query, at)
    assert codes(await visit(ask, ann.id, store="nowhere")) == ["UNKNOWN_STORE"]
    assert await value("SELECT count(*) FROM follow_ups") == 0

    made = await opened(ask, OF_S1, store="s1")
    seen = await done(ask, VISIT, OF_S1, input={"idempotencyKey": make.key(), **planned, "store": "s1"})
    assert await ids(ask, OF_S1) == {made["followUp"]["id"], seen["followUp"]["id"]}


async def test_what_comes_from_an_answer_or_an_order_lies_in_its_store(
    ask: Ask, begin: Begin, programme: Programme
):
    await survey(ask, callBack={"withinDays": 2})
    ann = await make.member(begin)
    answers = {
        store: (await record(ask, score("nps", 0), memberId=str(ann.id), **at))["answerId"]
        for store, at in (("s1", {"store": "s1"}), ("s2", {"store": "s2"}), (None, {}))
    }
    await answer(ask, await token_for(ask, ann.id), score("nps", 0))
    lying = await rows("SELECT store_code FROM follow_ups ORDER BY store_code")
    assert [each["store_code"] for each in lying] == ["s1", "s2", None, None]
    assert len(await ids(ask, OF_S1)) == 1

    because = {"sourceKind": "SURVEY_ANSWER"}
    made = await opened(ask, OF_S1, **because, source=answers["s1"])
    assert made["followUp"]["store"] == "s1"
    for source in (answers["s2"], answers[None], str(SurveyAnswerId(ann.id.value, new_uuid()))):
        refused = await opened(ask, OF_S1, **because, source=source, store="s1")
        assert codes(refused) == ["UNKNOWN_SURVEY_ANSWER"]
    assert len(await listed(ask)) == 5

    orders = {each: (await buy(ask, ann, 100, store=each, external_id=each))["id"] for each in ("s1", "s2")}
    because = {"sourceKind": "ORDER"}
    made = await opened(ask, OF_S1, **because, source=orders["s1"])
    assert made["followUp"]["store"] == "s1"
    assert codes(await opened(ask, OF_S1, **because, source=orders["s2"])) == ["INVALID_INPUT"]
    made = await opened(ask, OF_S1, **because, source=orders["s2"], store="s1")
    assert made["followUp"]["store"] == "s1", "it was bought there, and is asked about here"


async def test_what_is_handed_over_is_what_lies_in_their_stores(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    ann, jane, tom = await make.member(begin), *[await make.staff_account(vault) for _ in range(2)]
    said = {"memberId": str(ann.id), "role": "ADVISER"}
    assert (await done(ask, ASSIGN, input={**said, "staffId": str(jane)}))["problems"] == []
    here, there = [
        (await opened(ask, make.staff(*P), memberId=str(ann.id), store=each))["followUp"]
        for each in ("s1", "s2")
    ]
    await opened(ask, make.staff(*P), memberId=str(ann.id))

    await done(ask, ASSIGN, OF_S1, input={**said, "staffId": str(tom), "handsOver": True})

    owners = {each["id"]: each["ownerId"] for each in await listed(ask)}
    assert owners.pop(here["id"]) == str(tom)
    assert owners[there["id"]] == str(jane) and set(owners.values()) == {str(jane)}
