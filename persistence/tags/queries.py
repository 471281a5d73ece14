"""Reads of tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.tags.tag import TagSource
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

_TAGS = """
(SELECT json_agg(json_build_object('tag', t.tag, 'put_at', t.put_at, 'source', t.source) ORDER BY t.tag)
FROM member_tags t WHERE t.member_id = m.id AND t.programme_id = $1)
"""


@dataclass(frozen=True, slots=True)
class TagRead:
    tag: str
    put_at: datetime
    source: TagSource


def tags_section(name: str, programme_id: UUID, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The member's tags in one programme, in order of their words."""

    def decode(text: Any) -> Sequence[TagRead]:
        return [
            TagRead(each["tag"], moment(each["put_at"]), TagSource(each["source"]))
            for each in from_json(text) or ()
        ]

    return Section(name, _TAGS, (programme_id,), decode, arguments)
