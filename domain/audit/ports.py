"""What the watch over reads needs to be remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.audit.watch import Violation, Watched


@dataclass(frozen=True, slots=True)
class Watch:
    """What is known of one member of staff, under its lock."""

    alarmed_at: datetime | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """A violation, under its lock."""

    staff_id: UUID
    acknowledged: bool


class Watches(Protocol):
    async def lock(self, staff_id: UUID) -> Watch:
        """Its reads are counted one after another from here to the end of the transaction."""
        ...

    async def count(self, staff_id: UUID, kind: Watched, *, now: datetime) -> int:
        """How much it read within the kind's window, since its last alarm."""
        ...

    async def add(self, staff_id: UUID, kind: Watched, count: int, *, now: datetime) -> None: ...

    async def alarm(self, violation: Violation) -> None:
        """Keep the violation, begin to count anew, and remember since when proof is demanded."""
        ...

    async def violation(self, violation_id: UUID) -> Standing | None: ...

    async def acknowledge(self, violation_id: UUID, *, by: UUID, note: str, at: datetime) -> None: ...
