"""Reviews that leave nearly everybody where they are, such as those of rolling windows every night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.tiers.calendar import next_review, reviewed_daily
from domain.tiers.ladder import NO_ANCHORS, Ladder, ReviewKind, Tier, WindowKind


@dataclass(frozen=True, slots=True)
class QuietReview:
    """Whoever keeps the tier is asked again at the same instant as all others."""

    tier: Tier
    again: datetime
    told: bool
    """The history has a line of it."""


Kept = tuple[UUID, tuple[int, ...]]
"""A member, and the ladder's figures of it in the order of their texts."""


def quiet_reviews(ladder: Ladder, *, at: datetime, zone: ZoneInfo) -> list[QuietReview]:
    """The tiers whose next review is no matter of the member."""
    found = []
    for tier in ladder.tiers:
        daily = reviewed_daily(ladder, tier)
        if not daily and _by_membership(ladder, tier):
            continue
        again = next_review(ladder, tier, after=at, zone=zone, anchors=NO_ANCHORS)
        if again is not None:
            found.append(QuietReview(tier, again, told=not daily))
    return found


def _by_membership(ladder: Ladder, tier: Tier) -> bool:
    kind = ladder.review.kind
    own_year = kind is ReviewKind.WINDOW_END and WindowKind.ANNIVERSARY in tier.windows
    return kind is ReviewKind.ANNIVERSARY or own_year
