"""What people set about deadlines: calendars and policies; and that somebody has seen an escalation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from domain.kernel.ids import EscalationId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.sla.calendar import ALWAYS_OPEN, BusinessCalendar, check_calendar
from domain.sla.escalation import Escalation
from domain.sla.policy import MOST_POLICIES, SlaPolicy, check_policy
from domain.sla.refusals import UnknownCalendar, UnknownEscalation
from domain.staff.audit import Act, Deed, Origin
from domain.tickets.reach import reaches
from domain.work import Begin

MOST_CALENDARS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveCalendar:
    programme: str | None
    calendar: BusinessCalendar
    origin: Origin


async def save_calendar(command: SaveCalendar, begin: Begin) -> BusinessCalendar:
    """Add a business calendar or write it anew; the deadlines of open tickets follow. The same again changes
    nothing. Raises InvalidInput, UnknownProgramme."""
    check_calendar(command.calendar)
    if command.calendar.code == ALWAYS_OPEN.code:
        raise InvalidInput("code", "FIXED")
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        there = {each.code: each for each in await work.sla.calendars(programme.id)}
        if there.get(command.calendar.code) == command.calendar:
            return command.calendar
        if command.calendar.code not in there and len(there) >= MOST_CALENDARS:
            raise InvalidInput("code", "TOO_MANY")
        by = command.origin.caller.actor
        await work.sla.save_calendar(programme.id, command.calendar, at=moment, by=by)
        await work.sla.look_again(programme.id)
        await work.audit.record(command.origin, _saved("business_calendar", command.calendar.code))
    return command.calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePolicy:
    """What is not in `changes` stays as it is."""

    programme: str | None
    code: str
    name: LocalText | None
    changes: dict[str, Any]
    origin: Origin


async def save_policy(command: SavePolicy, begin: Begin) -> SlaPolicy:
    """Add a policy or change it; the deadlines of open tickets follow. The same again changes nothing.

    Raises InvalidInput, UnknownProgramme, UnknownCalendar.
    """
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        there = {each.code: each for each in await work.sla.policies(programme.id)}
        before = there.get(command.code)
        changes = {**command.changes, **({"name": command.name} if command.name is not None else {})}
        if before is None:
            for needed, field in (("name", "name"), ("first_response_minutes", "firstResponseMinutes")):
                if needed not in changes:
                    raise InvalidInput(field, "MISSING")
            if len(there) >= MOST_POLICIES:
                raise InvalidInput("code", "TOO_MANY")
            policy = SlaPolicy(code=command.code, **{"rank": 100, "calendar": ALWAYS_OPEN.code, **changes})
        else:
            policy = replace(before, **changes)
        if policy == before:
            return policy
        check_policy(policy)
        calendars = {each.code for each in await work.sla.calendars(programme.id)}
        if policy.calendar not in {ALWAYS_OPEN.code, *calendars}:
            raise UnknownCalendar(policy.calendar)
        await work.sla.save_policy(programme.id, policy, at=moment, by=command.origin.caller.actor)
        await work.sla.look_again(programme.id)
        await work.audit.record(command.origin, _saved("sla_policy", policy.code, *sorted(changes)))
    return policy


async def acknowledge_escalation(escalation_id: EscalationId, origin: Origin, begin: Begin) -> Escalation:
    """Say that one has seen it; nobody else is paged after that. Twice is once. Raises UnknownEscalation.

    Whoever pages holds the ticket, so that no page is on its way past this.
    """
    async with begin() as work:
        found = await work.sla.escalation(escalation_id)
        held = await work.tickets.lock(found.ticket_id) if found is not None else None
        if held is None or not reaches(origin.caller, held[0]):
            raise UnknownEscalation
        found = await work.sla.escalation(escalation_id)
        assert found is not None
        if found.acknowledged_at is not None:
            return found
        found = replace(found, acknowledged_at=max(found.at, held[1]))
        await work.sla.acknowledge(found, by=origin.caller.actor)
        await work.sla.no_more_pages(found.ticket_id)
    return found


def _saved(kind: str, name: str, *fields: str) -> Deed:
    return Deed(act=Act.DESK_CHANGED, object_kind=kind, object_id=name, fields=fields)
