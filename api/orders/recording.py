"""Orders that come at the same time are recorded together, where nothing of them is unusual."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from api.together import Together
from domain.idempotency import Answer
from domain.orders.order import check
from domain.orders.together.use_cases import may_go_together, record_together
from domain.orders.use_cases import OrderRecorded, RecordOrder, record_order
from domain.work import Begin
from persistence.retry import retrying


async def _all(
    programme: str | None, orders: Sequence[RecordOrder], begin: Begin
) -> list[Answer[OrderRecorded] | None]:
    return await record_together(programme, orders, begin)


def _names(command: RecordOrder) -> Sequence[Hashable]:
    order = command.order
    return [("key", command.key.principal_id, command.key.key), ("order", order.source, order.external_id)]


# Two batches at a time: while the one is written to the disk, the other is decided.
_orders = Together[str | None, RecordOrder, Answer[OrderRecorded] | None](
    act=_all, excludes=_names, at_once=2
)


async def record(command: RecordOrder, begin: Begin) -> Answer[OrderRecorded]:
    """What `record_order` does, with orders that come at the same time. Raises what that raises, and
    Unavailable."""
    check(command.order, now=command.received_at)
    answer = await _orders(command.programme, command, begin) if may_go_together(command) else None
    if answer is None:
        return await retrying(lambda: record_order(command, begin))
    return answer
