"""A member's tickets, as a field of Member."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.members.paging import refuse_foreign
from api.pagination import Asked, nodes_wanted, page_of
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.selection import Arguments, Selection, arguments_of
from api.tickets.lists import refuse_in_list
from api.tickets.types import Ticket, TicketConnection
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission
from persistence.members.statement import Parts, Section
from persistence.tickets.queries import tickets_section


def _page(info: Info, arguments: Arguments) -> Asked:
    filter = {"programme": arguments["programme"]}
    return page_of(info, "ticketsOfMember", arguments["first"], arguments["after"], filter=filter)


@strawberry.type
class TicketsOfMember:
    row: strawberry.Private[Parts]

    @strawberry.field(
        description="What the member has asked, complained of, suggested and praised, the newest first; also "
        "what those have who were merged into the member. Staff of stores see those of their stores.",
        extensions=[guarded(Permission.TICKETS_READ, or_self=True)],
    )
    def tickets(
        self, info: Info, first: int, after: str | None = None, programme: str | None = None
    ) -> TicketConnection | None:
        arguments = arguments_of(info)
        page = _page(info, arguments)
        refuse_foreign(page, self.row)
        member_id = MemberId(self.row.part("id"))
        return TicketConnection.of(
            self.row.part("tickets", arguments),
            page,
            node=lambda read: Ticket(read=read, owner=member_id),
            position=lambda read: (member_id.value, read.ticket.opened_at, read.ticket.id.value),
        )


async def ticket_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the field above reads. Raises BadUserInput."""
    sections = []
    for use in wanted.uses_of("tickets"):
        refuse_in_list(nodes_wanted(use.selection))
        programme = await programme_of(use.arguments["programme"])
        page, stores = _page(info, use.arguments), info.context.caller.store_codes
        sections.append(
            tickets_section("tickets", programme.id, page, arguments=use.arguments, stores=stores)
        )
    return sections
