"""Whether what callers came by still holds: asked about all who stay at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.staff.caller import CallerKind
from persistence.database import rows
from persistence.staff.live import live_version

_ENDED = f"""
SELECT w.turn FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::integer[])
    WITH ORDINALITY AS w (kind, subject, session, version, turn)
WHERE NOT CASE w.kind
    WHEN 'MEMBER' THEN EXISTS (
        SELECT FROM members m WHERE m.id = w.subject AND {live_version("w.session")} = w.version
    )
    WHEN 'STAFF' THEN EXISTS (
        SELECT FROM staff s
        WHERE s.id = w.subject AND s.disabled_at IS NULL AND s.session_version = w.version
            AND (w.session IS NULL OR EXISTS (
                SELECT FROM sessions l
                WHERE l.id = w.session AND l.subject_id = s.id AND l.revoked_at IS NULL
            ))
    )
    ELSE EXISTS (
        SELECT FROM service_keys k
        WHERE k.id = w.subject AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
    )
END
"""  # noqa: S608 - our own expression


@dataclass(frozen=True, slots=True)
class Held:
    """A log-in, token or key, as the database knows it."""

    kind: CallerKind
    subject_id: UUID
    """The member, the member of staff or, of services, the key."""
    session_id: UUID | None
    session_version: int


async def ended(among: Sequence[Held]) -> list[Held]:
    """Those that hold no more: revoked, logged out, disabled, erased."""
    found = await rows(
        _ENDED,
        [str(each.kind) for each in among],
        [each.subject_id for each in among],
        [each.session_id for each in among],
        [each.session_version for each in among],
    )
    return [among[each["turn"] - 1] for each in found]
