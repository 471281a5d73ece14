"""Promotions and coupons as they meet one cart: which of its lines they cover, and what excludes what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from domain.conditions.subject import Product
from domain.coupons.coupon import Coupon
from domain.coupons.discount import CouponKind, Discount, FreeItem, PercentOff
from domain.coupons.scope import NO_THRESHOLD, Scope, Threshold
from domain.coupons.template import Floor
from domain.kernel.periods import NEVER
from domain.promotions.promotion import Offered, Promotion, PromotionKind
from domain.quotes.cart import Cart, PriceKind

TakesOff: TypeAlias = Discount | Offered

_PROMOTION_ORDER = (
    PromotionKind.PERCENT,
    PromotionKind.PER_CART,
    PromotionKind.EVERY_FULL,
    PromotionKind.GIFT,
)
_COUPON_ORDER = (
    CouponKind.FIXED_PRICE,
    CouponKind.EXCHANGE,
    CouponKind.PERCENT,
    CouponKind.AMOUNT_OFF,
    CouponKind.RANDOM_AMOUNT,
    CouponKind.FREE_ITEM,
    CouponKind.FREE_SHIPPING,
)


class Step(StrEnum):
    """In which step of a quote an offer takes part."""

    PROMOTION = "PROMOTION"
    COUPON = "COUPON"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    step: Step
    id: UUID
    """Of the coupon, or of the promotion's revision."""
    code: str
    """Of the template or promotion."""
    place: tuple[object, ...]
    """Where it stands in the canonical order of its step."""
    discount: TakesOff
    threshold: Threshold = NO_THRESHOLD
    lines: tuple[int, ...]
    """The indexes of the lines that it covers."""
    pieces: int
    """How many goods those are."""
    group: str
    exclusive_with: frozenset[str] = frozenset()
    with_others: bool = True
    """A promotion: with coupons; a coupon: with promotions."""
    with_points: bool = True
    forbids: frozenset[PriceKind] = frozenset()
    """Price kinds that lines may not have which it covers."""
    floor: Floor = Floor.CAP
    min_pay: int = 0
    most_per_order: int = 1
    expires: datetime = NEVER

    @property
    def is_coupon(self) -> bool:
        return self.step is Step.COUPON

    @property
    def gifts(self) -> int:
        """How many pieces it gives for nothing."""
        return self.discount.pieces if isinstance(self.discount, FreeItem) else 0

    def goes_with(self, other: Offer) -> bool:
        """Whether both may be in one order, how many of one template aside."""
        if self.code in other.exclusive_with or other.code in self.exclusive_with:
            return self.step is other.step and self.code == other.code
        if self.step is not other.step:
            return self.with_others and other.with_others
        return self.group != other.group or (self.is_coupon and self.code == other.code)

    def is_like(self, other: Offer) -> bool:
        """Whether it makes no difference which of the two is used, but for when they end."""
        return (
            self.is_coupon
            and other.is_coupon
            and self.code == other.code
            and self.place[:-2] == other.place[:-2]
        )


Products: TypeAlias = Mapping[str, Product]


def covered(scope: Scope, cart: Cart, products: Products) -> tuple[int, ...]:
    """The indexes of the cart's lines that are goods of the scope."""
    found = []
    for i, line in enumerate(cart.lines):
        product = products.get(line.sku)
        categories = product.categories if product else frozenset()
        if scope.has_goods(line.sku, categories, product.brand if product else None):
            found.append(i)
    return tuple(found)


def forbidden(*, member: bool, activity: bool) -> frozenset[PriceKind]:
    kinds = [(PriceKind.MEMBER, member), (PriceKind.ACTIVITY, activity)]
    return frozenset(kind for kind, goes_with in kinds if not goes_with)


def offer_of_promotion(promotion: Promotion, cart: Cart, products: Products) -> Offer:
    lines, together = covered(promotion.scope, cart, products), promotion.together
    return Offer(
        step=Step.PROMOTION,
        id=promotion.id,
        code=promotion.code,
        place=(_PROMOTION_ORDER.index(promotion.kind), promotion.code),
        discount=promotion.discount,
        threshold=promotion.threshold,
        lines=lines,
        pieces=_pieces(cart, lines),
        group=together.group,
        exclusive_with=together.exclusive_with,
        with_others=together.with_coupons,
        forbids=forbidden(member=together.with_member_price, activity=together.with_activity_price),
    )


def offer_of_coupon(coupon: Coupon, cart: Cart, products: Products) -> Offer:
    template, discount = coupon.template, coupon.discount
    lines, stacking = covered(template.scope, cart, products), template.stacking
    return Offer(
        step=Step.COUPON,
        id=coupon.id,
        code=template.code,
        # Those of one template, revision and amount stand beside each other: which of them does not matter.
        place=(
            _COUPON_ORDER.index(template.kind),
            template.code,
            template.revision,
            coupon.drawn_minor or 0,
            coupon.valid_until,
            coupon.id.int,
        ),
        discount=discount,
        threshold=template.threshold,
        lines=lines,
        pieces=_pieces(cart, lines),
        group=stacking.group,
        exclusive_with=stacking.exclusive_with,
        with_others=stacking.with_promotions,
        with_points=stacking.with_points,
        forbids=forbidden(member=stacking.with_member_price, activity=stacking.with_activity_price),
        floor=template.floor,
        min_pay=template.min_pay or 0 if template.floor is Floor.MIN_PAY else 0,
        most_per_order=stacking.most_per_order,
        expires=coupon.valid_until,
    )


def in_order(offers: Sequence[Offer]) -> list[Offer]:
    """The canonical order: promotions, then coupons."""
    promotions = sorted((each for each in offers if not each.is_coupon), key=lambda each: each.place)
    return promotions + sorted((each for each in offers if each.is_coupon), key=lambda each: each.place)


def is_percent(offer: Offer) -> bool:
    return isinstance(offer.discount, PercentOff)


def _pieces(cart: Cart, lines: tuple[int, ...]) -> int:
    return sum(cart.lines[i].quantity for i in lines)
