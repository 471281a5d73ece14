"""Time travel: balances as they were, as they were known, and as they will be; statements; what dies next."""

from __future__ import annotations

import csv
import re
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from domain.kernel.periods import midnight
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import make
from tests.api.points.test_balance import READER, ago, earn
from tests.conftest import Ask
from tests.persistence.points.histories import HOUR, History, Step, by_silence, start_of

BALANCE = """
query ($member: MemberId, $at: DateTime!, $known: DateTime) {
  balance(member: $member, at: $at, asKnownAt: $known) { available pending held owed total }
}
"""
STATEMENT = """
query ($period: StatementPeriod!, $first: Int = 50, $after: String) { me {
  pointsStatement(period: $period) {
    wallet from to opening { available pending held owed total } closing { available pending held owed total }
    movements { kind count points effect } due { kind at points effect }
    entries(first: $first, after: $after) { nodes { sequence kind effect at } pageInfo { endCursor } }
    csv
  } } }
"""
EXPIRING = "query ($within: Int!) { me { expiringPoints(within: $within) { points at } } }"
REPORT = """
query ($within: Int!, $first: Int = 10, $after: String) {
  membersWithExpiringPoints(within: $within, first: $first, after: $after) {
    nodes { member { id } points expiring { points at } } pageInfo { hasNextPage endCursor }
  }
}
"""
REPORTER = make.staff(Permission.POINTS_READ, Permission.MEMBERS_SEARCH)


def codes(answer: dict[str, Any]) -> list[str]:
    return [each["extensions"]["code"] for each in answer["errors"]]


async def available(ask: Ask, member: make.Made, at: str, known: str | None = None) -> int:
    answer = await ask(BALANCE, READER, member=str(member.id), at=at, known=known)
    assert answer["errors"] == []
    found: int = answer["data"]["balance"]["available"]
    return found


async def told(begin: Begin, programme: Programme, *steps: Step, gap: timedelta) -> History:
    member = await make.member(begin)
    history = History.of(member.id, programme, start_of(list(steps), gap))
    for step in steps:
        await history.take(step)
    return history


# The past


async def test_an_order_of_last_week_that_came_in_today_was_not_known_before(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await earn(ask, member, 100, number="1", placed=ago(days=7))
    two_days_ago, tomorrow = ago(days=2), ago(days=-1)

    assert await available(ask, member, two_days_ago, two_days_ago) == 0
    assert await available(ask, member, two_days_ago, ago()) == 100
    assert await available(ask, member, two_days_ago, tomorrow) == 100
    assert await available(ask, member, two_days_ago) == 100
    assert await available(ask, member, ago(days=8)) == 0
    assert await available(ask, member, tomorrow, two_days_ago) == 0


async def test_points_whose_date_was_told_later_were_pending_as_known_before(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    history = await told(
        begin,
        programme,
        Step(0, "await", points=100),
        Step(40, "date"),  # they could have been spent for ten hours, it turns out
        gap=HOUR,
    )
    member = make.Made(history.member_id, "")
    told_at, in_between = history.moment, (history.moment - 5 * HOUR).isoformat()

    assert await available(ask, member, in_between) == 100
    assert await available(ask, member, in_between, in_between) == 0
    assert await available(ask, member, told_at.isoformat(), in_between) == 0
    assert await available(ask, member, (told_at - 11 * HOUR).isoformat()) == 0


async def test_held_owed_and_what_times_out_are_told_at_any_instant(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    history = await told(
        begin,
        programme,
        Step(0, "earn", points=50),
        Step(2, "hold", points=20, ago=9),  # for ten hours
        Step(1, "spend", points=30),
        Step(1, "reverse", points=40),
        gap=3 * HOUR,
    )

    async def parts(hours: float) -> tuple[int, ...]:
        at = (history.moment + hours * HOUR).isoformat()
        answer = await ask(BALANCE, READER, member=str(history.member_id), at=at)
        found = answer["data"]["balance"]
        assert found["total"] == found["available"] + found["pending"] + found["held"] - found["owed"]
        return found["available"], found["held"], found["owed"]

    assert await parts(-3) == (50, 0, 0)
    assert await parts(-2) == (30, 20, 0)
    assert await parts(-1) == (0, 20, 0)
    assert await parts(0) == (0, 20, 40)
    assert await parts(8) == (0, 0, 20)  # the hold's time is over: its points pay back
    now = await ask("{ me { points { available held owed total } } }", make.themselves(history.member_id))
    assert now["data"]["me"]["points"] == {"available": 0, "held": 20, "owed": 40, "total": -20}


async def test_the_ends_of_time_are_answered_and_what_is_no_instant_is_refused(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await earn(ask, member, 100, number="1", placed=ago(days=7))

    assert await available(ask, member, "9999-12-31T23:59:59.999999Z") == 0
    assert await available(ask, member, "1900-01-01T00:00:00Z") == 0
    assert await available(ask, member, ago(), "1900-01-01T00:00:00Z") == 0
    assert await available(ask, member, ago(), "9999-12-31T23:59:59.999999Z") == 100
    for wrong in ("infinity", "-infinity", "2026-01-01", "0001-01-01T00:00:00Z", "10000-01-01T00:00:00Z"):
        for given in ({"at": wrong}, {"at": ago(), "known": wrong}):
            assert codes(await ask(BALANCE, READER, member=str(member.id), **given)) == ["BAD_USER_INPUT"]


async def test_the_clock_of_a_sandbox_runs_ahead(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await earn(ask, member, 100, number="1", placed=ago(days=7))
    me = make.themselves(member.id)
    card = "{ me { points { available nextExpiry { points } } expiringPoints(within: 30) { points } } }"
    assert (await ask(card, me))["data"]["me"]["points"]["available"] == 100

    await rows(
        "UPDATE programmes SET sandbox = true, clock_offset_seconds = $1 RETURNING 1", 500 * 24 * 60 * 60
    )
    await StoredProgrammes().raise_version(programme.id)

    found = (await ask(card, me))["data"]["me"]
    assert found == {"points": {"available": 0, "nextExpiry": None}, "expiringPoints": []}
    COPIES.forget()


# Statements


async def test_a_statement_balances_to_the_point(ask: Ask, begin: Begin, programme: Programme) -> None:
    history = await told(
        begin,
        programme,
        Step(0, "earn", points=50, lives=3),
        Step(4, "nothing"),
        Step(1, "earn", points=40, lives=10),
        Step(2, "spend", points=15),
        Step(2, "hold", points=5, ago=9),
        gap=20 * HOUR,  # since then the hold has timed out and what was left has died, and nobody booked it
    )
    me = make.themselves(history.member_id)
    start, end = history.moment - 5 * HOUR, datetime.now(UTC) + timedelta(days=1)
    period = {"from": start.isoformat(), "to": end.isoformat()}

    answer = await ask(STATEMENT, me, period=period)
    assert answer["errors"] == []
    found = answer["data"]["me"]["pointsStatement"]
    assert (found["opening"]["total"], found["closing"]["total"]) == (0, 0)
    assert found["movements"] == [
        {"kind": "EARN", "count": 1, "points": 40, "effect": 40},
        {"kind": "SPEND", "count": 1, "points": 15, "effect": -15},
        {"kind": "HOLD", "count": 1, "points": 5, "effect": 0},
        {"kind": "RELEASE", "count": 1, "points": 5, "effect": 0},
        {"kind": "EXPIRE", "count": 2, "points": 25, "effect": -25},
    ]
    assert [(each["kind"], each["effect"]) for each in found["due"]] == [
        ("EXPIRE", -20),
        ("RELEASE", 0),
        ("EXPIRE", -5),
    ]
    assert [each["kind"] for each in found["entries"]["nodes"]] == ["HOLD", "SPEND", "EARN"]

    head, *table = csv.reader(StringIO(found["csv"]))
    assert {len(each) for each in table} == {len(head)} == {8}
    lines = [dict(zip(head, each, strict=True)) for each in table]
    assert [each["kind"] for each in lines] == [
        *("OPENING", "EARN", "SPEND", "HOLD"),
        *("EXPIRE", "RELEASE", "EXPIRE", "CLOSING"),
    ]
    effects = sum(int(each["effect"]) for each in lines[1:-1])
    assert int(lines[0]["balance"]) + effects == int(lines[-1]["balance"])

    earlier = {"from": (start - 10 * HOUR).isoformat(), "to": start.isoformat()}
    before = (await ask(STATEMENT, me, period=earlier))["data"]["me"]["pointsStatement"]
    assert [(each["kind"], each["effect"]) for each in before["movements"]] == [("EARN", 50), ("EXPIRE", -50)]
    assert before["closing"] == found["opening"]


async def test_a_statement_of_the_programmes_own_month_quarter_or_year(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    me = make.themselves((await make.member(begin)).id)
    zone = programme.zone

    for calendar, day, first, after in (
        ("MONTH", "2024-02-29", (2024, 2, 1), (2024, 3, 1)),
        ("QUARTER", "2026-12-31", (2026, 10, 1), (2027, 1, 1)),
        ("YEAR", "2026-01-01", (2026, 1, 1), (2027, 1, 1)),
    ):
        answer = await ask(STATEMENT, me, period={"calendar": calendar, "day": day})
        found = answer["data"]["me"]["pointsStatement"]
        for name, wanted in (("from", first), ("to", after)):
            assert datetime.fromisoformat(found[name]) == midnight(date(*wanted), zone)
        assert (found["opening"]["total"], found["movements"], found["closing"]["total"]) == (0, [], 0)


@pytest.mark.parametrize(
    "period",
    [
        {},
        {"calendar": "MONTH"},
        {"day": "2026-01-01"},
        {"from": "2026-01-01T00:00:00Z"},
        {"from": "2026-01-02T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
        {"from": "2026-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
        {"calendar": "MONTH", "day": "2026-01-01", "to": "2026-01-01T00:00:00Z"},
        {"calendar": "YEAR", "day": "9999-12-31"},
        {"calendar": "YEAR", "day": "0001-01-01"},
        {"from": "1899-12-31T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
        {"calendar": "WEEK", "day": "2026-01-01"},
    ],
)
async def test_a_period_that_is_none_is_refused(
    ask: Ask, begin: Begin, programme: Programme, period: dict[str, str]
) -> None:
    me = make.themselves((await make.member(begin)).id)
    answer = await ask(STATEMENT, me, period=period)
    assert codes(answer) == ["BAD_USER_INPUT"]


async def test_the_lines_of_a_statement_come_in_pages_of_that_statement(
    ask: Ask, begin: Begin, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = [Step(1, "earn", points=number) for number in range(1, 6)]
    history = await told(begin, programme, *steps, gap=HOUR)
    me = make.themselves(history.member_id)
    period = {"from": ago(days=2), "to": ago(days=-1)}

    first = (await ask(STATEMENT, me, period=period, first=3))["data"]["me"]["pointsStatement"]["entries"]
    after = first["pageInfo"]["endCursor"]
    rest = (await ask(STATEMENT, me, period=period, first=3, after=after))["data"]["me"]["pointsStatement"]
    assert [each["sequence"] for each in first["nodes"] + rest["entries"]["nodes"]] == [5, 4, 3, 2, 1]

    other = {"from": ago(days=3), "to": ago(days=-1)}
    assert codes(await ask(STATEMENT, me, period=other, first=3, after=after)) == ["BAD_USER_INPUT"]

    monkeypatch.setattr("api.points.statement.MOST_LINES", 4)
    long = await ask(STATEMENT, me, period=period)
    assert codes(long) == ["BAD_USER_INPUT"]
    assert long["data"]["me"]["pointsStatement"]["csv"] is None
    assert long["data"]["me"]["pointsStatement"]["closing"]["total"] == 15


async def test_files_come_one_by_one(ask: Ask, begin: Begin, programme: Programme) -> None:
    me = make.themselves((await make.member(begin)).id)

    def csv_of(month: int) -> str:
        return f'pointsStatement(period: {{ calendar: MONTH, day: "2026-0{month}-01" }}) {{ csv }}'

    listed = f"{{ members(first: 2) {{ nodes {{ {csv_of(1)} }} }} }}"
    nodes = f"nodes {{ member {{ {csv_of(1)} }} }}"
    reported = f"{{ membersWithExpiringPoints(within: 9, first: 2) {{ {nodes} }} }}"

    assert codes(await ask(f"{{ me {{ {csv_of(1)} b: {csv_of(2)} }} }}", me)) == ["BAD_USER_INPUT"]
    assert codes(await ask(listed, REPORTER)) == ["BAD_USER_INPUT"]
    assert codes(await ask(reported, REPORTER)) == ["BAD_USER_INPUT"]
    assert codes(await ask(listed.replace("csv", "wallet"), REPORTER)) == []


async def test_the_guides_own_request_is_answered(ask: Ask, begin: Begin, programme: Programme) -> None:
    history = await told(begin, programme, Step(0, "earn", points=10, lives=200), gap=HOUR)
    guide = (Path(__file__).parents[3] / "docs/guides/storefront.md").read_text(encoding="utf-8")
    (request,) = re.findall(r"```graphql\n(query Statement .*?)```", guide, re.DOTALL)

    answer = await ask(request, make.themselves(history.member_id))

    assert answer["errors"] == []
    assert [each["points"] for each in answer["data"]["me"]["expiringPoints"]] == [10]


async def test_a_statement_is_read_by_one_statement(
    ask: Ask, begin: Begin, programme: Programme, statements: list[str]
) -> None:
    me = make.themselves((await make.member(begin)).id)
    period = {"calendar": "MONTH", "day": "2026-03-01"}
    await ask(STATEMENT, me, period=period)
    statements.clear()

    assert (await ask(STATEMENT, me, period=period))["errors"] == []

    assert len(statements) == 1


# What dies next


async def test_what_dies_soon_is_told_by_its_instants(ask: Ask, begin: Begin, programme: Programme) -> None:
    history = await told(
        begin,
        programme,
        Step(0, "earn", points=10, lives=60),
        Step(0, "earn", points=20, waits=70, lives=20),  # asleep now: wakes and dies within the time
        Step(0, "earn", points=40, lives=200),
        Step(0, "earn", points=80),
        gap=HOUR,
    )
    me = make.themselves(history.member_id)

    async def dying(days: int) -> list[tuple[int, datetime]]:
        found = (await ask(EXPIRING, me, within=days))["data"]["me"]["expiringPoints"]
        return [(each["points"], datetime.fromisoformat(each["at"])) for each in found]

    at = history.moment
    assert await dying(2) == []
    assert await dying(4) == [(10, at + 60 * HOUR), (20, at + 90 * HOUR)]
    assert await dying(366) == [(10, at + 60 * HOUR), (20, at + 90 * HOUR), (40, at + 200 * HOUR)]
    for days in (0, -1, 401, 2_147_483_647):
        assert codes(await ask(EXPIRING, me, within=days)) == ["BAD_USER_INPUT"]
        assert codes(await ask(REPORT, REPORTER, within=days)) == ["BAD_USER_INPUT"]


async def test_staff_see_whose_points_die_soon_the_soonest_first(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    later = await told(begin, programme, Step(0, "earn", points=7, lives=200), gap=HOUR)
    soon = await told(
        begin,
        programme,
        Step(0, "earn", points=5, lives=20),
        Step(0, "earn", points=6, lives=60),
        gap=HOUR,
    )
    held = await told(
        begin,
        programme,
        Step(0, "earn", points=9, lives=90),
        Step(0, "hold", points=9, ago=9),
        gap=HOUR,
    )
    closing = await told(begin, programme, Step(0, "earn", points=3), Step(0, "close"), gap=HOUR)
    await told(begin, programme, Step(0, "earn", points=8), gap=HOUR)

    report = (await ask(REPORT, REPORTER, within=30))["data"]["membersWithExpiringPoints"]
    assert [(each["member"]["id"], each["points"]) for each in report["nodes"]] == [
        (str(soon.member_id), 11),
        (str(closing.member_id), 3),
        (str(held.member_id), 9),
        (str(later.member_id), 7),
    ]
    assert [each["points"] for each in report["nodes"][0]["expiring"]] == [5, 6]

    seen, after = [], None
    while True:
        page = await ask(REPORT, REPORTER, within=30, first=1, after=after)
        found = page["data"]["membersWithExpiringPoints"]
        seen += [each["points"] for each in found["nodes"]]
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            break
    assert seen == [11, 3, 9, 7]


async def test_points_that_die_of_silence_are_in_every_list(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    programme = await by_silence(programme)  # of four days
    quiet = await told(begin, programme, Step(0, "earn", points=5), gap=50 * HOUR)
    await told(begin, programme, Step(0, "earn", points=7), gap=HOUR)
    dies = quiet.moment + 96 * HOUR

    report = (await ask(REPORT, REPORTER, within=2))["data"]["membersWithExpiringPoints"]
    assert [(each["member"]["id"], each["points"]) for each in report["nodes"]] == [(str(quiet.member_id), 5)]

    me = make.themselves(quiet.member_id)
    (soon,) = (await ask(EXPIRING, me, within=2))["data"]["me"]["expiringPoints"]
    card = await ask("{ me { points { nextExpiry { points at } } } }", me)
    assert card["data"]["me"]["points"]["nextExpiry"] == soon
    assert (soon["points"], datetime.fromisoformat(soon["at"])) == (5, dies)
    assert (await ask(EXPIRING, me, within=1))["data"]["me"]["expiringPoints"] == []


async def test_the_report_takes_both_permissions(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    for caller in (
        make.staff(Permission.POINTS_READ),
        make.staff(Permission.MEMBERS_SEARCH),
        make.themselves(member.id),
    ):
        assert codes(await ask(REPORT, caller, within=30)) == ["FORBIDDEN"]


async def test_another_members_past_is_not_there(ask: Ask, begin: Begin, programme: Programme) -> None:
    one, other = await make.member(begin), await make.member(begin)
    await earn(ask, one, 10, number="1", placed=ago(hours=1))
    theirs = """query ($id: MemberId) { member(id: $id) {
        expiringPoints(within: 30) { points }
        pointsStatement(period: { calendar: MONTH, day: "2026-03-01" }) { csv }
        tier(at: "2026-03-01T00:00:00Z") { since } } }"""

    answer = await ask(theirs, make.themselves(other.id), id=str(one.id))

    assert (answer["data"], answer["errors"]) == ({"member": None}, [])
    balance = await ask(BALANCE, make.themselves(other.id), member=str(one.id), at=ago(), known=ago())
    assert (balance["data"], balance["errors"]) == ({"balance": None}, [])
