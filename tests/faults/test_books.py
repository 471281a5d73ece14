"""The checks of the other tests here are worth something: each of them notices what it is there for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import asyncpg
import pytest

from domain.programme.programme import Programme
from domain.work import Begin
from tests import make
from tests.api.imports.shop import live_order
from tests.faults import books
from tests.servers import TestDatabase

Tamper = Callable[[str], Awaitable[None]]


@pytest.fixture
async def tamper(database: TestDatabase, begin: Begin, programme: Programme) -> Tamper:
    """A member with two orders, and a hand of the owner that reaches into the books."""
    member = (await make.member(begin, external_id="1")).id
    for name in ("a", "b"):
        await live_order(begin, external_id=name, paid_at=datetime(2026, 1, 5, tzinfo=UTC), member_id=member)

    async def act(sql: str) -> None:
        owner = await asyncpg.connect(database.migration_url)
        try:
            await owner.execute(sql)
        finally:
            await owner.close()

    return act


async def test_whole_books_are_whole(tamper):
    assert await books.broken() == {}


@pytest.mark.parametrize(
    ("sql", "noticed"),
    [
        ("UPDATE entries SET at = at + interval '1 microsecond' WHERE sequence = 1", "entries whose hash"),
        ("UPDATE entries SET previous_hash = hash WHERE sequence = 2", "entries that are not chained"),
        (
            "UPDATE accounts SET available = available + 1, earned = earned + 1",
            "accounts that are not the sum of their entries",
        ),
        ("UPDATE lots SET remaining = remaining - 1", "lots that are not"),
        ("UPDATE lots SET remaining = remaining - 1", "accounts that are not the sum of their open lots"),
        ("DELETE FROM order_registry WHERE external_id = 'a'", "orders without their place"),
        ("DELETE FROM facts WHERE kind = 'order.recorded'", "orders without a decision"),
        ("UPDATE order_lines SET paid_minor = paid_minor + 1", "orders without a decision"),
        ("UPDATE memberships SET order_count = 3", "memberships that miscount"),
        (
            """UPDATE memberships SET sums = jsonb_set(sums, '{since,PROGRESS_POINTS}', (SELECT
                jsonb_object_agg(start, points::int + 1)
                FROM jsonb_each_text(sums #> '{since,PROGRESS_POINTS}') AS x (start, points)))""",
            "sums that are kept",
        ),
    ],
)
async def test_a_hand_in_the_books_is_noticed(tamper, sql, noticed):
    await tamper(sql)

    assert any(what.startswith(noticed) for what in await books.broken())


@pytest.mark.parametrize(
    ("sql", "table"),
    [
        ("UPDATE orders SET store_code = 's2' WHERE external_id = 'a'", "orders"),
        ("UPDATE order_lines SET sku = 'other'", "order_lines"),
        ("UPDATE tier_moves SET at = at + interval '1 day'", "tier_moves"),
        ("DELETE FROM facts WHERE kind = 'points.earned'", "facts"),
        ("UPDATE decisions SET record = jsonb_set(record, '{awards,0,plain}', '1')", "decisions"),
    ],
)
async def test_books_that_say_something_else_differ(tamper, sql, table):
    before = await books.business()
    await tamper(sql)
    after = await books.business()

    assert {name for name in after if after[name] != before[name]} == {table}
