"""What becomes due in an account by itself, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from uuid import UUID

from domain.kernel.made_often import made_often
from domain.points.hold import Hold
from domain.points.lot import Lot


class EventKind(IntEnum):
    """In the order in which they happen at one and the same instant."""

    ACTIVATE = 0
    RELEASE = 1
    EXPIRE = 2
    CANCEL = 3


@made_often
@dataclass(frozen=True, slots=True, order=True)
class Event:
    at: datetime
    kind: EventKind
    id: UUID
    """Of the lot or the hold."""
    closing: bool = False
    """It happens because the membership was closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    until: datetime
    suspended: bool
    closes_at: datetime | None

    def of_lot(self, lot: Lot, dormant_at: datetime | None) -> list[Event]:
        """What is due of a lot, as things stand."""
        if not lot.remaining:
            return []
        events = self._of_pending(lot) if lot.pending else self._of_living(lot, dormant_at)
        return [event for event in events if event.at <= self.until]

    def of_hold(self, hold: Hold) -> list[Event]:
        if not hold.open or hold.expires_at > self.until:
            return []
        return [Event(hold.expires_at, EventKind.RELEASE, hold.id)]

    def _of_living(self, lot: Lot, dormant_at: datetime | None) -> list[Event]:
        events = []
        dies = lot.dies(dormant_at)
        if dies is not None:
            # Points that were asleep when the account fell asleep die when they wake.
            born = lot.activated_at or lot.available_at
            events.append(Event(dies if born is None else max(dies, born), EventKind.EXPIRE, lot.id))
        if self.closes_at is not None:
            events.append(Event(self.closes_at, EventKind.EXPIRE, lot.id, closing=True))
        return events

    def _of_pending(self, lot: Lot) -> list[Event]:
        events = []
        if lot.available_at is not None:
            opens = lot.available_at
            if self.suspended:
                # They stay pending, but nothing outlives its term: at its end both are booked.
                opens = lot.dies(None) or self.until + timedelta.resolution
            events.append(Event(opens, EventKind.ACTIVATE, lot.id))
        elif lot.cancel_at is not None:
            events.append(Event(lot.cancel_at, EventKind.CANCEL, lot.id))
        if self.closes_at is not None:
            events.append(Event(self.closes_at, EventKind.CANCEL, lot.id, closing=True))
        return events
