"""The worker asks campaigns about what the feed tells, once for each fact."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.occasions.following.use_cases import follow_feed
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.facts.sequencer import number_facts
from tests import make
from tests.api.campaigns.campaigns import buy, live, refused
from tests.api.campaigns.test_events import event
from tests.api.checkins.test_check_in import check_in
from tests.api.orders.deliveries import account
from tests.api.segments.asking import save as save_segment
from tests.conftest import Ask
from tests.faults.books import broken
from tests.waiting import eventually
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

SERVICE = make.service(*Permission)
MISSIONS = """query ($id: MemberId!) { member(id: $id) {
  missions { code name(locale: EN) done missing completed mission { activity target period event } }
  badges { code name(locale: EN) } } }"""
UPDATE = """mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { problems { code } } }"""
COMPLETE = """mutation ($input: CompleteOrderInput!) { completeOrder(input: $input) { problems { code } } }"""


def gift(points: int) -> list[dict[str, Any]]:
    return [{"givePoints": {"points": points}}]


async def missions(ask: Ask, member: make.Made) -> dict[str, Any]:
    answer = await ask(MISSIONS, SERVICE, id=str(member.id))
    assert answer["errors"] == [], answer
    found: dict[str, Any] = answer["data"]["member"]
    return found


async def applied() -> dict[str, int]:
    found = await rows(
        "SELECT c.code, count(*) AS uses FROM campaign_uses u JOIN campaigns c ON c.id = u.campaign_id"
        " GROUP BY c.code"
    )
    return {each["code"]: each["uses"] for each in found}


async def is_followed() -> bool:
    """Whether every fact there is has been asked about."""
    return bool(
        await value(
            "SELECT NOT EXISTS (SELECT FROM facts WHERE position IS NULL) AND f.position = c.last_position"
            " FROM fact_followers f, fact_counter c WHERE f.name = 'campaigns'"
        )
    )


async def test_two_workers_give_once_for_segments_tiers_and_orders_handed_over(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    await live(
        ask,
        "gold",
        trigger="TIER_CHANGED",
        condition={"data": {"key": "change", "test": {"texts": ["UPGRADED"]}}},
        effects=[{"tag": "risen"}, *gift(50)],
    )
    await live(
        ask,
        "welcome",
        trigger="SEGMENT_ENTERED",
        condition={"data": {"key": "segment", "test": {"texts": ["women"]}}},
        effects=gift(7),
    )
    await live(ask, "farewell", trigger="SEGMENT_LEFT", effects=[{"tag": "left"}])
    await live(
        ask,
        "handed-over",
        trigger="ORDER_COMPLETED",
        condition={"data": {"key": "goods", "test": {"atLeast": 200_000}}},
        effects=gift(3),
    )
    await asyncio.gather(workers.ready(), workers.ready())
    ann = await make.member(begin, gender="FEMALE")
    await save_segment(ask, "women", name={"en": "Women"}, condition={"gender": {"oneOf": ["FEMALE"]}})

    async def entered() -> bool:
        return await applied() == {"welcome": 1}

    await eventually(entered)
    now = datetime.now(UTC) - timedelta(seconds=5)
    await buy(
        ask,
        ann,
        3000,
        status="COMPLETED",
        placedAt=now.isoformat(),
        completedAt=now.isoformat(),
    )

    async def all_of_it() -> bool:
        return await applied() == {"welcome": 1, "gold": 1, "handed-over": 1} and await is_followed()

    await eventually(all_of_it)
    sent = {"id": str(ann.id), "idempotencyKey": make.key(), "gender": "MALE"}
    assert (await ask(UPDATE, SERVICE, input=sent))["data"]["updateMember"]["problems"] == []
    await save_segment(ask, "women", name={"en": "All women"})  # has the worker look again

    async def left() -> bool:
        return (await applied()).get("farewell") == 1

    await eventually(left)
    assert [each["tag"] for each in await rows("SELECT tag FROM member_tags ORDER BY tag")] == [
        "left",
        "risen",
    ]
    assert await broken() == {}


async def test_a_mission_is_rewarded_once_in_its_period(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    await live(
        ask,
        "reader",
        trigger="MISSION",
        mission={"activity": "EVENTS", "event": "read", "target": 3, "period": "DAY"},
        effects=[*gift(30), {"badge": {"code": "reader", "name": {"en": "Reader"}}}],
    )
    await live(
        ask,
        "two-orders",
        trigger="MISSION",
        mission={"activity": "ORDERS", "target": 2, "period": "LIFETIME"},
        effects=gift(20),
    )
    await workers.ready()
    ann, ben = await make.member(begin), await make.member(begin)
    for n in range(2):
        await event(ask, ann, "read", at="2026-03-02T10:00:00+08:00")
        await event(ask, ann, "read", at=f"2026-03-0{3 + n}T10:00:00+08:00")
        await event(ask, ben, "walk", at="2026-03-02T10:00:00+08:00")
    await buy(ask, ann, 10, external_id=make.key())
    await eventually(is_followed)
    assert await applied() == {}
    found = {each["code"]: each for each in (await missions(ask, ann))["missions"]}
    assert (found["two-orders"]["done"], found["two-orders"]["missing"]) == (1, 1)
    assert (found["reader"]["done"], found["reader"]["completed"]) == (0, False)  # of today

    for _ in range(3):
        await event(ask, ann, "read", at="2026-03-02T22:00:00+08:00")
    await buy(ask, ann, 10, external_id=make.key())
    await buy(ask, ann, 10, external_id=make.key())

    async def rewarded() -> bool:
        return await applied() == {"reader": 1, "two-orders": 1} and await is_followed()

    await eventually(rewarded)
    after = await missions(ask, ann)
    assert after["badges"] == [{"code": "reader", "name": "Reader"}]
    two = next(each for each in after["missions"] if each["code"] == "two-orders")
    assert (two["done"], two["missing"], two["completed"]) == (3, 0, True)
    assert two["mission"] == {"activity": "ORDERS", "target": 2, "period": "LIFETIME", "event": None}
    assert (await missions(ask, ben))["badges"] == []
    given = await rows("SELECT DISTINCT points FROM entries WHERE cause_kind = 'CAMPAIGN' ORDER BY points")
    assert [each["points"] for each in given] == [20, 30]
    assert await broken() == {}


async def test_a_profile_is_completed_once_for_ever(ask: Ask, begin: Begin, programme: Programme) -> None:
    await live(ask, "profile", trigger="PROFILE_COMPLETED", effects=gift(11))
    member = await make.member(begin, name="Ann", gender="FEMALE", phone="+8613812345678")

    async def told(**change: Any) -> int:
        sent = {"id": str(member.id), "idempotencyKey": make.key(), **change}
        assert (await ask(UPDATE, SERVICE, input=sent))["errors"] == []
        await number_facts()
        # Five who follow at once are one.
        await asyncio.gather(*(follow_feed(begin) for _ in range(5)))
        return (await applied()).get("profile", 0)

    assert await told(name="Anna") == 0
    assert await told(birthday="1990-03-14") == 1
    assert await told(birthday=None) == 1
    assert await told(birthday="1990-03-15") == 1
    assert await account(member) == {"available": 11}


async def test_checking_in_counts_toward_missions(ask: Ask, begin: Begin, programme: Programme) -> None:
    await live(
        ask,
        "visits",
        trigger="MISSION",
        mission={"activity": "CHECK_INS", "target": 1, "period": "DAY"},
        effects=gift(4),
    )
    member = await make.member(begin)
    await check_in(ask, member)
    await number_facts()
    assert await follow_feed(begin) > 0
    assert await follow_feed(begin) == 0
    assert await account(member) == {"available": 4}


async def test_what_missions_can_not_be(ask: Ask, begin: Begin, programme: Programme) -> None:
    year: dict[str, Any] = {
        "startsAt": "2026-01-01T00:00:00Z",
        "endsAt": "2027-01-01T00:00:00Z",
        "name": {"en": "A"},
    }
    mission = {"activity": "ORDERS", "target": 2, "period": "DAY"}
    cases: tuple[tuple[dict[str, Any], str, str], ...] = (
        ({"trigger": "MISSION"}, "mission", "MISSING"),
        ({"mission": mission}, "mission", "NOT_HERE"),
        ({"trigger": "MISSION", "mission": {**mission, "target": 0}}, "mission.target", "OUT_OF_RANGE"),
        ({"trigger": "MISSION", "mission": {**mission, "period": "ORDER"}}, "mission.period", "NOT_HERE"),
        ({"trigger": "MISSION", "mission": {**mission, "event": "a"}}, "mission.event", "NOT_HERE"),
        ({"trigger": "MISSION", "mission": {**mission, "activity": "EVENTS"}}, "mission.event", "MISSING"),
        ({"trigger": "SCHEDULE"}, "recurrence", "MISSING"),
    )
    for given, place, reason in cases:
        assert await refused(ask, **year, **given, effects=gift(1)) == (place, reason), given
