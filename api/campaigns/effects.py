"""Effects and recurrences as callers read them: JSON in the shape in which they write them."""

from __future__ import annotations

from typing import Any, assert_never

from api.conditions.shown import condition_shown
from domain.campaigns.effects import (
    Announce,
    BoostTier,
    EarnPoints,
    Effect,
    GiveBadge,
    GiveByStreak,
    GivePoints,
    MultiplyPoints,
    PutTag,
)
from domain.campaigns.recurrence import Recurrence
from domain.conditions.tree import Condition
from domain.kernel.amounts import Money


def effect_shown(effect: Effect, currency: str) -> dict[str, Any]:
    """As `CampaignEffectInput` takes it."""
    match effect:
        case GivePoints(wallet, points):
            return {"givePoints": {"points": points, "wallet": wallet}}
        case EarnPoints(wallet, points, per_minor, rounding, lines):
            money = Money(per_minor, currency)
            shown = {
                "points": points,
                "per": {"amount": money.minor, "currency": currency},
                "wallet": wallet,
                "rounding": rounding.value,
            }
            return {"earnPoints": {**shown, **_lines(lines)}}
        case MultiplyPoints(wallet, per_mille, lines):
            return {"multiplyPoints": {"perMille": per_mille, "wallet": wallet, **_lines(lines)}}
        case GiveByStreak(wallet, by_day):
            return {"streakPoints": {"points": list(by_day), "wallet": wallet}}
        case GiveBadge(badge, name):
            return {"badge": {"code": badge, "name": dict(name.by_locale)}}
        case PutTag(tag):
            return {"tag": tag}
        case BoostTier(tier, days, ladder):
            return {"boostTier": {"tier": tier, "days": days, **({"ladder": ladder} if ladder else {})}}
        case Announce(task, what, count):
            return {"announce": {"task": task.value, "what": what, "count": count}}
        case _:
            assert_never(effect)


def recurrence_shown(recurrence: Recurrence) -> dict[str, Any]:
    """As `RecurrenceInput` takes it."""
    return {
        "weekdays": sorted(recurrence.weekdays),
        "weeks": sorted(recurrence.weeks),
        "daysOfMonth": sorted(recurrence.days_of_month),
        "daysOfYear": [{"month": month, "day": day} for month, day in sorted(recurrence.days_of_year)],
        "fromMinute": recurrence.from_minute,
        "untilMinute": recurrence.until_minute,
    }


def _lines(lines: Condition | None) -> dict[str, Any]:
    return {} if lines is None else {"lines": condition_shown(lines)}
