"""A member is given somebody who looks after it, or nobody any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.assignment.attending.use_cases import attend, let_go
from domain.assignment.desk import EndedBecause
from domain.followups.assignment import AssignmentRole, MemberAssignment, check_assigned
from domain.followups.follow_up import moved_fact
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.members.refusals import UnknownMember
from domain.members.standing import require_open
from domain.points.use_cases import lock_member
from domain.staff.audit import Act, Deed, Origin
from domain.tickets.reach import reaches
from domain.tickets.ticket import Ticket
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignMember:
    programme: str | None
    member_id: MemberId
    role: AssignmentRole
    staff_id: UUID | None
    team: str | None
    hands_over: bool
    """Whether what whoever did so has open for the member goes to the new one, too."""
    origin: Origin


@dataclass(frozen=True, slots=True)
class HandedOver:
    follow_ups: int
    tickets: int


NOTHING_HANDED = HandedOver(0, 0)


async def assign_member(command: AssignMember, begin: Begin) -> HandedOver:
    """Somebody looks after the member in this role from now on; whoever did before does no more. The same
    again changes nothing. With neither a person nor a team nobody does.

    Handed over, open follow-ups go to the new person, and open tickets are given away anew, as any other that
    the new person is to have first: nobody gets more than its limit by it. Whoever is bound to stores hands
    over what lies there.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive.
    """
    ends = command.staff_id is None and command.team is None
    if not ends:
        check_assigned(command.staff_id, command.team)
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        tickets = await _tickets(command, work)
        if not await work.members.exists(command.member_id):
            raise UnknownMember
        standing, programme = await lock_member(command.member_id, programme, work)
        require_open(standing)
        if command.staff_id is not None and not await work.follow_ups.is_staff(command.staff_id):
            raise InvalidInput("staff", "UNKNOWN")
        before = await work.follow_ups.assigned(command.member_id, command.role)
        if (before is None and ends) or (
            before is not None and (before.staff_id, before.team) == (command.staff_id, command.team)
        ):
            return NOTHING_HANDED
        at, by = standing.moment, command.origin.caller.actor
        if ends:
            await work.follow_ups.end_assignment(command.member_id, command.role, at=at)
        else:
            new = MemberAssignment(role=command.role, staff_id=command.staff_id, team=command.team, since=at)
            await work.follow_ups.assign(command.member_id, new, own=work.new_id(), by=by)
        payload = {
            "role": command.role.value,
            "staff": str(StaffId(command.staff_id)) if command.staff_id else None,
            "team": command.team,
        }
        await work.facts.tell(
            Fact(kind="member.assigned", member_id=command.member_id, at=at, payload=payload)
        )
        deed = Deed(
            act=Act.MEMBER_ASSIGNED,
            object_kind="member",
            object_id=str(command.member_id),
            fields=(command.role.value,),
        )
        await work.audit.record(command.origin, deed)
        former = before.staff_id if before is not None else None
        if not command.hands_over or former in (None, command.staff_id):
            return NOTHING_HANDED
        return HandedOver(
            await _hand_follow_ups(command, former, work, at=at),
            await _hand_tickets([each for each in tickets if each[0].staff_id == former], work),
        )


async def _tickets(command: AssignMember, work: Work) -> list[tuple[Ticket, datetime]]:
    """The open ones of the member that somebody has, locked: tickets are, before members."""
    if not command.hands_over:
        return []
    persons = [command.member_id, *await work.persons.parts_of(command.member_id)]
    held = [await work.tickets.lock(each) for each in await work.tickets.open_of(persons)]
    caller = command.origin.caller
    return [each for each in held if each is not None and each[0].is_open and reaches(caller, each[0])]


async def _hand_follow_ups(command: AssignMember, former: UUID | None, work: Work, *, at: datetime) -> int:
    assert former is not None
    stores = command.origin.caller.store_codes
    handed = await work.follow_ups.hand_on(command.member_id, former, command.staff_id, stores=stores)
    await work.facts.tell(*(moved_fact(each, at) for each in handed))
    return len(handed)


async def _hand_tickets(tickets: list[tuple[Ticket, datetime]], work: Work) -> int:
    handed = 0
    for ticket, at in tickets:
        held = (await work.desk.seen(ticket.id)).held
        if held is not None:
            await attend(work, await let_go(work, ticket, held, EndedBecause.REASSIGNED, at=at), at=at)
            handed += 1
    return handed
