"""Everything that is done with tickets, put together from its topics."""

import strawberry

from api.tickets.goodwill import GoodwillGiving
from api.tickets.opening import TicketOpening
from api.tickets.steps import TicketSteps
from api.tickets.ways_in import WaysIn


@strawberry.type
class TicketMutations(GoodwillGiving, TicketOpening, TicketSteps, WaysIn):
    """No field of its own."""
