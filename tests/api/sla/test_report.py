"""The report of punctuality, against an independent count."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from domain.kernel.ids import StaffId, TicketId
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.assignment.desks import MANAGER, said, ticket
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")

COUNTS = "inTime late overdue notDue counted perMille isMet"
REPORT = f"""query ($period: DeskPeriodInput!, $by: SlaGroup! = NONE, $withinHours: Int) {{
  slaReport(period: $period, by: $by, withinHours: $withinHours) {{ targetPercent whole {{ {COUNTS} }}
    lines {{ teamId staffId channel kind {COUNTS} }} }} }}"""
TIMES = """query ($period: DeskPeriodInput!) { ticketStateTimes(period: $period) {
  state tickets visits totalSeconds medianSeconds skipped } }"""
LOOSE = """query ($period: DeskPeriodInput!) { ticketStateTimes(period: $period) {
  state tickets skipped reopenedPerMille skippedReopenedPerMille } }"""
OVER_TIME = """query ($period: DeskPeriodInput!, $by: SlaGroup!) { slaReport(period: $period, by: $by) {
  lines { startsOn inTime late perMille } } }"""
OPENED = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
MARCH = {"from": "2026-03-01", "through": "2026-03-31"}


async def like(ticket_id: TicketId, **columns: Any) -> None:
    """Another ticket that is like this one but for some columns."""
    names = [
        each["name"]
        for each in await rows(
            """SELECT attname::text AS name FROM pg_attribute WHERE attrelid = 'tickets'::regclass
            AND attnum > 0 AND NOT attisdropped AND attgenerated = ''"""
        )
    ]
    given = {"id": new_uuid(), "tracking_hash": None, **columns}
    values = [f"${list(given).index(name) + 2}" if name in given else name for name in names]
    sql = f"INSERT INTO tickets ({', '.join(names)}) SELECT {', '.join(values)} FROM tickets WHERE id = $1"
    await rows(sql, ticket_id.value, *given.values())


async def a_ticket(begin: Begin, answered_after: timedelta | None, count: int = 1, **columns: Any) -> None:
    """So many tickets of March, answered after so long, or never."""
    pattern = await ticket(begin, (await make.member(begin)).id)
    opened = columns.pop("opened_at", OPENED)
    for _ in range(count):
        await like(
            pattern,
            opened_at=opened,
            changed_at=opened,
            first_answered_at=None if answered_after is None else opened + answered_after,
            first_response_due_at=opened + timedelta(hours=24),
            **columns,
        )


@pytest.mark.parametrize(("in_time", "share", "met"), [(95, 950, True), (94, 940, False)])
async def test_of_a_hundred_tickets(ask: Ask, begin: Begin, in_time: int, share: int, met: bool):
    """Example X13."""
    await a_ticket(begin, timedelta(hours=1), in_time)
    await a_ticket(begin, timedelta(hours=25), 99 - in_time)
    await a_ticket(begin, None)

    report = await said(ask, "slaReport", REPORT, period=MARCH)

    assert report["targetPercent"] == 95 and report["lines"] == []
    assert report["whole"] == {
        "inTime": in_time,
        "late": 99 - in_time,
        "overdue": 1,
        "notDue": 0,
        "counted": 100,
        "perMille": share,
        "isMet": met,
    }


async def test_exactly_24_hours_is_in_time_and_a_second_more_is_late(ask: Ask, begin: Begin):
    """Example X14."""
    await a_ticket(begin, timedelta(hours=24))
    await a_ticket(begin, timedelta(hours=24, seconds=1))

    report = await said(ask, "slaReport", REPORT, period=MARCH)
    fixed = await said(ask, "slaReport", REPORT, period=MARCH, withinHours=24)
    longer = await said(ask, "slaReport", REPORT, period=MARCH, withinHours=25)

    assert [(each["whole"]["inTime"], each["whole"]["late"]) for each in (report, fixed, longer)] == [
        (1, 1),
        (1, 1),
        (2, 0),
    ]


async def test_every_way_to_tell_the_report_apart_agrees_with_a_count_by_hand(ask: Ask, begin: Begin):
    chance = random.Random(7)
    staff, teams = [new_uuid() for _ in range(3)], [new_uuid() for _ in range(2)]
    pattern = await ticket(begin, (await make.member(begin)).id)
    now = datetime.now(UTC)
    for _ in range(120):
        opened = now - timedelta(minutes=chance.randrange(3 * 24 * 60))
        due = opened + timedelta(hours=chance.choice([1, 4, 24]))
        answered = chance.choice([None, due, due - timedelta(seconds=1), due + timedelta(microseconds=1)])
        done = chance.choice([None, None, None, "SPAM"])
        await like(
            pattern,
            opened_at=opened,
            changed_at=opened,
            first_answered_at=answered if answered is None or answered <= now else None,
            first_response_due_at=due,
            staff_id=chance.choice([None, *staff]),
            team_id=chance.choice([None, *teams]),
            channel=chance.choice(["STOREFRONT", "PHONE", "EMAIL"]),
            kind=chance.choice(["QUESTION", "PRAISE"]),
            state="CLOSED" if done else "TRIAGED",
            closed_at=now if done else None,
            closed_because=done,
        )
    period = {
        "from": (now - timedelta(days=5)).date().isoformat(),
        "through": (now + timedelta(days=1)).date().isoformat(),
    }
    columns = {"TEAM": "team_id", "PERSON": "staff_id", "CHANNEL": "channel", "KIND": "kind"}
    stored = await rows("SELECT * FROM tickets WHERE closed_because IS NULL")

    for by, column in columns.items():
        report = await said(ask, "slaReport", REPORT, period=period, by=by)
        for line in report["lines"]:
            name = line[{"TEAM": "teamId", "PERSON": "staffId"}.get(by, column)]
            own = [each for each in stored if shown(by, each[column]) == name]
            assert (line["inTime"], line["late"], line["overdue"], line["notDue"]) == by_hand(own, now)
        whole = report["whole"]
        assert (whole["inTime"], whole["late"], whole["overdue"], whole["notDue"]) == by_hand(stored, now)
        assert len(report["lines"]) == len({each[column] for each in stored})


def shown(by: str, value: Any) -> str | None:
    if value is None:
        return None
    if by == "PERSON":
        return str(StaffId(value))
    return str(TicketId(value)).replace("tkt_", "tem_") if by == "TEAM" else value


def by_hand(tickets: list[dict[str, Any]], now: datetime) -> tuple[int, int, int, int]:
    in_time = late = overdue = not_due = 0
    for each in tickets:
        due, answered = each["first_response_due_at"], each["first_answered_at"]
        if answered is not None and answered <= due:
            in_time += 1
        elif answered is not None:
            late += 1
        elif now > due:
            overdue += 1
        else:
            not_due += 1
    return in_time, late, overdue, not_due


async def test_staff_of_a_store_read_of_its_tickets_alone_and_others_nothing(ask: Ask, begin: Begin):
    await a_ticket(begin, timedelta(hours=1), store_code="s1")
    await a_ticket(begin, timedelta(hours=1), store_code="s2")
    of_store = make.staff(Permission.SLA_READ, stores=("s1",))

    report = await said(ask, "slaReport", REPORT, of_store, period=MARCH)
    denied = await ask(REPORT, make.staff(Permission.DESK_READ), period=MARCH)
    too_long = await ask(REPORT, MANAGER, period={"from": "2026-01-01", "through": "2027-01-02"})

    assert report["whole"]["counted"] == 1
    assert denied["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert too_long["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_how_long_tickets_stay_in_each_state(ask: Ask, begin: Begin, vault: Vault):
    """Two tickets: the one is answered after 10 and 20 minutes, the other comes back once (R177). A third one
    is spam, which no report counts."""
    day = noon(days_ago=2)
    courses = [
        [("TRIAGED", 10), ("ASSIGNED", 10), ("ANSWERED", 60), ("CLOSED", 90)],  # given away at once
        [("TRIAGED", 20), ("ASSIGNED", 25), ("ANSWERED", 45), ("ASSIGNED", 60), ("CLOSED", 100)],
    ]
    tickets = [await ticket(begin, (await make.member(begin)).id) for _ in courses]
    for ours, course in zip(tickets, courses, strict=True):
        await rows("UPDATE tickets SET opened_at = $2, changed_at = $2 WHERE id = $1", ours.value, day)
        before = "NEW"
        for state, minute in course:
            await changed(ours, day + timedelta(minutes=minute), before, state)
            before = state
    spam = {"state": "CLOSED", "closed_at": day, "closed_because": "SPAM"}
    await like(tickets[0], **spam)
    period = {
        "from": (day - timedelta(days=1)).date().isoformat(),
        "through": datetime.now(UTC).date().isoformat(),
    }

    found: Any = await said(ask, "ticketStateTimes", TIMES, period=period)

    assert [tuple(each.values()) for each in found] == [
        ("NEW", 2, 2, 30 * 60, 10 * 60, 0),
        ("TRIAGED", 2, 2, 5 * 60, 0, 1),
        ("ASSIGNED", 2, 3, 110 * 60, 40 * 60, 0),
        ("ANSWERED", 2, 2, 45 * 60, 15 * 60, 0),
    ]


async def test_a_step_that_is_skipped_without_effect_shows(ask: Ask, begin: Begin):
    """Nobody accepts three of four tickets before they are answered, and these come back no more often."""
    day = noon(days_ago=2)
    long_way = ["TRIAGED", "ASSIGNED", "ANSWERED", "RESOLVED"]
    courses = [[*long_way, "CLOSED", "REOPENED"]] + [["TRIAGED", "ANSWERED", "RESOLVED"]] * 2
    await went(begin, day, [*courses, ["TRIAGED", "ANSWERED", "RESOLVED", "REOPENED"]])
    period = {"from": (day - timedelta(days=1)).date().isoformat(), "through": day.date().isoformat()}

    found: Any = await said(ask, "ticketStateTimes", LOOSE, period=period)

    lines = {each["state"]: tuple(each.values())[1:] for each in found}
    assert lines["TRIAGED"] == (4, 0, 500, None)
    assert lines["ASSIGNED"] == (1, 3, 1000, 333)
    assert lines["REOPENED"] == (2, 0, 1000, None), "nobody has to come back"


def noon(*, days_ago: int) -> datetime:
    """In the shop, so that minutes after it are the same day's, there and by UTC."""
    return datetime.now(UTC).replace(hour=4, minute=0) - timedelta(days=days_ago)


async def went(begin: Begin, day: datetime, courses: list[list[str]]) -> list[TicketId]:
    """Tickets that were opened then and went that way, a step a minute."""
    tickets = [await ticket(begin, (await make.member(begin)).id) for _ in courses]
    for ours, course in zip(tickets, courses, strict=True):
        await rows("UPDATE tickets SET opened_at = $2, changed_at = $2 WHERE id = $1", ours.value, day)
        for minute, (before, after) in enumerate(pairwise(["NEW", *course]), 1):
            await changed(ours, day + timedelta(minutes=minute), before, after)
    return tickets


async def changed(ticket_id: TicketId, at: datetime, before: str, after: str) -> None:
    await rows(
        """INSERT INTO ticket_changes (id, ticket_id, at, by, field, before, after)
        VALUES ($1, $2, $3, 'test', 'state', $4, $5)""",
        new_uuid(),
        ticket_id.value,
        at,
        before,
        after,
    )


async def test_month_by_month_in_the_programmes_time_zone(ask: Ask, begin: Begin):
    """A ticket of the last hour of February in Shanghai is February's; one of a Sunday belongs to the week of
    the Monday before it."""
    for opened, answered in (
        ("2026-02-28T23:30:00+08:00", timedelta(hours=1)),
        ("2026-03-01T00:30:00+08:00", timedelta(hours=25)),
        ("2026-03-02T00:00:00+08:00", timedelta(hours=2)),
    ):
        await a_ticket(begin, answered, opened_at=datetime.fromisoformat(opened))
    period = {"from": "2026-02-28", "through": "2026-03-31"}

    async def lines(by: str) -> list[tuple[Any, ...]]:
        report = await said(ask, "slaReport", OVER_TIME, period=period, by=by)
        return [tuple(each.values()) for each in report["lines"]]

    assert await lines("MONTH") == [("2026-02-01", 1, 0, 1000), ("2026-03-01", 1, 1, 500)]
    assert await lines("WEEK") == [("2026-02-23", 1, 1, 500), ("2026-03-02", 1, 0, 1000)]
    assert [each[0] for each in await lines("DAY")] == ["2026-02-28", "2026-03-01", "2026-03-02"]
