"""Balances as they are, were and will be, whether or not a night's job has run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.points.terms import OnCompletion
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
READER = make.staff(Permission.POINTS_READ)
BALANCE = """
query ($member: MemberId, $at: DateTime!, $wallet: String = "points") {
  balance(member: $member, at: $at, wallet: $wallet) { wallet available pending held owed }
}
"""
NOW = """{ me { points { available pending nextExpiry { points at } } } }"""
ENTRIES = """
query ($member: MemberId, $first: Int!, $after: String) {
  pointsEntries(member: $member, first: $first, after: $after) {
    nodes { sequence kind points effect balanceAfter availableAfter at orderId explanation { short } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def ago(**span: float) -> str:
    return (datetime.now(UTC) - timedelta(**span)).isoformat()


async def earn(ask: Ask, member: make.Made, yuan: int, *, number: str, placed: str, **more: Any) -> None:
    order = an_order(yuan, external_id=number, placedAt=placed, member={"id": str(member.id)}, **more)
    answer = await ask(RECORD, TILL, input=order)
    assert answer["data"]["recordOrder"]["problems"] == []


async def balance(ask: Ask, member: make.Made, at: str) -> tuple[int, int]:
    answer = await ask(BALANCE, READER, member=str(member.id), at=at)
    assert answer["errors"] == []
    found = answer["data"]["balance"]
    return found["available"], found["pending"]


async def test_points_wait_then_open_then_die_without_any_job(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(15))
    member = await make.member(begin)
    await earn(
        ask, member, 100, number="1", placed=ago(days=20), status="COMPLETED", completedAt=ago(days=20)
    )
    await earn(ask, member, 30, number="2", placed=ago(days=3), status="COMPLETED", completedAt=ago(days=3))
    await earn(ask, member, 7, number="3", placed=ago(days=2))  # not completed: nobody knows when

    assert await balance(ask, member, ago(days=21)) == (0, 0)
    assert await balance(ask, member, ago(days=10)) == (0, 100)
    assert await balance(ask, member, ago(days=4)) == (100, 0)
    assert await balance(ask, member, ago(days=0)) == (100, 37)
    assert await balance(ask, member, ago(days=-15)) == (130, 7)
    assert await balance(ask, member, ago(days=-500)) == (0, 7)

    now = await ask(NOW, make.themselves(member.id))
    points = now["data"]["me"]["points"]
    assert (points["available"], points["pending"]) == (100, 37)
    assert points["nextExpiry"]["points"] == 100


async def test_the_next_order_books_what_became_due_before_it_earns(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(15))
    member = await make.member(begin)
    done = ago(days=20)
    await earn(ask, member, 100, number="1", placed=done, status="COMPLETED", completedAt=done)
    await earn(ask, member, 5, number="2", placed=ago(days=1))

    answer = await ask(ENTRIES, READER, member=str(member.id), first=10)

    nodes = answer["data"]["pointsEntries"]["nodes"]
    assert [(each["sequence"], each["kind"], each["points"]) for each in nodes] == [
        (3, "EARN_PENDING", 5),
        (2, "ACTIVATE", 100),
        (1, "EARN_PENDING", 100),
    ]
    assert [(each["balanceAfter"], each["availableAfter"]) for each in nodes] == [
        (105, 100),
        (100, 100),
        (100, 0),
    ]
    activated = datetime.fromisoformat(nodes[1]["at"])
    assert activated == datetime.fromisoformat(done) + timedelta(days=15)


async def test_entries_come_in_pages_and_each_says_why(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    for number in range(5):
        await earn(ask, member, 10 + number, number=str(number), placed=ago(hours=9 - number))
    me = make.themselves(member.id)

    first = (await ask(ENTRIES, me, first=3))["data"]["pointsEntries"]
    rest = (await ask(ENTRIES, me, first=3, after=first["pageInfo"]["endCursor"]))["data"]["pointsEntries"]

    assert [each["points"] for each in first["nodes"] + rest["nodes"]] == [14, 13, 12, 11, 10]
    assert (first["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)
    words = first["nodes"][0]["explanation"]["short"]
    assert words.startswith("14 points for your order of ")
    assert "1 point per CN¥1.00, on CN¥14.00 paid for goods" in words


async def test_a_cursor_of_another_member_is_refused(ask: Ask, begin: Begin, programme: Programme) -> None:
    one, other = await make.member(begin), await make.member(begin)
    for member in (one, other):
        for number in range(2):
            await earn(ask, member, 10, number=f"{member.id}-{number}", placed=ago(hours=1))
    page = (await ask(ENTRIES, make.themselves(one.id), first=1))["data"]["pointsEntries"]

    stolen = await ask(ENTRIES, make.themselves(other.id), first=1, after=page["pageInfo"]["endCursor"])

    assert [each["extensions"]["code"] for each in stolen["errors"]] == ["BAD_USER_INPUT"]


async def test_a_member_sees_itself_alone(ask: Ask, begin: Begin, programme: Programme) -> None:
    one, other = await make.member(begin), await make.member(begin)
    await earn(ask, one, 10, number="1", placed=ago(hours=1))
    nobody = "mem_00000000000000000000000000"

    for query, variables in ((BALANCE, {"at": ago(days=0)}), (ENTRIES, {"first": 1})):
        field = "balance" if query is BALANCE else "pointsEntries"
        theirs = await ask(query, make.themselves(other.id), member=str(one.id), **variables)
        nothing = await ask(query, make.themselves(other.id), member=nobody, **variables)
        assert theirs == nothing
        assert theirs["data"] == {field: None}
        own = await ask(query, make.themselves(one.id), **variables)
        assert own["data"][field] is not None


async def test_explain_says_why_in_both_languages_and_all_to_staff(ask: Ask, begin: Begin) -> None:
    await make.programme(points=10, per_minor=100_00)
    member = await make.member(begin)
    order = an_order(250, 49.99, member={"id": str(member.id)})
    recorded = await ask(RECORD, TILL, input=order)
    entry = recorded["data"]["recordOrder"]["order"]["awards"][0]["entryId"]
    explain = """query ($entry: EntryId!, $locale: Locale) { explain(entry: $entry) {
      short(locale: $locale) full(locale: $locale) rule revision wanted granted multiplier
      base { amount } shares { number points } } }"""

    staff = make.staff(Permission.POINTS_READ, Permission.EXPLAIN_FULL)
    english = (await ask(explain, staff, entry=entry, locale="EN"))["data"]["explain"]
    chinese = (await ask(explain, staff, entry=entry, locale="ZH_CN"))["data"]["explain"]

    assert english["short"].startswith("20 points for your order of ")
    assert "10 points per CN¥100.00, on CN¥299.99 paid for goods" in english["short"]
    assert "获得 20 积分" in chinese["short"]
    assert "实付商品金额 ¥299.99" in chinese["short"]
    assert any("granted 20" in line for line in english["full"])
    assert (english["rule"], english["revision"], english["wanted"], english["granted"]) == (
        "purchase-points",
        1,
        20,
        20,
    )
    assert english["shares"] == [{"number": 1, "points": 17}, {"number": 2, "points": 3}]

    themselves = await ask(explain, make.themselves(member.id), entry=entry)
    assert themselves["data"]["explain"]["full"] is None
    assert [each["extensions"]["code"] for each in themselves["errors"]] == ["FORBIDDEN"]
    other = await make.member(begin)
    stranger = await ask(explain, make.themselves(other.id), entry=entry)
    assert stranger["data"] == {"explain": None}


@pytest.mark.parametrize("first", [0, -1, 101, 2_147_483_647])
async def test_a_page_of_any_other_size_is_refused(
    ask: Ask, begin: Begin, programme: Programme, first: int
) -> None:
    member = await make.member(begin)
    answer = await ask(ENTRIES, make.themselves(member.id), first=first)
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_an_unknown_wallet_or_programme_is_said(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    for argument in ('wallet: "gold"', 'programme: "other"'):
        answer = await ask(f"{{ me {{ points({argument}) {{ available }} }} }}", make.themselves(member.id))
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]
