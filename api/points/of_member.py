"""A member's points, as fields of Member."""

from collections.abc import Sequence
from datetime import datetime

import strawberry

from api.context import Info
from api.members.paging import refuse_foreign
from api.pagination import Asked, Connection, nodes_wanted, page_of
from api.permissions import guarded
from api.points.types import PointsBalance, PointsEntry
from api.programme.lookup import programme_of, wallet_of
from api.selection import Arguments, Selection, arguments_of
from domain.programme.programme import POINTS
from domain.staff.permissions import Permission
from persistence.members.statement import Parts, Section
from persistence.points.queries import balance_at_section, balance_section, entries_section

ENTRIES = "points_entries"
BALANCE_AT = (
    "The balance at an instant, past or future, from lots and draws: as it was, or as it will be if nothing "
    "else happens."
)


def _page(info: Info, arguments: Arguments) -> Asked:
    return page_of(
        info,
        "pointsEntries",
        arguments["first"],
        arguments["after"],
        filter={"programme": arguments["programme"], "wallet": arguments["wallet"]},
    )


async def balance_read(row: Parts, name: str, arguments: Arguments) -> PointsBalance:
    """`name`: points (now) or balance (at an instant), as loaded for the arguments."""
    wallet = wallet_of(await programme_of(arguments["programme"]), arguments["wallet"])
    return PointsBalance.of(row.part(name, arguments), wallet)


async def entries_read(info: Info, row: Parts, arguments: Arguments) -> Connection[PointsEntry]:
    """The page of entries as loaded for the arguments. Raises BadUserInput for another member's cursor."""
    programme = await programme_of(arguments["programme"])
    page = _page(info, arguments)
    refuse_foreign(page, row)
    return Connection[PointsEntry].of(
        row.part(ENTRIES, arguments),
        page,
        node=lambda read: PointsEntry(read=read, programme=programme),
        position=lambda read: (read.member_id, read.sequence),
    )


@strawberry.type
class PointsOfMember:
    row: strawberry.Private[Parts]

    @strawberry.field(
        description="What the member has of a wallet type now.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def points(
        self, info: Info, programme: str | None = None, wallet: str = POINTS
    ) -> PointsBalance | None:
        return await balance_read(self.row, "points", arguments_of(info))

    @strawberry.field(description=BALANCE_AT, extensions=[guarded(Permission.POINTS_READ, or_self=True)])
    async def balance(
        self, info: Info, at: datetime, programme: str | None = None, wallet: str = POINTS
    ) -> PointsBalance | None:
        return await balance_read(self.row, "balance", arguments_of(info))

    @strawberry.field(
        description="The lines of the ledger, the newest first.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def points_entries(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> Connection[PointsEntry] | None:
        return await entries_read(info, self.row, arguments_of(info))


async def points_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the fields above read."""
    sections = []
    for name in ("points", "balance", ENTRIES):
        for use in wanted.uses_of(name):
            programme = await programme_of(use.arguments["programme"])
            wallet = wallet_of(programme, use.arguments["wallet"])
            if name == "points":
                sections.append(balance_section(name, wallet.id, use.arguments))
            elif name == "balance":
                sections.append(balance_at_section(name, wallet.id, use.arguments["at"], use.arguments))
            else:
                sections.append(
                    entries_section(
                        name,
                        wallet.id,
                        _page(info, use.arguments),
                        with_records="explanation" in nodes_wanted(use.selection),
                        arguments=use.arguments,
                    )
                )
    return sections
