"""How far a member is, as storefronts show it."""

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import open_field
from api.scalars import Count
from api.tiers.types import Tier
from api.tiers.words import progress_in_words
from domain.kernel.amounts import Money, Points
from domain.programme.programme import Programme
from domain.tiers import ladder as rules
from domain.tiers import progress as reckoning
from domain.tiers.ladder import Metric, WindowKind


@strawberry.type(description="One figure on the way: where it is and where it must be.")
class ProgressStep:
    step: strawberry.Private[reckoning.Step]

    @open_field(description="What is measured; null for a score.")
    def metric(self) -> Metric | None:
        return self.step.figure.metric if self.step.figure else None

    @open_field(description="Over which time; null for a score.")
    def window(self) -> WindowKind | None:
        return self.step.figure.window.kind if self.step.figure else None

    @open_field(description="Points, orders, or minor units of money.")
    def current(self) -> Count:
        return Count(self.step.current)

    @open_field
    def target(self) -> Count:
        return Count(self.step.target)

    @open_field(description="What is still missing; 0 when it is reached.")
    def remaining(self) -> Count:
        return Count(self.step.remaining)


@strawberry.type(description="How far a member is on a ladder, as true as the last order.")
class TierProgress:
    found: strawberry.Private[reckoning.TierProgress]
    programme: strawberry.Private[Programme]

    def _shown(self, tier: rules.Tier) -> Tier:
        return Tier(rule=tier, ladder=self.found.ladder, language=self.programme.locale)

    @open_field(description="The tier that the member is in.")
    def current(self) -> Tier:
        return self._shown(self.found.current)

    @open_field(
        description="The soonest instant at which it may be lost: a review, the end of the grace, or of a "
        "tier that was given. Null where it can not be lost."
    )
    def until(self) -> datetime | None:
        return self.found.until

    @open_field(description="The tier by the rules, without what was given.")
    def earned(self) -> Tier:
        return self._shown(self.found.earned)

    @open_field(description="The tier above; null at the top.")
    def next(self) -> Tier | None:
        return self._shown(self.found.next) if self.found.next else None

    @open_field(description="The figures that the tier above asks for.")
    def to_reach(self) -> list[ProgressStep]:
        return [ProgressStep(step=each) for each in self.found.to_reach]

    @open_field(description="The figures that keep the present tier; empty where it can not be lost.")
    def to_keep(self) -> list[ProgressStep]:
        return [ProgressStep(step=each) for each in self.found.to_keep]

    @open_field(description="Whether the present tier would be kept today.")
    def kept_so_far(self) -> bool:
        return self.found.kept_so_far

    @open_field(description="When the present tier is asked for again; null where it can not be lost.")
    def review_at(self) -> datetime | None:
        return self.found.review_at

    @open_field(description="Set while the tier is not earned any more, but can be won back: until then.")
    def grace_until(self) -> datetime | None:
        return self.found.grace_until

    @open_field(description="The tier after that instant, by the figures of now, if nothing else happens.")
    def projected(self) -> Tier:
        return self._shown(self.found.projected)

    @open_field(
        description="Progress points that are missing for the tier above; null where it asks for none."
    )
    def missing_points(self) -> Points | None:
        missing = self.found.missing(Metric.PROGRESS_POINTS)
        return None if missing is None else Points(missing)

    @open_field(description="Money that is missing for the tier above; null where it asks for none.")
    def missing_money(self) -> MoneyType | None:
        missing = self.found.missing(Metric.SPEND, Metric.LIFETIME_SPEND)
        if missing is None:
            return None
        return MoneyType.of(Money(missing, self.programme.currency), self.programme.locale)

    @open_field(description="The same in sentences, for people.")
    def words(self, info: Info, locale: Locale | None = None) -> str:
        spoken = info.context.locale(locale, self.programme.locale)
        return progress_in_words(self.found, self.programme, spoken)
