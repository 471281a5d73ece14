"""What the books say: the same by business keys, and whole in themselves.

Ids, record times and hashes of two imports of the same files differ; everything else may not.
"""

from __future__ import annotations

from typing import Any

from persistence.database import rows, transaction, value
from persistence.ledger.verification import SOURCES
from persistence.points.chain import ENTRY_HASH

_WHO = """
    WITH who AS (
        SELECT member_id, encode(fingerprint, 'hex') AS person FROM identities WHERE kind = 'EXTERNAL')
"""

_BUSINESS = {
    "members": """
        SELECT person, gender, birth_year, locale, profile, enrol_source, enrol_store_code, enrolled_at,
            last_active_at
        FROM members m JOIN who ON who.member_id = m.id""",
    "identities": """
        SELECT person, kind, CASE WHEN kind <> 'CARD' THEN fingerprint END
        FROM identities JOIN who USING (member_id)""",
    "memberships": """
        SELECT person, status, joined_at, order_count, spend_minor, first_order_at, last_order_at
        FROM memberships JOIN who USING (member_id)""",
    "accounts": """
        SELECT person, w.code, a.available, a.pending, a.held, a.owed, a.earned, a.spent, a.expired,
            a.reversed, a.entry_count
        FROM accounts a JOIN who USING (member_id) JOIN wallet_types w ON w.id = a.wallet_type_id""",
    "orders": """
        SELECT person, source, external_id, store_code, channel_code, o.status, placed_at, paid_at,
            completed_at, currency, goods_minor, discount_minor, freight_minor, tax_minor
        FROM orders o JOIN who USING (member_id)""",
    "order_registry": """
        SELECT person, source, external_id, r.fingerprint
        FROM order_registry r LEFT JOIN who USING (member_id)""",
    "order_lines": """
        SELECT o.external_id, number, sku, category, quantity, paid_minor, l.discount_minor, earned
        FROM order_lines l JOIN orders o ON o.member_id = l.member_id AND o.id = l.order_id""",
    "entries": """
        SELECT person, w.code, sequence, kind, e.points, effect, available_change, pending_change,
            held_change, owed_change, balance_after, available_after, at, cause_kind, r.code AS rule,
            o.external_id, contra
        FROM entries e JOIN who USING (member_id) JOIN wallet_types w ON w.id = e.wallet_type_id
        LEFT JOIN orders o ON o.member_id = e.member_id AND o.id = e.order_id
        LEFT JOIN earn_rules r ON e.cause_kind = 'RULE' AND replace(r.id::text, '-', '') = e.cause_id""",
    "lots": """
        SELECT person, w.code, o.external_id, granted, remaining, l.pending, earned_at, available_at,
            expires_at
        FROM lots l JOIN who USING (member_id) JOIN wallet_types w ON w.id = l.wallet_type_id
        LEFT JOIN orders o ON o.member_id = l.member_id AND o.id = l.order_id""",
    "draws": """
        SELECT person, o.external_id, d.points, d.at FROM draws d JOIN who USING (member_id)
        JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id
        LEFT JOIN orders o ON o.member_id = l.member_id AND o.id = l.order_id""",
    "member_tiers": """
        SELECT person, l.code, tier_code, since, review_at, grace_until, revision
        FROM member_tiers t JOIN who USING (member_id) JOIN ladders l ON l.id = t.ladder_id""",
    "tier_moves": """
        SELECT person, l.code, v.kind, from_tier, to_tier, at, revision, metrics, o.external_id
        FROM tier_moves v JOIN who USING (member_id) JOIN ladders l ON l.id = v.ladder_id
        LEFT JOIN orders o ON o.member_id = v.member_id AND o.id = v.order_id""",
    "decisions": """
        SELECT o.external_id, d.record -> 'figures' AS figures, d.record -> 'tiers' AS tiers,
            (SELECT jsonb_agg(a - 'rule' - 'entry' - 'lots')
                FROM jsonb_array_elements(d.record -> 'awards') a) AS awards
        FROM decisions d JOIN orders o ON o.member_id = d.member_id AND o.decision_id = d.id""",
    "facts": "SELECT person, kind, at FROM facts JOIN who USING (member_id)",
    "stores": "SELECT code, name, active FROM stores",
    "channels": "SELECT code, name, active FROM channels",
}


async def business() -> dict[str, str]:
    """Per table how many rows there are and a digest of what they say."""
    return {
        table: await value(
            f"{_WHO}, said AS ({sql}) SELECT count(*) || ':' || coalesce(md5(string_agg("
            "md5(s::text), '' ORDER BY md5(s::text))), '') FROM said s"
        )
        for table, sql in _BUSINESS.items()
    }


_BROKEN = {
    "entries whose hash is not that of their fields": f"SELECT 1 FROM entries e WHERE hash <> {ENTRY_HASH}",
    "entries that are not chained to the one before": """
        SELECT 1 FROM (SELECT *, lag(hash) OVER chain AS before, row_number() OVER chain AS place FROM entries
            WINDOW chain AS (PARTITION BY member_id, wallet_type_id ORDER BY sequence)) e
        WHERE previous_hash <> coalesce(before, decode(repeat('00', 32), 'hex')) OR sequence <> place""",
    "accounts that are not the sum of their entries": """
        SELECT 1 FROM accounts a LEFT JOIN (
            SELECT member_id, wallet_type_id, count(*) AS n, sum(available_change) AS available,
                sum(pending_change) AS pending, sum(effect) AS effect,
                sum(points) FILTER (WHERE kind IN ('EARN', 'EARN_PENDING', 'IMPORT')) AS earned,
                sum(CASE kind WHEN 'EXPIRE' THEN points WHEN 'EXPIRE_RESTORE' THEN -points END) AS expired,
                (array_agg(hash ORDER BY sequence DESC))[1] AS head
            FROM entries GROUP BY 1, 2) e USING (member_id, wallet_type_id)
        WHERE (a.entry_count, a.available, a.pending, a.earned, a.expired, a.head,
                a.available + a.pending + a.held - a.owed)
            <> (coalesce(e.n, 0), coalesce(e.available, 0), coalesce(e.pending, 0), coalesce(e.earned, 0),
                coalesce(e.expired, 0), coalesce(e.head, decode(repeat('00', 32), 'hex')),
                coalesce(e.effect, 0))""",
    "lots that are not what was granted and drawn": """
        SELECT 1 FROM lots l WHERE remaining <> granted + coalesce((SELECT sum(d.points) FROM draws d
            WHERE d.member_id = l.member_id AND d.lot_id = l.id), 0)""",
    "accounts that are not the sum of their open lots": """
        SELECT 1 FROM accounts a LEFT JOIN (
            SELECT member_id, wallet_type_id, sum(remaining) FILTER (WHERE pending) AS pending,
                sum(remaining) FILTER (WHERE NOT pending) AS available
            FROM lots GROUP BY 1, 2) l USING (member_id, wallet_type_id)
        WHERE (a.available, a.pending) <> (coalesce(l.available, 0), coalesce(l.pending, 0))""",
    "accounts that do not hold what their holds hold": """
        SELECT 1 FROM accounts a LEFT JOIN (
            SELECT member_id, wallet_type_id, sum(points - captured - released) AS held
            FROM holds GROUP BY 1, 2) h USING (member_id, wallet_type_id)
        WHERE a.held <> coalesce(h.held, 0)""",
    "holds that are not the sum of their entries": """
        SELECT 1 FROM holds h LEFT JOIN (
            SELECT member_id, cause_id, sum(points) FILTER (WHERE kind = 'HOLD') AS points,
                sum(points) FILTER (WHERE kind = 'CAPTURE') AS captured,
                sum(points) FILTER (WHERE kind = 'RELEASE') AS released
            FROM entries GROUP BY 1, 2) e ON e.member_id = h.member_id
            AND e.cause_id = replace(h.id::text, '-', '')
        WHERE (h.points, h.captured, h.released)
            IS DISTINCT FROM (e.points, coalesce(e.captured, 0), coalesce(e.released, 0))""",
    "uses of points without their row, and the other way round": """
        SELECT 1 FROM (SELECT * FROM entries WHERE kind IN ('SPEND', 'CAPTURE')) e FULL JOIN spends s
            ON s.member_id = e.member_id AND s.id = e.id AND s.points = e.points
        WHERE e.id IS NULL OR s.id IS NULL""",
    "accounts that have not spent what was used and not returned": """
        SELECT 1 FROM accounts a LEFT JOIN (
            SELECT member_id, wallet_type_id, sum(points - returned) AS spent
            FROM spends GROUP BY 1, 2) s USING (member_id, wallet_type_id)
        WHERE a.spent <> coalesce(s.spent, 0)""",
    "orders without their place in the registry, and the other way round": """
        SELECT 1 FROM orders o FULL JOIN (SELECT * FROM order_registry WHERE member_id IS NOT NULL) r
            ON r.source = o.source AND r.external_id = o.external_id AND r.order_id = o.id
            AND r.member_id = o.member_id
        WHERE o.id IS NULL OR r.order_id IS NULL""",
    "orders without a decision, a fact, or lines that sum to them": """
        SELECT 1 FROM orders o
        WHERE NOT EXISTS (SELECT FROM decisions d WHERE d.member_id = o.member_id AND d.id = o.decision_id)
        OR goods_minor <> (SELECT sum(paid_minor) FROM order_lines l
            WHERE l.member_id = o.member_id AND l.order_id = o.id)
        OR 1 + (SELECT count(*) FROM orders u WHERE u.member_id = o.member_id
            AND u.external_id = o.external_id AND u.source LIKE 'undone/%')  -- told under their old name
            <> (SELECT count(*) FROM facts f WHERE f.member_id = o.member_id AND f.kind = 'order.recorded'
            AND f.payload ->> 'external_id' = o.external_id AND f.payload ->> 'source' = o.source)
            AND o.source NOT LIKE 'undone/%'""",
    "orders that are not what came back of them": """
        SELECT 1 FROM orders o
        WHERE returned_minor <> coalesce((SELECT sum(goods_minor) FROM returns b
            WHERE b.member_id = o.member_id AND b.order_id = o.id), 0)
        OR returned_minor <> coalesce((SELECT sum(x.paid_minor) FROM returns b JOIN return_lines x
            ON x.member_id = b.member_id AND x.return_id = b.id
            WHERE b.member_id = o.member_id AND b.order_id = o.id), 0)
        OR EXISTS (SELECT FROM order_lines l WHERE l.member_id = o.member_id AND l.order_id = o.id
            AND l.returned <> coalesce((SELECT sum(x.quantity) FROM returns b JOIN return_lines x
                ON x.member_id = b.member_id AND x.return_id = b.id
                WHERE b.member_id = o.member_id AND b.order_id = o.id AND x.number = l.number), 0))
        OR (status = 'CANCELLED') <> EXISTS (SELECT FROM returns b WHERE b.member_id = o.member_id
            AND b.order_id = o.id AND b.kind = 'CANCELLATION')""",
    "spends that are not what was used and given back": """
        SELECT 1 FROM (SELECT member_id, wallet_type_id, sum(points - returned) AS net FROM spends
            GROUP BY 1, 2) s JOIN accounts a USING (member_id, wallet_type_id) WHERE s.net <> a.spent""",
    "memberships that miscount their orders": """
        SELECT 1 FROM memberships m LEFT JOIN (
            SELECT member_id, programme_id, count(*) FILTER (WHERE counts) AS n,
                sum(goods_minor - returned_minor) AS spend
            FROM orders GROUP BY 1, 2) o
            USING (member_id, programme_id)
        WHERE (m.order_count, m.spend_minor) <> (coalesce(o.n, 0), coalesce(o.spend, 0))""",
}


def count() -> int:
    """How many sentences there are."""
    return len(_BROKEN)


async def broken() -> dict[str, int]:
    """Every sentence of the books that is not true, with how often; empty when they are whole.

    The sentences above are told a second time, in their own words, beside those of `laurel ledger verify`.
    """
    async with transaction():
        await rows("SET LOCAL statement_timeout = 0")  # a trial's books may hold a million entries
        found: dict[str, Any] = {what: len(await rows(sql)) for what, sql in _BROKEN.items()}
        found |= {what: len(await rows(source.statement)) for what, source in SOURCES.items()}
    return {what: count for what, count in found.items() if count}
