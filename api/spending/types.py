"""Holds, and what an order would take of a member's points."""

from datetime import datetime

import strawberry

from api.money import MoneyType
from api.permissions import all_open
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import HoldId
from domain.spending.terms import SpendLimit
from persistence.spending.queries import HoldRead

strawberry.enum(
    SpendLimit,
    name="PointsLimit",
    description=(
        "Why fewer points can be used than were asked for. BALANCE: the member has no more. UNIT: points go "
        "in whole units, and no more than the money needs. LEAST_ORDER: the order is too small. MOST_POINTS: "
        "more points one order does not take. MOST_SHARE: they may pay for a share of it alone. ORDER_TOTAL: "
        "it is paid. NO_TERMS: points of this wallet type pay for no orders. MEMBERSHIP: it is not active."
    ),
)


@all_open
@strawberry.type(description="Points that are set aside.")
class PointsHold:
    id: HoldId
    wallet: str = strawberry.field(description="The code of the wallet type.")
    points: Points = strawberry.field(description="How many were set aside.")
    held: Points = strawberry.field(description="How many still are.")
    captured: Points = strawberry.field(description="How many were spent.")
    released: Points = strawberry.field(description="How many were given back.")
    made_at: datetime
    expires_at: datetime = strawberry.field(description="What is held then is released by itself.")
    money: MoneyType | None = strawberry.field(
        description="What the points are worth, where they are held for an order."
    )
    order_source: str | None = strawberry.field(description="The system that knows the order.")
    order_external_id: str | None = strawberry.field(description="Its id in that system.")

    @classmethod
    def of(cls, read: HoldRead) -> "PointsHold":
        return cls(
            id=HoldId(read.member_id, read.id),
            wallet=read.wallet,
            points=Points(read.points),
            held=Points(read.points - read.captured - read.released),
            captured=Points(read.captured),
            released=Points(read.released),
            made_at=read.made_at,
            expires_at=read.expires_at,
            money=money_of(read.minor, read.currency, read.language),
            order_source=read.order_source,
            order_external_id=read.order_external_id,
        )


@all_open
@strawberry.type(description="How many points an order would take now, and what they are worth.")
class PointsQuote:
    points: Points = strawberry.field(description="As many as can be used of those that were asked for.")
    money: MoneyType = strawberry.field(description="What they take off the order.")
    limited_by: SpendLimit | None = strawberry.field(
        description="Why they are not more; null where all can be used."
    )
    available: Points = strawberry.field(description="What the member can spend.")
    unit: Points | None = strawberry.field(description="Points go in multiples of it.")
    least_order: MoneyType | None = strawberry.field(description="An order below it takes no points.")
    most_points: Points | None = strawberry.field(description="So many one order takes at most.")
    most_share: int | None = strawberry.field(description="For so much of the order they pay, per mille.")


def money_of(minor: int | None, currency: str, language: str) -> MoneyType | None:
    return None if minor is None else MoneyType.of(Money(minor, currency), language)
