"""A code on the wall of a store, by which people hand in tickets without a name (R149)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.kernel.texts import check_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    id: UUID
    programme_id: UUID
    store_code: str
    place: str
    """Where in the store it hangs, in the shop's own words."""
    disabled_at: datetime | None = None


def check_place(place: str) -> str:
    """Raises InvalidInput."""
    check_name("place", place)
    return place
