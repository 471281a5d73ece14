"""Coupons as the schema shows them."""

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import open_field
from domain.kernel.amounts import Money
from domain.kernel.ids import CouponId, TemplateId
from domain.programme.programme import Programme
from persistence.coupons.queries import CouponKind, CouponRead, CouponState, TemplateRead

strawberry.enum(
    CouponState,
    description="Where a coupon is in its life. One that nobody has used in time is EXPIRED.",
)
strawberry.enum(CouponKind, description="What a coupon takes off: an amount, or a share of the price.")


@strawberry.type(description="The offer behind coupons.")
class CouponTemplate:
    read: strawberry.Private[TemplateRead]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> TemplateId:
        return TemplateId(self.read.id)

    @open_field(description="What the merchant calls it.")
    def code(self) -> str:
        return self.read.code

    @open_field(description="What members call it.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return self.read.title.in_locale(info.context.locale(locale, self.programme.locale).value)

    @open_field
    def kind(self) -> CouponKind:
        return self.read.kind

    @open_field(description="What it takes off the price; null for a PERCENT coupon.")
    def amount_off(self) -> MoneyType | None:
        minor = self.read.amount_off_minor
        return None if minor is None else self._money(minor)

    @open_field(
        description="What is paid of a price, in thousandths: 800 is 80 per cent (8折). Null for AMOUNT_OFF."
    )
    def pay_per_mille(self) -> int | None:
        return self.read.pay_per_mille

    @open_field(description="From which price on it can be used.")
    def threshold(self) -> MoneyType:
        return self._money(self.read.threshold_minor)

    def _money(self, minor: int) -> MoneyType:
        return MoneyType.of(Money(minor, self.programme.currency), self.programme.locale)


@strawberry.type(description="One member's right to an offer.")
class Coupon:
    read: strawberry.Private[CouponRead]
    offer: strawberry.Private[TemplateRead]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> CouponId:
        return CouponId(self.read.member_id, self.read.id)

    @open_field(description="The offer behind it.")
    def template(self) -> CouponTemplate:
        return CouponTemplate(read=self.offer, programme=self.programme)

    @open_field(description="What it is called.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return self.offer.title.in_locale(info.context.locale(locale, self.programme.locale).value)

    @open_field
    def state(self) -> CouponState:
        return self.read.state

    @open_field(description="When the member got it.")
    def issued_at(self) -> datetime:
        return self.read.issued_at

    @open_field(description="From when on it can be used.")
    def valid_from(self) -> datetime:
        return self.read.valid_from

    @open_field(description="The first instant at which it can no longer be used.")
    def valid_until(self) -> datetime:
        return self.read.valid_until
