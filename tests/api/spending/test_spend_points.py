"""Points are used: those that die first before others, by the terms of their wallet type, never twice."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.kernel.periods import NEVER
from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.spending.asking import TILL, an_order, answer, done, of
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes, grant, hence, kinds, lots, parts, put_clock_forward, set_status, set_terms
from tests.tables import checksums

FIVE_A_YUAN = WalletTerms(
    spending=SpendTerms(price=Price(5, 100), unit=5, least_order_minor=1000, most_points=50)
)
HUNDRED_A_YUAN = WalletTerms(spending=SpendTerms(price=Price(100, 100), unit=100, most_share=500))


async def spend(ask: Ask, member: make.Made, points: int, **more: Any) -> dict[str, Any]:
    return await done(ask, "spendPoints", member=of(member), points=points, **more)


async def test_x42_points_go_in_the_order_in_which_they_die(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    d1, d2 = hence(days=10), hence(days=20)
    await grant(begin, member, 5, (15, d2), (10, d1))

    left = []
    for points in (12, 9, 1):
        assert codes(await spend(ask, member, points)) == []
        left.append(await lots(member))

    assert left == [
        [(0, d1), (13, d2), (5, NEVER)],
        [(0, d1), (4, d2), (5, NEVER)],
        [(0, d1), (3, d2), (5, NEVER)],
    ]
    assert (await parts(member))["available"] == 8
    assert await broken() == {}


async def test_a_spend_says_what_it_did_and_tells_a_fact(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, 100)

    payload = await done(ask, "spendPoints", member={"cardNumber": member.card_number}, points=30)

    entry = payload.pop("entry")
    assert payload == {
        "points": 30,
        "money": None,
        "limitedBy": None,
        "available": 70,
        "problems": [],
    }
    assert (entry["kind"], entry["effect"], entry["availableAfter"]) == ("SPEND", -30, 70)
    assert await value("SELECT payload ->> 'entry' FROM facts WHERE kind = 'points.spent'") == entry["id"]
    (row,) = await rows("SELECT id, points, returned, minor, order_source FROM spends")
    (written,) = await rows("SELECT id, cause_kind, cause_id, contra FROM entries WHERE kind = 'SPEND'")
    assert row == {"id": written["id"], "points": 30, "returned": 0, "minor": None, "order_source": None}
    assert (written["cause_kind"], written["cause_id"]) == ("SPEND", written["id"].hex)
    assert written["contra"] == "REDEMPTION"


async def test_x31_points_for_money_from_ten_yuan_on_and_fifty_at_most(
    ask: Ask, begin: Begin, programme: Programme
):
    await set_terms(programme, FIVE_A_YUAN)
    member = await make.member(begin)
    await grant(begin, member, 1000)

    small = await spend(ask, member, 50, order=an_order(9.99, "small"))
    full = await spend(ask, member, 50, order=an_order(20, "full"))
    over = await spend(ask, member, 55, order=an_order(20, "over"))
    most = await spend(ask, member, 999, order=an_order(20, "most"), upTo=True)

    assert codes(small) == ["ORDER_TOO_SMALL"]
    assert (small["problems"][0]["total"], small["problems"][0]["leastOrder"]) == (
        {"amount": 999},
        {"amount": 1000},
    )
    assert (full["points"], full["money"], full["limitedBy"]) == (50, {"amount": 1000}, None)
    assert over["problems"][0].items() >= {"requested": 55, "limit": 50, "because": "MOST_POINTS"}.items()
    assert (most["points"], most["money"], most["limitedBy"]) == (50, {"amount": 1000}, "MOST_POINTS")
    assert (await parts(member))["available"] == 900


@pytest.mark.parametrize(
    ("wanted", "used", "minor", "limit"), [(1_000, 1_000, 1000, None), (20_000, 15_000, 15_000, "MOST_SHARE")]
)
async def test_x32_half_of_the_order_by_hundreds(
    ask: Ask, begin: Begin, programme: Programme, wanted: int, used: int, minor: int, limit: str | None
):
    await set_terms(programme, HUNDRED_A_YUAN)
    member = await make.member(begin)
    await grant(begin, member, 20_000)

    payload = await spend(ask, member, wanted, order=an_order(300), upTo=True)

    assert (payload["points"], payload["money"]["amount"], payload["limitedBy"]) == (used, minor, limit)
    assert (await parts(member))["available"] == 20_000 - used


async def test_x32_below_the_unit_is_nothing(ask: Ask, begin: Begin, programme: Programme):
    await set_terms(programme, HUNDRED_A_YUAN)
    member = await make.member(begin)
    await grant(begin, member, 20_000)
    before = await checksums()

    for up_to in (True, False):
        payload = await spend(ask, member, 50, order=an_order(300), upTo=up_to)
        (problem,) = payload["problems"]
        assert problem.items() >= {"code": "NOT_IN_UNITS", "requested": 50, "unit": 100, "least": 100}.items()
        assert payload["entry"] is None

    after = await checksums()
    assert {table for table in before if before[table] != after[table]} == {"member_operations"}


async def test_several_spends_for_one_order_take_no_more_than_one_could(
    ask: Ask, begin: Begin, programme: Programme
):
    await set_terms(programme, FIVE_A_YUAN)
    member = await make.member(begin)
    await grant(begin, member, 1000)

    await spend(ask, member, 30, order=an_order(20))
    held = await done(ask, "holdPoints", member=of(member), points=15, order=an_order(20))
    third = await spend(ask, member, 50, order=an_order(20), upTo=True)
    fourth = await spend(ask, member, 5, order=an_order(20))

    assert held["hold"]["money"] == {"amount": 300}
    assert (third["points"], third["limitedBy"]) == (5, "MOST_POINTS")
    assert fourth["problems"][0].items() >= {"code": "TOO_MANY_FOR_ORDER", "limit": 0}.items()
    await done(ask, "releasePoints", hold=held["hold"]["id"])
    assert (await spend(ask, member, 15, order=an_order(20)))["points"] == 15


async def test_too_few_points_is_an_answer_with_figures_and_changes_nothing(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, (7, hence(minutes=10)), 3)
    before = await make.counts("entries", "draws", "spends", "facts")

    payload = await spend(ask, member, 11)
    less = await spend(ask, member, 11, upTo=True)

    (problem,) = payload["problems"]
    assert problem.items() >= {"code": "INSUFFICIENT_POINTS", "requested": 11, "available": 10}.items()
    assert (less["points"], less["limitedBy"], less["available"]) == (10, "BALANCE", 0)
    assert await make.count("entries") == before["entries"] + 1
    assert codes(await spend(ask, member, 1, upTo=True)) == ["INSUFFICIENT_POINTS"]


async def test_points_that_have_died_can_not_be_spent_whether_or_not_a_job_has_run(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, (7, hence(minutes=10)), 3)
    await put_clock_forward(minutes=11)

    assert (await spend(ask, member, 4))["problems"][0]["available"] == 3
    assert (await spend(ask, member, 3))["available"] == 0
    assert await kinds(member) == [("ADJUST_CREDIT", 10), ("EXPIRE", 7), ("SPEND", 3)]


@pytest.mark.parametrize(
    ("input", "code"),
    [
        ({"wallet": "progress"}, "WALLET_NOT_SPENDABLE"),
        ({"wallet": "gold"}, "UNKNOWN_WALLET_TYPE"),
        ({"programme": "other"}, "UNKNOWN_PROGRAMME"),
        ({"order": an_order(20)}, "POINTS_PAY_NO_ORDERS"),
        ({"order": {**an_order(20), "total": {"amount": 1, "currency": "EUR"}}}, "WRONG_CURRENCY"),
        ({"order": an_order(-1)}, "INVALID_INPUT"),
        ({"order": an_order(20, "")}, "INVALID_INPUT"),
        ({"member": {"id": "mem_00000000000000000000000000"}}, "UNKNOWN_MEMBER"),
        ({"member": {"cardNumber": "9000000000000000"}}, "UNKNOWN_MEMBER"),
        ({"points": 0}, "NOTHING_TO_SPEND"),
    ],
)
async def test_what_can_not_be_is_refused_by_name_and_nothing_is_written(
    ask: Ask, begin: Begin, programme: Programme, input: dict[str, Any], code: str
):
    member = await make.member(begin)
    await grant(begin, member, 100)
    before = await checksums()

    payload = await done(ask, "spendPoints", **{"member": of(member), "points": 10, **input})

    assert codes(payload) == [code]
    assert payload["entry"] is None
    after = await checksums()
    assert {table for table in before if before[table] != after[table]} <= {"member_operations", "operations"}


@pytest.mark.parametrize("points", [-1, 1.0, "1", 1e3, True, 2**53, None, [1]])
async def test_what_is_no_number_of_points_does_not_get_in(
    ask: Ask, begin: Begin, programme: Programme, points: Any
):
    member = await make.member(begin)
    await grant(begin, member, 100)
    before = await checksums()

    for mutation in ("spendPoints", "holdPoints"):
        answered = await answer(ask, mutation, member=of(member), points=points)
        assert [each["extensions"]["code"] for each in answered["errors"]] == ["BAD_USER_INPUT"], answered

    assert await checksums() == before


async def test_b22_more_points_than_32_bits_hold_are_a_number_like_any_other(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 2_147_483_650)

    payload = await spend(ask, member, 2_147_483_648)

    assert (payload["problems"], payload["available"]) == ([], 2)
    assert await value("SELECT points FROM entries WHERE kind = 'SPEND'") == 2_147_483_648


@pytest.mark.parametrize("status", ["SUSPENDED", "CLOSED", "ERASED"])
async def test_a_membership_that_is_not_active_spends_and_holds_nothing(
    ask: Ask, begin: Begin, programme: Programme, status: str
):
    member = await make.member(begin)
    await grant(begin, member, 100)
    await set_status(member, status)

    for mutation in ("spendPoints", "holdPoints"):
        payload = await done(ask, mutation, member=of(member), points=10)
        (problem,) = payload["problems"]
        assert (problem["code"], problem["status"]) == ("MEMBERSHIP_NOT_ACTIVE", status)
    assert await make.counts("spends", "holds") == {"spends": 0, "holds": 0}


async def test_nobody_spends_without_the_permission_not_even_the_member(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 100)
    for caller in (make.themselves(member.id), make.service(Permission.POINTS_READ)):
        answered = await answer(ask, "spendPoints", caller, member=of(member), points=1)
        assert [each["extensions"]["code"] for each in answered["errors"]] == ["FORBIDDEN"]
    assert await make.count("spends") == 0


# At once


async def test_sixty_four_at_once_on_forty_points_are_exactly_forty(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 15, (15, hence(days=1)), (10, hence(days=2)))

    payloads = await asyncio.gather(*(until_answered(ask, member, make.key()) for _ in range(64)))

    assert sum(not each["problems"] for each in payloads) == 40
    assert {code for each in payloads for code in codes(each)} == {"INSUFFICIENT_POINTS"}
    assert await make.count("spends") == 40
    assert (await parts(member))["available"] == 0
    assert await broken() == {}


async def test_one_key_twenty_times_at_once_is_one_spend(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, 100)
    key = make.key()

    payloads = await asyncio.gather(*(until_answered(ask, member, key) for _ in range(20)))

    assert {each["entry"]["id"] for each in payloads} == {payloads[0]["entry"]["id"]}
    assert {each["available"] for each in payloads} == {99}
    assert await make.count("spends") == 1
    assert await value("SELECT count(*) FROM facts WHERE kind = 'points.spent'") == 1
    assert (await parts(member))["available"] == 99


async def test_a_repetition_hears_the_first_answer_and_another_input_is_refused(
    ask: Ask, begin: Begin, programme: Programme
):
    member = await make.member(begin)
    await grant(begin, member, 100)
    input = {"member": of(member), "points": 10, "idempotencyKey": make.key()}
    first = await answer(ask, "spendPoints", **input)
    await spend(ask, member, 50)

    again = await answer(ask, "spendPoints", **input)
    other = await answer(ask, "spendPoints", **{**input, "points": 11})

    assert again["extensions"] == {"idempotentReplay": True}
    assert again["data"] == first["data"]
    assert codes(other["data"]["spendPoints"]) == ["IDEMPOTENCY_KEY_REUSED"]
    assert await make.count("spends") == 2


async def until_answered(ask: Ask, member: make.Made, key: str) -> dict[str, Any]:
    """One point, asked for as a client does it: whoever is told to come again comes again."""
    while True:
        answered = await answer(ask, "spendPoints", TILL, member=of(member), points=1, idempotencyKey=key)
        if not answered["errors"]:
            payload: dict[str, Any] = answered["data"]["spendPoints"]
            return payload
        told = {each["extensions"]["code"] for each in answered["errors"]}
        assert told <= {"IDEMPOTENCY_IN_PROGRESS", "UNAVAILABLE"}, answered
