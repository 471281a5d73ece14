"""Money on the wire: minor units and a currency, and the same as a person writes it."""

from decimal import Decimal
from functools import lru_cache
from typing import Self

import strawberry
from babel import Locale as BabelLocale
from babel.numbers import format_currency, get_currency_precision

from api.context import Info
from api.locale import Locale
from api.permissions import open_field
from api.scalars import CurrencyCode, MinorUnits
from domain.kernel.amounts import Money


def exponent(currency: str) -> int:
    """How many digits stand behind the point: 2 for CNY and EUR, 0 for JPY, 3 for KWD (ISO 4217)."""
    return get_currency_precision(currency)


@lru_cache(maxsize=16_384)
def formatted_money(money: Money, locale: Locale) -> str:
    """As people write it: ¥1,234.50 in English and Chinese for yuan, JP¥1,200 for yen. Exact: no floats."""
    digits = exponent(money.currency)
    amount = Decimal(money.minor).scaleb(-digits)
    return format_currency(
        amount, money.currency, locale=BabelLocale.parse(locale.babel), currency_digits=True
    )


@strawberry.type(name="Money", description="An amount of money, in the smallest unit of its currency.")
class MoneyType:
    amount: MinorUnits = open_field(description="In minor units: 1999 EUR are 19.99 euro.")
    currency: CurrencyCode = open_field(description="ISO 4217.")
    language: strawberry.Private[str | None]
    """The programme's, in which it is written where nobody asks for another."""

    @open_field(description="As people write it, for instance ¥1,234.50.")
    def formatted(self, info: Info, locale: Locale | None = None) -> str:
        return formatted_money(Money(self.amount, self.currency), info.context.locale(locale, self.language))

    @classmethod
    def of(cls, money: Money, language: str | None) -> Self:
        return cls(amount=MinorUnits(money.minor), currency=CurrencyCode(money.currency), language=language)


@strawberry.input(name="MoneyInput", description="An amount of money, in the smallest unit of its currency.")
class MoneyInput:
    amount: MinorUnits = strawberry.field(description="In minor units: 1999 EUR are 19.99 euro.")
    currency: CurrencyCode = strawberry.field(description="ISO 4217.")

    def money(self) -> Money:
        return Money(self.amount, self.currency)
