"""Points that are about to die, and what is told of them.

A wallet type names how many days before (`warn_days`). The points of one wallet that die on one day are one
warning, told once for each of these numbers. A night that comes late tells how many days are really left; a
number whose time has passed while a smaller one's has come is skipped, and so is what has died meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Dying:
    """Points of one wallet that die on one day."""

    member_id: UUID
    wallet_type_id: UUID
    points: int
    expires_at: datetime
    """The first of them."""
    expires_on: date
    """The last day through which they are valid."""
    days: int
    """Which warning it is."""
    days_left: int
    """How many days there are still to use them, today among them."""


def warning(dying: Dying, programme: Programme, now: datetime) -> Fact:
    """What is told of it."""
    return Fact(
        kind="points.expiring",
        member_id=MemberId(dying.member_id),
        at=now,
        payload={
            "wallet": programme.wallet_by_id[dying.wallet_type_id].code,
            "points": dying.points,
            "expires_at": dying.expires_at.isoformat(),
            "days": dying.days_left,
        },
    )
