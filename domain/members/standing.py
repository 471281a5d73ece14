"""What a programme knows of a member while the membership row is locked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.conditions.subject import NOTHING_KNOWN, MemberFacts
from domain.kernel.made_often import made_often
from domain.kernel.periods import ALWAYS
from domain.members.refusals import MembershipNotActive
from domain.points.account import Account
from domain.points.caps import CapKey
from domain.points.earning import Carry
from domain.points.hold import Hold
from domain.points.lot import Lot
from domain.tiers.ladder import Anchors, Figure
from domain.tiers.place import Place


class MembershipStatus(StrEnum):
    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    CLOSED = "CLOSED"
    ERASED = "ERASED"

    @property
    def has_ended(self) -> bool:
        return self in (MembershipStatus.CLOSED, MembershipStatus.ERASED)


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Everything that one order of this member can depend on, as of `moment`."""

    member_id: UUID
    programme_version: int
    """The version of the programme when the row was locked: rules of another version must not decide."""
    status: MembershipStatus
    moment: datetime
    """Read by the statement after the lock; never before an earlier movement's moment."""
    places: Mapping[UUID, Place]
    """By ladder."""
    tiers_at_payment: Mapping[UUID, str]
    """By ladder: the tier in which the member was when the order was paid."""
    accounts: Mapping[UUID, Account]
    """By wallet type."""
    due: Mapping[UUID, tuple[Lot, ...]]
    """By wallet type: the lots that have become due and are not booked so."""
    figures: Mapping[Figure, int]
    """What the ladders measure, before the order."""
    starts: Mapping[Figure, datetime] = field(default_factory=dict)
    """From when each figure was measured, of those that are added up over a part of the member's past."""
    joined_at: datetime = ALWAYS
    orders_that_day: int = 0
    """Orders that count, paid on the day of the order in question, as far as two; asked for where days are
    measured."""
    closes_at: datetime | None = None
    """When everything of a closed membership dies."""
    holds: Mapping[UUID, tuple[Hold, ...]] = field(default_factory=dict)
    """By wallet type: the holds whose time is over and that are not booked so."""
    carries: Mapping[str, Carry] = field(default_factory=dict)
    """By rule: what CARRY rules remember. A rule that is missing remembers nothing."""
    known: MemberFacts = NOTHING_KNOWN
    """What campaigns ask about, as far as they do."""
    used: Mapping[CapKey, int] = field(default_factory=dict)
    """What of caps is used up, of those that were asked for."""

    @property
    def anchors(self) -> Anchors:
        """From when windows of the member are reckoned."""
        return Anchors(self.joined_at, {ladder: place.since for ladder, place in self.places.items()})

    def start(self, figure: Figure, clock: datetime, zone: ZoneInfo) -> datetime:
        """From when the figure counts: where it was measured, as it was."""
        known = self.starts.get(figure)
        return figure.window.start(clock, zone, self.anchors) if known is None else known


def require_active(standing: Standing) -> None:
    """Raises MembershipNotActive."""
    if standing.status is not MembershipStatus.ACTIVE:
        raise MembershipNotActive(standing.status.value)


def require_open(standing: Standing) -> None:
    """It takes part, be it suspended. Raises MembershipNotActive."""
    if standing.status.has_ended:
        raise MembershipNotActive(standing.status.value)
