"""Points are set aside, then captured or released: by somebody, or by the hold's time-out."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.programme.programme import Programme
from domain.spending.use_cases import release_timed_out
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.spending.asking import TILL, an_order, answer, done, of
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes, grant, hence, kinds, parts, put_clock_forward, set_status, set_terms
from tests.tables import checksums

HOLDS = """
query ($id: MemberId!, $first: Int!, $after: String) { member(id: $id) { holds(first: $first, after: $after) {
  nodes { id wallet points held captured released madeAt expiresAt money { amount } orderSource
    orderExternalId }
  pageInfo { hasNextPage endCursor } } } }
"""


async def hold(ask: Ask, member: make.Made, points: int, **more: Any) -> dict[str, Any]:
    payload = await done(ask, "holdPoints", member=of(member), points=points, **more)
    assert payload["problems"] == []
    held: dict[str, Any] = payload["hold"]
    return held


async def available_and_held(member: make.Made) -> tuple[int, int]:
    booked = await parts(member)
    return booked["available"], booked["held"]


async def test_x70_hold_capture_a_part_release_the_rest(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, 100)

    made = await hold(ask, member, 60)
    assert await available_and_held(member) == (40, 60)
    captured = await done(ask, "capturePoints", hold=made["id"], points=40)
    assert await available_and_held(member) == (40, 20)
    released = await done(ask, "releasePoints", hold=made["id"])
    assert await available_and_held(member) == (60, 0)

    assert (captured["points"], captured["hold"]["held"]) == (40, 20)
    assert captured["entry"] == {"kind": "CAPTURE", "points": 40, "effect": -40, "availableAfter": 40}
    assert (released["points"], released["available"], released["hold"]["released"]) == (20, 60, 20)
    told = await rows("SELECT kind FROM facts WHERE kind LIKE 'points.%' ORDER BY sequence")
    assert [each["kind"] for each in told][1:] == ["points.held", "points.captured", "points.released"]
    assert await broken() == {}


async def test_x71_held_points_outlive_their_lot_for_a_capture(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, (50, hence(minutes=60)), 7)
    made = await hold(ask, member, 50, seconds=7200)
    await put_clock_forward(minutes=65)

    captured = await done(ask, "capturePoints", hold=made["id"])

    assert (captured["points"], captured["problems"]) == (50, [])
    assert await kinds(member) == [("ADJUST_CREDIT", 57), ("HOLD", 50), ("CAPTURE", 50)]
    assert await available_and_held(member) == (7, 0)


async def test_x71_released_after_their_lot_has_died_they_expire_at_once(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, (50, hence(minutes=60)), 7)
    made = await hold(ask, member, 50, seconds=7200)
    await put_clock_forward(minutes=65)

    released = await done(ask, "releasePoints", hold=made["id"])

    assert (released["points"], released["available"]) == (50, 7)
    assert (await kinds(member))[-2:] == [("RELEASE", 50), ("EXPIRE", 50)]
    assert await available_and_held(member) == (7, 0)
    assert await broken() == {}


async def test_several_captures_are_worth_the_whole_together(ask: Ask, begin: Begin, programme: Programme):
    terms = SpendTerms(price=Price(3, 100), unit=3, most_share=900)
    await set_terms(programme, WalletTerms(spending=terms))
    member = await make.member(begin)
    await grant(begin, member, 100)
    made = await hold(ask, member, 90, order=an_order(50), upTo=True)
    assert (made["points"], made["money"]) == (90, {"amount": 3000})

    worth = []
    for points in (1, 1, 5, None):
        payload = await done(ask, "capturePoints", hold=made["id"], points=points)
        worth.append((payload["points"], payload["money"]["amount"]))

    assert worth == [(1, 33), (1, 33), (5, 167), (83, 2767)]
    spends = await rows("SELECT skip, points, minor, order_external_id FROM spends ORDER BY skip")
    assert [each["skip"] for each in spends] == [0, 1, 2, 7]
    assert sum(each["minor"] for each in spends) == 3000
    assert {each["order_external_id"] for each in spends} == {"o-1"}
    over = await done(ask, "capturePoints", hold=made["id"])
    assert over["problems"][0].items() >= {"code": "HOLD_IS_OVER", "points": 90, "captured": 90}.items()


async def test_a_hold_with_an_order_follows_the_spend_terms(ask: Ask, begin: Begin, programme: Programme):
    await set_terms(programme, WalletTerms(spending=SpendTerms(price=Price(100, 100), unit=100)))
    member = await make.member(begin)
    await grant(begin, member, 250)

    refused = await done(ask, "holdPoints", member=of(member), points=150, order=an_order(10))
    less = await done(ask, "holdPoints", member=of(member), points=900, order=an_order(10), upTo=True)

    assert codes(refused) == ["NOT_IN_UNITS"]
    assert (less["hold"]["points"], less["limitedBy"], less["available"]) == (200, "BALANCE", 50)


async def test_more_than_is_held_and_holds_that_are_not_there_are_refused(
    ask: Ask, begin: Begin, programme: Programme
):
    member, other = await make.member(begin), await make.member(begin)
    await grant(begin, member, 100)
    made = await hold(ask, member, 60)
    of_another = made["id"].replace(str(member.id)[4:], str(other.id)[4:])
    before = await checksums()

    for mutation in ("capturePoints", "releasePoints"):
        more = await done(ask, mutation, hold=made["id"], points=61)
        assert more["problems"][0].items() >= {"code": "HOLDS_LESS", "requested": 61, "held": 60}.items()
        assert codes(await done(ask, mutation, hold=of_another)) == ["UNKNOWN_HOLD"]
        assert codes(await done(ask, mutation, hold=made["id"], points=0)) == ["NOTHING_TO_SPEND"]

    after = await checksums()
    assert {table for table in before if before[table] != after[table]} == {"member_operations"}


@pytest.mark.parametrize("seconds", [0, -1, 86_401, 2_147_483_647])
async def test_a_hold_of_no_time_or_of_more_than_a_day_is_refused(
    ask: Ask, begin: Begin, programme: Programme, seconds: int
):
    member = await make.member(begin)
    await grant(begin, member, 100)

    payload = await done(ask, "holdPoints", member=of(member), points=1, seconds=seconds)

    (problem,) = payload["problems"]
    assert (problem["field"], problem["reason"]) == ("seconds", "OUT_OF_RANGE")
    assert await make.count("holds") == 0


async def test_a_hold_lasts_half_an_hour_and_is_then_over(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, 100)
    made = await hold(ask, member, 60)
    (row,) = await rows("SELECT made_at, expires_at FROM holds")
    assert row["expires_at"] - row["made_at"] == timedelta(minutes=30)
    await put_clock_forward(minutes=31)

    captured = await done(ask, "capturePoints", hold=made["id"])

    assert captured["problems"][0].items() >= {"code": "HOLD_IS_OVER", "captured": 0, "released": 60}.items()
    # The no undid what was booked on the way to it; the next write books it, with the same due instant.
    assert (await done(ask, "spendPoints", member=of(member), points=100))["available"] == 0
    assert await value("SELECT at FROM entries WHERE kind = 'RELEASE'") == row["expires_at"]


async def test_holds_whose_time_is_over_are_booked_without_anybody_asking(
    ask: Ask, begin: Begin, programme: Programme
):
    members = [await make.member(begin) for _ in range(3)]
    for member in members:
        await grant(begin, member, 100)
        made = await hold(ask, member, 60, seconds=60)
        await hold(ask, member, 10, seconds=600)
        await done(ask, "capturePoints", hold=made["id"], points=25)
    assert await release_timed_out(begin) == 0
    await put_clock_forward(seconds=61)

    assert await release_timed_out(begin, limit=2) == 2
    assert await release_timed_out(begin, limit=2) == 1
    assert await release_timed_out(begin, limit=2) == 0

    for member in members:
        assert await available_and_held(member) == (65, 10)
        assert (await kinds(member))[-1] == ("RELEASE", 35)
    assert await broken() == {}


async def test_a_suspended_membership_releases_and_does_not_capture(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 100)
    made = await hold(ask, member, 60)
    await set_status(member, "SUSPENDED")

    assert codes(await done(ask, "capturePoints", hold=made["id"])) == ["MEMBERSHIP_NOT_ACTIVE"]
    assert (await done(ask, "releasePoints", hold=made["id"]))["available"] == 100


async def test_a_member_sees_its_holds_by_pages_and_nobody_elses(
    ask: Ask, begin: Begin, programme: Programme
):
    member, other = await make.member(begin), await make.member(begin)
    await grant(begin, member, 100)
    ids = [(await hold(ask, member, 10, seconds=3600 - number))["id"] for number in range(3)]
    over = await hold(ask, member, 10)
    await done(ask, "releasePoints", hold=over["id"])
    me = make.themselves(member.id)

    first = await ask(HOLDS, me, id=str(member.id), first=2)
    page = first["data"]["member"]["holds"]
    rest = await ask(HOLDS, me, id=str(member.id), first=2, after=page["pageInfo"]["endCursor"])

    seen = page["nodes"] + rest["data"]["member"]["holds"]["nodes"]
    assert [each["id"] for each in seen] == ids[::-1]
    assert [each["held"] for each in seen] == [10, 10, 10]
    assert datetime.fromisoformat(seen[0]["expiresAt"]) > datetime.fromisoformat(seen[0]["madeAt"])
    theirs = await ask(HOLDS, make.themselves(other.id), id=str(member.id), first=2)
    assert theirs["data"] == {"member": None}
    denied = await ask(HOLDS, make.service(), id=str(member.id), first=2)
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]


# At once


async def test_captures_at_once_never_take_more_than_is_held(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, 100)
    made = await hold(ask, member, 40)

    payloads = await asyncio.gather(*(one(ask, "capturePoints", hold=made["id"]) for _ in range(64)))

    assert sum(not each["problems"] for each in payloads) == 40
    assert {code for each in payloads for code in codes(each)} == {"HOLD_IS_OVER"}
    assert await available_and_held(member) == (60, 0)
    assert await value("SELECT array_agg(skip ORDER BY skip) FROM spends") == list(range(40))
    assert await broken() == {}


async def test_a_capture_and_the_time_out_at_once_are_one_of_the_two(
    ask: Ask, begin: Begin, programme: Programme
):
    """Whatever the order in which they get the lock: captured before the instant, or released at it."""
    for _ in range(10):
        member = await make.member(begin)
        await grant(begin, member, 10)
        made = await hold(ask, member, 10, seconds=1)
        await asyncio.sleep(0.94)

        captured, *_ = await asyncio.gather(
            one(ask, "capturePoints", hold=made["id"], points=None), *(watch(begin) for _ in range(4))
        )

        (ends,) = await rows(
            "SELECT captured, released, expires_at FROM holds WHERE member_id = $1", member.id.value
        )
        if captured["problems"]:
            assert codes(captured) == ["HOLD_IS_OVER"]
            assert (ends["captured"], ends["released"]) == (0, 10)
        else:
            assert (ends["captured"], ends["released"]) == (10, 0)
            at = await value(
                "SELECT at FROM entries WHERE member_id = $1 AND kind = 'CAPTURE'", member.id.value
            )
            assert at < ends["expires_at"]
    assert await broken() == {}


async def watch(begin: Begin) -> None:
    """As a worker, only hastier."""
    for _ in range(6):
        await release_timed_out(begin)
        await asyncio.sleep(0.03)


async def one(ask: Ask, mutation: str, **input: Any) -> dict[str, Any]:
    """One point, asked for as a client does it: whoever is told to come again comes again."""
    sent = {"points": 1, "idempotencyKey": make.key(), **input}
    while True:
        answered = await answer(ask, mutation, TILL, **sent)
        if not answered["errors"]:
            payload: dict[str, Any] = answered["data"][mutation]
            return payload
        told = {each["extensions"]["code"] for each in answered["errors"]}
        assert told <= {"IDEMPOTENCY_IN_PROGRESS", "UNAVAILABLE"}, answered
