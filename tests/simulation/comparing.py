"""Whether an account and the model of it say the same."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId
from persistence.database import row, rows
from tests.simulation import model

_PARTS = (
    "available",
    "pending",
    "held",
    "owed",
    "earned",
    "spent",
    "expired",
    "reversed",
    "adjusted",
    "transferred_in",
    "transferred_out",
)


class Difference(Exception):
    """Laurel and the model do not agree."""


async def agree(member_id: MemberId, wallet_id: UUID, mine: model.Member) -> None:
    """Every part and every total, as booked. Raises Difference."""
    found = await row(
        f"SELECT {', '.join(_PARTS)} FROM accounts WHERE member_id = $1 AND wallet_type_id = $2",
        member_id.value,
        wallet_id,
    )
    expected = {
        "available": mine.available,
        "pending": mine.pending,
        "held": mine.held,
        "owed": mine.owed,
        "earned": mine.total("EARN_PENDING", "IMPORT"),
        "spent": mine.total("SPEND", "CAPTURE") - mine.total("SPEND_RETURN"),
        "expired": mine.total("EXPIRE"),
        "reversed": mine.total("REVERSE"),
        "adjusted": mine.total("ADJUST_CREDIT") - mine.total("ADJUST_DEBIT"),
        "transferred_in": mine.total("TRANSFER_IN"),
        "transferred_out": mine.total("TRANSFER_OUT"),
    }
    if found != expected:
        differing = {part: (found and found[part], expected[part]) for part in _PARTS}
        differing = {part: both for part, both in differing.items() if both[0] != both[1]}
        raise Difference(f"Laurel and the model: {differing}")


async def agree_in_full(member_id: MemberId, wallet_id: UUID, mine: model.Member, *, base: datetime) -> None:
    """Lot by lot and line by line besides. `base`: the model's time 0. Raises Difference."""
    await agree(member_id, wallet_id, mine)
    lots: Counter[tuple[bool, int]] = Counter()
    for lot in mine.lots:
        if lot.left:
            lots[lot.wakes is not None, lot.dies] += lot.left
    if (found := await _lots(member_id, wallet_id, base)) != lots:
        raise Difference(f"lots: {found} and {lots}")
    if (written := await _written(member_id, wallet_id)) != mine.written:
        extra, missing = written - mine.written, mine.written - written
        raise Difference(f"lines: {extra} too many, {missing} missing")


async def _lots(member_id: MemberId, wallet_id: UUID, base: datetime) -> Counter[tuple[bool, int]]:
    found = await rows(
        "SELECT pending, expires_at = 'infinity' AS never,"
        " (extract(epoch FROM nullif(expires_at, 'infinity') - $3) / 1800)::int AS dies,"
        " sum(remaining)::bigint AS points FROM lots"
        " WHERE member_id = $1 AND wallet_type_id = $2 AND remaining > 0 GROUP BY 1, 2, 3",
        member_id.value,
        wallet_id,
        base,
    )
    return Counter(
        {(each["pending"], model.NEVER if each["never"] else each["dies"]): each["points"] for each in found}
    )


async def _written(member_id: MemberId, wallet_id: UUID) -> Counter[tuple[str, int]]:
    found = await rows(
        "SELECT kind, points, count(*)::int AS times FROM entries"
        " WHERE member_id = $1 AND wallet_type_id = $2 GROUP BY 1, 2",
        member_id.value,
        wallet_id,
    )
    return Counter({(each["kind"], each["points"]): each["times"] for each in found})
