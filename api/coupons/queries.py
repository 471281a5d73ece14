"""Everything that is read of coupons beside a member's own, put together from its topics."""

import strawberry

from api.coupons.batches import CouponBatchReading
from api.coupons.centre import CouponReading
from api.coupons.templates import CouponTemplateReading


@strawberry.type
class CouponQueries(CouponTemplateReading, CouponReading, CouponBatchReading):
    """No field of its own."""
