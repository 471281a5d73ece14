"""A member's holds, as a field of Member."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.members.paging import refuse_foreign
from api.pagination import Asked, Connection, page_of
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.selection import Arguments, Selection, arguments_of
from api.spending.types import PointsHold
from domain.staff.permissions import Permission
from persistence.members.statement import Parts, Section
from persistence.spending.queries import holds_section


def _page(info: Info, arguments: Arguments) -> Asked:
    filter = {"programme": arguments["programme"]}
    return page_of(info, "holds", arguments["first"], arguments["after"], filter=filter)


@strawberry.type
class HoldsOfMember:
    row: strawberry.Private[Parts]

    @strawberry.field(
        description="What is set aside, the hold that ends first first.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def holds(
        self, info: Info, first: int, after: str | None = None, programme: str | None = None
    ) -> Connection[PointsHold] | None:
        arguments = arguments_of(info)
        page = _page(info, arguments)
        refuse_foreign(page, self.row)
        return Connection[PointsHold].of(
            self.row.part("holds", arguments),
            page,
            node=PointsHold.of,
            position=lambda read: (read.member_id, read.expires_at, read.id),
        )


async def hold_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the field above reads."""
    sections = []
    for use in wanted.uses_of("holds"):
        programme = await programme_of(use.arguments["programme"])
        sections.append(
            holds_section("holds", programme.id, _page(info, use.arguments), arguments=use.arguments)
        )
    return sections
