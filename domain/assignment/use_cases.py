"""What people do at the desk: set up teams, say that they are there, accept tickets and give them by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from domain.assignment.attending.use_cases import attend
from domain.assignment.desk import EndedBecause, given_to
from domain.assignment.facts import assigned
from domain.assignment.refusals import NotARepresentative, NotYourTicket, RepresentativeFull
from domain.assignment.team import (
    LEAST_PRESENCE,
    MOST_PRESENCE,
    MOST_TEAMS,
    Presence,
    Representative,
    Team,
    check_representative,
    check_team,
)
from domain.kernel.ids import StaffId, TeamId, TicketId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.members.refusals import VersionConflict
from domain.staff.audit import Act, Deed, Origin
from domain.staff.refusals import UnknownStaff
from domain.tickets import moves
from domain.tickets.refusals import TicketMoveNotAllowed
from domain.tickets.ticket import Ticket, TicketState
from domain.tickets.use_cases import reached
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveTeam:
    """What is not in `changes` stays as it is."""

    programme: str | None
    code: str
    name: LocalText | None
    changes: dict[str, Any]
    origin: Origin


async def save_team(command: SaveTeam, begin: Begin) -> Team:
    """Add a team or change it; the worker looks at the queue again. The same again changes nothing.

    Raises InvalidInput, UnknownProgramme, UnknownStaff.
    """
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        teams = await work.desk.teams(programme.id)
        before = next((each for each in teams if each.code == command.code), None)
        changes = dict(command.changes)
        if command.name is not None:
            changes["name"] = command.name
        if before is None:
            if command.name is None:
                raise InvalidInput("name", "MISSING")
            if len(teams) >= MOST_TEAMS:
                raise InvalidInput("code", "TOO_MANY")
            team = Team(id=TeamId(work.new_id()), code=command.code, **{"rank": 100, **changes})
        else:
            team = replace(before, **changes)
        if team == before:
            return team
        check_team(team)
        await _refuse_unknown(work, [*team.members, *team.on_call, *([team.lead] if team.lead else [])])
        for store in sorted(team.stores):
            if not await work.programmes.has_store(store):
                raise InvalidInput("stores", "UNKNOWN")
        team = replace(team, version=team.version + 1)
        await work.desk.save_team(programme.id, team, at=moment, by=command.origin.caller.actor)
        await work.sla.look_again(programme.id)
        await work.audit.record(command.origin, _saved("team", team.code, sorted(command.changes)))
    return team


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveRepresentative:
    """What is not in `changes` stays as it is."""

    staff_id: StaffId
    changes: dict[str, Any]
    origin: Origin


async def save_representative(command: SaveRepresentative, begin: Begin) -> Representative:
    """Let a member of staff work on tickets, or change what it takes. A lower limit takes nothing away.

    Raises InvalidInput, UnknownStaff.
    """
    async with begin() as work:
        await _refuse_unknown(work, [command.staff_id])
        before = await work.desk.hold(command.staff_id)
        person = replace(before or Representative(id=command.staff_id, limit=0), **command.changes)
        check_representative(person)
        for store in sorted(person.stores):
            if not await work.programmes.has_store(store):
                raise InvalidInput("stores", "UNKNOWN")
        if person != before:
            await work.desk.save_representative(person, at=work.now, by=command.origin.caller.actor)
            deed = _saved("representative", str(person.id), sorted(command.changes))
            await work.audit.record(command.origin, deed)
    return person


async def set_presence(
    staff_id: StaffId, presence: Presence, lasts: timedelta, begin: Begin
) -> Representative:
    """Say whether somebody is there, for so long. Raises NotARepresentative, InvalidInput."""
    if not LEAST_PRESENCE <= lasts <= MOST_PRESENCE:
        raise InvalidInput("minutes", "OUT_OF_RANGE")
    async with begin() as work:
        person = await work.desk.hold(staff_id)
        if person is None or not person.active:
            raise NotARepresentative(staff_id)
        until = work.now + lasts
        await work.desk.set_presence(staff_id, presence, at=work.now, until=until)
    return replace(person, presence=presence, presence_set_at=work.now, present_until=until)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptTicket:
    ticket_id: TicketId
    staff_id: StaffId
    origin: Origin


async def accept_ticket(command: AcceptTicket, begin: Begin) -> Ticket:
    """Say that one deals with the ticket that one was given. Twice is once.

    Raises UnknownTicket, NotYourTicket.
    """
    async with begin() as work:
        ticket, at = await reached(command.ticket_id, command.origin, work)
        if ticket.staff_id != command.staff_id.value or not ticket.is_open:
            raise NotYourTicket
        if ticket.accepted_at is not None:
            return ticket
        now = moves.edit(ticket, at=at, accepted_at=at)
        await work.tickets.change(ticket, now, by=command.origin.caller.actor)
        return await attend(work, now, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignTicket:
    ticket_id: TicketId
    version: int
    staff_id: StaffId
    origin: Origin


async def assign_ticket(command: AssignTicket, begin: Begin) -> Ticket:
    """Give a ticket to a person by hand. Nobody gets more than its limit, by hand neither.

    Raises UnknownTicket, VersionConflict, TicketMoveNotAllowed, NotARepresentative, RepresentativeFull.
    """
    async with begin() as work:
        ticket, at = await reached(command.ticket_id, command.origin, work)
        if ticket.version != command.version:
            raise VersionConflict(expected=command.version, current=ticket.version)
        if not ticket.is_open:
            raise TicketMoveNotAllowed(state=ticket.state.value, wanted=TicketState.ASSIGNED.value)
        if ticket.staff_id == command.staff_id.value:
            return ticket
        team = await _team(work, ticket, command.staff_id)
        return await _into_hands(work, ticket, command.staff_id, team, command.origin, at=at)


async def _into_hands(
    work: Work, ticket: Ticket, staff_id: StaffId, team: Team | None, origin: Origin, *, at: datetime
) -> Ticket:
    person = await work.desk.hold(staff_id, but=ticket.id)
    if person is None or not person.active:
        raise NotARepresentative(staff_id)
    if not person.has_room:
        raise RepresentativeFull(open=person.open_tickets, limit=person.limit)
    held = (await work.desk.seen(ticket.id)).held
    if held is not None:
        await work.desk.end(held, EndedBecause.REASSIGNED, at=at)
    by = origin.caller.actor
    team_id = team.id if team is not None else None
    accept_by = at + team.accept_within if team is not None else None
    await work.desk.give(ticket.id, person, team_id, at=at, by=by, accept_by=accept_by)
    now = given_to(ticket, staff_id, team_id, at=at)
    await work.tickets.change(ticket, now, by=by)
    await work.facts.tell(assigned(now, staff_id, team, by=by, at=at))
    return await attend(work, now, at=at)


async def _team(work: Work, ticket: Ticket, staff_id: StaffId) -> Team | None:
    """The team that has the ticket, where the person is in it, else the first of the person's own."""
    own = [each for each in await work.desk.teams(ticket.programme_id) if staff_id in each.members]
    same = [each for each in own if each.id.value == ticket.team_id]
    return next(iter([*same, *sorted(own, key=lambda each: (each.rank, each.code))]), None)


async def _refuse_unknown(work: Work, ids: Sequence[StaffId]) -> None:
    unknown = await work.desk.unknown_staff(ids)
    if unknown:
        raise UnknownStaff(min(unknown))


def _saved(kind: str, name: str, fields: Sequence[str]) -> Deed:
    return Deed(act=Act.DESK_CHANGED, object_kind=kind, object_id=name, fields=tuple(fields))
