"""Who has done most: ranks for members, names for staff."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.leaderboard import queries
from tests import make
from tests.api.campaigns.campaigns import buy
from tests.api.campaigns.test_events import event
from tests.api.checkins.test_check_in import check_in
from tests.api.orders.deliveries import cancel
from tests.conftest import Ask

STAFF = make.staff(Permission.MEMBERS_READ, Permission.MEMBERS_READ_MASKED)
BOARD = """query ($board: LeaderboardKind!, $period: LeaderboardPeriod!, $first: Int!, $at: Date,
    $wallet: String, $event: String, $programme: String) {
  leaderboard(board: $board, period: $period, first: $first, at: $at, wallet: $wallet, event: $event,
      programme: $programme) {
    startsAt endsAt me { rank score } entries { rank score isMe%s } } }"""
WITH_MEMBERS = BOARD.replace("%s", " member { id displayName }")
MARCH: dict[str, Any] = {"period": "MONTH", "at": "2026-03-15", "first": 10}


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    queries.forget()
    yield
    queries.forget()


async def board(ask: Ask, caller: Any = STAFF, *, query: str = WITH_MEMBERS, **asked: Any) -> dict[str, Any]:
    queries.forget()
    answer = await ask(query, caller, **{**MARCH, **asked})
    assert answer["errors"] == [], answer
    found: dict[str, Any] = answer["data"]["leaderboard"]
    return found


def scores(found: dict[str, Any]) -> list[tuple[str, int, int]]:
    return [(each["member"]["id"], each["rank"], each["score"]) for each in found["entries"]]


async def order(ask: Ask, member: make.Made, yuan: int, name: str, at: str) -> None:
    await buy(ask, member, yuan, external_id=name, placedAt=at, paidAt=at)


async def test_the_board_counts_the_period_in_the_zone_and_what_came_back_does_not_count(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben, cid = [await make.member(begin, name=f"{name} Doe") for name in ("Ann", "Ben", "Cid")]
    await order(ask, ben, 100, "b-1", "2026-03-02T10:00:00+08:00")
    await order(ask, ann, 100, "a-1", "2026-03-03T10:00:00+08:00")
    await order(ask, cid, 50, "c-1", "2026-03-04T10:00:00+08:00")
    await order(ask, cid, 70, "c-2", "2026-03-31T23:59:59+08:00")
    await order(ask, ann, 900, "a-2", "2026-04-01T00:00:00+08:00")
    ids = {"a": str(ann.id), "b": str(ben.id), "c": str(cid.id)}

    spend = await board(ask, board="SPEND")
    assert scores(spend) == [(ids["c"], 1, 12_000), (ids["b"], 2, 10_000), (ids["a"], 2, 10_000)]
    assert (spend["startsAt"], spend["me"]) == ("2026-02-28T16:00:00Z", None)
    assert [each["member"]["displayName"] for each in spend["entries"]] == ["D***"] * 3
    assert scores(await board(ask, board="ORDERS"))[0] == (ids["c"], 1, 2)
    points = await board(ask, board="POINTS_EARNED", at="2026-04-30")
    assert scores(points) == [(ids["a"], 1, 900)]

    assert (await cancel(ask, of={"name": {"source": "shop", "externalId": "c-2"}}))["problems"] == []
    assert scores(await board(ask, board="SPEND"))[-1] == (ids["c"], 3, 5_000)
    assert scores(await board(ask, board="ORDERS"))[-1] == (ids["c"], 1, 1)
    await rows("UPDATE memberships SET status = 'SUSPENDED' WHERE member_id = $1 RETURNING id", ben.id.value)
    assert [each[0] for each in scores(await board(ask, board="SPEND"))] == [ids["a"], ids["c"]]


async def test_members_see_places_and_not_persons(ask: Ask, begin: Begin, programme: Programme) -> None:
    ann, ben = [await make.member(begin) for _ in range(2)]
    for member, count in ((ann, 1), (ben, 3)):
        for n in range(count):
            await event(ask, member, "read", at=f"2026-03-02T1{n}:00:00+08:00")
    reads: dict[str, Any] = {"board": "EVENTS", "event": "read"}
    query = BOARD.replace("%s", "")

    found = await board(ask, make.themselves(ann.id), query=query, **reads)
    assert found["entries"] == [
        {"rank": 1, "score": 3, "isMe": False},
        {"rank": 2, "score": 1, "isMe": True},
    ]
    assert found["me"] == {"rank": 2, "score": 1}
    short = await board(ask, make.themselves(ann.id), query=query, **{**reads, "first": 1})
    assert (len(short["entries"]), short["me"]) == (1, {"rank": 2, "score": 1})
    nobody = await board(ask, make.themselves(ann.id), query=query, **{**reads, "event": "walk"})
    assert (nobody["entries"], nobody["me"]) == ([], {"rank": None, "score": 0})

    told = await ask(WITH_MEMBERS, make.themselves(ann.id), **MARCH, **reads)
    assert {each["extensions"]["code"] for each in told["errors"]} == {"FORBIDDEN"}
    assert str(ben.id) not in str(told)
    refused = await ask(query, make.staff(Permission.PROGRAMME_READ), **MARCH, **reads)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_check_ins_of_today_and_nobody_of_another_programme(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    other = await make.programme(code="other", is_default=False)
    ann = await make.member(begin)
    await check_in(ask, ann)
    today: dict[str, Any] = {"board": "CHECK_INS", "period": "DAY", "at": None}

    assert scores(await board(ask, **today)) == [(str(ann.id), 1, 1)]
    assert scores(await board(ask, **today, programme=other.code)) == []


async def test_what_can_not_be_asked(ask: Ask, begin: Begin, programme: Programme) -> None:
    for asked in (
        {"board": "ORDERS", "first": 0},
        {"board": "ORDERS", "first": 101},
        {"board": "ORDERS", "wallet": "points"},
        {"board": "ORDERS", "event": "read"},
        {"board": "EVENTS"},
        {"board": "EVENTS", "event": "No Name"},
        {"board": "POINTS_EARNED", "wallet": "nothing"},
        {"board": "ORDERS", "programme": "nothing"},
        {"board": "ORDERS", "at": "1001-01-01"},
    ):
        answer = await ask(BOARD.replace("%s", ""), STAFF, **{**MARCH, **asked})
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"], asked
