"""Ladders, tiers, and how far a member is."""

from datetime import datetime
from enum import Enum

import strawberry

from api.calendar import Unit
from api.context import Info
from api.locale import Locale
from api.permissions import all_open, open_field
from api.programme.terms import ExpiryPolicy
from api.scalars import Count
from domain.kernel.amounts import Points
from domain.kernel.periods import ALWAYS
from domain.programme.programme import Programme
from domain.tiers import benefits as gifts
from domain.tiers import ladder as rules
from domain.tiers.benefits import BenefitKind, PackPeriod
from domain.tiers.floors import FloorSource
from domain.tiers.ladder import Downgrade, Metric, OnRefund, ReviewKind, WindowKind

strawberry.enum(BenefitKind, description="What a tier gives, for programs to act on.")
strawberry.enum(
    Metric,
    name="TierMetric",
    description=(
        "What is measured, net of what came back: SPEND in minor units, paid for goods; ORDER_COUNT; "
        "ORDER_DAYS, days with an order; PROGRESS_POINTS, the points of the wallet type `progress`; "
        "ENGAGEMENT, recorded events; and over LIFETIME only MONTHS_SINCE_JOIN, whole months of "
        "membership, and LIFETIME_SPEND."
    ),
)
strawberry.enum(
    WindowKind,
    name="TierWindow",
    description=(
        "Over which time: LIFETIME; ROLLING, so many days or months back from the beginning of today; "
        "CALENDAR_YEAR, since 1 January in the programme's zone; ANNIVERSARY, the year of membership; "
        "SINCE_TIER_START, since the member came into the present tier."
    ),
)
strawberry.enum(
    Downgrade,
    description="What a review does with a tier that is not kept: nothing, one step, or down to what holds.",
)


strawberry.enum(PackPeriod, description="How often a coupon pack is handed out. Weeks begin on Monday.")
strawberry.enum(
    ReviewKind,
    name="TierReviewKind",
    description=(
        "When it is asked whether a tier is kept: WINDOW_END, when a window of its conditions ends; "
        "ANNIVERSARY of joining; FIXED_DATE of every year; DAILY, as always for what is measured "
        "over a rolling window."
    ),
)
strawberry.enum(
    FloorSource,
    name="TierFloorSource",
    description="Who gave a tier: STAFF, a person; PAID, the member bought it; CAMPAIGN, a boost.",
)
strawberry.enum(
    OnRefund,
    name="TierOnRefund",
    description="When a return that takes a member's figures below the tier takes the tier.",
)


@strawberry.enum(description="How conditions combine.")
class Combination(Enum):
    ALL = "ALL"
    ANY = "ANY"
    WEIGHTED = "WEIGHTED"


@strawberry.type(
    description="Something that a tier gives. Higher tiers have it too, unless they override it."
)
class Benefit:
    rule: strawberry.Private[gifts.Benefit]
    language: strawberry.Private[str]

    @open_field
    def kind(self) -> BenefitKind:
        return self.rule.kind

    @open_field(description="What it is, for people.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return self.rule.title.in_locale(info.context.locale(locale, self.language).tag)

    @open_field(
        description=(
            "POINTS_MULTIPLIER: per mille, 1500 is one and a half times. DISCOUNT: what is still paid, "
            "per mille. BESPOKE_REQUEST: how often in each period; null: as often as one likes. Else null."
        )
    )
    def value(self) -> int | None:
        return self.rule.value

    @open_field(
        description="Of packs and birthday gifts: what is handed out, by its name where it is made. "
        "BESPOKE_REQUEST: the code of the service, `service` of `submitFeedback`."
    )
    def pack(self) -> str | None:
        return self.rule.pack

    @open_field(
        description="COUPON_PACK: how often. A welcome pack is handed out once for ever. BESPOKE_REQUEST: "
        "after which it may be asked for anew; null: never."
    )
    def period(self) -> PackPeriod | None:
        return self.rule.period

    @open_field(description="Of welcome packs and birthday gifts: points that are credited with it.")
    def points(self) -> Points | None:
        return Points(self.rule.points) if self.rule.points else None

    @open_field(description="The code of their wallet type; null: `points`, or there are none.")
    def wallet(self) -> str | None:
        return self.rule.wallet


@strawberry.type(description="So many points of score per so much of a figure, in full units.")
class TierWeight:
    rule: strawberry.Private[rules.Weight]

    @open_field
    def metric(self) -> Metric:
        return self.rule.figure.metric

    @open_field
    def window(self) -> WindowKind:
        return self.rule.figure.window.kind

    @open_field(description="ROLLING: how many days or months.")
    def window_count(self) -> int | None:
        span = self.rule.figure.window.span
        return span.count if span else None

    @open_field(description="ROLLING: days or months.")
    def window_unit(self) -> Unit | None:
        span = self.rule.figure.window.span
        return span.unit if span else None

    @open_field(description="So many points of score ...")
    def points(self) -> Count:
        return Count(self.rule.points)

    @open_field(description="... for every full so much of the figure.")
    def per(self) -> Count:
        return Count(self.rule.per)


@strawberry.type(description="A condition on one figure, or several of them combined.")
class TierCondition:
    rule: strawberry.Private[rules.Condition]

    @open_field(description="How the conditions below combine; null for a condition on one figure.")
    def combination(self) -> Combination | None:
        match self.rule:
            case rules.AllOf():
                return Combination.ALL
            case rules.AnyOf():
                return Combination.ANY
            case rules.Weighted():
                return Combination.WEIGHTED
            case _:
                return None

    @open_field(description="The conditions that are combined; empty for a condition on one figure.")
    def conditions(self) -> list["TierCondition"]:
        if isinstance(self.rule, rules.AtLeast | rules.Weighted):
            return []
        return [TierCondition(rule=each) for each in self.rule.conditions]

    @open_field(description="What is measured.")
    def metric(self) -> Metric | None:
        return self.rule.figure.metric if isinstance(self.rule, rules.AtLeast) else None

    @open_field(description="Over which time.")
    def window(self) -> WindowKind | None:
        return self.rule.figure.window.kind if isinstance(self.rule, rules.AtLeast) else None

    @open_field(description="ROLLING: how many days or months.")
    def window_count(self) -> int | None:
        span = self.rule.figure.window.span if isinstance(self.rule, rules.AtLeast) else None
        return span.count if span else None

    @open_field(description="ROLLING: days or months.")
    def window_unit(self) -> Unit | None:
        span = self.rule.figure.window.span if isinstance(self.rule, rules.AtLeast) else None
        return span.unit if span else None

    @open_field(description="WEIGHTED: what the score is put together from; else empty.")
    def weights(self) -> list[TierWeight]:
        weighted = self.rule.weights if isinstance(self.rule, rules.Weighted) else ()
        return [TierWeight(rule=each) for each in weighted]

    @open_field(
        description="The figure or score must be at least this: points, orders, days, events, months, or "
        "minor units of money."
    )
    def at_least(self) -> Count | None:
        return Count(self.rule.threshold) if isinstance(self.rule, rules.AtLeast | rules.Weighted) else None


@strawberry.type(description="A level of a ladder.")
class Tier:
    rule: strawberry.Private[rules.Tier]
    ladder: strawberry.Private[rules.Ladder]
    language: strawberry.Private[str]
    """The programme's, for the case that nobody asks for another."""

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return self.rule.name.in_locale(info.context.locale(locale, self.language).tag)

    @open_field(description="0 for the tier that everybody is in.")
    def rank(self) -> int:
        return self.rule.rank

    @open_field(description="The name of a picture, as the merchant chose it.")
    def icon(self) -> str | None:
        return self.rule.icon

    @open_field(description="A colour such as #d4a017.")
    def colour(self) -> str | None:
        return self.rule.colour

    @open_field(description="What it takes to enter it; null for the tier that everybody is in.")
    def entry(self) -> TierCondition | None:
        return TierCondition(rule=self.rule.entry) if self.rule.entry else None

    @open_field(description="What it takes to keep it at a review; null where that is the entry again.")
    def keep(self) -> TierCondition | None:
        return TierCondition(rule=self.rule.keep) if self.rule.keep else None

    @open_field(description="Whoever has come so far does not fall below it.")
    def never_downgrade(self) -> bool:
        return self.rule.never_downgrade

    @open_field(description="When points die that are earned in it; null: as the wallet type says.")
    def expiry(self) -> ExpiryPolicy | None:
        return ExpiryPolicy.of(self.rule.expiry) if self.rule.expiry else None

    @open_field(description="What it gives, with what it inherits from the tiers below.")
    def benefits(self, first: int | None = None) -> list[Benefit]:
        found = [Benefit(rule=each, language=self.language) for each in self.ladder.benefits(self.rule)]
        return found if first is None else found[: max(0, first)]


@all_open
@strawberry.type(description="When it is asked whether a tier is kept.")
class TierReview:
    kind: ReviewKind
    month: int | None = strawberry.field(description="FIXED_DATE: the month ...")
    day: int | None = strawberry.field(description="... and the day, at whose beginning it is asked.")


@all_open
@strawberry.type(description="Time to win a tier back; a count of 0 is none.")
class TierGrace:
    count: int
    unit: Unit
    to_month_end: bool = strawberry.field(
        description="It goes on through the last day of the month in which it would end."
    )


@strawberry.type(description="Tiers in order, and how members move between them.")
class Ladder:
    rule: strawberry.Private[rules.Ladder]
    programme: strawberry.Private[Programme]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return self.rule.name.in_locale(info.context.locale(locale, self.programme.locale).value)

    @open_field(description="Whether it is meant where no ladder is named.")
    def is_default(self) -> bool:
        return self.rule.is_default

    @open_field(description="Counts the changes of the policy; a move names the one that decided it.")
    def revision(self) -> int:
        return self.rule.revision

    @open_field(description="From when on the revision decides; null: since ever.")
    def valid_from(self) -> datetime | None:
        return None if self.rule.valid_from == ALWAYS else self.rule.valid_from

    @open_field(description="What a review does with a tier that is not kept.")
    def downgrade(self) -> Downgrade:
        return self.rule.downgrade

    @open_field(description="When a return takes a tier.")
    def on_refund(self) -> OnRefund:
        return self.rule.on_refund

    @open_field(description="When it is asked whether a tier is kept.")
    def review(self) -> TierReview:
        review = self.rule.review
        return TierReview(kind=review.kind, month=review.month, day=review.day)

    @open_field(
        description="How long a tier that is not earned any more can be won back, through the last day."
    )
    def grace(self) -> TierGrace:
        grace = self.rule.grace
        return TierGrace(count=grace.count, unit=grace.unit, to_month_end=self.rule.grace_to_month_end)

    @open_field(description="The tiers, the lowest first.")
    def tiers(self) -> list[Tier]:
        return [Tier(rule=each, ladder=self.rule, language=self.programme.locale) for each in self.rule.tiers]
