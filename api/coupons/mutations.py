"""Everything that is done with coupons, put together from its topics."""

import strawberry

from api.coupons.batches import CouponBatching
from api.coupons.claiming import CouponClaiming
from api.coupons.gifts import CouponGiving
from api.coupons.templates import CouponTemplating
from api.coupons.using import CouponUsing


@strawberry.type
class CouponMutations(CouponTemplating, CouponClaiming, CouponBatching, CouponGiving, CouponUsing):
    """No field of its own."""
