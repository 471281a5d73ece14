"""What a shop sends to learn what a cart costs."""

from __future__ import annotations

import strawberry

from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.money import MoneyInput
from api.scalars import Count
from domain.kernel.amounts import MOST, Points
from domain.kernel.ids import CouponId, MemberId
from domain.kernel.refusal import InvalidInput
from domain.programme.programme import POINTS
from domain.programme.refusals import WrongCurrency
from domain.quotes.asking import AskQuote
from domain.quotes.cart import MOST_LINES, Cart, CartLine


@strawberry.input(description="One line of a cart. Prices are for one piece.")
class QuoteLineInput:
    sku: str
    quantity: Count = strawberry.field(description="1 to 1,000,000.")
    price: MoneyInput = strawberry.field(description="The list price.")
    activity_price: MoneyInput | None = strawberry.field(
        default=None, description="Of a sale that the shop runs."
    )
    member_price: MoneyInput | None = strawberry.field(
        default=None,
        description="For members; the tier's discount on the list price counts where that is lower.",
    )


@strawberry.input(description="A cart. Amounts are in the programme's currency.")
class QuoteInput:
    programme: str | None = None
    member: MemberId | None = strawberry.field(default=None, description="Not given: the member who asks.")
    store: str | None = None
    channel: str
    lines: list[QuoteLineInput] = strawberry.field(description="1 to 500.")
    freight: MoneyInput | None = None
    coupons: list[CouponId] | None = strawberry.field(
        default=None,
        description="Exactly these are used, at most 100; not given: those with which the cart costs least.",
    )
    use_points: Points | None = strawberry.field(
        default=None, description="At most so many points pay; not given: none do."
    )
    use_most_points: bool = strawberry.field(
        default=False, description="As many points pay as can. Instead of `usePoints`."
    )
    wallet: str = strawberry.field(default=POINTS, description="Which wallet type those points are of.")

    def command(self, info: Info) -> AskQuote:
        """Raises InvalidInput, WrongCurrency; BadUserInput where nobody says whose cart it is; Forbidden for
        a store that is not the caller's."""
        caller = info.context.caller
        whose = self.member or caller.member_id
        if whose is None:
            raise BadUserInput("Name the member.")
        if self.use_most_points and self.use_points is not None:
            raise BadUserInput("Say usePoints or useMostPoints, not both.")
        if not caller.may_at(self.store):
            raise Forbidden("This needs an account that works in that store.")
        points = MOST if self.use_most_points else self.use_points.value if self.use_points else None
        return AskQuote(
            programme=self.programme,
            member_id=whose,
            cart=self._cart(),
            coupons=tuple(self.coupons) if self.coupons is not None else None,
            use_points=points,
            wallet=self.wallet,
        )

    def _cart(self) -> Cart:
        if not self.lines:
            raise InvalidInput("lines", "MISSING")
        if len(self.lines) > MOST_LINES:
            raise InvalidInput("lines", "TOO_MANY")
        currency = self.lines[0].price.currency
        amounts = [self.freight] if self.freight else []
        for line in self.lines:
            amounts += [each for each in (line.price, line.activity_price, line.member_price) if each]
        for each in amounts:
            if each.currency != currency:
                raise WrongCurrency(expected=currency, got=each.currency)
        return Cart(
            lines=tuple(
                CartLine(
                    sku=line.sku,
                    quantity=line.quantity,
                    price=line.price.amount,
                    activity_price=line.activity_price.amount if line.activity_price else None,
                    member_price=line.member_price.amount if line.member_price else None,
                )
                for line in self.lines
            ),
            freight=self.freight.amount if self.freight else 0,
            store=self.store,
            channel=self.channel,
            currency=currency,
        )
