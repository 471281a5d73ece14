"""A member's check-ins, as a field of Member."""

from datetime import date

import strawberry

from api.context import Info
from api.permissions import all_open, guarded
from api.programme.lookup import programme_of
from api.scalars import Count
from api.selection import Selection, arguments_of
from domain.checkins.check_in import CheckIn, streak_on
from domain.kernel.periods import day_of
from domain.staff.permissions import Permission
from persistence.checkins.queries import check_in_section
from persistence.members.queries import MemberRead
from persistence.members.statement import Section


@all_open
@strawberry.type(description="How faithfully a member comes by.")
class CheckIns:
    streak: Count = strawberry.field(
        description="Days in a row up to today, or up to yesterday while today is still open."
    )
    total: Count
    last_day: date | None
    done_today: bool


@strawberry.type
class CheckInsOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="The member's check-ins in a programme.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def check_ins(self, info: Info, programme: str | None = None) -> CheckIns | None:
        of = self.row.programme(programme)
        last: CheckIn | None = self.row.part("check_ins", arguments_of(info))
        today = day_of(of.now(info.context.now), of.zone)
        return CheckIns(
            streak=Count(streak_on(last, today)),
            total=Count(last.total if last else 0),
            last_day=last.day if last else None,
            done_today=last is not None and last.day >= today,
        )


async def check_in_sections(wanted: Selection) -> list[Section]:
    sections = []
    for use in wanted.uses_of("check_ins"):
        of = await programme_of(use.arguments["programme"])
        sections.append(check_in_section("check_ins", of.id, use.arguments))
    return sections
