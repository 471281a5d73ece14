"""Entries that are to be taken back: what they did, and whether it was done before."""

from __future__ import annotations

from uuid import UUID

from domain.kernel.ids import EntryId
from domain.points.entry import CauseKind, EntryKind
from domain.points.lot import Piece
from domain.reversals.ports import Reversals, Written
from persistence.database import from_json, row, rows, value
from persistence.points.reading import PIECES, pieces_of


class StoredReversals(Reversals):
    async def find(self, entry_id: EntryId) -> Written | None:
        found = await row(
            """SELECT e.kind, e.points, e.cause_kind, e.wallet_type_id, p.code
            FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
            JOIN programmes p ON p.id = w.programme_id WHERE e.member_id = $1 AND e.id = $2""",
            entry_id.member,
            entry_id.value,
        )
        if found is None:
            return None
        return Written(
            kind=EntryKind(found["kind"]),
            points=found["points"],
            cause=CauseKind(found["cause_kind"]),
            wallet_type_id=found["wallet_type_id"],
            programme=found["code"],
        )

    async def is_reversed(self, entry_id: EntryId) -> bool:
        # The condition of the index `entries_taken_back_once`, which says the same for ever.
        return bool(
            await value(
                """SELECT true FROM entries e JOIN entries o ON o.member_id = e.member_id
                AND o.wallet_type_id = e.wallet_type_id
                WHERE e.member_id = $1 AND o.id = $2 AND e.cause_id = $3
                AND e.cause_kind = 'ENTRY' AND e.kind NOT IN ('REPAY', 'EXPIRE')""",
                entry_id.member,
                entry_id.value,
                entry_id.value.hex,
            )
        )

    async def drawn(self, entry_id: EntryId) -> tuple[Piece, ...]:
        sql = PIECES.format(member="e.member_id", entry="e.id")
        found = await row(
            f"SELECT {sql} AS pieces FROM entries e WHERE e.member_id = $1 AND e.id = $2",  # noqa: S608 - our own names
            entry_id.member,
            entry_id.value,
        )
        return pieces_of(from_json(found["pieces"]) if found else None)

    async def opened(self, entry_id: EntryId) -> list[UUID]:
        found = await rows(
            "SELECT id FROM lots WHERE member_id = $1 AND entry_id = $2", entry_id.member, entry_id.value
        )
        return [each["id"] for each in found]
