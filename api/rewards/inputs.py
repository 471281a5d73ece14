"""What is sent about rewards and redemptions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry

from api.campaigns.inputs import RecurrenceInput
from api.context import Info
from api.errors import BadUserInput
from api.inputs import in_own_store, origin_of
from api.members.naming import MemberNameInput
from api.money import MoneyInput
from api.once import key_of
from api.programme.terms_inputs import minor_in, read_given
from api.rewards.kinds import RedemptionState
from api.scalars import Count, IdempotencyKey
from domain.kernel.amounts import Points
from domain.kernel.ids import MemberId, RedemptionId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.members.named import MemberName
from domain.members.refusals import UnknownMember
from domain.points.caps import CapPeriod
from domain.programme.programme import POINTS
from domain.rewards import pool as pools
from domain.rewards import reward as rules
from domain.rewards.fulfilling.use_cases import CancelRedemption, MoveRedemption
from domain.rewards.redeeming.use_cases import RedeemReward


@strawberry.input(description="Goods.")
class PhysicalInput:
    sku: str


@strawberry.input(description="Coupons of a template.")
class CouponContentInput:
    template: str = strawberry.field(description="Its code.")
    count: int = 1


@strawberry.input(description="Something that is done for the member.")
class ServiceInput:
    name: LocalText
    valid_days: int = strawberry.field(description="So many days, through the last one.")


@strawberry.input(description="Points, spendable at once.")
class RewardPointsInput:
    points: Points
    wallet: str = POINTS


@strawberry.input(description="A prize of a draw: one of points, coupon, physical; none of them: nothing.")
class PrizeInput:
    code: str
    title: LocalText
    odds: int = strawberry.field(description="Per million; those of all prizes sum to 1,000,000.")
    points: RewardPointsInput | None = None
    coupon: CouponContentInput | None = None
    physical: PhysicalInput | None = None
    stock: Count | None = strawberry.field(default=None, description="Not given: without end.")
    cost: MoneyInput | None = strawberry.field(
        default=None, description="What one costs the merchant; counts against the budget."
    )

    def prize(self, currency: str) -> pools.Prize:
        given = [each for each in (self.points, self.coupon, self.physical) if each is not None]
        if len(given) > 1:
            raise BadUserInput("A prize is one thing.")
        winning: pools.Winning = pools.Nothing()
        if self.points is not None:
            winning = pools.PointsPrize(self.points.wallet, self.points.points.value)
        elif self.coupon is not None:
            winning = pools.CouponPrize(self.coupon.template, self.coupon.count)
        elif self.physical is not None:
            winning = pools.PhysicalPrize(self.physical.sku)
        return pools.Prize(
            code=self.code,
            title=self.title,
            odds=self.odds,
            winning=winning,
            stock=self.stock,
            cost_minor=minor_in(self.cost, currency) if self.cost else 0,
        )


@strawberry.input(description="A lucky draw.")
class DrawInput:
    prizes: list[PrizeInput]
    consolation: str = strawberry.field(
        description="The code of the prize that is given where the one that was drawn is not there any more: "
        "nothing, or points. It has no stock and counts against no budget."
    )
    budget_points: Points | None = strawberry.field(
        default=None, description="So many points all other prizes give away at most."
    )
    budget: MoneyInput | None = strawberry.field(
        default=None, description="So much all other prizes cost at most."
    )

    def pool(self, currency: str) -> pools.Pool:
        return pools.Pool(
            prizes=tuple(each.prize(currency) for each in self.prizes),
            consolation=self.consolation,
            budget_points=self.budget_points.value if self.budget_points else None,
            budget_minor=minor_in(self.budget, currency) if self.budget else None,
        )


@strawberry.input(description="What the reward is: one of these.", one_of=True)
class RewardContentInput:
    physical: PhysicalInput | None = strawberry.UNSET
    coupon: CouponContentInput | None = strawberry.UNSET
    service: ServiceInput | None = strawberry.UNSET
    points: RewardPointsInput | None = strawberry.field(
        default=strawberry.UNSET, description="Of another wallet type than that of the price."
    )
    draw: DrawInput | None = strawberry.UNSET

    def content(self, currency: str) -> rules.Content:
        if self.physical:
            return rules.Physical(self.physical.sku)
        if self.coupon:
            return rules.Coupons(self.coupon.template, self.coupon.count)
        if self.service:
            return rules.Service(self.service.name, self.service.valid_days)
        if self.points:
            return rules.PointsTransfer(self.points.wallet, self.points.points.value)
        if self.draw:
            return rules.LuckyDraw(self.draw.pool(currency))
        raise BadUserInput("A reward is one thing; a key with null is none.")


@strawberry.input(description="What one costs, and for whom.")
class RewardPriceInput:
    points: Points
    wallet: str = POINTS
    money: MoneyInput | None = strawberry.field(
        default=None, description="Paid besides, in the shop's own checkout."
    )
    tiers: list[str] = strawberry.field(
        default_factory=list, description="Of the default ladder; none: whatever the tier."
    )
    segments: list[str] = strawberry.field(
        default_factory=list, description="Members of any of them; none: everybody."
    )
    hours: RecurrenceInput | None = strawberry.field(
        default=None, description="On member days and in happy hours only."
    )

    def price(self, currency: str) -> rules.Price:
        return rules.Price(
            wallet=self.wallet,
            points=self.points.value,
            minor=minor_in(self.money, currency) if self.money else 0,
            tiers=frozenset(self.tiers),
            segments=frozenset(self.segments),
            hours=self.hours.recurrence() if self.hours else None,
        )


@strawberry.input(description="A part of the stock that is set aside for a tier.")
class TierStockInput:
    tier: str
    stock: Count


@strawberry.input(description="How many one member may have; what is called off does not count.")
class RewardLimitsInput:
    per_member: Count | None = None
    per_period: Count | None = None
    period: CapPeriod = strawberry.field(
        default=CapPeriod.MONTH, description="DAY, WEEK, MONTH or YEAR of the programme's zone."
    )

    def limits(self) -> rules.Limits:
        return rules.Limits(per_member=self.per_member, per_period=self.per_period, period=self.period)


@strawberry.input(description="Members of these tiers and of these segments; none: whoever.")
class RewardAudienceInput:
    tiers: list[str] = strawberry.field(default_factory=list)
    segments: list[str] = strawberry.field(default_factory=list, description="Of any of them.")

    def audience(self) -> rules.Audience:
        return rules.Audience(tiers=frozenset(self.tiers), segments=frozenset(self.segments))


@strawberry.input(description="Members of one of the tiers or segments may redeem from here on.")
class EarlyAccessInput:
    starts_at: datetime
    tiers: list[str] = strawberry.field(default_factory=list)
    segments: list[str] = strawberry.field(default_factory=list)

    def early(self) -> rules.EarlyAccess:
        return rules.EarlyAccess(
            starts_at=self.starts_at, tiers=frozenset(self.tiers), segments=frozenset(self.segments)
        )


@strawberry.input(
    description=(
        "A reward: a new one, or what changes of one there is. A change of a live reward counts from now on. "
        "What is left out stays as it is; null takes back what was said."
    )
)
class SaveRewardInput:
    programme: str | None = None
    code: str = strawberry.field(description="Its stable name for programs.")
    title: LocalText | None = strawberry.field(default=strawberry.UNSET, description="A new one needs it.")
    text: LocalText | None = strawberry.UNSET
    content: RewardContentInput | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it. Its kind stays once it is live."
    )
    prices: list[RewardPriceInput] | None = strawberry.field(
        default=strawberry.UNSET,
        description="1 to 20; a new one needs them. The cheapest that is meant for a member counts: fewest "
        "points, then least money. One for no tier and no segment is for everybody.",
    )
    stock: Count | None = strawberry.field(
        default=strawberry.UNSET,
        description="How many there are in all, also those that were redeemed. Null: without end. Whether "
        "there is an end stays once it is live.",
    )
    stock_by_tier: list[TierStockInput] | None = strawberry.field(
        default=strawberry.UNSET,
        description="Parts of the stock that are set aside for tiers. Who is in one takes from its part "
        "first, then from what is common.",
    )
    visible_from: datetime | None = strawberry.field(default=strawberry.UNSET, description="Half-open.")
    visible_until: datetime | None = strawberry.UNSET
    redeem_from: datetime | None = strawberry.field(
        default=strawberry.UNSET, description="Half-open, inside the other window."
    )
    redeem_until: datetime | None = strawberry.UNSET
    early: EarlyAccessInput | None = strawberry.UNSET
    limits: RewardLimitsInput | None = strawberry.UNSET
    audience: RewardAudienceInput | None = strawberry.field(
        default=strawberry.UNSET, description="Who sees it; for others it is not there."
    )
    categories: list[str] | None = strawberry.field(
        default=strawberry.UNSET, description="Product categories that it goes with, for the ranking."
    )
    priority: int | None = strawberry.UNSET
    cost: MoneyInput | None = strawberry.field(
        default=strawberry.UNSET, description="What one costs the merchant."
    )

    def content_of(self, currency: str) -> dict[str, Any]:
        """What is said of a Reward. Raises BadUserInput, WrongCurrency, InvalidInput."""
        said = read_given(
            title=(self.title, _same, None),
            text=(self.text, _same, None),
            content=(self.content, lambda it: it.content(currency), None),
            prices=(self.prices, lambda it: tuple(each.price(currency) for each in it), ()),
            stock=(self.stock, _same, None),
            stock_by_tier=(self.stock_by_tier, _by_tier, {}),
            visible_from=(self.visible_from, _same, None),
            visible_until=(self.visible_until, _same, None),
            redeem_from=(self.redeem_from, _same, None),
            redeem_until=(self.redeem_until, _same, None),
            early=(self.early, lambda it: it.early(), None),
            limits=(self.limits, lambda it: it.limits(), rules.Limits()),
            audience=(self.audience, lambda it: it.audience(), rules.Audience()),
            categories=(self.categories, frozenset, frozenset()),
            priority=(self.priority, _same, 0),
            cost_minor=(self.cost, lambda it: minor_in(it, currency), 0),
        )
        # These are always there: null says as little as leaving them out.
        always = (
            *("title", "content", "visible_from", "visible_until"),
            *("redeem_from", "redeem_until"),
        )
        return {name: each for name, each in said.items() if each is not None or name not in always}


def _same(value: Any) -> Any:
    return value


def _by_tier(given: list[TierStockInput]) -> dict[str, int]:
    found = {each.tier: int(each.stock) for each in given}
    if len(found) != len(given):
        raise InvalidInput("stockByTier", "DUPLICATE")
    return found


@strawberry.input(description="A reward that moves on in its life.")
class MoveRewardInput:
    programme: str | None = None
    code: str


@strawberry.input(description="Points that are redeemed for a reward.")
class RedeemRewardInput:
    idempotency_key: IdempotencyKey
    member: MemberNameInput | None = strawberry.field(
        default=None, description="Members redeem for themselves, and need not say so."
    )
    programme: str | None = None
    reward: str = strawberry.field(description="Its code.")
    quantity: int = strawberry.field(default=1, description="1 to 100; of a draw 1.")
    expected_points: Points | None = strawberry.field(
        default=None,
        description="What the member was shown for all of them: another price is refused with PRICE_CHANGED.",
    )
    delivery_reference: str | None = strawberry.field(
        default=None,
        description="How the shop calls the delivery, such as the id of an address that it keeps; 1 to 128 "
        "signs, no personal data.",
    )
    channel: str | None = None
    store: str | None = None

    def command(self, info: Info) -> RedeemReward:
        """Raises BadUserInput, Forbidden, UnknownMember."""
        in_own_store(info, self.store)
        name = self._member(info)
        return RedeemReward(
            member=name,
            programme=self.programme,
            reward=self.reward,
            quantity=self.quantity,
            expected_points=self.expected_points.value if self.expected_points else None,
            delivery_reference=self.delivery_reference,
            channel=self.channel,
            store=self.store,
            by=info.context.caller.actor,
            key=key_of(info, self, "redeemReward", member_id=name.id),
        )

    def _member(self, info: Info) -> MemberName:
        named = self.member.name() if self.member else None
        own = info.context.caller.member_id
        if own is None:
            if named is None:
                raise BadUserInput("Name the member.")
            return named
        if named is not None and named.id != own:
            raise UnknownMember
        return MemberName(id=own)


@strawberry.input(description="The next step of goods on their way to the member.")
class MoveRedemptionInput:
    idempotency_key: IdempotencyKey
    redemption: RedemptionId
    to: RedemptionState = strawberry.field(description="APPROVED, PACKED, SHIPPED or COMPLETED.")
    reference: str | None = strawberry.field(
        default=None, description="What is noted with it, such as the number of the parcel; 1 to 128 signs."
    )

    def command(self, info: Info) -> MoveRedemption:
        return MoveRedemption(
            redemption=self.redemption,
            to=self.to,
            reference=self.reference,
            origin=origin_of(info),
            key=key_of(info, self, "moveRedemption", member_id=MemberId(self.redemption.member)),
        )


@strawberry.input(description="A redemption that is called off.")
class CancelRedemptionInput:
    idempotency_key: IdempotencyKey
    redemption: RedemptionId
    restock: bool = strawberry.field(
        default=True,
        description="The goods go back to stock (and the prize of a draw to its pool); else they are "
        "written off. Members always give them back.",
    )

    def command(self, info: Info) -> CancelRedemption:
        own = info.context.caller.member_id
        return CancelRedemption(
            redemption=self.redemption,
            restock=self.restock or own is not None,
            member=own,
            origin=origin_of(info),
            key=key_of(info, self, "cancelRedemption", member_id=MemberId(self.redemption.member)),
        )
