"""A ticket as whoever handed it in without a name sees it."""

from datetime import datetime

import strawberry

from api.context import Info
from api.permissions import all_open
from api.surveys.types import SurveyInvitation
from api.tickets.parts import TicketAttachment
from api.tickets.words import opened
from domain.kernel.ids import TicketId
from domain.tickets.ticket import (
    AuthorKind,
    TicketKind,
    TicketState,
)
from persistence.data_keys import Within
from persistence.tickets.queries import TrackedRead


@all_open
@strawberry.type(description="Something that was said in a ticket without a name.")
class TrackedMessage:
    by_shop: bool = strawberry.field(description="Whether the shop said it.")
    body: str | None = strawberry.field(description="Null once it is erased.")
    at: datetime


@all_open
@strawberry.type(description="A ticket as whoever handed it in without a name sees it.")
class TrackedTicket:
    id: TicketId = strawberry.field(
        description="Where its files go: `POST /tickets/<id>/files` with the code as `x-tracking-code`."
    )
    kind: TicketKind
    state: TicketState
    subject: str | None
    messages: list[TrackedMessage] = strawberry.field(description="What is public, the oldest first.")
    attachments: list[TicketAttachment] = strawberry.field(
        description="What is attached and public, the oldest first."
    )
    solution: str | None
    opened_at: datetime
    closed_at: datetime | None
    waiting_since: datetime | None = strawberry.field(
        description="Since when the shop waits for a word; null: it is on the shop."
    )

    surveys: list[SurveyInvitation] = strawberry.field(
        description="What can be answered about it now, the newest first: `answerSurvey` with `trackingCode`."
    )

    @classmethod
    def of(cls, info: Info, tracked: TrackedRead) -> "TrackedTicket":
        read = tracked.ticket
        ticket = read.ticket
        own = ticket.id.value
        return cls(
            id=ticket.id,
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
            attachments=[TicketAttachment(file=each, ticket=read) for each in read.attachments],
            solution=opened(info, read, Within.TICKET_SOLUTION, own, read.solution),
            opened_at=ticket.opened_at,
            closed_at=ticket.closed_at,
            waiting_since=ticket.waiting_since,
            surveys=[SurveyInvitation(read=each) for each in tracked.surveys],
        )
