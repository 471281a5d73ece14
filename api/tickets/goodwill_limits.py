"""What each role may give alone."""

import strawberry

from api.permissions import all_open, guarded
from api.scalars import Count
from domain.kernel.amounts import Points
from domain.staff.permissions import Permission
from domain.tickets.goodwill.goodwill import Limit
from persistence.tickets import goodwill


@all_open
@strawberry.type(description="What somebody with a role may give alone in 24 hours.")
class GoodwillLimit:
    role: str = strawberry.field(description="By its code.")
    points: Points
    coupons: Count

    @classmethod
    def of(cls, limit: Limit) -> "GoodwillLimit":
        return cls(role=limit.role, points=Points(limit.points), coupons=Count(limit.coupons))


@strawberry.type
class GoodwillQueries:
    @strawberry.field(
        description="What each role may give alone in 24 hours; a role that is not listed gives nothing "
        "alone.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    async def goodwill_limits(self) -> list[GoodwillLimit] | None:
        return [GoodwillLimit.of(each) for each in await goodwill.limits()]
