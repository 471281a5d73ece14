"""How much was adjusted lately, and what has expired."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.adjustments.adjustment import Sums
from domain.adjustments.ports import Adjustments
from domain.adjustments.restoring import Expired
from domain.kernel.ids import MemberId
from domain.points.entry import EntryKind
from persistence.database import row, rows, value
from persistence.ids import new_uuid

# Whoever has never adjusted gets a row, so that there is one to lock. What is counted is read by the next
# statement: this one would go on with the snapshot from before its wait.
_HOLD_OPERATOR = """
INSERT INTO adjusters AS a (programme_id, principal_id) VALUES ($1, $2)
ON CONFLICT (programme_id, principal_id) DO UPDATE SET principal_id = a.principal_id RETURNING 1
"""
_FORGET = """
DELETE FROM adjuster_uses WHERE programme_id = $1 AND principal_id = $2 AND at <= $3 RETURNING 1
"""
_OF_OPERATOR = """
SELECT coalesce(sum(points), 0)::bigint FROM adjuster_uses
WHERE programme_id = $1 AND principal_id = $2 AND at > $3
"""
_OF_MEMBER = """
SELECT coalesce(sum(e.points), 0)::bigint FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
WHERE e.member_id = $1 AND w.programme_id = $2 AND e.kind IN ('ADJUST_CREDIT', 'ADJUST_DEBIT')
AND e.recorded_at > $3
"""
_EXPIRED = """
SELECT e.id AS entry_id, e.wallet_type_id, e.kind, e.points, e.at, e.order_id, d.lot_id,
    (SELECT r.id FROM entries r WHERE r.member_id = e.member_id AND r.kind = 'EXPIRE_RESTORE'
        AND r.cause_id = replace(e.id::text, '-', '')) AS restored_by
FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
LEFT JOIN draws d ON d.member_id = e.member_id AND d.entry_id = e.id AND e.kind = 'EXPIRE'
WHERE e.member_id = $1 AND w.programme_id = $2
"""
_BY_ENTRY = f"{_EXPIRED} AND e.id = $3"
_BY_LOT = f"""SELECT x.* FROM ({_EXPIRED} AND e.kind = 'EXPIRE' AND d.lot_id = $3) x
ORDER BY x.restored_by IS NOT NULL, x.at DESC, x.entry_id DESC LIMIT 1"""  # noqa: S608 - our own text


class StoredAdjustments(Adjustments):
    async def sums(
        self, member_id: MemberId, programme_id: UUID, principal_id: UUID, *, since: datetime
    ) -> Sums:
        member = await value(_OF_MEMBER, member_id.value, programme_id, since)
        await rows(_HOLD_OPERATOR, programme_id, principal_id)
        await rows(_FORGET, programme_id, principal_id, since)
        return Sums(operator=await value(_OF_OPERATOR, programme_id, principal_id, since), member=member)

    async def note(self, programme_id: UUID, principal_id: UUID, points: int, *, at: datetime) -> None:
        await rows(
            """INSERT INTO adjuster_uses (id, programme_id, principal_id, points, at)
            VALUES ($1, $2, $3, $4, $5) RETURNING 1""",
            new_uuid(),
            programme_id,
            principal_id,
            points,
            at,
        )

    async def expired(
        self, member_id: MemberId, programme_id: UUID, *, entry_id: UUID | None, lot_id: UUID | None
    ) -> Expired | None:
        by, named = (_BY_ENTRY, entry_id) if entry_id is not None else (_BY_LOT, lot_id)
        found = await row(by, member_id.value, programme_id, named)
        if found is None:
            return None
        return Expired(**{**found, "kind": EntryKind(found["kind"])})
