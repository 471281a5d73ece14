"""Badges of members: rows, and reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.rows import Row, Table
from persistence.selection import NO_ARGUMENTS, Arguments

BADGES = Table(
    "member_badges",
    (
        ("programme_id", "uuid"),
        ("member_id", "uuid"),
        ("badge", "text"),
        ("revision_id", "uuid"),
        ("given_at", "timestamptz"),
    ),
    key=("member_id", "programme_id", "badge"),
    merged=(("revision_id", "t.revision_id"), ("given_at", "t.given_at")),
    upsert=True,
)

_BADGES = """
(SELECT json_agg(json_build_object('badge', b.badge, 'revision_id', b.revision_id, 'given_at', b.given_at)
    ORDER BY b.given_at, b.badge)
FROM member_badges b WHERE b.member_id = m.id AND b.programme_id = $1)
"""


def badge_rows(
    member: UUID, programme_id: UUID, badges: Sequence[tuple[str, UUID]], at: datetime
) -> list[Row]:
    """A badge that the member has stays as it is."""
    return [(programme_id, member, badge, revision, at) for badge, revision in badges]


@dataclass(frozen=True, slots=True)
class BadgeRead:
    badge: str
    revision_id: UUID
    """Of the campaign that gave it: its name stands there."""
    given_at: datetime


def badges_section(name: str, programme_id: UUID, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The member's badges in one programme, the oldest first."""

    def decode(text: Any) -> Sequence[BadgeRead]:
        return [
            BadgeRead(each["badge"], UUID(each["revision_id"]), moment(each["given_at"]))
            for each in from_json(text) or ()
        ]

    return Section(name, _BADGES, (programme_id,), decode, arguments)
