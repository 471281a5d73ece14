"""A member's badges and missions, as fields of Member."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import strawberry

from api.campaigns.types import CampaignMission
from api.context import Info
from api.locale import Locale
from api.permissions import guarded, open_field
from api.programme.lookup import programme_of
from api.programme.types import in_words
from api.scalars import Count
from api.selection import Selection, arguments_of
from domain.campaigns.campaign import Campaign, Trigger
from domain.campaigns.effects import GiveBadge
from domain.occasions.missions import mission_name, mission_window
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.campaigns.badges import BadgeRead, badges_section
from persistence.members.queries import MemberRead
from persistence.members.statement import Section
from persistence.occasions.missions import LiveMission, MissionRead, missions_section


@strawberry.type(description="Something to show that a campaign gave, once for ever.")
class Badge:
    read: strawberry.Private[BadgeRead]
    programme: strawberry.Private[Programme]

    @open_field
    def code(self) -> str:
        return self.read.badge

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        gave = next(each for each in self.programme.campaigns if each.id == self.read.revision_id)
        effect = next(
            each for each in gave.effects if isinstance(each, GiveBadge) and each.badge == self.read.badge
        )
        return in_words(effect.name, info, locale, self.programme.locale)

    @open_field
    def given_at(self) -> datetime:
        return self.read.given_at


@strawberry.type(description="Something to be done so often in a period, for a reward.")
class Mission:
    rule: strawberry.Private[Campaign]
    live: strawberry.Private[LiveMission]
    read: strawberry.Private[MissionRead]
    programme: strawberry.Private[Programme]

    @open_field(description="The code of its campaign.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.programme.locale)

    @open_field(description="What members read of it.")
    def text(self, info: Info, locale: Locale | None = None) -> str | None:
        return in_words(self.rule.text, info, locale, self.programme.locale) if self.rule.text else None

    @open_field(description="What is to be done.")
    def mission(self) -> CampaignMission:
        assert self.rule.mission is not None
        return CampaignMission.of(self.rule.mission)

    @open_field(description="How often it was done in the period, more than the target too.")
    def done(self) -> Count:
        return Count(self.read.done)

    @open_field(description="How often it is still to be done.")
    def missing(self) -> Count:
        assert self.rule.mission is not None
        return Count(max(0, self.rule.mission.target - self.read.done))

    @open_field(
        description="The target was reached in this period, and the campaign was asked for the reward."
    )
    def completed(self) -> bool:
        return self.read.rewarded

    @open_field(description="When the period began.")
    def since(self) -> datetime:
        return self.live.since

    @open_field(description="When the period ends: the first instant after it.")
    def until(self) -> datetime:
        return self.live.until


@strawberry.type
class PlayOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="The member's badges in a programme, the oldest first.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def badges(self, info: Info, programme: str | None = None) -> list[Badge] | None:
        of = self.row.programme(programme)
        read: Sequence[BadgeRead] = self.row.part("badges", arguments_of(info))
        return [Badge(read=each, programme=of) for each in read]

    @strawberry.field(
        description=(
            "The missions that are live now and meant for the member's segments, by priority. What else a "
            "mission asks of the member is asked when the target is reached."
        ),
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def missions(self, info: Info, programme: str | None = None) -> list[Mission] | None:
        of = self.row.programme(programme)
        read: Mapping[UUID, MissionRead] = self.row.part("missions", arguments_of(info))
        live = [(each, read.get(each.campaign.campaign_id)) for each in _live(info, of)]
        return [
            Mission(rule=each.campaign, live=each, read=its, programme=of)
            for each, its in live
            if its is not None and its.is_meant
        ]


def _live(info: Info, programme: Programme) -> list[LiveMission]:
    now = programme.now(info.context.now)
    found = []
    for campaign in programme.campaigns_at(now, Trigger.MISSION):
        since, until = mission_window(campaign, now, programme)
        found.append(LiveMission(campaign, since, until, mission_name(campaign, since)))
    return sorted(found, key=lambda each: (-each.campaign.priority, each.campaign.code))


async def play_sections(info: Info, wanted: Selection) -> list[Section]:
    sections = []
    for use in wanted.uses_of("badges"):
        of = await programme_of(use.arguments["programme"])
        sections.append(badges_section("badges", of.id, use.arguments))
    for use in wanted.uses_of("missions"):
        of = await programme_of(use.arguments["programme"])
        sections.append(missions_section("missions", of, _live(info, of), use.arguments))
    return sections
