"""A place on a ladder as PostgreSQL writes it inside JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.tiers.qualification import Place
from persistence.moments import moment, moment_or_none


def place_of(plain: Mapping[str, Any]) -> Place:
    """A place of the past has no reviews to come."""
    return Place(
        tier=plain["tier"],
        since=moment(plain["since"]),
        review_at=moment_or_none(plain.get("review_at")),
        grace_until=moment_or_none(plain.get("grace_until")),
        revision=plain["revision"],
    )
