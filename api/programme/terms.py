"""The terms of points as everybody reads them: when they live, what they are worth, their limits."""

from enum import Enum

import strawberry

from api.calendar import Rounding, Unit
from api.money import MoneyType
from api.permissions import all_open
from api.scalars import Count
from domain.kernel.amounts import Money, Points
from domain.points import caps, terms, wallet
from domain.points.caps import CapPeriod, CapScope, CapUnit
from domain.points.earning import EarnRounding, Multipliers, Remainder
from domain.points.terms import Activity
from domain.points.wallet import Shortage

strawberry.enum(
    EarnRounding,
    description=(
        "What parts of a unit earn: nothing (PER_FULL_UNIT: 10 per 100.00 gives 20 for 250.00), or their "
        "part, rounded down once (PROPORTIONAL_FLOOR: 25)."
    ),
)
strawberry.enum(
    Remainder,
    name="EarnRemainder",
    description=(
        "What becomes of the part of an amount that earns nothing by itself: it is dropped, or carried over "
        "to the member's next order."
    ),
)
strawberry.enum(
    Multipliers,
    name="MultiplierPolicy",
    description=(
        "How several multipliers combine: ADD_BONUS adds what each gives beyond one (two doublings are three "
        "times), MULTIPLY multiplies them (four times), MAX takes the highest (twice)."
    ),
)
strawberry.enum(CapScope, description="Whether a cap counts for each member or for all members together.")
strawberry.enum(
    CapPeriod,
    description=(
        "Over which time a cap counts: calendar periods in the programme's zone, by payment time; weeks "
        "begin on Monday."
    ),
)
strawberry.enum(
    CapUnit,
    description=(
        "What a cap counts: points; the money on which is earned, in minor units; awards; or, of campaigns "
        "only, the COST: what the points are worth, in minor units."
    ),
)
strawberry.enum(
    Activity,
    name="ActivityKind",
    description="What keeps points alive that die of inactivity: earning, spending, any recorded event.",
)
strawberry.enum(
    Shortage,
    name="ClawbackPolicy",
    description=(
        "What happens when an order comes back whose points are spent. DEBT: they are owed, and repaid by "
        "what is earned next. WITHIN_BALANCE: what is there is taken, the rest written off. PENDING_ONLY: "
        "only the order's own pending points are taken."
    ),
)


@strawberry.enum(description="When earned points can be spent.")
class PendingKind(Enum):
    IMMEDIATE = strawberry.enum_value("IMMEDIATE", description="At once.")
    PERIOD = strawberry.enum_value("PERIOD", description="A fixed time after payment.")
    ON_COMPLETION = strawberry.enum_value(
        "ON_COMPLETION", description="So many days after the order's completion, while it may be returned."
    )
    ON_EVENT = strawberry.enum_value(
        "ON_EVENT", description="When an event of that name is recorded; else they are taken back."
    )


@strawberry.enum(description="When points that can be spent die.")
class ExpiryKind(Enum):
    NONE = strawberry.enum_value("NONE", description="Never.")
    ROLLING = strawberry.enum_value("ROLLING", description="A term after their activation.")
    CALENDAR = strawberry.enum_value(
        "CALENDAR", description="At the end of the next of fixed days of the year."
    )
    INACTIVITY = strawberry.enum_value(
        "INACTIVITY", description="Together, when nothing that counts has happened for a term."
    )


@strawberry.enum(description="What becomes of points that are given back to a lot which has died meanwhile.")
class ReturnedKind(Enum):
    RETURN_EXPIRED = strawberry.enum_value("RETURN_EXPIRED", description="They come back and expire.")
    EXTEND = strawberry.enum_value("EXTEND", description="They live for some more days.")


@all_open
@strawberry.type(description="When earned points can be spent.")
class PendingPolicy:
    kind: PendingKind
    count: int | None = strawberry.field(
        default=None,
        description=(
            "PERIOD: how many units. ON_COMPLETION: how many days. ON_EVENT: after how many days they are "
            "taken back."
        ),
    )
    unit: Unit | None = strawberry.field(default=None, description="PERIOD: days or months.")
    event: str | None = strawberry.field(default=None, description="ON_EVENT: the event's name.")

    @classmethod
    def of(cls, pending: terms.Pending) -> "PendingPolicy":
        match pending:
            case terms.AfterPeriod(span):
                return cls(kind=PendingKind.PERIOD, count=span.count, unit=span.unit)
            case terms.OnCompletion(days):
                return cls(kind=PendingKind.ON_COMPLETION, count=days)
            case terms.OnEvent(name, days):
                return cls(kind=PendingKind.ON_EVENT, count=days, event=name)
            case terms.Immediate():
                return cls(kind=PendingKind.IMMEDIATE)


@all_open
@strawberry.type(description="A day of every year.")
class MonthDay:
    month: int = strawberry.field(description="1 to 12.")
    day: int = strawberry.field(description="1 to 31; 29 February is the 28th where there is none.")


@all_open
@strawberry.type(description='When points die. "Valid through day D" is dead at 00:00 of the day after.')
class ExpiryPolicy:
    kind: ExpiryKind
    count: int | None = strawberry.field(default=None, description="ROLLING, INACTIVITY: how many units.")
    unit: Unit | None = strawberry.field(default=None, description="ROLLING, INACTIVITY: days or months.")
    rounding: Rounding | None = strawberry.field(default=None, description="ROLLING: to where.")
    month_days: list[MonthDay] = strawberry.field(
        default_factory=list, description="CALENDAR: through which days."
    )
    resets: list[Activity] = strawberry.field(
        default_factory=list, description="INACTIVITY: what begins the term anew."
    )

    @classmethod
    def of(cls, expiry: terms.Expiry) -> "ExpiryPolicy":
        match expiry:
            case terms.Rolling(span, rounding):
                return cls(kind=ExpiryKind.ROLLING, count=span.count, unit=span.unit, rounding=rounding)
            case terms.Calendar(month_days):
                return cls(
                    kind=ExpiryKind.CALENDAR, month_days=[MonthDay(month=m, day=d) for m, d in month_days]
                )
            case terms.Inactivity(span, resets):
                return cls(
                    kind=ExpiryKind.INACTIVITY, count=span.count, unit=span.unit, resets=sorted(resets)
                )
            case terms.NoExpiry():
                return cls(kind=ExpiryKind.NONE)


@all_open
@strawberry.type(description="What becomes of points that are given back to a lot which has died meanwhile.")
class ReturnedPolicy:
    kind: ReturnedKind
    days: int | None = strawberry.field(
        default=None, description="EXTEND: so many days more, through the last one."
    )

    @classmethod
    def of(cls, extend_days: int | None) -> "ReturnedPolicy":
        if extend_days is None:
            return cls(kind=ReturnedKind.RETURN_EXPIRED)
        return cls(kind=ReturnedKind.EXTEND, days=extend_days)


@all_open
@strawberry.type(description="So many points are so much money.")
class PointsPrice:
    points: Points
    money: MoneyType

    @classmethod
    def of(cls, price: wallet.Price, currency: str, language: str | None) -> "PointsPrice":
        return cls(points=Points(price.points), money=MoneyType.of(Money(price.minor, currency), language))


@all_open
@strawberry.type(description="How points pay for orders.")
class SpendingTerms:
    price: PointsPrice
    unit: Points = strawberry.field(description="Points are used in multiples of it.")
    least_order: MoneyType = strawberry.field(description="An order below it takes no points.")
    most_points: Points | None = strawberry.field(description="In one order; null: no limit.")
    most_share: int | None = strawberry.field(
        description="Of an order, in per mille; null: it can be paid in whole."
    )

    @classmethod
    def of(cls, rule: wallet.SpendTerms, currency: str, language: str | None) -> "SpendingTerms":
        return cls(
            price=PointsPrice.of(rule.price, currency, language),
            unit=Points(rule.unit),
            least_order=MoneyType.of(Money(rule.least_order_minor, currency), language),
            most_points=None if rule.most_points is None else Points(rule.most_points),
            most_share=rule.most_share,
        )


@all_open
@strawberry.type(description="How members hand points to each other.")
class TransferTerms:
    most_points: Points = strawberry.field(description="That a member may give away in a calendar month.")


@all_open
@strawberry.type(description="A limit of what a rule gives.")
class EarnCap:
    scope: CapScope
    period: CapPeriod
    unit: CapUnit
    limit: Count
    per: str | None = strawberry.field(
        description="Counted apart for each value that an event's `data` has under this key."
    )

    @classmethod
    def of(cls, cap: caps.Cap) -> "EarnCap":
        return cls(scope=cap.scope, period=cap.period, unit=cap.unit, limit=Count(cap.limit), per=cap.per)
