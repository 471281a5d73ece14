"""A note about a member, for whoever works for the member after you; and who is named in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId, MemberNoteId, MentionId, StaffId, TicketId
from domain.kernel.refusal import InvalidInput
from domain.staff.caller import Caller

MOST_LETTERS = 4_000
MOST_MENTIONS = 20
"""In one note."""
MOST_READ = 100
"""Mentions that are marked as read at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberNote:
    id: MemberNoteId
    programme_id: UUID
    store_code: str | None
    """Whose staff it is for; None: those who are bound to no store."""
    author: str
    body: str = field(repr=False)
    """Empty where it is not read or past its term."""
    written_at: datetime
    changed_at: datetime | None = None
    version: int = 1

    def is_reached_by(self, caller: Caller) -> bool:
        """To everybody else it is as if it were not there."""
        return caller.may_at(self.store_code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody was named: a note about a member, or an internal message of a ticket."""

    programme_id: UUID
    member_id: MemberId | None
    note_id: MemberNoteId | None = None
    ticket_id: TicketId | None = None
    message_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    id: MentionId
    staff_id: StaffId
    place: Place
    by: str
    at: datetime


def check_note(body: str) -> str:
    """Raises InvalidInput."""
    body = body.strip()
    if not body:
        raise InvalidInput("body", "EMPTY")
    if len(body) > MOST_LETTERS:
        raise InvalidInput("body", "TOO_LONG")
    return body


def check_mentions(ids: Sequence[StaffId]) -> tuple[StaffId, ...]:
    """Each once, in the order of their ids. Raises InvalidInput."""
    if len(ids) > MOST_MENTIONS:
        raise InvalidInput("mentions", "TOO_MANY")
    return tuple(sorted(set(ids)))
