"""What somebody did of whom only an online id is known becomes the member's who binds that id, once."""

from __future__ import annotations

import asyncio
from typing import Any

from api.retention.jobs import apply_retention
from domain.inventory.data_class import DataClass
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.adjustments.hands import available
from tests.api.campaigns.campaigns import live
from tests.api.events.test_record_event import an_event
from tests.api.identities.test_identities import bind
from tests.api.members.asking import SERVER
from tests.api.occasions.test_feed import gift
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes

REPORTER = make.service(Permission.EVENTS_RECORD)
RECORD = """mutation ($input: RecordEventInput!) { recordEvent(input: $input) {
  eventId kept wasKnown bonuses { points } problems { code ... on InvalidInput { field } } } }"""
TABLES = ("kept_events", "member_events", "event_registry", "entries", "facts")


async def report(ask: Ask, name: str, online: str = "web-1", **more: Any) -> dict[str, Any]:
    event = {**an_event(None), "externalId": name, "member": {"externalId": online}, "keep": True, **more}  # type: ignore[arg-type]
    answer = await ask(RECORD, REPORTER, input=event)
    assert answer["errors"] == [], answer["errors"]
    payload: dict[str, Any] = answer["data"]["recordEvent"]
    return payload


async def test_what_a_visitor_did_is_the_member_s_who_binds_the_id_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await live(ask, "reviews", trigger="EVENT", event="review.approved", effects=gift(10))
    ann, bo = await make.member(begin, phone="13800138000"), await make.member(begin, phone="13800138001")
    at = (await value("SELECT now() - interval '1 hour'")).isoformat()
    for name in ("r-1", "r-2"):
        kept = await report(ask, name, at=at)
        assert (kept["kept"], kept["eventId"], kept["wasKnown"], kept["problems"]) == (True, None, False, [])
    again = await report(ask, "r-1", at=at)
    assert (again["kept"], again["wasKnown"]) == (True, True)
    before = await make.counts(*TABLES)
    assert codes(await report(ask, "r-1", online="web-2", at=at)) == ["EVENT_CONFLICT"]
    assert codes(await report(ask, "r-3", keep=False)) == ["UNKNOWN_MEMBER"]
    assert codes(await report(ask, "r-3", order={"source": "s", "externalId": "o"})) == ["INVALID_INPUT"]
    assert await make.counts(*TABLES) == before
    assert (await available(ann), await available(bo)) == (0, 0)

    # Both want it at once, each twice, while one more event comes in.
    *answers, late = await asyncio.gather(
        *(bind(ask, each, "EXTERNAL", "web-1") for each in (ann, bo, ann, bo)), report(ask, "r-4")
    )

    has = [await available(each) for each in (ann, bo)]
    assert sorted(has) == [0, 30]
    winner = (ann, bo)[has.index(30)]
    owners = await rows("SELECT DISTINCT member_id FROM member_events")
    assert [each["member_id"] for each in owners] == [winner.id.value]
    assert await make.count("member_events") == 3
    assert await make.count("kept_events") == 0
    assert late["problems"] == []
    assert sum(codes(each) == ["IDENTITY_OF_ANOTHER"] for each in answers) == 2
    # Known by now: the next one is the member's at once, and the first is not counted again.
    assert (await report(ask, "r-5"))["bonuses"] == [{"points": 10}]
    told = await report(ask, "r-1", at=at)
    assert (told["kept"], told["wasKnown"], told["bonuses"]) == (False, True, [])
    assert await available(winner) == 40
    assert await broken() == {}


async def test_whoever_enrols_with_the_id_brings_what_it_did(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await live(ask, "reviews", trigger="EVENT", event="review.approved", effects=gift(10))
    await report(ask, "r-1")

    enrolled = await ask(
        """mutation ($key: IdempotencyKey!) {
          enrolMember(input: { idempotencyKey: $key, externalId: "web-1" }) {
          member { id } problems { code } } }""",
        SERVER,
        key=make.key(),
    )

    assert enrolled["data"]["enrolMember"]["problems"] == []
    assert await value("SELECT sum(points)::int FROM entries WHERE kind = 'EARN'") == 10
    assert await broken() == {}


async def test_what_nobody_binds_is_forgotten_with_the_contacts_of_guests(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await report(ask, "r-1")
    await report(ask, "r-2")
    await rows("UPDATE kept_events SET recorded_at = now() - interval '14 months' WHERE external_id = 'r-1'")

    now = await value("SELECT now()")
    assert (await apply_retention(begin, now=now))[DataClass.GUEST_CONTACTS] == 1
    assert (await apply_retention(begin, now=now))[DataClass.GUEST_CONTACTS] == 0

    assert await value("SELECT external_id FROM kept_events") == "r-2"
