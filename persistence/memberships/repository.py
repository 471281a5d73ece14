"""Whether members take part, and the removal of a person."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.members.standing import MembershipStatus
from domain.memberships.ports import Memberships
from domain.points.page import Page
from persistence.database import from_json, rows
from persistence.points.reading import HOLD, LOT, hold_of, lot_of

_HOLDS = f"""SELECT {HOLD} AS hold FROM holds h
WHERE h.member_id = $1 AND h.wallet_type_id = $2 AND h.captured + h.released < h.points"""  # noqa: S608 - our own names
# Of a hold all lots, the empty ones too: points go back to them.
_LOTS = f"""SELECT {LOT} AS lot FROM lots l
WHERE l.member_id = $1 AND l.wallet_type_id = $2 AND (l.remaining > 0 OR l.id = ANY($3::uuid[]))"""  # noqa: S608 - our own names

_CHANGE = """
UPDATE memberships SET status = $3,
    suspended_at = CASE WHEN $3 = 'SUSPENDED' THEN $4::timestamptz END,
    closed_at = CASE WHEN $3 IN ('CLOSED', 'ERASED') THEN coalesce(closed_at, $4) END,
    closes_at = least(closes_at, $5::timestamptz), moved_at = $4
WHERE member_id = $1 AND programme_id = $2 RETURNING member_id
"""
_ERASE = (
    # How the shop calls a delivery may lead to whom it went; what is under way is handed over by its id.
    "UPDATE redemptions SET delivery_reference = NULL WHERE member_id = $1 RETURNING 1",
    "DELETE FROM member_keys WHERE member_id = $1 RETURNING 1",
    "DELETE FROM identities WHERE member_id = $1 RETURNING 1",
    # The undo record has fingerprints.
    "UPDATE member_merges SET moved = '{}' WHERE member_id = $1 RETURNING 1",
    "DELETE FROM member_search WHERE member_id = $1 RETURNING 1",
    "DELETE FROM member_tags WHERE member_id = $1 RETURNING 1",
    "DELETE FROM member_badges WHERE member_id = $1 RETURNING 1",
    "DELETE FROM referral_codes WHERE member_id = $1 RETURNING 1",
    "DELETE FROM member_codes WHERE member_id = $1 RETURNING 1",
    "DELETE FROM member_code_cards WHERE member_id = $1 RETURNING 1",
    "DELETE FROM member_code_uses WHERE member_id = $1 RETURNING 1",
    "UPDATE cards SET status = 'CLOSED', number = '' WHERE member_id = $1 RETURNING 1",
)
_ERASE_ROW = """
UPDATE members SET name = NULL, company = NULL, phone = NULL, email = NULL, birthday = NULL, address = NULL,
    personal_profile = NULL, birth_year = NULL, gender = NULL, locale = NULL, profile = '{}',
    version = version + 1, session_version = session_version + 1, erased_at = $2
WHERE id = $1 RETURNING id
"""


class StoredMemberships(Memberships):
    async def know_all(self, page: Page) -> None:
        whose = (page.account.member_id, page.account.wallet_type_id)
        holds = [hold_of(from_json(each["hold"])) for each in await rows(_HOLDS, *whose)]
        for hold in holds:
            page.know_hold(hold)
        held = [piece.lot_id for hold in holds for piece in hold.pieces]
        page.know(lot_of(from_json(each["lot"])) for each in await rows(_LOTS, *whose, held))

    async def change(
        self,
        member_id: MemberId,
        programme_id: UUID,
        status: MembershipStatus,
        *,
        at: datetime,
        closes_at: datetime | None = None,
    ) -> None:
        await rows(_CHANGE, member_id.value, programme_id, status.value, at, closes_at)

    async def reopen(self, member_id: MemberId, programme_id: UUID) -> None:
        await rows(
            """UPDATE memberships SET status = 'ACTIVE', closed_at = NULL, closes_at = NULL
            WHERE member_id = $1 AND programme_id = $2 AND status = 'CLOSED' RETURNING member_id""",
            member_id.value,
            programme_id,
        )

    async def programmes_of(self, member_id: MemberId) -> list[UUID]:
        found = await rows(
            "SELECT programme_id FROM memberships WHERE member_id = $1 ORDER BY programme_id",
            member_id.value,
        )
        return [each["programme_id"] for each in found]

    async def erase(self, member_id: MemberId, *, at: datetime) -> None:
        for statement in _ERASE:
            await rows(statement, member_id.value)
        await rows(_ERASE_ROW, member_id.value, at)
