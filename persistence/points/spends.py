"""The rows of spends: what SPEND and CAPTURE used, as later returns know it."""

from __future__ import annotations

from datetime import datetime

from domain.points.spend import Spend
from persistence.rows import Row, Table

NEW_SPENDS = Table(
    "spends",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("hold_id", "uuid"),
        ("skip", "bigint"),
        ("points", "bigint"),
        ("returned", "bigint"),
        ("minor", "bigint"),
        ("order_source", "text"),
        ("order_external_id", "text"),
        ("recorded_at", "timestamptz"),
    ),
)
CHANGED_SPENDS = Table(
    "spends",
    (("id", "uuid"), ("member_id", "uuid"), ("returned", "bigint")),
    key=("member_id", "id"),
)


def spend_row(spend: Spend, recorded_at: datetime) -> Row:
    return (
        spend.id,
        spend.member_id,
        spend.wallet_type_id,
        spend.hold_id,
        spend.skip,
        spend.points,
        spend.returned,
        spend.minor,
        spend.order_source,
        spend.order_external_id,
        recorded_at,
    )
