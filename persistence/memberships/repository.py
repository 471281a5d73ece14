"""Whether members take part, and the removal of a person."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.erasures.erasure import Erased
from domain.kernel.ids import MemberId, letters
from domain.members.standing import MembershipStatus
from domain.memberships.ports import Memberships
from domain.points.page import Page
from persistence.database import from_json, rows, value
from persistence.inventory.registry import unreadable_after_erasure
from persistence.inventory.tables import MEMBERS
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
EMPTY_ROW = """
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

    async def erase(self, member_id: MemberId, *, erasure_id: UUID, at: datetime) -> Erased:
        removed: dict[str, int] = {}
        for held in MEMBERS:
            if held.erased is not None and (gone := await rows(held.erased, member_id.value)):
                removed[held.table] = len(gone)
        removed["members"] = len(await rows(EMPTY_ROW, member_id.value, at))
        words = await value("SELECT forget_person($1, $2)", member_id.value, letters(member_id.value))
        if words:
            removed["audit_log, redemption_moves"] = int(words)
        return Erased(
            id=erasure_id,
            member_id=member_id,
            at=at,
            removed=removed,
            unreadable=unreadable_after_erasure(),
            kept={held.table: held.basis_of_what_stays for held in MEMBERS if held.what_goes != "deleted"},
        )
