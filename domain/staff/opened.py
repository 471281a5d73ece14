"""What a log-in gives: a session with the refresh token that its holder uses next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from domain.staff.sessions import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSession:
    """A session with the refresh token that its holder uses next, and what its access token has to say."""

    session: Session
    session_version: int
    refresh_token: str = field(repr=False)
    refresh_expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenged:
    """The password was right, and the account has a second factor: its code opens the session."""

    token: str = field(repr=False)
    expires_at: datetime
