"""A campaign: rules as data, one immutable revision."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Any
from uuid import UUID

from domain.campaigns.effects import (
    Awarding,
    EarnPoints,
    Effect,
    MultiplyPoints,
    effect_from_plain,
    effect_to_plain,
)
from domain.campaigns.mission import Mission, mission_from_plain, mission_to_plain
from domain.campaigns.recurrence import Recurrence, recurrence_from_plain, recurrence_to_plain
from domain.conditions.closures import Predicate, compiled
from domain.conditions.plain import condition_from_plain, condition_to_plain
from domain.conditions.subject import EventFacts, Needs, Subject, needs
from domain.conditions.tree import ALWAYS_TRUE, Condition
from domain.kernel.periods import instant, parse_instant
from domain.kernel.texts import LocalText
from domain.points.caps import Cap, cap_from_plain, cap_to_plain

COUNTER = "campaign:"
"""Before a campaign's code, where its counters of caps are kept beside those of earn rules."""


class Trigger(StrEnum):
    """What a campaign is asked about. What else an occasion says, conditions find in its `data`."""

    ORDER_PAID = "ORDER_PAID"
    ORDER_COMPLETED = "ORDER_COMPLETED"
    """`goods`, `store`, `channel`."""
    EVENT = "EVENT"
    CHECK_IN = "CHECK_IN"
    """`streak`: days in a row, this one too; `total`."""
    MISSION = "MISSION"
    """The target of this campaign was reached."""
    REFERRAL = "REFERRAL"
    """`side`: REFERRER or REFEREE; `step`: JOINED or FIRST_ORDER."""
    PROFILE_COMPLETED = "PROFILE_COMPLETED"
    """Once for ever: name, gender, birthday and a phone or e-mail address are known."""
    BIRTHDAY = "BIRTHDAY"
    """Once a year. It says nothing more: conditions can ask for the age."""
    ANNIVERSARY = "ANNIVERSARY"
    """Of joining the programme. `years`."""
    TIER_CHANGED = "TIER_CHANGED"
    """`ladder`, `from`, `to`, `change`: UPGRADED, DOWNGRADED or SET."""
    SEGMENT_ENTERED = "SEGMENT_ENTERED"
    """`segment`."""
    SEGMENT_LEFT = "SEGMENT_LEFT"
    SCHEDULE = "SCHEDULE"
    """On each day that the recurrence names, when its first minute comes."""


class Status(StrEnum):
    """What somebody has made of it. Whether it has begun or is over, its window says."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    ENDED = "ENDED"


class State(StrEnum):
    """Where a campaign is in its life."""

    DRAFT = "DRAFT"
    SCHEDULED = "SCHEDULED"
    """It will begin by itself."""
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    ENDED = "ENDED"


class GoalKind(StrEnum):
    MEMBERS = "MEMBERS"
    """Members to whom it has applied."""
    USES = "USES"
    """How often it has applied."""
    SALES = "SALES"
    """Paid goods of the orders to which it has applied, in minor units."""


@dataclass(frozen=True, slots=True)
class Goal:
    kind: GoalKind
    target: int


@dataclass(frozen=True, kw_only=True)
class Campaign:
    id: UUID
    """Of this revision: decisions and entries name it."""
    campaign_id: UUID
    code: str
    revision: int
    version: int
    """Of the programme from which on the revision is known."""
    valid_from: datetime
    """The revision decides about what happened from here on; of the first active one: since ever."""
    status: Status
    name: LocalText
    text: LocalText | None = None
    """What members read of it."""
    trigger: Trigger = Trigger.ORDER_PAID
    event: str | None = None
    """Of EVENT: its name."""
    mission: Mission | None = None
    """Of MISSION: what is to be done."""
    starts_at: datetime
    ends_at: datetime
    """Half-open."""
    recurrence: Recurrence | None = None
    audience: tuple[str, ...] = ()
    """Codes of segments: members of any of them. Empty: everybody."""
    condition: Condition = ALWAYS_TRUE
    effects: tuple[Effect, ...] = ()
    group: str | None = None
    """Of the campaigns of one group the one with the highest priority applies."""
    priority: int = 0
    exclusive: bool = False
    """Where it applies, no campaign of a lower priority does."""
    caps: tuple[Cap, ...] = field(default=())
    goal: Goal | None = None

    @cached_property
    def counter(self) -> str:
        """The name of its counters. A new revision goes on counting."""
        return COUNTER + self.code

    def counter_of(self, cap: Cap, event: EventFacts | None) -> str:
        """The name of the counter of one of its caps, for what this event says."""
        if cap.per is None:
            return self.counter
        said = event.data.get(cap.per) if event else None
        return f"{self.counter}/{cap.per}/{sha256(json.dumps(said).encode()).hexdigest()[:32]}"

    @cached_property
    def holds(self) -> Predicate:
        return compiled(self.condition)

    @cached_property
    def awarding(self) -> Awarding | None:
        """The effect that gives points; there is at most one."""
        return next(
            (each for each in self.effects if isinstance(each, Awarding)),
            None,
        )

    @cached_property
    def needs(self) -> Needs:
        """What has to be known before it can be asked."""
        found = needs(self.condition)
        awarding = self.awarding
        if isinstance(awarding, EarnPoints | MultiplyPoints) and awarding.lines is not None:
            found |= Needs(products=True)
        return found | Needs(segments=True) if self.audience else found

    @property
    def is_active(self) -> bool:
        """Whether somebody has made it live, whatever its window is."""
        return self.status is Status.ACTIVE

    def is_on(self, at: datetime) -> bool:
        """Whether the window is open."""
        return self.is_active and self.starts_at <= at < self.ends_at

    def is_meant_for(self, subject: Subject) -> bool:
        """Whether it holds at this time, for this member, of what happened; other campaigns aside."""
        if self.audience and subject.member.segments.isdisjoint(self.audience):
            return False
        recurrence = self.recurrence
        if recurrence is not None and not recurrence.holds(subject.at, subject.zone):
            return False
        return self.holds(subject)

    def state(self, now: datetime) -> State:
        if self.status is Status.ENDED or (self.status is not Status.DRAFT and now >= self.ends_at):
            return State.ENDED
        if self.status is Status.ACTIVE and now < self.starts_at:
            return State.SCHEDULED
        return State(self.status.value)


def campaign_to_plain(campaign: Campaign) -> dict[str, Any]:
    """What a revision's row holds, and what a template is: everything but who it is and since when."""
    return {
        "name": dict(campaign.name.by_locale),
        "text": dict(campaign.text.by_locale) if campaign.text else None,
        "trigger": campaign.trigger.value,
        "event": campaign.event,
        "mission": mission_to_plain(campaign.mission) if campaign.mission else None,
        "starts_at": instant(campaign.starts_at),
        "ends_at": instant(campaign.ends_at),
        "recurrence": recurrence_to_plain(campaign.recurrence) if campaign.recurrence else None,
        "audience": list(campaign.audience),
        "condition": condition_to_plain(campaign.condition),
        "effects": [effect_to_plain(each) for each in campaign.effects],
        "group": campaign.group,
        "priority": campaign.priority,
        "exclusive": campaign.exclusive,
        "caps": [cap_to_plain(each) for each in campaign.caps],
        "goal": [campaign.goal.kind.value, campaign.goal.target] if campaign.goal else None,
    }


def content_from_plain(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a Campaign that `campaign_to_plain` has written."""
    return {
        "name": LocalText(plain["name"]),
        "text": LocalText(plain["text"]) if plain["text"] else None,
        "trigger": Trigger(plain["trigger"]),
        "event": plain["event"],
        "mission": mission_from_plain(plain["mission"]) if plain.get("mission") else None,
        "starts_at": parse_instant(plain["starts_at"]),
        "ends_at": parse_instant(plain["ends_at"]),
        "recurrence": recurrence_from_plain(plain["recurrence"]) if plain["recurrence"] else None,
        "audience": tuple(plain["audience"]),
        "condition": condition_from_plain(plain["condition"]),
        "effects": tuple(map(effect_from_plain, plain["effects"])),
        "group": plain["group"],
        "priority": plain["priority"],
        "exclusive": plain["exclusive"],
        "caps": tuple(map(cap_from_plain, plain["caps"])),
        "goal": Goal(GoalKind(plain["goal"][0]), plain["goal"][1]) if plain["goal"] else None,
    }
