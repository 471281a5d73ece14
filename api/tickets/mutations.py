"""Everything that is done with tickets, put together from its topics."""

import strawberry

from api.tickets.opening import TicketOpening
from api.tickets.steps import TicketSteps


@strawberry.type
class TicketMutations(TicketOpening, TicketSteps):
    """No field of its own."""
