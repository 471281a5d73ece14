"""A request that is sent again is answered again, and does nothing: as a client sees it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from api.locale import Locale
from api.retention.jobs import HOURLY, apply_retention
from domain.members.enrolling import use_cases
from domain.orders.use_cases import join_guest_orders
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.members.asking import ENROL, SERVER, UPDATE, update
from tests.conftest import Ask

KEY = "0199f5a2-0000-7000-8000-000000000001"
OTHER_SERVER = make.service(Permission.MEMBERS_ENROL, Permission.MEMBERS_READ, who=new_uuid())


def enrol(key: str = KEY, **given: Any) -> dict[str, Any]:
    return {"idempotencyKey": key, "name": "Ann", "phone": "13800138000", **given}


async def test_the_same_request_is_answered_from_the_first(ask: Ask, programme: Programme):
    first = await ask(ENROL, SERVER, input=enrol())
    again = await ask(ENROL, SERVER, input=enrol())

    assert first["extensions"] == {}
    assert again["extensions"] == {"idempotentReplay": True}
    assert again["data"] == first["data"]
    assert await make.counts("members", "operations") == {"members": 1, "operations": 1}


@pytest.mark.parametrize("later", ["1 second", "23 hours", "29 days"])
async def test_b29_the_first_answer_is_kept_for_thirty_days(
    ask: Ask, programme: Programme, begin: Begin, later: str
):
    """Though the worker forgets old answers meanwhile."""
    first = await ask(ENROL, SERVER, input=enrol())
    await rows(f"UPDATE operations SET recorded_at = recorded_at - interval '{later}' RETURNING 1")
    await apply_retention(begin, now=datetime.now(UTC), classes=HOURLY)

    again = await ask(ENROL, SERVER, input=enrol())

    assert (again["data"], again["extensions"]) == (first["data"], {"idempotentReplay": True})
    assert await make.count("members") == 1
    await rows("UPDATE operations SET recorded_at = now() - interval '31 days' RETURNING 1")
    await apply_retention(begin, now=datetime.now(UTC), classes=HOURLY)
    assert await make.count("operations") == 0


async def test_a_repetition_may_ask_for_other_fields(ask: Ask, programme: Programme):
    first = await ask(ENROL, SERVER, input=enrol())
    query = "mutation ($input: EnrolMemberInput!) { enrolMember(input: $input) { member { id phone } } }"

    again = await ask(query, SERVER, input=enrol())

    assert again["data"]["enrolMember"]["member"] == {
        "id": first["data"]["enrolMember"]["member"]["id"],
        "phone": "+8613800138000",
    }


@pytest.mark.parametrize(
    "other",
    [{"name": "Anna"}, {"phone": "13800138001"}, {"gender": "FEMALE"}, {"store": "s1"}, {"phone": None}],
)
async def test_a_key_with_another_input_is_a_problem(ask: Ask, programme: Programme, other: dict[str, Any]):
    await ask(ENROL, SERVER, input=enrol())
    before = await make.counts(*make.MEMBER_TABLES)

    answer = await ask(ENROL, SERVER, input=enrol(**other))

    payload = answer["data"]["enrolMember"]
    assert payload["member"] is None
    assert [each["code"] for each in payload["problems"]] == ["IDEMPOTENCY_KEY_REUSED"]
    assert await make.counts(*make.MEMBER_TABLES) == before
    # The first answer is still there.
    assert (await ask(ENROL, SERVER, input=enrol()))["data"]["enrolMember"]["member"]


async def test_a_key_with_another_operation_is_a_problem(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, name="Ann")
    input = update(ann, name="Anna") | {"idempotencyKey": KEY}
    await ask(UPDATE, SERVER, input=input)

    answer = await ask(UPDATE, SERVER, input=input | {"ifVersion": 2})

    assert [each["code"] for each in answer["data"]["updateMember"]["problems"]] == ["IDEMPOTENCY_KEY_REUSED"]
    assert await value("SELECT version FROM members") == 2


async def test_a_no_is_heard_again_even_when_it_would_be_a_yes_by_now(
    ask: Ask, programme: Programme, begin: Begin
):
    bob = await make.member(begin, name="Bob", phone="13800138000")
    first = await ask(ENROL, SERVER, input=enrol())
    await rows("DELETE FROM identities WHERE member_id = $1 AND kind = 'PHONE' RETURNING 1", bob.id.value)

    again = await ask(ENROL, SERVER, input=enrol())

    assert [each["code"] for each in first["data"]["enrolMember"]["problems"]] == ["IDENTITY_TAKEN"]
    assert again["data"] == first["data"]
    assert (first["extensions"], again["extensions"]) == ({}, {"idempotentReplay": True})
    assert await make.count("members") == 1


async def test_the_kept_no_speaks_the_language_of_whoever_hears_it(
    ask: Ask, programme: Programme, begin: Begin
):
    await make.member(begin, phone="13800138000")
    english = await ask(ENROL, SERVER, input=enrol())
    chinese = await ask(ENROL, SERVER, locale=Locale.ZH_CN, input=enrol())

    said = [each["data"]["enrolMember"]["problems"][0]["message"] for each in (english, chinese)]
    assert said == ["Another member has this phone number already.", "该手机号已属于其他会员。"]


async def until_answered(ask: Ask, **variables: Any) -> dict[str, Any]:
    """As a client does it: whoever is told to come again comes again, with the same key."""
    while True:
        answer = await ask(ENROL, SERVER, **variables)
        codes = {each["extensions"]["code"] for each in answer["errors"]}
        if not codes & {"IDEMPOTENCY_IN_PROGRESS", "UNAVAILABLE"}:
            return answer


async def test_twenty_at_once_are_one(ask: Ask, programme: Programme):
    answers = await asyncio.gather(*(until_answered(ask, input=enrol()) for _ in range(20)))

    assert all(each["errors"] == [] for each in answers)
    assert len({each["data"]["enrolMember"]["member"]["id"] for each in answers}) == 1
    assert [bool(each["extensions"]) for each in answers].count(True) == 19
    assert await make.counts("members", "cards", "operations") == {
        "members": 1,
        "cards": 1,
        "operations": 1,
    }


async def test_another_caller_with_the_same_key_asks_something_else(ask: Ask, programme: Programme):
    await ask(ENROL, SERVER, input=enrol())

    answer = await ask(ENROL, OTHER_SERVER, input=enrol(phone="13800138001"))

    assert answer["extensions"] == {}
    assert answer["data"]["enrolMember"]["problems"] == []
    assert await make.counts("members", "operations") == {"members": 2, "operations": 2}


async def test_the_answer_to_one_caller_is_never_shown_to_another(ask: Ask, programme: Programme):
    first = await ask(ENROL, SERVER, input=enrol())

    answer = await ask(ENROL, OTHER_SERVER, input=enrol())

    assert first["data"]["enrolMember"]["member"]["id"] not in str(answer)
    assert [each["code"] for each in answer["data"]["enrolMember"]["problems"]] == ["IDENTITY_TAKEN"]


@pytest.mark.parametrize(
    "key",
    [
        "",
        "short",
        "x" * 256,
        "with space in it .",
        "line\nbreak-in-the-key",
        "with-a-bell-\x07-in-it",
        None,
        7,
    ],
)
async def test_a_key_that_is_none_is_refused(ask: Ask, programme: Programme, key: object):
    answer = await ask(ENROL, SERVER, input={"idempotencyKey": key, "name": "Ann"})

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]
    assert await make.counts("members", "operations") == {"members": 0, "operations": 0}


async def test_who_comes_while_the_first_is_under_way_is_told_to_come_again(
    ask: Ask, programme: Programme, begin: Begin, monkeypatch: pytest.MonkeyPatch
):
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(*args: Any) -> int:
        entered.set()
        await leave.wait()
        return await join_guest_orders(*args)

    monkeypatch.setattr(use_cases, "join_guest_orders", slow)
    first = asyncio.ensure_future(ask(ENROL, SERVER, input=enrol()))
    await asyncio.wait_for(entered.wait(), 30)

    second = await ask(ENROL, SERVER, input=enrol())
    leave.set()

    assert second["data"] is None
    assert [each["extensions"] for each in second["errors"]] == [
        {"code": "IDEMPOTENCY_IN_PROGRESS", "retryAfter": 1}
    ]
    assert (await first)["data"]["enrolMember"]["member"]
    third = await ask(ENROL, SERVER, input=enrol())
    assert third["extensions"] == {"idempotentReplay": True}
    assert await make.count("members") == 1
