"""The kinds of which rewards are made, as the schema calls them: whoever shows or takes one has it from here,
where it gets its name."""

import strawberry

from domain.rewards.drawing import Fallback
from domain.rewards.pool import PrizeKind
from domain.rewards.ranking import RankReason
from domain.rewards.redemption import RedemptionState
from domain.rewards.reward import RewardKind, RewardState

__all__ = ["Fallback", "PrizeKind", "RankReason", "RedemptionState", "RewardKind", "RewardState"]

strawberry.enum(
    RewardKind,
    description=(
        "PHYSICAL: goods, handed over in steps; COUPON; SERVICE: something done for the member until a "
        "certain time; POINTS_TRANSFER: points of another wallet type; DRAW: a chance."
    ),
)
strawberry.enum(
    RewardState,
    description=(
        "DRAFT; SCHEDULED: it can be redeemed when its window opens; ACTIVE; PAUSED: it is shown and can not "
        "be redeemed; ENDED, by somebody or because its window is over."
    ),
)
strawberry.enum(
    RedemptionState,
    description=(
        "REQUESTED, APPROVED, PACKED, SHIPPED, COMPLETED, in this order; CANCELLED from any of the first "
        "three. What is no goods is COMPLETED at once."
    ),
)
strawberry.enum(PrizeKind, description="What a prize of a draw is.")
strawberry.enum(
    RankReason,
    name="RewardReason",
    description=(
        "Why a reward stands where it stands: AFFORDABLE, the member can have it now; YOUR_CATEGORY, it goes "
        "with what the member has bought in the last year; RECOMMENDED, the shop has put it forward."
    ),
)
strawberry.enum(
    Fallback,
    name="DrawFallback",
    description=(
        "Why the consolation prize was given instead of what was drawn: OUT_OF_STOCK; OVER_BUDGET; "
        "COUPON_REFUSED, the member could not have that coupon."
    ),
)
