"""Who reads too much. A person at a desk opens some members in an hour; whoever opens hundreds takes them
away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from domain.staff.caller import Caller, CallerKind


class Watched(StrEnum):
    """What is counted of each member of staff."""

    MEMBERS = "MEMBERS"
    """Members whose details were opened."""
    EXPORTS = "EXPORTS"
    """Files about many that were taken."""

    @property
    def window(self) -> timedelta:
        return timedelta(hours=1) if self is Watched.MEMBERS else timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of each is usual; one more is a violation."""

    members: int = 200
    exports: int = 1

    def of(self, kind: Watched) -> int:
        return self.members if kind is Watched.MEMBERS else self.exports


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """Somebody would have read more than is usual. What would have been too much was not shown."""

    id: UUID
    kind: Watched
    staff_id: UUID
    session_id: UUID | None
    at: datetime
    count: int
    allowed: int
    ip_prefix: str | None
    request_id: str | None


def is_watched(caller: Caller) -> bool:
    return caller.kind is CallerKind.STAFF


def must_prove_itself(caller: Caller, alarmed_at: datetime | None) -> bool:
    """After an alarm every session of that person reads no member before it has proved who holds it."""
    if alarmed_at is None:
        return False
    return caller.stepped_up_at is None or caller.stepped_up_at <= alarmed_at
