"""A place on a ladder as PostgreSQL writes it inside JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.tiers.floors import floor_from_plain
from domain.tiers.place import Place
from persistence.moments import moment, moment_or_none

PLACE = """'tier', x.tier_code, 'since', x.since, 'review_at', x.review_at, 'grace_until', x.grace_until,
    'revision', x.revision, 'earned', x.earned_code, 'floors', x.floors, 'rises_at', x.rises_at,
    'grants_at', x.grants_at"""
"""The arguments of a json_build_object over a row `x` of `member_tiers`."""

DUE_AT = "least(x.review_at, x.rises_at, x.floor_ends_at)"
"""When a place is to be looked at. An index keeps it."""


def place_of(plain: Mapping[str, Any]) -> Place:
    """A place of the past has no reviews to come, and nobody knows what was earned under a floor."""
    return Place(
        tier=plain["tier"],
        since=moment(plain["since"]),
        review_at=moment_or_none(plain.get("review_at")),
        grace_until=moment_or_none(plain.get("grace_until")),
        revision=plain["revision"],
        earned=plain.get("earned"),
        floors=tuple(floor_from_plain(each) for each in plain.get("floors") or ()),
        rises_at=moment_or_none(plain.get("rises_at")),
        grants_at=moment_or_none(plain.get("grants_at")),
    )
