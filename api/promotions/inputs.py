"""What a marketer sends about promotions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry

from api.campaigns.inputs import RecurrenceInput
from api.conditions.inputs import ConditionInput
from api.errors import BadUserInput
from api.money import MoneyInput
from api.programme.terms_inputs import minor_in, read_given
from domain.conditions.tree import ALWAYS_TRUE
from domain.coupons.discount import FreeItem, PercentOff
from domain.coupons.scope import EVERYTHING, EVERYWHERE, NO_THRESHOLD, Goods, Scope, Threshold
from domain.kernel.texts import LocalText
from domain.promotions.promotion import (
    DEFAULT_GROUP,
    EveryFull,
    Level,
    Needed,
    Offered,
    PerCart,
    Together,
)


@strawberry.input(description="Goods by SKU, category (or any above it) and brand: whatever matches one.")
class PromotionGoodsInput:
    skus: list[str] = strawberry.field(default_factory=list)
    categories: list[str] = strawberry.field(default_factory=list)
    brands: list[str] = strawberry.field(default_factory=list)

    def goods(self) -> Goods:
        return Goods(
            skus=frozenset(self.skus),
            categories=frozenset(self.categories),
            brands=frozenset(self.brands),
        )


@strawberry.input(description="For which goods and where. What is left out does not narrow.")
class PromotionScopeInput:
    goods: PromotionGoodsInput | None = None
    without: PromotionGoodsInput | None = strawberry.field(
        default=None, description="Goods that are left out although they match."
    )
    stores: list[str] = strawberry.field(default_factory=list)
    channels: list[str] = strawberry.field(default_factory=list)
    without_stores: list[str] = strawberry.field(default_factory=list)
    without_channels: list[str] = strawberry.field(default_factory=list)

    def scope(self) -> Scope:
        return Scope(
            goods=self.goods.goods() if self.goods else EVERYTHING,
            without=self.without.goods() if self.without else EVERYTHING,
            stores=frozenset(self.stores),
            channels=frozenset(self.channels),
            without_stores=frozenset(self.without_stores),
            without_channels=frozenset(self.without_channels),
        )


@strawberry.input(
    description="From how much on: of the goods of the scope, what they cost at item prices, or how many."
)
class PromotionThresholdInput:
    amount: MoneyInput | None = None
    pieces: int = 0

    def threshold(self, currency: str) -> Threshold:
        return Threshold(minor_in(self.amount, currency) if self.amount else 0, self.pieces)


@strawberry.input(description="From so much on, so much off.")
class PromotionLevelInput:
    threshold: PromotionThresholdInput
    off: MoneyInput


@strawberry.input(description="So much off for every full step of money or of pieces: one of the two.")
class EveryFullInput:
    step: PromotionThresholdInput
    off: MoneyInput
    most_times: int | None = strawberry.field(default=None, description="Not given: as often as it fits.")


@strawberry.input(description="Its goods for so many thousandths: 800 is 80 per cent (8折).")
class PromotionPercentInput:
    pay_per_mille: int
    max_off: MoneyInput | None = None


@strawberry.input(description="A gift beside the goods.")
class PromotionGiftInput:
    sku: str
    pieces: int = 1


@strawberry.input(description="What a promotion takes off: one of these.", one_of=True)
class PromotionDiscountInput:
    per_cart: list[PromotionLevelInput] | None = strawberry.field(
        default=strawberry.UNSET, description="1 to 10 levels; the best one that is reached counts, once."
    )
    every_full: EveryFullInput | None = strawberry.UNSET
    percent: PromotionPercentInput | None = strawberry.UNSET
    gift: PromotionGiftInput | None = strawberry.UNSET

    def discount(self, currency: str) -> Offered:
        if isinstance(self.per_cart, list):
            return PerCart(
                tuple(
                    Level(each.threshold.threshold(currency), minor_in(each.off, currency))
                    for each in self.per_cart
                )
            )
        if self.every_full:
            every = self.every_full
            return EveryFull(every.step.threshold(currency), minor_in(every.off, currency), every.most_times)
        if self.percent:
            most = self.percent.max_off
            return PercentOff(self.percent.pay_per_mille, minor_in(most, currency) if most else None)
        if self.gift:
            return FreeItem(self.gift.sku, self.gift.pieces)
        raise BadUserInput("A promotion takes one thing off; a key with null takes none.")


@strawberry.input(description="What it goes together with. Of the promotions of one group one applies.")
class PromotionStackingInput:
    group: str = DEFAULT_GROUP
    exclusive_with: list[str] = strawberry.field(
        default_factory=list,
        description="Codes of promotions and coupon templates that it never goes together with.",
    )
    with_coupons: bool = True
    with_member_price: bool = True
    with_activity_price: bool = True

    def together(self) -> Together:
        return Together(
            group=self.group,
            exclusive_with=frozenset(self.exclusive_with),
            with_coupons=self.with_coupons,
            with_member_price=self.with_member_price,
            with_activity_price=self.with_activity_price,
        )


@strawberry.input(description="Goods that must be bought for it to apply.")
class PromotionNeedsInput:
    goods: PromotionGoodsInput
    earlier: bool = strawberry.field(
        default=False, description="Also by an order of the member's that was paid since the window opened."
    )

    def needed(self) -> Needed:
        return Needed(goods=self.goods.goods(), earlier=self.earlier)


@strawberry.input(
    description=(
        "A promotion: a new one, or what changes of one there is. What is left out stays as it is; null "
        "takes back what was said."
    )
)
class SavePromotionInput:
    programme: str | None = None
    code: str = strawberry.field(description="Its stable name for programs.")
    name: LocalText | None = strawberry.field(default=strawberry.UNSET, description="A new one needs it.")
    starts_at: datetime | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it. The window is half-open."
    )
    ends_at: datetime | None = strawberry.field(default=strawberry.UNSET, description="A new one needs it.")
    recurrence: RecurrenceInput | None = strawberry.UNSET
    segments: list[str] | None = strawberry.field(
        default=strawberry.UNSET, description="Members of any of them. None: everybody."
    )
    tiers: list[str] | None = strawberry.field(
        default=strawberry.UNSET, description="Codes of the default ladder's tiers. None: every one."
    )
    condition: ConditionInput | None = strawberry.field(
        default=strawberry.UNSET, description="Asked of the cart as an order at its lowest item prices."
    )
    needed: PromotionNeedsInput | None = strawberry.UNSET
    scope: PromotionScopeInput | None = strawberry.UNSET
    threshold: PromotionThresholdInput | None = strawberry.field(
        default=strawberry.UNSET, description="Of a percentage or a gift; the others say it themselves."
    )
    discount: PromotionDiscountInput | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it."
    )
    together: PromotionStackingInput | None = strawberry.UNSET

    def content(self, currency: str) -> dict[str, Any]:
        """What is said of a Promotion. Raises BadUserInput, WrongCurrency."""
        said = read_given(
            name=(self.name, _same, None),
            starts_at=(self.starts_at, _same, None),
            ends_at=(self.ends_at, _same, None),
            recurrence=(self.recurrence, lambda it: it.recurrence(), None),
            segments=(self.segments, tuple, ()),
            tiers=(self.tiers, tuple, ()),
            condition=(self.condition, lambda it: it.condition(), ALWAYS_TRUE),
            needed=(self.needed, lambda it: it.needed(), Needed()),
            scope=(self.scope, lambda it: it.scope(), EVERYWHERE),
            threshold=(self.threshold, lambda it: it.threshold(currency), NO_THRESHOLD),
            discount=(self.discount, lambda it: it.discount(currency), None),
            together=(self.together, lambda it: it.together(), Together()),
        )
        # These are always there: null says as little as leaving them out.
        always = ("name", "starts_at", "ends_at", "discount")
        return {name: each for name, each in said.items() if each is not None or name not in always}


def _same(value: Any) -> Any:
    return value


@strawberry.input(description="A promotion that moves on in its life.")
class MovePromotionInput:
    programme: str | None = None
    code: str
