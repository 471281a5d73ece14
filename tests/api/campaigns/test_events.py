"""Campaigns that ask about what members do beside buying."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.campaigns.campaigns import live
from tests.api.orders.deliveries import account
from tests.conftest import Ask
from tests.faults.books import broken

APP = make.service(Permission.EVENTS_RECORD)
ADMIN = make.staff(Permission.PROGRAMME_WRITE, Permission.PROGRAMME_READ)
RECORD = """mutation ($input: RecordEventInput!) { recordEvent(input: $input) {
  eventId wasKnown bonuses { campaign wallet points } released { points }
  problems { code ... on InvalidInput { field reason } } } }"""
SAVE_TYPE = """mutation ($input: SaveEventTypeInput!) { saveEventType(input: $input) {
  eventType { name title(locale: EN) keys { name kind required } }
  problems { code ... on InvalidInput { field reason } } } }"""
SHARE = {
    "name": "share",
    "title": {"en": "Sharing", "zh-CN": "分享"},
    "keys": [
        {"name": "content", "kind": "TEXT", "required": True},
        {"name": "friends", "kind": "NUMBER"},
    ],
}


async def event(ask: Ask, member: make.Made, name: str = "share", **more: Any) -> dict[str, Any]:
    sent = {
        "idempotencyKey": make.key(),
        "source": "app",
        "externalId": make.key(),
        "member": {"id": str(member.id)},
        "name": name,
        "at": (datetime.now(UTC) - timedelta(minutes=1)).isoformat(),
        **more,
    }
    answer = await ask(RECORD, APP, input=sent)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["recordEvent"]
    return payload


async def registered(ask: Ask, **type_: Any) -> dict[str, Any]:
    answer = await ask(SAVE_TYPE, ADMIN, input=type_)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["saveEventType"]
    return payload


async def test_an_event_earns_what_a_campaign_gives_for_it_once(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    assert (await registered(ask, **SHARE))["problems"] == []
    cap = {"scope": "MEMBER", "period": "DAY", "unit": "USES", "limit": 2}
    many = {"data": {"key": "friends", "test": {"atLeast": 3}}}
    await live(
        ask,
        "share",
        trigger="EVENT",
        event="share",
        condition=many,
        caps=[cap],
        effects=[{"givePoints": {"points": 5}}, {"tag": "sharer"}],
    )
    data = {"content": "tea", "friends": 4}

    first = await event(ask, member, data=data, externalId="s-1", at="2026-03-02T10:00:00+08:00")
    again = await event(ask, member, data=data, externalId="s-1", at="2026-03-02T10:00:00+08:00")
    few = await event(ask, member, data={"content": "tea", "friends": 2})

    assert first["bonuses"] == [{"campaign": "share", "wallet": "points", "points": 5}]
    assert (again["wasKnown"], again["eventId"]) == (True, first["eventId"])
    assert few["bonuses"] == []
    assert await account(member) == {"available": 5}
    assert await rows("SELECT tag FROM member_tags") == [{"tag": "sharer"}]
    for n in range(3):
        await event(ask, member, data=data, at=f"2026-03-02T1{n}:00:00+08:00")
    assert await account(member) == {"available": 10}  # twice a day
    assert await broken() == {}
    entry = await value("SELECT id FROM entries WHERE cause_kind = 'CAMPAIGN' ORDER BY at LIMIT 1")
    assert entry is not None


async def test_what_an_event_says_its_type_must_allow(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await registered(ask, **SHARE)
    before = await make.counts("member_events", "entries", "facts", "event_registry")
    for data, field, reason in (
        ({}, "data.content", "MISSING"),
        ({"content": 5}, "data.content", "MALFORMED"),
        ({"content": "x" * 201}, "data.content", "MALFORMED"),
        ({"content": "x", "phone": "138"}, "data.phone", "UNKNOWN"),
        ({"content": "x", "friends": True}, "data.friends", "MALFORMED"),
        ([], "data", "MALFORMED"),
    ):
        (problem,) = (await event(ask, member, data=data))["problems"]
        assert (problem["field"], problem["reason"]) == (field, reason)
    (problem,) = (await event(ask, member, "walk", data={"steps": 5}))["problems"]
    assert (problem["field"], problem["reason"]) == ("data", "NOT_HERE")
    assert await make.counts("member_events", "entries", "facts", "event_registry") == before
    for bad, field in (
        ({**SHARE, "name": "No Name"}, "name"),
        ({**SHARE, "keys": [{"name": "A", "kind": "TEXT"}]}, "keys.0.name"),
        ({**SHARE, "keys": SHARE["keys"] + SHARE["keys"][:1]}, "keys.2.name"),  # type: ignore[index]
    ):
        (problem,) = (await registered(ask, **bad))["problems"]
        assert problem["field"] == field


async def test_sixteen_events_at_once_use_a_limit_exactly(ask: Ask, begin: Begin) -> None:
    await make.programme()
    members = [await make.member(begin) for _ in range(4)]
    cap = {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "POINTS", "limit": 17}
    effects = [{"givePoints": {"points": 2}}]
    await live(ask, "share", trigger="EVENT", event="share", caps=[cap], effects=effects)

    told = await asyncio.gather(*(event(ask, members[n % 4]) for n in range(16)))

    points = sorted(each["points"] for one in told for each in one["bonuses"])
    assert points == [1] + [2] * 8
    assert await value("SELECT used FROM shared_caps") == 17
    assert await broken() == {}


async def test_a_share_earns_once_for_a_content_and_a_day(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await registered(ask, **SHARE)
    once = {"scope": "MEMBER", "period": "DAY", "unit": "USES", "limit": 1, "per": "content"}
    three = {"scope": "MEMBER", "period": "DAY", "unit": "USES", "limit": 3}
    effects = [{"givePoints": {"points": 2}}]
    saved = await live(ask, "share", trigger="EVENT", event="share", caps=[once, three], effects=effects)

    async def share(content: str, day: int = 2) -> int:
        done = await event(ask, member, data={"content": content}, at=f"2026-03-0{day}T10:00:00+08:00")
        return sum(each["points"] for each in done["bonuses"])

    assert [each["limit"] for each in saved["caps"]] == [1, 3]
    assert [await share(each) for each in ("tea", "tea", "cup", "pot", "tin")] == [2, 0, 2, 2, 0]
    assert [await share(each, day=3) for each in ("tea", "tea")] == [2, 0]
    at_once = await asyncio.gather(*(share("tea", day=4) for _ in range(8)))
    assert sorted(at_once) == [0] * 7 + [2]
    assert await account(member) == {"available": 10}
    assert await broken() == {}
