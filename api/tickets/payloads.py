"""What mutations about tickets answer."""

import strawberry

from api.permissions import all_open
from api.problems import Problem
from api.tickets.tracked import TrackedTicket
from api.tickets.types import Ticket


@all_open
@strawberry.type
class TicketPayload:
    ticket: Ticket | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RecordTicketPayload:
    ticket: Ticket | None = None
    tracking_code: str | None = strawberry.field(
        default=None, description="Where one was asked for: tell it whoever has no name, it is kept nowhere."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class AnonymousFeedbackPayload:
    ticket: TrackedTicket | None = None
    tracking_code: str | None = strawberry.field(
        default=None,
        description="By which the ticket is found again. It is kept nowhere; the same request sent again "
        "gets it again.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class TrackedTicketPayload:
    ticket: TrackedTicket | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
