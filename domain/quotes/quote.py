"""What a cart costs a member: the best plan, what became of each coupon, and the gifts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.coupons.coupon import Coupon
from domain.coupons.discount import FreeItem
from domain.kernel.amounts import Money
from domain.kernel.ids import CouponId
from domain.orders.order import Order, OrderLine, OrderStatus
from domain.promotions.promotion import Promotion
from domain.quotes.best import best_plan
from domain.quotes.cart import Cart, prices_of
from domain.quotes.offer import Offer, Products, offer_of_coupon, offer_of_promotion
from domain.quotes.pricing import EVERY_KIND, Basket, Plan, PointsWanted, Priced, item_price, price
from domain.quotes.refusals import CouponNotUsable
from domain.quotes.usability import Reason, Unused, barred, passed_over
from domain.tiers.benefits import Benefit, BenefitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Shopper:
    """What a quote needs to know of the member."""

    tier: str | None = None
    benefits: tuple[Benefit, ...] = ()
    """Of that tier."""
    pay_per_mille: int | None = None
    """By the tier's DISCOUNT benefit."""
    ships_free: bool = False
    is_first_order: bool = False
    coupons: Sequence[Coupon] = ()
    points: PointsWanted | None = None
    """None: the caller wants to use none."""


def tier_gives(benefits: Sequence[Benefit]) -> tuple[int | None, bool]:
    """What is paid of list prices, per mille, and whether freight is free."""
    by_kind = {each.kind: each for each in benefits}
    discount = by_kind.get(BenefitKind.DISCOUNT)
    return discount.value if discount else None, BenefitKind.FREE_SHIPPING in by_kind


@dataclass(frozen=True, slots=True)
class UsedCoupon:
    coupon: Coupon
    goods: int
    freight: int

    @property
    def saved(self) -> int:
        return self.goods + self.freight


@dataclass(frozen=True, slots=True)
class AppliedPromotion:
    promotion: Promotion
    saved: int


@dataclass(frozen=True, slots=True)
class Gift:
    sku: str
    pieces: int
    by: str
    """The code of the promotion or template that gives it."""


@dataclass(frozen=True, kw_only=True)
class Quote:
    cart: Cart
    at: datetime
    shopper: Shopper
    priced: Priced
    is_best: bool
    """Whether it is proven that no other combination is cheaper."""
    promotions: tuple[AppliedPromotion, ...]
    used: tuple[UsedCoupon, ...]
    unused: tuple[Unused, ...]
    gifts: tuple[Gift, ...]
    earning: Any = field(default=None, compare=False)
    """The settlement of the order as it would be."""

    @property
    def list_total(self) -> int:
        return sum(line.price * line.quantity for line in self.cart.lines)

    @property
    def payable(self) -> int:
        return self.priced.payable

    @property
    def freight_free(self) -> bool:
        return self.shopper.ships_free and self.cart.freight > 0

    def order(self, programme: str, *, source: str, external_id: str, at: datetime) -> Order:
        """The order that the cart becomes when it is paid. Gifts are lines of their own that cost nothing."""
        priced, lines = self.priced, []
        for i, line in enumerate(self.cart.lines):
            lines.append(
                OrderLine(
                    number=i + 1,
                    sku=line.sku,
                    category=None,
                    quantity=line.quantity,
                    paid=priced.paid[i],
                    discount=line.price * line.quantity - priced.after_coupons[i],
                    tender=priced.tender[i] if sum(priced.tender) else None,
                )
            )
        for gift in self.gifts:
            lines.append(
                OrderLine(
                    number=len(lines) + 1,
                    sku=gift.sku,
                    category=None,
                    quantity=gift.pieces,
                    paid=0,
                    discount=0,
                )
            )
        return Order(
            source=source,
            external_id=external_id,
            programme=programme,
            store=self.cart.store,
            channel=self.cart.channel,
            status=OrderStatus.PAID,
            placed_at=at,
            paid_at=at,
            completed_at=None,
            currency=self.cart.currency,
            lines=tuple(lines),
            freight=priced.freight,
            tax=0,
        )


def order_of_cart(cart: Cart, shopper: Shopper, programme: str, *, at: datetime) -> Order:
    """The cart as conditions of promotions see it: at its lowest item prices."""
    lines = []
    for i, line in enumerate(cart.lines):
        _, cost = item_price(prices_of(line, shopper.pay_per_mille), EVERY_KIND)
        paid = cost * line.quantity
        lines.append(
            OrderLine(
                number=i + 1,
                sku=line.sku,
                category=None,
                quantity=line.quantity,
                paid=paid,
                discount=line.price * line.quantity - paid,
            )
        )
    return Order(
        source="quote",
        external_id="quote",
        programme=programme,
        store=cart.store,
        channel=cart.channel,
        status=OrderStatus.PAID,
        placed_at=at,
        paid_at=at,
        completed_at=None,
        currency=cart.currency,
        lines=tuple(lines),
        freight=cart.freight,
        tax=0,
    )


def quote(
    cart: Cart,
    shopper: Shopper,
    promotions: Sequence[Promotion],
    products: Products,
    *,
    named: Sequence[Coupon] | None = None,
    withdrawn: Collection[str] = (),
    at: datetime,
    zone: ZoneInfo,
) -> Quote:
    """`promotions`: those that are meant for the member and the cart, thresholds aside. `named`: exactly
    these coupons are to be used; None: those that are best. `withdrawn`: the codes of templates that were
    taken back. Raises CouponNotUsable."""
    basket = Basket(
        prices=tuple(prices_of(line, shopper.pay_per_mille) for line in cart.lines),
        quantities=tuple(line.quantity for line in cart.lines),
        freight=0 if shopper.ships_free else cart.freight,
        points=shopper.points,
    )
    here = [each for each in promotions if each.scope.has_place(cart.store, cart.channel)]
    of_promotions = [offer_of_promotion(each, cart, products) for each in here]
    offers = {each.id: offer_of_coupon(each, cart, products) for each in shopper.coupons}
    unused = {
        each.id: why
        for each in shopper.coupons
        if (
            why := barred(
                each,
                offers[each.id],
                cart,
                is_withdrawn=each.template.code in withdrawn,
                is_first_order=shopper.is_first_order,
                at=at,
                zone=zone,
            )
        )
    }
    wanted = shopper.coupons if named is None else named
    if named is not None:
        for coupon in named:
            if coupon.id in unused:
                raise refusal_of(unused[coupon.id], cart.currency)
    usable = [offers[each.id] for each in wanted if each.id not in unused]
    best = best_plan(basket, of_promotions, usable, named=named is not None)
    if best is None:
        raise _why_not_these(basket, of_promotions, usable, wanted, cart.currency)
    priced = best.priced
    used = {taken.offer.id: taken for taken in priced.taken}
    for coupon in shopper.coupons:
        if coupon.id not in unused and coupon.id not in used:
            unused[coupon.id] = passed_over(
                coupon, offers[coupon.id], priced, basket.quantities, named=named is not None
            )
    return Quote(
        cart=cart,
        at=at,
        shopper=shopper,
        priced=priced,
        is_best=best.is_proven,
        promotions=tuple(AppliedPromotion(each, used[each.id].goods) for each in here if each.id in used),
        used=tuple(
            UsedCoupon(each, used[each.id].goods, used[each.id].freight)
            for each in shopper.coupons
            if each.id in used
        ),
        unused=tuple(unused[each.id] for each in shopper.coupons if each.id in unused),
        gifts=tuple(
            Gift(taken.offer.discount.sku, taken.offer.discount.pieces, taken.offer.code)
            for taken in priced.taken
            if isinstance(taken.offer.discount, FreeItem)
        ),
    )


def refusal_of(unused: Unused, currency: str) -> CouponNotUsable:
    other, member = unused.other, unused.coupon.member_id
    return CouponNotUsable(
        coupon=CouponId(member, unused.coupon.id),
        reason=unused.reason.value,
        missing=Money(unused.missing_minor, currency) if unused.missing_minor else None,
        missing_pieces=unused.missing_pieces or None,
        other=other if other is None or isinstance(other, str) else str(CouponId(member, other)),
        until=unused.until,
    )


def _why_not_these(
    basket: Basket,
    promotions: Sequence[Offer],
    offers: Sequence[Offer],
    coupons: Sequence[Coupon],
    currency: str,
) -> CouponNotUsable:
    """Of named coupons that can not be used together, the first that does not go with those before it."""
    by_id = {each.id: each for each in coupons}
    for count in range(1, len(offers) + 1):
        if best_plan(basket, promotions, offers[:count], named=True) is None:
            offer = offers[count - 1]
            before = best_plan(basket, promotions, offers[: count - 1], named=True)
            assert before is not None
            priced = before.priced
            bare = price(basket, Plan(kinds=EVERY_KIND, offers=tuple(offers[: count - 1])))
            why = passed_over(by_id[offer.id], offer, priced, basket.quantities)
            if isinstance(why.other, str) and bare is not None:
                # A promotion would give way to it: the reason is another one.
                why = passed_over(by_id[offer.id], offer, bare, basket.quantities)
            if why.reason is Reason.NOT_BETTER:
                why = Unused(coupon=why.coupon, reason=Reason.FLOOR)
            return refusal_of(why, currency)
    raise AssertionError("all of them can be used together")
