"""One order, by id."""

from api.orders.types import Order
from domain.kernel.ids import GuestOrderId, OrderId
from domain.orders.settlement import Settlement
from persistence.orders import queries
from persistence.programme.queries import with_id


def order_of(settlement: Settlement) -> Order:
    """The order as it was written a moment ago."""
    return Order(read=queries.of_settlement(settlement), programme=settlement.programme)


async def order_by_id(order_id: OrderId | GuestOrderId) -> Order | None:
    """The order; None where there is none. A guest's order that was joined meanwhile is found by its name
    at its source."""
    read = (
        await queries.order(order_id)
        if isinstance(order_id, OrderId)
        else await queries.guest_order(order_id)
    )
    if read is None:
        return None
    return Order(read=read, programme=await with_id(read.programme_id))
