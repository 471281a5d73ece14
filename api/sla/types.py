"""Deadlines as the schema shows them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import strawberry

import api.tickets.types  # noqa: F401 - it names the words of tickets in the schema
from api.context import Info
from api.locale import Locale
from api.pagination import Connection
from api.permissions import all_open, open_field
from api.problems import Problem
from api.programme.types import in_words
from api.scalars import Count
from domain.kernel.ids import EscalationId, StaffId, TeamId, TicketId
from domain.programme.programme import Programme
from domain.sla import calendar as calendars
from domain.sla import escalation as escalations
from domain.sla import policy as policies
from domain.sla.clock import Clock
from domain.sla.escalation import EscalationKind
from domain.sla.policy import TARGET_PERCENT
from domain.sla.report import Punctuality
from domain.tickets.ticket import Channel as TicketChannel
from domain.tickets.ticket import TicketKind, TicketState, Urgency
from persistence.sla.report import ShareRead, SlaGroup, StateTimeRead

strawberry.enum(Clock, name="SlaClock", description="The first answer, or the solution.")
strawberry.enum(
    EscalationKind,
    description="WARNING: a deadline comes near. BREACH: it has passed. ON_CALL: an urgent ticket.",
)
strawberry.enum(
    SlaGroup,
    name="SlaGroup",
    description="By what a report is told apart. DAY, WEEK (from Monday), MONTH: by when tickets were "
    "opened, in the programme's time zone.",
)


@all_open
@strawberry.type(description="Hours of a day.")
class OpenHours:
    start_minute: int = strawberry.field(description="Minutes after midnight: 540 is 9:00.")
    end_minute: int = strawberry.field(description="The first minute after them: 1080 is 18:00.")

    @classmethod
    def of(cls, hours: calendars.Hours) -> OpenHours:
        return cls(start_minute=hours.start, end_minute=hours.end)


@all_open
@strawberry.type(description="A day that differs from its weekday.")
class SpecialDay:
    day: date
    hours: list[OpenHours] = strawberry.field(description="None: a holiday.")


@strawberry.type(description="When a service desk is open.")
class BusinessCalendar:
    rule: strawberry.Private[calendars.BusinessCalendar]
    programme: strawberry.Private[Programme]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.programme.locale)

    @open_field(description="Of its wall clock.")
    def time_zone(self) -> str:
        return self.rule.time_zone

    @open_field(description="The hours of seven days, Monday first.")
    def weekly(self) -> list[list[OpenHours]]:
        return [[OpenHours.of(each) for each in hours] for hours in self.rule.weekly]

    @open_field(description="Holidays and working weekends, in order.")
    def days(self) -> list[SpecialDay]:
        return [
            SpecialDay(day=day, hours=[OpenHours.of(each) for each in hours])
            for day, hours in sorted(self.rule.days.items())
        ]


@strawberry.type(
    description="How soon tickets are answered and solved, in minutes of a calendar's open time. An empty "
    "list takes in everything."
)
class SlaPolicy:
    rule: strawberry.Private[policies.SlaPolicy]
    programme: strawberry.Private[Programme]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.programme.locale)

    @open_field(description="Of the policies that fit a ticket the one with the lowest rank holds.")
    def rank(self) -> int:
        return self.rule.rank

    @open_field(description="The code of its calendar; `always`: round the clock.")
    def calendar(self) -> str:
        return self.rule.calendar

    @open_field
    def kinds(self) -> list[TicketKind]:
        return [TicketKind(each) for each in sorted(self.rule.kinds)]

    @open_field
    def urgencies(self) -> list[Urgency]:
        return [each for each in Urgency if each.value in self.rule.urgencies]

    @open_field(description="Of the member's tier in the default ladder, by their codes.")
    def tiers(self) -> list[str]:
        return sorted(self.rule.tiers)

    @open_field
    def first_response_minutes(self) -> int:
        return self.rule.first_response_minutes

    @open_field(description="Null: at no time.")
    def resolution_minutes(self) -> int | None:
        return self.rule.resolution_minutes

    @open_field(description="So long before a term ends the lead is warned; 0: not before.")
    def warn_minutes(self) -> int:
        return self.rule.warn_minutes

    @open_field(description="A policy that is switched off fits no ticket.")
    def active(self) -> bool:
        return self.rule.active


@strawberry.type(description="What somebody has to look at.")
class Escalation:
    read: strawberry.Private[escalations.Escalation]

    @open_field
    def id(self) -> EscalationId:
        return self.read.id

    @open_field
    def ticket_id(self) -> TicketId:
        return self.read.ticket_id

    @open_field
    def kind(self) -> EscalationKind:
        return self.read.kind

    @open_field(description="Whose deadline it is; null for a page.")
    def clock(self) -> Clock | None:
        return self.read.clock

    @open_field(description="The deadline; null for a page.")
    def due_at(self) -> datetime | None:
        return self.read.due_at

    @open_field(description="Of pages: how many were before.")
    def round(self) -> int:
        return self.read.round

    @open_field(description="Which team has the ticket.")
    def team_id(self) -> TeamId | None:
        return self.read.team_id

    @open_field(description="Whom it is for: the lead, or who is on call; null: for whoever reads this.")
    def staff_id(self) -> StaffId | None:
        return self.read.staff_id

    @open_field
    def at(self) -> datetime:
        return self.read.at

    @open_field(description="When somebody said that it was seen.")
    def acknowledged_at(self) -> datetime | None:
        return self.read.acknowledged_at


@all_open
@strawberry.type(description="One page of escalations.")
class EscalationConnection(Connection[Escalation]):
    pass


@strawberry.type(description="Tickets counted by whether they were first-answered in time.")
class SlaShare:
    found: strawberry.Private[Punctuality]
    key: strawberry.Private[UUID | str | date | None] = None
    by: strawberry.Private[SlaGroup] = SlaGroup.NONE

    @classmethod
    def of(cls, read: ShareRead, by: SlaGroup) -> SlaShare:
        return cls(found=read.found, key=read.key, by=by)

    @open_field(description="Where the report is by team; null: tickets of none.")
    def team_id(self) -> TeamId | None:
        return TeamId(self.key) if self.by is SlaGroup.TEAM and isinstance(self.key, UUID) else None

    @open_field(description="Where the report is by person: who has or had the tickets; null: nobody.")
    def staff_id(self) -> StaffId | None:
        return StaffId(self.key) if self.by is SlaGroup.PERSON and isinstance(self.key, UUID) else None

    @open_field(description="Where the report is by channel.")
    def channel(self) -> TicketChannel | None:
        return TicketChannel(str(self.key)) if self.by is SlaGroup.CHANNEL else None

    @open_field(description="Where the report is by kind.")
    def kind(self) -> TicketKind | None:
        return TicketKind(str(self.key)) if self.by is SlaGroup.KIND else None

    @open_field(
        description="Where the report is by a time: its first day. Of the first week or month it may lie "
        "before the period."
    )
    def starts_on(self) -> date | None:
        return self.key if self.by.is_a_time and isinstance(self.key, date) else None

    @open_field(description="First-answered by the deadline, the very instant of it included.")
    def in_time(self) -> Count:
        return Count(self.found.in_time)

    @open_field(description="First-answered after it.")
    def late(self) -> Count:
        return Count(self.found.late)

    @open_field(description="Not answered, and the deadline has passed.")
    def overdue(self) -> Count:
        return Count(self.found.overdue)

    @open_field(description="Not answered and not yet due: not counted.")
    def not_due(self) -> Count:
        return Count(self.found.not_due)

    @open_field(description="In time, late and overdue together.")
    def counted(self) -> Count:
        return Count(self.found.counted)

    @open_field(description="In time of those counted, rounded down: 950 is 95 %. Null where nothing counts.")
    def per_mille(self) -> int | None:
        return self.found.per_mille

    @open_field(description="Whether the target is reached, exactly. Null where nothing counts.")
    def is_met(self) -> bool | None:
        return self.found.is_met


@all_open
@strawberry.type(description="How many tickets were first-answered in time.")
class SlaReport:
    whole: SlaShare = strawberry.field(description="All together.")
    lines: list[SlaShare] = strawberry.field(description="By what was asked; none where by NONE.")

    @strawberry.field(description="In percent.")
    def target_percent(self) -> int:
        return TARGET_PERCENT


@strawberry.type(description="How long tickets stayed in a state.")
class TicketStateTime:
    read: strawberry.Private[StateTimeRead]

    @open_field
    def state(self) -> TicketState:
        return TicketState(self.read.state)

    @open_field(description="So many tickets were in it.")
    def tickets(self) -> Count:
        return Count(self.read.tickets)

    @open_field(description="So often they came into it: more often than tickets are loops.")
    def visits(self) -> Count:
        return Count(self.read.visits)

    @open_field(description="All stays together, in seconds; what lasts up to now.")
    def total_seconds(self) -> Count:
        return Count(self.read.seconds)

    @open_field(
        description="So many tickets went beyond it without a stay: by another way, or in the same instant."
    )
    def skipped(self) -> Count:
        return Count(self.read.skipped)

    @open_field(
        description="Of the tickets that stayed in it those that were opened again, rounded: 50 is 5 %. "
        "Null: none stayed."
    )
    def reopened_per_mille(self) -> int | None:
        return self.read.reopened_per_mille

    @open_field(
        description="The same of those that skipped it. Where it is no higher, the step has no effect that "
        "shows here."
    )
    def skipped_reopened_per_mille(self) -> int | None:
        return self.read.skipped_reopened_per_mille

    @open_field(description="The stay in the middle, in seconds.")
    def median_seconds(self) -> Count:
        return Count(self.read.median_seconds)


@all_open
@strawberry.type
class SaveBusinessCalendarPayload:
    calendar: BusinessCalendar | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveSlaPolicyPayload:
    policy: SlaPolicy | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class AcknowledgeEscalationPayload:
    escalation: Escalation | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
