"""Tiers that are not earned by figures but given, with an end: meanwhile the member is in no lower one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class FloorSource(StrEnum):
    STAFF = "STAFF"
    """A person decided it, with a reason."""
    PAID = "PAID"
    """The member has paid for it."""
    CAMPAIGN = "CAMPAIGN"
    """The boost of a campaign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """As long as it stands, the member is in no lower tier."""

    id: UUID
    tier: str
    source: FloorSource
    ends_at: datetime
    """The first instant at which it stands no more."""


def floor_to_plain(floor: Floor) -> dict[str, str]:
    return {
        "id": floor.id.hex,
        "tier": floor.tier,
        "source": floor.source.value,
        "ends_at": floor.ends_at.isoformat(),
    }


def floor_from_plain(plain: dict[str, str]) -> Floor:
    return Floor(
        id=UUID(plain["id"]),
        tier=plain["tier"],
        source=FloorSource(plain["source"]),
        ends_at=datetime.fromisoformat(plain["ends_at"]),
    )
