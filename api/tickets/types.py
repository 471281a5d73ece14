"""Tickets as the schema shows them."""

from datetime import datetime

import strawberry

from api.context import Info
from api.pagination import Connection
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from api.tickets.words import opened, shown
from domain.kernel.amounts import Points
from domain.kernel.ids import (
    ApprovalId,
    CouponId,
    EntryId,
    GoodwillId,
    HandoverId,
    MemberId,
    OrderId,
    StaffId,
    TicketFileId,
    TicketId,
    TicketMessageId,
)
from domain.staff.permissions import Permission
from domain.tickets.facts import in_fast_lane
from domain.tickets.files.file import ScanState
from domain.tickets.ticket import (
    AuthorKind,
    Channel,
    ClosedBecause,
    Sentiment,
    Severity,
    TicketKind,
    TicketState,
    Urgency,
)
from persistence.encryption import Within
from persistence.tickets.goodwill import GoodwillRead
from persistence.tickets.reads import ChangeRead, FileRead, HandoverRead, MessageRead, TicketRead

strawberry.enum(Channel, name="TicketChannel", description="By which way a ticket came.")
strawberry.enum(TicketKind, description="What a ticket is.")
strawberry.enum(Urgency, name="TicketUrgency", description="URGENT: whoever is on call is told at once.")
strawberry.enum(Sentiment, name="TicketSentiment", description="How it was said.")
strawberry.enum(Severity, name="TicketSeverity", description="How bad is what a complaint is about.")
strawberry.enum(
    TicketState,
    description="NEW, TRIAGED (it is known what it is), ASSIGNED (somebody has it), ANSWERED, RESOLVED, "
    "CLOSED; "
    "REOPENED where it was not settled after all.",
)
strawberry.enum(
    ScanState,
    name="TicketScanState",
    description="NEW: nobody has looked yet. REFUSED: something was found, it is deleted.",
)
strawberry.enum(ClosedBecause, name="TicketClosedBecause", description="Why a ticket has ended.")
strawberry.enum(AuthorKind, name="TicketAuthorKind", description="Who says something in a ticket.")


@strawberry.type(description="Something that was said in a ticket.")
class TicketMessage:
    message: strawberry.Private[MessageRead]
    ticket: strawberry.Private[TicketRead]

    @open_field
    def id(self) -> TicketMessageId:
        return TicketMessageId(self.message.id)

    @open_field(description="Whether whoever handed the ticket in reads it, too.")
    def public(self) -> bool:
        return self.message.public

    @open_field
    def author_kind(self) -> AuthorKind:
        return AuthorKind(self.message.author_kind)

    @strawberry.field(
        description="Who it was, in one word: `stf_...`, `mem_...`.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def author(self) -> str | None:
        return self.message.author

    @open_field(description="What was said; null once it is erased.")
    def body(self, info: Info) -> str | None:
        return opened(info, self.ticket, Within.TICKET_MESSAGE, self.message.id, self.message.body)

    @open_field
    def at(self) -> datetime:
        return self.message.at


@strawberry.type(
    description="A file that is attached to a ticket. Its bytes: `GET /tickets/<ticket>/files/<id>`."
)
class TicketAttachment:
    file: strawberry.Private[FileRead]
    ticket: strawberry.Private[TicketRead]

    @open_field
    def id(self) -> TicketFileId:
        return TicketFileId(self.file.id)

    @open_field(description="What it is, as its first bytes say.")
    def media_type(self) -> str:
        return self.file.media_type

    @open_field(description="In bytes.")
    def size(self) -> Count:
        return Count(self.file.size)

    @open_field(description="What it is called where it came from; null once it is erased.")
    def name(self, info: Info) -> str | None:
        return opened(info, self.ticket, Within.TICKET_FILE_NAME, self.file.id, self.file.name)

    @open_field
    def scan_state(self) -> ScanState:
        return ScanState(self.file.scan_state)

    @open_field(description="Whether whoever handed the ticket in sees it, too.")
    def public(self) -> bool:
        return self.file.public

    @open_field
    def author_kind(self) -> AuthorKind:
        return AuthorKind(self.file.author_kind)

    @open_field
    def at(self) -> datetime:
        return self.file.at

    @open_field(description="Whether it is gone: refused, erased, or past its term.")
    def removed(self) -> bool:
        return self.file.removed


@all_open
@strawberry.type(description="A change of a ticket: codes, ids and figures.")
class TicketChange:
    at: datetime
    by: str = strawberry.field(description="Who, in one word: `stf_...`, `svc_...`, `mem_...`, `anonymous`.")
    field: str = strawberry.field(description="What changed: `state`, `urgency`, `staff_id`, ...")
    before: str | None
    after: str | None

    @classmethod
    def of(cls, read: ChangeRead) -> "TicketChange":
        return cls(at=read.at, by=read.by, field=read.field, before=read.before, after=read.after)


@all_open
@strawberry.type(description="A ticket went to another department.")
class TicketHandover:
    id: HandoverId
    department: str = strawberry.field(description="By its code.")
    handed_by: str
    handed_at: datetime
    acknowledged_by: str | None = strawberry.field(description="Who there has seen it.")
    acknowledged_at: datetime | None

    @classmethod
    def of(cls, read: HandoverRead) -> "TicketHandover":
        return cls(
            id=HandoverId(read.id),
            department=read.department,
            handed_by=read.handed_by,
            handed_at=read.handed_at,
            acknowledged_by=read.acknowledged_by,
            acknowledged_at=read.acknowledged_at,
        )


@strawberry.type(description="Points or a coupon for what went wrong.")
class TicketGoodwill:
    read: strawberry.Private[GoodwillRead]

    @open_field
    def id(self) -> GoodwillId:
        return self.read.id

    @open_field
    def points(self) -> Points | None:
        return Points(self.read.points) if self.read.points is not None else None

    @open_field(description="The code of the coupon's template.")
    def coupon_template(self) -> str | None:
        return self.read.template

    @open_field(description="The line of the ledger.")
    def entry_id(self) -> EntryId | None:
        return EntryId(self.read.id.member, self.read.entry_id) if self.read.entry_id else None

    @open_field
    def coupon_id(self) -> CouponId | None:
        return CouponId(self.read.id.member, self.read.coupon_id) if self.read.coupon_id else None

    @strawberry.field(
        description="What a second person decides, or has decided.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def approval_id(self) -> ApprovalId | None:
        return ApprovalId(self.read.id.member, self.read.approval_id) if self.read.approval_id else None

    @strawberry.field(description="Who asked for it.", extensions=[guarded(Permission.TICKETS_READ)])
    def asked_by(self) -> str | None:
        return self.read.asked_by

    @open_field
    def asked_at(self) -> datetime:
        return self.read.asked_at

    @open_field(description="Null: it waits for a second person, or that person said no.")
    def given_at(self) -> datetime | None:
        return self.read.given_at

    @open_field(description="Whether a second person still decides.")
    def waits(self) -> bool:
        return self.read.waits


@strawberry.type(
    description="What somebody asks, complains of, suggests or praises. Members see their own, without "
    "what is "
    "said about it among staff."
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
        description="Whether somebody has to be told within minutes: it is URGENT, an authority asks, or "
        "it is "
        "a CRITICAL complaint.",
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


@all_open
@strawberry.type(description="Something that was said in a ticket without a name.")
class TrackedMessage:
    by_shop: bool = strawberry.field(description="Whether the shop said it.")
    body: str | None = strawberry.field(description="Null once it is erased.")
    at: datetime


@all_open
@strawberry.type(description="A ticket as whoever handed it in without a name sees it.")
class TrackedTicket:
    kind: TicketKind
    state: TicketState
    subject: str | None
    messages: list[TrackedMessage] = strawberry.field(description="What is public, the oldest first.")
    solution: str | None
    opened_at: datetime
    closed_at: datetime | None
    waiting_since: datetime | None = strawberry.field(
        description="Since when the shop waits for a word; null: it is on the shop."
    )

    @classmethod
    def of(cls, info: Info, read: TicketRead) -> "TrackedTicket":
        ticket = read.ticket
        own = ticket.id.value
        return cls(
            kind=ticket.kind,
            state=ticket.state,
            subject=opened(info, read, Within.TICKET_SUBJECT, own, read.subject),
            messages=[
                TrackedMessage(
                    by_shop=AuthorKind(each.author_kind) not in (AuthorKind.ANONYMOUS, AuthorKind.MEMBER),
                    body=opened(info, read, Within.TICKET_MESSAGE, each.id, each.body),
                    at=each.at,
                )
                for each in read.messages
                if each.public
            ],
            solution=opened(info, read, Within.TICKET_SOLUTION, own, read.solution),
            opened_at=ticket.opened_at,
            closed_at=ticket.closed_at,
            waiting_since=ticket.waiting_since,
        )
