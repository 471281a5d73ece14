"""Who looks after a member, as a field of Member."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.followups.types import MemberAssignment
from api.permissions import guarded
from api.selection import Selection, arguments_of
from domain.followups import assignment as rules
from domain.kernel.ids import StaffId
from domain.staff.permissions import Permission
from persistence.followups.queries import assignments_section
from persistence.members.queries import MemberRead
from persistence.members.statement import Section


@strawberry.type
class AssignmentsOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="Who looks after the member, in each role.",
        extensions=[guarded(Permission.FOLLOW_UPS_READ)],
    )
    async def assignments(self, info: Info) -> list[MemberAssignment] | None:
        read: Sequence[rules.MemberAssignment] = self.row.part("assignments", arguments_of(info))
        return [
            MemberAssignment(
                role=each.role,
                staff_id=StaffId(each.staff_id) if each.staff_id else None,
                team=each.team,
                since=each.since,
            )
            for each in read
        ]


def assignment_sections(wanted: Selection) -> list[Section]:
    return [assignments_section("assignments", use.arguments) for use in wanted.uses_of("assignments")]
