"""Campaigns as marketers read them."""

from __future__ import annotations

from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from api.campaigns.effects import effect_shown, recurrence_shown
from api.campaigns.kinds import Activity, GoalKind, State, Trigger
from api.conditions.shown import condition_shown
from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, open_field
from api.programme.terms import EarnCap
from api.programme.types import in_words
from api.scalars import Count
from domain.campaigns import campaign as rules
from domain.campaigns.campaign import campaign_to_plain
from domain.campaigns.mission import Mission
from domain.conditions.tree import ALWAYS_TRUE
from domain.kernel.amounts import Money, Points
from domain.kernel.periods import ALWAYS
from domain.points.caps import Cap, CapPeriod, CapScope, key_of, renews_at
from domain.programme.programme import Programme
from persistence.campaigns import queries
from persistence.points.counters import shared_now

TEMPLATE = "laurel_campaign"
"""The key of a template that says in which form it is."""
TEMPLATE_FORM = 1


@all_open
@strawberry.type(description="What the campaign is for, and how far it is.")
class CampaignGoal:
    kind: GoalKind
    target: Count
    reached: Count


@all_open
@strawberry.type(description="How the campaign goes, all its revisions together, up to now.")
class CampaignFigures:
    uses: Count = strawberry.field(description="How often it applied.")
    members: Count = strawberry.field(description="To how many members.")
    points: Points = strawberry.field(description="Granted in all; what returns took back is not taken off.")
    sales: MoneyType = strawberry.field(
        description="Paid for goods of the orders to which it applied, less what came back."
    )
    last_at: datetime | None = strawberry.field(description="The newest of those orders or events.")


@all_open
@strawberry.type(description="What is to be done, how often, and in which period.")
class CampaignMission:
    activity: Activity
    target: Count
    period: CapPeriod
    event: str | None = strawberry.field(description="Of EVENTS: their name.")

    @classmethod
    def of(cls, mission: Mission) -> CampaignMission:
        return cls(
            activity=mission.activity,
            target=Count(mission.target),
            period=mission.period,
            event=mission.event,
        )


@all_open
@strawberry.type(description="A limit that all members share, and what is used up of it now.")
class CampaignBudget:
    cap: EarnCap
    used: Count
    left: Count
    renews_at: datetime | None = strawberry.field(
        description="When it begins anew; null for one that counts for ever."
    )


@all_open
@strawberry.type(description="What a campaign was or is from some time on.")
class CampaignRevision:
    revision: int
    state: State
    valid_from: datetime | None = strawberry.field(
        description="It decides about what happened from here on; null: since ever."
    )
    created_at: datetime
    created_by: str
    template: JSON = strawberry.field(description="All that it says.")


@strawberry.type(
    description="Rules as data: when, to whom, on what condition, and what is given, up to which limits."
)
class Campaign:
    rule: strawberry.Private[rules.Campaign]
    programme: strawberry.Private[Programme]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Counts the changes; a decision names the one it was made by.")
    def revision(self) -> int:
        return self.rule.revision

    @open_field
    def state(self, info: Info) -> State:
        return self.rule.state(self.programme.now(info.context.now))

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.programme.locale)

    @open_field(description="What members read of it.")
    def text(self, info: Info, locale: Locale | None = None) -> str | None:
        return in_words(self.rule.text, info, locale, self.programme.locale) if self.rule.text else None

    @open_field
    def trigger(self) -> Trigger:
        return self.rule.trigger

    @open_field(description="Of EVENT: the event's name.")
    def event(self) -> str | None:
        return self.rule.event

    @open_field(description="Of MISSION: what is to be done.")
    def mission(self) -> CampaignMission | None:
        return CampaignMission.of(self.rule.mission) if self.rule.mission else None

    @open_field
    def starts_at(self) -> datetime:
        return self.rule.starts_at

    @open_field(description="The first instant after it.")
    def ends_at(self) -> datetime:
        return self.rule.ends_at

    @open_field(description="When inside its window it holds, as `RecurrenceInput` takes it; null: always.")
    def recurrence(self) -> JSON | None:
        return JSON(recurrence_shown(self.rule.recurrence)) if self.rule.recurrence else None

    @open_field(description="Codes of segments: members of any of them; empty: everybody.")
    def audience(self) -> list[str]:
        return list(self.rule.audience)

    @open_field(description="As `ConditionInput` takes it; null: none.")
    def condition(self) -> JSON | None:
        condition = self.rule.condition
        return None if condition == ALWAYS_TRUE else JSON(condition_shown(condition))

    @open_field(description="What it does when it applies, each as `CampaignEffectInput` takes it.")
    def effects(self) -> list[JSON]:
        return [JSON(effect_shown(each, self.programme.currency)) for each in self.rule.effects]

    @open_field(description="Of the campaigns of one group the one with the highest priority applies.")
    def group(self) -> str | None:
        return self.rule.group

    @open_field
    def priority(self) -> int:
        return self.rule.priority

    @open_field(description="Where it applies, no campaign of a lower priority does.")
    def exclusive(self) -> bool:
        return self.rule.exclusive

    @open_field(description="Its budgets and limits.")
    def caps(self) -> list[EarnCap]:
        return [EarnCap.of(each) for each in self.rule.caps]

    @open_field(description="What is used up of the limits that all members share.")
    async def budgets(self, info: Info) -> list[CampaignBudget]:
        now, zone = self.programme.now(info.context.now), self.programme.zone
        shared = [each for each in self.rule.caps if each.scope is CapScope.EVERYBODY]
        keys = [key for cap in shared if (key := key_of(self.rule.counter, cap, now, zone)) is not None]
        used = await shared_now(self.programme, keys)

        def budget(cap: Cap) -> CampaignBudget:
            key = key_of(self.rule.counter, cap, now, zone)
            gone = used.get(key, 0) if key else 0
            return CampaignBudget(
                cap=EarnCap.of(cap),
                used=Count(gone),
                left=Count(max(0, cap.limit - gone)),
                renews_at=renews_at(cap.period, now, zone),
            )

        return [budget(each) for each in shared]

    @open_field(description="How it goes.")
    async def figures(self) -> CampaignFigures:
        found = await queries.figures(self.rule.campaign_id)
        sales = Money(found.sales, self.programme.currency)
        return CampaignFigures(
            uses=Count(found.uses),
            members=Count(found.members),
            points=Points(found.points),
            sales=MoneyType.of(sales, self.programme.locale),
            last_at=found.last_at,
        )

    @open_field(description="What it is for; null where nobody said.")
    async def goal(self) -> CampaignGoal | None:
        goal = self.rule.goal
        if goal is None:
            return None
        found = await queries.figures(self.rule.campaign_id)
        reached = {
            GoalKind.MEMBERS: found.members,
            GoalKind.USES: found.uses,
            GoalKind.SALES: found.sales,
        }
        return CampaignGoal(kind=goal.kind, target=Count(goal.target), reached=Count(reached[goal.kind]))

    @open_field(description="All that it says, for `importCampaign` here or in another deployment.")
    def template(self) -> JSON:
        return JSON(template_of(self.rule))

    @open_field(description="Every revision, oldest first: who changed what, and since when it decides.")
    async def revisions(self, info: Info) -> list[CampaignRevision]:
        made = await queries.revisions(self.rule.campaign_id)
        now = self.programme.now(info.context.now)
        return [
            CampaignRevision(
                revision=each.revision,
                state=each.state(now),
                valid_from=None if each.valid_from == ALWAYS else each.valid_from,
                created_at=made[each.id].created_at,
                created_by=made[each.id].created_by,
                template=JSON(template_of(each)),
            )
            for each in self.programme.campaigns
            if each.campaign_id == self.rule.campaign_id
        ]


def template_of(rule: rules.Campaign) -> dict[str, object]:
    return {TEMPLATE: TEMPLATE_FORM, **campaign_to_plain(rule)}
