"""What a campaign does when it applies: a closed union."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias, assert_never

from domain.conditions.plain import condition_from_plain, condition_to_plain
from domain.conditions.tree import Condition
from domain.kernel.texts import LocalText
from domain.points.earning import EarnRounding


@dataclass(frozen=True, slots=True)
class GivePoints:
    """So many points, whatever was paid."""

    wallet: str
    points: int


@dataclass(frozen=True, slots=True)
class EarnPoints:
    """So many points per so much money."""

    wallet: str
    points: int
    per_minor: int
    rounding: EarnRounding
    lines: Condition | None = None
    """Only for these lines of the order; None: for all of them."""

    def points_for(self, minor: int) -> int:
        if self.rounding is EarnRounding.PER_FULL_UNIT:
            return minor // self.per_minor * self.points
        return minor * self.points // self.per_minor


@dataclass(frozen=True, slots=True)
class MultiplyPoints:
    """What the earn rules of a wallet give, so many times (per mille): the campaign gives what that adds."""

    wallet: str
    per_mille: int
    lines: Condition | None = None


@dataclass(frozen=True, slots=True)
class GiveByStreak:
    """Of check-ins: so many points on the first day in a row, on the second, and so on; then anew."""

    wallet: str
    points: tuple[int, ...]

    def points_for(self, streak: int) -> int:
        return self.points[(streak - 1) % len(self.points)]


@dataclass(frozen=True, slots=True)
class PutTag:
    tag: str


@dataclass(frozen=True, slots=True)
class GiveBadge:
    """Something to show, once for ever. Its code is the badge: two campaigns may give the same one."""

    badge: str
    name: LocalText


@dataclass(frozen=True, slots=True)
class BoostTier:
    """The member is in no lower tier for so many days, through the last one. Orders of an import boost
    nobody: they are of the past."""

    tier: str
    days: int
    ladder: str | None = None
    """None: the programme's default one."""


class Task(StrEnum):
    """What others do who hear of it."""

    COUPON = "COUPON"
    """`what`: the code of a coupon template."""
    MESSAGE = "MESSAGE"
    """`what`: what the message is about, as the merchant calls it."""
    STAFF_TASK = "STAFF_TASK"
    WEBHOOK = "WEBHOOK"


@dataclass(frozen=True, slots=True)
class Announce:
    """A fact, once for each time that the campaign applies: what hears it does the rest."""

    task: Task
    what: str
    count: int = 1


Awarding: TypeAlias = GivePoints | EarnPoints | MultiplyPoints | GiveByStreak
"""The effects that give points."""
Effect: TypeAlias = Awarding | PutTag | GiveBadge | BoostTier | Announce

DUE = {
    Task.COUPON: "campaign.coupon_due",
    Task.MESSAGE: "campaign.message_due",
    Task.STAFF_TASK: "campaign.task_due",
    Task.WEBHOOK: "campaign.applied",
}
"""The kinds of facts."""


def effect_to_plain(effect: Effect) -> dict[str, Any]:
    match effect:
        case GivePoints(wallet, points):
            return {"kind": "GIVE", "wallet": wallet, "points": points}
        case EarnPoints(wallet, points, per_minor, rounding, lines):
            return {
                "kind": "EARN",
                "wallet": wallet,
                "points": points,
                "per_minor": per_minor,
                "rounding": rounding.value,
                **_lines_to_plain(lines),
            }
        case MultiplyPoints(wallet, per_mille, lines):
            return {"kind": "MULTIPLY", "wallet": wallet, "per_mille": per_mille, **_lines_to_plain(lines)}
        case GiveByStreak(wallet, by_day):
            return {"kind": "STREAK", "wallet": wallet, "points": list(by_day)}
        case PutTag(tag):
            return {"kind": "TAG", "tag": tag}
        case GiveBadge(badge, name):
            return {"kind": "BADGE", "badge": badge, "name": dict(name.by_locale)}
        case BoostTier(tier, days, ladder):
            return {"kind": "BOOST", "tier": tier, "days": days, "ladder": ladder}
        case Announce(task, what, count):
            return {"kind": task.value, "what": what, "count": count}
        case _:
            assert_never(effect)


def effect_from_plain(plain: Mapping[str, Any]) -> Effect:
    match plain["kind"]:
        case "GIVE":
            return GivePoints(plain["wallet"], plain["points"])
        case "EARN":
            rounding = EarnRounding(plain["rounding"])
            return EarnPoints(
                plain["wallet"], plain["points"], plain["per_minor"], rounding, _lines_from_plain(plain)
            )
        case "MULTIPLY":
            return MultiplyPoints(plain["wallet"], plain["per_mille"], _lines_from_plain(plain))
        case "STREAK":
            return GiveByStreak(plain["wallet"], tuple(plain["points"]))
        case "BADGE":
            return GiveBadge(plain["badge"], LocalText(plain["name"]))
        case "TAG":
            return PutTag(plain["tag"])
        case "BOOST":
            return BoostTier(plain["tier"], plain["days"], plain["ladder"])
        case kind:
            return Announce(Task(kind), plain["what"], plain["count"])


def _lines_to_plain(lines: Condition | None) -> dict[str, Any]:
    return {} if lines is None else {"lines": condition_to_plain(lines)}


def _lines_from_plain(plain: Mapping[str, Any]) -> Condition | None:
    return condition_from_plain(plain["lines"]) if "lines" in plain else None
