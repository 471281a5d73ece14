"""What is said of an order, in whatever order it comes: one state."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from domain.points.terms import OnCompletion
from domain.programme.programme import PROGRESS, Programme
from domain.work import Begin
from persistence.database import row, rows, value
from tests import make
from tests.api.orders.deliveries import (
    TILL,
    WRITTEN,
    account,
    cancel,
    complete,
    give_back,
    order,
    taken,
)
from tests.api.orders.orders import RECORD, a_line, an_order
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import kinds


def codes(payload: dict[str, Any]) -> list[str]:
    return [each["code"] for each in payload["problems"]]


# Completion


async def test_completion_says_when_points_open_and_die(ask: Ask, begin: Begin) -> None:  # X69
    await make.programme(pending=OnCompletion(15))
    member = await make.member(begin)
    await order(ask, member, 100, placedAt="2026-01-20T12:00:00+08:00")
    assert await account(member) == {"pending": 100}

    payload = await complete(ask, "2026-01-25T12:00:00+08:00")

    assert codes(payload) == []
    assert payload["order"]["status"] == "COMPLETED"
    assert payload["order"]["completedAt"] == "2026-01-25T04:00:00Z"
    lot = await row(
        """SELECT available_at, expires_at, dated_at IS NOT NULL AS dated FROM lots l
        JOIN wallet_types w ON w.id = l.wallet_type_id WHERE w.code = 'points'"""
    )
    assert lot == {
        "available_at": datetime(2026, 2, 9, 4, tzinfo=UTC),
        "expires_at": datetime(2027, 2, 28, 16, tzinfo=UTC),  # through 28 February in Shanghai
        "dated": True,
    }
    assert ("ACTIVATE", 100) in await kinds(member)
    assert await value("SELECT count(*) FROM facts WHERE kind = 'order.completed'") == 1
    assert await broken() == {}


async def test_lots_keep_the_terms_under_which_they_were_earned(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(15))
    member = await make.member(begin)
    await order(ask, member, 100)
    await rows('UPDATE wallet_types SET pending = \'{"kind": "ON_COMPLETION", "days": 99}\' RETURNING id')
    await rows("UPDATE programmes SET version = version + 1 RETURNING id")
    now = datetime.now(UTC)

    await complete(ask, now.isoformat())

    assert await account(member) == {"pending": 100}
    opens = await value("SELECT available_at FROM lots WHERE pending")
    assert opens - now == timedelta(days=15)


async def test_completion_is_said_once(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await order(ask, member, 100, placedAt="2026-01-20T12:00:00+08:00")
    first = await complete(ask, "2026-01-25T12:00:00+08:00")
    before = await make.counts(*WRITTEN)

    again = await complete(ask, "2026-01-25T12:00:00+08:00")
    other = await complete(ask, "2026-01-26T12:00:00+08:00")

    assert not first["wasKnown"] and again["wasKnown"]
    assert codes(other) == ["ORDER_CONFLICT"]
    assert await make.counts(*WRITTEN) == before


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ("2026-01-19T12:00:00+08:00", "BEFORE_PAID"),
        ((datetime.now(UTC) + timedelta(hours=1)).isoformat(), "IN_THE_FUTURE"),
    ],
    ids=["before it was paid", "in an hour"],
)
async def test_a_completion_that_can_not_be_meant_is_refused(
    ask: Ask, begin: Begin, programme: Programme, at: str, reason: str
) -> None:
    member = await make.member(begin)
    await order(ask, member, 100, placedAt="2026-01-20T12:00:00+08:00")
    before = await make.counts(*WRITTEN)

    payload = await complete(ask, at)

    assert [(each["field"], each["reason"]) for each in payload["problems"]] == [("completedAt", reason)]
    assert await make.counts(*WRITTEN) == before


# Cancellation


async def test_a_cancelled_order_gives_everything_back_and_is_none(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await order(ask, member, 10, 20)
    await give_back(ask, (1, 1))

    payload = await cancel(ask)

    assert payload["order"]["status"] == "CANCELLED"
    assert payload["order"]["returned"]["amount"] == 3000
    assert payload["return"]["kind"] == "CANCELLATION"
    assert taken(payload) == {"points": 20, "available": 20}
    assert await account(member) == await account(member, PROGRESS) == {}
    assert await value("SELECT order_count FROM memberships") == 0
    again = await cancel(ask)
    assert again["wasKnown"] and again["return"] == payload["return"]
    assert codes(await complete(ask, datetime.now(UTC).isoformat())) == ["ORDER_IS_CANCELLED"]
    late = await give_back(ask, (2, 1), name="r-2")
    assert codes(late) == ["RETURN_TOO_LARGE"]
    assert await value("SELECT count(*) FROM facts WHERE kind = 'order.cancelled'") == 1
    assert await broken() == {}


async def test_no_order_is_recorded_as_cancelled(ask: Ask, begin: Begin, programme: Programme) -> None:
    answer = await ask(RECORD, TILL, input=an_order(10, status="CANCELLED"))

    (problem,) = answer["data"]["recordOrder"]["problems"]
    assert (problem["field"], problem["reason"]) == ("status", "OUT_OF_RANGE")
    assert await make.count("order_registry") == 0


# Before the order


async def test_a_return_may_come_before_its_order(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)

    early = await give_back(ask, (1, 1))
    assert (early["waits"], early["wasKnown"], early["order"], early["return"]) == (True, False, None, None)
    again = await give_back(ask, (1, 1))
    assert (again["waits"], again["wasKnown"]) == (True, True)
    assert await make.count("entries") == 0

    recorded = await order(ask, member, 10, 20)

    assert not recorded["wasKnown"]
    assert await kinds(member) == [("EARN", 30), ("REVERSE", 10)]
    assert await account(member) == {"available": 20}
    assert await make.count("waiting_deliveries") == 0
    after = await give_back(ask, (1, 1))
    assert (after["waits"], after["wasKnown"], after["return"]["externalId"]) == (False, True, "r-1")
    assert await broken() == {}


async def test_deliveries_in_any_order_come_to_one_state(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(15))
    placed = datetime.now(UTC) - timedelta(days=20)
    done = (placed + timedelta(days=1)).isoformat()
    found = []
    for i, way in enumerate(permutations(("order", "complete", "one", "two"))):
        member = await make.member(begin)
        of = {"name": {"source": "shop", "externalId": f"way-{i}"}}
        for step in way:
            if step == "order":
                lines = [a_line(10, quantity=3), a_line(7)]
                name = f"way-{i}"
                await order(ask, member, lines=lines, external_id=name, placedAt=placed.isoformat())
            elif step == "complete":
                assert codes(await complete(ask, done, of=of)) == []
            else:
                line = (1, 1) if step == "one" else (2, 1)
                assert codes(await give_back(ask, line, of=of, name=f"{step}-{i}")) == []
        stands = await row(
            "SELECT status, returned_minor, counts, completed_at FROM orders WHERE member_id = $1",
            member.id.value,
        )
        assert stands is not None
        found.append((await account(member), await account(member, PROGRESS), sorted(stands.items())))

    assert len(found) == 24
    assert all(each == found[0] for each in found)
    assert found[0][0] == {"available": 7}
    assert await make.count("waiting_deliveries") == 0
    assert await broken() == {}


async def test_a_cancellation_is_the_last_word_whenever_it_comes(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(15))
    placed = datetime.now(UTC) - timedelta(days=20)
    done = (placed + timedelta(days=1)).isoformat()
    found = []
    for i, way in enumerate(permutations(("order", "complete", "return", "cancel"))):
        member = await make.member(begin)
        of = {"name": {"source": "shop", "externalId": f"way-{i}"}}
        for step in way:
            match step:
                case "order":
                    await order(ask, member, 10, 20, external_id=f"way-{i}", placedAt=placed.isoformat())
                case "complete":
                    assert set(codes(await complete(ask, done, of=of))) <= {"ORDER_IS_CANCELLED"}
                case "return":
                    back = await give_back(ask, (1, 1), of=of, name=f"r-{i}")
                    assert set(codes(back)) <= {"RETURN_TOO_LARGE"}
                case _:
                    assert codes(await cancel(ask, of=of)) == []
        stands = await row(
            "SELECT status, returned_minor, counts, completed_at FROM orders WHERE member_id = $1",
            member.id.value,
        )
        assert stands is not None
        found.append((await account(member), await account(member, PROGRESS), sorted(stands.items())))

    assert all(each == found[0] for each in found)
    assert found[0][:2] == ({}, {})
    assert dict(found[0][2])["status"] == "CANCELLED"
    assert await broken() == {}


async def test_what_does_not_fit_the_order_keeps_it_not_back_and_is_told(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await give_back(ask, (9, 1), name="r-9")
    await give_back(ask, (1, 1), name="r-1")

    await order(ask, member, 10, 20)

    assert await account(member) == {"available": 20}
    assert await row("SELECT kind, refused FROM waiting_deliveries") == {
        "kind": "RETURN",
        "refused": "UNKNOWN_ORDER_LINE",
    }
    told = await value("SELECT payload FROM facts WHERE kind = 'order.delivery_refused'")
    assert '"r-9"' in told and "UNKNOWN_ORDER_LINE" in told
    corrected = await give_back(ask, (2, 1), name="r-9")  # its name was given back
    assert codes(corrected) == []
    assert await account(member) == {}


async def test_an_order_and_its_return_at_once_always_meet(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    gate = asyncio.Semaphore(3)  # so that all of them have a connection

    async def both(i: int) -> None:
        of = {"name": {"source": "shop", "externalId": f"o-{i}"}}
        async with gate:
            await asyncio.gather(
                order(ask, member, 10, external_id=f"o-{i}"), give_back(ask, of=of, name=f"r-{i}")
            )

    await asyncio.gather(*(both(i) for i in range(12)))

    assert await make.count("returns") == 12
    assert await make.count("waiting_deliveries") == 0
    assert await account(member) == {}
    assert await broken() == {}


# Guests


async def test_the_return_of_a_guest_order_waits_with_it(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    guest = await ask(RECORD, TILL, input=an_order(10, 20, member={"phone": "13800138000"}))
    of = {"id": guest["data"]["recordOrder"]["order"]["id"]}

    assert codes(await give_back(ask, (3, 1), of=of)) == ["UNKNOWN_ORDER_LINE"]
    waiting = await give_back(ask, (1, 1), of=of)
    assert (waiting["waits"], codes(waiting)) == (True, [])
    twice = await give_back(ask, (1, 1), of=of, name="r-2")
    assert codes(twice) == ["RETURN_TOO_LARGE"]

    member = await make.member(begin, phone="13800138000")

    assert await account(member) == {"available": 20}
    assert await make.count("returns") == 1
    assert await make.count("waiting_deliveries") == 0
    assert await broken() == {}


async def test_an_early_return_waits_for_the_guest_orders_person_too(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await give_back(ask, (1, 1))
    sent = an_order(10, 20)
    await ask(RECORD, TILL, input=sent)
    assert (await cancel(ask))["waits"]
    assert (await cancel(ask))["wasKnown"]
    member = await make.member(begin)

    joined = {**sent, "idempotencyKey": make.key(), "member": {"id": str(member.id)}}
    await ask(RECORD, TILL, input=joined)

    assert await account(member) == {}
    assert [each["kind"] for each in await rows("SELECT kind FROM returns ORDER BY recorded_at, id")] == [
        "RETURN",
        "CANCELLATION",
    ]
    assert await value("SELECT status FROM orders") == "CANCELLED"
    assert await broken() == {}


async def test_what_does_not_fit_a_guest_order_keeps_no_other_return_back(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await give_back(ask, (9, 1), name="r-9")
    done = (datetime.now(UTC) - timedelta(minutes=5)).isoformat()
    sent = an_order(10, 20, member={"phone": "13800138000"}, status="COMPLETED", completedAt=done)
    await ask(RECORD, TILL, input=sent)

    assert codes(await give_back(ask, (1, 1), name="r-1")) == []
    assert (await complete(ask, done))["wasKnown"]
    assert codes(await complete(ask, datetime.now(UTC).isoformat())) == ["ORDER_CONFLICT"]
    member = await make.member(begin, phone="13800138000")

    assert await account(member) == {"available": 20}
    assert await value("SELECT refused FROM waiting_deliveries") == "UNKNOWN_ORDER_LINE"
