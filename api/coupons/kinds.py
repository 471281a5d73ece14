"""The words of coupons."""

import strawberry

from domain.coupons.batches.ports import BatchKind, BatchState
from domain.coupons.coupon import CouponState, Origin
from domain.coupons.discount import CouponKind
from domain.coupons.template import CodeKind, Floor, RefundPolicy, TemplateState

strawberry.enum(
    CouponState,
    description=(
        "Where a coupon is in its life, with what has become due: a lock whose time is over is none. LOCKED: "
        "set aside for an order. GIFTING: offered to somebody. GIVEN: the receiver has one of their own."
    ),
)
strawberry.enum(
    CouponKind,
    description=(
        "What a coupon takes off: an amount (满减 with a threshold, 立减 without), a share of the price, a "
        "fixed "
        "price of a piece, a piece in exchange for it, a gift beside the goods, freight, or an amount that "
        "is drawn when it is given."
    ),
)
strawberry.enum(Origin, name="CouponOrigin", description="How a member came to a coupon.")
strawberry.enum(
    TemplateState,
    name="CouponTemplateState",
    description=(
        "Where a template is in its life. PAUSED: none is given, held coupons are used as before. "
        "CLAIM_ENDED: none is given any more. FINISHED: none of its coupons can live any more. WITHDRAWN: "
        "taken back, held coupons too."
    ),
)
strawberry.enum(
    Floor,
    name="CouponFloor",
    description=(
        "Where a discount is more than what is to be paid for its goods: CAP, it takes off what there is; "
        "REFUSE, the coupon can not be used; MIN_PAY, it leaves `minPay`."
    ),
)
strawberry.enum(
    RefundPolicy,
    name="CouponRefund",
    description=(
        "When goods come back for which a coupon was used: ON_FULL, it comes back when everything has; "
        "ON_ANY, with the first return; NEVER."
    ),
)
strawberry.enum(
    CodeKind,
    name="CouponCodeKind",
    description="GENERATED and UPLOADED codes are each for one coupon; a PUBLIC one is everybody's.",
)
strawberry.enum(
    BatchKind,
    name="CouponBatchKind",
    description="ISSUE: coupons for a segment. CODES: generated ones. UPLOAD: codes of the merchant's.",
)
strawberry.enum(BatchState, name="CouponBatchState", description="Whether a worker is still at it.")

__all__ = [
    "BatchKind",
    "BatchState",
    "CodeKind",
    "CouponKind",
    "CouponState",
    "Floor",
    "Origin",
    "RefundPolicy",
    "TemplateState",
]
