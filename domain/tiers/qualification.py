"""Which tier a member is in, and when that is asked again.

Up at once, when an entry condition holds; down only at a review, after the grace. Rolling windows are
reviewed every day, calendar years at their end; a lifetime window can not be lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.kernel.periods import add_span, day_of, midnight
from domain.tiers.activity import Activity
from domain.tiers.ladder import (
    Condition,
    Downgrade,
    Figure,
    Ladder,
    OnRefund,
    Tier,
    WindowKind,
    holds,
    leaves,
)


class MoveKind(StrEnum):
    JOINED = "JOINED"
    UPGRADED = "UPGRADED"
    KEPT = "KEPT"
    DOWNGRADED = "DOWNGRADED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a member stands on one ladder."""

    tier: str
    since: datetime
    review_at: datetime | None
    grace_until: datetime | None
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A line of the tier history."""

    kind: MoveKind
    from_tier: str | None
    to_tier: str
    at: datetime
    revision: int
    figures: Mapping[Figure, int]


def qualified(ladder: Ladder, figures: Mapping[Figure, int]) -> Tier:
    """The highest tier whose entry condition holds."""
    for tier in reversed(ladder.tiers):
        if tier.entry is None or holds(tier.entry, figures):
            return tier
    return ladder.tiers[0]


def keeps(tier: Tier, figures: Mapping[Figure, int]) -> bool:
    """Whether a review leaves the member in the tier. Whoever would enter it again keeps it."""
    if tier.entry is None:
        return True
    return holds(tier.entry, figures) or (tier.keep is not None and holds(tier.keep, figures))


def join(ladder: Ladder, *, at: datetime, zone: ZoneInfo) -> tuple[Place, Move]:
    """A new member stands on the lowest tier."""
    lowest = ladder.tiers[0]
    place = Place(
        tier=lowest.code,
        since=at,
        review_at=next_review(ladder, lowest, after=at, zone=zone),
        grace_until=None,
        revision=ladder.revision,
    )
    move = Move(
        kind=MoveKind.JOINED, from_tier=None, to_tier=lowest.code, at=at, revision=ladder.revision, figures={}
    )
    return place, move


def upgrade(
    ladder: Ladder, place: Place, figures: Mapping[Figure, int], *, at: datetime, zone: ZoneInfo
) -> tuple[Place, Move] | None:
    """The move up that the figures allow, or None."""
    current, reached = ladder.tier(place.tier), qualified(ladder, figures)
    if reached.rank <= current.rank:
        return None
    return _move(ladder, MoveKind.UPGRADED, current, reached, figures, at=at, zone=zone)


def review(
    ladder: Ladder, place: Place, figures: Mapping[Figure, int], *, at: datetime, zone: ZoneInfo
) -> tuple[Place, Move | None]:
    """What a review at `at` decides: kept (a quiet one for daily reviews), in grace, or moved down.

    Grace of n days or months runs through its last day; the tier drops at 00:00 of the next.
    """
    current = ladder.tier(place.tier)
    again = next_review(ladder, current, after=at, zone=zone)
    if keeps(current, figures) or ladder.downgrade is Downgrade.NONE:
        kept = Place(
            tier=current.code, since=place.since, review_at=again, grace_until=None, revision=ladder.revision
        )
        told = None
        if not _daily(current):
            told = Move(
                kind=MoveKind.KEPT,
                from_tier=current.code,
                to_tier=current.code,
                at=at,
                revision=ladder.revision,
                figures=figures,
            )
        return kept, told
    grace_until = place.grace_until
    if grace_until is None and ladder.grace.count:
        last = add_span(day_of(at, zone), ladder.grace)
        grace_until = midnight(last + timedelta(days=1), zone)
    if grace_until is not None and at < grace_until:
        soonest = grace_until if again is None else min(again, grace_until)
        waiting = Place(
            tier=current.code,
            since=place.since,
            review_at=soonest,
            grace_until=grace_until,
            revision=ladder.revision,
        )
        return waiting, None
    lower = _lower(ladder, current, figures)
    return _move(ladder, MoveKind.DOWNGRADED, current, lower, figures, at=at, zone=zone)


def lower_on_refund(
    ladder: Ladder,
    place: Place,
    before: Mapping[Figure, int],
    after: Mapping[Figure, int],
    *,
    at: datetime,
    zone: ZoneInfo,
) -> tuple[Place, Move] | None:
    """The move down by a return that takes the figures below what keeps the tier, where the ladder moves at
    once; else the next review asks. No grace is given to what was not kept."""
    current = ladder.tier(place.tier)
    if ladder.on_refund is not OnRefund.AT_ONCE or ladder.downgrade is Downgrade.NONE:
        return None
    if keeps(current, after) or not keeps(current, before):
        return None
    return _move(
        ladder, MoveKind.DOWNGRADED, current, _lower(ladder, current, after), after, at=at, zone=zone
    )


def _lower(ladder: Ladder, current: Tier, figures: Mapping[Figure, int]) -> Tier:
    """The tier that follows on one that was not kept."""
    if ladder.downgrade is Downgrade.TO_QUALIFIED:
        earned = qualified(ladder, figures)
        if earned.rank < current.rank:
            return earned
    return ladder.below(current)


def catch_up(
    ladder: Ladder, place: Place, activity: Activity, *, until: datetime, zone: ZoneInfo
) -> tuple[Place, tuple[Move, ...]]:
    """Every review that is due at or before `until`, one after another, each as of its own instant.

    So a night in which nobody reviewed changes nothing about the history.
    """
    moves = []
    while place.review_at is not None and place.review_at <= until:
        at = place.review_at
        figures = activity.measure(ladder.figures, at=at, zone=zone, closing=True)
        place, move = review(ladder, place, figures, at=at, zone=zone)
        if move is not None:
            moves.append(move)
    return place, tuple(moves)


def _move(
    ladder: Ladder,
    kind: MoveKind,
    old: Tier,
    new: Tier,
    figures: Mapping[Figure, int],
    *,
    at: datetime,
    zone: ZoneInfo,
) -> tuple[Place, Move]:
    place = Place(
        tier=new.code,
        since=at,
        review_at=next_review(ladder, new, after=at, zone=zone),
        grace_until=None,
        revision=ladder.revision,
    )
    move = Move(
        kind=kind, from_tier=old.code, to_tier=new.code, at=at, revision=ladder.revision, figures=figures
    )
    return place, move


def next_review(ladder: Ladder, tier: Tier, *, after: datetime, zone: ZoneInfo) -> datetime | None:
    """The next instant at which the tier can be lost; None where it can not."""
    if tier.entry is None or ladder.downgrade is Downgrade.NONE:
        return None
    kinds = _windows(tier)
    today = day_of(after, zone)
    if WindowKind.ROLLING in kinds:
        return midnight(today + timedelta(days=1), zone)
    if WindowKind.CALENDAR_YEAR in kinds:
        return midnight(today.replace(year=today.year + 1, month=1, day=1), zone)
    return None


def _windows(tier: Tier) -> set[WindowKind]:
    conditions: list[Condition] = [each for each in (tier.entry, tier.keep) if each is not None]
    return {leaf.figure.window.kind for each in conditions for leaf in leaves(each)}


def _daily(tier: Tier) -> bool:
    return WindowKind.ROLLING in _windows(tier)
