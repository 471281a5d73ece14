"""Where a member stands on a ladder, and the lines of its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.kernel.made_often import made_often
from domain.tiers.floors import Floor
from domain.tiers.ladder import Figure


class MoveKind(StrEnum):
    JOINED = "JOINED"
    UPGRADED = "UPGRADED"
    KEPT = "KEPT"
    DOWNGRADED = "DOWNGRADED"
    LEFT = "LEFT"
    """The membership has ended. The tier is the one that was left."""
    SET_BY_STAFF = "SET_BY_STAFF"


class MoveReason(StrEnum):
    """Why the tier is what it is now."""

    ENROLMENT = "ENROLMENT"
    QUALIFIED = "QUALIFIED"
    """The figures came up to an entry condition."""
    REVIEW = "REVIEW"
    GRACE_OVER = "GRACE_OVER"
    RETURN = "RETURN"
    STAFF = "STAFF"
    """In a person's words, kept sealed beside the floor."""
    PAID = "PAID"
    CAMPAIGN = "CAMPAIGN"
    FLOOR_ENDED = "FLOOR_ENDED"
    MERGE = "MERGE"
    MEMBERSHIP_ENDED = "MEMBERSHIP_ENDED"


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a member stands on one ladder."""

    tier: str
    """The one that the member is in: the highest of what is earned and the floors."""
    since: datetime
    review_at: datetime | None
    """When it is asked whether what is earned is kept."""
    grace_until: datetime | None
    revision: int
    earned: str | None = None
    """By the rules; None where that is the tier itself."""
    floors: tuple[Floor, ...] = ()
    rises_at: datetime | None = None
    """When time alone may lift the member."""
    grants_at: datetime | None = None
    """When there is something to hand out."""

    @property
    def by_rules(self) -> str:
        return self.earned or self.tier

    @property
    def due_at(self) -> datetime | None:
        """When the place is to be looked at next, whatever happens."""
        ends = [floor.ends_at for floor in self.floors]
        return min((at for at in (self.review_at, self.rises_at, *ends) if at is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A line of the tier history."""

    kind: MoveKind
    from_tier: str | None
    to_tier: str
    at: datetime
    revision: int
    figures: Mapping[Figure, int]
    reason: MoveReason | None = None
    floor: Floor | None = None
    """The one that was given or has ended."""


Step = tuple[Place, Move | None]
"""A place, and what the history says of how it came about; None where the member is in the same tier."""
