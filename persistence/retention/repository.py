"""Terms that were changed, and legal holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.inventory.data_class import DataClass
from domain.kernel.ids import MemberId
from domain.retention.ports import Retention
from domain.retention.rule import LegalHold
from persistence.database import row, rows, value
from persistence.encryption import Secret, Vault
from persistence.retention.holds import KEPT_MEMBER
from persistence.retention.models import LegalHoldRow

INACTIVE = f"""members m WHERE m.erased_at IS NULL AND m.merged_into IS NULL AND m.last_active_at < $1
    AND NOT EXISTS (SELECT FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE a.member_id = m.id AND w.spendable AND a.available + a.pending + a.held > 0)
    AND NOT {KEPT_MEMBER.format(member="m.id")}"""
"""Members who are past their term: nothing of theirs would be lost with them. Progress is no possession.
Whoever was merged into another goes with that one."""
_HOLD = "id, member_id, data_class, placed_at, placed_by"


class StoredRetention(Retention):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def terms(self) -> Mapping[DataClass, int]:
        return await changed_terms()

    async def save_term(self, data_class: DataClass, days: int, *, by: str, at: datetime) -> None:
        await rows(
            """INSERT INTO retention_terms (data_class, days, saved_at, saved_by) VALUES ($1, $2, $3, $4)
            ON CONFLICT (data_class) DO UPDATE SET days = $2, saved_at = $3, saved_by = $4 RETURNING 1""",
            data_class.value,
            days,
            at,
            by,
        )

    async def place(self, hold: LegalHold, reason: str) -> None:
        await LegalHoldRow.create(
            id=hold.id,
            member_id=hold.member_id.value if hold.member_id else None,
            data_class=hold.data_class.value if hold.data_class else None,
            reason=self._vault.seal_column(Secret.LEGAL_HOLD_REASON, hold.id, reason),
            placed_at=hold.placed_at,
            placed_by=hold.placed_by,
        )

    async def release(self, hold_id: UUID, *, by: str, at: datetime) -> LegalHold | None:
        found = await row(
            f"""UPDATE legal_holds SET released_at = $2, released_by = $3
            WHERE id = $1 AND released_at IS NULL RETURNING {_HOLD}""",  # noqa: S608 - our own names
            hold_id,
            at,
            by,
        )
        return hold_of(found) if found else None

    async def inactive(
        self, *, before: datetime, most: int, member_id: MemberId | None = None
    ) -> list[MemberId]:
        found = await rows(
            f"SELECT m.id FROM {INACTIVE} AND ($3::uuid IS NULL OR m.id = $3)"  # noqa: S608 - our own names
            " ORDER BY m.last_active_at, m.id LIMIT $2",
            before,
            most,
            member_id.value if member_id else None,
        )
        return [MemberId(each["id"]) for each in found]

    async def holds_member(self, member_id: MemberId) -> bool:
        return bool(await value(f"SELECT {KEPT_MEMBER.format(member='$1::uuid')}", member_id.value))


async def changed_terms() -> Mapping[DataClass, int]:
    known = {each.value for each in DataClass}
    found = await rows("SELECT data_class, days FROM retention_terms")
    return {DataClass(each["data_class"]): each["days"] for each in found if each["data_class"] in known}


async def standing_holds() -> list[LegalHold]:
    """Every hold that stands, the newest first."""
    sql = f"SELECT {_HOLD} FROM legal_holds WHERE released_at IS NULL ORDER BY placed_at DESC, id DESC"  # noqa: S608
    return [hold_of(each) for each in await rows(sql)]


def hold_of(found: dict[str, Any]) -> LegalHold:
    return LegalHold(
        id=found["id"],
        member_id=MemberId(found["member_id"]) if found["member_id"] else None,
        data_class=DataClass(found["data_class"]) if found["data_class"] else None,
        placed_at=found["placed_at"],
        placed_by=found["placed_by"],
    )
