"""Setting calendars and policies, and saying that an escalation was seen."""

from datetime import date
from typing import Any

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.pagination import at_most
from api.permissions import guarded
from api.problems import answers_refusals
from api.programme.lookup import current_programme
from api.scalars import TimeZone
from api.sla.types import (
    AcknowledgeEscalationPayload,
    BusinessCalendar,
    Escalation,
    SaveBusinessCalendarPayload,
    SaveSlaPolicyPayload,
    SlaPolicy,
)
from domain.kernel.ids import EscalationId
from domain.kernel.texts import LocalText
from domain.sla import calendar as rules
from domain.sla import use_cases
from domain.staff.permissions import Permission
from domain.tickets.ticket import TicketKind, Urgency
from persistence.retry import retrying


@strawberry.input(description="Hours of a day, in minutes after midnight: 9:00 to 18:00 is 540 to 1080.")
class OpenHoursInput:
    start_minute: int
    end_minute: int = strawberry.field(description="The first minute after them, at most 1440.")

    def hours(self) -> rules.Hours:
        return rules.Hours(self.start_minute, self.end_minute)


@strawberry.input(description="A day that differs from its weekday.")
class SpecialDayInput:
    day: date
    hours: list[OpenHoursInput] = strawberry.field(
        default_factory=list, description="None: a holiday. Some: such as a working Saturday."
    )


@strawberry.input(description="A business calendar, as it shall be from now on.")
class SaveBusinessCalendarInput:
    programme: str | None = None
    code: str = strawberry.field(description="Its stable name; `always` is there already, round the clock.")
    name: LocalText
    time_zone: TimeZone
    weekly: list[list[OpenHoursInput]] = strawberry.field(
        description="The hours of seven days, Monday first, in order and apart; at least five in a week."
    )
    days: list[SpecialDayInput] = strawberry.field(
        default_factory=list, description="Holidays and working weekends, at most 1000."
    )

    def calendar(self) -> rules.BusinessCalendar:
        at_most([each.day for each in self.days], "days", rules.MOST_DAYS)
        return rules.BusinessCalendar(
            code=self.code,
            name=self.name,
            time_zone=self.time_zone,
            weekly=tuple(tuple(each.hours() for each in hours) for hours in self.weekly),
            days={each.day: tuple(hours.hours() for hours in each.hours) for each in self.days},
        )


@strawberry.input(description="A policy, new or changed. What is left out stays as it is.")
class SaveSlaPolicyInput:
    programme: str | None = None
    code: str = strawberry.field(description="Its stable name; `default` is there already, for the rest.")
    name: LocalText | None = strawberry.field(default=None, description="Needed for a new one.")
    rank: int | None = strawberry.field(default=None, description="0 to 9999, at first 100.")
    calendar: str | None = strawberry.field(default=None, description="At first `always`.")
    kinds: list[TicketKind] | None = None
    urgencies: list[Urgency] | None = None
    tiers: list[str] | None = None
    first_response_minutes: int | None = strawberry.field(
        default=None, description="1 to 86400. Needed for a new one."
    )
    resolution_minutes: int | None = strawberry.field(
        default=strawberry.UNSET, description="Not less than the first response's; null: no term."
    )
    warn_minutes: int | None = strawberry.field(
        default=None, description="Less than the first response's; 0: no warning."
    )
    active: bool | None = None

    def changes(self) -> dict[str, Any]:
        plain = ("rank", "calendar", "first_response_minutes", "warn_minutes", "active")
        changes = {name: each for name in plain if (each := getattr(self, name)) is not None}
        for name in ("kinds", "urgencies", "tiers"):
            given = getattr(self, name)
            if given is not None:
                changes[name] = frozenset(map(str, at_most(given, name, 50)))
        if self.resolution_minutes is not strawberry.UNSET:
            changes["resolution_minutes"] = self.resolution_minutes
        return changes


@strawberry.type
class SlaMutations:
    @strawberry.mutation(
        description="Add a business calendar or write it anew; the deadlines of open tickets follow. The "
        "same again changes nothing.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(SaveBusinessCalendarPayload)
    async def save_business_calendar(
        self, info: Info, input: SaveBusinessCalendarInput
    ) -> SaveBusinessCalendarPayload:
        command = use_cases.SaveCalendar(
            programme=input.programme, calendar=input.calendar(), origin=origin_of(info)
        )
        saved = await retrying(lambda: use_cases.save_calendar(command, info.context.begin))
        programme = await current_programme(input.programme)
        assert programme is not None
        return SaveBusinessCalendarPayload(calendar=BusinessCalendar(rule=saved, programme=programme))

    @strawberry.mutation(
        description="Add a policy or change one; the deadlines of open tickets follow. The same again "
        "changes nothing.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(SaveSlaPolicyPayload)
    async def save_sla_policy(self, info: Info, input: SaveSlaPolicyInput) -> SaveSlaPolicyPayload:
        command = use_cases.SavePolicy(
            programme=input.programme,
            code=input.code,
            name=input.name,
            changes=input.changes(),
            origin=origin_of(info),
        )
        saved = await retrying(lambda: use_cases.save_policy(command, info.context.begin))
        programme = await current_programme(input.programme)
        assert programme is not None
        return SaveSlaPolicyPayload(policy=SlaPolicy(rule=saved, programme=programme))

    @strawberry.mutation(
        description="Say that one has seen it; nobody else is paged about the ticket after that.",
        extensions=[guarded(Permission.DESK_WORK)],
    )
    @answers_refusals(AcknowledgeEscalationPayload)
    async def acknowledge_escalation(self, info: Info, id: EscalationId) -> AcknowledgeEscalationPayload:
        found = await retrying(
            lambda: use_cases.acknowledge_escalation(id, origin_of(info), info.context.begin)
        )
        return AcknowledgeEscalationPayload(escalation=Escalation(read=found))
