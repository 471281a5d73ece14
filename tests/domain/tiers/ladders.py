"""Ladders and places for tests of the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.kernel.periods import ALWAYS, midnight
from domain.kernel.texts import LocalText
from domain.tiers.floors import Floor, FloorSource
from domain.tiers.ladder import Condition, Downgrade, Ladder, Tier
from domain.tiers.place import Place
from domain.tiers.presets import NO_GRACE

ZONE = ZoneInfo("Asia/Shanghai")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def day(text: str) -> datetime:
    return midnight(date.fromisoformat(text), ZONE)


def a_tier(code: str, rank: int, entry: Condition | None = None, **more: Any) -> Tier:
    return Tier(
        code=code,
        name=LocalText({"en": code.capitalize()}),
        rank=rank,
        entry=entry,
        **{"keep": None, **more},
    )


def a_ladder(*tiers: Tier, **more: Any) -> Ladder:
    """With the lowest tier before those given."""
    given: dict[str, Any] = {"downgrade": Downgrade.TO_QUALIFIED, "grace": NO_GRACE, **more}
    return Ladder(
        id=UUID(int=1),
        code="tiers",
        name=LocalText({"en": "Tiers"}),
        is_default=True,
        revision=1,
        valid_from=ALWAYS,
        tiers=(a_tier("standard", 0), *tiers),
        **given,
    )


def a_place(tier: str, since: datetime, review_at: datetime | None = None, **more: Any) -> Place:
    place = Place(tier=tier, since=since, review_at=review_at, grace_until=None, revision=1)
    return replace(place, **more)


def a_floor(tier: str, ends_at: datetime, source: FloorSource = FloorSource.PAID, number: int = 1) -> Floor:
    return Floor(id=UUID(int=number), tier=tier, source=source, ends_at=ends_at)
