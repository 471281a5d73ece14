"""Log-ins and the refresh tokens that keep them alive.

A session is one log-in on one device: a *family* of refresh tokens, each used once and replaced by its
successor. Whoever comes with a token that was replaced long ago shows that two hold the family, one of them
a thief: the whole family ends. An answer that got lost looks the same for a moment, so the token just
replaced is honoured for ten seconds and gets the very same successor.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

GRACE = timedelta(seconds=10)
"""How long a replaced token still gets its successor."""
LONGEST_TOKEN = 200
"""Letters; ours have 43."""


class SubjectKind(StrEnum):
    """Who can have a session. Services come with a key instead."""

    STAFF = "STAFF"
    MEMBER = "MEMBER"


class EndReason(StrEnum):
    """Why a session ended before its time."""

    LOGGED_OUT = "LOGGED_OUT"
    REFRESH_REUSED = "REFRESH_REUSED"
    PASSWORD_CHANGED = "PASSWORD_CHANGED"
    DISABLED = "DISABLED"
    ENDED_BY_OWNER = "ENDED_BY_OWNER"
    """From another of its owner's devices."""
    ENDED_BY_ADMINISTRATOR = "ENDED_BY_ADMINISTRATOR"
    SECOND_FACTOR_REMOVED = "SECOND_FACTOR_REMOVED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How long a session lasts: unused at most `idle`, used or not at most `whole`."""

    idle: timedelta
    whole: timedelta


TERMS = {
    SubjectKind.STAFF: Term(idle=timedelta(minutes=30), whole=timedelta(hours=8)),
    SubjectKind.MEMBER: Term(idle=timedelta(days=30), whole=timedelta(days=90)),
}


class SessionEnded(Exception):
    """The refresh token opens nothing: unknown, out of date, or its session has ended. Log in again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One log-in."""

    id: UUID
    subject_kind: SubjectKind
    subject_id: UUID
    created_at: datetime
    expires_at: datetime
    idle_expires_at: datetime
    revoked_at: datetime | None = None
    stepped_up_at: datetime | None = None
    """When its holder last proved who it is: at the log-in, or since."""
    device: str | None = None
    """In its holder's words: which of several devices it is."""
    network: str | None = None
    """From where the log-in came: a /24 or /48, never an address."""

    @classmethod
    def begun(
        cls,
        id: UUID,
        kind: SubjectKind,
        subject_id: UUID,
        *,
        at: datetime,
        device: str | None = None,
        network: str | None = None,
    ) -> Session:
        term = TERMS[kind]
        return cls(
            id=id,
            subject_kind=kind,
            subject_id=subject_id,
            created_at=at,
            expires_at=at + term.whole,
            idle_expires_at=at + term.idle,
            stepped_up_at=at,
            device=device,
            network=network,
        )

    def is_live(self, *, at: datetime) -> bool:
        return self.revoked_at is None and at < min(self.expires_at, self.idle_expires_at)

    def idle_until(self, *, at: datetime) -> datetime:
        """Until when the session lives if it is used now and never again."""
        return min(at + TERMS[self.subject_kind].idle, self.expires_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldToken:
    """A refresh token as we keep it, with the session it belongs to."""

    hash: bytes = field(repr=False)
    session: Session
    rotated_at: datetime | None = None
    successor: str | None = field(default=None, repr=False)
    """The token that replaced it, in plain: kept sealed, opened for the answer that got lost."""
    successor_rotated: bool = False
    """Whether the successor was used itself: then its holder got it, and no answer was lost."""


class Renewal(StrEnum):
    """What becomes of a request for a new token."""

    ROTATE = "ROTATE"
    REPEAT = "REPEAT"
    """The answer got lost: the same successor again."""
    REUSED = "REUSED"
    """Somebody else has used it: the family ends."""
    ENDED = "ENDED"


def renewal(token: HeldToken, *, at: datetime) -> Renewal:
    if token.rotated_at is None:
        return Renewal.ROTATE if token.session.is_live(at=at) else Renewal.ENDED
    if token.session.revoked_at is not None:
        return Renewal.ENDED  # ended before; there is nothing left to end
    if at - token.rotated_at <= GRACE and not token.successor_rotated:
        return Renewal.REPEAT if token.session.is_live(at=at) else Renewal.ENDED
    return Renewal.REUSED


def new_refresh_token() -> str:
    """256 random bits: nothing to guess, so a plain hash of it may be stored."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> bytes:
    return sha256(token.encode()).digest()
