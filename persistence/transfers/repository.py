"""Both sides of each transfer, and what of a month's limit is used."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.kernel.ids import EntryId, MemberId
from domain.transfers.ports import Transfers
from domain.transfers.transfer import Transfer
from persistence.database import row, rows, value
from persistence.rows import Table, write

_TRANSFERS = Table(
    "transfers",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("entry_id", "uuid"),
        ("other_member_id", "uuid"),
        ("other_entry_id", "uuid"),
        ("gives", "boolean"),
        ("points", "bigint"),
        ("recorded_at", "timestamptz"),
    ),
)
_MONTHS = Table(
    "transfer_months",
    (
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("starts_at", "timestamptz"),
        ("points", "bigint"),
    ),
    key=("member_id", "wallet_type_id", "starts_at"),
    merged=(("points", "t.points + r.points"),),
    upsert=True,
)
"""The rows hold what is to be added."""


class StoredTransfers(Transfers):
    async def given(self, member_id: MemberId, wallet_type_id: UUID, month: datetime) -> int:
        given: int | None = await value(
            "SELECT points FROM transfer_months"
            " WHERE member_id = $1 AND wallet_type_id = $2 AND starts_at = $3",
            member_id.value,
            wallet_type_id,
            month,
        )
        return given or 0

    async def record(self, transfer: Transfer, *, month: datetime) -> None:
        each, about = transfer, (transfer.points, transfer.at)
        giver, receiver = (each.giver, each.out_entry), (each.receiver, each.in_entry)

        def side(own: tuple[UUID, UUID], other: tuple[UUID, UUID], gives: bool) -> tuple[object, ...]:
            member_id, entry_id = own
            return (each.id, member_id, each.wallet_type_id, entry_id, *other, gives, *about)

        await write(
            {
                _TRANSFERS: [side(giver, receiver, True), side(receiver, giver, False)],
                _MONTHS: [(each.giver, each.wallet_type_id, month, each.points)],
            }
        )

    async def of_entry(self, entry_id: EntryId) -> Transfer | None:
        found = await row(
            """SELECT t.*, e.at FROM transfers t
            JOIN entries e ON e.member_id = t.member_id AND e.id = t.entry_id
            WHERE t.member_id = $1 AND t.entry_id = $2""",
            entry_id.member,
            entry_id.value,
        )
        if found is None:
            return None
        own = found["member_id"], found["entry_id"]
        other = found["other_member_id"], found["other_entry_id"]
        giver, receiver = (own, other) if found["gives"] else (other, own)
        return Transfer(
            id=found["id"],
            wallet_type_id=found["wallet_type_id"],
            points=found["points"],
            giver=giver[0],
            out_entry=giver[1],
            receiver=receiver[0],
            in_entry=receiver[1],
            at=found["at"],
        )

    async def give_month_back(self, transfer: Transfer, points: int, *, month: datetime) -> None:
        await rows(
            """UPDATE transfer_months SET points = points - $4
            WHERE member_id = $1 AND wallet_type_id = $2 AND starts_at = $3 RETURNING points""",
            transfer.giver,
            transfer.wallet_type_id,
            month,
            points,
        )
