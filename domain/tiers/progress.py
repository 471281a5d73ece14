"""How far a member is on a ladder: what is missing for the next tier, and what keeps this one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.tiers.ladder import Figure, Ladder, Tier, holds, leaves
from domain.tiers.qualification import Place


@dataclass(frozen=True, slots=True)
class Step:
    """One figure of a condition: where it is, where it must be."""

    figure: Figure
    current: int
    target: int

    @property
    def remaining(self) -> int:
        return max(0, self.target - self.current)


@dataclass(frozen=True, slots=True, kw_only=True)
class TierProgress:
    current: Tier
    since: datetime
    review_at: datetime | None
    """When the tier is asked for again; None where it can not be lost."""
    grace_until: datetime | None
    next: Tier | None
    to_reach: tuple[Step, ...]
    """Every figure that the next tier's entry condition names; empty at the top."""
    to_keep: tuple[Step, ...]
    """Every figure that keeps the current tier; empty where it can not be lost."""
    kept_so_far: bool


def progress(ladder: Ladder, place: Place, figures: Mapping[Figure, int]) -> TierProgress:
    """Figures as of now, from the same functions that decide the upgrade."""
    current = ladder.tier(place.tier)
    above = ladder.above(current)
    keep = current.keep or current.entry
    losable = place.review_at is not None and keep is not None
    return TierProgress(
        current=current,
        since=place.since,
        review_at=place.review_at,
        grace_until=place.grace_until,
        next=above,
        to_reach=_steps(above.entry, figures) if above else (),
        to_keep=_steps(keep, figures) if losable else (),
        kept_so_far=keep is None or holds(keep, figures),
    )


def _steps(condition: object, figures: Mapping[Figure, int]) -> tuple[Step, ...]:
    if condition is None:
        return ()
    return tuple(Step(leaf.figure, figures[leaf.figure], leaf.threshold) for leaf in leaves(condition))  # type: ignore[arg-type]
