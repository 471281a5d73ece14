"""What is said in a ticket. Words are personal data: they are sealed as soon as they are given away."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import TicketId
from domain.staff.caller import Caller, CallerKind
from domain.tickets.ticket import AuthorKind

MOST_MESSAGES = 500
"""In one ticket, so that a ticket can be read as a whole. What goes on longer is a new matter."""


def author_kind_of(caller: Caller) -> AuthorKind:
    """As whom the caller says something."""
    return AuthorKind(caller.kind.value)


def staff_id_of(caller: Caller) -> UUID | None:
    """The person that the caller is: who answers what nobody has takes it."""
    return caller.principal_id if caller.kind is CallerKind.STAFF else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Something that somebody says in a ticket."""

    id: UUID
    ticket_id: TicketId
    public: bool
    """Whether whoever handed the ticket in reads it, too."""
    author_kind: AuthorKind
    author: str
    """In one word: `stf_...`, `svc_...`, `mem_...`, `anonymous`."""
    body: str = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The words with which a ticket begins."""

    subject: str | None = field(repr=False)
    first: Message
