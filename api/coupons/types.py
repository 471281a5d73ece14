"""Coupons and their templates as the schema shows them."""

from __future__ import annotations

from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from api.campaigns.effects import recurrence_shown
from api.context import Info
from api.coupons.discounts import Discount, OfferScope, discount_of
from api.coupons.figures import CouponTemplateFigures, figures_of
from api.coupons.kinds import CodeKind, CouponKind, CouponState, Floor, Origin, RefundPolicy, TemplateState
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, guarded, open_field
from api.programme.types import in_words
from api.scalars import Count
from domain.coupons import discount as discounts
from domain.coupons import template as rules
from domain.coupons.validity import AfterClaim, FixedRange, Validity
from domain.kernel.amounts import Money
from domain.kernel.ids import CouponId, TemplateId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.coupons.queries import CouponRead

READS = Permission.COUPON_TEMPLATES_READ


@all_open
@strawberry.type(description="From when until when coupons can be used.")
class CouponValidity:
    starts_at: datetime | None = strawberry.field(description="Of a fixed range.")
    ends_at: datetime | None = strawberry.field(description="Of a fixed range: the first instant outside it.")
    days: Count | None = strawberry.field(
        description="After the claim: so many days, the last one to its end, in the programme's zone."
    )
    from_next_day: bool = strawberry.field(description="The first day is the one after the claim.")
    wait_days: Count = strawberry.field(description="It waits so many days before.")

    @classmethod
    def of(cls, validity: Validity) -> CouponValidity:
        match validity:
            case FixedRange(starts_at, ends_at):
                return cls(
                    starts_at=starts_at, ends_at=ends_at, days=None, from_next_day=False, wait_days=Count(0)
                )
            case AfterClaim(days, from_next_day, wait_days):
                return cls(
                    starts_at=None,
                    ends_at=None,
                    days=Count(days),
                    from_next_day=from_next_day,
                    wait_days=Count(wait_days),
                )


@all_open
@strawberry.type(description="What a coupon goes together with.")
class CouponStacking:
    group: str = strawberry.field(description="Of the offers of one group one is used in an order.")
    exclusive_with: list[str] = strawberry.field(description="Codes it never goes together with.")
    with_promotions: bool
    with_points: bool
    with_member_price: bool
    with_activity_price: bool
    most_per_order: Count


@all_open
@strawberry.type(description="How many are given at most; null: no limit.")
class CouponLimits:
    total: Count | None
    per_day: Count | None = strawberry.field(description="To all members together, on a day of the zone.")
    per_member: Count | None
    per_member_per_day: Count | None


@all_open
@strawberry.type(description="Who may have one. What is empty does not narrow.")
class CouponAudience:
    tiers: list[str]
    segments: list[str]
    new_members: bool = strawberry.field(description="Members without any order, when it is given.")
    first_order: bool = strawberry.field(description="Can be used for a member's first order only.")


@all_open
@strawberry.type(description="Who bears a part of the discount.")
class CouponFunder:
    name: str
    per_mille: int


@strawberry.type(
    description=(
        "An offer to members, in one revision: of a coupon the one under which it was given, else the newest."
    )
)
class CouponTemplate:
    rule: strawberry.Private[rules.Template]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> TemplateId:
        return TemplateId(self.rule.template_id)

    @open_field(description="What the merchant calls it.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Counts the changes; coupons keep the revision they were given under.")
    def revision(self) -> int:
        return self.rule.revision

    @open_field(description="Of the template, whatever revision this is.")
    def state(self, info: Info) -> TemplateState:
        newest = self.programme.template_by_code[self.rule.code]
        return newest.state(self.programme.now(info.context.now))

    @open_field(description="What members call it.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.title, info, locale, self.programme.locale)

    @open_field(description="What members read of its terms.")
    def text(self, info: Info, locale: Locale | None = None) -> str | None:
        return in_words(self.rule.text, info, locale, self.programme.locale) if self.rule.text else None

    @open_field
    def kind(self) -> CouponKind:
        return self.rule.kind

    @open_field(description="What it takes off.")
    def discount(self) -> Discount:
        return discount_of(self.rule.discount, self.programme)

    @open_field(description="What it takes off the price where that is an amount; else null.")
    def amount_off(self) -> MoneyType | None:
        discount = self.rule.discount
        return self._money(discount.minor) if isinstance(discount, discounts.AmountOff) else None

    @open_field(
        description="What is paid of a price, in thousandths: 800 is 80 per cent (8折). Null for other kinds."
    )
    def pay_per_mille(self) -> int | None:
        discount = self.rule.discount
        return discount.pay_per_mille if isinstance(discount, discounts.PercentOff) else None

    @open_field(description="From which price of its goods on it can be used.")
    def threshold(self) -> MoneyType:
        return self._money(self.rule.threshold.minor)

    @open_field(description="From how many pieces of its goods on it can be used.")
    def threshold_pieces(self) -> Count:
        return Count(self.rule.threshold.pieces)

    @open_field(description="For which goods, and where.")
    def scope(self) -> OfferScope:
        return OfferScope.of(self.rule.scope)

    @open_field(description="Can be used for a member's first order only.")
    def first_order(self) -> bool:
        return self.rule.audience.first_order

    @open_field
    def claim_from(self) -> datetime:
        return self.rule.claim_from

    @open_field(description="The first instant at which none is given any more.")
    def claim_until(self) -> datetime:
        return self.rule.claim_until

    @open_field(description="Members claim it themselves; else it is only issued to them.")
    def claimable(self) -> bool:
        return self.rule.claimable

    @open_field
    def validity(self) -> CouponValidity:
        return CouponValidity.of(self.rule.validity)

    @open_field(description="On which days and at which hours it can be used, as `RecurrenceInput` has it.")
    def hours(self) -> JSON | None:
        return JSON(recurrence_shown(self.rule.hours)) if self.rule.hours else None

    @open_field
    def stacking(self) -> CouponStacking:
        stacking = self.rule.stacking
        return CouponStacking(
            group=stacking.group,
            exclusive_with=sorted(stacking.exclusive_with),
            with_promotions=stacking.with_promotions,
            with_points=stacking.with_points,
            with_member_price=stacking.with_member_price,
            with_activity_price=stacking.with_activity_price,
            most_per_order=Count(stacking.most_per_order),
        )

    @open_field(description="Where a discount is more than what is to be paid for its goods.")
    def floor(self) -> Floor:
        return self.rule.floor

    @open_field(description="Of the floor MIN_PAY.")
    def min_pay(self) -> MoneyType | None:
        return self._money(self.rule.min_pay) if self.rule.min_pay is not None else None

    @open_field(description="When goods come back for which it was used.")
    def refund(self) -> RefundPolicy:
        return self.rule.refund

    @open_field(description="Members can hand it on.")
    def giftable(self) -> bool:
        return self.rule.giftable

    @strawberry.field(description="Who may have one.", extensions=[guarded(READS)])
    def audience(self) -> CouponAudience | None:
        audience = self.rule.audience
        return CouponAudience(
            tiers=sorted(audience.tiers),
            segments=sorted(audience.segments),
            new_members=audience.new_members,
            first_order=audience.first_order,
        )

    @strawberry.field(description="How many are given at most.", extensions=[guarded(READS)])
    def limits(self) -> CouponLimits | None:
        limits = self.rule.limits
        return CouponLimits(
            total=_count(limits.total),
            per_day=_count(limits.per_day),
            per_member=_count(limits.per_member),
            per_member_per_day=_count(limits.per_member_per_day),
        )

    @strawberry.field(description="How it is claimed by code, where it is.", extensions=[guarded(READS)])
    def code_kind(self) -> CodeKind | None:
        return self.rule.codes.kind if self.rule.codes else None

    @strawberry.field(description="Of GENERATED codes.", extensions=[guarded(READS)])
    def code_pattern(self) -> str | None:
        return self.rule.codes.pattern if self.rule.codes else None

    @strawberry.field(
        description="The code that is everybody's, of PUBLIC.", extensions=[guarded(Permission.COUPON_CODES)]
    )
    def public_code(self) -> str | None:
        return self.rule.codes.public if self.rule.codes else None

    @strawberry.field(
        description="Who bears the discount; empty: the merchant all of it.", extensions=[guarded(READS)]
    )
    def funders(self) -> list[CouponFunder] | None:
        return [CouponFunder(name=each.name, per_mille=each.per_mille) for each in self.rule.funders]

    @strawberry.field(
        description="So many days before one dies its member is reminded.", extensions=[guarded(READS)]
    )
    def remind_days(self) -> list[int] | None:
        return list(self.rule.remind_days)

    @strawberry.field(description="Put on the member who gets one.", extensions=[guarded(READS)])
    def claim_tag(self) -> str | None:
        return self.rule.claim_tag

    @strawberry.field(description="Put on the member who uses one.", extensions=[guarded(READS)])
    def use_tag(self) -> str | None:
        return self.rule.use_tag

    @strawberry.field(
        description="How it goes, all its revisions together, at most a minute old.",
        extensions=[guarded(READS)],
    )
    async def figures(self) -> CouponTemplateFigures | None:
        return await figures_of(self.rule, self.programme)

    def _money(self, minor: int) -> MoneyType:
        return MoneyType.of(Money(minor, self.programme.currency), self.programme.locale)


def _count(value: int | None) -> Count | None:
    return None if value is None else Count(value)


@all_open
@strawberry.type(description="The order for which a coupon is set aside or was used.")
class CouponOrder:
    source: str
    external_id: str


@strawberry.type(description="One member's right to an offer.")
class Coupon:
    read: strawberry.Private[CouponRead]
    programme: strawberry.Private[Programme]

    @property
    def _rule(self) -> rules.Template:
        return self.programme.template_revisions[self.read.revision_id]

    @open_field
    def id(self) -> CouponId:
        return CouponId(self.read.member_id, self.read.id)

    @open_field(description="The offer behind it, in the revision under which it was given.")
    def template(self) -> CouponTemplate:
        return CouponTemplate(rule=self._rule, programme=self.programme)

    @open_field(description="What it is called.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self._rule.title, info, locale, self.programme.locale)

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

    @open_field(description="How the member came to it.")
    def origin(self) -> Origin:
        return self.read.origin

    @open_field(description="Through which channel or store.")
    def channel(self) -> str | None:
        return self.read.channel

    @open_field(description="Of a random amount: what was drawn for it.")
    def drawn(self) -> MoneyType | None:
        return self._money(self.read.drawn_minor)

    @open_field(description="Of LOCKED and GIFTING: until then at most.")
    def held_until(self) -> datetime | None:
        return self.read.held_until if self._is_held else None

    @open_field(description="Of LOCKED and USED: for which order.")
    def order(self) -> CouponOrder | None:
        read = self.read
        is_for_order = read.state in (CouponState.LOCKED, CouponState.USED)
        if not is_for_order or read.order_source is None or read.order_external_id is None:
            return None
        return CouponOrder(source=read.order_source, external_id=read.order_external_id)

    @open_field
    def used_at(self) -> datetime | None:
        return self.read.used_at

    @open_field(description="Of USED: what it took off, where somebody has said.")
    def saved(self) -> MoneyType | None:
        return self._money(self.read.saved_minor)

    @property
    def _is_held(self) -> bool:
        return self.read.state in (CouponState.LOCKED, CouponState.GIFTING)

    def _money(self, minor: int | None) -> MoneyType | None:
        if minor is None:
            return None
        return MoneyType.of(Money(minor, self.programme.currency), self.programme.locale)
