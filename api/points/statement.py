"""What happened to a member's points in a period, from the balance before it to the balance after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.members.paging import refuse_foreign
from api.pagination import Asked, Connection, nodes_wanted, page_of
from api.permissions import all_open
from api.points.types import PointsBalance, PointsEntry
from api.scalars import Count, SignedPoints, serialize_date_time
from api.selection import Arguments, Selection, arguments_of
from domain.kernel.amounts import Points
from domain.kernel.csv_text import table
from domain.kernel.ids import EntryId, OrderId
from domain.kernel.periods import Rounding, last_day, midnight
from domain.points.entry import Entry, EntryKind
from domain.programme.programme import Programme, WalletType
from persistence.members.queries import MemberRead
from persistence.members.statement import Parts, Section
from persistence.pages import Page, Slice
from persistence.points.balances import NOTHING
from persistence.points.history import (
    BookedRead,
    MovementRead,
    booked_section,
    movements_section,
    with_due,
)
from persistence.points.queries import EntryRead, entries_section
from persistence.selection import Use

STATEMENT = "points_statement"
_OPENING, _CLOSING, _MOVEMENTS, _ENTRIES, _CSV = (
    f"{STATEMENT}.{part}" for part in ("opening", "closing", "movements", "entries", "csv")
)
MOST_LINES = 5_000
"""In one CSV."""
_RESOLUTION = timedelta(microseconds=1)


@strawberry.enum(description="A month, quarter or year of the programme's own calendar.")
class CalendarPeriod(Enum):
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"


@strawberry.input(
    description="Either a period of the calendar with a day that lies in it, or two instants: from the first "
    "on, before the second."
)
class StatementPeriod:
    calendar: CalendarPeriod | None = None
    day: date | None = strawberry.field(default=None, description="Any day of the month, quarter or year.")
    from_: datetime | None = strawberry.field(
        default=None, name="from", description="The first instant inside."
    )
    to: datetime | None = strawberry.field(default=None, description="The first instant after it.")


_ROUNDING = {
    CalendarPeriod.MONTH: Rounding.END_OF_MONTH,
    CalendarPeriod.QUARTER: Rounding.END_OF_QUARTER,
    CalendarPeriod.YEAR: Rounding.END_OF_YEAR,
}
_MONTHS = {CalendarPeriod.MONTH: 1, CalendarPeriod.QUARTER: 3, CalendarPeriod.YEAR: 12}


def instants_of(period: Arguments, programme: Programme) -> tuple[datetime, datetime]:
    """The first instant inside, and the first one after. Raises BadUserInput."""
    calendar, day, start, end = (period[each] for each in ("calendar", "day", "from_", "to"))
    if calendar is not None and day is not None and start is None and end is None:
        if not 2 <= day.year <= 9000:
            raise BadUserInput("A statement's year lies between 2 and 9000.")
        through = last_day(day, _ROUNDING[calendar])
        first = through.replace(month=through.month - _MONTHS[calendar] + 1, day=1)
        return midnight(first, programme.zone), midnight(through + timedelta(days=1), programme.zone)
    if start is not None and end is not None and calendar is None and day is None:
        if not start < end:
            raise BadUserInput("A period ends after it begins.")
        return start, end
    raise BadUserInput("Name a period either by calendar and day, or by from and to.")


@all_open
@strawberry.type(description="All movements of one kind in the period.")
class PointsMovement:
    kind: EntryKind
    count: Count = strawberry.field(description="How many lines.")
    points: Points = strawberry.field(description="How many points they are about, together.")
    effect: SignedPoints = strawberry.field(description="What they did to the balance, together.")

    @classmethod
    def of(cls, read: MovementRead) -> "PointsMovement":
        return cls(
            kind=read.kind,
            count=Count(read.count),
            points=Points(read.points),
            effect=SignedPoints(read.effect),
        )


@all_open
@strawberry.type(
    description="A line that is due by itself and not written yet: the account's next movement, or the "
    "night's job, writes it as of its own instant."
)
class DueMovement:
    kind: EntryKind
    at: datetime = strawberry.field(description="When it became due.")
    points: Points
    effect: SignedPoints = strawberry.field(description="What it does to the balance.")

    @classmethod
    def of(cls, entry: Entry) -> "DueMovement":
        return cls(
            kind=entry.kind,
            at=entry.at,
            points=Points(entry.points),
            effect=SignedPoints(entry.change.effect),
        )


@dataclass(frozen=True)
class _Asked:
    """One use of the field: whose, of what, and as it was asked for."""

    row: Parts
    arguments: Arguments
    programme: Programme
    wallet: WalletType
    period: tuple[datetime, datetime]
    due: list[Entry]


@all_open
@strawberry.type(
    description="What happened in a period: `opening.total` and the effects of all movements are "
    "`closing.total`, to the point. A period that is not over closes now."
)
class PointsStatement:
    asked: strawberry.Private[_Asked]
    wallet: str = strawberry.field(description="The code of the wallet type.")
    from_: datetime = strawberry.field(name="from", description="The first instant inside.")
    to: datetime = strawberry.field(description="The first instant after it.")
    opening: PointsBalance = strawberry.field(description="The balance just before the period.")
    closing: PointsBalance = strawberry.field(
        description="The balance at its last instant, or now where it is not over."
    )
    movements: list[PointsMovement] = strawberry.field(
        description="By kind, with what is due and not written yet."
    )
    due: list[DueMovement] = strawberry.field(
        description="Of the movements those that are not among the entries yet."
    )

    @strawberry.field(description="The lines of the period, the newest first.")
    def entries(self, info: Info, first: int, after: str | None = None) -> Connection[PointsEntry]:
        asked, own = self.asked, arguments_of(info)
        page = _page(info, asked.arguments, own)
        refuse_foreign(page, asked.row)
        return Connection[PointsEntry].of(
            asked.row.part(_ENTRIES, _entries_key(asked.arguments, own)),
            page,
            node=lambda read: PointsEntry(read=read, programme=asked.programme),
            position=lambda read: (read.member_id, read.sequence),
        )

    @strawberry.field(
        description="The statement as CSV (RFC 4180, UTF-8), the oldest line first: a line OPENING, the "
        "entries, what is due, a line CLOSING. It holds ids, words of this schema, numbers and instants, and "
        "nothing that somebody typed, so no cell can be a formula. A program offers the text as a file. A "
        f"period of more than {MOST_LINES} entries is BAD_USER_INPUT: ask for shorter ones."
    )
    def csv(self, info: Info) -> str | None:
        row = self.asked.row
        if isinstance(row, MemberRead) and not info.context.caller.is_self(row.member_id):
            info.context.reads.show(row.member_id, "points_statement.csv")
        lines: Slice[EntryRead] = self.asked.row.part(_CSV, self.asked.arguments)
        if lines.has_more:
            raise BadUserInput(f"The period has more than {MOST_LINES} entries: ask for shorter ones.")
        return table(HEAD, _lines(self, lines.rows))


HEAD = ("at", "kind", "points", "effect", "balance", "recorded_at", "entry", "order")


def _lines(statement: PointsStatement, entries: Sequence[EntryRead]) -> Iterator[tuple[object, ...]]:
    no_entry = ("", "", "")  # each line has as many fields as the first: RFC 4180, 2.4
    opening, closing = statement.opening.total, statement.closing.total
    yield serialize_date_time(statement.from_), "OPENING", "", "", opening, *no_entry
    for each in reversed(entries):
        yield (
            serialize_date_time(each.at),
            each.kind,
            each.points,
            each.effect,
            each.balance_after,
            serialize_date_time(each.recorded_at),
            EntryId(each.member_id, each.id),
            OrderId(each.member_id, each.order_id) if each.order_id else "",
        )
    for due in statement.due:
        yield serialize_date_time(due.at), due.kind.value, due.points.value, due.effect, "", *no_entry
    yield serialize_date_time(statement.to), "CLOSING", "", "", closing, *no_entry


def statement_read(
    row: Parts, arguments: Arguments, programme: Programme, wallet: WalletType
) -> PointsStatement:
    """As loaded for the arguments."""
    start, end = instants_of(arguments["period"], programme)
    opening: BookedRead | None = row.part(_OPENING, arguments)
    closing: BookedRead | None = row.part(_CLOSING, arguments)
    due = [each for each in closing.booked.due(at=closing.at) if each.at >= start] if closing else []
    movements = with_due(row.part(_MOVEMENTS, arguments), due)
    return PointsStatement(
        asked=_Asked(row, arguments, programme, wallet, (start, end), due),
        wallet=wallet.code,
        from_=start,
        to=end,
        opening=PointsBalance.of(opening.balance if opening else NOTHING, wallet),
        closing=PointsBalance.of(closing.balance if closing else NOTHING, wallet),
        movements=[PointsMovement.of(each) for each in movements],
        due=[DueMovement.of(each) for each in due],
    )


def statement_sections(info: Info, use: Use, programme: Programme, wallet: WalletType) -> Iterator[Section]:
    """What one use of the field reads."""
    arguments = use.arguments
    start, end = instants_of(arguments["period"], programme)
    for name, at in ((_OPENING, start), (_CLOSING, end)):
        yield booked_section(
            name, programme, wallet, at - _RESOLUTION, not_after_now=True, arguments=arguments
        )
    yield movements_section(_MOVEMENTS, wallet, start, end, arguments)
    for lines in use.selection.uses_of("entries"):
        yield entries_section(
            _ENTRIES,
            wallet.id,
            _page(info, arguments, lines.arguments),
            with_records=_explained(lines.selection),
            period=(start, end),
            arguments=_entries_key(arguments, lines.arguments),
        )
    if "csv" in use.selection:
        every = Page(first=MOST_LINES)
        yield entries_section(
            _CSV, wallet.id, every, with_records=False, period=(start, end), arguments=arguments
        )


def _explained(connection: Selection) -> bool:
    return "explanation" in nodes_wanted(connection)


def _entries_key(statement: Arguments, entries: Arguments) -> Arguments:
    return Arguments({**statement, **entries})


def _page(info: Info, statement: Arguments, entries: Arguments) -> Asked:
    said = {
        "programme": statement["programme"],
        "wallet": statement["wallet"],
        **{name: str(value) for name, value in statement["period"].items()},
    }
    return page_of(info, STATEMENT, entries["first"], entries["after"], filter=said)
