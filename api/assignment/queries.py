"""Reading teams, people, the queue, and who has a ticket."""

from typing import Annotated

import strawberry

from api.assignment.mutations import standing_of
from api.assignment.types import (
    QueuedTicket,
    QueuedTicketConnection,
    Representative,
    Team,
    TicketStanding,
)
from api.context import Info
from api.pagination import page_of
from api.permissions import guarded
from api.programme.lookup import programme_of
from domain.kernel.ids import TeamId, TicketId
from domain.staff.permissions import Permission
from persistence.assignment import queries


@strawberry.type
class AssignmentQueries:
    @strawberry.field(description="All teams, by rank.", extensions=[guarded(Permission.DESK_READ)])
    async def teams(self, programme: str | None = None) -> list[Team] | None:
        found = await programme_of(programme)
        return [Team(rule=each, programme=found) for each in await queries.teams(found.id)]

    @strawberry.field(
        description="Who works on tickets, with what everybody has now.",
        extensions=[guarded(Permission.DESK_READ)],
    )
    async def representatives(
        self, team_id: Annotated[TeamId | None, strawberry.argument(description="Only of this team.")] = None
    ) -> list[Representative] | None:
        return [Representative(person=each) for each in await queries.people(team_id)]

    @strawberry.field(
        description="Tickets that nobody has and why, the most urgent first, then who waits the longest. "
        "Staff of stores see those of their stores.",
        extensions=[guarded(Permission.DESK_READ)],
    )
    async def ticket_queue(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        programme: str | None = None,
        team_id: Annotated[
            TeamId | None, strawberry.argument(description="Only those that wait in its queue.")
        ] = None,
    ) -> QueuedTicketConnection | None:
        found = await programme_of(programme)
        stores = info.context.caller.store_codes
        asked = {"programme": str(found.id), "team": str(team_id), "stores": sorted(stores)}
        page = page_of(info, "ticketQueue", first, after, filter=asked)
        return QueuedTicketConnection.of(
            await queries.queue(found.id, page, team_id=team_id, stores=stores),
            page,
            node=lambda read: QueuedTicket(read=read),
            position=lambda read: (read.urgency_rank, read.waiting_since, read.ticket_id.value),
        )

    @strawberry.field(
        description="Who has a ticket, and how soon it is due.", extensions=[guarded(Permission.DESK_READ)]
    )
    async def ticket_standing(self, info: Info, id: TicketId) -> TicketStanding | None:
        return await standing_of(info, id)
