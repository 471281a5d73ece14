"""Reads of exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.exports.export import ExportState
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

SHOWN = 20
_EXPORTS = f"""
(SELECT json_agg(json_build_object('id', e.id, 'state', CASE WHEN e.expires_at <= now()
    AND e.state IN ('WAITING', 'READY') THEN 'EXPIRED' ELSE e.state END, 'requested_by', e.requested_by,
    'requested_at', e.requested_at, 'expires_at', e.expires_at, 'size', e.size, 'taken_at', e.taken_at)
    ORDER BY e.requested_at DESC, e.id DESC)
FROM (SELECT * FROM export_files WHERE member_id = m.id ORDER BY requested_at DESC, id DESC LIMIT {SHOWN}) e)
"""  # noqa: S608 - a number


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRead:
    id: UUID
    state: ExportState
    requested_by: str
    requested_at: datetime
    expires_at: datetime
    size: int | None = None
    taken_at: datetime | None = None


def exports_section(name: str, arguments: Arguments = NO_ARGUMENTS) -> Section:
    def decode(text: Any) -> Sequence[ExportRead]:
        return [
            ExportRead(
                id=UUID(each["id"]),
                state=ExportState(each["state"]),
                requested_by=each["requested_by"],
                requested_at=moment(each["requested_at"]),
                expires_at=moment(each["expires_at"]),
                size=each["size"],
                taken_at=moment(each["taken_at"]) if each["taken_at"] else None,
            )
            for each in from_json(text) or ()
        ]

    return Section(name, _EXPORTS, (), decode, arguments)
