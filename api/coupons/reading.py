"""One coupon, as it is shown now."""

from __future__ import annotations

from api.coupons.types import Coupon
from domain.kernel.ids import CouponId
from persistence.coupons import queries
from persistence.programme.queries import with_id


async def coupon_by_id(coupon_id: CouponId) -> Coupon | None:
    found = await queries.template_of(coupon_id)
    if found is None:
        return None
    programme = await with_id(found[1])
    read = await queries.coupon(coupon_id, programme)
    return Coupon(read=read, programme=programme) if read else None
