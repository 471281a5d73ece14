"""What is told outside of coupons: each edge of a coupon's life."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.coupons.coupon import Coupon
from domain.kernel.facts import Fact
from domain.kernel.ids import CouponId, MemberId


class Edge(StrEnum):
    """The kinds of facts."""

    ISSUED = "coupon.issued"
    LOCKED = "coupon.locked"
    RELEASED = "coupon.released"
    USED = "coupon.used"
    RETURNED = "coupon.returned"
    EXPIRING = "coupon.expiring"
    EXPIRED = "coupon.expired"
    REVOKED = "coupon.revoked"
    OFFERED = "coupon.offered"
    GIVEN = "coupon.given"


def fact_of(edge: Edge, coupon: Coupon, at: datetime, **more: Any) -> Fact:
    """What is None is left out."""
    payload = {
        "coupon": str(CouponId(coupon.member_id, coupon.id)),
        "template": coupon.template.code,
        "revision": coupon.template.revision,
        **{name: value for name, value in more.items() if value is not None},
    }
    return Fact(kind=edge.value, member_id=MemberId(coupon.member_id), at=at, payload=payload)


def issued(coupon: Coupon) -> Fact:
    return fact_of(
        Edge.ISSUED,
        coupon,
        coupon.issued_at,
        origin=coupon.origin.value,
        channel=coupon.channel,
        validFrom=coupon.valid_from.isoformat(),
        validUntil=coupon.valid_until.isoformat(),
    )
