"""The record of acts as it is read, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.audit.watch import Watched
from persistence.database import rows
from persistence.pages import Page, Slice


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRead:
    id: UUID
    at: datetime
    actor_kind: str
    actor_id: UUID | None
    act: str
    object_kind: str | None
    object_id: str | None
    fields: Sequence[str]
    member_ids: Sequence[UUID]
    ip_prefix: str | None
    request_id: str | None
    reason: bytes | None
    reason_digest: bytes | None
    changes: bytes | None
    changes_of: UUID | None
    wrapped: bytes | None
    """The key of the member whose data changed; None where there is none, or the member was erased."""
    seq: int | None
    """Its number in the chain, once it is sealed."""
    hash: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What must hold of each act. What is left out is not asked."""

    actor_id: UUID | None = None
    object_id: str | None = None
    member_id: UUID | None = None
    """Whose data was read or changed, whatever the object."""
    acts: Sequence[str] | None = None
    since: datetime | None = None
    until: datetime | None = None


_READ = """
SELECT a.id, a.at, a.actor_kind, a.actor_id, a.act, a.object_kind, a.object_id, a.fields,
    coalesce(a.member_ids, '{}') AS member_ids, a.ip_prefix, a.request_id, a.reason, a.reason_digest,
    a.changes, a.changes_of, k.wrapped, s.seq, s.hash
FROM audit_log a LEFT JOIN audit_seal s ON s.audit_id = a.id
LEFT JOIN member_keys k ON k.member_id = a.changes_of
WHERE ($1::timestamptz IS NULL OR (a.at, a.id) < ($1, $2::uuid))
    AND ($3::uuid IS NULL OR a.actor_id = $3)
    AND ($4::text IS NULL OR a.object_id = $4)
    AND ($5::uuid IS NULL OR a.member_ids @> ARRAY[$5] OR a.changes_of = $5 OR a.object_id = $10)
    AND ($6::text[] IS NULL OR a.act = ANY($6))
    AND ($7::timestamptz IS NULL OR a.at >= $7)
    AND ($8::timestamptz IS NULL OR a.at < $8)
ORDER BY a.at DESC, a.id DESC LIMIT $9
"""


async def acts(page: Page, criteria: Criteria, *, member: str | None = None) -> Slice[ActRead]:
    """`member`: the member of the criteria as objects are written, `mem_...`."""
    found = await rows(
        _READ,
        *(page.position(0), page.position(1), criteria.actor_id, criteria.object_id, criteria.member_id),
        *(criteria.acts, criteria.since, criteria.until, page.limit, member),
    )
    return page.cut([_act(each) for each in found])


def _act(found: dict[str, Any]) -> ActRead:
    sealed = ("reason", "reason_digest", "changes", "wrapped", "hash")
    plain: dict[str, Any] = {
        name: bytes(value) if name in sealed and value is not None else value for name, value in found.items()
    }
    return ActRead(**plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViolationRead:
    id: UUID
    kind: Watched
    staff_id: UUID
    session_id: UUID | None
    at: datetime
    count: int
    allowed: int
    ip_prefix: str | None
    acknowledged_at: datetime | None
    acknowledged_by: UUID | None
    note: bytes | None


_VIOLATION = """SELECT id, kind, staff_id, session_id, at, count, allowed, ip_prefix, acknowledged_at,
    acknowledged_by, note FROM violations """


async def violations(page: Page, *, open_only: bool) -> Slice[ViolationRead]:
    found = await rows(
        _VIOLATION
        + """WHERE ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid))
        AND (NOT $4::boolean OR acknowledged_at IS NULL) ORDER BY at DESC, id DESC LIMIT $1""",
        *(page.limit, page.position(0), page.position(1), open_only),
    )
    return page.cut([_violation(each) for each in found])


async def violation(violation_id: UUID) -> ViolationRead | None:
    found = await rows(_VIOLATION + "WHERE id = $1", violation_id)
    return _violation(found[0]) if found else None


def _violation(found: dict[str, Any]) -> ViolationRead:
    note = bytes(found["note"]) if found["note"] is not None else None
    return ViolationRead(**{**found, "kind": Watched(found["kind"]), "note": note})
