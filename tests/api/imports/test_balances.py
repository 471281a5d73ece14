"""Balances that are brought along: lots with their dates, once for ever, reconciled, and taken back."""

from __future__ import annotations

import asyncio
import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from api.imports import Kind, Outcome, Silence
from api.imports.balances import write_reconciliation
from api.imports.undoing import CanNotUndo, UndoneImport, undo
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import row, rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.imports.balances import Undone
from tests import make
from tests.api.imports.shop import Shop, order_row
from tests.api.imports.test_orders import member_of
from tests.api.orders.deliveries import give_back, spend, taken
from tests.faults import books
from tests.tables import checksums

HEAD = "lot_id,member_external_id,points,wallet,earned_at,available_at,valid_through,balance\n"
NEXT_YEAR = datetime.now(UTC).year + 1
OLD = "2024-05-01T10:00:00+08:00"


@pytest.fixture
async def shop(begin: Begin, programme: Programme, vault: Vault, tmp_path: Path) -> Shop:
    """Members 1 and 2, and who imports."""
    for number in ("1", "2"):
        await make.member(begin, external_id=number)
    return Shop(vault, tmp_path)


async def balances(shop: Shop, *lines: str) -> Outcome:
    return await shop.bring(Kind.BALANCES, {"balances.csv": (HEAD, lines)})


def id_of(outcome: Outcome) -> UUID:
    assert outcome.import_id is not None
    return outcome.import_id


async def account(vault: Vault, number: str) -> dict[str, int]:
    member = await member_of(vault, number)
    found = await row(
        """SELECT a.available, a.pending, a.owed, a.earned, a.reversed, a.spent FROM accounts a
        JOIN wallet_types w ON w.id = a.wallet_type_id WHERE a.member_id = $1 AND w.code = 'points'""",
        member.value,
    )
    assert found is not None
    return found


async def test_lots_come_in_with_their_dates(shop, vault):
    outcome = await balances(
        shop,
        f"a,1,100,,{OLD},,{NEXT_YEAR}-06-30,150",
        f"b,1,50,points,{OLD},{NEXT_YEAR}-01-01T00:00:00+08:00,never,150",
        "c,2,70,,,,,",
        f"d,2,9000,progress,{OLD},,,9000",
    )

    assert (outcome.read, outcome.new, outcome.refused, shop.problems) == (4, 4, 0, [])
    assert (await account(vault, "1"))["available"] == 100
    assert (await account(vault, "1"))["pending"] == 50
    lots = await rows(
        """SELECT i.key, l.granted, l.pending, l.earned_at, l.available_at, l.expires_at, e.kind, e.cause_kind
        FROM imported_lots i JOIN lots l ON l.member_id = i.member_id AND l.id = i.lot_id
        JOIN entries e ON e.member_id = i.member_id AND e.id = i.entry_id ORDER BY i.key"""
    )
    assert [(each["key"], each["granted"], each["kind"], each["cause_kind"]) for each in lots] == [
        ("a", 100, "IMPORT", "IMPORT"),
        ("b", 50, "EARN_PENDING", "IMPORT"),
        ("c", 70, "IMPORT", "IMPORT"),
        ("d", 9000, "IMPORT", "IMPORT"),
    ]
    first = lots[0]
    assert first["earned_at"] == first["available_at"] == datetime.fromisoformat(OLD)
    assert first["expires_at"] == datetime.fromisoformat(f"{NEXT_YEAR}-07-01T00:00:00+08:00")
    assert lots[2]["expires_at"] > datetime.now(UTC) + timedelta(days=364)
    assert await books.broken() == {}


async def test_the_same_file_again_changes_nothing_and_other_content_is_refused(shop):
    await balances(shop, f"a,1,100,,{OLD},,never,")
    before = await checksums()

    again = await balances(shop, f"a,1,100,,{OLD},,never,")
    assert (again.import_id, again.new, again.known) == (None, 0, 1)
    assert await checksums() == before

    other = await balances(shop, f"a,1,101,,{OLD},,never,", f"b,2,1,,{OLD},,never,")
    assert (other.new, other.refused) == (1, 1)
    assert shop.problems == [("balances.csv", 2, "lot_id", "LOT_CONFLICT")]


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        (",1,100,,,,,", "lot_id", "MISSING"),
        ("x,,100,,,,,", "member_external_id", "MISSING"),
        ("x,9,100,,,,,", "member_external_id", "UNKNOWN_MEMBER"),
        ("x,1,0,,,,,", "points", "OUT_OF_RANGE"),
        ("x,1,-5,,,,,", "points", "OUT_OF_RANGE"),
        ("x,1,1.5,,,,,", "points", "MALFORMED"),
        ("x,1,9999999999999,,,,,", "points", "OUT_OF_RANGE"),
        ("x,1,1,miles,,,,", "wallet", "UNKNOWN"),
        ("x,1,1,,yesterday,,,", "earned_at", "MALFORMED"),
        ("x,1,1,,2999-01-01T00:00:00Z,,,", "earned_at", "IN_THE_FUTURE"),
        (f"x,1,1,,{OLD},2020-01-01T00:00:00Z,,", "available_at", "OUT_OF_RANGE"),
        (f"x,1,1,,{OLD},,2025-01-31,", "valid_through", "IN_THE_PAST"),
        (f"x,1,1,,{OLD},,31.1.2030,", "valid_through", "MALFORMED"),
        (f"x,1,1,,{OLD},,never,2", "balance", "SUM_DIFFERS"),
    ],
)
async def test_a_bad_row_is_named_and_the_rest_goes_in(shop, vault, line, column, reason):
    outcome = await balances(shop, line, f"sound,2,40,,{OLD},,never,40")

    assert shop.problems == [("balances.csv", 2, column, reason)]
    assert (outcome.new, outcome.refused) == (1, 1)
    assert await make.count("entries") == await make.count("imported_lots") == 1
    assert (await account(vault, "2"))["available"] == 40


async def test_lots_that_are_not_the_balance_stay_out_together(shop):
    outcome = await balances(shop, f"a,1,10,,{OLD},,never,30", f"b,1,10,,{OLD},,never,30", "b,2,1,,,,,")

    assert outcome.new == 0
    assert [each[2:] for each in shop.problems] == [
        ("balance", "SUM_DIFFERS"),
        ("balance", "SUM_DIFFERS"),
        ("lot_id", "DUPLICATE"),
    ]
    assert await make.count("entries") == 0


async def spent(begin: Begin, vault: Vault, programme: Programme, number: str, points: int) -> None:
    await spend(begin, await member_of(vault, number), programme, points)


async def test_what_came_in_is_reconciled(shop, begin, vault, programme, tmp_path):
    outcome = await balances(shop, f"a,1,100,,{OLD},,never,", f"b,1,20,,{OLD},,never,", "c,2,7,,,,,")
    await spent(begin, vault, programme, "1", 30)

    path = tmp_path / "reconciliation.csv"
    assert await write_reconciliation(id_of(outcome), path) == (2, 127)
    with path.open(encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file)
    assert head == ["member", "wallet", "imported_points", "remaining_points", "balance"]
    one, two = str(await member_of(vault, "1")), str(await member_of(vault, "2"))
    assert sorted(lines) == sorted([[one, "points", "120", "90", "90"], [two, "points", "7", "7", "7"]])


async def test_an_import_is_taken_back_whole(shop, begin, vault, programme):
    outcome = await balances(shop, f"a,1,100,,{OLD},,never,", "c,2,7,,,,,")
    await spent(begin, vault, programme, "1", 30)

    undone = await undo(id_of(outcome), begin, Silence())

    assert (undone.members, undone.points) == (2, Undone(taken=77, owed=30, written_off=0, expired=0))
    assert await account(vault, "1") == {
        "available": 0,
        "pending": 0,
        "owed": 30,
        "earned": 100,
        "reversed": 100,
        "spent": 30,
    }
    assert (await account(vault, "2"))["available"] == 0
    assert await books.broken() == {}
    with pytest.raises(CanNotUndo):
        await undo(id_of(outcome), begin, Silence())

    # The names are free: the corrected file comes in, and what it brings pays the debt first.
    again = await balances(shop, f"a,1,110,,{OLD},,never,")
    assert (again.new, again.refused) == (1, 0)
    assert (await account(vault, "1"))["available"] == 80
    assert await books.broken() == {}


async def test_whoever_waited_for_the_same_undo_takes_nothing_back(shop, begin):
    outcome = await balances(shop, f"a,1,100,,{OLD},,never,")

    first, second = await asyncio.gather(
        *(undo(id_of(outcome), begin, Silence()) for _ in range(2)), return_exceptions=True
    )

    undone, refused = (first, second) if isinstance(second, CanNotUndo) else (second, first)
    assert str(refused) == "this import was taken back before"
    assert isinstance(undone, UndoneImport)
    assert undone.points == Undone(taken=100, owed=0, written_off=0, expired=0)
    assert await books.broken() == {}


async def test_points_that_died_meanwhile_are_not_taken_twice(shop, begin, vault):
    outcome = await balances(shop, f"a,1,100,,{OLD},,{NEXT_YEAR}-06-30,")
    await rows("UPDATE lots SET expires_at = now() - interval '1 hour'")  # a year later

    undone = await undo(id_of(outcome), begin, Silence())

    assert undone.points == Undone(taken=0, owed=0, written_off=0, expired=100)
    assert await account(vault, "1") == {
        "available": 0,
        "pending": 0,
        "owed": 0,
        "earned": 100,
        "reversed": 0,
        "spent": 0,
    }
    assert [each["kind"] for each in await rows("SELECT kind FROM entries ORDER BY sequence")] == [
        "IMPORT",
        "EXPIRE",
    ]


async def test_an_import_of_orders_is_taken_back_and_comes_in_anew(shop, begin, vault):
    await shop.orders(order_row("kept", "1", OLD, 7_000), lines=("kept,milk,1,7000,0",))
    orders = (order_row("a", "1", OLD, 60_000), order_row("b", "2", OLD, 100))
    lines = ("a,milk,2,60000,0", "b,milk,1,100,0")
    outcome = await shop.orders(*orders, lines=lines)
    assert (await account(vault, "1"))["earned"] == 670

    undone = await undo(id_of(outcome), begin, Silence())

    assert (undone.members, undone.orders) == (2, 2)
    after = await account(vault, "1")
    assert (after["earned"], after["reversed"]) == (670, 600)
    places = await rows("SELECT external_id, source, status FROM orders ORDER BY external_id")
    left = f"undone/{id_of(outcome).hex}"
    assert [tuple(each.values()) for each in places] == [
        ("a", left, "CANCELLED"),
        ("b", left, "CANCELLED"),
        ("kept", "import", "COMPLETED"),
    ]
    assert await books.broken() == {}

    again = await shop.orders(*orders, lines=lines)
    assert (again.new, again.refused) == (2, 0)
    assert (await account(vault, "1"))["earned"] == 1270
    assert await books.broken() == {}


async def test_what_was_said_of_an_order_is_heard_again_when_it_comes_in_anew(ask, shop, begin, vault):
    orders, lines = (order_row("a", "1", OLD, 60_000),), ("a,milk,2,60000,0",)
    outcome = await shop.orders(*orders, lines=lines)
    of = {"name": {"source": "import", "externalId": "a"}}
    returned = await give_back(ask, (1, 1), of=of)
    assert taken(returned)["points"] == 300

    undone = await undo(id_of(outcome), begin, Silence())

    assert (undone.members, undone.orders) == (1, 1)
    assert await value("SELECT count(*) FROM return_registry") == 0
    await shop.orders(*orders, lines=lines)
    again = await give_back(ask, (1, 1), of=of)
    assert (taken(again)["points"], again["wasKnown"]) == (300, False)
    after = await account(vault, "1")
    assert (after["earned"], after["reversed"]) == (1_200, 900)
    assert await books.broken() == {}


async def test_imports_of_members_are_not_taken_back(shop, begin):
    members = await shop.members("77,Somebody,,,")
    with pytest.raises(CanNotUndo, match="members"):
        await undo(id_of(members), begin, Silence())
    with pytest.raises(CanNotUndo, match="no such"):
        await undo(new_uuid(), begin, Silence())
