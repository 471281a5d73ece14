"""Rows of imported members that an enrolment writes otherwise: as they stand after a whole life before us."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.programme.programme import Programme
from domain.tiers.ladder import Ladder
from domain.tiers.place import Place
from persistence.ids import new_uuid
from persistence.members.rows import SEALED
from persistence.rows import Row, Table, from_hex

ACCOUNTS = Table(
    "accounts",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("head", "bytea"),
    ),
)
PLACES = Table(
    "member_tiers",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("ladder_id", "uuid"),
        ("tier_code", "text"),
        ("since", "timestamptz"),
        ("review_at", "timestamptz"),
        ("grace_until", "timestamptz"),
        ("revision", "integer"),
        ("rises_at", "timestamptz"),
        ("grants_at", "timestamptz"),
    ),
)


def opened(columns: Mapping[str, Any]) -> dict[str, Any]:
    """The columns as they were before they were staged: what is sealed is bytes."""
    return {
        name: from_hex(value) if name in SEALED and value is not None else value
        for name, value in columns.items()
    }


def place_row(member_id: UUID, programme: Programme, ladder: Ladder, place: Place, now: datetime) -> Row:
    return (
        new_uuid(),
        member_id,
        programme.id,
        ladder.id,
        place.tier,
        place.since,
        place.review_at,
        place.grace_until,
        place.revision,
        place.rises_at,
        now if place.grants_at else None,  # not on arrival: they have been members for long
    )
