"""Notes and mentions as they are read, one statement each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId, MemberNoteId, MentionId, StaffId, TicketId
from persistence.database import row, rows
from persistence.pages import Page, Slice
from persistence.reach import in_reach

_COLUMNS = """n.member_id, n.id, n.store_code, n.body, n.author, n.written_at, n.changed_at, n.version,
    k.wrapped, (SELECT array_agg(o.staff_id ORDER BY o.staff_id) FROM mentions o
        WHERE o.member_id = n.member_id AND o.note_id = n.id) AS mentioned"""
_FROM = "FROM member_notes n LEFT JOIN member_keys k ON k.member_id = n.member_id"
_ONE = f"""
SELECT {_COLUMNS} {_FROM}
WHERE n.member_id = $1 AND n.id = $2 AND {in_reach("n.store_code", 3)}
"""
# A member may have absorbed others: what was written about them is about the member now.
_LIST = f"""
WITH RECURSIVE persons (id) AS (
    SELECT $1::uuid UNION SELECT g.absorbed_id FROM persons p
    JOIN member_merges g ON g.member_id = p.id AND g.undone_at IS NULL
)
SELECT {_COLUMNS} {_FROM} JOIN persons p ON p.id = n.member_id
WHERE {in_reach("n.store_code", 2)} AND ($4::timestamptz IS NULL OR (n.written_at, n.id) < ($4, $5))
ORDER BY n.written_at DESC, n.id DESC LIMIT $3
"""  # noqa: S608 - our own names
# The page is cut first, then its notes are looked up.
_MENTIONS = f"""
SELECT m.id AS mention_id, m.mentioned_by, m.mentioned_at, m.read_at, m.ticket_id, m.member_id AS whose,
    n.id IS NOT NULL AS has_note, {_COLUMNS}
FROM (
    SELECT * FROM mentions
    WHERE staff_id = $1 AND {{unread}} AND ($3::timestamptz IS NULL OR (mentioned_at, id) < ($3, $4))
    ORDER BY mentioned_at DESC, id DESC LIMIT $2
) m
LEFT JOIN member_notes n ON n.member_id = m.member_id AND n.id = m.note_id
    AND {in_reach("n.store_code", 5)}
LEFT JOIN member_keys k ON k.member_id = n.member_id
ORDER BY m.mentioned_at DESC, m.id DESC
"""  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRead:
    id: MemberNoteId
    store: str | None
    author: str
    written_at: datetime
    changed_at: datetime | None
    version: int
    mentioned: tuple[StaffId, ...]
    body: bytes | None = field(repr=False)
    """Sealed. None: past its term."""
    wrapped: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRead:
    id: MentionId
    by: str
    at: datetime
    read_at: datetime | None
    ticket_id: TicketId | None
    member_id: MemberId | None
    note: NoteRead | None


async def note(note_id: MemberNoteId, stores: frozenset[str]) -> NoteRead | None:
    found = await row(_ONE, note_id.member, note_id.value, sorted(stores) or None)
    return _note(found) if found else None


async def notes(member_id: MemberId, page: Page, stores: frozenset[str]) -> Slice[NoteRead]:
    """About a member, the newest first. `stores`: none means all."""
    found = await rows(
        _LIST, member_id.value, sorted(stores) or None, page.limit, page.position(0), page.position(1)
    )
    return page.cut([_note(each) for each in found])


async def mentions(staff_id: UUID, page: Page, stores: frozenset[str], *, unread: bool) -> Slice[MentionRead]:
    """Of a person, the newest first."""
    sql = _MENTIONS.format(unread="read_at IS NULL" if unread else "true")
    found = await rows(sql, staff_id, page.limit, page.position(0), page.position(1), sorted(stores) or None)
    return page.cut([_mention(each) for each in found])


def _note(found: Mapping[str, Any]) -> NoteRead:
    return NoteRead(
        id=MemberNoteId(found["member_id"], found["id"]),
        store=found["store_code"],
        author=found["author"],
        written_at=found["written_at"],
        changed_at=found["changed_at"],
        version=found["version"],
        mentioned=tuple(StaffId(each) for each in found["mentioned"] or ()),
        body=bytes(found["body"]) if found["body"] else None,
        wrapped=bytes(found["wrapped"]) if found["wrapped"] else None,
    )


def _mention(found: Mapping[str, Any]) -> MentionRead:
    return MentionRead(
        id=MentionId(found["mention_id"]),
        by=found["mentioned_by"],
        at=found["mentioned_at"],
        read_at=found["read_at"],
        ticket_id=TicketId(found["ticket_id"]) if found["ticket_id"] else None,
        member_id=MemberId(found["whose"]) if found["whose"] else None,
        note=_note(found) if found["has_note"] else None,
    )
