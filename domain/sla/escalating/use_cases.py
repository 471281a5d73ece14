"""What the worker tells: deadlines that come near or have passed, pages that nobody answers, and a share
under its target."""

from __future__ import annotations

from datetime import date, timedelta

from domain.assignment.attending.use_cases import page
from domain.kernel.facts import Fact
from domain.kernel.ids import EscalationId, ProgrammeId, TicketId
from domain.kernel.periods import day_of, midnight
from domain.programme.programme import Programme
from domain.sla.clock import Level, level_at
from domain.sla.escalation import Escalation, EscalationKind, fact_of, wants_page
from domain.sla.policy import TARGET_PERCENT
from domain.work import Begin

AT_ONCE = 100
ALERT_DAYS = 30
"""The share is that of the tickets opened in so many days before today."""


async def escalate_due(begin: Begin) -> int:
    """Tell of each deadline that comes near or has passed, once. Says of how many tickets."""
    async with begin() as work:
        due = await work.sla.due(AT_ONCE)
    for each in due:
        await _escalate(each, begin)
    return len(due)


async def _escalate(ticket_id: TicketId, begin: Begin) -> None:
    async with begin() as work:
        found = await work.tickets.lock(ticket_id)
        if found is None:
            return
        ticket, at = found
        teams = await work.desk.teams(ticket.programme_id)
        team = next((each for each in teams if each.id.value == ticket.team_id), None)
        for deadline, told in await work.sla.deadlines_of(ticket_id):
            level = level_at(deadline, at=at)
            if level is None or deadline.due_at is None or told in (level, Level.BREACH):
                continue
            escalation = Escalation(
                id=EscalationId(work.new_id()),
                ticket_id=ticket.id,
                kind=EscalationKind(level.value),
                clock=deadline.clock,
                due_at=deadline.due_at,
                team_id=team.id if team else None,
                staff_id=team.lead if team else None,
                at=at,
            )
            await work.sla.told(ticket.id, deadline.clock, level, deadline.due_at)
            if await work.sla.escalate(ticket.programme_id, escalation):
                await work.facts.tell(fact_of(escalation, ticket))


async def page_again(begin: Begin) -> int:
    """Page the next one where whoever was paged has said nothing (R167). Says how many were looked at."""
    async with begin() as work:
        unanswered = await work.sla.unanswered_pages(AT_ONCE)
    for escalation_id, ticket_id in unanswered:
        async with begin() as work:
            found = await work.tickets.lock(ticket_id)
            before = await work.sla.escalation(escalation_id)
            if found is None or before is None or before.acknowledged_at is not None:
                continue
            await work.sla.no_more_pages(ticket_id)
            ticket, at = found
            if wants_page(ticket):
                teams = await work.desk.teams(ticket.programme_id)
                await page(work, ticket, teams, number=before.round + 1, at=at)
    return len(unanswered)


async def alert_under_target(programme: Programme, today: date, begin: Begin) -> bool:
    """Tell, once a day, that the share of tickets answered in time is under its target (R158)."""
    start = midnight(today - timedelta(days=ALERT_DAYS), programme.zone)
    end = midnight(today, programme.zone)
    async with begin() as work:
        at = programme.now(work.now)
        found = await work.sla.punctuality(programme.id, start, end, at=at)
        if found.is_met is not False or not await work.sla.alert(programme.id, today, found, at=at):
            return False
        payload = {
            "programme": str(ProgrammeId(programme.id)),
            "from": day_of(start, programme.zone).isoformat(),
            "until": today.isoformat(),
            "inTime": found.in_time,
            "counted": found.counted,
            "perMille": found.per_mille,
            "targetPercent": TARGET_PERCENT,
        }
        await work.facts.tell(Fact(kind="sla.target_missed", member_id=None, at=at, payload=payload))
    return True
