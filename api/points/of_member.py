"""A member's points, as fields of Member."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.members.paging import refuse_foreign
from api.pagination import Asked, Connection, Cursors, nodes_wanted, page_with
from api.permissions import guarded
from api.points.statement import (
    STATEMENT,
    PointsStatement,
    StatementPeriod,
    statement_read,
    statement_sections,
)
from api.points.types import ExpiringPoints, PointsBalance, PointsEntry
from api.programme.lookup import programme_of, wallet_of
from api.selection import Arguments, Selection, Use, arguments_of
from domain.programme.programme import POINTS, Programme, WalletType
from domain.staff.permissions import Permission
from persistence.members.statement import Parts, Section
from persistence.points.balances import balance_section
from persistence.points.history import balance_at_section, expiring_section
from persistence.points.queries import entries_section

ENTRIES = "points_entries"
EXPIRING = "expiring_points"
BALANCE_AT = (
    "The balance at an instant, past or future, from lots and draws: as it was, or as it will be if nothing "
    "else happens. `asKnownAt`: from what had been written by then, an order of last week that came in today "
    "left out; now where it is not given, or later than now."
)
MOST_DAYS = 400
"""The standard term, twelve months through the end of the last one, and a little."""


def days_ahead(days: int) -> timedelta:
    """The time in which points are asked for that die. Raises BadUserInput."""
    if not 1 <= days <= MOST_DAYS:
        raise BadUserInput(f"within lies between 1 and {MOST_DAYS} days.")
    return timedelta(days=days)


def _page(info: Info, arguments: Arguments) -> Asked:
    return _page_with(info.context.cursors, arguments)


@lru_cache(maxsize=256)
def _page_with(cursors: Cursors, arguments: Arguments) -> Asked:
    return page_with(
        cursors,
        "pointsEntries",
        arguments["first"],
        arguments["after"],
        filter={"programme": arguments["programme"], "wallet": arguments["wallet"]},
    )


def balance_read(row: Parts, name: str, arguments: Arguments) -> PointsBalance:
    """`name`: points (now) or balance (at an instant), as loaded for the arguments."""
    wallet = wallet_of(row.programme(arguments["programme"]), arguments["wallet"])
    return PointsBalance.of(row.part(name, arguments), wallet)


def entries_read(info: Info, row: Parts, arguments: Arguments) -> Connection[PointsEntry]:
    """The page of entries as loaded for the arguments. Raises BadUserInput for another member's cursor."""
    programme = row.programme(arguments["programme"])
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
    def points(self, info: Info, programme: str | None = None, wallet: str = POINTS) -> PointsBalance | None:
        return balance_read(self.row, "points", arguments_of(info))

    @strawberry.field(description=BALANCE_AT, extensions=[guarded(Permission.POINTS_READ, or_self=True)])
    def balance(
        self,
        info: Info,
        at: datetime,
        as_known_at: datetime | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> PointsBalance | None:
        return balance_read(self.row, "balance", arguments_of(info))

    @strawberry.field(
        description="What dies within so many days (1 to 400) if nothing else happens, the soonest first.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def expiring_points(
        self, info: Info, within: int, programme: str | None = None, wallet: str = POINTS
    ) -> list[ExpiringPoints] | None:
        return [ExpiringPoints.of(each) for each in self.row.part(EXPIRING, arguments_of(info))]

    @strawberry.field(
        description="What happened to the member's points in a period.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def points_statement(
        self, info: Info, period: StatementPeriod, programme: str | None = None, wallet: str = POINTS
    ) -> PointsStatement | None:
        arguments = arguments_of(info)
        of = self.row.programme(arguments["programme"])
        return statement_read(self.row, arguments, of, wallet_of(of, arguments["wallet"]))

    @strawberry.field(
        description="The lines of the ledger, the newest first.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def points_entries(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> Connection[PointsEntry] | None:
        return entries_read(info, self.row, arguments_of(info))


async def points_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the fields above read."""
    if sum("csv" in use.selection for use in wanted.uses_of(STATEMENT)) > 1:
        raise BadUserInput("A request carries one statement as CSV.")
    sections: list[Section] = []
    for name in ("points", "balance", EXPIRING, STATEMENT, ENTRIES):
        for use in wanted.uses_of(name):
            programme = await programme_of(use.arguments["programme"])
            wallet = wallet_of(programme, use.arguments["wallet"])
            sections += _sections(info, use, programme, wallet)
    return sections


def _sections(info: Info, use: Use, programme: Programme, wallet: WalletType) -> Iterable[Section]:
    name, arguments = use.name, use.arguments
    match name:
        case "points":
            return [balance_section(name, programme, wallet, arguments)]
        case "balance":
            at, known_at = arguments["at"], arguments["as_known_at"]
            return [balance_at_section(name, programme, wallet, at, known_at, arguments)]
        case "expiring_points":
            return [expiring_section(name, programme, wallet, days_ahead(arguments["within"]), arguments)]
        case "points_statement":
            return statement_sections(info, use, programme, wallet)
        case _:
            with_records = "explanation" in nodes_wanted(use.selection)
            page = _page(info, arguments)
            return [entries_section(name, wallet.id, page, with_records=with_records, arguments=arguments)]
