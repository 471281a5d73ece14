"""Reading calendars, policies, escalations and the report."""

from datetime import date, datetime, timedelta
from typing import Annotated

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.pagination import page_of
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.sla.types import (
    BusinessCalendar,
    Escalation,
    EscalationConnection,
    SlaPolicy,
    SlaReport,
    SlaShare,
    TicketStateTime,
)
from domain.kernel.periods import midnight
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tickets.ticket import TicketState
from persistence.sla import queries, report
from persistence.sla.report import SlaGroup

MOST_DAYS = 366
MOST_HOURS = 24 * 60


@strawberry.input(description="Days of the programme's calendar, both included; at most 366.")
class DeskPeriodInput:
    start: date = strawberry.field(name="from", description="The first day.")
    through: date = strawberry.field(description="The last day.")

    def instants(self, programme: Programme) -> tuple[datetime, datetime]:
        """Raises BadUserInput."""
        if not 0 <= (self.through - self.start).days < MOST_DAYS:
            raise BadUserInput(f"A period has between 1 and {MOST_DAYS} days.")
        if not 2 <= self.start.year <= self.through.year <= 9_000:
            raise BadUserInput("A year lies between 2 and 9000.")
        after = midnight(self.through + timedelta(days=1), programme.zone)
        return midnight(self.start, programme.zone), after


@strawberry.type
class SlaQueries:
    @strawberry.field(
        description="All business calendars, by code.", extensions=[guarded(Permission.DESK_READ)]
    )
    async def business_calendars(self, programme: str | None = None) -> list[BusinessCalendar] | None:
        found = await programme_of(programme)
        return [BusinessCalendar(rule=each, programme=found) for each in await queries.calendars(found.id)]

    @strawberry.field(
        description="All policies, in the order in which they are asked.",
        extensions=[guarded(Permission.DESK_READ)],
    )
    async def sla_policies(self, programme: str | None = None) -> list[SlaPolicy] | None:
        found = await programme_of(programme)
        return [SlaPolicy(rule=each, programme=found) for each in await queries.policies(found.id)]

    @strawberry.field(
        description="What somebody has or had to look at, the newest first. Staff of stores see those of "
        "their stores.",
        extensions=[guarded(Permission.DESK_READ)],
    )
    async def escalations(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        programme: str | None = None,
        only_open: Annotated[
            bool, strawberry.argument(description="Only those that nobody has acknowledged.")
        ] = False,
    ) -> EscalationConnection | None:
        found = await programme_of(programme)
        stores = info.context.caller.store_codes
        asked = {"programme": str(found.id), "open": only_open, "stores": sorted(stores)}
        page = page_of(info, "escalations", first, after, filter=asked)
        return EscalationConnection.of(
            await queries.escalations(found.id, page, only_open=only_open, stores=stores),
            page,
            node=lambda read: Escalation(read=read),
            position=lambda read: (read.at, read.id.value),
        )

    @strawberry.field(
        description="How many of the tickets opened in a period were first-answered in time: in time / "
        "(answered + overdue and unanswered). Not yet due is not counted, exactly at the deadline is in "
        "time; duplicates and spam are left out. Staff of stores see those of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def sla_report(
        self,
        info: Info,
        period: DeskPeriodInput,
        by: SlaGroup = SlaGroup.NONE,
        programme: str | None = None,
        within_hours: Annotated[
            int | None,
            strawberry.argument(
                description="Against so many hours round the clock, whatever the policies say: 1 to 1440. "
                "Null: against each ticket's own deadline."
            ),
        ] = None,
    ) -> SlaReport | None:
        found = await programme_of(programme)
        start, end = period.instants(found)
        if within_hours is not None and not 1 <= within_hours <= MOST_HOURS:
            raise BadUserInput(f"withinHours lies between 1 and {MOST_HOURS}.")
        lines = await report.shares(
            found.id,
            start,
            end,
            by=by,
            at=found.now(info.context.now),
            zone=found.time_zone,
            within_seconds=within_hours * 3_600 if within_hours is not None else None,
            stores=info.context.caller.store_codes,
        )
        return SlaReport(
            whole=SlaShare(found=report.together(each.found for each in lines)),
            lines=[SlaShare.of(each, by) for each in lines] if by is not SlaGroup.NONE else [],
        )

    @strawberry.field(
        description="How long the tickets opened in a period stayed in each state, in the order of their "
        "life; duplicates and spam are left out. Staff of stores see those of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def ticket_state_times(
        self, info: Info, period: DeskPeriodInput, programme: str | None = None
    ) -> list[TicketStateTime] | None:
        found = await programme_of(programme)
        start, end = period.instants(found)
        times = await report.state_times(
            found.id, start, end, at=found.now(info.context.now), stores=info.context.caller.store_codes
        )
        order = list(TicketState)
        return [
            TicketStateTime(read=each)
            for each in sorted(times, key=lambda each: order.index(TicketState(each.state)))
        ]
