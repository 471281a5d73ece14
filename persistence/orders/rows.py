"""The rows of a settled order, as a live order and an import both send them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.orders.bonuses import Bonus
from domain.orders.return_settlement import ReturnSettlement
from domain.orders.returns import Return, kind_of
from domain.orders.settlement import Settlement, figure_to_plain
from domain.tiers.floors import floor_to_plain
from domain.tiers.ladder import Ladder
from domain.tiers.place import Move, Place
from persistence.campaigns.badges import BADGES, badge_rows
from persistence.ids import new_uuid
from persistence.points.rows import cap_rows, carry_rows, freed_cap_rows, page_rows
from persistence.points.spends import CHANGED_SPENDS
from persistence.rows import Row, Rows, Table
from persistence.tiers.sums import STAMPED, sums_of

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
        ("tender", "bigint"),
    ),
)
RETURNED_ORDERS = Table(
    "orders",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("status", "text"),
        ("completed_at", "timestamptz"),
        ("returned_minor", "bigint"),
        ("counts", "boolean"),
    ),
    key=("member_id", "id"),
    merged=(("returned_minor", "t.returned_minor + r.returned_minor"),),
)
RETURNED_LINES = Table(
    "order_lines",
    (("member_id", "uuid"), ("order_id", "uuid"), ("number", "integer"), ("returned", "bigint")),
    key=("member_id", "order_id", "number"),
)
RETURNS = Table(
    "returns",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("order_id", "uuid"),
        ("kind", "text"),
        ("source", "text"),
        ("external_id", "text"),
        ("goods_minor", "bigint"),
        ("decision_id", "uuid"),
        ("recorded_at", "timestamptz"),
    ),
)
RETURN_LINES = Table(
    "return_lines",
    (
        ("member_id", "uuid"),
        ("return_id", "uuid"),
        ("number", "integer"),
        ("quantity", "bigint"),
        ("paid_minor", "bigint"),
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
        ("earned_code", "text"),
        ("floors", "jsonb"),
        ("floor_ends_at", "timestamptz"),
        ("rises_at", "timestamptz"),
        ("grants_at", "timestamptz"),
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
        ("reason", "text"),
        ("floor_id", "uuid"),
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
        ("sums", "jsonb"),
    ),
    key=("member_id", "programme_id"),
    merged=(
        ("order_count", "t.order_count + r.order_count"),
        ("spend_minor", "t.spend_minor + r.spend_minor"),
        ("first_order_at", "least(t.first_order_at, r.first_order_at)"),
        ("last_order_at", "greatest(t.last_order_at, r.last_order_at)"),
        ("sums", STAMPED),
    ),
)
TAGS = Table(
    "member_tags",
    (
        ("programme_id", "uuid"),
        ("member_id", "uuid"),
        ("tag", "text"),
        ("put_at", "timestamptz"),
        ("source", "text"),
    ),
    key=("member_id", "programme_id", "tag"),
    merged=(("put_at", "t.put_at"), ("source", "t.source")),
    upsert=True,
)
CAMPAIGN_USES = Table(
    "campaign_uses",
    (
        ("member_id", "uuid"),
        ("decision_id", "uuid"),
        ("campaign_id", "uuid"),
        ("revision_id", "uuid"),
        ("order_id", "uuid"),
        ("points", "bigint"),
        ("at", "timestamptz"),
        ("recorded_at", "timestamptz"),
    ),
)
MEMBERS = Table(
    "members",
    (("id", "uuid"), ("last_active_at", "timestamptz")),
    key=("id",),
    merged=(("last_active_at", "greatest(t.last_active_at, r.last_active_at)"),),
)


def order_rows(settlement: Settlement, programme_id: UUID, *, import_id: UUID | None = None) -> Rows:
    """Order, lines, decision, and the campaigns that applied."""
    order, moment = settlement.order, settlement.standing.moment
    member = settlement.standing.member_id
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
                line.tender,
            )
            for line, earned in zip(order.lines, settlement.earned_by_line, strict=True)
        ],
        DECISIONS: [(settlement.decision_id, member, "ORDER", dict(settlement.record), moment)],
        CAMPAIGN_USES: use_rows(
            member,
            settlement.decision_id,
            settlement.bonuses,
            at=order.paid_at,
            recorded_at=moment,
            order_id=settlement.order_id,
        ),
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
        place.earned,
        [floor_to_plain(each) for each in place.floors],
        min((each.ends_at for each in place.floors), default=None),
        place.rises_at,
        place.grants_at,
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
        move.reason.value if move.reason else None,
        move.floor.id if move.floor else None,
    )


def use_rows(
    member: UUID,
    decision_id: UUID,
    bonuses: Sequence[Bonus],
    *,
    at: datetime,
    recorded_at: datetime,
    order_id: UUID | None,
) -> list[Row]:
    """That campaigns applied."""
    return [
        (
            member,
            decision_id,
            bonus.campaign.campaign_id,
            bonus.campaign.id,
            order_id,
            bonus.points,
            at,
            recorded_at,
        )
        for bonus in bonuses
        if bonus.gave_something
    ]


def tag_rows(member: UUID, programme_id: UUID, tags: Sequence[str], at: datetime) -> list[Row]:
    """What campaigns call a member; a tag that is there stays as it is."""
    return [(programme_id, member, tag, at, "CAMPAIGN") for tag in tags]


def settlement_rows(settlement: Settlement, programme_id: UUID) -> Rows:
    """Everything but the facts, each table once."""
    member, moment, order = settlement.standing.member_id, settlement.standing.moment, settlement.order
    return {
        **order_rows(settlement, programme_id),
        **page_rows(settlement.pages),
        **cap_rows(member, programme_id, settlement.used),
        **carry_rows(member, programme_id, settlement.carries),
        PLACES: [place_row(member, ladder, place) for ladder, place in settlement.places],
        MOVES: [
            move_row(member, each.ladder, each.move, recorded_at=moment, order_id=settlement.order_id)
            for each in settlement.moves
        ],
        MEMBERSHIPS: [
            (member, programme_id, 1, order.goods, order.paid_at, order.paid_at, moment, sums_of(settlement))
        ],
        MEMBERS: [(member, order.paid_at)],
        TAGS: tag_rows(member, programme_id, settlement.tags, moment),
        BADGES: badge_rows(member, programme_id, settlement.badges, moment),
    }


def return_rows(settlement: ReturnSettlement, programme_id: UUID) -> Rows:
    """Everything that a return writes but the facts, each table once. Counters that all members share come
    last: they are held already."""
    member, moment = settlement.standing.member_id, settlement.standing.moment
    delivery, order_id = settlement.delivery, settlement.recorded.id
    source, external_id = None, None
    if isinstance(delivery, Return):
        source, external_id = delivery.source, delivery.external_id
    back = [each for each in settlement.coming.lines if each.now]
    goods = settlement.coming.goods
    gone = int(settlement.recorded.counts and not settlement.counts)
    order = settlement.order
    return {
        RETURNED_ORDERS: [
            (order_id, member, order.status.value, order.completed_at, goods, settlement.counts)
        ],
        RETURNED_LINES: [(member, order_id, each.line.number, each.after) for each in back],
        DECISIONS: [(settlement.decision_id, member, "RETURN", dict(settlement.record), moment)],
        RETURNS: [
            (
                delivery.id,
                member,
                order_id,
                kind_of(delivery).value,
                source,
                external_id,
                goods,
                settlement.decision_id,
                moment,
            )
        ],
        RETURN_LINES: [
            (member, delivery.id, each.line.number, each.now, each.part(each.line.paid)) for each in back
        ],
        **page_rows(settlement.pages),
        CHANGED_SPENDS: [(each.id, member, each.returned) for each in settlement.spends],
        **carry_rows(member, programme_id, settlement.carries),
        PLACES: [place_row(member, ladder, place) for ladder, place in settlement.places],
        MOVES: [
            move_row(member, each.ladder, each.move, recorded_at=moment, order_id=order_id)
            for each in settlement.moves
        ],
        # Nothing was bought: the times of the first and last order stay.
        MEMBERSHIPS: [(member, programme_id, -gone, -goods, None, None, moment, sums_of(settlement))],
        **freed_cap_rows(member, programme_id, settlement.freed),
    }
