"""Shops report orders."""

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.orders.inputs import RecordOrderInput
from api.orders.reading import order_by_id
from api.orders.types import Order
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals, problem_of
from api.programme.lookup import clock_of
from domain.kernel.ids import GuestOrderId, OrderId
from domain.kernel.refusal import Refusal
from domain.orders import use_cases
from domain.staff.permissions import Permission
from persistence.retry import retrying

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


@strawberry.type
class OrderMutations:
    @strawberry.mutation(
        description=(
            "Record a paid order and everything that it causes: points, progress, the tier. Once for ever by "
            "`(source, externalId)`; an order of nobody known is kept and joined when the person is known."
        ),
        extensions=[guarded(Permission.ORDERS_RECORD)],
    )
    @answers_refusals(RecordOrderPayload)
    async def record_order(self, info: Info, input: RecordOrderInput) -> RecordOrderPayload:
        payload, replayed = await _record(info, input)
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
        # One after another, as they came: two orders of one member are rated in that order.
        results = []
        for place, each in enumerate(orders):
            try:
                payload, _ = await _record(info, each)
            except Refusal as refusal:
                below = ("orders", str(place))
                payload = RecordOrderPayload(
                    problems=[problem_of(refusal, info.context.locale(), below=below)]
                )
            results.append(payload)
        return RecordOrdersPayload(results=results)


async def _record(info: Info, input: RecordOrderInput) -> tuple[RecordOrderPayload, bool]:
    command = input.command(info, "recordOrder", await clock_of(input.programme, info.context.now))
    answer = await retrying(lambda: use_cases.record_order(command, info.context.begin))
    done = answer.result
    own = (
        GuestOrderId(done.order_id)
        if done.member_id is None
        else OrderId(done.member_id.value, done.order_id)
    )
    payload = RecordOrderPayload(order=await order_by_id(own), was_known=done.was_known)
    return payload, answer.replayed
