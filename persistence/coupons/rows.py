"""Templates and coupons as the rules see them: expressions that read them as JSON, rows that write them."""

from __future__ import annotations

from typing import Any

from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.coupons.template import Template, TemplateStatus, content_from_plain
from domain.programme.programme import Programme
from persistence.moments import endless
from persistence.revisions import Revisions
from persistence.rows import Row, Table

TEMPLATES = Revisions("coupon_templates", "coupon_template_revisions", "template_id")

COLUMNS = """c.id, c.member_id, c.revision_id, c.state, c.origin, c.origin_ref, c.channel, c.issued_at,
    c.valid_from, c.valid_until, c.drawn_minor, c.held_until, c.order_source, c.order_external_id, c.used_at,
    c.saved_minor, c.ended_at"""
"""Over `c`, a row of coupons."""

OF = f"SELECT {COLUMNS} FROM coupons c JOIN coupon_templates t ON t.id = c.template_id WHERE"  # noqa: S608
"""Coupons `c` with their templates `t`, of whoever follows."""

COUPONS = Table(
    "coupons",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("template_id", "uuid"),
        ("revision_id", "uuid"),
        ("state", "text"),
        ("origin", "text"),
        ("origin_ref", "text"),
        ("channel", "text"),
        ("issued_at", "timestamptz"),
        ("valid_from", "timestamptz"),
        ("valid_until", "timestamptz"),
        ("drawn_minor", "bigint"),
    ),
)
EDGES = (
    ("id", "uuid"),
    ("was", "text"),
    ("state", "text"),
    ("held_until", "timestamptz"),
    ("order_source", "text"),
    ("order_external_id", "text"),
    ("used_at", "timestamptz"),
    ("saved_minor", "bigint"),
    ("ended_at", "timestamptz"),
)
"""What an edge of a coupon's life changes."""


def template_of(plain: dict[str, Any]) -> Template:
    return Template(
        **TEMPLATES.identity(plain),
        status=TemplateStatus(plain["status"]),
        **content_from_plain(plain["content"]),
    )


def coupon_of(found: dict[str, Any], programme: Programme) -> Coupon:
    """From a row of `COLUMNS`."""
    return Coupon(
        id=found["id"],
        member_id=found["member_id"],
        template=programme.template_revisions[found["revision_id"]],
        state=CouponState(found["state"]),
        origin=Origin(found["origin"]),
        origin_ref=found["origin_ref"],
        channel=found["channel"],
        issued_at=found["issued_at"],
        valid_from=found["valid_from"],
        valid_until=endless(found["valid_until"]),
        drawn_minor=found["drawn_minor"],
        held_until=found["held_until"],
        order_source=found["order_source"],
        order_external_id=found["order_external_id"],
        used_at=found["used_at"],
        saved_minor=found["saved_minor"],
        ended_at=found["ended_at"],
    )


def coupon_row(coupon: Coupon) -> Row:
    return (
        coupon.id,
        coupon.member_id,
        coupon.template.template_id,
        coupon.template.id,
        coupon.state.value,
        coupon.origin.value,
        coupon.origin_ref,
        coupon.channel,
        coupon.issued_at,
        coupon.valid_from,
        coupon.valid_until,
        coupon.drawn_minor,
    )


def edge_to_plain(before: Coupon, after: Coupon) -> dict[str, Any]:
    return {
        "id": str(after.id),
        "was": before.state.value,
        "state": after.state.value,
        "held_until": after.held_until,
        "order_source": after.order_source,
        "order_external_id": after.order_external_id,
        "used_at": after.used_at,
        "saved_minor": after.saved_minor,
        "ended_at": after.ended_at,
    }
