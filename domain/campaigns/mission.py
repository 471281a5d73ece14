"""Missions: something to be done so often in a period, for a reward."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.points.caps import CapPeriod


class Activity(StrEnum):
    """What counts toward a mission."""

    ORDERS = "ORDERS"
    """Paid ones of which not everything came back."""
    EVENTS = "EVENTS"
    """Of one name."""
    CHECK_INS = "CHECK_INS"


@dataclass(frozen=True, slots=True)
class Mission:
    activity: Activity
    target: int
    """How often."""
    period: CapPeriod
    """In which calendar period of the programme's zone; LIFETIME: in the campaign's whole window. A mission
    is rewarded once in each."""
    event: str | None = None
    """Of EVENTS: their name."""


def mission_to_plain(mission: Mission) -> dict[str, Any]:
    return {
        "activity": mission.activity.value,
        "target": mission.target,
        "period": mission.period.value,
        "event": mission.event,
    }


def mission_from_plain(plain: dict[str, Any]) -> Mission:
    return Mission(
        activity=Activity(plain["activity"]),
        target=plain["target"],
        period=CapPeriod(plain["period"]),
        event=plain["event"],
    )
