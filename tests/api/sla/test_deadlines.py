"""Deadlines follow the ticket: written at the opening, moved by what is found out, standing in a wait."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.assignment.attending.use_cases import attend_to
from domain.assignment.working.use_cases import look_after_desk
from domain.kernel.ids import TicketId
from domain.kernel.texts import LocalText
from domain.sla.business_time import Pause, due
from domain.sla.calendar import BusinessCalendar, Hours
from domain.tickets import moves
from domain.tickets.ticket import Ticket, Urgency
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.assignment.desks import PROBLEMS, said, stored, ticket
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")

SAVE_POLICY = f"""mutation ($input: SaveSlaPolicyInput!) {{ saveSlaPolicy(input: $input) {{ policy {{ code
  name(locale: EN) rank calendar kinds urgencies tiers firstResponseMinutes resolutionMinutes warnMinutes
  active }} {PROBLEMS} }} }}"""
SAVE_CALENDAR = f"""mutation ($input: SaveBusinessCalendarInput!) {{ saveBusinessCalendar(input: $input) {{
  calendar {{ code name(locale: EN) timeZone weekly {{ startMinute endMinute }}
    days {{ day hours {{ startMinute endMinute }} }} }} {PROBLEMS} }} }}"""
SOME_TEAM = UUID(int=7)
OFFICE: dict[str, Any] = {
    "code": "office",
    "name": {"en": "Office hours"},
    "timeZone": "Asia/Shanghai",
    "weekly": [[{"startMinute": 540, "endMinute": 1080}]] * 5 + [[], []],
}
CALENDAR = BusinessCalendar(
    code="office",
    name=LocalText({"en": "Office hours"}),
    time_zone="Asia/Shanghai",
    weekly=((Hours(540, 1080),),) * 5 + ((), ()),
)


async def policy(ask: Ask, code: str = "all", **about: Any) -> Any:
    sent = {"code": code, "name": {"en": code}, "firstResponseMinutes": 60, **about}
    payload = await said(ask, "saveSlaPolicy", SAVE_POLICY, input=sent)
    assert payload["problems"] == [], payload
    return payload["policy"]


async def office(ask: Ask, **about: Any) -> Any:
    payload = await said(ask, "saveBusinessCalendar", SAVE_CALENDAR, input={**OFFICE, **about})
    assert payload["problems"] == [], payload
    return payload["calendar"]


async def step(begin: Begin, ticket_id: TicketId, act: Any) -> Ticket:
    """A step of a ticket, with the desk's look at the end as every use case has it."""
    async with begin() as work:
        found = await work.tickets.lock(ticket_id)
        assert found is not None
        before, at = found
        await work.tickets.change(before, act(before, at), by="test")
        await attend_to(work, ticket_id)
        after = await work.tickets.lock(ticket_id)
        assert after is not None
        return after[0]


async def times(ticket_id: TicketId) -> tuple[datetime, datetime | None, datetime | None]:
    row = await stored(ticket_id)
    return row["opened_at"], row["first_response_due_at"], row["resolution_due_at"]


async def test_without_a_policy_the_first_answer_is_due_in_24_hours(begin: Begin):
    opened, first, solution = await times(await ticket(begin, (await make.member(begin)).id))

    assert (first, solution) == (opened + timedelta(hours=24), None)


async def test_deadlines_go_by_the_calendar_and_follow_urgency_and_policy(ask: Ask, begin: Begin):
    await office(ask)
    await policy(ask, calendar="office", resolutionMinutes=600)
    await policy(ask, "urgent", rank=1, urgencies=["URGENT"], firstResponseMinutes=15, resolutionMinutes=30)
    asked = await ticket(begin, (await make.member(begin)).id)

    opened, first, solution = await times(asked)
    assert first == due(CALENDAR, opened, timedelta(minutes=60))
    assert solution == due(CALENDAR, opened, timedelta(minutes=600))

    await step(begin, asked, lambda t, at: moves.triage(t, at=at, category="parcel", urgency=Urgency.URGENT))
    _, first, solution = await times(asked)
    assert (first, solution) == (opened + timedelta(minutes=15), opened + timedelta(minutes=30))

    await policy(ask, "urgent", firstResponseMinutes=20)
    await look_after_desk(begin)
    assert (await times(asked))[1] == opened + timedelta(minutes=20)
    read = await said(
        ask, "ticketStanding", "query ($id: TicketId!) { ticketStanding(id: $id) { policy } }", id=str(asked)
    )
    assert read["policy"] == "urgent"


async def test_the_clock_of_the_solution_stands_while_the_member_is_waited_for(ask: Ask, begin: Begin):
    await policy(ask, resolutionMinutes=600)
    asked = await ticket(begin, (await make.member(begin)).id)
    opened, first, _ = await times(asked)
    await step(begin, asked, lambda t, at: moves.triage(t, at=at, category="parcel"))

    waiting = await step(begin, asked, lambda t, at: moves.answer(t, at=at, staff_id=None, waits=True))

    assert (waiting.first_response_due_at, waiting.resolution_due_at) == (first, None)
    assert await rows("SELECT clock FROM ticket_clocks WHERE due_at IS NOT NULL") == []

    heard = await step(begin, asked, lambda t, at: moves.hear(t, at=at))

    assert waiting.waiting_since is not None and heard.resolution_due_at is not None
    waited = heard.changed_at - waiting.waiting_since
    assert heard.resolution_due_at == opened + timedelta(minutes=600) + waited
    (pause,) = await rows("SELECT started_at, ended_at FROM ticket_pauses")
    assert Pause(**dict(zip(("start", "end"), pause.values(), strict=True))) == Pause(
        waiting.waiting_since, heard.changed_at
    )


async def test_a_reopened_ticket_has_its_whole_term_again_and_a_done_one_has_none(ask: Ask, begin: Begin):
    await policy(ask, resolutionMinutes=600)
    asked = await ticket(begin, (await make.member(begin)).id)
    await step(begin, asked, lambda t, at: moves.triage(t, at=at, category="parcel"))
    await step(begin, asked, lambda t, at: moves.answer(t, at=at, staff_id=None, waits=False))
    await step(begin, asked, lambda t, at: moves.assign(t, at=at, staff_id=None, team_id=SOME_TEAM))
    before = (await times(asked))[2]

    done = await step(begin, asked, lambda t, at: moves.resolve(t, at=at, cause="carrier"))
    assert done.resolution_due_at == before
    assert await rows("SELECT clock FROM ticket_clocks") == []

    again = await step(begin, asked, lambda t, at: moves.reopen(t, at=at))
    (reopened,) = await rows("SELECT at FROM ticket_changes WHERE after = 'REOPENED'")
    assert again.resolution_due_at == reopened["at"] + timedelta(minutes=600)


async def test_calendars_and_policies_are_saved_or_refused_with_the_place(ask: Ask):
    saved = await office(
        ask, days=[{"day": "2026-10-01"}, {"day": "2026-10-10", "hours": OFFICE["weekly"][0]}]
    )
    assert [each["day"] for each in saved["days"] if not each["hours"]] == ["2026-10-01"]
    assert saved["weekly"] == OFFICE["weekly"]
    first = await policy(ask, calendar="office", kinds=["COMPLAINT"], warnMinutes=10)
    assert await policy(ask, calendar="office", kinds=["COMPLAINT"], warnMinutes=10) == first

    async def refused(query: str, operation: str, **sent: object) -> tuple[str, str | None]:
        (problem,) = (await said(ask, operation, query, input=sent))["problems"]
        return problem["code"], problem.get("field")

    short = [[{"startMinute": 0, "endMinute": 60}], *[[]] * 6]
    assert await refused(SAVE_CALENDAR, "saveBusinessCalendar", **{**OFFICE, "weekly": short}) == (
        "INVALID_INPUT",
        "weekly",
    )
    assert await refused(SAVE_CALENDAR, "saveBusinessCalendar", **{**OFFICE, "code": "always"}) == (
        "INVALID_INPUT",
        "code",
    )
    new: dict[str, Any] = {"code": "x", "name": {"en": "X"}}
    assert await refused(SAVE_POLICY, "saveSlaPolicy", **new) == ("INVALID_INPUT", "firstResponseMinutes")
    new["firstResponseMinutes"] = 60
    assert await refused(SAVE_POLICY, "saveSlaPolicy", **new, calendar="mars") == ("UNKNOWN_CALENDAR", None)
    assert await refused(SAVE_POLICY, "saveSlaPolicy", **new, resolutionMinutes=59) == (
        "INVALID_INPUT",
        "resolutionMinutes",
    )
    assert [each["code"] for each in await rows("SELECT code FROM sla_policies")] == ["all"]
    acts = await rows("SELECT object_kind FROM audit_log WHERE act = 'desk.changed' ORDER BY id")
    assert [each["object_kind"] for each in acts] == ["business_calendar", "sla_policy"]
