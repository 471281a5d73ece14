"""What members do beside buying: it releases points that await it and keeps points alive."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.orders.deliveries import give_back
from tests.api.orders.orders import RECORD as RECORD_ORDER
from tests.api.orders.orders import an_order
from tests.api.programme.setting import save_wallet, set_rate
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import set_status

SERVICE = make.service(Permission.EVENTS_RECORD, Permission.ORDERS_RECORD, Permission.ORDERS_READ)
RECORD = """
mutation ($input: RecordEventInput!) {
  recordEvent(input: $input) {
    eventId released { wallet points } wasKnown
    problems { __typename code message path ... on InvalidInput { field reason } }
  }
}
"""
WRITTEN = ("entries", "lots", "member_events", "event_registry", "facts")


def an_event(member: MemberId, **more: Any) -> dict[str, Any]:
    return {
        "idempotencyKey": make.key(),
        "source": "reviews",
        "externalId": "r-1",
        "member": {"id": str(member)},
        "name": "review.approved",
        "at": datetime.now(UTC).isoformat(),
        **more,
    }


async def record(ask: Ask, event: dict[str, Any]) -> dict[str, Any]:
    answer = await ask(RECORD, SERVICE, input=event)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["recordEvent"]
    return payload


async def buy(ask: Ask, member: MemberId, name: str, yuan: int, **more: Any) -> None:
    order = an_order(yuan, external_id=name, member={"id": str(member)}, **more)
    answer = await ask(RECORD_ORDER, SERVICE, input=order)
    assert answer["data"]["recordOrder"]["problems"] == []


@pytest.fixture
async def member(ask: Ask, begin: Begin, programme: Programme) -> MemberId:
    """Points of `stars` await an approved review, at most thirty days, and then live for a year."""
    await save_wallet(
        ask,
        "stars",
        expiry={"rolling": {"count": 12, "unit": "MONTH", "rounding": "END_OF_DAY"}},
        pending={"onEvent": {"name": "review.approved", "cancelAfterDays": 30}},
    )
    await set_rate(ask, code="stars", wallet="stars")
    return (await make.member(begin)).id


async def lots(member: MemberId) -> list[dict[str, Any]]:
    return await rows(
        """SELECT l.granted, l.remaining, l.pending, l.available_at, l.expires_at FROM lots l
        JOIN wallet_types w ON w.id = l.wallet_type_id
        WHERE l.member_id = $1 AND w.code = 'stars' ORDER BY l.granted""",
        member.value,
    )


async def test_points_that_await_an_event_can_be_spent_from_its_time_on(ask: Ask, member: MemberId) -> None:
    placed = datetime.now(UTC) - timedelta(days=5)
    await buy(ask, member, "o-1", 70, placedAt=placed.isoformat())
    at = (datetime.now(UTC) - timedelta(days=2)).replace(microsecond=0)

    payload = await record(ask, an_event(member, at=at.isoformat()))

    assert payload["problems"] == []
    assert payload["released"] == [{"wallet": "stars", "points": 70}]
    (lot,) = await lots(member)
    assert (lot["pending"], lot["remaining"], lot["available_at"]) == (False, 70, at)
    assert timedelta(days=365) < lot["expires_at"] - at <= timedelta(days=367)
    entry = (await rows("SELECT at, points, cause_kind, cause_id FROM entries WHERE kind = 'ACTIVATE'"))[0]
    event = (await rows("SELECT id, name, at FROM member_events"))[0]
    assert entry == {"at": at, "points": 70, "cause_kind": "EVENT", "cause_id": event["id"].hex}
    assert (event["name"], event["at"]) == ("review.approved", at)
    told = await rows("SELECT kind FROM facts ORDER BY sequence DESC LIMIT 2")
    assert [each["kind"] for each in told] == ["points.activated", "event.recorded"]
    assert await broken() == {}


async def test_the_terms_are_those_under_which_the_points_were_earned(ask: Ask, member: MemberId) -> None:
    await buy(ask, member, "o-1", 70)
    await save_wallet(
        ask,
        "stars",
        expiry={"never": True},
        pending={"onEvent": {"name": "review.approved", "cancelAfterDays": 30}},
    )
    await buy(ask, member, "o-2", 80)

    await record(ask, an_event(member))

    old, new = await lots(member)
    assert old["expires_at"].year < 9999
    assert new["expires_at"].year == 9999
    assert await value("SELECT count(*) FROM lots WHERE expires_at = 'infinity' AND granted = 80") == 2


async def test_only_an_event_of_that_name_and_of_that_order_releases(ask: Ask, member: MemberId) -> None:
    await buy(ask, member, "o-1", 70)
    await buy(ask, member, "o-2", 80)

    other = await record(ask, an_event(member, name="profile.completed"))
    of_one = await record(
        ask, an_event(member, externalId="r-2", order={"source": "shop", "externalId": "o-2"})
    )

    assert other["released"] == []
    assert of_one["released"] == [{"wallet": "stars", "points": 80}]
    assert [(each["granted"], each["pending"]) for each in await lots(member)] == [(70, True), (80, False)]


async def test_points_that_nobody_confirms_are_taken_back_and_an_event_comes_too_late(
    ask: Ask, member: MemberId
) -> None:
    placed = datetime.now(UTC) - timedelta(days=31)
    await buy(ask, member, "o-1", 70, placedAt=placed.isoformat())

    # It happened in time; but nobody had said so when the time was over.
    payload = await record(ask, an_event(member, at=(placed + timedelta(days=20)).isoformat()))

    assert (payload["released"], payload["problems"]) == ([], [])
    kinds = await rows("SELECT kind, points FROM entries WHERE kind LIKE '%CEL%' OR kind = 'ACTIVATE'")
    assert kinds == [{"kind": "CANCEL_PENDING", "points": 70}]


async def test_points_that_nobody_confirmed_are_not_owed_when_the_goods_come_back(
    ask: Ask, member: MemberId
) -> None:
    placed = datetime.now(UTC) - timedelta(days=31)
    await buy(ask, member, "o-1", 70, placedAt=placed.isoformat())
    await record(ask, an_event(member))

    returned = await give_back(ask)

    taken = {each["wallet"]: each for each in returned["return"]["takenBack"]}["stars"]
    assert (taken["points"], taken["owed"], taken["writtenOff"], taken["entryId"]) == (70, 0, 70, None)
    stars = await rows(
        """SELECT a.owed, a.available FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE w.code = 'stars'"""
    )
    assert stars == [{"owed": 0, "available": 0}]
    assert await broken() == {}


async def test_an_event_is_recorded_once_for_ever(ask: Ask, member: MemberId) -> None:
    await buy(ask, member, "o-1", 70)
    event = an_event(member)
    first = await record(ask, event)
    before = await make.counts(*WRITTEN)

    same_key = await ask(RECORD, SERVICE, input=event)
    other_key = await record(ask, {**event, "idempotencyKey": make.key()})
    conflict = await record(ask, {**event, "idempotencyKey": make.key(), "name": "profile.completed"})

    assert same_key["data"]["recordEvent"] == first
    assert same_key["extensions"]["idempotentReplay"] is True
    assert (other_key["eventId"], other_key["released"], other_key["wasKnown"]) == (
        first["eventId"],
        first["released"],
        True,
    )
    assert [each["code"] for each in conflict["problems"]] == ["EVENT_CONFLICT"]
    assert await make.counts(*WRITTEN) == before


async def test_twenty_reports_of_one_event_release_once(ask: Ask, member: MemberId) -> None:
    await buy(ask, member, "o-1", 70)
    event = an_event(member)

    payloads = await asyncio.gather(
        *(record(ask, {**event, "idempotencyKey": make.key()}) for _ in range(20))
    )

    assert sorted(each["wasKnown"] for each in payloads) == [False] + [True] * 19
    assert all(each["released"] == [{"wallet": "stars", "points": 70}] for each in payloads)
    assert await value("SELECT count(*) FROM entries WHERE kind = 'ACTIVATE'") == 1
    assert await make.count("member_events") == 1
    assert await broken() == {}


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"name": "Not A Name"}, "INVALID_INPUT", ["input", "name"]),
        ({"source": ""}, "INVALID_INPUT", ["input", "source"]),
        ({"externalId": "x" * 129}, "INVALID_INPUT", ["input", "externalId"]),
        ({"at": "2090-01-01T00:00:00Z"}, "INVALID_INPUT", ["input", "at"]),
        ({"order": {"source": "shop", "externalId": "none"}}, "INVALID_INPUT", ["input", "order"]),
        ({"member": {"externalId": "nobody"}}, "UNKNOWN_MEMBER", []),
        ({"member": {"cardNumber": "0000"}}, "UNKNOWN_MEMBER", []),
        ({"programme": "nowhere"}, "UNKNOWN_PROGRAMME", []),
    ],
)
async def test_what_is_no_event_is_refused_and_nothing_is_written(
    ask: Ask, member: MemberId, change: dict[str, Any], code: str, path: list[str]
) -> None:
    before = await make.counts(*WRITTEN)
    payload = await record(ask, {**an_event(member), **change})
    assert [(each["code"], each["path"]) for each in payload["problems"]] == [(code, path)]
    assert await make.counts(*WRITTEN) == before


async def test_a_closed_membership_takes_no_events(ask: Ask, member: MemberId) -> None:
    await set_status(member, "CLOSED")
    before = await make.counts(*WRITTEN)
    payload = await record(ask, an_event(member))
    assert [each["code"] for each in payload["problems"]] == ["MEMBERSHIP_NOT_ACTIVE"]
    assert await make.counts(*WRITTEN) == before


async def test_a_suspended_members_points_are_dated_and_stay_pending(ask: Ask, member: MemberId) -> None:
    await buy(ask, member, "o-1", 70)
    await set_status(member, "SUSPENDED")

    payload = await record(ask, an_event(member))

    assert (payload["released"], payload["problems"]) == ([], [])
    (lot,) = await lots(member)
    assert (lot["pending"], lot["available_at"] is not None) == (True, True)


async def test_any_event_keeps_points_alive_that_die_of_inactivity(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    for wallet, resets in (("alive", ["EARN", "EVENTS"]), ("asleep", ["EARN"])):
        period = {"period": {"count": 6, "unit": "MONTH"}, "resets": resets}
        await save_wallet(ask, wallet, expiry={"inactivity": period})
        await set_rate(ask, code=wallet, wallet=wallet)
    member = (await make.member(begin)).id
    now = datetime.now(UTC)
    await buy(ask, member, "o-1", 70, placedAt=(now - timedelta(days=150)).isoformat())

    await record(ask, an_event(member, name="app.opened", at=(now - timedelta(days=1)).isoformat()))

    active = await rows(
        """SELECT w.code, a.active_at FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE a.member_id = $1 AND w.code IN ('alive', 'asleep') ORDER BY w.code""",
        member.value,
    )
    assert [(now - each["active_at"]).days for each in active] == [1, 150]
    assert await make.count("member_events") == 1


async def test_who_may_not_report_events_reports_none(ask: Ask, member: MemberId) -> None:
    answer = await ask(RECORD, make.service(Permission.ORDERS_RECORD), input=an_event(member))
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.count("member_events") == 0
