"""What a marketer sends about coupon templates."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry

from api.campaigns.inputs import RecurrenceInput
from api.coupons.discounts import DiscountInput, OfferScopeInput, OfferThresholdInput
from api.coupons.kinds import CodeKind, Floor, RefundPolicy
from api.errors import BadUserInput
from api.money import MoneyInput
from api.programme.terms_inputs import minor_in, read_given
from domain.coupons.scope import EVERYWHERE, NO_THRESHOLD
from domain.coupons.template import (
    ALONE_IN_ITS_GROUP,
    DEFAULT_GROUP,
    EVERYBODY,
    Audience,
    Codes,
    Funder,
    Limits,
    Stacking,
)
from domain.coupons.validity import AfterClaim, FixedRange, Validity
from domain.kernel.texts import LocalText


@strawberry.input(description="The same time for all coupons, half-open.")
class FixedValidityInput:
    starts_at: datetime
    ends_at: datetime


@strawberry.input(
    description="So many days after the claim, the last one to its end, in the programme's zone."
)
class AfterClaimInput:
    days: int
    from_next_day: bool = strawberry.field(
        default=False, description="The first day is the one after the claim."
    )
    wait_days: int = strawberry.field(default=0, description="It waits so many days before.")


@strawberry.input(one_of=True, description="From when until when coupons can be used.")
class CouponValidityInput:
    fixed: FixedValidityInput | None = strawberry.UNSET
    after_claim: AfterClaimInput | None = strawberry.UNSET

    def validity(self) -> Validity:
        if self.fixed:
            return FixedRange(self.fixed.starts_at, self.fixed.ends_at)
        if self.after_claim:
            after = self.after_claim
            return AfterClaim(after.days, after.from_next_day, after.wait_days)
        raise BadUserInput("A validity is fixed or afterClaim.")


@strawberry.input(description="Who may have one. What is left out does not narrow.")
class CouponAudienceInput:
    tiers: list[str] = strawberry.field(
        default_factory=list, description="Codes of tiers of the default ladder."
    )
    segments: list[str] = strawberry.field(default_factory=list, description="Members of any of them.")
    new_members: bool = strawberry.field(
        default=False, description="Members without any order, when it is given."
    )
    first_order: bool = strawberry.field(
        default=False, description="Can be used for a member's first order only."
    )

    def audience(self) -> Audience:
        return Audience(
            tiers=frozenset(self.tiers),
            segments=frozenset(self.segments),
            new_members=self.new_members,
            first_order=self.first_order,
        )


@strawberry.input(description="How many are given at most. What is left out or null has no limit.")
class CouponLimitsInput:
    total: int | None = None
    per_day: int | None = strawberry.field(
        default=None, description="To all members together, on a day of the programme's zone."
    )
    per_member: int | None = strawberry.field(default=None, description="A new template has 1.")
    per_member_per_day: int | None = None

    def limits(self) -> Limits:
        return Limits(
            total=self.total,
            per_day=self.per_day,
            per_member=self.per_member,
            per_member_per_day=self.per_member_per_day,
        )


@strawberry.input(description="What a coupon goes together with in an order.")
class CouponStackingInput:
    group: str = strawberry.field(
        default=DEFAULT_GROUP,
        description="Of the offers of one group one is used in an order; different groups go together.",
    )
    exclusive_with: list[str] = strawberry.field(
        default_factory=list, description="Codes of templates and promotions it never goes together with."
    )
    with_promotions: bool = True
    with_points: bool = True
    with_member_price: bool = True
    with_activity_price: bool = True
    most_per_order: int = strawberry.field(default=1, description="So many of it in one order.")

    def stacking(self) -> Stacking:
        return Stacking(
            group=self.group,
            exclusive_with=frozenset(self.exclusive_with),
            with_promotions=self.with_promotions,
            with_points=self.with_points,
            with_member_price=self.with_member_price,
            with_activity_price=self.with_activity_price,
            most_per_order=self.most_per_order,
        )


@strawberry.input(description="How coupons are claimed by code.")
class CouponCodesInput:
    kind: CodeKind
    pattern: str | None = strawberry.field(
        default=None,
        description="GENERATED: `#` is a drawn sign (10 or more of them), anything else stands as it is; a "
        "check sign is appended. `SPRING-####-####-##`.",
    )
    public: str | None = strawberry.field(default=None, description="PUBLIC: the code.")

    def codes(self) -> Codes:
        return Codes(kind=self.kind, pattern=self.pattern, public=self.public)


@strawberry.input(description="Who bears a part of the discount. All parts sum to 1000.")
class CouponFunderInput:
    name: str
    per_mille: int


@strawberry.input(
    description=(
        "A coupon template: a new one, or what changes of one there is. Coupons that were given keep their "
        "terms. What is left out stays as it is; null takes back what was said."
    )
)
class SaveCouponTemplateInput:
    programme: str | None = None
    code: str = strawberry.field(description="Its stable name for programs.")
    title: LocalText | None = strawberry.field(default=strawberry.UNSET, description="A new one needs it.")
    text: LocalText | None = strawberry.field(
        default=strawberry.UNSET, description="What members read of its terms."
    )
    discount: DiscountInput | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it. Its kind stays once the template is live."
    )
    threshold: OfferThresholdInput | None = strawberry.UNSET
    scope: OfferScopeInput | None = strawberry.UNSET
    audience: CouponAudienceInput | None = strawberry.UNSET
    claim_from: datetime | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it. The claim window is half-open."
    )
    claim_until: datetime | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it."
    )
    claimable: bool | None = strawberry.field(
        default=strawberry.UNSET, description="Members claim it themselves (at first true)."
    )
    limits: CouponLimitsInput | None = strawberry.UNSET
    validity: CouponValidityInput | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it."
    )
    hours: RecurrenceInput | None = strawberry.field(
        default=strawberry.UNSET, description="On which days and at which hours it can be used."
    )
    stacking: CouponStackingInput | None = strawberry.UNSET
    floor: Floor | None = strawberry.field(
        default=strawberry.UNSET,
        description="Where a discount is more than what is to be paid for its goods: at first CAP.",
    )
    min_pay: MoneyInput | None = strawberry.field(
        default=strawberry.UNSET, description="Of the floor MIN_PAY."
    )
    refund: RefundPolicy | None = strawberry.field(
        default=strawberry.UNSET, description="When goods come back: at first ON_FULL."
    )
    giftable: bool | None = strawberry.field(
        default=strawberry.UNSET, description="Members can hand it on (at first false)."
    )
    codes: CouponCodesInput | None = strawberry.UNSET
    funders: list[CouponFunderInput] | None = strawberry.UNSET
    remind_days: list[int] | None = strawberry.field(
        default=strawberry.UNSET, description="So many days before one dies its member is reminded."
    )
    claim_tag: str | None = strawberry.field(
        default=strawberry.UNSET, description="Put on the member who gets one."
    )
    use_tag: str | None = strawberry.field(
        default=strawberry.UNSET, description="Put on the member who uses one."
    )

    def content(self, currency: str) -> dict[str, Any]:
        """What is said of a Template. Raises BadUserInput, WrongCurrency."""
        said = read_given(
            title=(self.title, _same, None),
            text=(self.text, _same, None),
            discount=(self.discount, lambda it: it.discount(currency), None),
            threshold=(self.threshold, lambda it: it.threshold(currency), NO_THRESHOLD),
            scope=(self.scope, lambda it: it.scope(), EVERYWHERE),
            audience=(self.audience, lambda it: it.audience(), EVERYBODY),
            claim_from=(self.claim_from, _same, None),
            claim_until=(self.claim_until, _same, None),
            claimable=(self.claimable, _same, True),
            limits=(self.limits, lambda it: it.limits(), Limits()),
            validity=(self.validity, lambda it: it.validity(), None),
            hours=(self.hours, lambda it: it.recurrence(), None),
            stacking=(self.stacking, lambda it: it.stacking(), ALONE_IN_ITS_GROUP),
            floor=(self.floor, _same, Floor.CAP),
            min_pay=(self.min_pay, lambda it: minor_in(it, currency), None),
            refund=(self.refund, _same, RefundPolicy.ON_FULL),
            giftable=(self.giftable, _same, False),
            codes=(self.codes, lambda it: it.codes(), None),
            funders=(self.funders, lambda it: tuple(Funder(each.name, each.per_mille) for each in it), ()),
            remind_days=(self.remind_days, tuple, ()),
            claim_tag=(self.claim_tag, _same, None),
            use_tag=(self.use_tag, _same, None),
        )
        # These are always there: null says as little as leaving them out.
        always = ("title", "discount", "claim_from", "claim_until", "validity")
        return {name: each for name, each in said.items() if each is not None or name not in always}


def _same(value: Any) -> Any:
    return value


@strawberry.input(description="A template that moves on in its life.")
class MoveCouponTemplateInput:
    programme: str | None = None
    code: str


@strawberry.input(description="A new draft with everything that another template says but its public code.")
class CloneCouponTemplateInput:
    programme: str | None = None
    code: str = strawberry.field(description="The one that is copied.")
    new_code: str
    title: LocalText | None = strawberry.field(default=None, description="Not given: the same.")
    claim_from: datetime | None = strawberry.field(default=None, description="Not given: the same.")
    claim_until: datetime | None = None
    validity: CouponValidityInput | None = None
