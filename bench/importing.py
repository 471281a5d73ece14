"""Imports: members against a COPY of the rows that they become, orders against recording one by one.

The COPY gets rows that are ready: it reads no file, looks for nobody who is known already and seals nothing.
Orders one by one are recorded by eight tills of this process, without HTTP.
"""

from __future__ import annotations

import asyncio
import csv
import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any
from uuid import UUID

import asyncpg

from api import keys
from api.app import key_ring
from api.imports.running import run_import
from bench.filling.offer import CHANNEL, STORE
from bench.filling.people import GIVEN, SURNAMES
from bench.measure import Burst, Watch
from bench.place import Place
from bench.table import Report, Row, Target
from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId
from domain.orders.order import Order, OrderLine, OrderStatus
from domain.orders.use_cases import RecordOrder, record_order
from domain.work import Begin
from persistence import database
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.imports.runs import Kind
from persistence.work import opener

MEMBERS, ORDERS, ROUNDS, TILLS = 6_000, 10_000, 3, 8
SINGLE = 1_500
"""Orders that are recorded one by one in a round."""
SEED = 20170630
TABLES = (
    "members",
    "member_keys",
    "identities",
    "member_search",
    "cards",
    "memberships",
    "accounts",
    "member_tiers",
    "tier_moves",
    "facts",
)
"""Where a member's rows lie, parents first."""
MEMBER_ROWS = Target("import of members, rows/s of a core, ours / COPY of the rows they become", 0.10, 0.15)
MEMBER_TIME = Target("the same by the clock")
ORDER_ROWS = Target("import of orders with earning, orders/s, ours / one by one", 5, 20)
ORDER_CORE = Target("the same by CPU, the database's included, orders/s of a core")


async def measure(at: Place, say: Callable[[str], None]) -> Report:
    vault = Vault(key_ring(keys.read(at.keys_file)))
    begin = opener(vault)
    await database.connect(at.url, size=TILLS)
    owner = await asyncpg.connect(at.owner_url)
    try:
        with tempfile.TemporaryDirectory(prefix="laurel-bench-") as folder:
            say(f"Import: {ROUNDS} times {MEMBERS:,} members ...")
            members = [await _members(Path(folder), number, vault, owner, at) for number in range(ROUNDS)]
            say(f"Import: {ROUNDS} times {ORDERS:,} orders ...")
            orders = [await _orders(Path(folder), number, vault, begin, at) for number in range(ROUNDS)]
    finally:
        await owner.close()
        await database.disconnect()
    return Report(
        [
            _row(MEMBER_ROWS, members, lambda each: each.rate_of_a_core),
            _row(MEMBER_TIME, members, lambda each: each.rate),
            _row(ORDER_ROWS, orders, lambda each: each.rate),
            _row(ORDER_CORE, orders, lambda each: each.rate_of_a_core),
        ]
    )


def _row(target: Target, rounds: Sequence[tuple[Burst, Burst]], of: Callable[[Burst], float]) -> Row:
    """Of what we and the reference did, round by round."""
    mine, theirs = (median(of(each[place]) for each in rounds) for place in (0, 1))
    return Row(target, median(of(a) / of(b) for a, b in rounds), f"{mine:,.0f}/s", f"{theirs:,.0f}/s")


# Members


async def _members(
    folder: Path, number: int, vault: Vault, owner: asyncpg.Connection, at: Place
) -> tuple[Burst, Burst]:
    file = folder / f"members-{number}.csv"
    with file.open("w", encoding="utf-8", newline="") as text:
        told = csv.writer(text)
        told.writerow(("external_id", "name", "phone", "email", "birthday", "gender", "joined_on"))
        for n in range(MEMBERS):
            name = SURNAMES[n % len(SURNAMES)] + GIVEN[n % len(GIVEN)]
            phone = f"+86139{number:02d}{n:06d}"
            birthday = f"{1950 + n % 50}-{1 + n % 12:02d}-{1 + n % 28:02d}"
            person = f"import-{number}-{n}"
            told.writerow((person, name, phone, f"{person}@example.com", birthday, "F", "2026-01-01"))
    newest = await owner.fetchval("SELECT id FROM members ORDER BY id DESC LIMIT 1")
    with Watch(at.postmaster) as watch:
        outcome = await run_import(Kind.MEMBERS, [file], vault=vault, report=None)
    assert outcome.new == MEMBERS, outcome
    return watch.burst(MEMBERS), (await _copied(owner, newest, at)).burst(MEMBERS)


async def _copied(owner: asyncpg.Connection, after: UUID, at: Place) -> Watch:
    """What COPY needs to put the same rows into tables like those, keys and indexes included."""
    ids = [each["id"] for each in await owner.fetch("SELECT id FROM members WHERE id > $1", after)]
    assert len(ids) == MEMBERS
    watch = Watch(at.postmaster)
    for table in TABLES:
        held = io.BytesIO()
        key = "id" if table == "members" else "member_id"
        await owner.copy_from_query(
            f"SELECT * FROM {table} WHERE {key} = ANY($1)", ids, output=held, format="binary"
        )
        await owner.execute(f"DROP TABLE IF EXISTS bench.{table}_copy")
        await owner.execute(f"CREATE TABLE bench.{table}_copy (LIKE {table} INCLUDING ALL)")
        held.seek(0)
        with watch:
            await owner.copy_to_table(f"{table}_copy", schema_name="bench", source=held, format="binary")
        await owner.execute(f"DROP TABLE bench.{table}_copy")
    return watch


# Orders


async def _orders(folder: Path, number: int, vault: Vault, begin: Begin, at: Place) -> tuple[Burst, Burst]:
    drawn = Random(SEED + number)
    main, lines = folder / f"orders-{number}.csv", folder / f"lines-{number}.csv"
    with main.open("w", newline="") as orders, lines.open("w", newline="") as of_orders:
        order, line = csv.writer(orders), csv.writer(of_orders)
        order.writerow(
            (
                "order_id",
                "member_external_id",
                "store_id",
                "channel",
                "placed_at",
                "currency",
                "paid_cents",
                "discount_cents",
                "status",
            )
        )
        line.writerow(("order_id", "sku", "quantity", "paid_cents", "discount_cents"))
        began_at = datetime(2026, 2, 1, tzinfo=UTC)
        for n in range(ORDERS):
            placed_at = (began_at + timedelta(minutes=n)).isoformat()
            who = f"import-{number}-{drawn.randrange(MEMBERS)}"
            order.writerow((f"b{number}-{n}", who, STORE, CHANNEL, placed_at, "CNY", 19_900, 0, "COMPLETED"))
            for sku, paid in (("sku-1", 9_950), ("sku-2", 9_950)):
                line.writerow((f"b{number}-{n}", sku, 1, paid, 0))
    with Watch(at.postmaster) as watch:
        outcome = await run_import(
            Kind.ORDERS, [main, lines], vault=vault, report=None, source="bench-import"
        )
    assert outcome.new == ORDERS, outcome
    return watch.burst(ORDERS), await _one_by_one(number, begin, at, drawn)


async def _one_by_one(number: int, begin: Begin, at: Place, drawn: Random) -> Burst:
    """What tills need to record orders, each on its own."""
    asked = iter(_commands(number, at, drawn))

    async def till() -> None:
        for each in asked:
            await record_order(each, begin)

    with Watch(at.postmaster) as watch:
        await asyncio.gather(*(till() for _ in range(TILLS)))
    return watch.burst(SINGLE)


def _commands(number: int, at: Place, drawn: Random) -> Iterator[RecordOrder]:
    principal, now = new_uuid(), datetime.now(UTC)
    for n in range(SINGLE):
        member_id = MemberId(drawn.choice(at.members))
        given: dict[str, Any] = {"key": f"bench-single-{number}-{n:06d}", "operation": "recordOrder"}
        yield RecordOrder(
            order=Order(
                source="bench-single",
                external_id=f"{number}-{n}",
                programme="",
                store=STORE,
                channel=CHANNEL,
                status=OrderStatus.PAID,
                placed_at=now,
                paid_at=now,
                completed_at=None,
                currency="CNY",
                lines=tuple(
                    OrderLine(number=n, sku=sku, category=None, quantity=1, paid=9_950, discount=0)
                    for n, sku in enumerate(("sku-1", "sku-2"), start=1)
                ),
                freight=0,
                tax=0,
            ),
            programme=None,
            member_id=member_id,
            received_at=now,
            key=RequestKey(principal_id=principal, content={"n": n}, member_id=member_id, **given),
        )
