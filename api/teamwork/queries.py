"""Reading what departments look at together."""

from datetime import timedelta
from typing import Annotated

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.sla.queries import DeskPeriodInput
from api.teamwork.types import CrossTeamDigest, ManagementGaps, Responsibility
from domain.staff.permissions import Permission
from persistence.teamwork import digest, gaps, responsibilities

MOST_DAYS = 366
DORMANT_DAYS = 14


@strawberry.type
class TeamworkQueries:
    @strawberry.field(
        description="The agenda of a meeting: what is late, who is dissatisfied, what is due. Staff of "
        "stores see tickets, answers and follow-ups of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def cross_team_digest(
        self, info: Info, period: DeskPeriodInput, programme: str | None = None
    ) -> CrossTeamDigest | None:
        found = await programme_of(programme)
        read = await digest.digest(
            found.id,
            period.instants(found),
            at=found.now(info.context.now),
            stores=info.context.caller.store_codes,
        )
        return CrossTeamDigest(found=read)

    @strawberry.field(
        description="Deadlines that were missed, owners who are not there, data that is missing, benefits "
        "that nobody used. Staff of stores see tickets, follow-ups and members of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def management_gaps(
        self,
        info: Info,
        period: DeskPeriodInput,
        dormant_days: Annotated[
            int, strawberry.argument(description="Who was not seen for so many days is dormant: 1 to 366.")
        ] = DORMANT_DAYS,
        programme: str | None = None,
    ) -> ManagementGaps | None:
        if not 1 <= dormant_days <= MOST_DAYS:
            raise BadUserInput(f"dormantDays lies between 1 and {MOST_DAYS}.")
        found = await programme_of(programme)
        read = await gaps.gaps(
            found.id,
            period.instants(found),
            at=found.now(info.context.now),
            seen_since=info.context.now - timedelta(days=dormant_days),
            stores=info.context.caller.store_codes,
        )
        return ManagementGaps(found=read)

    @strawberry.field(
        description="Each step by which members are served: the roles that take it, until when, and what is "
        "missing.",
        extensions=[guarded(Permission.DESK_READ)],
    )
    async def responsibilities(self, info: Info, programme: str | None = None) -> list[Responsibility] | None:
        found = await programme_of(programme)
        return [Responsibility(line=each) for each in await responsibilities.of_programme(found.id)]
