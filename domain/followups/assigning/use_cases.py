"""A member is given somebody who looks after it, or nobody any more."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.followups.assignment import AssignmentRole, MemberAssignment, check_assigned
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.members.refusals import UnknownMember
from domain.members.standing import require_open
from domain.points.use_cases import lock_member
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignMember:
    programme: str | None
    member_id: MemberId
    role: AssignmentRole
    staff_id: UUID | None
    team: str | None
    origin: Origin


async def assign_member(command: AssignMember, begin: Begin) -> None:
    """Somebody looks after the member in this role from now on; whoever did before does no more. The same
    again changes nothing. With neither a person nor a team nobody does.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive.
    """
    ends = command.staff_id is None and command.team is None
    if not ends:
        check_assigned(command.staff_id, command.team)
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
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
            return
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
