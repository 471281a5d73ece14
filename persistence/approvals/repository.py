"""The queue of what waits for a second person."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from domain.approvals.approval import (
    Approval,
    ApprovalKind,
    ApprovalState,
    kind_of,
    wanted_from_plain,
    wanted_to_plain,
)
from domain.approvals.ports import Approvals
from domain.kernel.ids import ApprovalId
from persistence.approvals.reasons import opened, seal
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Secret, Vault
from persistence.members.keys import KEY_TO_SEAL

_ADD = """
INSERT INTO approvals (id, member_id, programme_id, kind, state, wanted, reason, asked_by, asker_id, asked_at,
    expires_at)
VALUES ($1, $2, $3, $4, 'OPEN', $5::jsonb, $6, $7, $8, $9, $10) RETURNING id
"""
_COLUMNS = """a.id, a.member_id, a.programme_id, a.kind, a.state, a.wanted, a.reason, a.asker_id, a.asked_by,
    a.asked_at, a.expires_at, a.decider_id, a.entry_id"""
_LOCK = f"SELECT {_COLUMNS} FROM approvals a WHERE a.member_id = $1 AND a.id = $2 FOR NO KEY UPDATE"  # noqa: S608 - our own names
_MOMENT = """
SELECT statement_timestamp() + make_interval(secs => clock_offset_seconds) FROM programmes WHERE id = $1
"""
_DECIDE = """
UPDATE approvals SET state = $3, decider_id = $4, decided_by = $5, decided_at = $6, decision_reason = $7,
    entry_id = $8 WHERE member_id = $1 AND id = $2 AND state = 'OPEN' RETURNING id
"""
# Over all members, by the index of what is due.
_EXPIRE = f"""
UPDATE approvals a SET state = 'EXPIRED', decided_at = a.expires_at
FROM (SELECT member_id, id FROM approvals WHERE programme_id = $1 AND state = 'OPEN' AND expires_at <= $2
    ORDER BY expires_at, id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED) due
WHERE a.member_id = due.member_id AND a.id = due.id RETURNING {_COLUMNS}
"""  # noqa: S608 - our own names


class StoredApprovals(Approvals):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def add(self, approval: Approval) -> None:
        await rows(
            _ADD,
            approval.id.value,
            approval.id.member,
            approval.programme_id,
            kind_of(approval.wanted).value,
            to_json(wanted_to_plain(approval.wanted)),
            await self._sealed(approval, Secret.APPROVAL_REASON, approval.reason or ""),
            approval.asked_by,
            approval.asker_id,
            approval.asked_at,
            approval.expires_at,
        )

    async def lock(self, approval_id: ApprovalId) -> tuple[Approval, datetime] | None:
        found = await row(_LOCK, approval_id.member, approval_id.value)
        if found is None:
            return None
        approval = self._approval(found, await self._wrapped(approval_id.member))
        return approval, await value(_MOMENT, approval.programme_id)

    async def decide(
        self,
        approval: Approval,
        state: ApprovalState,
        *,
        decider_id: UUID,
        decided_by: str,
        at: datetime,
        reason: str | None = None,
        entry_id: UUID | None = None,
    ) -> None:
        sealed = None
        if reason is not None and approval.reason is not None:
            sealed = await self._sealed(approval, Secret.APPROVAL_DECISION_REASON, reason)
        decided = await rows(
            _DECIDE,
            approval.id.member,
            approval.id.value,
            state.value,
            decider_id,
            decided_by,
            at,
            sealed,
            entry_id,
        )
        assert decided, "an approval was decided without its lock"

    async def note_refusal(self, approval: Approval, code: str, *, at: datetime) -> None:
        await rows(
            """UPDATE approvals SET refusal_code = $3, refused_at = $4
            WHERE member_id = $1 AND id = $2 RETURNING id""",
            approval.id.member,
            approval.id.value,
            code,
            at,
        )

    async def expire(self, programme_id: UUID, *, until: datetime, limit: int) -> list[Approval]:
        # Nobody reads the reasons of these.
        return [self._approval(each, None) for each in await rows(_EXPIRE, programme_id, until, limit)]

    async def _wrapped(self, member_id: UUID) -> bytes | None:
        wrapped = await value(KEY_TO_SEAL, member_id)
        return bytes(wrapped) if wrapped is not None else None

    async def _sealed(self, approval: Approval, secret: Secret, text: str) -> bytes:
        return seal(
            self._vault,
            secret,
            text,
            member_id=approval.id.member,
            row_id=approval.id.value,
            wrapped=await self._wrapped(approval.id.member),
        )

    def _approval(self, found: dict[str, Any], wrapped: bytes | None) -> Approval:
        return Approval(
            id=ApprovalId(found["member_id"], found["id"]),
            programme_id=found["programme_id"],
            wanted=wanted_from_plain(ApprovalKind(found["kind"]), from_json(found["wanted"])),
            reason=opened(
                self._vault,
                Secret.APPROVAL_REASON,
                bytes(found["reason"]),
                member_id=found["member_id"],
                row_id=found["id"],
                wrapped=wrapped,
            ),
            asker_id=found["asker_id"],
            asked_by=found["asked_by"],
            asked_at=found["asked_at"],
            expires_at=found["expires_at"],
            state=ApprovalState(found["state"]),
            decider_id=found["decider_id"],
            entry_id=found["entry_id"],
        )
