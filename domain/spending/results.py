"""What using points answers, and how a key row keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.kernel.ids import EntryId, HoldId
from domain.spending.terms import SpendLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsSpent:
    entry: EntryId
    points: int
    minor: int | None
    """What they were worth, where they paid for an order."""
    currency: str
    language: str
    """The programme's, in which money is spoken of where nobody asks for another."""
    limit: SpendLimit | None
    """Why they are fewer than were asked for."""
    available: int
    """What can still be spent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsHeld:
    hold: HoldId
    entry: EntryId
    limit: SpendLimit | None
    available: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsReleased:
    entry: EntryId
    points: int
    available: int


def spent_to_plain(result: PointsSpent) -> Mapping[str, Any]:
    return {
        "entry": str(result.entry),
        "points": result.points,
        "minor": result.minor,
        "currency": result.currency,
        "language": result.language,
        "limit": result.limit,
        "available": result.available,
    }


def spent_from_plain(plain: Mapping[str, Any]) -> PointsSpent:
    return PointsSpent(
        entry=EntryId.parse(plain["entry"]),
        points=plain["points"],
        minor=plain["minor"],
        currency=plain["currency"],
        language=plain["language"],
        limit=SpendLimit(plain["limit"]) if plain["limit"] else None,
        available=plain["available"],
    )


def held_to_plain(result: PointsHeld) -> Mapping[str, Any]:
    return {
        "hold": str(result.hold),
        "entry": str(result.entry),
        "limit": result.limit,
        "available": result.available,
    }


def held_from_plain(plain: Mapping[str, Any]) -> PointsHeld:
    return PointsHeld(
        hold=HoldId.parse(plain["hold"]),
        entry=EntryId.parse(plain["entry"]),
        limit=SpendLimit(plain["limit"]) if plain["limit"] else None,
        available=plain["available"],
    )


def released_to_plain(result: PointsReleased) -> Mapping[str, Any]:
    return {"entry": str(result.entry), "points": result.points, "available": result.available}


def released_from_plain(plain: Mapping[str, Any]) -> PointsReleased:
    return PointsReleased(
        entry=EntryId.parse(plain["entry"]), points=plain["points"], available=plain["available"]
    )
