"""Orders, by id and by the name that their shop gave them."""

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.errors import BadUserInput
from api.language import learn_own
from api.orders.reading import order_by_id
from api.orders.types import Order
from api.permissions import guarded
from domain.kernel.ids import GuestOrderId, MalformedId, OrderId
from domain.staff.permissions import Permission
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
        return await order_by_id(own)


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
