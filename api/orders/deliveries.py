"""What a shop sends when it says something of an order afterwards."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import strawberry

from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.once import key_of
from api.orders.reading import order_by_id
from api.scalars import Count, IdempotencyKey
from domain.kernel.ids import GuestOrderId, MalformedId, OrderId
from domain.kernel.texts import check_name
from domain.orders.deliveries.use_cases import Deliver, OrderName
from domain.orders.returns import AskedLine, Cancellation, Completion, Delivery, Return
from persistence.ids import new_uuid
from persistence.orders import queries
from persistence.programme.queries import furthest_offset


@strawberry.input(description="An order by its shop's name for it. It may not be recorded yet.")
class OrderNameInput:
    source: str
    external_id: str


@strawberry.input(description="Which order: one of these.", one_of=True)
class OrderInput:
    id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description="Must exist.")
    name: OrderNameInput | None = strawberry.field(
        default=strawberry.UNSET,
        description="May not be recorded yet: then what is said waits, and is applied when the order comes.",
    )

    def named(self) -> OrderName | OrderId | GuestOrderId:
        """Raises InvalidInput."""
        if self.name:
            check_name("order.name.source", self.name.source)
            check_name("order.name.externalId", self.name.external_id)
            return OrderName(self.name.source, self.name.external_id)
        if not self.id:
            raise BadUserInput("Name the order by id or by name.")
        text = str(self.id)
        try:
            return GuestOrderId.parse(text) if text.startswith(GuestOrderId.prefix) else OrderId.parse(text)
        except MalformedId as malformed:
            raise BadUserInput(f"order.id: {malformed}.") from None


@strawberry.input(description="So many pieces of a line come back.")
class ReturnLineInput:
    number: Count = strawberry.field(description="The line's number in the order, from 1.")
    quantity: Count = strawberry.field(description="1 at least; not more than is left of the line.")


@strawberry.input(description="Goods come back. `source` and `externalId` together are unique for ever.")
class RecordReturnInput:
    idempotency_key: IdempotencyKey
    order: OrderInput
    source: str = strawberry.field(description="The system that knows the return.")
    external_id: str = strawberry.field(description="The return's id in that system.")
    lines: list[ReturnLineInput] | None = strawberry.field(
        default=None, description="Not given: everything that has not come back yet."
    )

    def delivery(self) -> Return:
        """Raises InvalidInput."""
        check_name("source", self.source)
        check_name("externalId", self.external_id)
        lines = None
        if self.lines is not None:
            lines = tuple(AskedLine(each.number, each.quantity) for each in self.lines)
        return Return(id=new_uuid(), source=self.source, external_id=self.external_id, lines=lines)


@strawberry.input(description="The order is called off: everything that has not come back yet comes back.")
class CancelOrderInput:
    idempotency_key: IdempotencyKey
    order: OrderInput

    def delivery(self) -> Cancellation:
        return Cancellation(id=new_uuid())


@strawberry.input(description="The order was handed over: points that wait for completion start their days.")
class CompleteOrderInput:
    idempotency_key: IdempotencyKey
    order: OrderInput
    completed_at: datetime

    def delivery(self) -> Completion:
        return Completion(completed_at=self.completed_at)


class DeliveryInput(Protocol):
    idempotency_key: IdempotencyKey
    order: OrderInput

    @property
    def delivery(self) -> Callable[[], Delivery]: ...


async def command_of(info: Info, input: DeliveryInput, operation: str) -> Deliver:
    """Raises InvalidInput; Forbidden for an order of a store that is not the caller's."""
    name = input.order.named()
    if info.context.caller.store_codes:
        await _check_store(info, name)
    delivery, received_at = input.delivery(), info.context.now
    if isinstance(delivery, Completion):
        # An order's name does not say its programme: what no programme's clock allows is refused at once, the
        # rest by the programme's own under the lock.
        received_at += await furthest_offset()
    return Deliver(
        order=name,
        delivery=delivery,
        received_at=received_at,
        key=key_of(info, input, operation),
    )


async def _check_store(info: Info, name: OrderName | OrderId | GuestOrderId) -> None:
    """Whoever is bound to stores speaks of their orders only, so the order must be recorded."""
    own = await queries.registered(name.source, name.external_id) if isinstance(name, OrderName) else name
    order = await order_by_id(own) if own is not None else None
    if order is None or not info.context.caller.may_at(order.read.store):
        raise Forbidden("This needs an account that works in the order's store.")
