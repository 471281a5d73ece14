"""How templates go: sums over their coupons, held for half a minute, and noes, counted as they are said.

A no changes nothing and is said while reading, so nobody waits for it to be written: a process counts them
and writes the sums every few seconds, and when it ends. One that is killed loses those few seconds of a
statistic.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from persistence.database import row, rows, to_json

FRESH_SECONDS = 30.0


class Place(StrEnum):
    """Where a no was said."""

    CLAIM = "CLAIM"
    CHECKOUT = "CHECKOUT"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFigures:
    as_of: datetime
    issued: int
    """Given in any way; what one member handed on to another is one."""
    claimed: int
    """Of these by members themselves, with or without a code."""
    locked: int
    used: int
    expired: int
    revoked: int
    members: int
    """Who have or had one."""
    saved: int
    """What used ones took off, in minor units."""
    sales: int
    """Paid for goods of the orders for which they were used, less what came back, in minor units."""
    refused: Mapping[Place, Mapping[str, int]]


_FIGURES = """
SELECT statement_timestamp() AS as_of,
    count(*) FILTER (WHERE c.origin NOT IN ('GIFT', 'MERGE')) AS issued,
    count(*) FILTER (WHERE c.origin IN ('CLAIM', 'CODE')) AS claimed,
    count(*) FILTER (WHERE c.state = 'LOCKED' AND c.held_until > k.now) AS locked,
    count(*) FILTER (WHERE c.state = 'USED') AS used,
    count(*) FILTER (WHERE c.state = 'EXPIRED' OR c.state = 'UNUSED' AND c.valid_until <= k.now) AS expired,
    count(*) FILTER (WHERE c.state = 'REVOKED') AS revoked,
    count(DISTINCT c.member_id) AS members,
    coalesce(sum(c.saved_minor), 0)::bigint AS saved
FROM coupons c, (SELECT statement_timestamp() + make_interval(secs => p.clock_offset_seconds) AS now
    FROM programmes p JOIN coupon_templates t ON t.programme_id = p.id WHERE t.id = $1) k
WHERE c.template_id = $1
"""
# An order for which two of a template were used is one order.
_SALES = """
SELECT coalesce(sum(o.goods_minor - o.returned_minor), 0)::bigint AS sales FROM orders o
WHERE (o.member_id, o.source, o.external_id) IN (SELECT c.member_id, c.order_source, c.order_external_id
    FROM coupons c WHERE c.template_id = $1 AND c.state = 'USED')
"""
_REFUSED = """
SELECT place, reason, sum(count)::bigint AS count FROM coupon_refusals WHERE template_id = $1
GROUP BY place, reason
"""
_ADD = """
INSERT INTO coupon_refusals AS t (template_id, day, place, reason, count)
SELECT template, day, place, reason, count FROM jsonb_to_recordset($1::jsonb)
    AS r(template uuid, day date, place text, reason text, count bigint)
JOIN coupon_templates k ON k.id = template
ON CONFLICT (template_id, day, place, reason) DO UPDATE SET count = t.count + excluded.count RETURNING 1
"""

_held: dict[UUID, tuple[float, TemplateFigures]] = {}


async def figures(template_id: UUID) -> TemplateFigures:
    held = _held.get(template_id)
    if held is not None and time.monotonic() - held[0] < FRESH_SECONDS:
        return held[1]
    await write_refusals()
    found = await row(_FIGURES, template_id)
    sales = await row(_SALES, template_id)
    assert found is not None
    assert sales is not None
    refused: dict[Place, dict[str, int]] = {}
    for each in await rows(_REFUSED, template_id):
        refused.setdefault(Place(each["place"]), {})[each["reason"]] = each["count"]
    read = TemplateFigures(**found, sales=sales["sales"], refused=refused)
    _held[template_id] = (time.monotonic(), read)
    return read


_noes: Counter[tuple[UUID, date, Place, str]] = Counter()


def count_no(template_id: UUID, day: date, place: Place, reason: str) -> None:
    _noes[template_id, day, place, reason] += 1


async def write_refusals() -> int:
    """Write what has been counted. Says how many noes those were; what fails is counted again."""
    taken = dict(_noes)
    if not taken:
        return 0
    _noes.clear()
    plain = [
        {
            "template": str(template),
            "day": day.isoformat(),
            "place": place.value,
            "reason": reason,
            "count": n,
        }
        # In one order, so that two processes do not block each other.
        for (template, day, place, reason), n in sorted(taken.items(), key=lambda each: str(each[0]))
    ]
    try:
        await rows(_ADD, to_json(plain))
    except BaseException:
        _noes.update(taken)
        raise
    return sum(taken.values())
