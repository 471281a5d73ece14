"""What must be true between the ledger and what moved it: orders, decisions, rules, keys, counters."""

from __future__ import annotations

from domain.points.entry import CauseKind
from persistence.ledger.questions import Question, Source


def _hex(column: str) -> str:
    return f"replace({column}::text, '-', '')"


# Compared as text, since what a hand wrote into the column need not be an id. A kind without a line has no
# row of its own in this release: its id is the only thing that there is.
_CAUSES = {
    CauseKind.RULE: f"e.cause_id IN (SELECT {_hex('id')} FROM earn_rules)",
    CauseKind.CAMPAIGN: f"e.cause_id IN (SELECT {_hex('id')} FROM campaign_revisions)",
    CauseKind.IMPORT: f"e.cause_id IN (SELECT {_hex('id')} FROM imports)",
    CauseKind.HOLD: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM holds)",
    CauseKind.SPEND: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM spends)",
    CauseKind.RETURN: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM returns)",
    CauseKind.EVENT: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM member_events)",
    CauseKind.TRANSFER: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM transfers)",
    CauseKind.MERGE: f"""(e.cause_id, e.member_id) IN (SELECT {_hex("id")}, member_id FROM merges)
        OR (e.cause_id, e.member_id) IN (SELECT {_hex("id")}, absorbed_id FROM merges)""",
    CauseKind.SURVEY: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM survey_answers)",
    CauseKind.GRANT: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM tier_grants)",
    CauseKind.REDEMPTION: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM redemptions)",
    CauseKind.ENTRY: f"(e.member_id, e.cause_id) IN (SELECT member_id, {_hex('id')} FROM entries)",
    CauseKind.CLOCK: f"""((e.member_id, e.cause_id) IN (SELECT member_id, {_hex("id")} FROM lots)
        OR (e.member_id, e.cause_id) IN (SELECT member_id, {_hex("id")} FROM holds))""",
    CauseKind.CLOSURE: f"""((e.member_id, e.cause_id) IN (SELECT member_id, {_hex("id")} FROM lots)
        OR (e.member_id, e.cause_id) IN (SELECT member_id, {_hex("id")} FROM holds))""",
}
_KNOWN_CAUSE = " ".join(f"WHEN '{kind}' THEN {sql}" for kind, sql in _CAUSES.items())

# Points that came with a merge keep the order that earned them, which is the absorbed member's, or that of
# one whom the absorbed had absorbed before.
_ORDER_BEFORE = """
EXISTS (SELECT FROM forebears f JOIN orders b ON b.member_id = f.absorbed_id AND b.id = e.order_id
    WHERE f.member_id = e.member_id)
"""

_ENTRIES = f"""
WITH RECURSIVE forebears (member_id, absorbed_id) AS (
    SELECT member_id, absorbed_id FROM merges
    UNION SELECT f.member_id, g.absorbed_id FROM forebears f JOIN merges g ON g.member_id = f.absorbed_id)
SELECT e.member_id, e.wallet_type_id, e.id AS entry_id, e.activates_id AS lot_id, NULL::uuid AS other_id,
    e.kind, e.cause_kind, e.cause_id, e.order_id, e.decision_id, e.activates_id, e.reason_digest,
    CASE WHEN e.order_id IS NULL OR o.id IS NOT NULL THEN true ELSE {_ORDER_BEFORE} END AS has_order,
    c.id AS found_decision, l.id AS found_lot, s.id AS spend, h.id AS hold,
    w.id AS reason,
    CASE e.cause_kind {_KNOWN_CAUSE} ELSE e.cause_id ~ '^[0-9a-f]{{32}}$' END AS has_cause
FROM entries e
LEFT JOIN orders o ON o.member_id = e.member_id AND o.id = e.order_id
LEFT JOIN decisions c ON c.member_id = e.member_id AND c.id = e.decision_id
LEFT JOIN lots l ON l.member_id = e.member_id AND l.id = e.activates_id
LEFT JOIN spends s ON s.member_id = e.member_id AND s.id = e.id
LEFT JOIN (SELECT DISTINCT ON (member_id, entry_id) member_id, entry_id, id FROM holds) h
    ON h.member_id = e.member_id AND h.entry_id = e.id
LEFT JOIN entry_reasons w ON w.member_id = e.member_id AND w.id = e.id
"""

CAUSES = Source(
    _ENTRIES,
    (
        Question(
            "entry.cause",
            "has_cause IS NOT TRUE",
            "'something that is there'",
            "cause_kind || ' ' || cause_id",
        ),
        Question("entry.order", "NOT has_order", "'an order'", "order_id"),
        Question(
            "entry.decision",
            "decision_id IS NOT NULL AND found_decision IS NULL",
            "'a decision'",
            "decision_id",
        ),
        Question(
            "entry.activates_lot", "activates_id IS NOT NULL AND found_lot IS NULL", "'a lot'", "activates_id"
        ),
        Question("entry.spend", "kind IN ('SPEND', 'CAPTURE') AND spend IS NULL", "'a spend'"),
        Question("entry.hold", "kind = 'HOLD' AND hold IS NULL", "'a hold'"),
        Question("entry.reason", "reason IS NOT NULL AND reason_digest IS NULL", "'a digest of the reason'"),
    ),
)

# The record of a decision names each entry that it made, and each award has its entry.
_AWARDS = f"""
SELECT coalesce(a.member_id, e.member_id) AS member_id, e.wallet_type_id, e.id AS entry_id,
    NULL::uuid AS lot_id, coalesce(a.id, e.decision_id) AS other_id, a.entry, a.granted, a.rule,
    e.points, e.kind, e.cause_kind, e.cause_id, e.decision_id, a.id AS decision
FROM (SELECT d.member_id, d.id, x ->> 'entry' AS entry, (x ->> 'granted')::numeric AS granted,
    x ->> 'rule' AS rule
    FROM decisions d, jsonb_array_elements(d.record -> 'awards') x WHERE x ->> 'entry' IS NOT NULL) a
FULL JOIN (SELECT * FROM entries WHERE kind IN ('EARN', 'EARN_PENDING') AND cause_kind IN ('RULE', 'CAMPAIGN')
    AND decision_id IS NOT NULL) e ON e.member_id = a.member_id AND {_hex("e.id")} = a.entry
"""

AWARDS = Source(
    _AWARDS,
    (
        Question("decision.entry", "entry_id IS NULL", "'an entry of ' || granted", "entry"),
        Question("entry.award", "decision IS NULL", "'an award in its decision'"),
        Question(
            "decision.points",
            "entry_id IS NOT NULL AND decision IS NOT NULL AND granted <> points",
            "granted",
            "points",
        ),
        Question(
            "decision.rule",
            "entry_id IS NOT NULL AND decision IS NOT NULL AND rule <> cause_id",
            "rule",
            "cause_id",
        ),
    ),
)

_ORDERS = """
SELECT o.member_id, NULL::uuid AS wallet_type_id, NULL::uuid AS entry_id, NULL::uuid AS lot_id,
    o.id AS other_id,
    o.returned_minor, o.goods_minor, d.id AS decision
FROM orders o LEFT JOIN decisions d ON d.member_id = o.member_id AND d.id = o.decision_id
"""

ORDERS = Source(
    _ORDERS,
    (
        Question(
            "order.returned",
            "returned_minor < 0 OR returned_minor > goods_minor",
            "'from 0 to ' || goods_minor",
            "returned_minor",
        ),
        Question("order.decision", "decision IS NULL", "'a decision'"),
    ),
)

# One effect per key and per event. Keys are kept for a month, each once for each principal that used it.
_TWICE = """
SELECT member_id, wallet_type_id, (array_agg(id ORDER BY sequence))[2] AS entry_id, NULL::uuid AS lot_id,
    order_id AS other_id, 'award' AS what, count(*) AS n, 1::bigint AS may
FROM entries WHERE kind IN ('EARN', 'EARN_PENDING') AND cause_kind IN ('RULE', 'CAMPAIGN')
    AND order_id IS NOT NULL
GROUP BY member_id, wallet_type_id, order_id, cause_id HAVING count(*) > 1
UNION ALL
SELECT member_id, wallet_type_id, (array_agg(id ORDER BY sequence))[2], NULL, order_id, 'reversal',
    count(*), 1
FROM entries WHERE kind = 'REVERSE' AND cause_kind = 'RETURN'
GROUP BY member_id, wallet_type_id, order_id, cause_id HAVING count(*) > 1
UNION ALL
SELECT e.member_id, NULL, (array_agg(e.id ORDER BY e.recorded_at DESC))[1], NULL, NULL, 'key',
    count(DISTINCT e.recorded_at), max(k.n)
FROM entries e JOIN (
    SELECT member_id, key, count(*) AS n, min(recorded_at) AS since FROM member_operations GROUP BY 1, 2
) k ON k.member_id = e.member_id AND k.key = e.idempotency_key AND e.recorded_at >= k.since
GROUP BY e.member_id, e.idempotency_key HAVING count(DISTINCT e.recorded_at) > max(k.n)
"""

TWICE = Source(_TWICE, (Question("entry.twice", "n > may", "may || ' effect of the ' || what", "n"),))

# What one account gave has come into the other.
_PAIRS = """
SELECT NULL::uuid AS member_id, NULL::uuid AS wallet_type_id, (array_agg(id))[1] AS entry_id,
    NULL::uuid AS lot_id,
    NULL::uuid AS other_id, sum(effect) AS rest
FROM entries WHERE cause_kind IN ('TRANSFER', 'MERGE')
AND kind IN ('TRANSFER_IN', 'TRANSFER_OUT', 'MERGE_IN', 'MERGE_OUT')
GROUP BY cause_kind, cause_id HAVING sum(effect) <> 0
"""

PAIRS = Source(_PAIRS, (Question("transfer.sum", "rest <> 0", "0", "rest"),))

# What decisions took of a cap. A return gives back what it took away, so with returns there may be less.
_CAPS = """
SELECT c.member_id, NULL::uuid AS wallet_type_id, NULL::uuid AS entry_id, NULL::uuid AS lot_id,
    c.programme_id AS other_id, c.used, coalesce(u.used, 0) AS decided, coalesce(r.came_back,
        false) AS came_back
FROM member_caps c
LEFT JOIN (
    SELECT member_id, rule_code, unit, period, starts_at, sum(used) AS used
    FROM (
        SELECT d.member_id, coalesce(u ->> 5, a ->> 'code') AS rule_code, u ->> 1 AS unit,
            u ->> 2 AS period, (u ->> 3)::timestamptz AS starts_at, (u ->> 4)::numeric AS used
        FROM decisions d, jsonb_array_elements(d.record -> 'awards') a, jsonb_array_elements(a -> 'used') u
        WHERE u ->> 0 = 'MEMBER'
        UNION ALL
        SELECT g.member_id, m ->> 0, m ->> 1, m ->> 2, (m ->> 3)::timestamptz, (m ->> 4)::numeric
        FROM merges g, jsonb_array_elements(g.moved -> 'counters' -> 'caps') m
        WHERE g.undone_at IS NULL
    ) x GROUP BY 1, 2, 3, 4, 5
) u ON (u.member_id, u.rule_code, u.unit, u.period, u.starts_at)
    = (c.member_id, c.rule_code, c.unit, c.period, c.starts_at)
LEFT JOIN (SELECT member_id, bool_or(came_back) AS came_back FROM (
        SELECT member_id, returned_minor > 0 OR status = 'CANCELLED' AS came_back FROM orders
        -- What somebody had for another one's order.
        UNION ALL SELECT member_id, true FROM decisions WHERE kind = 'OCCASION' AND record ? 'clawbacks'
    ) x GROUP BY 1) r ON r.member_id = c.member_id
"""

CAPS = Source(
    _CAPS,
    (
        Question(
            "cap.used",
            "used < 0 OR used > decided OR NOT came_back AND used <> decided",
            "CASE WHEN came_back THEN 'at most ' || decided ELSE decided::text END",
            "used",
        ),
    ),
)

_SHARED_CAPS = """
SELECT NULL::uuid AS member_id, NULL::uuid AS wallet_type_id, NULL::uuid AS entry_id, NULL::uuid AS lot_id,
    c.programme_id AS other_id, c.used, coalesce(u.used, 0) AS decided,
    EXISTS (SELECT FROM orders WHERE returned_minor > 0 OR status = 'CANCELLED') AS came_back
FROM shared_caps c
LEFT JOIN (
    SELECT coalesce(o.programme_id, (d.record -> 'inputs' ->> 'programme')::uuid) AS programme_id,
        a ->> 'code' AS rule_code, u ->> 1 AS unit, u ->> 2 AS period,
        (u ->> 3)::timestamptz AS starts_at, sum((u ->> 4)::numeric) AS used
    FROM decisions d LEFT JOIN orders o ON o.member_id = d.member_id AND o.decision_id = d.id,
        jsonb_array_elements(d.record -> 'awards') a, jsonb_array_elements(a -> 'used') u
    WHERE u ->> 0 <> 'MEMBER' GROUP BY 1, 2, 3, 4, 5
) u ON (u.programme_id, u.rule_code, u.unit, u.period, u.starts_at)
    = (c.programme_id, c.rule_code, c.unit, c.period, c.starts_at)
"""

SHARED_CAPS = Source(_SHARED_CAPS, CAPS.questions)

_CARRIES = """
SELECT c.member_id, NULL::uuid AS wallet_type_id, NULL::uuid AS entry_id, NULL::uuid AS lot_id,
    c.programme_id AS other_id, c.granted, c.amount, coalesce(d.granted, 0) AS decided,
    coalesce(d.carried, 0) AS carried, coalesce(r.came_back, false) AS came_back
FROM carries c
LEFT JOIN (
    SELECT member_id, rule_code, sum(granted) AS granted, sum(carried) AS carried
    FROM (
        SELECT d.member_id, a ->> 'code' AS rule_code, (a ->> 'granted')::numeric AS granted,
            (a ->> 'carried')::numeric AS carried
        FROM decisions d, jsonb_array_elements(d.record -> 'awards') a
        WHERE jsonb_typeof(a -> 'carry') = 'array'
        UNION ALL
        SELECT g.member_id, m ->> 0, (m ->> 2)::numeric, (m ->> 1)::numeric
        FROM merges g, jsonb_array_elements(g.moved -> 'counters' -> 'carries') m
        WHERE g.undone_at IS NULL
    ) x GROUP BY 1, 2
) d ON d.member_id = c.member_id AND d.rule_code = c.rule_code
LEFT JOIN (SELECT member_id, bool_or(returned_minor > 0 OR status = 'CANCELLED') AS came_back
    FROM orders GROUP BY 1) r ON r.member_id = c.member_id
"""

CARRIES = Source(
    _CARRIES,
    (
        Question(
            "carry.granted",
            "granted < 0 OR granted > decided OR NOT came_back AND granted <> decided",
            "decided",
            "granted",
        ),
        Question(
            "carry.amount",
            "amount < 0 OR amount > carried OR NOT came_back AND amount <> carried",
            "carried",
            "amount",
        ),
    ),
)
