"""A member's coupons, as a field of Member."""

from collections.abc import Sequence
from functools import lru_cache

import strawberry

from api.context import Info
from api.coupons.types import Coupon
from api.errors import BadUserInput
from api.members.paging import refuse_foreign
from api.pagination import Asked, Connection, Cursors, page_with
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.selection import Arguments, Selection, arguments_of
from domain.coupons.coupon import CouponState
from domain.staff.permissions import Permission
from persistence.coupons.queries import coupons_section
from persistence.members.statement import Parts, Section


def _page(info: Info, arguments: Arguments) -> Asked:
    return _page_with(info.context.cursors, arguments)


@lru_cache(maxsize=256)
def _page_with(cursors: Cursors, arguments: Arguments) -> Asked:
    return page_with(
        cursors,
        "coupons",
        arguments["first"],
        arguments["after"],
        filter={"programme": arguments["programme"], "states": sorted(arguments["states"])},
    )


@strawberry.type
class CouponsOfMember:
    row: strawberry.Private[Parts]

    @strawberry.field(
        description="The coupons in these states, by default those that can be used; the first to die first.",
        extensions=[guarded(Permission.COUPONS_READ, or_self=True)],
    )
    def coupons(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        states: list[CouponState] = [CouponState.UNUSED],  # noqa: B006 - Strawberry reads the default, nobody changes it
        programme: str | None = None,
    ) -> Connection[Coupon] | None:
        of = self.row.programme(programme)
        arguments = arguments_of(info)
        page = _page(info, arguments)
        refuse_foreign(page, self.row)
        return Connection[Coupon].of(
            self.row.part("coupons", arguments),
            page,
            node=lambda read: Coupon(read=read, programme=of),
            position=lambda read: (read.member_id, read.valid_until, read.id),
        )


async def coupon_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the field above reads."""
    sections = []
    for use in wanted.uses_of("coupons"):
        if not use.arguments["states"]:
            raise BadUserInput("states names at least one state.")
        programme = await programme_of(use.arguments["programme"])
        sections.append(
            coupons_section(
                "coupons", programme, use.arguments["states"], _page(info, use.arguments), use.arguments
            )
        )
    return sections
