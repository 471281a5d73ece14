"""What is said of orders afterwards: held names, returns, and what waits for an order that is not there
yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import GuestOrderId, MemberId, OrderId
from domain.orders.completion import CompletionSettlement
from domain.orders.order import Order, OrderLine, OrderStatus, order_from_plain
from domain.orders.ports import HeldOrder, KnownReturn, Returns, WaitingDelivery
from domain.orders.return_settlement import ReturnSettlement
from domain.orders.returns import (
    Delivery,
    DeliveryKind,
    OrderState,
    RecordedOrder,
    Return,
    delivery_from_plain,
    delivery_to_plain,
    kind_of,
)
from domain.programme.programme import Programme
from persistence.database import from_json, row, rows, to_json, value
from persistence.facts.repository import FACTS, fact_rows
from persistence.ids import new_uuid
from persistence.orders.rows import return_rows
from persistence.programme.repository import StoredProgrammes
from persistence.rows import write

_RECORDED = """SELECT o.*, p.code AS programme, d.record,
    (SELECT json_agg(json_build_array(l.number, l.sku, l.category, l.quantity, l.paid_minor, l.discount_minor,
        l.tender, l.returned) ORDER BY l.number)
        FROM order_lines l WHERE l.member_id = o.member_id AND l.order_id = o.id) AS lines
FROM orders o JOIN programmes p ON p.id = o.programme_id
JOIN decisions d ON d.member_id = o.member_id AND d.id = o.decision_id
WHERE o.member_id = $1 AND o.id = $2"""


class StoredReturns(Returns):
    def __init__(self, *, now: datetime) -> None:
        self._now = now

    async def name_of(self, order_id: OrderId | GuestOrderId) -> tuple[str, str] | None:
        if isinstance(order_id, OrderId):
            found = await row(
                "SELECT source, external_id FROM orders WHERE member_id = $1 AND id = $2",
                order_id.member,
                order_id.value,
            )
        else:
            found = await row("SELECT source, external_id FROM guest_orders WHERE id = $1", order_id.value)
        return (found["source"], found["external_id"]) if found else None

    async def hold(self, source: str, external_id: str, *, order_id: UUID) -> HeldOrder:
        await rows(
            """INSERT INTO order_registry (source, external_id, order_id, recorded_at)
            VALUES ($1, $2, $3, statement_timestamp())
            ON CONFLICT (source, external_id) DO NOTHING RETURNING order_id""",
            source,
            external_id,
            order_id,
        )
        found = await row(
            """SELECT order_id, member_id FROM order_registry
            WHERE source = $1 AND external_id = $2 FOR NO KEY UPDATE""",
            source,
            external_id,
        )
        assert found is not None
        return HeldOrder(
            source=source,
            external_id=external_id,
            order_id=found["order_id"],
            member_id=MemberId(found["member_id"]) if found["member_id"] else None,
        )

    async def register(self, delivery: Return, held: HeldOrder) -> KnownReturn | None:
        made = await rows(
            """INSERT INTO return_registry
                (source, external_id, return_id, order_source, order_external_id, fingerprint, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, statement_timestamp())
            ON CONFLICT (source, external_id) DO NOTHING RETURNING return_id""",
            delivery.source,
            delivery.external_id,
            delivery.id,
            held.source,
            held.external_id,
            delivery.fingerprint(held.source, held.external_id),
        )
        if made:
            return None
        found = await row(
            "SELECT return_id, fingerprint FROM return_registry WHERE source = $1 AND external_id = $2",
            delivery.source,
            delivery.external_id,
        )
        assert found is not None
        return KnownReturn(return_id=found["return_id"], fingerprint=found["fingerprint"])

    async def guest(self, held: HeldOrder) -> Order | None:
        found = await value(
            "SELECT content FROM guest_orders WHERE source = $1 AND external_id = $2",
            held.source,
            held.external_id,
        )
        return order_from_plain(from_json(found)) if found else None

    async def keep(self, delivery: Delivery, held: HeldOrder) -> None:
        await rows(
            """INSERT INTO waiting_deliveries
                (id, order_source, order_external_id, kind, content, recorded_at)
            VALUES ($1, $2, $3, $4, $5, statement_timestamp()) RETURNING id""",
            new_uuid(),
            held.source,
            held.external_id,
            kind_of(delivery).value,
            to_json(delivery_to_plain(delivery)),
        )

    async def waiting(self, held: HeldOrder) -> list[WaitingDelivery]:
        found = await rows(
            """SELECT id, kind, content FROM waiting_deliveries
            WHERE order_source = $1 AND order_external_id = $2 AND refused IS NULL
            ORDER BY recorded_at, id""",
            held.source,
            held.external_id,
        )
        return [
            WaitingDelivery(
                id=each["id"],
                delivery=delivery_from_plain(DeliveryKind(each["kind"]), from_json(each["content"])),
            )
            for each in found
        ]

    async def overdue(self, *, limit: int) -> list[tuple[str, str]]:
        found = await rows(
            """SELECT DISTINCT r.source, r.external_id FROM waiting_deliveries w
            JOIN order_registry r ON r.source = w.order_source AND r.external_id = w.order_external_id
            WHERE w.refused IS NULL AND r.member_id IS NOT NULL ORDER BY r.source, r.external_id LIMIT $1""",
            limit,
        )
        return [(each["source"], each["external_id"]) for each in found]

    async def refuse(self, waiting_id: UUID, code: str) -> None:
        # Its name is given back: corrected, the return may come again.
        await rows(
            """WITH refused AS (
                UPDATE waiting_deliveries SET refused = $2 WHERE id = $1 RETURNING kind, content)
            DELETE FROM return_registry r USING refused x WHERE x.kind = 'RETURN'
            AND r.source = x.content ->> 'source' AND r.external_id = x.content ->> 'external_id'
            RETURNING r.return_id""",
            waiting_id,
            code,
        )

    async def forget(self, waiting_id: UUID) -> None:
        await rows("DELETE FROM waiting_deliveries WHERE id = $1 RETURNING id", waiting_id)

    async def recorded(self, held: HeldOrder) -> tuple[RecordedOrder, Programme]:
        assert held.member_id is not None
        found = await row(_RECORDED, held.member_id.value, held.order_id)
        assert found is not None
        recorded = RecordedOrder(
            id=found["id"],
            state=_state(found),
            counts=found["counts"],
            decision_id=found["decision_id"],
            record=from_json(found["record"]),
        )
        return recorded, await StoredProgrammes().find(found["programme"])

    async def cancellation_of(self, held: HeldOrder) -> UUID | None:
        assert held.member_id is not None
        found: UUID | None = await value(
            "SELECT id FROM returns WHERE member_id = $1 AND order_id = $2 AND kind = 'CANCELLATION'",
            held.member_id.value,
            held.order_id,
        )
        return found

    async def record(self, settlement: ReturnSettlement, programme_id: UUID) -> None:
        told = fact_rows(settlement.facts, recorded_at=self._now)
        await write({**return_rows(settlement, programme_id), FACTS: told})

    async def complete(self, settlement: CompletionSettlement) -> None:
        await rows(
            "UPDATE orders SET status = $3, completed_at = $4 WHERE member_id = $1 AND id = $2 RETURNING id",
            settlement.member_id.value,
            settlement.recorded.id,
            settlement.order.status.value,
            settlement.order.completed_at,
        )


def _state(found: dict[str, Any]) -> OrderState:
    lines = from_json(found["lines"])
    order = Order(
        source=found["source"],
        external_id=found["external_id"],
        programme=found["programme"],
        store=found["store_code"],
        channel=found["channel_code"],
        status=OrderStatus(found["status"]),
        placed_at=found["placed_at"],
        paid_at=found["paid_at"],
        completed_at=found["completed_at"],
        currency=found["currency"],
        lines=tuple(
            OrderLine(
                number=number,
                sku=sku,
                category=category,
                quantity=quantity,
                paid=paid,
                discount=discount,
                tender=tender,
            )
            for number, sku, category, quantity, paid, discount, tender, _ in lines
        ),
        freight=found["freight_minor"],
        tax=found["tax_minor"],
    )
    return OrderState(order=order, returned={each[0]: each[-1] for each in lines if each[-1]})
