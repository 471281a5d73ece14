"""A ticket: what somebody asks, complains of, suggests or praises, from the first word to the last.

    NEW -> TRIAGED -> ASSIGNED -> ANSWERED -> RESOLVED -> CLOSED
    RESOLVED | CLOSED -> REOPENED -> ASSIGNED | ANSWERED

`moves.py` says which step may follow which, and what each needs. The words of a ticket are personal data:
they are sealed with a key of the ticket's own and are no part of this value. Semantics 6, R146-R173.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.kernel.ids import MemberId, TicketId
from domain.kernel.refusal import InvalidInput


class Channel(StrEnum):
    """By which way a ticket came."""

    STOREFRONT = "STOREFRONT"
    MINI_PROGRAM = "MINI_PROGRAM"
    PHONE = "PHONE"
    STORE_BOX = "STORE_BOX"
    SURVEY = "SURVEY"
    SOCIAL = "SOCIAL"
    EMAIL = "EMAIL"


class TicketKind(StrEnum):
    QUESTION = "QUESTION"
    COMPLAINT = "COMPLAINT"
    SUGGESTION = "SUGGESTION"
    PRAISE = "PRAISE"


class Urgency(StrEnum):
    LOW = "LOW"
    NORMAL = "NORMAL"
    HIGH = "HIGH"
    URGENT = "URGENT"
    """Whoever is on call is told at once."""


class Sentiment(StrEnum):
    NEGATIVE = "NEGATIVE"
    NEUTRAL = "NEUTRAL"
    POSITIVE = "POSITIVE"


class Severity(StrEnum):
    """How bad is what a complaint is about."""

    MINOR = "MINOR"
    MAJOR = "MAJOR"
    CRITICAL = "CRITICAL"


class TicketState(StrEnum):
    NEW = "NEW"
    """Nobody has said yet what it is."""
    TRIAGED = "TRIAGED"
    """Kind, category and urgency are known; it waits for somebody to take it."""
    ASSIGNED = "ASSIGNED"
    """A person or a team has it."""
    ANSWERED = "ANSWERED"
    """Whoever asked has a public answer."""
    RESOLVED = "RESOLVED"
    """There is a solution and a cause."""
    CLOSED = "CLOSED"
    """Nothing more is done, unless it is reopened."""
    REOPENED = "REOPENED"
    """It was not settled after all."""


class ClosedBecause(StrEnum):
    DONE = "DONE"
    """It was resolved."""
    WITHDRAWN = "WITHDRAWN"
    """Whoever handed it in wants nothing any more."""
    SPAM = "SPAM"
    """There is nothing to answer."""
    DUPLICATE = "DUPLICATE"
    """It is dealt with under another ticket."""


class AuthorKind(StrEnum):
    MEMBER = "MEMBER"
    ANONYMOUS = "ANONYMOUS"
    STAFF = "STAFF"
    SERVICE = "SERVICE"
    ASSISTANT = "ASSISTANT"


URGENCY_RANK: Mapping[Urgency, int] = {
    Urgency.LOW: 0,
    Urgency.NORMAL: 1,
    Urgency.HIGH: 2,
    Urgency.URGENT: 3,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Everything of a ticket but its words."""

    id: TicketId
    programme_id: UUID
    member_id: MemberId | None
    channel: Channel
    kind: TicketKind
    category: str | None = None
    urgency: Urgency = Urgency.NORMAL
    sentiment: Sentiment | None = None
    severity: Severity | None = None
    regulator: bool = False
    """Of a complaint: an authority asks, or will."""
    state: TicketState = TicketState.NEW
    language: str
    order_id: UUID | None = None
    sku: str | None = None
    store_code: str | None = None
    campaign_code: str | None = None
    service_code: str | None = None
    """What its member asks for, of what its tier lets it ask for."""
    opened_by: str
    opened_at: datetime
    changed_at: datetime
    first_answered_at: datetime | None = None
    resolved_at: datetime | None = None
    closed_at: datetime | None = None
    closed_because: ClosedBecause | None = None
    reopened_count: int = 0
    waiting_since: datetime | None = None
    """Since when the member has to say something; None: it is on us."""
    team_id: UUID | None = None
    staff_id: UUID | None = None
    accepted_at: datetime | None = None
    """When whoever has it said so."""
    first_response_due_at: datetime | None = None
    resolution_due_at: datetime | None = None
    paused_seconds: int = 0
    """For how long it has waited for the member, by the wall clock, without a wait that still lasts."""
    merged_into_id: UUID | None = None
    cause: str | None = None
    text_erased_at: datetime | None = None
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state not in (TicketState.RESOLVED, TicketState.CLOSED)


# What may be said about a ticket

LONGEST_SUBJECT = 200
LONGEST_BODY = 8_000
CODE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def check_subject(text: str | None) -> str | None:
    """One line, or none. Raises InvalidInput."""
    if text is None or not text.strip():
        return None
    text = " ".join(text.split())
    if len(text) > LONGEST_SUBJECT:
        raise InvalidInput("subject", "TOO_LONG")
    return text


def check_body(text: str, field: str = "body") -> str:
    """What somebody says, at most LONGEST_BODY characters. Raises InvalidInput."""
    text = text.strip()
    if not any(each.isprintable() and not each.isspace() for each in text):
        raise InvalidInput(field, "MISSING")
    if len(text) > LONGEST_BODY:
        raise InvalidInput(field, "TOO_LONG")
    if "\x00" in text:
        raise InvalidInput(field, "MALFORMED")
    return text


def check_code(field: str, code: str) -> str:
    """A category or a cause by its code: `delivery.late`. Raises InvalidInput."""
    if CODE.fullmatch(code) is None:
        raise InvalidInput(field, "MALFORMED")
    return code


def check_language(tag: str) -> str:
    """A language as BCP 47 has it: `zh`, `zh-CN`, `en`. Raises InvalidInput."""
    if _LANGUAGE.fullmatch(tag) is None:
        raise InvalidInput("language", "MALFORMED")
    return tag
