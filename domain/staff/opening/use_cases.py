"""Beginning a session, inside somebody's transaction: whoever logs in, and in whatever way."""

from __future__ import annotations

from uuid import UUID

from domain.staff.opened import OpenedSession
from domain.staff.sessions import Session, SubjectKind, new_refresh_token
from domain.work import Work


async def open_session(
    work: Work,
    kind: SubjectKind,
    subject_id: UUID,
    session_version: int,
    *,
    device: str | None = None,
    network: str | None = None,
) -> OpenedSession:
    """A session that begins now, with its first refresh token."""
    session = Session.begun(work.new_id(), kind, subject_id, at=work.now, device=device, network=network)
    token = new_refresh_token()
    await work.sessions.begin(session, token)
    return OpenedSession(
        session=session,
        session_version=session_version,
        refresh_token=token,
        refresh_expires_at=session.idle_expires_at,
    )
