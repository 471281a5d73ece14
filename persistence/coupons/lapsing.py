"""What has become due of coupons, and what becomes of them when a membership ends."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.coupons.coupon import Coupon
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from persistence.coupons.rows import COLUMNS, OF, coupon_of
from persistence.database import rows

# A coupon is reminded of by the fewest days that have come: whoever was away for a week hears of it once.
_REMIND = f"""
WITH terms AS (SELECT * FROM unnest($1::uuid[], $2::int[]) AS t (revision_id, days)),
due AS (
    SELECT c.member_id, c.id, n.days FROM coupons c
    CROSS JOIN LATERAL (SELECT min(t.days) AS days FROM terms t WHERE t.revision_id = c.revision_id
        AND c.valid_until <= $3::timestamptz + t.days * interval '1 day') n
    WHERE c.state = 'UNUSED' AND c.valid_until > $3::timestamptz
    AND c.valid_until <= $3::timestamptz + $4 * interval '1 day'
    AND n.days IS NOT NULL AND (c.reminded_days IS NULL OR c.reminded_days > n.days)
    ORDER BY c.member_id, c.id LIMIT $5 FOR NO KEY UPDATE OF c)
UPDATE coupons c SET reminded_days = due.days FROM due
WHERE c.member_id = due.member_id AND c.id = due.id RETURNING {COLUMNS}, c.reminded_days
"""  # noqa: S608 - our own names
_CARRY = """
INSERT INTO coupons_carried AS r (member_id, template_id, count)
SELECT $2, x.template_id, sum(x.count)::bigint FROM (
    SELECT c.template_id, count(*) AS count FROM coupons c WHERE c.member_id = $1
        AND c.origin NOT IN ('GIFT', 'MERGE') GROUP BY c.template_id
    UNION ALL SELECT template_id, count FROM coupons_carried WHERE member_id = $1) x
JOIN coupon_templates t ON t.id = x.template_id AND t.programme_id = $3 GROUP BY x.template_id
ON CONFLICT (member_id, template_id) DO UPDATE SET count = r.count + excluded.count RETURNING 1
"""
# The longest offset by which a sandbox's clock runs ahead bounds the walk of the two partial indexes.
_DUE = """
WITH clock AS (SELECT id, code, statement_timestamp() + make_interval(secs => clock_offset_seconds) AS now
        FROM programmes),
    latest AS (SELECT max(now) AS now FROM clock),
    withdrawn AS (SELECT DISTINCT ON (r.template_id) r.template_id, r.status FROM coupon_template_revisions r
        ORDER BY r.template_id, r.revision DESC)
SELECT DISTINCT member_id, code FROM (
    (SELECT c.member_id, k.code FROM coupons c JOIN coupon_templates t ON t.id = c.template_id
        JOIN clock k ON k.id = t.programme_id
        WHERE c.state = 'UNUSED' AND c.valid_until <= (SELECT now FROM latest) AND c.valid_until <= k.now
        ORDER BY c.valid_until LIMIT $1)
    UNION ALL
    (SELECT c.member_id, k.code FROM coupons c JOIN coupon_templates t ON t.id = c.template_id
        JOIN clock k ON k.id = t.programme_id
        WHERE c.held_until <= (SELECT now FROM latest) AND c.held_until <= k.now
        ORDER BY c.held_until LIMIT $1)
    UNION ALL
    (SELECT c.member_id, k.code FROM withdrawn w JOIN coupons c ON c.template_id = w.template_id
        JOIN coupon_templates t ON t.id = c.template_id JOIN clock k ON k.id = t.programme_id
        WHERE w.status = 'WITHDRAWN' AND c.state = 'UNUSED' LIMIT $1)) x
LIMIT $1
"""


class StoredLapses:
    """The part of `Coupons` that is about their ends."""

    async def open_of(self, member_id: MemberId, programme: Programme) -> list[Coupon]:
        found = await rows(
            OF
            + """ c.member_id = $1 AND t.programme_id = $2 AND c.state IN ('UNUSED', 'LOCKED', 'GIFTING')
            ORDER BY c.id""",
            member_id.value,
            programme.id,
        )
        return [coupon_of(each, programme) for each in found]

    async def carry_counts(self, absorbed: MemberId, survivor: MemberId, programme_id: UUID) -> None:
        await rows(_CARRY, absorbed.value, survivor.value, programme_id)

    async def remind(self, programme: Programme, *, now: datetime, limit: int) -> list[tuple[Coupon, int]]:
        terms = [(each.id, days) for each in programme.templates for days in each.remind_days]
        if not terms:
            return []
        found = await rows(
            _REMIND,
            [revision for revision, _ in terms],
            [days for _, days in terms],
            now,
            max(days for _, days in terms),
            limit,
        )
        return [(coupon_of(each, programme), each["reminded_days"]) for each in found]

    async def overdue(self, member_id: MemberId, programme: Programme, at: datetime) -> list[Coupon]:
        withdrawn = [each.template_id for each in programme.template_by_code.values() if each.is_withdrawn]
        found = await rows(
            OF
            + """ c.member_id = $1 AND t.programme_id = $2 AND (c.held_until <= $3 OR c.state = 'UNUSED'
            AND (c.valid_until <= $3 OR c.template_id = ANY($4::uuid[]))) ORDER BY c.id""",
            member_id.value,
            programme.id,
            at,
            withdrawn,
        )
        return [coupon_of(each, programme) for each in found]

    async def due(self, *, limit: int) -> list[tuple[MemberId, str]]:
        found = await rows(_DUE, limit)
        return [(MemberId(each["member_id"]), each["code"]) for each in found]
