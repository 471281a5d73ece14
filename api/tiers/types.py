"""Ladders, tiers, and how far a member is."""

from datetime import datetime
from enum import Enum

import strawberry

from api.calendar import Unit
from api.context import Info
from api.locale import Locale
from api.permissions import all_open, open_field
from api.scalars import Count
from api.tiers.words import progress_in_words
from domain.programme.programme import Programme
from domain.tiers import ladder as rules
from domain.tiers import progress as reckoning
from domain.tiers.ladder import BenefitKind, Downgrade, Metric, WindowKind

strawberry.enum(BenefitKind, description="What a tier gives, for programs to act on.")
strawberry.enum(
    Metric,
    name="TierMetric",
    description=(
        "What is measured: SPEND in minor units, paid for goods and net of refunds; ORDER_COUNT; "
        "PROGRESS_POINTS, the points of the wallet type `progress`."
    ),
)
strawberry.enum(
    WindowKind,
    name="TierWindow",
    description=(
        "Over which time: LIFETIME; ROLLING, so many days or months back from the beginning of today; "
        "CALENDAR_YEAR, since 1 January in the programme's zone."
    ),
)
strawberry.enum(
    Downgrade,
    description="What a review does with a tier that is not kept: nothing, one step, or down to what holds.",
)


@strawberry.enum(description="How conditions combine.")
class Combination(Enum):
    ALL = "ALL"
    ANY = "ANY"


@strawberry.type(
    description="Something that a tier gives. Higher tiers have it too, unless they override it."
)
class Benefit:
    rule: strawberry.Private[rules.Benefit]
    language: strawberry.Private[str]

    @open_field
    def kind(self) -> BenefitKind:
        return self.rule.kind

    @open_field(description="What it is, for people.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return self.rule.title.in_locale(info.context.locale(locale, self.language).value)

    @open_field(description="POINTS_MULTIPLIER: per mille, 1500 is one and a half times. Else null.")
    def value(self) -> int | None:
        return self.rule.value


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
            case _:
                return None

    @open_field(description="The conditions that are combined; empty for a condition on one figure.")
    def conditions(self) -> list["TierCondition"]:
        if isinstance(self.rule, rules.AtLeast):
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

    @open_field(description="The figure must be at least this: points, orders, or minor units of money.")
    def at_least(self) -> Count | None:
        return Count(self.rule.threshold) if isinstance(self.rule, rules.AtLeast) else None


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
        return self.rule.name.in_locale(info.context.locale(locale, self.language).value)

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

    @open_field(description="What it gives, with what it inherits from the tiers below.")
    def benefits(self, first: int | None = None) -> list[Benefit]:
        found = [Benefit(rule=each, language=self.language) for each in self.ladder.benefits(self.rule)]
        return found if first is None else found[: max(0, first)]


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

    @open_field(description="What a review does with a tier that is not kept.")
    def downgrade(self) -> Downgrade:
        return self.rule.downgrade

    @open_field(description="The tiers, the lowest first.")
    def tiers(self) -> list[Tier]:
        return [Tier(rule=each, ladder=self.rule, language=self.programme.locale) for each in self.rule.tiers]


@strawberry.type(description="One figure on the way: where it is and where it must be.")
class ProgressStep:
    step: strawberry.Private[reckoning.Step]

    @open_field
    def metric(self) -> Metric:
        return self.step.figure.metric

    @open_field
    def window(self) -> WindowKind:
        return self.step.figure.window.kind

    @open_field(description="Points, orders, or minor units of money.")
    def current(self) -> Count:
        return Count(self.step.current)

    @open_field
    def target(self) -> Count:
        return Count(self.step.target)

    @open_field(description="What is still missing; 0 when it is reached.")
    def remaining(self) -> Count:
        return Count(self.step.remaining)


@all_open
@strawberry.type(description="How far a member is on a ladder, as true as the last order.")
class TierProgress:
    found: strawberry.Private[reckoning.TierProgress]
    programme: strawberry.Private[Programme]
    next: Tier | None = strawberry.field(description="The tier above; null at the top.")
    to_reach: list[ProgressStep] = strawberry.field(description="The figures that the tier above asks for.")
    to_keep: list[ProgressStep] = strawberry.field(
        description="The figures that keep the present tier; empty where it can not be lost."
    )
    kept_so_far: bool = strawberry.field(description="Whether the present tier would be kept today.")
    review_at: datetime | None = strawberry.field(
        description="When the present tier is asked for again; null where it can not be lost."
    )
    grace_until: datetime | None = strawberry.field(
        description="Set while the tier is not earned any more, but can be won back: until then."
    )

    @strawberry.field(description="The same in a sentence, for people.")
    def words(self, info: Info, locale: Locale | None = None) -> str:
        spoken = info.context.locale(locale, self.programme.locale)
        return progress_in_words(self.found, self.programme, spoken)

    @classmethod
    def of(cls, found: reckoning.TierProgress, ladder: rules.Ladder, programme: Programme) -> "TierProgress":
        return cls(
            found=found,
            programme=programme,
            next=Tier(rule=found.next, ladder=ladder, language=programme.locale) if found.next else None,
            to_reach=[ProgressStep(step=each) for each in found.to_reach],
            to_keep=[ProgressStep(step=each) for each in found.to_keep],
            kept_so_far=found.kept_so_far,
            review_at=found.review_at,
            grace_until=found.grace_until,
        )
