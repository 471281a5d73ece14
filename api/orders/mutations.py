"""Shops report orders."""

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.once import done_once
from api.orders.deliveries import (
    CancelOrderInput,
    CompleteOrderInput,
    DeliveryInput,
    RecordReturnInput,
    command_of,
)
from api.orders.inputs import RecordOrderInput
from api.orders.reading import order_by_id, order_of
from api.orders.recording import record
from api.orders.returns import OrderReturn
from api.orders.types import Order
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals, locale_of_problems, problem_of
from api.programme.lookup import clock_of
from api.selection import Selection, selection_of
from domain.kernel.ids import GuestOrderId, OrderId
from domain.kernel.refusal import Refusal
from domain.orders.deliveries.use_cases import Delivered, deliver
from domain.staff.permissions import Permission

MOST_ORDERS = 200


@all_open
@strawberry.type
class RecordOrderPayload:
    order: Order | None = strawberry.field(
        default=None, description="The order with what it earned and the tier it brought."
    )
    was_known: bool = strawberry.field(
        default=False,
        description="It had been recorded before, by another request; nothing was done now.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RecordOrdersPayload:
    results: list[RecordOrderPayload] = strawberry.field(
        default_factory=list, description="One for each order, in the order of the input."
    )
    problems: list[Problem] = strawberry.field(
        default_factory=list, description="About the request as a whole; those of an order stand with it."
    )


@all_open
@strawberry.type
class DeliveryPayload:
    """What every answer says about something that was said of an order."""

    order: Order | None = strawberry.field(
        default=None, description="As it stands now; null while it is not recorded, or nobody's."
    )
    waits: bool = strawberry.field(
        default=False,
        description="The order is not recorded yet, or nobody's yet: this is applied when that changes.",
    )
    was_known: bool = strawberry.field(
        default=False, description="It had been said before, by another request; nothing was done now."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RecordReturnPayload(DeliveryPayload):
    order_return: OrderReturn | None = strawberry.field(
        default=None,
        name="return",
        description="What came back, what was taken back and given back for it; null while it waits.",
    )


@all_open
@strawberry.type
class CancelOrderPayload(DeliveryPayload):
    order_return: OrderReturn | None = strawberry.field(
        default=None,
        name="return",
        description="What came back with it, what was taken back and given back; null while it waits.",
    )


@all_open
@strawberry.type
class CompleteOrderPayload(DeliveryPayload):
    pass


@strawberry.type
class OrderMutations:
    @strawberry.mutation(
        description=(
            "Record goods that come back, once for ever by `(source, externalId)`. The points that paid for "
            "them go back, what they earned is taken back, and caps, progress and tiers follow."
        ),
        extensions=[guarded(Permission.ORDERS_RETURN)],
    )
    @answers_refusals(RecordReturnPayload)
    async def record_return(self, info: Info, input: RecordReturnInput) -> RecordReturnPayload:
        done, order = await _deliver(info, input, "recordReturn")
        return RecordReturnPayload(
            order=order, order_return=_the_return(order, done), waits=done.waits, was_known=done.was_known
        )

    @strawberry.mutation(
        description=(
            "Call an order off: everything of it that has not come back yet comes back, and it counts as no "
            "order any more."
        ),
        extensions=[guarded(Permission.ORDERS_RETURN)],
    )
    @answers_refusals(CancelOrderPayload)
    async def cancel_order(self, info: Info, input: CancelOrderInput) -> CancelOrderPayload:
        done, order = await _deliver(info, input, "cancelOrder")
        return CancelOrderPayload(
            order=order, order_return=_the_return(order, done), waits=done.waits, was_known=done.was_known
        )

    @strawberry.mutation(
        description=(
            "Say that an order was handed over: points that wait for its completion learn from when on they "
            "can be spent and when they die."
        ),
        extensions=[guarded(Permission.ORDERS_RECORD)],
    )
    @answers_refusals(CompleteOrderPayload)
    async def complete_order(self, info: Info, input: CompleteOrderInput) -> CompleteOrderPayload:
        done, order = await _deliver(info, input, "completeOrder")
        return CompleteOrderPayload(order=order, waits=done.waits, was_known=done.was_known)

    @strawberry.mutation(
        description=(
            "Record a paid order and everything that it causes: points, progress, the tier. Once for ever by "
            "`(source, externalId)`; an order of nobody known is kept and joined when the person is known."
        ),
        extensions=[guarded(Permission.ORDERS_RECORD)],
    )
    @answers_refusals(RecordOrderPayload)
    async def record_order(self, info: Info, input: RecordOrderInput) -> RecordOrderPayload:
        payload, replayed = await _record(info, input, selection_of(info))
        if replayed:
            info.context.replayed()
        return payload

    @strawberry.mutation(
        description=(
            "Record up to 200 paid orders, each as `recordOrder` does: on its own, with an answer of its "
            "own. One that is refused keeps no other back."
        ),
        extensions=[guarded(Permission.ORDERS_RECORD)],
    )
    @answers_refusals(RecordOrdersPayload)
    async def record_orders(self, info: Info, orders: list[RecordOrderInput]) -> RecordOrdersPayload:
        if not 1 <= len(orders) <= MOST_ORDERS:
            raise BadUserInput(f"orders holds 1 to {MOST_ORDERS} orders.")
        if len({each.idempotency_key for each in orders}) != len(orders):
            raise BadUserInput("Each order needs an idempotency key of its own.")
        wanted = selection_of(info)["results"]
        # One after another, as they came: two orders of one member are rated in that order.
        results = []
        for place, each in enumerate(orders):
            try:
                payload, _ = await _record(info, each, wanted)
            except Refusal as refusal:
                below = ("orders", str(place))
                payload = RecordOrderPayload(
                    problems=[problem_of(refusal, await locale_of_problems(info), below=below)]
                )
            results.append(payload)
        return RecordOrdersPayload(results=results)


async def _record(info: Info, input: RecordOrderInput, wanted: Selection) -> tuple[RecordOrderPayload, bool]:
    command = input.command(info, "recordOrder", await clock_of(input.programme, info.context.now))
    answer = await record(command, info.context.begin)
    done = answer.result
    own = (
        GuestOrderId(done.order_id)
        if done.member_id is None
        else OrderId(done.member_id.value, done.order_id)
    )
    order = None
    if "order" in wanted:
        order = order_of(done.settlement) if done.settlement is not None else await order_by_id(own)
    return RecordOrderPayload(order=order, was_known=done.was_known), answer.replayed


async def _deliver(info: Info, input: DeliveryInput, operation: str) -> tuple[Delivered, Order | None]:
    command = await command_of(info, input, operation)
    done = await done_once(info, deliver, command)
    order = None
    wanted = selection_of(info)
    if done.member_id is not None and ("order" in wanted or "order_return" in wanted):
        order = await order_by_id(OrderId(done.member_id.value, done.order_id))
    return done, order


def _the_return(order: Order | None, done: Delivered) -> OrderReturn | None:
    mine = order.returns() if order is not None else []
    return next((each for each in mine if each.read.id == done.return_id), None)
