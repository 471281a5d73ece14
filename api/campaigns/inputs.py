"""What a marketer sends about campaigns."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry

from api.campaigns.kinds import Activity, GoalKind, Task, Trigger
from api.conditions.inputs import ConditionInput, LineConditionInput
from api.errors import BadUserInput
from api.money import MoneyInput
from api.programme.terms_inputs import EarnCapInput, MonthDayInput, minor_in, read_given
from api.scalars import Count
from domain.campaigns import effects as rules
from domain.campaigns.campaign import Goal
from domain.campaigns.effects import Announce, BoostTier, Effect, PutTag
from domain.campaigns.mission import Mission
from domain.campaigns.recurrence import MINUTES, Recurrence
from domain.conditions.tree import ALWAYS_TRUE
from domain.kernel.amounts import Points
from domain.kernel.texts import LocalText
from domain.points.caps import CapPeriod
from domain.points.earning import EarnRounding
from domain.programme.programme import POINTS


@strawberry.input(description="When inside its window a campaign holds. What is left out fits every time.")
class RecurrenceInput:
    weekdays: list[int] = strawberry.field(default_factory=list, description="1 is Monday.")
    weeks: list[int] = strawberry.field(
        default_factory=list,
        description="Which of the month's, with weekdays: 1 is its first such day, -1 its last.",
    )
    days_of_month: list[int] = strawberry.field(
        default_factory=list, description="A day that a month lacks is its last one."
    )
    days_of_year: list[MonthDayInput] = strawberry.field(default_factory=list)
    from_minute: int = strawberry.field(default=0, description="Of the day in the programme's zone.")
    until_minute: int = strawberry.field(
        default=MINUTES,
        description="Half-open. Before fromMinute: into the next day, and the day on which it began counts.",
    )

    def recurrence(self) -> Recurrence:
        return Recurrence(
            weekdays=frozenset(self.weekdays),
            weeks=frozenset(self.weeks),
            days_of_month=frozenset(self.days_of_month),
            days_of_year=frozenset((each.month, each.day) for each in self.days_of_year),
            from_minute=self.from_minute,
            until_minute=self.until_minute,
        )


@strawberry.input(description="So many points each time.")
class GivePointsInput:
    points: Points
    wallet: str = POINTS


@strawberry.input(description="So many points per so much money, beside what the earn rules give.")
class EarnPointsInput:
    points: Points
    per: MoneyInput
    wallet: str = POINTS
    rounding: EarnRounding = EarnRounding.PER_FULL_UNIT
    lines: LineConditionInput | None = strawberry.field(
        default=None, description="Only for these lines; all of them where it is left out."
    )


@strawberry.input(
    description=(
        "What the earn rules of a wallet type give, so many times; it combines with the tier's multiplier as "
        "each rule says. The campaign gives what that adds."
    )
)
class MultiplyPointsInput:
    per_mille: int = strawberry.field(description="2000 is twice.")
    wallet: str = POINTS
    lines: LineConditionInput | None = None


@strawberry.input(description="A fact each time, and whoever hears it does the rest.")
class AnnounceInput:
    task: Task
    what: str = strawberry.field(description="COUPON: the template's code. Else what the merchant calls it.")
    count: int = 1


@strawberry.input(
    description=(
        "The member is in no lower tier for so many days, through the last one. Orders of an import boost "
        "nobody."
    )
)
class BoostTierInput:
    tier: str
    days: int
    ladder: str | None = strawberry.field(default=None, description="Not given: the default one.")


@strawberry.input(
    description="Of check-ins: so many points on the first day in a row, on the second, ...; then anew."
)
class StreakPointsInput:
    points: list[Points] = strawberry.field(description="1 to 366 days; 0 where a day gives none.")
    wallet: str = POINTS


@strawberry.input(description="Something to show, once for ever.")
class GiveBadgeInput:
    code: str = strawberry.field(description="Which badge it is; several campaigns may give the same one.")
    name: LocalText


@strawberry.input(description="What is to be done, how often, and in which period.")
class MissionInput:
    activity: Activity
    target: int
    period: CapPeriod = strawberry.field(
        description="Rewarded once in each; LIFETIME: once in the campaign's window. ORDER is none."
    )
    event: str | None = strawberry.field(default=None, description="Of EVENTS: their name.")

    def mission(self) -> Mission:
        return Mission(self.activity, self.target, self.period, self.event or None)


@strawberry.input(description="What a campaign does when it applies: one of these.", one_of=True)
class CampaignEffectInput:
    give_points: GivePointsInput | None = strawberry.UNSET
    earn_points: EarnPointsInput | None = strawberry.UNSET
    multiply_points: MultiplyPointsInput | None = strawberry.UNSET
    streak_points: StreakPointsInput | None = strawberry.UNSET
    tag: str | None = strawberry.field(default=strawberry.UNSET, description="The member gets this tag.")
    badge: GiveBadgeInput | None = strawberry.UNSET
    boost_tier: BoostTierInput | None = strawberry.UNSET
    announce: AnnounceInput | None = strawberry.UNSET

    def effect(self, currency: str) -> Effect:
        if self.give_points:
            return rules.GivePoints(self.give_points.wallet, self.give_points.points.value)
        if self.earn_points:
            earn = self.earn_points
            minor = minor_in(earn.per, currency)
            return rules.EarnPoints(earn.wallet, earn.points.value, minor, earn.rounding, _lines(earn.lines))
        if self.multiply_points:
            times = self.multiply_points
            return rules.MultiplyPoints(times.wallet, times.per_mille, _lines(times.lines))
        if self.streak_points:
            by_day = tuple(each.value for each in self.streak_points.points)
            return rules.GiveByStreak(self.streak_points.wallet, by_day)
        if self.badge:
            return rules.GiveBadge(self.badge.code, self.badge.name)
        if isinstance(self.tag, str):
            return PutTag(self.tag)
        if self.boost_tier:
            return BoostTier(self.boost_tier.tier, self.boost_tier.days, self.boost_tier.ladder)
        if self.announce:
            return Announce(self.announce.task, self.announce.what, self.announce.count)
        raise BadUserInput("An effect does one thing; a key with null does none.")


@strawberry.input(description="What the campaign is for.")
class CampaignGoalInput:
    kind: GoalKind
    target: Count


@strawberry.input(
    description=(
        "A campaign: a new one, or what changes of one there is. A change of a live campaign counts from now "
        "on. What is left out stays as it is; null takes back what was said."
    )
)
class SaveCampaignInput:
    programme: str | None = None
    code: str = strawberry.field(description="Its stable name for programs.")
    name: LocalText | None = strawberry.field(default=strawberry.UNSET, description="A new one needs it.")
    text: LocalText | None = strawberry.field(
        default=strawberry.UNSET, description="What members read of it."
    )
    trigger: Trigger | None = strawberry.field(
        default=strawberry.UNSET, description="At first ORDER_PAID. It stays once the campaign is live."
    )
    event: str | None = strawberry.field(
        default=strawberry.UNSET, description="Of EVENT: the event's name, as `recordEvent` has it."
    )
    mission: MissionInput | None = strawberry.field(
        default=strawberry.UNSET, description="Of MISSION: what is to be done."
    )
    starts_at: datetime | None = strawberry.field(
        default=strawberry.UNSET, description="A new one needs it. The window is half-open."
    )
    ends_at: datetime | None = strawberry.field(default=strawberry.UNSET, description="A new one needs it.")
    recurrence: RecurrenceInput | None = strawberry.UNSET
    audience: list[str] | None = strawberry.field(
        default=strawberry.UNSET, description="Codes of segments: members of any of them. None: everybody."
    )
    condition: ConditionInput | None = strawberry.UNSET
    effects: list[CampaignEffectInput] | None = strawberry.field(
        default=strawberry.UNSET, description="1 to 10, of which at most one gives points."
    )
    group: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="Of the campaigns of one group the one with the highest priority applies.",
    )
    priority: int | None = strawberry.field(default=strawberry.UNSET, description="At first 0.")
    exclusive: bool | None = strawberry.field(
        default=strawberry.UNSET, description="Where it applies, none of a lower priority does."
    )
    caps: list[EarnCapInput] | None = strawberry.field(
        default=strawberry.UNSET,
        description="Budgets and limits, in points, money, uses or cost; of each member or of all together.",
    )
    goal: CampaignGoalInput | None = strawberry.UNSET

    def content(self, currency: str) -> dict[str, Any]:
        """What is said of a Campaign. Raises BadUserInput, WrongCurrency."""
        said = read_given(
            name=(self.name, _same, None),
            text=(self.text, _same, None),
            trigger=(self.trigger, _same, Trigger.ORDER_PAID),
            event=(self.event, _same, None),
            mission=(self.mission, lambda it: it.mission(), None),
            starts_at=(self.starts_at, _same, None),
            ends_at=(self.ends_at, _same, None),
            recurrence=(self.recurrence, lambda it: it.recurrence(), None),
            audience=(self.audience, tuple, ()),
            condition=(self.condition, lambda it: it.condition(), ALWAYS_TRUE),
            effects=(self.effects, lambda it: tuple(each.effect(currency) for each in it), ()),
            group=(self.group, _same, None),
            priority=(self.priority, _same, 0),
            exclusive=(self.exclusive, _same, False),
            caps=(self.caps, lambda it: tuple(each.cap() for each in it), ()),
            goal=(self.goal, lambda it: Goal(it.kind, it.target), None),
        )
        # These are always there: null says as little as leaving them out.
        always = ("name", "starts_at", "ends_at")
        return {name: each for name, each in said.items() if each is not None or name not in always}


def _same(value: Any) -> Any:
    return value


def _lines(given: Any) -> Any:
    return given.condition() if given else None


@strawberry.input(description="A campaign that moves on in its life.")
class MoveCampaignInput:
    programme: str | None = None
    code: str


@strawberry.input(description="Another end for a live campaign.")
class ExtendCampaignInput:
    programme: str | None = None
    code: str
    ends_at: datetime = strawberry.field(description="Later or earlier than before, but not past.")


@strawberry.input(description="Other limits for a live campaign; what it has used counts.")
class ChangeCampaignBudgetInput:
    programme: str | None = None
    code: str
    caps: list[EarnCapInput]


@strawberry.input(description="A new draft with everything that another campaign says.")
class CloneCampaignInput:
    programme: str | None = None
    code: str = strawberry.field(description="The one that is copied.")
    new_code: str
    name: LocalText | None = strawberry.field(default=None, description="Not given: the same.")
    starts_at: datetime
    ends_at: datetime
