"""What mutations of one coupon answer."""

from __future__ import annotations

import strawberry

from api.coupons.types import Coupon
from api.permissions import all_open
from api.problems import Problem


@all_open
@strawberry.type
class CouponPayload:
    coupon: Coupon | None = strawberry.field(default=None, description="As it is now.")
    problems: list[Problem] = strawberry.field(default_factory=list)
