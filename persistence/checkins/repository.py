"""Check-ins of members."""

from __future__ import annotations

from uuid import UUID

from domain.checkins.check_in import CheckIn
from domain.checkins.ports import CheckIns
from domain.kernel.ids import MemberId
from persistence.database import row, rows


class StoredCheckIns(CheckIns):
    async def last(self, member_id: MemberId, programme_id: UUID) -> CheckIn | None:
        found = await row(
            """SELECT day, at, streak, total FROM check_ins WHERE member_id = $1 AND programme_id = $2
            ORDER BY day DESC LIMIT 1""",
            member_id.value,
            programme_id,
        )
        return CheckIn(**found) if found else None

    async def add(self, member_id: MemberId, programme_id: UUID, check_in: CheckIn) -> None:
        await rows(
            """INSERT INTO check_ins (member_id, programme_id, day, at, streak, total)
            VALUES ($1, $2, $3, $4, $5, $6) RETURNING day""",
            member_id.value,
            programme_id,
            check_in.day,
            check_in.at,
            check_in.streak,
            check_in.total,
        )
