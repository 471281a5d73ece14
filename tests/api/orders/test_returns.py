"""Goods that come back: what they earned is taken back, what paid for them goes back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.points.earning import EarnRounding, Remainder
from domain.points.terms import OnCompletion
from domain.points.use_cases import book_due
from domain.points.wallet import Shortage, WalletTerms
from domain.programme.programme import PROGRESS, Programme
from domain.staff.permissions import Permission
from domain.tiers.ladder import OnRefund
from domain.tiers.presets import LIFETIME, three_tiers
from domain.work import Begin
from persistence.database import row, value
from tests import make
from tests.api.orders.deliveries import (
    NAME,
    RETURNING,
    TILL,
    WRITTEN,
    account,
    advance,
    give_back,
    lot,
    order,
    spend,
    taken,
    tier,
)
from tests.api.orders.orders import RECORD, a_line, an_order, yuan
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import kinds, set_status

TENTH: dict[str, Any] = {"points": 10, "per_minor": 10_000}
"""10 points per 100 yuan."""


def earned(recorded: dict[str, Any]) -> int:
    return sum(each["points"] for each in recorded["order"]["awards"] if each["wallet"] == "points")


@pytest.mark.parametrize(
    ("rounding", "paid", "expected"),
    [
        (EarnRounding.PER_FULL_UNIT, 100, 10),  # X1
        (EarnRounding.PER_FULL_UNIT, 250, 20),  # X2
        (EarnRounding.PER_FULL_UNIT, 99.99, 0),
        (EarnRounding.PROPORTIONAL_FLOOR, 250, 25),
        (EarnRounding.PROPORTIONAL_FLOOR, 99.99, 9),
        (EarnRounding.PER_FULL_UNIT, 240, 20),  # X7: what coupon and points took off is no base, nor freight
        (EarnRounding.PROPORTIONAL_FLOOR, 240, 24),
    ],
)
async def test_an_order_earns_on_what_was_paid_and_gives_it_all_back(
    ask: Ask, begin: Begin, rounding: EarnRounding, paid: float, expected: int
) -> None:
    await make.programme(**TENTH, rule={"rounding": rounding})
    member = await make.member(begin)
    line = a_line(paid, discount=yuan(60))

    recorded = await order(ask, member, lines=[line], freight=yuan(8))
    assert earned(recorded) == expected

    back = await give_back(ask)
    assert taken(back).get("points", 0) == expected
    assert back["order"]["returned"]["amount"] == round(paid * 100)
    assert await account(member) == {}
    assert await broken() == {}


async def test_what_was_spent_is_owed_and_paid_from_what_is_earned_next(ask: Ask, begin: Begin) -> None:  # X8
    programme = await make.programme(**TENTH)
    member = await make.member(begin)
    assert earned(await order(ask, member, 100, 100, 100)) == 30
    await spend(begin, member.id, programme, 25)

    back = await give_back(ask, (2, 1))

    assert taken(back) == {"points": 10, "available": 5, "owed": 5}
    assert await account(member) == {"owed": 5}
    assert [each["returnedQuantity"] for each in back["order"]["lines"]] == [0, 1, 0]
    await order(ask, member, 100, external_id="o-2")
    assert await account(member) == {"available": 5}
    assert await kinds(member) == [("EARN", 30), ("SPEND", 25), ("REVERSE", 10), ("EARN", 10), ("REPAY", 5)]
    assert await broken() == {}


@pytest.mark.parametrize(
    ("shortage", "took", "left"),
    [
        (Shortage.WITHIN_BALANCE, {"points": 10, "available": 5, "writtenOff": 5}, {}),  # X73
        (Shortage.PENDING_ONLY, {"points": 10, "writtenOff": 10}, {"available": 5}),
    ],
)
async def test_other_policies_write_off_what_is_not_there(
    ask: Ask, begin: Begin, shortage: Shortage, took: dict[str, int], left: dict[str, int]
) -> None:
    programme = await make.programme(**TENTH, terms=WalletTerms(clawback=shortage))
    member = await make.member(begin)
    await order(ask, member, 100, 100, 100)
    await spend(begin, member.id, programme, 25)

    back = await give_back(ask, (1, 1))

    assert taken(back) == took
    assert await account(member) == left
    assert await broken() == {}


async def test_a_debt_is_paid_when_waiting_points_open(ask: Ask, begin: Begin) -> None:  # X74
    programme = await make.programme(pending=OnCompletion(15), sandbox=True)
    member = await make.member(begin)
    past, now = (datetime.now(UTC) - timedelta(days=20)).isoformat(), datetime.now(UTC).isoformat()
    await order(ask, member, 5, status="COMPLETED", placedAt=past, completedAt=past)
    await spend(begin, member.id, programme, 5)
    await order(ask, member, 20, external_id="o-2", status="COMPLETED", placedAt=now, completedAt=now)
    await give_back(ask)
    assert await account(member) == {"pending": 20, "owed": 5}

    await advance(programme, 16)
    await book_due(programme, begin, until=datetime.now(UTC) + timedelta(days=16))

    assert await account(member) == {"available": 15}
    assert (await kinds(member))[-2:] == [("ACTIVATE", 20), ("REPAY", 5)]
    assert await broken() == {}


async def test_pieces_of_a_line_take_back_their_share_and_the_last_the_rest(ask: Ask, begin: Begin) -> None:
    await make.programme()  # X75
    member = await make.member(begin)
    await order(ask, member, lines=[a_line(10, quantity=3)])

    took = [taken(await give_back(ask, (1, 1), name=f"r-{i}"))["points"] for i in range(3)]

    assert took == [3, 3, 4]
    assert await account(member) == {}
    assert await row("SELECT returned_minor, counts FROM orders") == {"returned_minor": 1000, "counts": False}
    assert await row("SELECT order_count, spend_minor FROM memberships") == {
        "order_count": 0,
        "spend_minor": 0,
    }
    assert await broken() == {}


async def test_a_carried_remainder_is_taken_back_with_its_amount(ask: Ask, begin: Begin) -> None:  # X38
    await make.programme(points=1, per_minor=5_000, rule={"remainder": Remainder.CARRY})
    member = await make.member(begin)
    assert earned(await order(ask, member, 30)) == 0
    assert earned(await order(ask, member, 30, external_id="o-2")) == 1

    back = await give_back(ask)

    assert taken(back) == {"points": 1, "available": 1}
    assert await row("SELECT amount, granted FROM carries") == {"amount": 3_000_000, "granted": 0}
    assert await account(member) == {}
    assert earned(await order(ask, member, 20, external_id="o-3")) == 1
    assert await broken() == {}


async def test_points_that_paid_go_back_to_their_lots_and_dead_ones_live_on(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(sandbox=True)  # X72
    member = await make.member(begin)
    short = await lot(begin, member.id, programme, 50, dies_in=timedelta(days=10))
    long = await lot(begin, member.id, programme, 100, dies_in=timedelta(days=200))
    paid_with = await spend(begin, member.id, programme, 80, order=("shop", "o-1"))
    await order(ask, member, 0)
    await advance(programme, 15)

    back = await give_back(ask)

    assert back["return"]["givenBack"] == [
        {
            "wallet": "points",
            "points": 80,
            "prolonged": 50,
            "spendEntryId": str(paid_with),
            "entryId": back["return"]["givenBack"][0]["entryId"],
        }
    ]
    assert await value("SELECT remaining FROM lots WHERE id = $1", short) == 0
    assert await value("SELECT remaining FROM lots WHERE id = $1", long) == 100
    child = await row("SELECT remaining, expires_at, recorded_at FROM lots WHERE parent_id = $1", short)
    assert child is not None and child["remaining"] == 50
    through = (child["recorded_at"].astimezone(programme.zone) + timedelta(days=31)).date()
    dies = child["expires_at"].astimezone(programme.zone)
    assert (dies.date(), dies.hour, dies.minute) == (through, 0, 0)
    assert await account(member) == {"available": 150}
    assert await broken() == {}


async def test_points_may_come_back_to_a_dead_lot_and_die_at_once(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(sandbox=True, terms=WalletTerms(extend_days=None))
    member = await make.member(begin)
    await lot(begin, member.id, programme, 50, dies_in=timedelta(days=10))
    await spend(begin, member.id, programme, 50, order=("shop", "o-1"))
    await order(ask, member, 0)
    await advance(programme, 15)

    await give_back(ask)

    assert await kinds(member) == [("ADJUST_CREDIT", 50), ("SPEND", 50), ("SPEND_RETURN", 50), ("EXPIRE", 50)]
    assert await account(member) == {}
    assert await broken() == {}


async def test_tender_comes_back_by_lines_as_the_shop_shared_it(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    member = await make.member(begin)
    await lot(begin, member.id, programme, 100, dies_in=timedelta(days=100))
    named = await spend(begin, member.id, programme, 60, order=("shop", "o-1"))
    unnamed = await spend(begin, member.id, programme, 40)
    lines = [a_line(10, points=70), a_line(10, points=30, quantity=2)]
    await order(ask, member, lines=lines, tender=[str(unnamed)])

    first = await give_back(ask, (2, 1), name="r-1")
    second = await give_back(ask, (1, 1), name="r-2")
    third = await give_back(ask, name="r-3")

    assert [
        [(each["spendEntryId"], each["points"]) for each in payload["return"]["givenBack"]]
        for payload in (first, second, third)
    ] == [[(str(unnamed), 15)], [(str(unnamed), 25), (str(named), 45)], [(str(named), 15)]]
    assert await account(member) == {"available": 100}
    assert await broken() == {}


async def test_points_of_somebody_else_or_of_another_order_did_not_pay(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    member, other = await make.member(begin), await make.member(begin)
    for each in (member, other):
        await lot(begin, each.id, programme, 10, dies_in=timedelta(days=100))
    theirs = await spend(begin, other.id, programme, 10)
    elsewhere = await spend(begin, member.id, programme, 10, order=("shop", "o-9"))
    before = await make.counts(*WRITTEN)

    for entry in (theirs, elsewhere):
        sent = an_order(10, member={"id": str(member.id)}, tender=[str(entry)])
        answer = await ask(RECORD, TILL, input=sent)
        assert [each["code"] for each in answer["data"]["recordOrder"]["problems"]] == ["UNKNOWN_TENDER"]

    assert await make.counts(*WRITTEN) == before


@pytest.mark.parametrize("on_refund", [OnRefund.AT_ONCE, OnRefund.AT_REVIEW])
async def test_a_return_takes_the_tier_at_once_or_leaves_it_to_the_review(
    ask: Ask, begin: Begin, on_refund: OnRefund
) -> None:  # X46
    await make.programme(tiers=three_tiers(500, 2000, LIFETIME), on_refund=on_refund)
    member = await make.member(begin)
    await order(ask, member, 100)
    await order(ask, member, lines=[a_line(400, quantity=4)], external_id="o-2")
    assert await tier(member) == "silver"

    back = await give_back(ask, (1, 1), of={"name": {"source": "shop", "externalId": "o-2"}})

    assert await account(member, PROGRESS) == {"available": 400}
    if on_refund is OnRefund.AT_ONCE:
        assert back["return"]["tierMoves"] == [
            {"ladder": "tiers", "fromTier": "silver", "toTier": "standard"}
        ]
        assert await tier(member) == "standard"
        assert await value("SELECT count(*) FROM facts WHERE kind = 'tier.downgraded'") == 1
    else:
        assert back["return"]["tierMoves"] == []
        assert await tier(member) == "silver"
    assert await broken() == {}


@pytest.mark.parametrize("status", ["SUSPENDED", "CLOSED", "ERASED"])
async def test_goods_come_back_in_every_state_of_a_membership(
    ask: Ask, begin: Begin, programme: Programme, status: str
) -> None:
    member = await make.member(begin)
    await lot(begin, member.id, programme, 50, dies_in=timedelta(days=100))
    await spend(begin, member.id, programme, 50, order=("shop", "o-1"))
    await order(ask, member, 10)
    await set_status(member, status)

    back = await give_back(ask)

    assert taken(back) == {"points": 10, "available": 10}
    assert await account(member) == {"available": 50}
    assert await broken() == {}


# Noes


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([(3, 1)], {"code": "UNKNOWN_ORDER_LINE", "line": 3, "lines": 2}),
        ([(1, 1), (2, 3)], {"code": "RETURN_TOO_LARGE", "line": 2, "ordered": 3, "returned": 1, "asked": 3}),
        ([(1, 0)], {"code": "INVALID_INPUT", "field": "lines.0.quantity", "reason": "OUT_OF_RANGE"}),
        ([(1, 1), (1, 1)], {"code": "INVALID_INPUT", "field": "lines.1.number", "reason": "DUPLICATE"}),
    ],
)
async def test_what_can_not_come_back_is_refused_with_the_figures(
    ask: Ask, begin: Begin, programme: Programme, lines: list[tuple[int, int]], expected: dict[str, Any]
) -> None:
    member = await make.member(begin)
    await order(ask, member, lines=[a_line(10), a_line(10, quantity=3)])
    await give_back(ask, (2, 1))
    before = await make.counts(*WRITTEN)

    payload = await give_back(ask, *lines, name="r-2")

    (problem,) = payload["problems"]
    assert {name: problem[name] for name in expected} == expected
    assert problem["message"]
    assert (payload["order"], payload["return"]) == (None, None)
    assert await make.counts(*WRITTEN) == before
    corrected = await give_back(ask, (2, 2), name="r-2")
    assert corrected["problems"] == []


async def test_nothing_is_left_of_an_order_that_came_back(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await order(ask, member, 10)
    await give_back(ask)

    payload = await give_back(ask, name="r-2")

    assert [each["code"] for each in payload["problems"]] == ["NOTHING_TO_RETURN"]
    unknown = await give_back(ask, name="r-3", of={"id": "ord_" + "0" * 52})
    assert [each["code"] for each in unknown["problems"]] == ["UNKNOWN_ORDER"]


# Once


async def test_the_same_return_again_is_known_and_another_by_its_name_is_a_conflict(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    recorded = await order(ask, member, 10, 10)
    first = await give_back(ask, (1, 1))
    before = await make.counts(*WRITTEN)

    again = await give_back(ask, (1, 1), of={"id": recorded["order"]["id"]})
    other = await give_back(ask, (2, 1))

    assert again["wasKnown"] and not first["wasKnown"]
    assert again["return"] == first["return"]
    assert [each["code"] for each in other["problems"]] == ["RETURN_CONFLICT"]
    assert await make.counts(*WRITTEN) == before


async def test_the_same_key_again_is_a_replay(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await order(ask, member, 10)
    sent = {"idempotencyKey": make.key(), "order": NAME, "source": "till", "externalId": "r-1"}

    first = await ask(RETURNING, TILL, input=sent)
    again = await ask(RETURNING, TILL, input=sent)

    assert again["extensions"]["idempotentReplay"] is True
    assert again["data"] == first["data"]
    assert await value("SELECT count(*) FROM entries WHERE kind = 'REVERSE'") == 2  # points and progress


async def test_one_return_sent_by_ten_at_once_has_one_effect(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await order(ask, member, lines=[a_line(30, quantity=3)])

    payloads = await asyncio.gather(*(give_back(ask, (1, 1)) for _ in range(10)))

    assert [each["wasKnown"] for each in payloads].count(False) == 1
    assert await account(member) == {"available": 20}
    assert await make.count("returns") == 1


async def test_ten_returns_of_a_line_of_three_at_once_are_three(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await order(ask, member, lines=[a_line(10, quantity=3)])

    payloads = await asyncio.gather(*(give_back(ask, (1, 1), name=f"r-{i}") for i in range(10)))

    codes = [each["problems"][0]["code"] for each in payloads if each["problems"]]
    assert codes == ["RETURN_TOO_LARGE"] * 7
    assert await account(member) == {}
    assert await broken() == {}


# Who may


async def test_a_clerk_takes_back_only_what_the_clerks_store_has_sold(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await order(ask, member, 10, store="s1")
    await order(ask, member, 10, store="s2", external_id="o-2")
    clerk = make.staff(Permission.ORDERS_RETURN, stores=("s1",))
    sent = {"idempotencyKey": make.key(), "order": NAME, "source": "till", "externalId": "r-1"}
    before = await make.count("returns")

    for unseen in ("o-2", "o-3"):
        other = {**sent, "order": {"name": {"source": "shop", "externalId": unseen}}}
        answer = await ask(RETURNING, clerk, input=other)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.count("returns") == before
    own = await ask(RETURNING, clerk, input=sent)
    assert own["data"]["recordReturn"]["problems"] == []
    without = await ask(RETURNING, make.service(Permission.ORDERS_RECORD), input=sent)
    assert [each["extensions"]["code"] for each in without["errors"]] == ["FORBIDDEN"]
