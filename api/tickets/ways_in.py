"""Setting up where tickets come from: codes on walls, other systems."""

from datetime import datetime

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.permissions import all_open, guarded
from api.posted import new_secret
from api.problems import Problem, answers_refusals
from api.programme.lookup import programme_of
from domain.kernel.ids import TicketBoxId
from domain.staff.permissions import Permission
from domain.tickets.boxes import use_cases as boxes
from domain.tickets.boxes.use_cases import AddTicketBox
from domain.tickets.inbound import use_cases as inbound
from domain.tickets.inbound.source import Source
from domain.tickets.inbound.use_cases import AddTicketSource
from domain.tickets.opening.box import Box
from domain.tickets.ticket import Channel
from persistence.tickets import intake


@all_open
@strawberry.type(description="A code on the wall of a store, by which people hand in tickets without a name.")
class TicketBox:
    id: TicketBoxId
    store: str
    place: str = strawberry.field(description="Where it hangs, in the shop's own words.")
    token: str = strawberry.field(
        description="What the code says, beside the address of the shop's page: `boxToken` of "
        "`submitAnonymousFeedback`."
    )
    disabled_at: datetime | None = strawberry.field(description="Since when it is good no more.")

    @classmethod
    def of(cls, info: Info, box: Box) -> "TicketBox":
        return cls(
            id=TicketBoxId(box.id),
            store=box.store_code,
            place=box.place,
            token=intake.box_token(info.context.vault, box.id),
            disabled_at=box.disabled_at,
        )


@all_open
@strawberry.type(description="Another system that hands in tickets, at `/inbound/tickets/<code>`.")
class TicketSource:
    code: str
    channel: Channel
    disabled_at: datetime | None

    @classmethod
    def of(cls, source: Source) -> "TicketSource":
        return cls(code=source.code, channel=source.channel, disabled_at=source.disabled_at)


@strawberry.input(description="A code for a wall.")
class AddTicketBoxInput:
    programme: str | None = None
    store: str
    place: str = strawberry.field(description="Where it hangs: `Fitting rooms`.")


@strawberry.input(description="Another system that may hand in tickets.")
class AddTicketSourceInput:
    programme: str | None = None
    code: str = strawberry.field(description="Stands in the address: `mailbox`.")
    channel: Channel = strawberry.field(description="SOCIAL or EMAIL.")


@all_open
@strawberry.type
class TicketBoxPayload:
    box: TicketBox | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class TicketSourcePayload:
    source: TicketSource | None = None
    secret: str | None = strawberry.field(
        default=None, description="The key of the signatures (`whsec_...`). It is shown this once."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class WaysIn:
    @strawberry.mutation(
        description="Make a code for the wall of a store. Problems: INVALID_INPUT, UNKNOWN_PROGRAMME, "
        "UNKNOWN_STORE.",
        extensions=[guarded(Permission.TICKETS_SET_UP)],
    )
    @answers_refusals(TicketBoxPayload)
    async def add_ticket_box(self, info: Info, input: AddTicketBoxInput) -> TicketBoxPayload:
        command = AddTicketBox(
            programme=input.programme, store=input.store, place=input.place, origin=origin_of(info)
        )
        box = await boxes.add_ticket_box(command, info.context.begin)
        return TicketBoxPayload(box=TicketBox.of(info, box))

    @strawberry.mutation(
        description="Take nothing more in by a code. Problems: UNKNOWN_TICKET_BOX.",
        extensions=[guarded(Permission.TICKETS_SET_UP)],
    )
    @answers_refusals(TicketBoxPayload)
    async def disable_ticket_box(self, info: Info, id: TicketBoxId) -> TicketBoxPayload:
        box = await boxes.disable_ticket_box(id.value, origin_of(info), info.context.begin)
        return TicketBoxPayload(box=TicketBox.of(info, box))

    @strawberry.mutation(
        description="Let a mailbox or a reader of comments hand in tickets. Its messages are signed as "
        "Standard Webhooks says. Problems: INVALID_INPUT, UNKNOWN_PROGRAMME, TICKET_SOURCE_TAKEN.",
        extensions=[guarded(Permission.TICKETS_SET_UP)],
    )
    @answers_refusals(TicketSourcePayload)
    async def add_ticket_source(self, info: Info, input: AddTicketSourceInput) -> TicketSourcePayload:
        secret = new_secret()
        command = AddTicketSource(
            programme=input.programme, code=input.code, channel=input.channel, origin=origin_of(info)
        )
        source = await inbound.add_ticket_source(command, info.context.begin, secret=secret)
        return TicketSourcePayload(source=TicketSource.of(source), secret=secret)

    @strawberry.mutation(
        description="Give a source a new secret; the old one is good for a day. Problems: "
        "UNKNOWN_TICKET_SOURCE.",
        extensions=[guarded(Permission.TICKETS_SET_UP)],
    )
    @answers_refusals(TicketSourcePayload)
    async def rotate_ticket_source_secret(self, info: Info, code: str) -> TicketSourcePayload:
        secret = new_secret()
        source = await inbound.rotate_ticket_source(code, origin_of(info), info.context.begin, secret=secret)
        return TicketSourcePayload(source=TicketSource.of(source), secret=secret)

    @strawberry.mutation(
        description="Take nothing more from a source. Problems: UNKNOWN_TICKET_SOURCE.",
        extensions=[guarded(Permission.TICKETS_SET_UP)],
    )
    @answers_refusals(TicketSourcePayload)
    async def disable_ticket_source(self, info: Info, code: str) -> TicketSourcePayload:
        source = await inbound.disable_ticket_source(code, origin_of(info), info.context.begin)
        return TicketSourcePayload(source=TicketSource.of(source))


@strawberry.type
class WaysInQueries:
    @strawberry.field(
        description="The codes on walls, by store and place.",
        extensions=[guarded(Permission.TICKETS_SET_UP)],
    )
    async def ticket_boxes(self, info: Info, programme: str | None = None) -> list[TicketBox] | None:
        of = await programme_of(programme)
        return [TicketBox.of(info, each) for each in await intake.boxes(of.id)]

    @strawberry.field(
        description="The systems that hand in tickets.", extensions=[guarded(Permission.TICKETS_SET_UP)]
    )
    async def ticket_sources(self, programme: str | None = None) -> list[TicketSource] | None:
        of = await programme_of(programme)
        return [TicketSource.of(each) for each in await intake.sources(of.id)]
