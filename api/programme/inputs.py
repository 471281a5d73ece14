"""What an admin sends to set a programme up."""

from datetime import datetime, timedelta
from enum import Enum
from typing import Any

import strawberry

from api.errors import BadUserInput
from api.money import MoneyInput
from api.programme.terms_inputs import (
    EarnCapInput,
    ExpiryInput,
    PendingInput,
    PointsPriceInput,
    ReturnedInput,
    SpanInput,
    SpendingTermsInput,
    TransferTermsInput,
    read_given,
)
from api.scalars import Count, CurrencyCode, TimeZone
from domain.kernel.amounts import Points
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.points.earning import EarnRounding, Multipliers, Remainder
from domain.points.wallet import STANDARD_TERMS, Shortage, TransferTerms
from domain.programme.use_cases import SaveLadder
from domain.tiers import ladder as rules
from domain.tiers.benefits import Benefit, BenefitKind, PackPeriod
from domain.tiers.ladder import Downgrade, Metric, OnRefund, ReviewKind, WindowKind
from domain.tiers.presets import NO_GRACE, PRESETS


@strawberry.input(description="A new programme. It gets the wallet types `points` and `progress`.")
class CreateProgrammeInput:
    code: str = strawberry.field(description="Its stable name for programs.")
    name: LocalText
    currency: CurrencyCode = strawberry.field(description="The one currency it settles in. It stays.")
    time_zone: TimeZone = strawberry.field(description="Calendar rules are reckoned there. It stays.")
    locale: str = strawberry.field(default="zh-CN", description="Its language where nobody asks for another.")
    sandbox: bool = strawberry.field(
        default=False, description="For trying out: its clock can be put forward. It stays one."
    )


@strawberry.input(description="Limits of what happens by a person's hand. What is left out stays as it is.")
class SaveProgrammeSettingsInput:
    programme: str | None = None
    adjustment_limit: Points | None = strawberry.field(
        default=None,
        description="Points adjusted by one person or for one member in 24 hours; beyond, two decide.",
    )
    closing_days: int | None = strawberry.field(
        default=None, description="So many days after a membership was closed its balance dies."
    )

    def settings(self) -> dict[str, int]:
        limit = self.adjustment_limit.value if self.adjustment_limit is not None else None
        both = {"adjustment_limit": limit, "closing_days": self.closing_days}
        return {name: value for name, value in both.items() if value is not None}


MOST_STEP = 10**8
"""Of any unit: what a clock can be put forward at all is less, and the domain's to say."""


@strawberry.input(description="So much time, all of it together.")
class ClockStepInput:
    days: int = 0
    hours: int = 0
    minutes: int = 0

    def step(self) -> timedelta:
        if min(self.days, self.hours, self.minutes) < 0:
            raise BadUserInput("A clock never goes back.")
        if max(self.days, self.hours, self.minutes) > MOST_STEP:
            raise BadUserInput("Nobody waits so long.")
        return timedelta(days=self.days, hours=self.hours, minutes=self.minutes)


@strawberry.input(description="Puts the clock of a sandbox forward.")
class AdvanceClockInput:
    programme: str
    by: ClockStepInput


@strawberry.input(description="So many points per so much money.")
class SetEarnRateInput:
    programme: str | None = None
    code: str = strawberry.field(description="The rule: a new one, or a new revision of one there is.")
    wallet: str = strawberry.field(description="The code of the wallet type it credits.")
    name: LocalText
    points: Points
    per: MoneyInput = strawberry.field(description="Really paid for goods, in the programme's currency.")
    rounding: EarnRounding = EarnRounding.PER_FULL_UNIT
    valid_from: datetime | None = strawberry.field(
        default=None,
        description=(
            "Orders paid from here on are rated by it. Not given: from now on, and for the rule's first "
            "revision since ever."
        ),
    )
    # What is left out of these is as in the revision before; null is as if the rule had never said it.
    remainder: Remainder | None = strawberry.field(
        default=strawberry.UNSET, description="Not given: as before, at first DROP."
    )
    multipliers: Multipliers | None = strawberry.field(
        default=strawberry.UNSET, description="Not given: as before, at first ADD_BONUS."
    )
    caps: list[EarnCapInput] | None = strawberry.field(
        default=strawberry.UNSET, description="Not given: as before, at first none. At most 10."
    )
    pending: PendingInput | None = strawberry.field(
        default=strawberry.UNSET,
        description="Not given: as before. Null, and at first: as the wallet type says.",
    )
    expiry: ExpiryInput | None = strawberry.field(
        default=strawberry.UNSET,
        description="Not given: as before. Null, and at first: as the tier says, else the wallet type.",
    )

    def terms(self) -> dict[str, Any]:
        """What is said of an EarnRule's other terms."""
        return read_given(
            remainder=(self.remainder, lambda it: it, Remainder.DROP),
            multipliers=(self.multipliers, lambda it: it, Multipliers.ADD_BONUS),
            caps=(self.caps, lambda it: tuple(each.cap() for each in it), ()),
            pending=(self.pending, lambda it: it.pending(), None),
            expiry=(self.expiry, lambda it: it.expiry(), None),
        )


@strawberry.input(description="A currency of points.")
class SaveWalletTypeInput:
    programme: str | None = None
    code: str
    name: LocalText
    spendable: bool = True
    expiry: ExpiryInput
    pending: PendingInput
    # What is left out of these stays as it is; null takes back what was said.
    clawback: Shortage | None = strawberry.field(
        default=strawberry.UNSET, description="Not given: as before, at first DEBT."
    )
    returned: ReturnedInput | None = strawberry.field(
        default=strawberry.UNSET, description="Not given: as before, at first extendDays: 30."
    )
    restore_days: int | None = strawberry.field(
        default=strawberry.UNSET,
        description="For so many days after their death points may be restored. At first 90.",
    )
    warn_days: list[int] | None = strawberry.field(
        default=strawberry.UNSET,
        description="So many days before points die the member is warned. At first 30 and 7; at most 10.",
    )
    price: PointsPriceInput | None = strawberry.field(
        default=strawberry.UNSET, description="What points are worth in the books. At first nothing is said."
    )
    spending: SpendingTermsInput | None = strawberry.field(
        default=strawberry.UNSET, description="Null, and at first: points do not pay for orders."
    )
    transfers: TransferTermsInput | None = strawberry.field(
        default=strawberry.UNSET, description="Null, and at first: members can not transfer."
    )

    def terms(self, currency: str) -> dict[str, Any]:
        """What is said of WalletTerms. Raises WrongCurrency."""
        standard = STANDARD_TERMS
        return read_given(
            clawback=(self.clawback, lambda it: it, standard.clawback),
            extend_days=(self.returned, lambda it: it.extension(), standard.extend_days),
            restore_days=(self.restore_days, lambda it: it, standard.restore_days),
            warn_days=(self.warn_days, lambda it: tuple(sorted(it, reverse=True)), standard.warn_days),
            price=(self.price, lambda it: it.price(currency), None),
            spending=(self.spending, lambda it: it.terms(currency), None),
            transfers=(self.transfers, lambda it: TransferTerms(most_points=it.most_points.value), None),
        )


@strawberry.input(description="One figure must be at least so much.")
class AtLeastInput:
    metric: Metric
    window: WindowKind
    span: SpanInput | None = strawberry.field(default=None, description="ROLLING: how far back.")
    at_least: Count = strawberry.field(description="Points, orders, or minor units of money.")


@strawberry.input(description="So many points of score per so much of a figure, in full units.")
class TierWeightInput:
    metric: Metric
    window: WindowKind
    span: SpanInput | None = strawberry.field(default=None, description="ROLLING: how far back.")
    points: Count
    per: Count = strawberry.field(default=Count(1), description="Points, orders, or minor units of money.")

    def weight(self) -> rules.Weight:
        figure = rules.Figure(self.metric, rules.Window(self.window, self.span.span() if self.span else None))
        return rules.Weight(figure, self.points, self.per)


@strawberry.input(description="A score, put together from several figures, must be at least so much.")
class TierScoreInput:
    weights: list[TierWeightInput]
    at_least: Count


@strawberry.input(description="A condition: one of these.", one_of=True)
class TierConditionInput:
    figure: AtLeastInput | None = strawberry.UNSET
    score: TierScoreInput | None = strawberry.UNSET
    all: list["TierConditionInput"] | None = strawberry.UNSET
    any: list["TierConditionInput"] | None = strawberry.UNSET

    def condition(self) -> rules.Condition:
        if self.figure:
            given = self.figure
            window = rules.Window(given.window, given.span.span() if given.span else None)
            return rules.AtLeast(rules.Figure(given.metric, window), given.at_least)
        if self.score:
            weights = tuple(each.weight() for each in self.score.weights)
            return rules.Weighted(weights, self.score.at_least)
        if self.all is not None and self.all is not strawberry.UNSET:
            return rules.AllOf(tuple(each.condition() for each in self.all))
        if self.any is not None and self.any is not strawberry.UNSET:
            return rules.AnyOf(tuple(each.condition() for each in self.any))
        raise BadUserInput("A condition needs figure, score, all or any.")


@strawberry.input(description="Something that a tier gives.")
class BenefitInput:
    kind: BenefitKind
    title: LocalText
    value: int | None = strawberry.field(
        default=None,
        description=(
            "POINTS_MULTIPLIER: per mille, 1500 is one and a half times. DISCOUNT: what is still paid, "
            "per mille."
        ),
    )
    pack: str | None = strawberry.field(
        default=None,
        description="Of packs and birthday gifts: what is handed out, by its name where it is made.",
    )
    period: PackPeriod | None = strawberry.field(default=None, description="COUPON_PACK: how often.")
    points: Points | None = strawberry.field(
        default=None, description="Of welcome packs and birthday gifts: points that are credited with it."
    )
    wallet: str | None = strawberry.field(
        default=None, description="The code of their wallet type, if not `points`."
    )

    def benefit(self) -> Benefit:
        return Benefit(
            self.kind,
            self.title,
            self.value,
            pack=self.pack,
            period=self.period,
            points=self.points.value if self.points else None,
            wallet=self.wallet,
        )


@strawberry.input(description="A tier. Its place in the list is its rank.")
class TierInput:
    code: str
    name: LocalText
    entry: TierConditionInput | None = strawberry.field(
        default=None, description="What it takes to enter it; none for the first tier, some for every other."
    )
    keep: TierConditionInput | None = strawberry.field(
        default=None, description="What it takes to keep it at a review, where that is less."
    )
    benefits: list[BenefitInput] = strawberry.field(default_factory=list)
    expiry: ExpiryInput | None = strawberry.field(
        default=None,
        description="When points die that are earned in this tier, where no rule says it. Not inactivity.",
    )
    icon: str | None = None
    colour: str | None = None
    never_downgrade: bool = strawberry.field(
        default=False, description="Whoever has come so far does not fall below it."
    )

    def tier(self, rank: int) -> rules.Tier:
        return rules.Tier(
            code=self.code,
            name=self.name,
            rank=rank,
            entry=self.entry.condition() if self.entry else None,
            keep=self.keep.condition() if self.keep else None,
            benefits=tuple(each.benefit() for each in self.benefits),
            expiry=self.expiry.expiry() if self.expiry else None,
            icon=self.icon,
            colour=self.colour,
            never_downgrade=self.never_downgrade,
        )


LadderPreset = Enum("LadderPreset", {name: name for name in PRESETS})  # type: ignore[misc]
strawberry.enum(
    LadderPreset, description="Ladders that we ship, with thresholds of ours: change them to yours."
)


@strawberry.input(description="When it is asked whether a tier is kept.")
class TierReviewInput:
    kind: ReviewKind
    month: int | None = strawberry.field(default=None, description="FIXED_DATE: the month ...")
    day: int | None = strawberry.field(
        default=None, description="... and the day, at whose beginning it is asked."
    )

    def review(self) -> rules.Review:
        return rules.Review(self.kind, self.month, self.day)


@strawberry.input(description="A ladder: a new one, or a new revision of one there is.")
class SaveLadderInput:
    programme: str | None = None
    code: str
    name: LocalText | None = strawberry.field(default=None, description="Not given: the preset's.")
    tiers: list[TierInput] = strawberry.field(
        default_factory=list, description="The lowest first. Empty: the preset's."
    )
    preset: LadderPreset | None = strawberry.field(default=None, description="Take these tiers.")
    downgrade: Downgrade = Downgrade.TO_QUALIFIED
    grace: SpanInput | None = strawberry.field(
        default=None, description="How long a tier that is not earned any more can be won back."
    )
    on_refund: OnRefund = OnRefund.AT_REVIEW
    review: TierReviewInput | None = strawberry.field(
        default=None, description="Not given: when a window of the tier's conditions ends."
    )
    grace_to_month_end: bool = strawberry.field(
        default=False,
        description="The grace goes on through the last day of the month in which it would end.",
    )

    def command(self, by: str) -> SaveLadder:
        """Raises InvalidInput."""
        preset = PRESETS[self.preset.value] if self.preset else None
        if (preset is None) == (not self.tiers):
            raise InvalidInput("tiers", "EITHER_PRESET_OR_TIERS")
        name = self.name or (preset.name if preset else None)
        if name is None:
            raise InvalidInput("name", "MISSING")
        tiers = preset.tiers() if preset else tuple(each.tier(rank) for rank, each in enumerate(self.tiers))
        return SaveLadder(
            programme=self.programme,
            code=self.code,
            name=name,
            tiers=tiers,
            downgrade=self.downgrade,
            grace=self.grace.span() if self.grace else NO_GRACE,
            by=by,
            on_refund=self.on_refund,
            review=self.review.review() if self.review else rules.AT_WINDOW_END,
            grace_to_month_end=self.grace_to_month_end,
        )


@strawberry.input(description="A shop: a new one, or a change of one there is.")
class SaveStoreInput:
    code: str
    name: LocalText
    active: bool = True


@strawberry.input(description="A way of selling: a new one, or a change of one there is.")
class SaveChannelInput:
    code: str
    name: LocalText
    active: bool = True


@strawberry.input(description="A product category: a new one, or a change of one there is.")
class SaveProductCategoryInput:
    code: str
    name: LocalText
    parent: str | None = strawberry.field(default=None, description="The code of the category it lies in.")
