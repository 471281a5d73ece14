"""Setting up teams, saying that one is there, accepting tickets and giving them by hand."""

from datetime import timedelta
from typing import Any

import strawberry

from api.assignment.types import (
    AcceptTicketPayload,
    AssignTicketPayload,
    Representative,
    SaveRepresentativePayload,
    SaveTeamPayload,
    SetPresencePayload,
    Team,
    TicketStanding,
)
from api.context import Info
from api.errors import Forbidden
from api.inputs import origin_of, principal_of
from api.permissions import guarded
from api.problems import answers_refusals
from api.programme.lookup import current_programme
from domain.assignment import use_cases
from domain.assignment.team import Presence
from domain.kernel.ids import StaffId, TicketId
from domain.kernel.texts import LocalText
from domain.staff.permissions import Permission
from domain.tickets.ticket import TicketKind
from persistence.assignment import queries
from persistence.retry import retrying

EVERYTHING = "An empty list takes in everything."


@strawberry.input(description="A team, new or changed. What is left out stays as it is.")
class SaveTeamInput:
    programme: str | None = None
    code: str
    name: LocalText | None = strawberry.field(default=None, description="Needed for a new one.")
    rank: int | None = strawberry.field(default=None, description="0 to 9999, at first 100.")
    dedicated: bool | None = None
    kinds: list[TicketKind] | None = strawberry.field(default=None, description=EVERYTHING)
    categories: list[str] | None = strawberry.field(default=None, description=EVERYTHING)
    stores: list[str] | None = strawberry.field(default=None, description=EVERYTHING)
    accept_minutes: int | None = strawberry.field(default=None, description="1 to 1440, at first 10.")
    page_minutes: int | None = strawberry.field(default=None, description="1 to 1440, at first 5.")
    lead: StaffId | None = strawberry.field(default=strawberry.UNSET, description="null: nobody.")
    on_call: list[StaffId] | None = None
    members: list[StaffId] | None = strawberry.field(default=None, description="All of them, at most 500.")
    active: bool | None = None

    def changes(self) -> dict[str, Any]:
        words = {name: getattr(self, name) for name in ("kinds", "categories", "stores", "members")}
        given: dict[str, Any] = {
            "rank": self.rank,
            "dedicated": self.dedicated,
            "accept_minutes": self.accept_minutes,
            "page_minutes": self.page_minutes,
            "on_call": tuple(self.on_call) if self.on_call is not None else None,
            "active": self.active,
            **{name: frozenset(each) if each is not None else None for name, each in words.items()},
        }
        if given["kinds"] is not None:
            given["kinds"] = frozenset(each.value for each in given["kinds"])
        changes = {name: each for name, each in given.items() if each is not None}
        if self.lead is not strawberry.UNSET:
            changes["lead"] = self.lead
        return changes


@strawberry.input(description="Who works on tickets, new or changed. What is left out stays as it is.")
class SaveRepresentativeInput:
    staff_id: StaffId
    skills: list[str] | None = strawberry.field(default=None, description=f"Categories. {EVERYTHING}")
    languages: list[str] | None = strawberry.field(
        default=None, description=f"Without a region: `zh`, `en`. {EVERYTHING}"
    )
    stores: list[str] | None = strawberry.field(default=None, description=EVERYTHING)
    limit: int | None = strawberry.field(
        default=None, description="Open tickets at most, 0 to 500; at first 0, so that none are given."
    )
    active: bool | None = None

    def changes(self) -> dict[str, Any]:
        words = {name: getattr(self, name) for name in ("skills", "languages", "stores")}
        given: dict[str, Any] = {"limit": self.limit, "active": self.active}
        given |= {name: frozenset(each) for name, each in words.items() if each is not None}
        return {name: each for name, each in given.items() if each is not None}


@strawberry.input(description="Whether somebody is there, and for how long that holds.")
class SetPresenceInput:
    presence: Presence
    minutes: int = strawberry.field(
        default=60, description="1 to 720. Say it again before: then it is AWAY without a word."
    )
    staff_id: StaffId | None = strawberry.field(
        default=None, description="Null: oneself. Others are set by whoever may assign tickets."
    )


@strawberry.input(description="A ticket and the person who shall have it.")
class AssignTicketInput:
    ticket_id: TicketId
    version: int = strawberry.field(description="Of the ticket as it was read.")
    staff_id: StaffId


@strawberry.type
class AssignmentMutations:
    @strawberry.mutation(
        description="Add a team or change one; the queue is looked at again. The same again changes nothing.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(SaveTeamPayload)
    async def save_team(self, info: Info, input: SaveTeamInput) -> SaveTeamPayload:
        command = use_cases.SaveTeam(
            programme=input.programme,
            code=input.code,
            name=input.name,
            changes=input.changes(),
            origin=origin_of(info),
        )
        saved = await retrying(lambda: use_cases.save_team(command, info.context.begin))
        programme = await current_programme(input.programme)
        return SaveTeamPayload(team=Team(rule=saved, programme=programme) if programme else None)

    @strawberry.mutation(
        description="Let a member of staff work on tickets, or change what it takes. A lower limit takes no "
        "ticket away.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(SaveRepresentativePayload)
    async def save_representative(
        self, info: Info, input: SaveRepresentativeInput
    ) -> SaveRepresentativePayload:
        command = use_cases.SaveRepresentative(
            staff_id=input.staff_id, changes=input.changes(), origin=origin_of(info)
        )
        saved = await retrying(lambda: use_cases.save_representative(command, info.context.begin))
        return SaveRepresentativePayload(representative=Representative(person=saved))

    @strawberry.mutation(
        description="Say whether one is there. Whoever becomes available gets what waits, as far as it fits.",
        extensions=[guarded(Permission.DESK_WORK)],
    )
    @answers_refusals(SetPresencePayload)
    async def set_presence(self, info: Info, input: SetPresenceInput) -> SetPresencePayload:
        own = StaffId(principal_of(info))
        staff_id = input.staff_id or own
        if staff_id != own and not info.context.caller.may(Permission.DESK_LEAD):
            raise Forbidden(f"This needs the permission {Permission.DESK_LEAD}.")
        saved = await retrying(
            lambda: use_cases.set_presence(
                staff_id, input.presence, timedelta(minutes=input.minutes), info.context.begin
            )
        )
        return SetPresencePayload(representative=Representative(person=saved))

    @strawberry.mutation(
        description="Say that one deals with the ticket that one was given. Twice is once.",
        extensions=[guarded(Permission.DESK_WORK)],
    )
    @answers_refusals(AcceptTicketPayload)
    async def accept_ticket(self, info: Info, id: TicketId) -> AcceptTicketPayload:
        command = use_cases.AcceptTicket(
            ticket_id=id, staff_id=StaffId(principal_of(info)), origin=origin_of(info)
        )
        await retrying(lambda: use_cases.accept_ticket(command, info.context.begin))
        return AcceptTicketPayload(standing=await standing_of(info, id))

    @strawberry.mutation(
        description="Give a ticket to a person by hand, whatever it knows and whether or not it is there. "
        "Nobody gets more than its limit.",
        extensions=[guarded(Permission.DESK_LEAD)],
    )
    @answers_refusals(AssignTicketPayload)
    async def assign_ticket(self, info: Info, input: AssignTicketInput) -> AssignTicketPayload:
        command = use_cases.AssignTicket(
            ticket_id=input.ticket_id,
            version=input.version,
            staff_id=input.staff_id,
            origin=origin_of(info),
        )
        await retrying(lambda: use_cases.assign_ticket(command, info.context.begin))
        return AssignTicketPayload(standing=await standing_of(info, input.ticket_id))


async def standing_of(info: Info, ticket_id: TicketId) -> TicketStanding | None:
    found = await queries.standing(ticket_id, stores=info.context.caller.store_codes)
    return TicketStanding(read=found) if found else None
