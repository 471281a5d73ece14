"""What a cart costs, as the schema shows it."""

from __future__ import annotations

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.orders.types import WalletPoints
from api.permissions import all_open, open_field
from api.problems import Problem, spoken
from api.programme.types import in_words
from api.texts import say
from api.tiers.types import Benefit
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import CouponId
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.quotes import quote as rules
from domain.quotes.cart import PriceKind
from domain.quotes.explanation import Told, told
from domain.quotes.offer import Step
from domain.quotes.quote import AppliedPromotion, UsedCoupon
from domain.quotes.usability import Reason, Unused
from domain.spending.terms import SpendLimit

strawberry.enum(
    PriceKind,
    description=(
        "Which price a line has: LIST; ACTIVITY, of a sale that the shop runs; MEMBER, as the shop says or "
        "by the tier's discount."
    ),
)
strawberry.enum(
    Reason,
    name="UnusedReason",
    description=(
        "Why a coupon is not used. LOCKED: set aside for another order; FLOOR: it would take off more than "
        "is to be paid, and is not used then; NOT_BETTER: nothing would be cheaper by it; NOT_NAMED: the "
        "caller named others."
    ),
)


@all_open
@strawberry.type(description="One line of the cart. Amounts are for the whole line.")
class QuoteLine:
    sku: str
    quantity: int
    list_price: MoneyType = strawberry.field(description="At list prices.")
    kind: PriceKind
    item_price: MoneyType = strawberry.field(description="At the price that it has.")
    promotions: MoneyType = strawberry.field(description="What promotions take off.")
    coupons: MoneyType = strawberry.field(description="What coupons take off.")
    points: MoneyType = strawberry.field(description="What points pay of it.")
    tender: Points = strawberry.field(description="How many points that are.")
    paid: MoneyType = strawberry.field(description="What is left to be paid.")


@strawberry.type(description="A promotion that applies.")
class QuotePromotion:
    applied: strawberry.Private[AppliedPromotion]
    programme: strawberry.Private[Programme]

    @open_field
    def code(self) -> str:
        return self.applied.promotion.code

    @open_field
    def revision(self) -> int:
        return self.applied.promotion.revision

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.applied.promotion.name, info, locale, self.programme.locale)

    @open_field
    def saved(self) -> MoneyType:
        return _money(self.applied.saved, self.programme)


@strawberry.type(description="A coupon that is used.")
class QuoteCoupon:
    used: strawberry.Private[UsedCoupon]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> CouponId:
        return CouponId(self.used.coupon.member_id, self.used.coupon.id)

    @open_field(description="Of its template.")
    def code(self) -> str:
        return self.used.coupon.template.code

    @open_field(description="What members call it.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.used.coupon.template.title, info, locale, self.programme.locale)

    @open_field(description="Of goods.")
    def goods_saved(self) -> MoneyType:
        return _money(self.used.goods, self.programme)

    @open_field(description="Of freight.")
    def freight_saved(self) -> MoneyType:
        return _money(self.used.freight, self.programme)


@strawberry.type(description="A coupon of the member's that is not used, and why.")
class UnusedCoupon:
    unused: strawberry.Private[Unused]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> CouponId:
        return CouponId(self.unused.coupon.member_id, self.unused.coupon.id)

    @open_field(description="Of its template.")
    def code(self) -> str:
        return self.unused.coupon.template.code

    @open_field(description="What members call it.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.unused.coupon.template.title, info, locale, self.programme.locale)

    @open_field
    def reason(self) -> Reason:
        return self.unused.reason

    @open_field(description="Of BELOW_THRESHOLD: what its goods lack; null where it is not money.")
    def missing(self) -> MoneyType | None:
        minor = self.unused.missing_minor
        return _money(minor, self.programme) if minor else None

    @open_field(description="Of BELOW_THRESHOLD: how many pieces its goods lack.")
    def missing_pieces(self) -> int | None:
        return self.unused.missing_pieces or None

    @open_field(description="Of EXCLUSIVE_WITH: the id of the coupon, or the promotion's code.")
    def other(self) -> str | None:
        other = self.unused.other
        if other is None or isinstance(other, str):
            return other
        return str(CouponId(self.unused.coupon.member_id, other))

    @open_field(description="Of NOT_YET: when it begins; of LOCKED: when it is free again.")
    def until(self) -> datetime | None:
        return self.unused.until

    @open_field(description="The reason in words.")
    def why(self, info: Info, locale: Locale | None = None) -> str:
        spoken_in = info.context.locale(locale, self.programme.locale)
        unused, currency = self.unused, self.programme.currency
        return say(
            f"unused-coupon-{unused.reason.value.lower().replace('_', '-')}",
            spoken_in,
            missing=spoken(Money(unused.missing_minor, currency), spoken_in),
            pieces=unused.missing_pieces,
            has_money=str(bool(unused.missing_minor)).lower(),
        )


@all_open
@strawberry.type(description="Goods that cost nothing.")
class QuoteGift:
    sku: str
    pieces: int
    by: str = strawberry.field(description="The code of the promotion or template that gives it.")


@all_open
@strawberry.type(description="Points that pay for the cart.")
class QuotePoints:
    points: Points
    worth: MoneyType
    limit: SpendLimit | None = strawberry.field(
        description="What lets fewer be used than were asked for; null where all can be."
    )
    forbidden: bool = strawberry.field(description="A coupon that is used does not go with points.")


@strawberry.type(description="One step of a quote: what it took off or added, and what it is made of.")
class QuoteStep:
    told: strawberry.Private[Told]
    programme: strawberry.Private[Programme]

    @open_field(description="Which step it is, for programs.")
    def code(self) -> str:
        return self.told.code

    @open_field(description="What it comes to; below zero where it takes off.")
    def amount(self) -> MoneyType:
        return _money(self.told.amount, self.programme)

    @open_field(description="The step in a sentence.")
    def text(self, info: Info, locale: Locale | None = None) -> str:
        language = info.context.locale(locale, self.programme.locale)
        figures = {
            name: each.in_locale(language.value) if isinstance(each, LocalText) else spoken(each, language)
            for name, each in self.told.figures.items()
        }
        return say(f"quote-step-{self.told.code.lower().replace('_', '-')}", language, **figures)

    @open_field
    def steps(self) -> list[QuoteStep]:
        return [QuoteStep(told=each, programme=self.programme) for each in self.told.steps]


@strawberry.type(description="What a cart costs a member, and why.")
class Quote:
    quote: strawberry.Private[rules.Quote]
    programme: strawberry.Private[Programme]

    @open_field
    def lines(self) -> list[QuoteLine]:
        priced = self.quote.priced
        return [
            QuoteLine(
                sku=line.sku,
                quantity=line.quantity,
                list_price=_money(line.price * line.quantity, self.programme),
                kind=priced.kinds[i],
                item_price=_money(priced.items[i], self.programme),
                promotions=_money(priced.share(Step.PROMOTION, i), self.programme),
                coupons=_money(priced.share(Step.COUPON, i), self.programme),
                points=_money(priced.point_shares[i], self.programme),
                tender=Points(priced.tender[i]),
                paid=_money(priced.paid[i], self.programme),
            )
            for i, line in enumerate(self.quote.cart.lines)
        ]

    @open_field(description="The goods at list prices.")
    def list_total(self) -> MoneyType:
        return _money(self.quote.list_total, self.programme)

    @open_field(description="The goods at the prices that they have.")
    def item_total(self) -> MoneyType:
        return _money(sum(self.quote.priced.items), self.programme)

    @open_field(description="What is paid for goods, after promotions, coupons and points.")
    def goods(self) -> MoneyType:
        return _money(self.quote.priced.goods, self.programme)

    @open_field(description="What is paid for freight.")
    def freight(self) -> MoneyType:
        return _money(self.quote.priced.freight, self.programme)

    @open_field(description="What is paid in all.")
    def payable(self) -> MoneyType:
        return _money(self.quote.payable, self.programme)

    @open_field(
        description=(
            "It is proven that no other combination of coupons, promotions and price kinds costs less. False "
            "only where there are too many to know: then it is the best that was found."
        )
    )
    def is_best(self) -> bool:
        return self.quote.is_best

    @open_field(description="The promotions that apply.")
    def promotions(self) -> list[QuotePromotion]:
        return [QuotePromotion(applied=each, programme=self.programme) for each in self.quote.promotions]

    @open_field(description="The coupons that are used.")
    def used_coupons(self) -> list[QuoteCoupon]:
        return [QuoteCoupon(used=each, programme=self.programme) for each in self.quote.used]

    @open_field(description="The member's other coupons, each with the reason.")
    def unused_coupons(self) -> list[UnusedCoupon]:
        return [UnusedCoupon(unused=each, programme=self.programme) for each in self.quote.unused]

    @open_field
    def gifts(self) -> list[QuoteGift]:
        return [QuoteGift(sku=each.sku, pieces=each.pieces, by=each.by) for each in self.quote.gifts]

    @open_field(description="Points that pay; null where none were asked for.")
    def points(self) -> QuotePoints | None:
        if self.quote.shopper.points is None:
            return None
        use = self.quote.priced.points
        return QuotePoints(
            points=Points(use.points if use else 0),
            worth=_money(use.minor or 0 if use else 0, self.programme),
            limit=use.limit if use else None,
            forbidden=use is None,
        )

    @open_field(description="What will be earned on what is really paid, by wallet type.")
    def earns(self) -> list[WalletPoints]:
        totals: dict[str, int] = {}
        for each in self.quote.earning.granted if self.quote.earning else ():
            totals[each.wallet.code] = totals.get(each.wallet.code, 0) + each.points
        return [
            WalletPoints(wallet=wallet, points=Points(points))
            for wallet, points in sorted(totals.items())
            if points
        ]

    @open_field(
        description="What the tier gives by which the cart is priced: what `Order.benefits` says where the "
        "member is still in it when it pays."
    )
    def benefits(self) -> list[Benefit]:
        language = self.programme.locale
        return [Benefit(rule=each, language=language) for each in self.quote.shopper.benefits]

    @open_field(description="The whole reckoning as one tree.")
    def explanation(self) -> QuoteStep:
        return QuoteStep(told=told(self.quote), programme=self.programme)


@all_open
@strawberry.type
class QuotePayload:
    quote: Quote | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


def _money(minor: int, programme: Programme) -> MoneyType:
    return MoneyType.of(Money(minor, programme.currency), programme.locale)
