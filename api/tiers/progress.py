"""How far a member is, as storefronts show it."""

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, open_field
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


@all_open
@strawberry.type(description="How far a member is on a ladder, as true as the last order.")
class TierProgress:
    found: strawberry.Private[reckoning.TierProgress]
    programme: strawberry.Private[Programme]
    current: Tier = strawberry.field(description="The tier that the member is in.")
    until: datetime | None = strawberry.field(
        description="The soonest instant at which it may be lost: a review, the end of the grace, or of a "
        "tier that was given. Null where it can not be lost."
    )
    earned: Tier = strawberry.field(description="The tier by the rules, without what was given.")
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

    projected: Tier = strawberry.field(
        description="The tier after that instant, by the figures of now, if nothing else happens."
    )
    missing_points: Points | None = strawberry.field(
        description="Progress points that are missing for the tier above; null where it asks for none."
    )

    @strawberry.field(description="Money that is missing for the tier above; null where it asks for none.")
    def missing_money(self) -> MoneyType | None:
        missing = self.found.missing(Metric.SPEND, Metric.LIFETIME_SPEND)
        if missing is None:
            return None
        return MoneyType.of(Money(missing, self.programme.currency), self.programme.locale)

    @strawberry.field(description="The same in sentences, for people.")
    def words(self, info: Info, locale: Locale | None = None) -> str:
        spoken = info.context.locale(locale, self.programme.locale)
        return progress_in_words(self.found, self.programme, spoken)

    @classmethod
    def of(cls, found: reckoning.TierProgress, ladder: rules.Ladder, programme: Programme) -> "TierProgress":
        def shown(tier: rules.Tier) -> Tier:
            return Tier(rule=tier, ladder=ladder, language=programme.locale)

        missing = found.missing(Metric.PROGRESS_POINTS)
        return cls(
            found=found,
            programme=programme,
            current=shown(found.current),
            until=found.until,
            earned=shown(found.earned),
            projected=shown(found.projected),
            missing_points=None if missing is None else Points(missing),
            next=shown(found.next) if found.next else None,
            to_reach=[ProgressStep(step=each) for each in found.to_reach],
            to_keep=[ProgressStep(step=each) for each in found.to_keep],
            kept_so_far=found.kept_so_far,
            review_at=found.review_at,
            grace_until=found.grace_until,
        )
