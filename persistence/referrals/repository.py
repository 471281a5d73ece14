"""Codes of members, and who has brought whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.points.caps import CapKey
from domain.referrals.ports import Given, Referrals
from persistence.database import from_json, row, rows, value
from persistence.orders.rows import DECISIONS
from persistence.points.rows import freed_cap_rows
from persistence.rows import write

_CODE = """
SELECT code FROM referral_codes WHERE member_id = $1 AND programme_id = $2 ORDER BY made_at, code LIMIT 1
"""
# UNION, not UNION ALL: a circle that is there for whatever reason is gone round once.
_ABOVE = """
WITH RECURSIVE above (member_id) AS (
    SELECT $1::uuid
    UNION SELECT r.referrer_id FROM referrals r JOIN above a ON a.member_id = r.member_id
        WHERE r.programme_id = $3)
SELECT EXISTS (SELECT FROM above WHERE member_id = $2)
"""
_QUALIFY = """
UPDATE referrals SET qualified_at = $4, order_id = $3
WHERE member_id = $1 AND programme_id = $2 AND qualified_at IS NULL RETURNING member_id
"""
# What it returns is what stood there before.
_UNQUALIFY = """
UPDATE referrals r SET qualified_at = NULL, order_id = NULL, decision_id = NULL, referrer_decision_id = NULL
FROM (SELECT member_id, programme_id, decision_id, referrer_decision_id FROM referrals
    WHERE member_id = $1 AND programme_id = $2 AND order_id = $3) was
WHERE r.member_id = was.member_id AND r.programme_id = was.programme_id
RETURNING was.decision_id, was.referrer_decision_id
"""


class StoredReferrals(Referrals):
    async def code_of(self, member_id: MemberId, programme_id: UUID) -> str | None:
        found: str | None = await value(_CODE, member_id.value, programme_id)
        return found

    async def add_code(self, member_id: MemberId, programme_id: UUID, code: str) -> bool:
        added = await rows(
            """INSERT INTO referral_codes (code, member_id, programme_id) VALUES ($1, $2, $3)
            ON CONFLICT (code) DO NOTHING RETURNING code""",
            code,
            member_id.value,
            programme_id,
        )
        return bool(added)

    async def holder(self, code: str, programme_id: UUID) -> MemberId | None:
        found = await value(
            "SELECT member_id FROM referral_codes WHERE code = $1 AND programme_id = $2", code, programme_id
        )
        return MemberId(found) if found is not None else None

    async def is_above(self, referrer: MemberId, member_id: MemberId, programme_id: UUID) -> bool:
        return bool(await value(_ABOVE, referrer.value, member_id.value, programme_id))

    async def has_bought(self, member_id: MemberId, programme_id: UUID) -> bool:
        sql = "SELECT EXISTS (SELECT FROM orders WHERE member_id = $1 AND programme_id = $2)"
        return bool(await value(sql, member_id.value, programme_id))

    async def add(self, member_id: MemberId, programme_id: UUID, referrer: MemberId, *, at: datetime) -> bool:
        added = await rows(
            """INSERT INTO referrals (member_id, programme_id, referrer_id, referred_at)
            VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING member_id""",
            member_id.value,
            programme_id,
            referrer.value,
            at,
        )
        return bool(added)

    async def waiting(self, members: Collection[MemberId] | None = None) -> frozenset[MemberId]:
        found = (
            await rows("SELECT member_id FROM referrals WHERE qualified_at IS NULL LIMIT 1")
            if members is None
            else await rows(
                "SELECT member_id FROM referrals WHERE qualified_at IS NULL AND member_id = ANY($1::uuid[])",
                [each.value for each in members],
            )
        )
        return frozenset(MemberId(each["member_id"]) for each in found)

    async def qualify(self, member_id: MemberId, programme_id: UUID, order_id: UUID, *, at: datetime) -> bool:
        return bool(await rows(_QUALIFY, member_id.value, programme_id, order_id, at))

    async def note_decisions(
        self, member_id: MemberId, programme_id: UUID, *, own: UUID | None, referrers: UUID | None
    ) -> None:
        await rows(
            """UPDATE referrals SET decision_id = $3, referrer_decision_id = $4
            WHERE member_id = $1 AND programme_id = $2 RETURNING member_id""",
            member_id.value,
            programme_id,
            own,
            referrers,
        )

    async def any_qualified(self) -> bool:
        return bool(await value("SELECT EXISTS (SELECT FROM referrals WHERE qualified_at IS NOT NULL)"))

    async def unqualify(self, member_id: MemberId, programme_id: UUID, order_id: UUID) -> Given | None:
        found = await row(_UNQUALIFY, member_id.value, programme_id, order_id)
        return Given(found["decision_id"], found["referrer_decision_id"]) if found else None

    async def awards(self, member_id: MemberId, decision_id: UUID) -> list[Mapping[str, Any]]:
        sql = "SELECT record -> 'awards' FROM decisions WHERE member_id = $1 AND id = $2"
        awards: list[Mapping[str, Any]] = from_json(await value(sql, member_id.value, decision_id))
        return awards

    async def record_withdrawal(
        self,
        member_id: MemberId,
        programme_id: UUID,
        decision_id: UUID,
        record: Mapping[str, Any],
        freed: Mapping[CapKey, int],
        *,
        moment: datetime,
    ) -> None:
        await write(
            {
                DECISIONS: [(decision_id, member_id.value, "OCCASION", dict(record), moment)],
                **freed_cap_rows(member_id.value, programme_id, freed),
            }
        )

    async def referrer(self, member_id: MemberId, programme_id: UUID) -> MemberId | None:
        found = await value(
            "SELECT referrer_id FROM referrals WHERE member_id = $1 AND programme_id = $2",
            member_id.value,
            programme_id,
        )
        return MemberId(found) if found is not None else None
