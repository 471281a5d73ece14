"""The rows of a settled order, as a live order and an import both send them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.orders.settlement import Settlement, figure_to_plain
from domain.tiers.ladder import Ladder
from domain.tiers.qualification import Move, Place
from persistence.ids import new_uuid
from persistence.points.rows import cap_rows, carry_rows, page_rows
from persistence.rows import Row, Rows, Table

ORDERS = Table(
    "orders",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("source", "text"),
        ("external_id", "text"),
        ("store_code", "text"),
        ("channel_code", "text"),
        ("status", "text"),
        ("placed_at", "timestamptz"),
        ("paid_at", "timestamptz"),
        ("completed_at", "timestamptz"),
        ("currency", "text"),
        ("goods_minor", "bigint"),
        ("discount_minor", "bigint"),
        ("freight_minor", "bigint"),
        ("tax_minor", "bigint"),
        ("decision_id", "uuid"),
        ("import_id", "uuid"),
        ("recorded_at", "timestamptz"),
    ),
)
LINES = Table(
    "order_lines",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("order_id", "uuid"),
        ("number", "integer"),
        ("sku", "text"),
        ("category", "text"),
        ("quantity", "bigint"),
        ("paid_minor", "bigint"),
        ("discount_minor", "bigint"),
        ("earned", "jsonb"),
    ),
)
DECISIONS = Table(
    "decisions",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("kind", "text"),
        ("record", "jsonb"),
        ("recorded_at", "timestamptz"),
    ),
)
PLACES = Table(
    "member_tiers",
    (
        ("member_id", "uuid"),
        ("ladder_id", "uuid"),
        ("tier_code", "text"),
        ("since", "timestamptz"),
        ("review_at", "timestamptz"),
        ("grace_until", "timestamptz"),
        ("revision", "integer"),
    ),
    key=("member_id", "ladder_id"),
)
MOVES = Table(
    "tier_moves",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("ladder_id", "uuid"),
        ("kind", "text"),
        ("from_tier", "text"),
        ("to_tier", "text"),
        ("at", "timestamptz"),
        ("recorded_at", "timestamptz"),
        ("revision", "integer"),
        ("metrics", "jsonb"),
        ("order_id", "uuid"),
    ),
)
MEMBERSHIPS = Table(
    "memberships",
    (
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("order_count", "bigint"),
        ("spend_minor", "bigint"),
        ("first_order_at", "timestamptz"),
        ("last_order_at", "timestamptz"),
        ("moved_at", "timestamptz"),
    ),
    key=("member_id", "programme_id"),
    merged=(
        ("order_count", "t.order_count + r.order_count"),
        ("spend_minor", "t.spend_minor + r.spend_minor"),
        ("first_order_at", "least(t.first_order_at, r.first_order_at)"),
        ("last_order_at", "greatest(t.last_order_at, r.last_order_at)"),
    ),
)
MEMBERS = Table(
    "members",
    (("id", "uuid"), ("last_active_at", "timestamptz")),
    key=("id",),
    merged=(("last_active_at", "greatest(t.last_active_at, r.last_active_at)"),),
)


def order_rows(settlement: Settlement, programme_id: UUID, *, import_id: UUID | None = None) -> Rows:
    """Order, lines and decision."""
    order, moment = settlement.order, settlement.standing.moment
    member = settlement.standing.member_id
    shares: list[dict[str, int]] = [{} for _ in order.lines]
    for award in settlement.awards:
        for earned, share in zip(shares, award.shares, strict=True):
            if share:
                earned[award.wallet.code] = earned.get(award.wallet.code, 0) + share
    return {
        ORDERS: [
            (
                settlement.order_id,
                member,
                programme_id,
                order.source,
                order.external_id,
                order.store,
                order.channel,
                order.status.value,
                order.placed_at,
                order.paid_at,
                order.completed_at,
                order.currency,
                order.goods,
                order.discount,
                order.freight,
                order.tax,
                settlement.decision_id,
                import_id,
                moment,
            )
        ],
        LINES: [
            (
                new_uuid(),
                member,
                settlement.order_id,
                line.number,
                line.sku,
                line.category,
                line.quantity,
                line.paid,
                line.discount,
                earned,
            )
            for line, earned in zip(order.lines, shares, strict=True)
        ],
        DECISIONS: [(settlement.decision_id, member, "ORDER", dict(settlement.record), moment)],
    }


def place_row(member: UUID, ladder: Ladder, place: Place) -> Row:
    return (
        member,
        ladder.id,
        place.tier,
        place.since,
        place.review_at,
        place.grace_until,
        place.revision,
    )


def move_row(member: UUID, ladder: Ladder, move: Move, *, recorded_at: Any, order_id: UUID | None) -> Row:
    return (
        new_uuid(),
        member,
        ladder.id,
        move.kind.value,
        move.from_tier,
        move.to_tier,
        move.at,
        recorded_at,
        move.revision,
        [figure_to_plain(figure, value) for figure, value in move.figures.items()],
        order_id,
    )


def settlement_rows(settlement: Settlement, programme_id: UUID) -> Rows:
    """Everything but the facts, each table once."""
    member, moment, order = settlement.standing.member_id, settlement.standing.moment, settlement.order
    return {
        **order_rows(settlement, programme_id),
        **page_rows(settlement.pages),
        **cap_rows(member, programme_id, settlement.used),
        **carry_rows(member, programme_id, settlement.carries),
        PLACES: [place_row(member, each.ladder, each.place) for each in settlement.moves],
        MOVES: [
            move_row(member, each.ladder, each.move, recorded_at=moment, order_id=settlement.order_id)
            for each in settlement.moves
        ],
        MEMBERSHIPS: [(member, programme_id, 1, order.goods, order.paid_at, order.paid_at, moment)],
        MEMBERS: [(member, order.paid_at)],
    }
