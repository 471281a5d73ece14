"""The desk as the schema shows it."""

from __future__ import annotations

from datetime import datetime

import strawberry

import api.tickets.types  # noqa: F401 - it names the words of tickets in the schema
from api.context import Info
from api.locale import Locale
from api.pagination import Connection
from api.permissions import all_open, open_field
from api.problems import Problem
from api.programme.types import in_words
from api.scalars import Count
from domain.assignment import team as rules
from domain.assignment.desk import QueueReason
from domain.assignment.team import Presence
from domain.kernel.ids import StaffId, TeamId, TicketId
from domain.programme.programme import Programme
from domain.tickets.ticket import TicketKind, TicketState, Urgency
from persistence.assignment.queries import QueuedRead, StandingRead

strawberry.enum(
    Presence,
    description="AVAILABLE: takes tickets. BUSY: is there and takes none now. AWAY: whoever says nothing.",
)
strawberry.enum(
    QueueReason,
    name="QueueReason",
    description="Why nobody has a ticket: the question at which the last ones who could were lost.",
)


@strawberry.type(description="A department with a queue of its own. An empty list takes in everything.")
class Team:
    rule: strawberry.Private[rules.Team]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> TeamId:
        return self.rule.id

    @open_field(description="Its stable name for programs; a hand-over names it as the department.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.programme.locale)

    @open_field(description="Of the teams that take a ticket the one with the lowest rank has it.")
    def rank(self) -> int:
        return self.rule.rank

    @open_field(description="Only for members whose tier has dedicated service.")
    def dedicated(self) -> bool:
        return self.rule.dedicated

    @open_field(description="The kinds of tickets that it takes.")
    def kinds(self) -> list[TicketKind]:
        return [TicketKind(each) for each in sorted(self.rule.kinds)]

    @open_field(description="The categories that it takes, by their codes.")
    def categories(self) -> list[str]:
        return sorted(self.rule.categories)

    @open_field(description="The stores whose tickets it takes, by their codes.")
    def stores(self) -> list[str]:
        return sorted(self.rule.stores)

    @open_field(description="Minutes in which a ticket is accepted, before another one gets it.")
    def accept_minutes(self) -> int:
        return self.rule.accept_minutes

    @open_field(description="Minutes after which the next one on call is paged.")
    def page_minutes(self) -> int:
        return self.rule.page_minutes

    @open_field(description="Who gets what is escalated.")
    def lead(self) -> StaffId | None:
        return self.rule.lead

    @open_field(description="Who is paged for urgent tickets, in this order.")
    def on_call(self) -> list[StaffId]:
        return list(self.rule.on_call)

    @open_field(description="Who works in it.")
    def members(self) -> list[StaffId]:
        return sorted(self.rule.members)

    @open_field(description="A team that is switched off gets no tickets.")
    def active(self) -> bool:
        return self.rule.active

    @open_field(description="Grows with every change.")
    def version(self) -> int:
        return self.rule.version


@strawberry.type(
    description="A member of staff who works on tickets. An empty list of skills, languages or stores takes "
    "in everything."
)
class Representative:
    person: strawberry.Private[rules.Representative]

    @open_field
    def staff_id(self) -> StaffId:
        return self.person.id

    @open_field(description="Categories of tickets that it knows, by their codes.")
    def skills(self) -> list[str]:
        return sorted(self.person.skills)

    @open_field(description="Languages without a region: `zh`, `en`.")
    def languages(self) -> list[str]:
        return sorted(self.person.languages)

    @open_field(description="The stores that it works for, by their codes.")
    def stores(self) -> list[str]:
        return sorted(self.person.stores)

    @open_field(description="Open tickets that it is given at most at once.")
    def limit(self) -> int:
        return self.person.limit

    @open_field(description="Open tickets that it has now.")
    def open_tickets(self) -> Count:
        return Count(self.person.open_tickets)

    @open_field(description="What it last said, or AWAY where that has timed out.")
    def presence(self, info: Info) -> Presence:
        until = self.person.present_until
        return self.person.presence if until is not None and info.context.now < until else Presence.AWAY

    @open_field(description="When what it said times out.")
    def present_until(self) -> datetime | None:
        return self.person.present_until

    @open_field(description="Whoever is switched off gets no tickets.")
    def active(self) -> bool:
        return self.person.active


@strawberry.type(description="A ticket that nobody has, and why.")
class QueuedTicket:
    read: strawberry.Private[QueuedRead]

    @open_field
    def ticket_id(self) -> TicketId:
        return self.read.ticket_id

    @open_field(description="In whose queue it is; null: no team takes such tickets.")
    def team_id(self) -> TeamId | None:
        return self.read.team_id

    @open_field(description="Why nobody has it.")
    def reason(self) -> QueueReason:
        return self.read.reason

    @open_field(description="Since when it waits for somebody.")
    def waiting_since(self) -> datetime:
        return self.read.waiting_since

    @open_field
    def kind(self) -> TicketKind:
        return TicketKind(self.read.kind)

    @open_field(description="By its code; null: nobody has said yet.")
    def category(self) -> str | None:
        return self.read.category

    @open_field
    def urgency(self) -> Urgency:
        return Urgency(self.read.urgency)

    @open_field(description="As BCP 47 has it.")
    def language(self) -> str:
        return self.read.language

    @open_field(description="The store that it is about, by its code.")
    def store(self) -> str | None:
        return self.read.store_code

    @open_field(description="When the first answer is due.")
    def first_response_due_at(self) -> datetime | None:
        return self.read.first_response_due_at


@all_open
@strawberry.type(description="One page of the queue.")
class QueuedTicketConnection(Connection[QueuedTicket]):
    pass


@strawberry.type(description="Who has a ticket, and how soon it is due.")
class TicketStanding:
    read: strawberry.Private[StandingRead]

    @open_field
    def ticket_id(self) -> TicketId:
        return self.read.ticket_id

    @open_field(description="To be named by whoever changes it next.")
    def version(self) -> int:
        return self.read.version

    @open_field
    def state(self) -> TicketState:
        return TicketState(self.read.state)

    @open_field(description="Who has it.")
    def staff_id(self) -> StaffId | None:
        return self.read.staff_id

    @open_field(description="Which team has it, or has it in its queue.")
    def team_id(self) -> TeamId | None:
        return self.read.team_id

    @open_field(description="Until when it has to be accepted, before another one gets it.")
    def accept_by(self) -> datetime | None:
        return self.read.accept_by

    @open_field(description="When whoever has it said so.")
    def accepted_at(self) -> datetime | None:
        return self.read.accepted_at

    @open_field(description="When the first answer is or was due.")
    def first_response_due_at(self) -> datetime | None:
        return self.read.first_response_due_at

    @open_field(description="When the solution is or was due; null: at no time, or the member is waited for.")
    def resolution_due_at(self) -> datetime | None:
        return self.read.resolution_due_at

    @open_field(description="Why nobody has it; null where somebody has, or it is done.")
    def reason(self) -> QueueReason | None:
        return self.read.reason

    @open_field(description="The code of the policy that says how soon; `default` where none fits.")
    def policy(self) -> str | None:
        return self.read.policy


@all_open
@strawberry.type
class SaveTeamPayload:
    team: Team | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveRepresentativePayload:
    representative: Representative | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SetPresencePayload:
    representative: Representative | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class AcceptTicketPayload:
    standing: TicketStanding | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class AssignTicketPayload:
    standing: TicketStanding | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
