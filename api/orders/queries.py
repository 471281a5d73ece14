"""Orders, by id and by the name that their shop gave them."""

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.errors import BadUserInput
from api.language import learn_own
from api.orders.awards import Decision
from api.orders.reading import order_by_id
from api.orders.simulated import SimulatedOrder, SimulateOrderInput, SimulateOrderPayload
from api.orders.types import Order
from api.permissions import guarded
from api.problems import answers_refusals
from api.programme.lookup import clock_of
from domain.kernel.ids import GuestOrderId, MalformedId, MemberId, OrderId
from domain.orders.trying import TryOrder, untold
from domain.orders.use_cases import try_order
from domain.staff.permissions import Permission
from persistence.members.queries import was_erased
from persistence.orders import queries


@strawberry.type
class OrderQueries:
    @strawberry.field(
        description=(
            "One order, by `id` or by `source` and `externalId`; null where there is none that the caller "
            "may see."
        ),
        extensions=[guarded(Permission.ORDERS_READ, or_self=True)],
    )
    async def order(
        self,
        info: Info,
        id: strawberry.ID | None = None,
        source: str | None = None,
        external_id: str | None = None,
    ) -> Order | None:
        caller = info.context.caller
        own = await _named(id, source, external_id)
        if own is None:
            return None
        if not caller.may(Permission.ORDERS_READ) and (
            isinstance(own, GuestOrderId) or caller.member_id is None or own.member != caller.member_id.value
        ):
            return None
        await confirm_session(caller)
        await learn_own(info)
        if (
            isinstance(own, OrderId)
            and not caller.may(Permission.MEMBERS_READ_ERASED)
            and await was_erased(MemberId(own.member))
        ):
            return None
        return await order_by_id(own)

    @strawberry.field(
        description=(
            "What a cart would earn if it were paid now: by the same rules, campaigns, tier and limits as an "
            "order. Nothing is written. One's own where no member is named."
        ),
        extensions=[guarded(Permission.ORDERS_READ, or_self=True)],
    )
    @answers_refusals(SimulateOrderPayload)
    async def simulate_order(self, info: Info, input: SimulateOrderInput) -> SimulateOrderPayload | None:
        caller = info.context.caller
        whose = input.member or caller.member_id
        if whose is None:
            raise BadUserInput("Name the member.")
        if not caller.may(Permission.ORDERS_READ) and whose != caller.member_id:
            return None
        await confirm_session(caller)
        now = await clock_of(input.programme, info.context.now)
        command = TryOrder(order=input.order(now), programme=input.programme, member_id=whose)
        settlement, programme = await try_order(command, info.context.begin)
        decision = Decision(untold(settlement.record), programme)
        return SimulateOrderPayload(order=SimulatedOrder.of(settlement, decision))


async def _named(
    id: str | None, source: str | None, external_id: str | None
) -> OrderId | GuestOrderId | None:
    if id is not None and source is None and external_id is None:
        try:
            return GuestOrderId.parse(id) if id.startswith(GuestOrderId.prefix) else OrderId.parse(id)
        except MalformedId as malformed:
            raise BadUserInput(f"id: {malformed}.") from None
    if id is None and source is not None and external_id is not None:
        return await queries.registered(source, external_id)
    raise BadUserInput("Name the order by id, or by source and externalId together.")
