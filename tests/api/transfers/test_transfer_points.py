"""Members hand points to each other: with the end that they had, within a month's limit, and never twice."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.kernel.periods import NEVER
from domain.points.wallet import TransferTerms, WalletTerms
from domain.programme.programme import Programme
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.spending.asking import of
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes, grant, hence, kinds, lots, parts, put_clock_forward, set_status, set_terms
from tests.tables import checksums
from tests.waiting import SOMEBODY_WAITS, until

TRANSFER = """
mutation ($input: TransferPointsInput!) { transferPoints(input: $input) {
  entry { id kind points effect availableAfter } points available left
  problems { __typename code message ... on TransferLimitReached { requested limit left }
    ... on InsufficientPoints { requested available } ... on MembershipNotActive { status } } } }
"""
DESK = make.service(Permission.POINTS_TRANSFER)
NOBODY = {"id": "mem_00000000000000000000000000"}
LIMIT = WalletTerms(transfers=TransferTerms(most_points=1000))


@pytest.fixture
async def club(programme: Programme) -> Programme:
    """The default programme, whose members may hand on a thousand points a month."""
    return await set_terms(programme, LIMIT)


async def answer(ask: Ask, caller: Caller, **input: Any) -> dict[str, Any]:
    return await ask(TRANSFER, caller, input={"idempotencyKey": make.key(), **input})


async def give(
    ask: Ask, one: make.Made, other: make.Made, points: int, *, caller: Caller = DESK, **more: Any
) -> dict[str, Any]:
    input = {"from": of(one), "to": of(other), "points": points, **more}
    answered = await answer(ask, caller, **input)
    assert answered["errors"] == [], answered
    payload: dict[str, Any] = answered["data"]["transferPoints"]
    return payload


async def test_x78_each_lot_keeps_its_end(ask: Ask, begin: Begin, club: Programme):
    giver, receiver = await make.member(begin), await make.member(begin)
    d1, d2 = hence(days=10), hence(days=20)
    await grant(begin, giver, (40, d2), (10, d1))

    payload = await give(ask, giver, receiver, 30)

    assert await lots(receiver) == [(10, d1), (20, d2)]
    assert await lots(giver) == [(0, d1), (20, d2)]
    entry = payload["entry"]
    assert (entry["kind"], entry["effect"], entry["availableAfter"]) == ("TRANSFER_OUT", -30, 20)
    assert (payload["points"], payload["available"], payload["left"]) == (30, 20, 970)
    assert (await parts(receiver))["available"] == 30
    assert await broken() == {}


async def test_both_sides_are_one_transfer_at_one_instant_and_told_on_both(
    ask: Ask, begin: Begin, club: Programme
):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 100)

    await give(ask, giver, receiver, 30)

    written = await rows(
        "SELECT member_id, kind, at, recorded_at, cause_kind, cause_id, contra FROM entries"
        " WHERE kind LIKE 'TRANSFER%' ORDER BY kind DESC"
    )
    assert [each["kind"] for each in written] == ["TRANSFER_OUT", "TRANSFER_IN"]
    assert len({(each["at"], each["recorded_at"], each["cause_id"]) for each in written}) == 1
    assert {(each["cause_kind"], each["contra"]) for each in written} == {("TRANSFER", "TRANSFER")}
    told = await rows("SELECT member_id, kind FROM facts WHERE kind LIKE 'points.transferred%' ORDER BY kind")
    assert told == [
        {"member_id": receiver.id.value, "kind": "points.transferred_in"},
        {"member_id": giver.id.value, "kind": "points.transferred_out"},
    ]
    sides = await rows("SELECT member_id, other_member_id, gives, points FROM transfers ORDER BY gives")
    assert [(each["member_id"], each["gives"], each["points"]) for each in sides] == [
        (receiver.id.value, False, 30),
        (giver.id.value, True, 30),
    ]


async def test_a_member_hands_on_its_own_points_by_the_receivers_card(
    ask: Ask, begin: Begin, club: Programme
):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 100)
    me = make.themselves(giver.id)

    answered = await answer(ask, me, to={"cardNumber": receiver.card_number}, points=10)
    named = await answer(ask, me, **{"from": of(giver)}, to=of(receiver), points=10)
    stolen = await answer(ask, me, **{"from": of(receiver)}, to=of(giver), points=10)
    by_card = await answer(ask, me, **{"from": {"cardNumber": receiver.card_number}}, to=of(giver), points=1)
    nobodys = await answer(ask, me, **{"from": NOBODY}, to=of(giver), points=10)

    assert answered["data"]["transferPoints"]["available"] == 90
    assert named["data"]["transferPoints"]["available"] == 80
    assert codes(stolen["data"]["transferPoints"]) == ["UNKNOWN_MEMBER"]
    assert stolen == nobodys == by_card
    assert (await parts(receiver))["available"] == 20


async def test_who_can_not_receive_is_as_who_does_not_exist(ask: Ask, begin: Begin, club: Programme):
    giver, suspended, elsewhere = [await make.member(begin) for _ in range(3)]
    await grant(begin, giver, 100)
    await set_status(suspended, "SUSPENDED")
    await make.programme(code="other", is_default=False)
    foreign = await make.member(begin, programme="other")
    before = await make.counts("entries", "transfers", "facts")

    me = make.themselves(giver.id)
    answers = [
        await answer(ask, me, to=to, points=10)
        for to in (of(suspended), of(foreign), NOBODY, {"cardNumber": "9000000000000000"})
    ]

    assert codes(answers[0]["data"]["transferPoints"]) == ["UNKNOWN_RECEIVER"]
    assert all(each == answers[0] for each in answers)
    # Nor does a transfer that could not be made anyhow tell them apart.
    answers = [await answer(ask, me, to=to, points=9999) for to in (of(suspended), of(foreign), NOBODY)]
    assert all(each == answers[0] for each in answers)
    assert codes(answers[0]["data"]["transferPoints"]) == ["UNKNOWN_RECEIVER"]
    assert await make.counts("entries", "transfers", "facts") == before
    assert (await give(ask, giver, elsewhere, 10))["available"] == 90


@pytest.mark.parametrize("status", ["SUSPENDED", "CLOSED", "ERASED"])
async def test_who_is_not_active_gives_nothing(ask: Ask, begin: Begin, club: Programme, status: str):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 100)
    await set_status(giver, status)

    (problem,) = (await give(ask, giver, receiver, 10))["problems"]

    assert (problem["code"], problem["status"]) == ("MEMBERSHIP_NOT_ACTIVE", status)
    assert await make.count("transfers") == 0


async def test_a_month_has_a_limit_and_the_next_one_a_new_one(ask: Ask, begin: Begin, club: Programme):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 5000)
    assert (await give(ask, giver, receiver, 700))["left"] == 300

    (problem,) = (await give(ask, giver, receiver, 301))["problems"]
    last = await give(ask, giver, receiver, 300)
    (full,) = (await give(ask, giver, receiver, 1))["problems"]

    figures = {"code": "TRANSFER_LIMIT_REACHED", "requested": 301, "limit": 1000, "left": 300}
    assert problem.items() >= figures.items()
    assert (last["left"], full["left"]) == (0, 0)
    # What was received is not what was given.
    assert (await give(ask, receiver, giver, 1000))["left"] == 0
    await put_clock_forward(days=31)
    assert (await give(ask, giver, receiver, 1))["left"] == 999


async def test_more_than_there_is_is_refused_with_figures_and_changes_nothing(
    ask: Ask, begin: Begin, club: Programme
):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 10)
    before = await checksums()

    (problem,) = (await give(ask, giver, receiver, 11))["problems"]

    assert problem.items() >= {"code": "INSUFFICIENT_POINTS", "requested": 11, "available": 10}.items()
    after = await checksums()
    assert {table for table in before if before[table] != after[table]} == {"member_operations"}


@pytest.mark.parametrize(
    ("input", "code"),
    [
        ({"points": 0}, "NOTHING_TO_SPEND"),
        ({"wallet": "progress"}, "WALLET_NOT_SPENDABLE"),
        ({"wallet": "gold"}, "UNKNOWN_WALLET_TYPE"),
        ({"programme": "nothing"}, "UNKNOWN_PROGRAMME"),
        ({"from": NOBODY}, "UNKNOWN_MEMBER"),
        ({"from": {"cardNumber": "9000000000000000"}}, "UNKNOWN_MEMBER"),
        ({"to": "oneself"}, "TRANSFER_TO_ONESELF"),
        ({"to": "own card"}, "TRANSFER_TO_ONESELF"),
    ],
)
async def test_what_can_not_be_is_refused_by_name(
    ask: Ask, begin: Begin, club: Programme, input: dict[str, Any], code: str
):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 10)
    named = {"oneself": of(giver), "own card": {"cardNumber": giver.card_number}}
    if isinstance(input.get("to"), str):
        input = {"to": named[input["to"]]}

    payload = await give(ask, giver, receiver, **{"points": 1, **input})

    assert codes(payload) == [code]
    assert await make.counts("transfers", "entries") == {"transfers": 0, "entries": 1}


async def test_without_terms_nobody_hands_anything_on(ask: Ask, begin: Begin, club: Programme):
    await set_terms(club, WalletTerms())
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 10)
    assert codes(await give(ask, giver, receiver, 1)) == ["TRANSFERS_NOT_ALLOWED"]


@pytest.mark.parametrize("points", [-1, 1.0, "1", 1e3, True, 2**53])
async def test_what_is_no_number_of_points_does_not_get_in(
    ask: Ask, begin: Begin, club: Programme, points: Any
):
    giver, receiver = await make.member(begin), await make.member(begin)
    answered = await answer(ask, DESK, **{"from": of(giver)}, to=of(receiver), points=points)
    assert [each["extensions"]["code"] for each in answered["errors"]] == ["BAD_USER_INPUT"]


async def test_nobody_without_the_permission_moves_points_of_others(ask: Ask, begin: Begin, club: Programme):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 10)
    clerk = make.staff(Permission.POINTS_SPEND)
    denied = await answer(ask, clerk, **{"from": of(giver)}, to=of(receiver), points=1)
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
    unnamed = await answer(ask, DESK, to=of(receiver), points=1)
    assert [each["extensions"]["code"] for each in unnamed["errors"]] == ["BAD_USER_INPUT"]


async def test_who_owes_points_pays_with_what_comes(ask: Ask, begin: Begin, club: Programme):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 100)
    await rows(
        "UPDATE accounts SET owed = 30, reversed = 30 WHERE member_id = $1 AND wallet_type_id = $2",
        receiver.id.value,
        club.wallet_by_code["points"].id,
    )

    await give(ask, giver, receiver, 50)

    assert await kinds(receiver) == [("TRANSFER_IN", 50), ("REPAY", 30)]
    booked = await parts(receiver)
    assert (booked["available"], booked["owed"]) == (20, 0)


async def test_what_dies_while_the_other_lock_is_waited_for_is_not_handed_on(
    ask: Ask, begin: Begin, club: Programme
):
    """Both move at one moment, that of the last lock."""
    one, other = await make.member(begin), await make.member(begin)
    giver, receiver = sorted((one, other), key=lambda each: each.id)
    await grant(begin, giver, (10, hence(days=1)), 5)

    locked, enough = asyncio.Event(), asyncio.Event()

    async def somebody() -> None:
        async with begin() as work:
            assert await work.points.lock(receiver.id, club)
            locked.set()
            await enough.wait()

    busy = asyncio.create_task(somebody())
    await locked.wait()
    giving = asyncio.create_task(give(ask, giver, receiver, 12))
    await until(SOMEBODY_WAITS)  # the transfer has its giver's lock by then
    await put_clock_forward(days=2)
    enough.set()
    payload = await giving
    await busy

    (problem,) = payload["problems"]
    assert (problem["code"], problem["available"]) == ("INSUFFICIENT_POINTS", 5)
    assert (await give(ask, giver, receiver, 5))["points"] == 5
    assert await kinds(giver) == [("ADJUST_CREDIT", 15), ("EXPIRE", 10), ("TRANSFER_OUT", 5)]


# At once


async def test_there_and_back_at_once_end_and_lose_nothing(ask: Ask, begin: Begin, club: Programme):
    one, other = await make.member(begin), await make.member(begin)
    await grant(begin, one, 100)
    await grant(begin, other, (100, hence(days=3)))

    payloads = await asyncio.gather(
        *(until_answered(ask, *pair) for _ in range(20) for pair in ((one, other), (other, one)))
    )

    assert all(each["problems"] == [] for each in payloads)
    assert [(await parts(each))["available"] for each in (one, other)] == [100, 100]
    assert await make.count("transfers") == 80
    assert await value("SELECT sum(points) FROM transfer_months") == 40
    assert await broken() == {}


async def test_the_limit_is_exact_under_many_at_once(ask: Ask, begin: Begin, club: Programme):
    await set_terms(club, WalletTerms(transfers=TransferTerms(most_points=7)))
    giver, *receivers = [await make.member(begin) for _ in range(4)]
    await grant(begin, giver, 100)

    payloads = await asyncio.gather(
        *(until_answered(ask, giver, receivers[number % 3]) for number in range(30))
    )

    assert sum(not each["problems"] for each in payloads) == 7
    assert {code for each in payloads for code in codes(each)} == {"TRANSFER_LIMIT_REACHED"}
    assert (await parts(giver))["available"] == 93


async def test_one_key_twenty_times_at_once_is_one_transfer(ask: Ask, begin: Begin, club: Programme):
    giver, receiver = await make.member(begin), await make.member(begin)
    await grant(begin, giver, 100)
    key = make.key()

    payloads = await asyncio.gather(*(until_answered(ask, giver, receiver, key) for _ in range(20)))

    assert len({each["entry"]["id"] for each in payloads}) == 1
    assert [await lots(each) for each in (giver, receiver)] == [[(99, NEVER)], [(1, NEVER)]]


async def until_answered(
    ask: Ask, one: make.Made, other: make.Made, key: str | None = None
) -> dict[str, Any]:
    """One point, asked for as a client does it: whoever is told to come again comes again."""
    input = {"from": of(one), "to": of(other), "points": 1, "idempotencyKey": key or make.key()}
    while True:
        answered = await answer(ask, DESK, **input)
        if not answered["errors"]:
            payload: dict[str, Any] = answered["data"]["transferPoints"]
            return payload
        told = {each["extensions"]["code"] for each in answered["errors"]}
        assert told <= {"IDEMPOTENCY_IN_PROGRESS", "UNAVAILABLE"}, answered
