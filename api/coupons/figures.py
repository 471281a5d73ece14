"""How a template goes."""

from __future__ import annotations

from datetime import datetime

import strawberry

from api.money import MoneyType
from api.permissions import all_open
from api.scalars import Count
from domain.coupons.template import Template
from domain.kernel.amounts import PER_MILLE, Money
from domain.programme.programme import Programme
from persistence.coupons import figures as stored
from persistence.coupons.figures import Place

strawberry.enum(Place, name="CouponRefusalPlace", description="Where a no was said.")


@all_open
@strawberry.type(description="How often something was refused for one reason.")
class CouponRefusals:
    place: Place
    reason: str = strawberry.field(description="The code of the problem.")
    count: Count


@all_open
@strawberry.type(description="How a template goes.")
class CouponTemplateFigures:
    as_of: datetime = strawberry.field(description="When these were counted: at most a minute ago.")
    issued: Count = strawberry.field(description="Given in any way; one that was handed on is one.")
    claimed: Count = strawberry.field(description="Of these by members themselves, with or without a code.")
    locked: Count
    used: Count
    expired: Count
    revoked: Count
    members: Count = strawberry.field(description="Who have or had one.")
    used_per_mille: int | None = strawberry.field(
        description="Of those that were given; null where none was. Rounded down."
    )
    cost: MoneyType = strawberry.field(description="What used ones took off, as far as somebody has said.")
    sales: MoneyType = strawberry.field(
        description="Paid for goods of the orders for which they were used, less what came back."
    )
    refusals: list[CouponRefusals] = strawberry.field(
        description="Noes at claims and at checkouts by reason, the most frequent first."
    )


async def figures_of(template: Template, programme: Programme) -> CouponTemplateFigures:
    read = await stored.figures(template.template_id)

    def money(minor: int) -> MoneyType:
        return MoneyType.of(Money(minor, programme.currency), programme.locale)

    refusals = [
        CouponRefusals(place=place, reason=reason, count=Count(count))
        for place, reasons in read.refused.items()
        for reason, count in reasons.items()
    ]
    refusals.sort(key=lambda each: (-each.count, each.place, each.reason))
    return CouponTemplateFigures(
        as_of=read.as_of,
        issued=Count(read.issued),
        claimed=Count(read.claimed),
        locked=Count(read.locked),
        used=Count(read.used),
        expired=Count(read.expired),
        revoked=Count(read.revoked),
        members=Count(read.members),
        used_per_mille=read.used * PER_MILLE // read.issued if read.issued else None,
        cost=money(read.saved),
        sales=money(read.sales),
        refusals=refusals,
    )
