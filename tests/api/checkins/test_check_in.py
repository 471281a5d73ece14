"""Members who come by every day."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.kernel.ids import MemberId
from domain.kernel.periods import whole_day
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.campaigns.campaigns import live, refused
from tests.api.orders.deliveries import account
from tests.conftest import Ask
from tests.faults.books import broken

APP = make.service(Permission.EVENTS_RECORD, Permission.MEMBERS_READ, Permission.POINTS_READ)
CHECK_IN = """mutation ($input: CheckInInput!) { checkIn(input: $input) {
  day streak total wasKnown bonuses { campaign wallet points }
  member { checkIns { streak total lastDay doneToday } badges { code name(locale: ZH_CN) } }
  problems { code ... on InvalidInput { field reason } } } }"""
CYCLE = [{"streakPoints": {"points": [5, 10, 15]}}]


def days_ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


async def check_in(ask: Ask, member: make.Made, **more: Any) -> dict[str, Any]:
    sent = {"idempotencyKey": make.key(), "member": {"id": str(member.id)}, **more}
    answer = await ask(CHECK_IN, APP, input=sent)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["checkIn"]
    return payload


def points_of(*answers: dict[str, Any]) -> list[int]:
    return [sum(each["points"] for each in answer["bonuses"]) for answer in answers]


async def test_days_in_a_row_are_rewarded_and_the_cycle_begins_anew(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live(ask, "daily", trigger="CHECK_IN", effects=CYCLE)
    await live(
        ask,
        "faithful",
        trigger="CHECK_IN",
        condition={"data": {"key": "streak", "test": {"atLeast": 4}}},
        effects=[{"badge": {"code": "faithful", "name": {"en": "Faithful", "zh-CN": "忠实"}}}],
    )

    answers = [await check_in(ask, member, at=days_ago(each)) for each in (6, 5, 4, 3, 1)]

    assert points_of(*answers) == [5, 10, 15, 5, 5]
    assert [each["streak"] for each in answers] == [1, 2, 3, 4, 1]
    assert answers[3]["member"]["badges"] == [{"code": "faithful", "name": "忠实"}]
    assert await account(member) == {"available": 40}
    today = await check_in(ask, member)
    assert points_of(today) == [10]
    last = {"streak": 2, "total": 6, "lastDay": today["day"], "doneToday": True}
    assert today["member"]["checkIns"] == last
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.checked_in'") == 6
    assert await broken() == {}


async def test_a_moment_before_midnight_and_one_after_are_two_days(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    member = await make.member(begin)
    midnight = whole_day(datetime.now(UTC), programme.zone)[0]
    moment = timedelta(milliseconds=100)

    late, early, again = [
        await check_in(ask, member, at=at.isoformat())
        for at in (midnight - moment, midnight + moment, midnight + 2 * moment)
    ]

    assert [each["streak"] for each in (late, early, again)] == [1, 2, 2]
    assert [each["wasKnown"] for each in (late, early, again)] == [False, False, True]
    assert await make.count("check_ins") == 2


async def test_sixteen_at_once_on_one_day_are_one(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live(ask, "daily", trigger="CHECK_IN", effects=CYCLE)

    answers = await asyncio.gather(*(check_in(ask, member) for _ in range(16)))

    assert sorted(each["wasKnown"] for each in answers) == [False] + [True] * 15
    assert sum(points_of(*answers)) == 5
    assert await account(member) == {"available": 5}
    assert await rows("SELECT streak, total FROM check_ins") == [{"streak": 1, "total": 1}]


async def test_what_can_not_have_been_is_refused_and_changes_nothing(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live(ask, "daily", trigger="CHECK_IN", effects=CYCLE)
    await check_in(ask, member, at=days_ago(2))
    before = await make.counts("check_ins", "entries", "facts", "decisions")

    for moment, reason in (
        (days_ago(8), "TOO_OLD"),
        (days_ago(3), "TOO_OLD"),
        ((datetime.now(UTC) + timedelta(hours=1)).isoformat(), "IN_THE_FUTURE"),
    ):
        (problem,) = (await check_in(ask, member, at=moment))["problems"]
        assert (problem["field"], problem["reason"]) == ("at", reason)
    nobody = make.Made(MemberId(new_uuid()), "")
    (unknown,) = (await check_in(ask, nobody))["problems"]
    assert unknown["code"] == "UNKNOWN_MEMBER"
    assert await make.counts("check_ins", "entries", "facts", "decisions") == before


async def test_a_cycle_that_means_nothing_is_refused(ask: Ask, begin: Begin) -> None:
    await make.programme()
    year: dict[str, Any] = {
        "startsAt": "2026-01-01T00:00:00Z",
        "endsAt": "2027-01-01T00:00:00Z",
        "name": {"en": "A"},
    }
    where = "effects.0.streakPoints"

    assert await refused(ask, **year, effects=CYCLE) == (where, "NOT_HERE")
    for points, place, reason in (
        ([], f"{where}.points", "MISSING"),
        ([1] * 367, f"{where}.points", "TOO_MANY"),
        ([5, 2_000_000], f"{where}.points.1", "OUT_OF_RANGE"),
    ):
        effects = [{"streakPoints": {"points": points}}]
        assert await refused(ask, **year, trigger="CHECK_IN", effects=effects) == (place, reason)
    per = {"scope": "MEMBER", "period": "DAY", "unit": "USES", "limit": 1, "per": "content"}
    gift = [{"givePoints": {"points": 1}}]
    assert await refused(ask, **year, caps=[per], effects=gift) == ("caps.0.per", "NOT_HERE")
    of_all = {**per, "scope": "EVERYBODY"}
    share: dict[str, Any] = {"trigger": "EVENT", "event": "share", "effects": gift}
    assert await refused(ask, **year, **share, caps=[of_all]) == ("caps.0.per", "NOT_HERE")
