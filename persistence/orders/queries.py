"""Reads of orders, a member's and a guest's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import GuestOrderId, OrderId
from domain.orders.order import order_from_plain
from domain.orders.settlement import Settlement
from persistence.database import from_json, row, to_json
from persistence.members.statement import Section
from persistence.moments import moment, moment_or_none
from persistence.pages import Page, Slice
from persistence.selection import NO_ARGUMENTS, Arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRead:
    number: int
    sku: str
    category: str | None
    quantity: int
    paid: int
    discount: int
    earned: dict[str, int]
    returned: int = 0
    tender: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRead:
    id: UUID
    kind: str
    source: str | None
    external_id: str | None
    goods: int
    recorded_at: datetime
    record: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRead:
    id: UUID
    member_id: UUID | None
    """None while the order is a guest's."""
    programme_id: UUID
    source: str
    external_id: str
    store: str | None
    channel: str
    status: str
    placed_at: datetime
    paid_at: datetime
    completed_at: datetime | None
    currency: str
    goods: int
    discount: int
    freight: int
    tax: int
    recorded_at: datetime
    lines: tuple[LineRead, ...]
    record: dict[str, Any] | None
    returned: int = 0
    returns: tuple[ReturnRead, ...] = ()


_ORDER = """json_build_object('id', o.id, 'member', o.member_id, 'programme', o.programme_id,
    'source', o.source, 'external_id', o.external_id, 'store', o.store_code, 'channel', o.channel_code,
    'status', o.status, 'placed_at', o.placed_at, 'paid_at', o.paid_at, 'completed_at', o.completed_at,
    'currency', o.currency, 'goods', o.goods_minor, 'discount', o.discount_minor, 'freight', o.freight_minor,
    'tax', o.tax_minor, 'recorded_at', o.recorded_at,
    'record', (SELECT d.record FROM decisions d WHERE d.member_id = o.member_id AND d.id = o.decision_id),
    'lines', (SELECT json_agg(json_build_array(l.number, l.sku, l.category, l.quantity, l.paid_minor,
        l.discount_minor, l.earned, l.returned, l.tender) ORDER BY l.number)
        FROM order_lines l WHERE l.member_id = o.member_id AND l.order_id = o.id),
    'returned', o.returned_minor,
    'returns', (SELECT json_agg(json_build_object('id', b.id, 'kind', b.kind, 'source', b.source,
        'external_id', b.external_id, 'goods', b.goods_minor, 'recorded_at', b.recorded_at,
        'record', d.record) ORDER BY b.recorded_at, b.id)
        FROM returns b JOIN decisions d ON d.member_id = b.member_id AND d.id = b.decision_id
        WHERE b.member_id = o.member_id AND b.order_id = o.id))"""

_ORDERS = f"""
(SELECT json_agg(x.entry ORDER BY x.paid_at DESC, x.id DESC) FROM (
    SELECT o.paid_at, o.id, {_ORDER} AS entry FROM orders o
    WHERE o.member_id = m.id AND o.programme_id = $1
    AND ($2::timestamptz IS NULL OR (o.paid_at, o.id) < ($2, $3::uuid))
    ORDER BY o.paid_at DESC, o.id DESC LIMIT $4) x)
"""  # noqa: S608 - expressions of our own


def orders_section(name: str, programme_id: UUID, page: Page, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The member's orders, the one paid last first. Its position is the member, the payment time, the id."""

    def decode(text: Any) -> Slice[OrderRead]:
        return page.read(from_json(text), _order)

    return Section(
        name, _ORDERS, (programme_id, page.position(1), page.position(2), page.limit), decode, arguments
    )


async def order(order_id: OrderId) -> OrderRead | None:
    found = await row(
        f"SELECT {_ORDER} AS entry FROM orders o WHERE o.member_id = $1 AND o.id = $2",  # noqa: S608
        order_id.member,
        order_id.value,
    )
    return _order(from_json(found["entry"])) if found else None


def of_settlement(settlement: Settlement) -> OrderRead:
    """The same of an order that was written a moment ago, without asking for it."""
    order, standing = settlement.order, settlement.standing
    return OrderRead(
        id=settlement.order_id,
        member_id=standing.member_id,
        programme_id=settlement.programme.id,
        source=order.source,
        external_id=order.external_id,
        store=order.store,
        channel=order.channel,
        status=order.status.value,
        placed_at=order.placed_at.astimezone(UTC),
        paid_at=order.paid_at.astimezone(UTC),
        completed_at=order.completed_at.astimezone(UTC) if order.completed_at else None,
        currency=order.currency,
        goods=order.goods,
        discount=order.discount,
        freight=order.freight,
        tax=order.tax,
        recorded_at=standing.moment,
        lines=tuple(
            LineRead(
                number=line.number,
                sku=line.sku,
                category=line.category,
                quantity=line.quantity,
                paid=line.paid,
                discount=line.discount,
                earned=earned,
                tender=line.tender,
            )
            for line, earned in zip(order.lines, settlement.earned_by_line, strict=True)
        ),
        record=from_json(to_json(settlement.record)),
    )


async def guest_order(order_id: GuestOrderId) -> OrderRead | None:
    found = await row(
        "SELECT id, programme_id, content, recorded_at FROM guest_orders WHERE id = $1", order_id.value
    )
    if found is None:
        return None
    kept = order_from_plain(from_json(found["content"]))
    return OrderRead(
        id=found["id"],
        member_id=None,
        programme_id=found["programme_id"],
        source=kept.source,
        external_id=kept.external_id,
        store=kept.store,
        channel=kept.channel,
        status=kept.status.value,
        placed_at=kept.placed_at,
        paid_at=kept.paid_at,
        completed_at=kept.completed_at,
        currency=kept.currency,
        goods=kept.goods,
        discount=kept.discount,
        freight=kept.freight,
        tax=kept.tax,
        recorded_at=found["recorded_at"],
        lines=tuple(
            LineRead(
                number=line.number,
                sku=line.sku,
                category=line.category,
                quantity=line.quantity,
                paid=line.paid,
                discount=line.discount,
                earned={},
                tender=line.tender,
            )
            for line in kept.lines
        ),
        record=None,
    )


async def registered(source: str, external_id: str) -> OrderId | GuestOrderId | None:
    """The id of the order that goes by this name at its source."""
    found = await row(
        "SELECT order_id, member_id FROM order_registry"
        " WHERE source = $1 AND external_id = $2 AND fingerprint IS NOT NULL",
        source,
        external_id,
    )
    if found is None:
        return None
    if found["member_id"] is None:
        return GuestOrderId(found["order_id"])
    return OrderId(found["member_id"], found["order_id"])


def _order(plain: dict[str, Any]) -> OrderRead:
    return OrderRead(
        id=UUID(plain["id"]),
        member_id=UUID(plain["member"]),
        programme_id=UUID(plain["programme"]),
        source=plain["source"],
        external_id=plain["external_id"],
        store=plain["store"],
        channel=plain["channel"],
        status=plain["status"],
        placed_at=moment(plain["placed_at"]),
        paid_at=moment(plain["paid_at"]),
        completed_at=moment_or_none(plain["completed_at"]),
        currency=plain["currency"],
        goods=plain["goods"],
        discount=plain["discount"],
        freight=plain["freight"],
        tax=plain["tax"],
        recorded_at=moment(plain["recorded_at"]),
        lines=tuple(
            LineRead(
                number=number,
                sku=sku,
                category=category,
                quantity=quantity,
                paid=paid,
                discount=discount,
                earned=earned,
                returned=returned,
                tender=tender,
            )
            for number, sku, category, quantity, paid, discount, earned, returned, tender in plain["lines"]
            or []
        ),
        record=plain["record"],
        returned=plain["returned"],
        returns=tuple(
            ReturnRead(
                id=UUID(each["id"]),
                kind=each["kind"],
                source=each["source"],
                external_id=each["external_id"],
                goods=each["goods"],
                recorded_at=moment(each["recorded_at"]),
                record=each["record"],
            )
            for each in plain["returns"] or []
        ),
    )
