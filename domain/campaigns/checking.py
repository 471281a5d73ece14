"""What may be saved as a campaign. Everything else is refused with its place."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import assert_never

from domain.campaigns.campaign import Campaign, Trigger
from domain.campaigns.effects import (
    Announce,
    Awarding,
    BoostTier,
    EarnPoints,
    Effect,
    GiveBadge,
    GiveByStreak,
    GivePoints,
    MultiplyPoints,
    PutTag,
)
from domain.campaigns.mission import Activity
from domain.campaigns.recurrence import MINUTES, Recurrence
from domain.conditions.checking import (
    MEMBERS_ONLY,
    OF_EVENTS,
    OF_ORDERS,
    check_condition,
    check_line_condition,
)
from domain.events.types import KEY
from domain.kernel.periods import ALWAYS, NEVER
from domain.kernel.refusal import InvalidInput
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit, check_caps
from domain.points.terms import EVENT_NAME
from domain.programme.programme import WalletType
from domain.tiers.ladder import Ladder

MOST_POINTS = 10**6
MOST_MINOR = 10**9
MOST_FOR_A_MINOR = 50
MOST_TIMES = 100_000
"""Per mille: a hundredfold."""
MOST_EFFECTS = 10
MOST_AUDIENCES = 20
MOST_COUNT = 100
MOST_BOOST_DAYS = 366
MOST_STREAK = 366
MOST_OF_A_MISSION = 10_000
MOST_PRIORITY = 1_000_000
_AREAS = {Trigger.ORDER_PAID: OF_ORDERS, Trigger.SCHEDULE: MEMBERS_ONLY}
WORD = re.compile(r"[^\W_][\w.:-]{0,63}")
"""Of tags, groups and names of other people's things, in any script."""


def check_campaign(
    campaign: Campaign,
    wallets: Collection[WalletType],
    *,
    ladders: Collection[Ladder],
    segments: Collection[str] = (),
) -> None:
    """`segments`: the codes of those that there are. Raises InvalidInput."""
    if campaign.starts_at in (ALWAYS, NEVER):
        raise InvalidInput("startsAt", "MISSING")
    if campaign.ends_at <= campaign.starts_at:
        raise InvalidInput("endsAt", "BEFORE_START")
    if (campaign.trigger is Trigger.EVENT) != (campaign.event is not None):
        raise InvalidInput("event", "MISSING" if campaign.event is None else "NOT_HERE")
    if campaign.event is not None and not EVENT_NAME.fullmatch(campaign.event):
        raise InvalidInput("event", "MALFORMED")
    _check_mission(campaign)
    if campaign.trigger is Trigger.SCHEDULE and campaign.recurrence is None:
        raise InvalidInput("recurrence", "MISSING")
    if campaign.recurrence is not None:
        check_recurrence(campaign.recurrence, "recurrence")
    if len(campaign.audience) > MOST_AUDIENCES:
        raise InvalidInput("audience", "TOO_MANY")
    for i, code in enumerate(campaign.audience):
        if code not in segments:
            raise InvalidInput(f"audience.{i}", "UNKNOWN")
    check_condition(campaign.condition, areas=_AREAS.get(campaign.trigger, OF_EVENTS))
    if not 1 <= len(campaign.effects) <= MOST_EFFECTS:
        raise InvalidInput("effects", "MISSING" if not campaign.effects else "TOO_MANY")
    for i, effect in enumerate(campaign.effects):
        if isinstance(effect, BoostTier):
            _check_boost(effect, f"effects.{i}.boostTier", ladders)
        else:
            _check_effect(effect, f"effects.{i}", campaign.trigger, wallets)
    if sum(isinstance(each, Awarding) for each in campaign.effects) > 1:
        raise InvalidInput("effects", "DUPLICATE")
    if campaign.group is not None and not WORD.fullmatch(campaign.group):
        raise InvalidInput("group", "MALFORMED")
    if not -MOST_PRIORITY <= campaign.priority <= MOST_PRIORITY:
        raise InvalidInput("priority", "OUT_OF_RANGE")
    _check_caps(campaign, wallets)
    if campaign.goal is not None and not 1 <= campaign.goal.target <= 10**12:
        raise InvalidInput("goal.target", "OUT_OF_RANGE")


def _check_mission(campaign: Campaign) -> None:
    mission = campaign.mission
    if (campaign.trigger is Trigger.MISSION) != (mission is not None):
        raise InvalidInput("mission", "MISSING" if mission is None else "NOT_HERE")
    if mission is None:
        return
    if not 1 <= mission.target <= MOST_OF_A_MISSION:
        raise InvalidInput("mission.target", "OUT_OF_RANGE")
    if mission.period is CapPeriod.ORDER:
        raise InvalidInput("mission.period", "NOT_HERE")
    if (mission.activity is Activity.EVENTS) != (mission.event is not None):
        raise InvalidInput("mission.event", "MISSING" if mission.event is None else "NOT_HERE")
    if mission.event is not None and not EVENT_NAME.fullmatch(mission.event):
        raise InvalidInput("mission.event", "MALFORMED")


def check_recurrence(recurrence: Recurrence, where: str) -> None:
    for name, values, least, most in (
        ("weekdays", recurrence.weekdays, 1, 7),
        ("daysOfMonth", recurrence.days_of_month, 1, 31),
    ):
        if any(not least <= each <= most for each in values):
            raise InvalidInput(f"{where}.{name}", "OUT_OF_RANGE")
    if recurrence.weeks and (not recurrence.weekdays or not recurrence.weeks <= {1, 2, 3, 4, 5, -1}):
        raise InvalidInput(f"{where}.weeks", "OUT_OF_RANGE")
    days = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    for month, day in recurrence.days_of_year:
        if not 1 <= month <= 12 or not 1 <= day <= days[month - 1]:
            raise InvalidInput(f"{where}.daysOfYear", "MALFORMED")
    if not 0 <= recurrence.from_minute < MINUTES or not 0 <= recurrence.until_minute <= MINUTES:
        raise InvalidInput(f"{where}.fromMinute", "OUT_OF_RANGE")
    if recurrence.from_minute == recurrence.until_minute:
        raise InvalidInput(f"{where}.untilMinute", "OUT_OF_RANGE")


def _check_boost(effect: BoostTier, where: str, ladders: Collection[Ladder]) -> None:
    newest = {each.code: each for each in ladders if effect.ladder in (None, each.code)}
    meant = [each for each in newest.values() if effect.ladder is not None or each.is_default]
    if not meant:
        raise InvalidInput(f"{where}.ladder", "UNKNOWN")
    if effect.tier not in meant[0].by_code:
        raise InvalidInput(f"{where}.tier", "UNKNOWN")
    if not 1 <= effect.days <= MOST_BOOST_DAYS:
        raise InvalidInput(f"{where}.days", "OUT_OF_RANGE")


def _check_effect(effect: Effect, where: str, trigger: Trigger, wallets: Collection[WalletType]) -> None:
    match effect:
        case GivePoints(wallet, points):
            _check_wallet(wallet, f"{where}.givePoints.wallet", wallets)
            if not 1 <= points <= MOST_POINTS:
                raise InvalidInput(f"{where}.givePoints.points", "OUT_OF_RANGE")
        case EarnPoints(wallet, points, per_minor, _, lines):
            _check_wallet(wallet, f"{where}.earnPoints.wallet", wallets)
            if not 1 <= per_minor <= MOST_MINOR:
                raise InvalidInput(f"{where}.earnPoints.per.amount", "OUT_OF_RANGE")
            if not 1 <= points <= min(MOST_POINTS, MOST_FOR_A_MINOR * per_minor):
                raise InvalidInput(f"{where}.earnPoints.points", "OUT_OF_RANGE")
            _check_lines(lines, f"{where}.earnPoints", trigger)
        case MultiplyPoints(wallet, per_mille, lines):
            _check_wallet(wallet, f"{where}.multiplyPoints.wallet", wallets)
            if not 1000 < per_mille <= MOST_TIMES:
                raise InvalidInput(f"{where}.multiplyPoints.perMille", "OUT_OF_RANGE")
            _check_lines(lines, f"{where}.multiplyPoints", trigger)
        case GiveByStreak(wallet, by_day):
            if trigger is not Trigger.CHECK_IN:
                raise InvalidInput(f"{where}.streakPoints", "NOT_HERE")
            _check_wallet(wallet, f"{where}.streakPoints.wallet", wallets)
            if not 1 <= len(by_day) <= MOST_STREAK:
                raise InvalidInput(f"{where}.streakPoints.points", "MISSING" if not by_day else "TOO_MANY")
            for i, points in enumerate(by_day):
                if not 0 <= points <= MOST_POINTS:
                    raise InvalidInput(f"{where}.streakPoints.points.{i}", "OUT_OF_RANGE")
        case GiveBadge(badge, _):
            if not WORD.fullmatch(badge):
                raise InvalidInput(f"{where}.badge.code", "MALFORMED")
        case PutTag(tag):
            if not WORD.fullmatch(tag):
                raise InvalidInput(f"{where}.tag", "MALFORMED")
        case Announce(_, what, count):
            if not WORD.fullmatch(what):
                raise InvalidInput(f"{where}.announce.what", "MALFORMED")
            if not 1 <= count <= MOST_COUNT:
                raise InvalidInput(f"{where}.announce.count", "OUT_OF_RANGE")
        case BoostTier():
            raise AssertionError("checked before")
        case _:
            assert_never(effect)


def _check_wallet(code: str, where: str, wallets: Collection[WalletType]) -> None:
    if code not in {each.code for each in wallets}:
        raise InvalidInput(where, "UNKNOWN")


def _check_lines(lines: object, where: str, trigger: Trigger) -> None:
    if trigger is not Trigger.ORDER_PAID:
        raise InvalidInput(where, "NOT_HERE")
    if lines is not None:
        check_line_condition(lines, field=f"{where}.lines")  # type: ignore[arg-type]


def _check_per(cap: Cap, where: str, trigger: Trigger) -> None:
    """Uses of one member, told apart by what an event says."""
    if trigger is not Trigger.EVENT or (cap.scope, cap.unit) != (CapScope.MEMBER, CapUnit.USES):
        raise InvalidInput(where, "NOT_HERE")
    if not KEY.fullmatch(cap.per or ""):
        raise InvalidInput(where, "MALFORMED")


def _check_caps(campaign: Campaign, wallets: Collection[WalletType]) -> None:
    check_caps(campaign.caps)
    awarding = campaign.awarding
    for i, cap in enumerate(campaign.caps):
        if cap.unit is not CapUnit.USES and awarding is None:
            raise InvalidInput(f"caps.{i}.unit", "NOT_HERE")
        if cap.unit is CapUnit.MONEY and not isinstance(awarding, EarnPoints):
            raise InvalidInput(f"caps.{i}.unit", "NOT_HERE")
        if cap.per is not None:
            _check_per(cap, f"caps.{i}.per", campaign.trigger)
        if cap.period is CapPeriod.ORDER and campaign.trigger is not Trigger.ORDER_PAID:
            raise InvalidInput(f"caps.{i}.period", "NOT_HERE")
        if cap.unit is CapUnit.COST and awarding is not None:
            price = next(each.terms.worth for each in wallets if each.code == awarding.wallet)
            if price is None:
                raise InvalidInput(f"caps.{i}.unit", "NO_PRICE")
