"""The queue as it is read, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.approvals.approval import ApprovalKind, ApprovalState, Wanted, wanted_from_plain
from domain.kernel.ids import ApprovalId
from persistence.database import from_json, rows
from persistence.pages import Page, Slice


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRead:
    id: ApprovalId
    programme_id: UUID
    wanted: Wanted
    state: ApprovalState
    kind: ApprovalKind
    reason: bytes
    """Sealed, as is the decision's."""
    asked_by: str
    asked_at: datetime
    expires_at: datetime
    decided_by: str | None
    decided_at: datetime | None
    decision_reason: bytes | None
    entry_id: UUID | None
    refusal_code: str | None
    refused_at: datetime | None
    wrapped: bytes | None
    """The key of the member that it is about; None where there is none, or the member was erased."""


_READ = """
SELECT a.id, a.member_id, a.programme_id, a.kind, a.state, a.wanted, a.reason, a.asked_by, a.asked_at,
    a.expires_at, a.decided_by, a.decided_at, a.decision_reason, a.entry_id, a.refusal_code, a.refused_at,
    k.wrapped
FROM approvals a LEFT JOIN member_keys k ON k.member_id = a.member_id
WHERE {where}
"""
_IN_TIME = """($2::timestamptz IS NULL OR (a.asked_at, a.id) < ($2, $3))
ORDER BY a.asked_at DESC, a.id DESC LIMIT $1"""
_ALL = _READ.format(where=_IN_TIME)
_OF_STATE = _READ.format(where=f"a.state = $4 AND {_IN_TIME}")
_ONE = _READ.format(where="a.member_id = $1 AND a.id = $2")


async def approvals(page: Page, *, state: ApprovalState | None = None) -> Slice[ApprovalRead]:
    asked = (page.limit, page.position(0), page.position(1))
    found = await (rows(_ALL, *asked) if state is None else rows(_OF_STATE, *asked, state.value))
    return page.cut([_read(each) for each in found])


async def approval(approval_id: ApprovalId) -> ApprovalRead | None:
    found = await rows(_ONE, approval_id.member, approval_id.value)
    return _read(found[0]) if found else None


def _read(found: dict[str, Any]) -> ApprovalRead:
    kind = ApprovalKind(found["kind"])
    return ApprovalRead(
        id=ApprovalId(found.pop("member_id"), found["id"]),
        kind=kind,
        state=ApprovalState(found["state"]),
        wanted=wanted_from_plain(kind, from_json(found["wanted"])),
        reason=bytes(found["reason"]),
        decision_reason=bytes(found["decision_reason"]) if found["decision_reason"] else None,
        wrapped=bytes(found["wrapped"]) if found["wrapped"] else None,
        **{
            name: found[name]
            for name in (
                "programme_id",
                "asked_by",
                "asked_at",
                "expires_at",
                "decided_by",
                "decided_at",
                "entry_id",
                "refusal_code",
                "refused_at",
            )
        },
    )
