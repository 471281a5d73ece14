"""The rows of the bench go into the tables of today, and its books balance."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import asyncpg
import pytest

from bench import filling
from bench.filling.history import ORDERS_EACH
from bench.filling.offer import TEMPLATES
from persistence.database import row, rows
from persistence.encryption import Sealed, Secret, Vault
from tests.servers import TestDatabase

MEMBERS = 40
AT = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)


SHAPE = """
SELECT tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND contype <> 't' ORDER BY 1
"""


@pytest.fixture
async def filled(database: TestDatabase, vault: Vault) -> AsyncIterator[TestDatabase]:
    owner = await asyncpg.connect(database.migration_url)
    try:
        shape = await owner.fetch(SHAPE)
        await filling.fill(owner, vault, MEMBERS, at=AT, say=lambda _: None)
        assert await owner.fetch(SHAPE) == shape  # every index and constraint is there again
        yield database
    finally:
        await owner.execute("DROP SCHEMA IF EXISTS bench CASCADE")
        await owner.close()


async def test_everybody_has_what_the_promises_speak_of(filled: TestDatabase, vault: Vault):
    found = await row(
        """SELECT (SELECT count(*) FROM members) AS members, (SELECT count(*) FROM entries) AS entries,
            (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM coupons) AS coupons,
            (SELECT count(DISTINCT tier_code) FROM member_tiers) AS tiers,
            (SELECT count(*) FROM coupon_templates) AS templates"""
    )
    assert found == {
        "members": MEMBERS,
        "entries": 20 * MEMBERS,
        "orders": ORDERS_EACH * MEMBERS,
        "coupons": 3 * MEMBERS,
        "tiers": 5,
        "templates": TEMPLATES,
    }
    one = await row(
        """SELECT m.id, m.name, k.wrapped FROM cards c JOIN members m ON m.id = c.member_id
        JOIN member_keys k ON k.member_id = m.id WHERE c.number = '9000000000000019'"""
    )
    assert one is not None
    key = vault.unwrap(one["id"], one["wrapped"])
    assert vault.open(Sealed(Secret.MEMBER_NAME, one["name"]), key) == "李芳"

    # The books: accounts are the sums of their entries and of their lots, lines follow on one another.
    wrong = await rows(
        """SELECT a.member_id FROM accounts a
        CROSS JOIN LATERAL (SELECT sum(e.available_change) AS available, sum(e.pending_change) AS pending,
                count(*) AS entries, max(e.sequence) AS last FROM entries e
            WHERE e.member_id = a.member_id AND e.wallet_type_id = a.wallet_type_id) e
        CROSS JOIN LATERAL (SELECT sum(l.remaining) FILTER (WHERE NOT l.pending) AS available,
                coalesce(sum(l.remaining) FILTER (WHERE l.pending), 0) AS pending FROM lots l
            WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id) l
        WHERE (a.available, a.pending, a.entry_count, a.entry_count)
            IS DISTINCT FROM (e.available, e.pending, e.entries, e.last)
        OR (a.available, a.pending) IS DISTINCT FROM (l.available, l.pending)"""
    )
    assert wrong == []
    broken = await rows(
        """SELECT id FROM (SELECT e.id, e.previous_hash, e.balance_after, e.effect, e.available_after,
                e.available_change, lag(e.hash) OVER w AS before,
                lag(e.balance_after, 1, 0::bigint) OVER w AS balance,
                lag(e.available_after, 1, 0::bigint) OVER w AS available
            FROM entries e WINDOW w AS (PARTITION BY e.member_id, e.wallet_type_id ORDER BY e.sequence)) x
        WHERE previous_hash <> coalesce(before, decode(repeat('00', 32), 'hex'))
        OR balance_after <> balance + effect OR available_after <> available + available_change"""
    )
    assert broken == []
    heads = await rows(
        """SELECT a.member_id FROM accounts a JOIN entries e ON e.member_id = a.member_id
        AND e.wallet_type_id = a.wallet_type_id AND e.sequence = a.entry_count WHERE a.head <> e.hash"""
    )
    assert heads == []
