"""Which of the campaigns apply: those whose own terms hold and that no other puts aside.

They are asked in the order of their priority, equal ones by code. One whose budget is used up puts nobody
aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.campaigns.campaign import Campaign
from domain.conditions.explaining import Failure, first_failure
from domain.conditions.subject import NO_NEEDS, EventFacts, Needs, Subject
from domain.points.caps import Cap, CapKey, Used, key_of


class Verdict(StrEnum):
    """What came of a campaign."""

    APPLIES = "APPLIES"
    NOT_NOW = "NOT_NOW"
    """Its window is open, but not on this day or at this hour."""
    NOT_IN_AUDIENCE = "NOT_IN_AUDIENCE"
    CONDITION = "CONDITION"
    """Its condition does not hold."""
    EXHAUSTED = "EXHAUSTED"
    """A limit of it is used up."""
    OUTRANKED = "OUTRANKED"
    """Another one of its group applied, or one that stops the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    campaign: Campaign
    verdict: Verdict
    failure: Failure | None = None
    """Of CONDITION."""
    by: str | None = None
    """Of OUTRANKED: the code of the campaign that applied instead."""
    limit: Cap | None = None
    """Of EXHAUSTED: what is used up."""


_NEEDS: dict[tuple[int, ...], tuple[tuple[Campaign, ...], Needs]] = {}
_MOST_KEPT = 1_000


def needs_of_campaigns(campaigns: Sequence[Campaign]) -> Needs:
    """What has to be known before they can be asked.

    Remembered, since every order asks the same ones: by their identities, which are theirs while they are
    kept here.
    """
    key = tuple(map(id, campaigns))
    kept = _NEEDS.get(key)
    if kept is not None:
        return kept[1]
    found = NO_NEEDS
    for each in campaigns:
        found |= each.needs
    if len(_NEEDS) >= _MOST_KEPT:
        _NEEDS.clear()
    _NEEDS[key] = (tuple(campaigns), found)
    return found


def in_order(campaigns: Iterable[Campaign]) -> list[Campaign]:
    return sorted(campaigns, key=lambda each: (-each.priority, each.code))


def eligible(campaigns: Iterable[Campaign], subject: Subject) -> list[Campaign]:
    """Those whose own terms hold, in order of priority."""
    # Most that are live do not hold: what is asked first is the condition.
    return in_order([each for each in campaigns if each.holds(subject) and each.is_meant_for(subject)])


def counters(
    campaigns: Iterable[Campaign], at: datetime, zone: ZoneInfo, event: EventFacts | None = None
) -> set[CapKey]:
    """The counters that these campaigns' caps look at."""
    keys = (key_of(each.counter_of(cap, event), cap, at, zone) for each in campaigns for cap in each.caps)
    return {key for key in keys if key is not None}


def applying(
    campaigns: Sequence[Campaign],
    used: Used,
    at: datetime,
    zone: ZoneInfo,
    event: EventFacts | None = None,
) -> list[Campaign]:
    """Of the eligible ones, in order of priority, those that apply."""
    ranked = _ranked(campaigns, used, at, zone, event)
    return [each.campaign for each in ranked if each.verdict is Verdict.APPLIES]


def judge(campaigns: Iterable[Campaign], subject: Subject, used: Used) -> list[Judged]:
    """What came of each, with the reason: the same as `applying`, for people who ask why."""
    judged = []
    meant = []
    for campaign in in_order(campaigns):
        if campaign.is_meant_for(subject):
            meant.append(campaign)
        elif campaign.recurrence and not campaign.recurrence.holds(subject.at, subject.zone):
            judged.append(Judged(campaign=campaign, verdict=Verdict.NOT_NOW))
        elif campaign.audience and subject.member.segments.isdisjoint(campaign.audience):
            judged.append(Judged(campaign=campaign, verdict=Verdict.NOT_IN_AUDIENCE))
        else:
            failure = first_failure(campaign.condition, subject)
            judged.append(Judged(campaign=campaign, verdict=Verdict.CONDITION, failure=failure))
    judged += _ranked(meant, used, subject.at, subject.zone, subject.event)
    places = {each.id: place for place, each in enumerate(in_order(campaigns))}
    return sorted(judged, key=lambda each: places[each.campaign.id])


def _ranked(
    campaigns: Sequence[Campaign], used: Used, at: datetime, zone: ZoneInfo, event: EventFacts | None
) -> list[Judged]:
    ranked: list[Judged] = []
    groups: dict[str, str] = {}
    stopped: str | None = None
    for campaign in campaigns:
        by = stopped or (groups.get(campaign.group) if campaign.group else None)
        if by is not None:
            ranked.append(Judged(campaign=campaign, verdict=Verdict.OUTRANKED, by=by))
        elif (limit := used_up(campaign, used, at, zone, event)) is not None:
            ranked.append(Judged(campaign=campaign, verdict=Verdict.EXHAUSTED, limit=limit))
        else:
            ranked.append(Judged(campaign=campaign, verdict=Verdict.APPLIES))
            if campaign.group:
                groups[campaign.group] = campaign.code
            if campaign.exclusive:
                stopped = campaign.code
    return ranked


def used_up(
    campaign: Campaign, used: Used, at: datetime, zone: ZoneInfo, event: EventFacts | None = None
) -> Cap | None:
    """The first limit of the campaign that has nothing left."""
    for cap in campaign.caps:
        key = key_of(campaign.counter_of(cap, event), cap, at, zone)
        if key is not None and used.get(key, 0) >= cap.limit:
            return cap
    return None
