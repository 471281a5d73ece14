"""The queue of tickets, one of them, and what somebody without a name sees."""

from typing import Annotated

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.errors import RateLimited
from api.inputs import plain_input
from api.pagination import page_of, wanted_nodes
from api.permissions import guarded, open_field
from api.programme.lookup import programme_of
from api.selection import Selection, selection_of
from api.tickets.goodwill_limits import GoodwillQueries
from api.tickets.inputs import TicketFilter
from api.tickets.lists import refuse_in_list
from api.tickets.tracked import TrackedTicket
from api.tickets.types import Ticket, TicketConnection
from api.tickets.ways_in import WaysInQueries
from domain.kernel.ids import TicketId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tickets.reach import reaches
from persistence.tickets import queries
from persistence.tickets.queries import TicketOrder


async def ticket_by_id(info: Info, ticket_id: TicketId, wanted: Selection) -> Ticket | None:
    """A ticket as far as the caller reaches it."""
    caller = info.context.caller
    found = await queries.ticket(ticket_id, wanted, public=caller.member_id is not None)
    if found is None:
        return None
    owner = found.ticket.member_id
    if caller.member_id is not None:
        if not await queries.is_of(caller.member_id, owner):
            return None
        owner = caller.member_id
    elif not reaches(caller, found.ticket):
        return None
    return Ticket(read=found, owner=owner)


async def wanted_ticket(info: Info, ticket_id: TicketId) -> Ticket | None:
    """For a payload's `ticket`: as it is now, where the operation asks for it."""
    wanted = selection_of(info)
    return await ticket_by_id(info, ticket_id, wanted["ticket"]) if "ticket" in wanted else None


async def page_of_queue(
    info: Info,
    of: Programme,
    first: int,
    after: str | None,
    filter: TicketFilter | None,
    order: TicketOrder,
) -> TicketConnection:
    """What the caller sees of the tickets of a programme. Raises BadUserInput."""
    wanted = wanted_nodes(info)
    refuse_in_list(wanted)
    asked = filter or TicketFilter()
    said = {"programme": of.code, "order": order.value, "filter": plain_input(asked)}
    page = page_of(info, "tickets", first, after, filter=said)
    found = await queries.tickets(of.id, page, wanted, order, asked.criteria(info.context.caller.store_codes))
    return TicketConnection.of(
        found,
        page,
        node=lambda read: Ticket(read=read, owner=read.ticket.member_id),
        position=lambda read: queries.position_of(read, order),
    )


@strawberry.type
class TicketQueries(GoodwillQueries, WaysInQueries):
    @strawberry.field(
        description="The queue. Staff who are bound to stores see those of their stores. Words are not "
        "searched: they are sealed, and nothing of them is kept that could be searched.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    async def tickets(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        filter: TicketFilter | None = None,
        order: Annotated[TicketOrder, strawberry.argument(description="What comes first.")] = (
            TicketOrder.NEWEST
        ),
        programme: str | None = None,
    ) -> TicketConnection | None:
        return await page_of_queue(info, await programme_of(programme), first, after, filter, order)

    @strawberry.field(
        description="One of them; members see their own. Null where there is none that the caller may see.",
        extensions=[guarded(Permission.TICKETS_READ, or_self=True)],
    )
    async def ticket(self, info: Info, id: TicketId) -> Ticket | None:
        await confirm_session(info.context.caller)
        return await ticket_by_id(info, id, selection_of(info))

    @open_field(
        description="The ticket of a tracking code, for whoever handed it in without a name; null for every "
        "other text."
    )
    async def ticket_by_tracking_code(self, info: Info, code: str) -> TrackedTicket | None:
        await admit_tracking(info)
        found = await queries.tracked_ticket(code)
        return TrackedTicket.of(info, found) if found is not None else None


async def admit_tracking(info: Info) -> None:
    """Who tries codes does it slowly, by network. Raises RateLimited."""
    context = info.context
    if context.rates is not None:
        bucket = f"tracking:{context.ip_prefix}"
        wait = await context.rates.wait(bucket, context.settings.rate_tracking_codes)
        if wait:
            raise RateLimited(retry_after=wait)
