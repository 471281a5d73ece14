"""What must be true of the sums that are kept: they are what a count finds.

Sums whose counters are not the member's are read by nobody, and nothing is asked of them.
"""

from __future__ import annotations

from persistence.ledger.questions import Source, differ
from persistence.tiers.sums import FRESH

_OF_ORDERS = """FROM orders o WHERE o.member_id = m.member_id AND o.programme_id = m.programme_id
    AND o.paid_at >= at.start"""
_TAKEN = """SELECT d.lot_id, sum(d.points) AS points FROM draws d
    JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
    WHERE d.member_id = m.member_id AND e.kind <> 'EXPIRE' GROUP BY 1"""

_SUMS = f"""
SELECT m.member_id, w.id AS wallet_type_id, NULL::uuid AS entry_id, NULL::uuid AS lot_id,
    m.programme_id AS other_id, metric.name || ' since ' || kept.start AS what, kept.value::numeric AS value,
    CASE metric.name
        WHEN 'SPEND' THEN (SELECT coalesce(sum(o.goods_minor - o.returned_minor), 0) {_OF_ORDERS})
        WHEN 'ORDER_COUNT' THEN (SELECT count(*) {_OF_ORDERS} AND o.counts)
        WHEN 'ORDER_DAYS' THEN (SELECT count(DISTINCT (o.paid_at AT TIME ZONE p.time_zone)::date)
            {_OF_ORDERS} AND o.counts)
        WHEN 'PROGRESS_POINTS' THEN (SELECT coalesce(sum(l.granted + coalesce(d.points, 0)), 0)
            FROM lots l LEFT JOIN ({_TAKEN}) d ON d.lot_id = l.id
            WHERE l.member_id = m.member_id AND l.wallet_type_id = w.id AND l.earned_at >= at.start)
    END AS counted
FROM memberships m JOIN programmes p ON p.id = m.programme_id
JOIN wallet_types w ON w.programme_id = p.id AND w.code = 'progress',
    jsonb_each(m.sums -> 'since') AS metric (name, its), jsonb_each_text(metric.its) AS kept (start, value),
    LATERAL (SELECT kept.start::timestamptz AS start) at
WHERE {FRESH.replace("{wallet}", "w.id")}
"""

SUMS = Source(_SUMS, (differ("membership.sum", "what || ': ' || counted", "what || ': ' || value"),))
