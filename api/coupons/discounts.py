"""What an offer takes off, for which goods and where: as inputs and as the schema shows it."""

from __future__ import annotations

from typing import Annotated, assert_never

import strawberry

from api.errors import BadUserInput
from api.money import MoneyInput, MoneyType
from api.permissions import all_open
from api.programme.terms_inputs import minor_in
from api.scalars import Count
from domain.coupons import discount as rules
from domain.coupons.scope import Goods, Scope, Threshold
from domain.kernel.amounts import Money
from domain.programme.programme import Programme


@strawberry.input(description="So much off what its goods cost together.")
class AmountOffInput:
    amount: MoneyInput


@strawberry.input(description="Its goods for a share of their price.")
class PercentOffInput:
    pay_per_mille: int = strawberry.field(description="What is still paid: 800 is 80 per cent (8折).")
    max_off: MoneyInput | None = None


@strawberry.input(
    description="Each of the dearest pieces of its goods for so much; a cheaper one stays as it is."
)
class FixedPriceInput:
    price: MoneyInput
    pieces: int = 1


@strawberry.input(description="The dearest pieces of its goods in exchange for the coupon.")
class ExchangeInput:
    pieces: int = 1


@strawberry.input(description="A gift beside the goods.")
class FreeItemInput:
    sku: str
    pieces: int = 1


@strawberry.input(description="Freight, up to a limit where there is one.")
class FreeShippingInput:
    max_off: MoneyInput | None = None


@strawberry.input(description="An amount off, drawn when the coupon is given: each from least to most alike.")
class RandomAmountInput:
    least: MoneyInput
    most: MoneyInput


@strawberry.input(one_of=True, description="What an offer takes off.")
class DiscountInput:
    amount_off: AmountOffInput | None = strawberry.UNSET
    percent: PercentOffInput | None = strawberry.UNSET
    fixed_price: FixedPriceInput | None = strawberry.UNSET
    exchange: ExchangeInput | None = strawberry.UNSET
    free_item: FreeItemInput | None = strawberry.UNSET
    free_shipping: FreeShippingInput | None = strawberry.UNSET
    random_amount: RandomAmountInput | None = strawberry.UNSET

    def discount(self, currency: str) -> rules.Discount:
        """Raises WrongCurrency."""
        match next(each for each in vars(self).values() if each):
            case AmountOffInput(amount=amount):
                return rules.AmountOff(minor_in(amount, currency))
            case PercentOffInput(pay_per_mille=share, max_off=max_off):
                return rules.PercentOff(share, minor_in(max_off, currency) if max_off else None)
            case FixedPriceInput(price=price, pieces=pieces):
                return rules.FixedPrice(minor_in(price, currency), pieces)
            case ExchangeInput(pieces=pieces):
                return rules.Exchange(pieces)
            case FreeItemInput(sku=sku, pieces=pieces):
                return rules.FreeItem(sku, pieces)
            case FreeShippingInput(max_off=max_off):
                return rules.FreeShipping(minor_in(max_off, currency) if max_off else None)
            case RandomAmountInput(least=least, most=most):
                return rules.RandomAmount(minor_in(least, currency), minor_in(most, currency))
        raise BadUserInput("A discount names what it takes off.")


@strawberry.input(
    description="Goods by SKU, category (or any above it) or brand: what matches any of the three."
)
class GoodsInput:
    skus: list[str] = strawberry.field(default_factory=list)
    categories: list[str] = strawberry.field(default_factory=list)
    brands: list[str] = strawberry.field(default_factory=list)

    def goods(self) -> Goods:
        return Goods(
            skus=frozenset(self.skus), categories=frozenset(self.categories), brands=frozenset(self.brands)
        )


@strawberry.input(description="For which goods and where an offer holds. What is left out does not narrow.")
class OfferScopeInput:
    goods: GoodsInput | None = None
    without: GoodsInput | None = strawberry.field(default=None, description="Goods that are left out.")
    stores: list[str] = strawberry.field(default_factory=list)
    channels: list[str] = strawberry.field(default_factory=list)
    without_stores: list[str] = strawberry.field(default_factory=list)
    without_channels: list[str] = strawberry.field(default_factory=list)

    def scope(self) -> Scope:
        return Scope(
            goods=self.goods.goods() if self.goods else Goods(),
            without=self.without.goods() if self.without else Goods(),
            stores=frozenset(self.stores),
            channels=frozenset(self.channels),
            without_stores=frozenset(self.without_stores),
            without_channels=frozenset(self.without_channels),
        )


@strawberry.input(description="From how much of its goods on: what they cost, how many they are, or both.")
class OfferThresholdInput:
    amount: MoneyInput | None = None
    pieces: int = 0

    def threshold(self, currency: str) -> Threshold:
        return Threshold(minor_in(self.amount, currency) if self.amount else 0, self.pieces)


@all_open
@strawberry.type(description="So much off what its goods cost together.")
class AmountOff:
    amount: MoneyType


@all_open
@strawberry.type(description="Its goods for a share of their price.")
class PercentOff:
    pay_per_mille: int = strawberry.field(description="What is still paid: 800 is 80 per cent (8折).")
    max_off: MoneyType | None


@all_open
@strawberry.type(
    description="Each of the dearest pieces of its goods for so much; a cheaper one stays as it is."
)
class FixedPrice:
    price: MoneyType
    pieces: Count


@all_open
@strawberry.type(description="The dearest pieces of its goods in exchange for the coupon.")
class Exchange:
    pieces: Count


@all_open
@strawberry.type(description="A gift beside the goods.")
class FreeItem:
    sku: str
    pieces: Count


@all_open
@strawberry.type(description="Freight, up to a limit where there is one.")
class FreeShipping:
    max_off: MoneyType | None


@all_open
@strawberry.type(description="An amount off, drawn when the coupon is given.")
class RandomAmount:
    least: MoneyType
    most: MoneyType


Discount = Annotated[
    AmountOff | PercentOff | FixedPrice | Exchange | FreeItem | FreeShipping | RandomAmount,
    strawberry.union("Discount", description="What an offer takes off."),
]


def discount_of(discount: rules.Discount, programme: Programme) -> Discount:
    def money(minor: int) -> MoneyType:
        return MoneyType.of(Money(minor, programme.currency), programme.locale)

    match discount:
        case rules.AmountOff(minor):
            return AmountOff(amount=money(minor))
        case rules.PercentOff(share, max_off):
            return PercentOff(pay_per_mille=share, max_off=money(max_off) if max_off is not None else None)
        case rules.FixedPrice(minor, pieces):
            return FixedPrice(price=money(minor), pieces=Count(pieces))
        case rules.Exchange(pieces):
            return Exchange(pieces=Count(pieces))
        case rules.FreeItem(sku, pieces):
            return FreeItem(sku=sku, pieces=Count(pieces))
        case rules.FreeShipping(max_off):
            return FreeShipping(max_off=money(max_off) if max_off is not None else None)
        case rules.RandomAmount(least, most):
            return RandomAmount(least=money(least), most=money(most))
        case _:
            assert_never(discount)


@all_open
@strawberry.type(
    description="Goods by SKU, category (or any above it) or brand: what matches any of the three."
)
class OfferGoods:
    skus: list[str]
    categories: list[str]
    brands: list[str]

    @classmethod
    def of(cls, goods: Goods) -> OfferGoods:
        return cls(skus=sorted(goods.skus), categories=sorted(goods.categories), brands=sorted(goods.brands))


@all_open
@strawberry.type(description="For which goods and where an offer holds. What is empty does not narrow.")
class OfferScope:
    goods: OfferGoods
    without: OfferGoods = strawberry.field(description="Goods that are left out.")
    stores: list[str]
    channels: list[str]
    without_stores: list[str]
    without_channels: list[str]

    @classmethod
    def of(cls, scope: Scope) -> OfferScope:
        return cls(
            goods=OfferGoods.of(scope.goods),
            without=OfferGoods.of(scope.without),
            stores=sorted(scope.stores),
            channels=sorted(scope.channels),
            without_stores=sorted(scope.without_stores),
            without_channels=sorted(scope.without_channels),
        )
