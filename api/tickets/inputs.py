"""What callers say of tickets."""

from datetime import datetime

import strawberry

from api.scalars import Count, IdempotencyKey
from domain.kernel.ids import MemberId, OrderId, StaffId, TicketId
from domain.tickets.opening.draft import Draft
from domain.tickets.ticket import (
    Channel,
    ClosedBecause,
    Sentiment,
    Severity,
    TicketKind,
    TicketState,
    Urgency,
)
from persistence.tickets.queries import TicketCriteria, TicketOrder

strawberry.enum(
    TicketOrder,
    description="NEWEST, OLDEST; URGENT: the most urgent first, of these the one that has waited longest; "
    "DUE: the one whose next deadline comes first.",
)

VERSION = "The version that you have read. If the ticket has changed since, nothing is written."
BODY = "At most 8,000 characters."
KIND = "Left out: the classifier says it."
SERVICE = (
    "What is asked for, of what the member's tier lets it ask for: `pack` of one of its benefits "
    "BESPOKE_REQUEST."
)
SUBJECT = "One line of at most 200 characters."
LANGUAGE = "In which language it is said, as BCP 47 has it."


@strawberry.input(description="What a member says.")
class SubmitFeedbackInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    member_id: MemberId | None = strawberry.field(
        default=None,
        description="For a merchant's server that says it for a member; members mean themselves.",
    )
    channel: Channel = strawberry.field(default=Channel.STOREFRONT, description="STOREFRONT or MINI_PROGRAM.")
    kind: TicketKind | None = strawberry.field(default=None, description=KIND)
    subject: str | None = strawberry.field(default=None, description=SUBJECT)
    body: str = strawberry.field(description=BODY)
    language: str = strawberry.field(default="zh-CN", description=LANGUAGE)
    order_id: OrderId | None = strawberry.field(default=None, description="One of the member's own.")
    sku: str | None = None
    store: str | None = None
    campaign: str | None = None
    service: str | None = strawberry.field(default=None, description=SERVICE)


@strawberry.input(description="What somebody says in a store, without a name.")
class SubmitAnonymousFeedbackInput:
    idempotency_key: IdempotencyKey
    box_token: str = strawberry.field(description="What the code on the wall says.")
    kind: TicketKind = TicketKind.SUGGESTION
    subject: str | None = strawberry.field(default=None, description=SUBJECT)
    body: str = strawberry.field(description=BODY)
    language: str = strawberry.field(default="zh-CN", description=LANGUAGE)
    sku: str | None = None


@strawberry.input(description="What somebody says on the phone, at a counter, or to another system.")
class RecordTicketInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    member_id: MemberId | None = strawberry.field(default=None, description="Null: somebody without a name.")
    channel: Channel
    kind: TicketKind | None = strawberry.field(default=None, description=KIND)
    subject: str | None = strawberry.field(default=None, description=SUBJECT)
    body: str = strawberry.field(description=BODY)
    language: str = strawberry.field(default="zh-CN", description=LANGUAGE)
    order_id: OrderId | None = strawberry.field(default=None, description="One of the member's own.")
    sku: str | None = None
    store: str | None = None
    campaign: str | None = None
    service: str | None = strawberry.field(default=None, description=SERVICE)
    category: str | None = strawberry.field(
        default=None, description="With it the ticket is triaged at once."
    )
    urgency: Urgency | None = None
    sentiment: Sentiment | None = None
    severity: Severity | None = strawberry.field(
        default=None, description="Of a complaint; it takes a category."
    )
    regulator: bool = False
    answer: str | None = strawberry.field(
        default=None, description="What was answered at once; it takes a category."
    )
    tracked: bool = strawberry.field(
        default=False, description="Give somebody without a name a code to find the ticket by."
    )


def draft_of(said: SubmitFeedbackInput | RecordTicketInput) -> Draft:
    return Draft(
        body=said.body,
        subject=said.subject,
        kind=said.kind,
        language=said.language,
        order_id=said.order_id,
        sku=said.sku,
        store=said.store,
        campaign=said.campaign,
        service=said.service,
    )


@strawberry.input(description="Something to be said in a ticket.")
class ReplyToTicketInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    body: str = strawberry.field(description=BODY)
    waits_for_member: bool = strawberry.field(
        default=False,
        description="It asks for something: until the member answers, its deadlines stand still. Staff only.",
    )
    if_version: Count | None = strawberry.field(default=None, description=VERSION)


@strawberry.input(description="Something that whoever has no name says.")
class ReplyByTrackingCodeInput:
    idempotency_key: IdempotencyKey
    tracking_code: str
    body: str = strawberry.field(description=BODY)


@strawberry.input(description="Something that only staff read.")
class NoteTicketInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    body: str = strawberry.field(description=BODY)
    mentions: list[StaffId] = strawberry.field(
        default_factory=list,
        description="Who of the staff is named: at most 20. They find it in `myMentions`.",
    )


@strawberry.input(description="What a ticket is. What is not given stays as it is.")
class TriageTicketInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    if_version: Count = strawberry.field(description=VERSION)
    kind: TicketKind | None = None
    category: str | None = strawberry.field(
        default=None, description="A code such as `delivery.late`; the ticket needs one."
    )
    urgency: Urgency | None = None
    sentiment: Sentiment | None = None
    severity: Severity | None = strawberry.field(default=None, description="A complaint needs one.")
    regulator: bool | None = None


@strawberry.input(description="How a ticket was solved.")
class ResolveTicketInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    if_version: Count = strawberry.field(description=VERSION)
    solution: str = strawberry.field(description=f"Whoever handed it in reads it. {BODY}")
    cause: str = strawberry.field(description="The code of why it came about.")


@strawberry.input(description="The end of a ticket.")
class CloseTicketInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    if_version: Count | None = strawberry.field(default=None, description=f"{VERSION} Staff must give it.")
    because: ClosedBecause = strawberry.field(
        default=ClosedBecause.DONE,
        description="DONE, of one that is resolved; WITHDRAWN or SPAM, of any. Members can withdraw.",
    )


@strawberry.input(description="A ticket that was not settled after all.")
class ReopenTicketInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    if_version: Count | None = strawberry.field(default=None, description=f"{VERSION} Staff must give it.")


@strawberry.input(description="Two tickets about one matter.")
class MergeTicketsInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId = strawberry.field(description="The duplicate, which is closed.")
    into_id: TicketId = strawberry.field(description="The one that goes on.")
    if_version: Count = strawberry.field(description=f"Of the duplicate. {VERSION}")


@strawberry.input(description="Another department shall look at a ticket.")
class HandOverTicketInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    if_version: Count = strawberry.field(description=VERSION)
    department: str = strawberry.field(description="The code of a team.")


@strawberry.input(description="The department has seen a ticket.")
class AcknowledgeHandOverInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId


@strawberry.input(description="Words to be erased for ever.")
class EraseTicketTextInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    reason: str = strawberry.field(description="Why; kept sealed in the record of acts.")


@strawberry.input(description="Which tickets. What is not given does not matter.")
class TicketFilter:
    states: list[TicketState] | None = None
    open: bool | None = strawberry.field(
        default=None, description="True: neither RESOLVED nor CLOSED; false: one of these."
    )
    kinds: list[TicketKind] | None = None
    channels: list[Channel] | None = None
    urgencies: list[Urgency] | None = None
    category: str | None = None
    cause: str | None = None
    regulator: bool | None = None
    waiting: bool | None = strawberry.field(default=None, description="Whether it waits for the member.")
    member_id: MemberId | None = None
    staff_id: StaffId | None = None
    assigned: bool | None = strawberry.field(default=None, description="False: nobody has it.")
    department: str | None = strawberry.field(
        default=None, description="Handed over to this one, which has not acknowledged it."
    )
    store: str | None = None
    sku: str | None = None
    campaign: str | None = None
    order_id: OrderId | None = None
    opened_from: datetime | None = None
    opened_before: datetime | None = None

    def criteria(self, stores: frozenset[str]) -> TicketCriteria:
        """`stores`: those that the caller is bound to; empty: none."""
        return TicketCriteria(
            states=self.states,
            open=self.open,
            kinds=self.kinds,
            channels=self.channels,
            urgencies=self.urgencies,
            category=self.category,
            cause=self.cause,
            regulator=self.regulator,
            waiting=self.waiting,
            member_id=self.member_id.value if self.member_id else None,
            staff_id=self.staff_id.value if self.staff_id else None,
            assigned=self.assigned,
            department=self.department,
            store=self.store,
            sku=self.sku,
            campaign=self.campaign,
            order_id=self.order_id.value if self.order_id else None,
            opened_from=self.opened_from,
            opened_before=self.opened_before,
            stores=sorted(stores) or None,
        )
