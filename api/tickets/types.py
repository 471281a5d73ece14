"""Tickets as the schema shows them."""

from datetime import datetime

import strawberry

from api.context import Info
from api.pagination import Connection
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from api.tickets.parts import TicketAttachment, TicketChange, TicketGoodwill, TicketHandover, TicketMessage
from api.tickets.words import opened, shown
from domain.kernel.ids import (
    MemberId,
    OrderId,
    StaffId,
    TicketId,
)
from domain.staff.permissions import Permission
from domain.tickets.facts import in_fast_lane
from domain.tickets.ticket import (
    Channel,
    ClosedBecause,
    Sentiment,
    Severity,
    TicketKind,
    TicketState,
    Urgency,
)
from persistence.data_keys import Within
from persistence.tickets.reads import TicketRead


@strawberry.type(
    description="What somebody asks, complains of, suggests or praises. Members see their own, without what "
    "is said about it among staff."
)
class Ticket:
    read: strawberry.Private[TicketRead]
    owner: strawberry.Private[MemberId | None]
    """Whose it is now: members may have been merged since."""

    @open_field
    def id(self) -> TicketId:
        return self.read.ticket.id

    @open_field(description="Grows with every change. Give it as `ifVersion` with what you decide by it.")
    def version(self) -> Count:
        return Count(self.read.ticket.version)

    @open_field(description="Whose it is; null where it is nobody's.")
    def member_id(self) -> MemberId | None:
        return self.read.ticket.member_id

    @open_field
    def channel(self) -> Channel:
        return self.read.ticket.channel

    @open_field
    def kind(self) -> TicketKind:
        return self.read.ticket.kind

    @open_field
    def state(self) -> TicketState:
        return self.read.ticket.state

    @open_field(description="The language in which it was handed in.")
    def language(self) -> str:
        return self.read.ticket.language

    @strawberry.field(
        description="One line; null where there is none, or it is erased.",
        extensions=[guarded(Permission.TICKETS_READ_TEXT, or_self=True)],
    )
    def subject(self, info: Info) -> str | None:
        own = self.read.ticket.id.value
        return opened(info, self.read, Within.TICKET_SUBJECT, own, self.read.subject)

    @strawberry.field(
        description="How it was solved.", extensions=[guarded(Permission.TICKETS_READ_TEXT, or_self=True)]
    )
    def solution(self, info: Info) -> str | None:
        own = self.read.ticket.id.value
        return opened(info, self.read, Within.TICKET_SOLUTION, own, self.read.solution)

    @strawberry.field(
        description="What was said, the oldest first; members see what is public. Not in a list.",
        extensions=[guarded(Permission.TICKETS_READ_TEXT, or_self=True)],
    )
    def messages(self, info: Info) -> list[TicketMessage] | None:
        return [
            TicketMessage(message=each, ticket=self.read)
            for each in self.read.messages
            if each.public or shown(info.context.caller)
        ]

    @strawberry.field(
        description="What is attached, the oldest first; members see what is public. Not in a list.",
        extensions=[guarded(Permission.TICKETS_READ_TEXT, or_self=True)],
    )
    def attachments(self, info: Info) -> list[TicketAttachment] | None:
        return [
            TicketAttachment(file=each, ticket=self.read)
            for each in self.read.attachments
            if each.public or shown(info.context.caller)
        ]

    @strawberry.field(
        description="What was given for it, or waits to be. Members see what they have got. Not in a list.",
        extensions=[guarded(Permission.TICKETS_READ, or_self=True)],
    )
    def goodwill(self, info: Info) -> list[TicketGoodwill] | None:
        staff = info.context.caller.member_id is None
        return [TicketGoodwill(read=each) for each in self.read.goodwill if staff or each.given_at]

    @open_field(description="The order that it is about.")
    def order_id(self) -> OrderId | None:
        ticket = self.read.ticket
        if ticket.order_id is None or ticket.member_id is None:
            return None
        return OrderId(ticket.member_id.value, ticket.order_id)

    @open_field(description="The article that it is about.")
    def sku(self) -> str | None:
        return self.read.ticket.sku

    @open_field(description="The code of the store that it is about.")
    def store(self) -> str | None:
        return self.read.ticket.store_code

    @open_field(description="The code of the campaign that it is about.")
    def campaign(self) -> str | None:
        return self.read.ticket.campaign_code

    @open_field(description="The code of the service that is asked for.")
    def service(self) -> str | None:
        return self.read.ticket.service_code

    @open_field
    def opened_at(self) -> datetime:
        return self.read.ticket.opened_at

    @open_field(description="When somebody has answered for the first time.")
    def first_answered_at(self) -> datetime | None:
        return self.read.ticket.first_answered_at

    @open_field
    def resolved_at(self) -> datetime | None:
        return self.read.ticket.resolved_at

    @open_field
    def closed_at(self) -> datetime | None:
        return self.read.ticket.closed_at

    @open_field
    def closed_because(self) -> ClosedBecause | None:
        return self.read.ticket.closed_because

    @open_field(description="Since when the member has to say something; null: it is on the shop.")
    def waiting_since(self) -> datetime | None:
        return self.read.ticket.waiting_since

    @open_field(description="The ticket under which this one is dealt with.")
    def merged_into_id(self) -> TicketId | None:
        found = self.read.ticket.merged_into_id
        return TicketId(found) if found else None

    @open_field(description="When its words were erased.")
    def text_erased_at(self) -> datetime | None:
        return self.read.ticket.text_erased_at

    # What is nobody's business but the shop's

    @strawberry.field(
        description="The code of what it is about.", extensions=[guarded(Permission.TICKETS_READ)]
    )
    def category(self) -> str | None:
        return self.read.ticket.category

    @strawberry.field(extensions=[guarded(Permission.TICKETS_READ)])
    def urgency(self) -> Urgency | None:
        return self.read.ticket.urgency

    @strawberry.field(extensions=[guarded(Permission.TICKETS_READ)])
    def sentiment(self) -> Sentiment | None:
        return self.read.ticket.sentiment

    @strawberry.field(description="Of a complaint.", extensions=[guarded(Permission.TICKETS_READ)])
    def severity(self) -> Severity | None:
        return self.read.ticket.severity

    @strawberry.field(
        description="Of a complaint: an authority asks, or will.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def regulator(self) -> bool | None:
        return self.read.ticket.regulator

    @strawberry.field(
        description="Whether somebody has to be told within minutes: it is URGENT, an authority asks, or it "
        "is a CRITICAL complaint.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def fast_lane(self) -> bool | None:
        return in_fast_lane(self.read.ticket)

    @strawberry.field(
        description="The code of why it came about.", extensions=[guarded(Permission.TICKETS_READ)]
    )
    def cause(self) -> str | None:
        return self.read.ticket.cause

    @strawberry.field(description="Who has it.", extensions=[guarded(Permission.TICKETS_READ)])
    def staff_id(self) -> StaffId | None:
        found = self.read.ticket.staff_id
        return StaffId(found) if found else None

    @strawberry.field(
        description="When whoever has it said so.", extensions=[guarded(Permission.TICKETS_READ)]
    )
    def accepted_at(self) -> datetime | None:
        return self.read.ticket.accepted_at

    @strawberry.field(
        description="Who opened it, in one word: `mem_...`, `stf_...`, `svc_...`, `anonymous`.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def opened_by(self) -> str | None:
        return self.read.ticket.opened_by

    @strawberry.field(extensions=[guarded(Permission.TICKETS_READ)])
    def changed_at(self) -> datetime | None:
        return self.read.ticket.changed_at

    @strawberry.field(description="How often it was reopened.", extensions=[guarded(Permission.TICKETS_READ)])
    def reopened_count(self) -> Count | None:
        return Count(self.read.ticket.reopened_count)

    @strawberry.field(
        description="Its next deadline: of the first answer, then of the solution; null where there is none.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def due_at(self) -> datetime | None:
        return self.read.due_at

    @strawberry.field(
        description="For how long it has waited for the member, in seconds by the wall clock, without a wait "
        "that still lasts.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def paused_seconds(self) -> Count | None:
        return Count(self.read.ticket.paused_seconds)

    @strawberry.field(
        description="What has changed, the oldest first, at most the last 500. Not in a list.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def changes(self) -> list[TicketChange] | None:
        return [TicketChange.of(each) for each in self.read.changes]

    @strawberry.field(
        description="To which departments it went. Not in a list.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def handovers(self) -> list[TicketHandover] | None:
        return [TicketHandover.of(each) for each in self.read.handovers]

    @strawberry.field(
        description="The tickets that were merged into this one. Not in a list.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def merged_tickets(self) -> list[TicketId] | None:
        return [TicketId(each) for each in self.read.merged]

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.owner == member_id


@all_open
@strawberry.type(description="One page of tickets.")
class TicketConnection(Connection[Ticket]):
    pass
