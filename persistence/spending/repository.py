"""Holds beside the ledger: where one belongs, which stand for an order, which are over."""

from __future__ import annotations

from domain.kernel.ids import HoldId, MemberId
from domain.points.hold import Hold
from domain.spending.ports import Holds
from persistence.database import from_json, rows, value
from persistence.points.reading import HOLD, hold_of

_TIMED_OUT = """
SELECT h.member_id, p.code FROM holds h
JOIN wallet_types w ON w.id = h.wallet_type_id JOIN programmes p ON p.id = w.programme_id
WHERE h.captured + h.released < h.points
AND h.expires_at <= statement_timestamp() + make_interval(secs => p.clock_offset_seconds)
GROUP BY h.member_id, p.code ORDER BY min(h.expires_at), h.member_id LIMIT $1
"""


class StoredHolds(Holds):
    async def programme_of(self, hold_id: HoldId) -> str | None:
        code: str | None = await value(
            """SELECT p.code FROM holds h JOIN wallet_types w ON w.id = h.wallet_type_id
            JOIN programmes p ON p.id = w.programme_id WHERE h.member_id = $1 AND h.id = $2""",
            hold_id.member,
            hold_id.value,
        )
        return code

    async def open_for_order(self, member_id: MemberId, source: str, external_id: str) -> list[Hold]:
        found = await rows(
            f"""SELECT {HOLD} AS hold FROM holds h
            WHERE h.member_id = $1 AND h.order_source = $2 AND h.order_external_id = $3
            AND h.captured + h.released < h.points ORDER BY h.id""",  # noqa: S608 - our own names
            member_id.value,
            source,
            external_id,
        )
        return [hold_of(from_json(each["hold"])) for each in found]

    async def timed_out(self, *, limit: int) -> list[tuple[MemberId, str]]:
        found = await rows(_TIMED_OUT, limit)
        return [(MemberId(each["member_id"]), each["code"]) for each in found]
