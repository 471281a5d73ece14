"""What an admin sends to set a programme up."""

from datetime import datetime
from enum import Enum

import strawberry

from api.calendar import Rounding, Unit
from api.errors import BadUserInput
from api.money import MoneyInput
from api.scalars import Count, CurrencyCode, TimeZone
from domain.kernel.amounts import Points
from domain.kernel.periods import Span
from domain.kernel.texts import LocalText
from domain.points import terms
from domain.points.earning import EarnRounding
from domain.tiers import ladder as rules
from domain.tiers.ladder import BenefitKind, Downgrade, Metric, WindowKind
from domain.tiers.presets import PRESETS


@strawberry.input(description="So many days or months.")
class SpanInput:
    count: int
    unit: Unit

    def span(self) -> Span:
        if self.count < 0:
            raise BadUserInput("A span can not be negative.")
        return Span(self.count, self.unit)


@strawberry.input(description="A term after activation.")
class RollingExpiryInput:
    count: int
    unit: Unit
    rounding: Rounding


@strawberry.input(description="A day of every year.")
class MonthDayInput:
    month: int
    day: int


@strawberry.input(description="When points die: one of these.", one_of=True)
class ExpiryInput:
    never: bool | None = strawberry.UNSET
    rolling: RollingExpiryInput | None = strawberry.UNSET
    calendar: list[MonthDayInput] | None = strawberry.field(
        default=strawberry.UNSET, description="Together, through the next of these days."
    )

    def expiry(self) -> terms.Expiry:
        if self.rolling:
            count = self.rolling.count
            if count < 0:
                raise BadUserInput("A term can not be negative.")
            return terms.Rolling(Span(count, self.rolling.unit), self.rolling.rounding)
        if self.calendar:
            return terms.Calendar(tuple((each.month, each.day) for each in self.calendar))
        if self.never:
            return terms.NoExpiry()
        raise BadUserInput("Say when the points die: never: true, rolling, or at least one day.")


@strawberry.input(description="When earned points can be spent: one of these.", one_of=True)
class PendingInput:
    immediate: bool | None = strawberry.UNSET
    period: SpanInput | None = strawberry.field(
        default=strawberry.UNSET, description="So long after payment."
    )
    on_completion: int | None = strawberry.field(
        default=strawberry.UNSET, description="So many days after the order's completion."
    )

    def pending(self) -> terms.Pending:
        if self.period:
            return terms.AfterPeriod(self.period.span())
        if isinstance(self.on_completion, int):
            return terms.OnCompletion(self.on_completion)
        if self.immediate:
            return terms.Immediate()
        raise BadUserInput("Say when the points can be spent: immediate: true, period or onCompletion.")


@strawberry.input(description="A new programme. It gets the wallet types `points` and `progress`.")
class CreateProgrammeInput:
    code: str = strawberry.field(description="Its stable name for programs.")
    name: LocalText
    currency: CurrencyCode = strawberry.field(description="The one currency it settles in. It stays.")
    time_zone: TimeZone = strawberry.field(description="Calendar rules are reckoned there. It stays.")
    locale: str = strawberry.field(default="zh-CN", description="Its language where nobody asks for another.")


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


@strawberry.input(description="A currency of points.")
class SaveWalletTypeInput:
    programme: str | None = None
    code: str
    name: LocalText
    spendable: bool = True
    expiry: ExpiryInput
    pending: PendingInput


@strawberry.input(description="One figure must be at least so much.")
class AtLeastInput:
    metric: Metric
    window: WindowKind
    span: SpanInput | None = strawberry.field(default=None, description="ROLLING: how far back.")
    at_least: Count = strawberry.field(description="Points, orders, or minor units of money.")


@strawberry.input(description="A condition: one of these.", one_of=True)
class TierConditionInput:
    figure: AtLeastInput | None = strawberry.UNSET
    all: list["TierConditionInput"] | None = strawberry.UNSET
    any: list["TierConditionInput"] | None = strawberry.UNSET

    def condition(self) -> rules.Condition:
        if self.figure:
            given = self.figure
            window = rules.Window(given.window, given.span.span() if given.span else None)
            return rules.AtLeast(rules.Figure(given.metric, window), given.at_least)
        if self.all is not None and self.all is not strawberry.UNSET:
            return rules.AllOf(tuple(each.condition() for each in self.all))
        if self.any is not None and self.any is not strawberry.UNSET:
            return rules.AnyOf(tuple(each.condition() for each in self.any))
        raise BadUserInput("A condition needs figure, all or any.")


@strawberry.input(description="Something that a tier gives.")
class BenefitInput:
    kind: BenefitKind
    title: LocalText
    value: int | None = strawberry.field(
        default=None, description="POINTS_MULTIPLIER: per mille, 1500 is one and a half times."
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
    icon: str | None = None
    colour: str | None = None

    def tier(self, rank: int) -> rules.Tier:
        return rules.Tier(
            code=self.code,
            name=self.name,
            rank=rank,
            entry=self.entry.condition() if self.entry else None,
            keep=self.keep.condition() if self.keep else None,
            benefits=tuple(rules.Benefit(each.kind, each.title, each.value) for each in self.benefits),
            icon=self.icon,
            colour=self.colour,
        )


LadderPreset = Enum("LadderPreset", {name: name for name in PRESETS})  # type: ignore[misc]
strawberry.enum(
    LadderPreset, description="Ladders that we ship, with thresholds of ours: change them to yours."
)


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
