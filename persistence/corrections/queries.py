"""Reads of corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.corrections.correction import CorrectionSource
from persistence.database import from_json
from persistence.encryption import Sealed, Secret
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

_CORRECTIONS = """
(SELECT json_agg(json_build_object('id', c.id, 'source', c.source, 'fields', c.fields, 'made_by', c.made_by,
    'at', c.at, 'before', encode(c.before, 'hex'), 'after', encode(c.after, 'hex'))
    ORDER BY c.at DESC, c.id DESC)
FROM (SELECT * FROM member_corrections WHERE member_id = m.id ORDER BY at DESC, id DESC LIMIT $1) c)
"""


@dataclass(frozen=True, slots=True)
class CorrectionRead:
    id: UUID
    source: CorrectionSource
    fields: tuple[str, ...]
    made_by: str
    at: datetime
    before: Sealed | None
    after: Sealed | None


def corrections_section(name: str, first: int, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The newest corrections of the member's data."""

    def decode(text: Any) -> Sequence[CorrectionRead]:
        return [
            CorrectionRead(
                id=UUID(each["id"]),
                source=CorrectionSource(each["source"]),
                fields=tuple(each["fields"]),
                made_by=each["made_by"],
                at=moment(each["at"]),
                before=_sealed(Secret.CORRECTION_BEFORE, each["before"]),
                after=_sealed(Secret.CORRECTION_AFTER, each["after"]),
            )
            for each in from_json(text) or ()
        ]

    return Section(name, _CORRECTIONS, (first,), decode, arguments)


def _sealed(secret: Secret, token: str | None) -> Sealed | None:
    return None if token is None else Sealed(secret, bytes.fromhex(token))
