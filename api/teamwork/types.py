"""The agenda, the gaps and the table of responsibilities as the schema shows them."""

from datetime import datetime

import strawberry

import api.followups.types
import api.sla.types  # noqa: F401 - they name the words of tickets and follow-ups in the schema
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from domain.followups.kinds import FollowUpKind
from domain.kernel.ids import FollowUpId, StaffId, SurveyAnswerId, TeamId, TicketId
from domain.sla.clock import Clock
from domain.staff.permissions import Permission
from domain.teamwork import steps
from domain.teamwork.steps import Missing, Step, Time
from domain.tickets.ticket import TicketState, Urgency
from persistence.teamwork.digest import ActionLine, BreachLine, Digest, LowLine, TeamLine
from persistence.teamwork.gaps import DormantLine, Gaps, MissedLine, UnusedLine

strawberry.enum(
    Step,
    name="ProcessStep",
    description="The steps by which members are served, in the order in which they are taken.",
)
strawberry.enum(
    Time,
    name="StepTime",
    description="By what a step's time is said: AT_ONCE, with the call itself; POLICY_FIRST and "
    "POLICY_RESOLUTION, deadlines of tickets; TEAM_ACCEPT and TEAM_PAGE, of teams; EACH has its own.",
)
strawberry.enum(
    Missing,
    name="StepMissing",
    description="OWNER: nobody has a role that allows the step. TERM: nothing says until when it is done.",
)


def team_of(line: TeamLine | BreachLine | LowLine | MissedLine) -> TeamId | None:
    return TeamId(line.team_id) if line.team_id else None


@strawberry.type(description="What a team brings to the meeting.")
class DigestTeam:
    line: strawberry.Private[TeamLine]

    @open_field(description="Null: of no team.")
    def team_id(self) -> TeamId | None:
        return team_of(self.line)

    @open_field(description="Its open tickets with a deadline that has passed.")
    def open_breaches(self) -> Count:
        return Count(self.line.breaches)

    @open_field(description="Tickets handed over to it that it has not acknowledged.")
    def hand_overs(self) -> Count:
        return Count(self.line.handovers)

    @strawberry.field(
        description="Low scores about its tickets.", extensions=[guarded(Permission.SURVEYS_READ_ANSWERS)]
    )
    def low_scores(self) -> Count | None:
        return Count(self.line.lows)


@strawberry.type(description="An open ticket with a deadline that has passed.")
class DigestBreach:
    line: strawberry.Private[BreachLine]

    @open_field
    def ticket_id(self) -> TicketId:
        return self.line.ticket_id

    @open_field
    def clock(self) -> Clock:
        return Clock(self.line.clock)

    @open_field
    def due_at(self) -> datetime:
        return self.line.due_at

    @open_field
    def urgency(self) -> Urgency:
        return Urgency(self.line.urgency)

    @open_field
    def team_id(self) -> TeamId | None:
        return team_of(self.line)

    @open_field(description="Who has it; null: nobody.")
    def staff_id(self) -> StaffId | None:
        return StaffId(self.line.staff_id) if self.line.staff_id else None


@strawberry.type(description="An answer by which somebody is dissatisfied.")
class DigestLowScore:
    line: strawberry.Private[LowLine]

    @open_field
    def answer_id(self) -> SurveyAnswerId:
        return self.line.answer_id

    @open_field
    def at(self) -> datetime:
        return self.line.at

    @open_field(description="The code of the survey.")
    def survey(self) -> str:
        return self.line.survey

    @open_field(description="The ticket that was asked about.")
    def ticket_id(self) -> TicketId | None:
        return self.line.ticket_id

    @open_field(description="Which team has that ticket.")
    def team_id(self) -> TeamId | None:
        return team_of(self.line)


@strawberry.type(description="A follow-up that is to be done.")
class DigestAction:
    line: strawberry.Private[ActionLine]

    @open_field
    def follow_up_id(self) -> FollowUpId:
        return self.line.follow_up_id

    @open_field
    def kind(self) -> FollowUpKind:
        return FollowUpKind(self.line.kind)

    @open_field(description="Who does it; null: nobody yet.")
    def owner_id(self) -> StaffId | None:
        return StaffId(self.line.owner_id) if self.line.owner_id else None

    @open_field
    def due_at(self) -> datetime:
        return self.line.due_at

    @open_field
    def overdue(self) -> bool:
        return self.line.overdue


@strawberry.type(
    description="The agenda of a meeting of several departments. Counts are of all, lines the first hundred."
)
class CrossTeamDigest:
    found: strawberry.Private[Digest]

    @open_field(description="Open tickets with a deadline that has passed by now.")
    def open_breaches(self) -> Count:
        return Count(self.found.breaches)

    @open_field(description="Tickets handed over that nobody has acknowledged.")
    def hand_overs(self) -> Count:
        return Count(self.found.handovers)

    @strawberry.field(
        description="Answers of the period by which somebody is dissatisfied.",
        extensions=[guarded(Permission.SURVEYS_READ_ANSWERS)],
    )
    def low_scores(self) -> Count | None:
        return Count(self.found.lows)

    @open_field(description="Follow-ups due in the period that are not late yet.")
    def actions_due(self) -> Count:
        return Count(self.found.due)

    @open_field(description="Follow-ups that are late by now, whenever they were due.")
    def actions_overdue(self) -> Count:
        return Count(self.found.overdue)

    @open_field(description="Teams that have something of it.")
    def teams(self) -> list[DigestTeam]:
        return [DigestTeam(line=each) for each in self.found.teams]

    @open_field(description="The longest late first, a line for each deadline.")
    def breaches(self) -> list[DigestBreach]:
        return [DigestBreach(line=each) for each in self.found.breach_lines]

    @strawberry.field(description="The newest first.", extensions=[guarded(Permission.SURVEYS_READ_ANSWERS)])
    def low_answers(self) -> list[DigestLowScore] | None:
        return [DigestLowScore(line=each) for each in self.found.low_lines]

    @strawberry.field(
        description="What is due first comes first.", extensions=[guarded(Permission.FOLLOW_UPS_READ)]
    )
    def actions(self) -> list[DigestAction] | None:
        return [DigestAction(line=each) for each in self.found.action_lines]


@strawberry.type(description="First answers that came too late, or have not come in time.")
class MissedDeadlines:
    line: strawberry.Private[MissedLine]

    @open_field(description="Null: of no team.")
    def team_id(self) -> TeamId | None:
        return team_of(self.line)

    @open_field
    def missed(self) -> Count:
        return Count(self.line.missed)

    @open_field(description="Of so many that were answered or are due.")
    def counted(self) -> Count:
        return Count(self.line.counted)


@strawberry.type(description="Somebody who has work and has not been seen.")
class DormantOwner:
    line: strawberry.Private[DormantLine]

    @open_field
    def staff_id(self) -> StaffId:
        return StaffId(self.line.staff_id)

    @open_field
    def open_tickets(self) -> Count:
        return Count(self.line.tickets)

    @open_field
    def open_follow_ups(self) -> Count:
        return Count(self.line.actions)

    @open_field(description="When it last logged in, used its log-in or said that it was there; null: never.")
    def seen_at(self) -> datetime | None:
        return self.line.seen_at

    @open_field(description="Its account is shut.")
    def disabled(self) -> bool:
        return self.line.gone


@all_open
@strawberry.type(description="What is not known of active members: of how many each is missing.")
class IncompleteData:
    members: Count = strawberry.field(description="Active members of the programme.")
    name: Count
    contact: Count = strawberry.field(description="Neither phone nor e-mail.")
    birthday: Count
    language: Count


@strawberry.type(description="Coupons of a template that ended in the period without having been used.")
class UnusedBenefit:
    line: strawberry.Private[UnusedLine]

    @open_field(description="The code of the template.")
    def template(self) -> str:
        return self.line.template

    @open_field
    def unused(self) -> Count:
        return Count(self.line.unused)

    @open_field(description="Of so many that ended, used ones among them.")
    def ended(self) -> Count:
        return Count(self.line.ended)


@strawberry.type(description="What is not managed well. Lines are the first hundred of each kind.")
class ManagementGaps:
    found: strawberry.Private[Gaps]

    @open_field(description="Of tickets opened in the period, by team.")
    def missed_deadlines(self) -> list[MissedDeadlines]:
        return [MissedDeadlines(line=each) for each in self.found.missed]

    @open_field(description="Who was not seen for the longest first.")
    def dormant_owners(self) -> list[DormantOwner]:
        return [DormantOwner(line=each) for each in self.found.dormant]

    @open_field
    def dormant_count(self) -> Count:
        return Count(self.found.dormant_count)

    @open_field
    def incomplete_data(self) -> IncompleteData:
        missing = {name: Count(each) for name, each in self.found.incomplete.items()}
        return IncompleteData(members=Count(self.found.members), **missing)

    @open_field(description="The most first.")
    def unused_benefits(self) -> list[UnusedBenefit]:
        return [UnusedBenefit(line=each) for each in self.found.unused]

    @open_field
    def unused_count(self) -> Count:
        return Count(self.found.unused_count)


@all_open
@strawberry.type(description="So many minutes, by a team or a policy.")
class StepTerm:
    of: str = strawberry.field(description="The code of the team or policy; `default` is always there.")
    minutes: int


@strawberry.type(description="Who does a step, and until when.")
class Responsibility:
    line: strawberry.Private[steps.Responsibility]

    @open_field
    def step(self) -> Step:
        return self.line.step

    @open_field(description="The states of a ticket in which it waits for this step.")
    def states(self) -> list[TicketState]:
        return [state for state, step in steps.STATES.items() if step is self.line.step]

    @open_field(description="Whoever holds it may take the step.")
    def permission(self) -> str:
        return self.line.permission.value

    @open_field(description="The roles that allow it and that somebody has, by code.")
    def owner_roles(self) -> list[str]:
        return list(self.line.roles)

    @open_field
    def time(self) -> Time:
        return self.line.time

    @open_field(description="Until when, in minutes, in the order in which policies and teams are asked.")
    def terms(self) -> list[StepTerm]:
        return [StepTerm(of=each.of, minutes=each.minutes) for each in self.line.terms]

    @open_field(description="What makes it an orphan; none: it has an owner and a time.")
    def missing(self) -> list[Missing]:
        return list(self.line.missing)
