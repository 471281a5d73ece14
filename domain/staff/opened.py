"""What a log-in gives: a session with the refresh token that its holder uses next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from domain.staff.sessions import Session, SubjectKind, new_refresh_token
from domain.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSession:
    """A session with the refresh token that its holder uses next, and what its access token has to say."""

    session: Session
    session_version: int
    refresh_token: str = field(repr=False)
    refresh_expires_at: datetime


async def open_session(
    work: Work,
    kind: SubjectKind,
    subject_id: UUID,
    session_version: int,
    *,
    device: str | None = None,
    network: str | None = None,
) -> OpenedSession:
    """Begin one, now."""
    session = Session.begun(work.new_id(), kind, subject_id, at=work.now, device=device, network=network)
    token = new_refresh_token()
    await work.sessions.begin(session, token)
    return OpenedSession(
        session=session,
        session_version=session_version,
        refresh_token=token,
        refresh_expires_at=session.idle_expires_at,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenged:
    """The password was right, and the account has a second factor: its code opens the session."""

    token: str = field(repr=False)
    expires_at: datetime
