"""What the members have done, reckoned in SQL from their numbers: orders, tiers, the ledger, coupons."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

import asyncpg

from bench.filling.offer import CHANNEL, STORE, TEMPLATES
from domain.programme.programme import POINTS, PROGRESS, Programme
from domain.tiers.ladder import AtLeast, Ladder

ORDERS_EACH = 7
"""Make 20 entries: a waiting and a counting one each, and the activation of all but the newest."""

# What only the bench has: who is the nth member, and the functions that the steps reckon with.
HELPERS = """
CREATE SCHEMA bench;
CREATE TABLE bench.members (n integer PRIMARY KEY, member_id uuid NOT NULL, joined_at timestamptz NOT NULL);
-- A UUID of version 7 made at an instant, so that rows lie in their indexes as if written then.
CREATE FUNCTION bench.id_at(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM at) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
        52, 1), 53, 1), 'hex')::uuid
$$;
-- The link of a chain after so many entries.
CREATE FUNCTION bench.link(member_id uuid, wallet_type_id uuid, sequence bigint) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE sequence WHEN 0 THEN decode(repeat('00', 32), 'hex')
        ELSE sha256(uuid_send(member_id) || uuid_send(wallet_type_id) || int8send(sequence)) END
$$;
CREATE FUNCTION bench.hex(id uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT replace(id::text, '-', '')
$$;
"""

_ORDERS = """
CREATE UNLOGGED TABLE bench.orders AS
SELECT o.*, o.goods / 100 AS points, sum(o.goods / 100) OVER (PARTITION BY o.n ORDER BY o.i)::bigint AS total,
    o.completed_at + interval '15 days' AS available_at,
    (date_trunc('month', (o.completed_at + interval '15 days') AT TIME ZONE {zone}) + interval '13 months')
        AT TIME ZONE {zone} AS expires_at,
    bench.id_at(o.paid_at) AS id, bench.id_at(o.paid_at) AS decision_id, bench.id_at(o.paid_at) AS earn_id,
    bench.id_at(o.paid_at) AS lot_id, bench.id_at(o.paid_at) AS counted_id,
    bench.id_at(o.paid_at) AS counted_lot_id
FROM (
    SELECT m.n, m.member_id, m.joined_at, i, t.paid_at,
        (1 + m.n % 7) * (1000 + (m.n * 7919::bigint + i * 104729) % 10000) AS goods,
        CASE WHEN i < {orders_each} THEN t.paid_at + interval '5 days' END AS completed_at
    FROM bench.members m CROSS JOIN generate_series(1, {orders_each}) AS i
    CROSS JOIN LATERAL (SELECT {at} - interval '3 days' - ({orders_each} - i) * interval '40 days'
        - (m.n % 1440) * interval '1 minute' AS paid_at) t) o;
CREATE UNLOGGED TABLE bench.sums AS
SELECT n, member_id, joined_at, max(total) AS total, max(points) FILTER (WHERE i = {orders_each}) AS waiting,
    sum(goods)::bigint AS spend, min(paid_at) AS first_at, max(paid_at) AS last_at
FROM bench.orders GROUP BY n, member_id, joined_at;
ANALYZE bench.orders;
ANALYZE bench.sums;
"""

_MEMBERSHIPS = """
UPDATE memberships m SET order_count = {orders_each}, spend_minor = s.spend, first_order_at = s.first_at,
    last_order_at = s.last_at, moved_at = s.last_at
FROM bench.sums s WHERE m.member_id = s.member_id AND m.programme_id = {programme};
UPDATE members m SET last_active_at = s.last_at FROM bench.sums s WHERE m.id = s.member_id;
INSERT INTO member_tiers (id, member_id, programme_id, ladder_id, tier_code, since, review_at, revision)
SELECT gen_random_uuid(), member_id, {programme}, {ladder}, tier,
    CASE WHEN tier = {lowest} THEN joined_at ELSE last_at END,
    CASE WHEN tier <> {lowest} THEN
        (date_trunc('day', {at} AT TIME ZONE {zone}) + interval '1 day') AT TIME ZONE {zone} END, 1
FROM (SELECT *, {tier} AS tier FROM bench.sums) s;
INSERT INTO tier_moves (id, member_id, ladder_id, kind, from_tier, to_tier, at, recorded_at, revision,
    metrics)
SELECT bench.id_at(joined_at), member_id, {ladder}, 'JOINED', NULL, {lowest}, joined_at, joined_at, 1, '[]'
FROM bench.sums;
INSERT INTO tier_moves (id, member_id, ladder_id, kind, from_tier, to_tier, at, recorded_at, revision,
    metrics)
SELECT bench.id_at(last_at), member_id, {ladder}, 'UPGRADED', {lowest}, tier, last_at, last_at, 1, '[]'
FROM (SELECT *, {tier} AS tier FROM bench.sums) s WHERE tier <> {lowest};
"""

_SALES = """
INSERT INTO order_registry (source, external_id, order_id, member_id, fingerprint, recorded_at)
SELECT 'shop', n || '-' || i, id, member_id, sha256(uuid_send(id)), paid_at
FROM bench.orders ORDER BY paid_at;
INSERT INTO orders (id, member_id, programme_id, source, external_id, store_code, channel_code, status,
    placed_at, paid_at, completed_at, currency, goods_minor, discount_minor, freight_minor, tax_minor,
    decision_id, recorded_at)
SELECT id, member_id, {programme}, 'shop', n || '-' || i, {store}, {channel},
    CASE WHEN completed_at IS NULL THEN 'PAID' ELSE 'COMPLETED' END,
    paid_at, paid_at, completed_at, 'CNY', goods, 0, 0, 0, decision_id, paid_at
FROM bench.orders ORDER BY paid_at;
INSERT INTO order_lines (id, member_id, order_id, number, sku, category, quantity, paid_minor, discount_minor,
    earned)
SELECT bench.id_at(o.paid_at), o.member_id, o.id, number, 'sku-' || (o.n + number) % 997, NULL, 1,
    CASE number WHEN 1 THEN o.goods / 2 ELSE o.goods - o.goods / 2 END, 0,
    jsonb_build_object('points', share, 'progress', share)
FROM bench.orders o CROSS JOIN generate_series(1, 2) AS number
CROSS JOIN LATERAL (SELECT CASE number WHEN 1 THEN o.points / 2 ELSE o.points - o.points / 2 END AS share) s
ORDER BY o.paid_at;
INSERT INTO decisions (id, member_id, kind, record, recorded_at)
SELECT decision_id, member_id, 'ORDER', jsonb_build_object('format', 1,
    'inputs', jsonb_build_object('paid_at', paid_at, 'completed_at', completed_at, 'earned_at', paid_at,
        'moment', paid_at, 'programme_version', 1, 'currency', 'CNY', 'goods', goods, 'freight', 0, 'tax', 0),
    'awards', jsonb_build_array(
        jsonb_build_object('rule', bench.hex({points_rule}), 'wallet', 'points', 'base', goods,
            'multiplier', 1000, 'granted', points, 'outcome', 'EARNED', 'entry', bench.hex(earn_id)),
        jsonb_build_object('rule', bench.hex({progress_rule}), 'wallet', 'progress', 'base', goods,
            'multiplier', 1000, 'granted', points, 'outcome', 'EARNED', 'entry', bench.hex(counted_id)))),
    paid_at
FROM bench.orders ORDER BY paid_at;
"""

_LEDGER = """
INSERT INTO accounts (id, member_id, programme_id, wallet_type_id, available, pending, earned, entry_count,
    head)
SELECT gen_random_uuid(), member_id, {programme}, {points}, total - waiting, waiting, total,
    2 * {orders_each} - 1, bench.link(member_id, {points}, 2 * {orders_each} - 1) FROM bench.sums
UNION ALL
SELECT gen_random_uuid(), member_id, {programme}, {progress}, total, 0, total,
    {orders_each}, bench.link(member_id, {progress}, {orders_each}) FROM bench.sums;
INSERT INTO entries (id, member_id, wallet_type_id, sequence, kind, points, effect, available_change,
    pending_change, held_change, owed_change, balance_after, available_after, at, recorded_at, cause_kind,
    cause_id, order_id, decision_id, contra, previous_hash, hash)
SELECT e.id, o.member_id, e.wallet, e.sequence, e.kind, o.points, e.available + e.pending, e.available,
    e.pending, 0, 0, o.total, e.available_after, e.at, e.at, e.cause_kind, bench.hex(e.cause), o.id,
    CASE WHEN e.cause_kind = 'RULE' THEN o.decision_id END, e.contra,
    bench.link(o.member_id, e.wallet, e.sequence - 1), bench.link(o.member_id, e.wallet, e.sequence)
FROM bench.orders o CROSS JOIN LATERAL (VALUES
    (o.earn_id, {points}, 2 * o.i - 1, 'EARN_PENDING', 0, o.points, o.total - o.points, o.paid_at,
        'RULE', {points_rule}, 'ISSUANCE'),
    (bench.id_at(o.available_at), {points}, 2 * o.i, 'ACTIVATE', o.points, -o.points, o.total, o.available_at,
        'CLOCK', o.lot_id, 'NONE'),
    (o.counted_id, {progress}, o.i, 'EARN', o.points, 0, o.total, o.paid_at,
        'RULE', {progress_rule}, 'ISSUANCE')
    ) AS e (id, wallet, sequence, kind, available, pending, available_after, at, cause_kind, cause, contra)
WHERE e.at IS NOT NULL ORDER BY e.at;
INSERT INTO lots (id, member_id, wallet_type_id, entry_id, order_id, granted, remaining, pending, earned_at,
    available_at, expires_at, activated_at, recorded_at)
SELECT l.id, o.member_id, l.wallet, l.entry_id, o.id, o.points, o.points, l.available_at IS NULL, o.paid_at,
    l.available_at, l.expires_at, l.available_at, o.paid_at
FROM bench.orders o CROSS JOIN LATERAL (VALUES
    (o.lot_id, {points}, o.earn_id, o.available_at, o.expires_at),
    (o.counted_lot_id, {progress}, o.counted_id, o.paid_at, timestamptz 'infinity')
    ) AS l (id, wallet, entry_id, available_at, expires_at)
ORDER BY o.paid_at;
"""

# Every tenth member has twelve coupons, more than a card shows; the others have two.
_COUPONS = """
INSERT INTO coupons
    (id, member_id, template_id, revision_id, state, origin, issued_at, valid_from, valid_until)
SELECT bench.id_at(c.issued_at), m.member_id, t.template_id, t.id, 'UNUSED', 'CLAIM', c.issued_at,
    c.issued_at,
    {at} + (30 + (m.n * 31 + k * 17) % 60) * interval '1 day'
FROM bench.members m CROSS JOIN LATERAL generate_series(1, CASE WHEN m.n % 10 = 0 THEN 12 ELSE 2 END) AS k
CROSS JOIN LATERAL (SELECT {at} - (1 + (m.n + k) % 30) * interval '1 day' AS issued_at) c
JOIN (SELECT id, template_id, row_number() OVER (ORDER BY template_id) - 1 AS place
    FROM coupon_template_revisions) t ON t.place = (m.n + k) % {templates}
ORDER BY c.issued_at;
UPDATE coupon_stocks s SET given = (SELECT count(*) FROM coupons c WHERE c.template_id = s.template_id);
"""

STEPS = (("Orders, reckoned", _ORDERS), ("Memberships and tiers", _MEMBERSHIPS))
SCATTERED = ("order_registry", "orders", "order_lines", "decisions", "entries", "lots", "coupons")
SCATTERED_STEPS = (
    ("Orders with their lines and decisions", _SALES),
    ("Accounts, entries, lots", _LEDGER),
    ("Coupons", _COUPONS),
    ("Clearing up", "DROP TABLE bench.orders, bench.sums;"),
)


async def write_history(
    owner: asyncpg.Connection, made: Programme, *, at: datetime, say: Callable[[str], None]
) -> None:
    """Write what the members in `bench.members` have done."""
    (ladder,) = made.ladder_revisions
    names = {
        "at": f"timestamptz '{at.isoformat()}'",
        "zone": f"'{made.time_zone}'",
        "programme": f"uuid '{made.id}'",
        "points": f"uuid '{made.wallet_by_code[POINTS].id}'",
        "progress": f"uuid '{made.wallet_by_code[PROGRESS].id}'",
        "points_rule": f"uuid '{next(each.id for each in made.earn_rules if each.wallet == POINTS)}'",
        "progress_rule": f"uuid '{next(each.id for each in made.earn_rules if each.wallet == PROGRESS)}'",
        "ladder": f"uuid '{ladder.id}'",
        "tier": _reached(ladder),
        "lowest": f"'{ladder.tiers[0].code}'",
        "orders_each": str(ORDERS_EACH),
        "templates": str(TEMPLATES),
        "store": f"'{STORE}'",
        "channel": f"'{CHANNEL}'",
    }
    for what, sql in STEPS:
        say(f"{what} ...")
        await owner.execute(sql.format(**names))
    # Rows in order of time scatter over indexes that begin with the member: these are made afterwards.
    async with _without_indexes(owner, SCATTERED, say):
        for what, sql in SCATTERED_STEPS:
            say(f"{what} ...")
            await owner.execute(sql.format(**names))


@asynccontextmanager
async def _without_indexes(
    owner: asyncpg.Connection, tables: Sequence[str], say: Callable[[str], None]
) -> AsyncIterator[None]:
    """In one transaction: take off what checks and finds the rows of these tables, then put it on again."""
    async with owner.transaction():
        constraints = await owner.fetch(
            """SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name,
                pg_get_constraintdef(oid) AS definition FROM pg_constraint
            WHERE contype IN ('p', 'u', 'f')
            AND (conrelid = ANY($1::text[]::regclass[]) OR confrelid = ANY($1::text[]::regclass[]))
            ORDER BY contype <> 'f'""",
            tables,
        )
        indexes = await owner.fetch(
            """SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
            FROM pg_index WHERE indrelid = ANY($1::text[]::regclass[]) AND NOT EXISTS (
                SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))""",
            tables,
        )
        for each in constraints:
            await owner.execute(f"ALTER TABLE {each['table']} DROP CONSTRAINT {each['name']}")
        for each in indexes:
            await owner.execute(f"DROP INDEX {each['name']}")
        yield
        say("Indexes and keys ...")
        for each in indexes:
            await owner.execute(each["definition"])
        for each in reversed(constraints):
            await owner.execute(
                f"ALTER TABLE {each['table']} ADD CONSTRAINT {each['name']} {each['definition']}"
            )


def _reached(ladder: Ladder) -> str:
    """The tier of a total of progress points, as SQL."""
    tiers = [(tier.entry, tier.code) for tier in reversed(ladder.tiers)]
    cases = " ".join(
        f"WHEN total >= {entry.threshold} THEN '{code}'"
        for entry, code in tiers
        if isinstance(entry, AtLeast)
    )
    return f"CASE {cases} ELSE '{ladder.tiers[0].code}' END"
