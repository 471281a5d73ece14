"""Reads of check-ins."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from domain.checkins.check_in import CheckIn
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

_LAST = """
(SELECT json_build_object('day', c.day, 'at', c.at, 'streak', c.streak, 'total', c.total)
FROM check_ins c WHERE c.member_id = m.id AND c.programme_id = $1 ORDER BY c.day DESC LIMIT 1)
"""


def check_in_section(name: str, programme_id: UUID, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The member's last check-in in one programme; None where there is none."""

    def decode(text: Any) -> CheckIn | None:
        plain = from_json(text) if text is not None else None
        if plain is None:
            return None
        return CheckIn(
            day=date.fromisoformat(plain["day"]),
            at=moment(plain["at"]),
            streak=plain["streak"],
            total=plain["total"],
        )

    return Section(name, _LAST, (programme_id,), decode, arguments)
