"""What an admin sends about the terms of points."""

from collections.abc import Callable
from typing import Any

import strawberry

import api.programme.terms  # noqa: F401 - it gives the enums their names
from api.calendar import Rounding, Unit
from api.errors import BadUserInput
from api.money import MoneyInput
from api.scalars import Count
from domain.kernel.amounts import Points
from domain.kernel.periods import Span
from domain.points import caps, terms, wallet
from domain.points.caps import CapPeriod, CapScope, CapUnit
from domain.points.terms import Activity
from domain.programme.refusals import WrongCurrency


@strawberry.input(description="So many days or months.")
class SpanInput:
    count: int
    unit: Unit

    def span(self) -> Span:
        if self.count < 0:
            raise BadUserInput("A span can not be negative.")
        return Span(self.count, self.unit)


@strawberry.input(description="A term after activation.")
class RollingExpiryInput:
    count: int
    unit: Unit
    rounding: Rounding


@strawberry.input(description="A day of every year.")
class MonthDayInput:
    month: int
    day: int


@strawberry.input(description="Points die together, when nothing that counts has happened for a term.")
class InactivityExpiryInput:
    period: SpanInput
    resets: list[Activity] = strawberry.field(description="What begins the term anew.")


@strawberry.input(description="When points die: one of these.", one_of=True)
class ExpiryInput:
    never: bool | None = strawberry.UNSET
    rolling: RollingExpiryInput | None = strawberry.UNSET
    calendar: list[MonthDayInput] | None = strawberry.field(
        default=strawberry.UNSET, description="Together, through the next of these days."
    )
    inactivity: InactivityExpiryInput | None = strawberry.field(
        default=strawberry.UNSET, description="Of a wallet type only, which keeps it."
    )

    def expiry(self) -> terms.Expiry:
        if self.rolling:
            count = self.rolling.count
            if count < 0:
                raise BadUserInput("A term can not be negative.")
            return terms.Rolling(Span(count, self.rolling.unit), self.rolling.rounding)
        if self.calendar:
            return terms.Calendar(tuple((each.month, each.day) for each in self.calendar))
        if self.inactivity:
            return terms.Inactivity(self.inactivity.period.span(), frozenset(self.inactivity.resets))
        if self.never:
            return terms.NoExpiry()
        raise BadUserInput("Say when the points die: never: true, rolling, inactivity, or at least one day.")


@strawberry.input(description="Points wait for an event of that name.")
class OnEventInput:
    name: str = strawberry.field(description="As `recordEvent` has it, such as `review.approved`.")
    cancel_after_days: int = strawberry.field(description="What still waits then is taken back.")


@strawberry.input(description="When earned points can be spent: one of these.", one_of=True)
class PendingInput:
    immediate: bool | None = strawberry.UNSET
    period: SpanInput | None = strawberry.field(
        default=strawberry.UNSET, description="So long after payment."
    )
    on_completion: int | None = strawberry.field(
        default=strawberry.UNSET, description="So many days after the order's completion."
    )
    on_event: OnEventInput | None = strawberry.UNSET

    def pending(self) -> terms.Pending:
        if self.period:
            return terms.AfterPeriod(self.period.span())
        if isinstance(self.on_completion, int):
            return terms.OnCompletion(self.on_completion)
        if self.on_event:
            return terms.OnEvent(self.on_event.name, self.on_event.cancel_after_days)
        if self.immediate:
            return terms.Immediate()
        raise BadUserInput(
            "Say when the points can be spent: immediate: true, period, onCompletion or onEvent."
        )


@strawberry.input(description="A limit of what a rule gives.")
class EarnCapInput:
    scope: CapScope
    period: CapPeriod
    unit: CapUnit
    limit: Count
    per: str | None = strawberry.field(
        default=None,
        description="Of campaigns about events, uses of one member: counted apart for each value that `data` "
        "has under this key, such as once a day for each `content`.",
    )

    def cap(self) -> caps.Cap:
        return caps.Cap(self.scope, self.period, self.unit, self.limit, self.per or None)


@strawberry.input(
    description="What becomes of used points that come back when their term is over: one of these.",
    one_of=True,
)
class ReturnedInput:
    expire: bool | None = strawberry.field(
        default=strawberry.UNSET, description="true: they come back and expire."
    )
    extend_days: int | None = strawberry.field(
        default=strawberry.UNSET, description="They live so many days more, through the last one."
    )

    def extension(self) -> int | None:
        if isinstance(self.extend_days, int):
            return self.extend_days
        if self.expire:
            return None
        raise BadUserInput("Say what becomes of returned points: expire: true or extendDays.")


@strawberry.input(description="So many points are so much money.")
class PointsPriceInput:
    points: Points
    money: MoneyInput = strawberry.field(description="In the programme's currency.")

    def price(self, currency: str) -> wallet.Price:
        return wallet.Price(self.points.value, minor_in(self.money, currency))


@strawberry.input(description="How points pay for orders.")
class SpendingTermsInput:
    price: PointsPriceInput
    unit: Points = strawberry.field(
        default_factory=lambda: Points(1), description="Points are used in multiples of it."
    )
    least_order: MoneyInput | None = strawberry.field(
        default=None, description="An order below it takes no points."
    )
    most_points: Points | None = strawberry.field(default=None, description="In one order.")
    most_share: int | None = strawberry.field(default=None, description="Of an order, in per mille.")

    def terms(self, currency: str) -> wallet.SpendTerms:
        return wallet.SpendTerms(
            price=self.price.price(currency),
            unit=self.unit.value,
            least_order_minor=minor_in(self.least_order, currency) if self.least_order else 0,
            most_points=self.most_points.value if self.most_points is not None else None,
            most_share=self.most_share,
        )


@strawberry.input(description="How members hand points to each other.")
class TransferTermsInput:
    most_points: Points = strawberry.field(description="That a member may give away in a calendar month.")


def minor_in(money: MoneyInput, currency: str) -> int:
    """Raises WrongCurrency."""
    if money.currency != currency:
        raise WrongCurrency(expected=currency, got=money.currency)
    return money.amount


def read_given(**named: tuple[Any, Callable[[Any], Any], Any]) -> dict[str, Any]:
    """What of these was said. Each is a value, how it is read, and what null means; what was left out is not
    said."""
    return {
        name: otherwise if value is None else read(value)
        for name, (value, read, otherwise) in named.items()
        if value is not strawberry.UNSET
    }
