"""A conversation that goes on, and a queue that is worked off, shown while they change."""

from typing import Annotated

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.live.context import wait_for
from api.live.topics import QUEUE, TICKET
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.selection import selection_of
from api.tickets.inputs import TicketFilter
from api.tickets.queries import page_of_queue, ticket_by_id
from api.tickets.types import Ticket, TicketConnection
from domain.kernel.ids import ProgrammeId, TicketId
from domain.staff.permissions import Permission
from persistence.tickets.queries import TicketOrder


@strawberry.type
class TicketSubscriptions:
    @strawberry.field(
        description="The ticket now, and again whenever something was said or done and what is selected "
        "shows it. Ends with null where there is none that the caller may see: members see their own, as "
        "`ticket` shows it to them.",
        extensions=[guarded(Permission.TICKETS_READ, or_self=True)],
    )
    async def ticket_changed(self, info: Info, id: TicketId) -> Ticket | None:
        await confirm_session(info.context.caller)
        wait_for(info, TICKET, str(id))
        return await ticket_by_id(info, id, selection_of(info))

    @strawberry.field(
        description="The first page of the queue now, and again whenever a ticket has changed and what is "
        "selected shows it: as `tickets` answers it to the same caller.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    async def queue_changed(
        self,
        info: Info,
        first: int,
        filter: TicketFilter | None = None,
        order: Annotated[TicketOrder, strawberry.argument(description="What comes first.")] = (
            TicketOrder.URGENT
        ),
        programme: str | None = None,
    ) -> TicketConnection | None:
        of = await programme_of(programme)
        wait_for(info, QUEUE, str(ProgrammeId(of.id)))
        return await page_of_queue(info, of, first, None, filter, order)
