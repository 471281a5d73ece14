"""Everything that is done with tickets, put together from its topics."""

import strawberry

from api.tickets.opening import TicketOpening
from api.tickets.steps import TicketSteps
from api.tickets.ways_in import WaysIn


@strawberry.type
class TicketMutations(TicketOpening, TicketSteps, WaysIn):
    """No field of its own."""
