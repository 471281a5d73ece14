"""A member's orders, as a field of Member."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.members.paging import refuse_foreign
from api.orders.types import Order
from api.pagination import Asked, Connection, page_of
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.selection import Arguments, Selection, arguments_of
from domain.staff.permissions import Permission
from persistence.members.statement import Parts, Section
from persistence.orders.queries import orders_section


def _page(info: Info, arguments: Arguments) -> Asked:
    return page_of(
        info,
        "orders",
        arguments["first"],
        arguments["after"],
        filter={"programme": arguments["programme"]},
    )


@strawberry.type
class OrdersOfMember:
    row: strawberry.Private[Parts]

    @strawberry.field(
        description="The member's orders, the one paid last first.",
        extensions=[guarded(Permission.ORDERS_READ, or_self=True)],
    )
    def orders(
        self, info: Info, first: int, after: str | None = None, programme: str | None = None
    ) -> Connection[Order] | None:
        of = self.row.programme(programme)
        arguments = arguments_of(info)
        page = _page(info, arguments)
        refuse_foreign(page, self.row)
        return Connection[Order].of(
            self.row.part("orders", arguments),
            page,
            node=lambda read: Order(read=read, programme=of),
            position=lambda read: (read.member_id, read.paid_at, read.id),
        )


async def order_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the field above reads."""
    sections = []
    for use in wanted.uses_of("orders"):
        programme = await programme_of(use.arguments["programme"])
        sections.append(
            orders_section("orders", programme.id, _page(info, use.arguments), arguments=use.arguments)
        )
    return sections
