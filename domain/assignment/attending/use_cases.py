"""What the desk does whenever a ticket was opened or changed: deadlines, pages, and who gets it.

`attend` is called by whoever changes a ticket, in the same transaction and with the ticket locked. It hangs
on nothing but the ticket and what the desk has written about it, so that it may be called once too often;
and where it was not called at all, the worker finds the ticket by its version and calls it.

The order of locks: the ticket, the turn of the programme, the person. Whoever hands a ticket in does not
wait for others' turns: then the ticket is in the queue, and the worker gives it away a moment later.

What a programme has not set up is not read: without teams and policies a look is one read and two writes. Nor
is what can not matter: teams, where somebody has the ticket; policies, where it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domain.assignment.choice import Given, Needs, choose, team_for
from domain.assignment.desk import (
    EndedBecause,
    Held,
    QueueReason,
    Seen,
    given_to,
    is_triaged,
    taken_back,
    wants_somebody,
)
from domain.assignment.facts import assigned, queued
from domain.assignment.team import Team
from domain.kernel.ids import EscalationId, StaffId, TeamId, TicketId
from domain.sla.business_time import Pause
from domain.sla.calendar import ALWAYS_OPEN, BusinessCalendar
from domain.sla.clock import Clock, Course, deadlines
from domain.sla.escalation import Escalation, EscalationKind, fact_of, paged_in, wants_page
from domain.sla.policy import SlaPolicy, policy_for
from domain.tickets import moves
from domain.tickets.facts import CHANGED, fact
from domain.tickets.ticket import Ticket, TicketState
from domain.tiers.benefits import BenefitKind
from domain.work import Work

DESK = "laurel"
"""Who changes a ticket when nobody does."""
TRIES = 5
"""So often a person is chosen who has changed by the time it is held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rank:
    """The tier of the member that a ticket is of."""

    tier: str | None = None
    dedicated: bool = False


@dataclass(frozen=True, slots=True)
class _Queued:
    """Why a ticket is nobody's, and since when; nothing of both where it is somebody's."""

    reason: QueueReason | None = None
    since: datetime | None = None


async def attend(work: Work, ticket: Ticket, *, at: datetime, by_worker: bool = False) -> Ticket:
    """Look after a locked ticket, as it is stored. `at`: by its programme's clock. Gives it as it is then.

    In the transaction that has changed the ticket its version stays the one of that change, which nobody has
    read yet. `by_worker`: the version grows, and the turn of the programme is waited for.
    """
    seen = await work.desk.seen(ticket.id)
    teams = await work.desk.teams(ticket.programme_id) if _asks_for_teams(ticket, seen) else []
    reads_policies = seen.has_policies and ticket.is_open
    policies = await work.sla.policies(ticket.programme_id) if reads_policies else []
    rank = await _rank_of(work, ticket, teams, policies, at=at)
    now = await _settled(work, ticket, seen, teams, at=at)
    now, waiting = await _routed(work, now, seen, rank, teams, at=at, waits=by_worker)
    now, policy = await _timed(work, now, seen, rank, policies, at=at)
    if now != ticket:
        now = replace(now, version=ticket.version + by_worker)
        await work.tickets.change(ticket, now, by=DESK)
        if now.state is not ticket.state:
            await work.facts.tell(fact(CHANGED, now))
    await work.desk.saw(
        now,
        reason=waiting.reason,
        waiting_since=waiting.since,
        policy=policy.code if policy is not None else None,
    )
    if wants_page(now) and not await work.sla.is_paged(now.id):
        await page(work, now, teams, number=0, at=at)
    return now


def _asks_for_teams(ticket: Ticket, seen: Seen) -> bool:
    """Whether the teams of the programme can matter: it may go to somebody, or somebody is paged."""
    may_go = ticket.staff_id is None or ticket.state is TicketState.REOPENED or seen.department is not None
    return seen.has_teams and ticket.is_open and (may_go or wants_page(ticket))


# Who has it


async def _settled(work: Work, ticket: Ticket, seen: Seen, teams: list[Team], *, at: datetime) -> Ticket:
    """What the desk has written about who has the ticket, made as the ticket itself has it."""
    held = seen.held
    has = StaffId(ticket.staff_id) if ticket.staff_id is not None else None
    if held is not None and seen.reopened_at is not None and held.given_at < seen.reopened_at:
        await work.desk.end(held, EndedBecause.DONE, at=at)
        held = None
    if not ticket.is_open:
        if held is not None:
            await work.desk.end(held, EndedBecause.DONE, at=at)
        return ticket
    reopened = ticket.state is TicketState.REOPENED and held is None
    if has is not None and reopened and await work.desk.people([has]):
        # Whoever had it gets it again if there is room: see `_routed`. Whoever has no limit keeps it.
        return taken_back(ticket, at=at)
    if held is not None and held.staff_id != has:
        await work.desk.end(held, EndedBecause.REASSIGNED, at=at)
        held = None
    if held is not None and _is_handed_on(held, seen, teams):
        await work.desk.end(held, EndedBecause.REASSIGNED, at=at)
        return taken_back(ticket, at=at)
    team = TeamId(ticket.team_id) if ticket.team_id is not None else None
    if has is not None and held is None:
        await work.desk.took(ticket.id, has, team, at=at)
    if held is not None and held.accepted_at is None and ticket.accepted_at is not None:
        await work.desk.accepted(held, at=at)
    if has is not None and ticket.state is TicketState.TRIAGED and is_triaged(ticket):
        return given_to(ticket, has, team, at=at)
    return ticket


def _is_handed_on(held: Held, seen: Seen, teams: list[Team]) -> bool:
    """Whether another department has taken it over since it was given to this person."""
    team = _department(seen, teams)
    return (
        team is not None
        and team.id != held.team_id
        and seen.handed_at is not None
        and held.given_at < seen.handed_at
    )


def _department(seen: Seen, teams: list[Team]) -> Team | None:
    return next((each for each in teams if each.code == seen.department and each.active), None)


async def _routed(
    work: Work, ticket: Ticket, seen: Seen, rank: _Rank, teams: list[Team], *, at: datetime, waits: bool
) -> tuple[Ticket, _Queued]:
    if not wants_somebody(ticket):
        return ticket, _Queued()
    needs = _needs(ticket, seen, rank, teams)
    team = team_for(needs, teams)
    found: Ticket | QueueReason = QueueReason.NO_TEAM
    if team is not None:
        found = await _given(work, ticket, needs, team, at=at, waits=waits)
    if isinstance(found, Ticket):
        return found, _Queued()
    now = _in_team(ticket, team, at=at)
    # Where there are no teams, tickets wait for nobody; and a turn lasts a moment.
    if teams and found not in (seen.reason, QueueReason.IN_TURN):
        await work.facts.tell(queued(now, team, found, at=at))
    return now, _Queued(found, seen.waiting_since or at)


async def _given(
    work: Work, ticket: Ticket, needs: Needs, team: Team, *, at: datetime, waits: bool
) -> Ticket | QueueReason:
    """The ticket in the hands of somebody of the team, or why nobody takes it."""
    if waits:
        await work.desk.take_turn(ticket.programme_id)
    elif not await work.desk.try_turn(ticket.programme_id):
        return QueueReason.IN_TURN
    needs = replace(needs, passed=await work.desk.passed(ticket.id))
    for _ in range(TRIES):
        people = await work.desk.people(team.members, but=ticket.id)
        found = choose(needs, [team], people, at=work.now)
        if not isinstance(found, Given):
            return QueueReason(found.reason.value)
        person = await work.desk.hold(found.staff_id, but=ticket.id)
        again = [person if each.id == found.staff_id and person else each for each in people]
        if person is None or choose(needs, [team], again, at=work.now) != found:
            continue
        accept_by = at + team.accept_within
        await work.desk.give(ticket.id, person, team.id, at=at, by=DESK, accept_by=accept_by)
        now = given_to(ticket, person.id, team.id, at=at)
        await work.facts.tell(assigned(now, person.id, team, by=DESK, at=at))
        return now
    return QueueReason.IN_TURN


def _needs(ticket: Ticket, seen: Seen, rank: _Rank, teams: list[Team]) -> Needs:
    department = _department(seen, teams)
    return Needs(
        kind=ticket.kind.value,
        category=ticket.category,
        language=ticket.language.partition("-")[0],
        store=ticket.store_code,
        dedicated=rank.dedicated,
        team_id=department.id if department else None,
        served_by=seen.served_by,
        served_in=seen.served_in,
        former=seen.former,
    )


def _in_team(ticket: Ticket, team: Team | None, *, at: datetime) -> Ticket:
    team_id = team.id.value if team is not None else None
    if ticket.team_id == team_id or (team_id is None and ticket.state is TicketState.ASSIGNED):
        return ticket
    return moves.edit(ticket, at=at, team_id=team_id)


async def let_go(work: Work, ticket: Ticket, held: Held, because: EndedBecause, *, at: datetime) -> Ticket:
    """Take a locked ticket from whoever has it; written. Whoever calls attends to it next."""
    await work.desk.end(held, because, at=at)
    now = replace(taken_back(ticket, at=at), version=ticket.version + 1)
    await work.tickets.change(ticket, now, by=DESK)
    return now


# How soon


async def _timed(
    work: Work, ticket: Ticket, seen: Seen, rank: _Rank, policies: Sequence[SlaPolicy], *, at: datetime
) -> tuple[Ticket, SlaPolicy | None]:
    """With the policy that holds; None of what is done, which keeps its own."""
    pauses = await _paused(work, ticket, seen.pauses)
    if not ticket.is_open:
        # Nobody is told any more; a deadline that was stays where it was.
        await work.sla.set_deadlines(ticket.id, ticket.programme_id, ())
        return ticket, None
    policy = policy_for(policies, kind=ticket.kind.value, urgency=ticket.urgency.value, tier=rank.tier)
    course = Course(
        opened_at=ticket.opened_at,
        first_answered_at=ticket.first_answered_at,
        reopened_at=seen.reopened_at if ticket.reopened_count else None,
        pauses=pauses,
    )
    found = deadlines(policy, await _calendar(work, ticket.programme_id, policy.calendar), course)
    await work.sla.set_deadlines(ticket.id, ticket.programme_id, found)
    due = {each.clock: each.due_at for each in found}
    ticket = replace(ticket, resolution_due_at=due.get(Clock.RESOLUTION))
    if ticket.first_answered_at is None:
        ticket = replace(ticket, first_response_due_at=due.get(Clock.FIRST_RESPONSE))
    return ticket, policy


async def _calendar(work: Work, programme_id: UUID, code: str) -> BusinessCalendar:
    if code == ALWAYS_OPEN.code:
        return ALWAYS_OPEN
    found = await work.sla.calendars(programme_id)
    return next((each for each in found if each.code == code), ALWAYS_OPEN)


async def _paused(work: Work, ticket: Ticket, pauses: tuple[Pause, ...]) -> tuple[Pause, ...]:
    """The pauses of the clock, as the ticket's waiting has them; written where they are others."""
    lasting = next((each for each in pauses if each.end is None), None)
    if lasting is not None and lasting.start != ticket.waiting_since:
        end = max(lasting.start, ticket.waiting_since or ticket.changed_at)
        await work.sla.end_pause(ticket.id, at=end)
        pauses = tuple(Pause(each.start, each.end or end) for each in pauses)
        lasting = None
    if lasting is None and ticket.waiting_since is not None:
        await work.sla.begin_pause(ticket.id, at=ticket.waiting_since)
        pauses = (*pauses, Pause(ticket.waiting_since, None))
    return pauses


async def _rank_of(
    work: Work, ticket: Ticket, teams: Sequence[Team], policies: Sequence[SlaPolicy], *, at: datetime
) -> _Rank:
    asked = any(each.dedicated for each in teams) or any(each.tiers for each in policies)
    if ticket.member_id is None or not asked:
        return _Rank()
    ladder = (await work.programmes.with_id(ticket.programme_id)).default_ladder(at)
    code = await work.desk.tier_of(ticket.member_id, ladder.id) if ladder is not None else None
    if ladder is None or code is None:
        return _Rank()
    benefits = ladder.benefits(ladder.tier(code))
    return _Rank(tier=code, dedicated=any(each.kind is BenefitKind.DEDICATED_SERVICE for each in benefits))


# The fast lane


async def page(work: Work, ticket: Ticket, teams: list[Team], *, number: int, at: datetime) -> None:
    """Page whoever is on call in this round, once."""
    team = next((each for each in teams if each.id.value == ticket.team_id), None)
    staff, goes_on = paged_in(number, team.on_call if team else (), team.lead if team else None)
    escalation = Escalation(
        id=EscalationId(work.new_id()),
        ticket_id=ticket.id,
        kind=EscalationKind.ON_CALL,
        round=number,
        team_id=team.id if team else None,
        staff_id=staff,
        at=at,
    )
    again_at = at + team.page_within if team is not None and goes_on else None
    if await work.sla.escalate(ticket.programme_id, escalation, again_at=again_at):
        await work.facts.tell(fact_of(escalation, ticket))


async def attend_to(work: Work, ticket_id: TicketId) -> None:
    """The last step of whoever has changed a ticket in the transaction at hand."""
    found = await work.tickets.again(ticket_id)
    if found is not None:
        await attend(work, found[0], at=found[1])
