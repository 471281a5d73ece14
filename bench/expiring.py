"""Points that died overnight, booked in sets, against a loop that books one lot after the other.

The reference is what one would write first: for each lot a transaction that empties it, writes its line
and its draw, and takes it off the account. It looks at nothing else that may be due, links no chain and
tells nobody.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import asyncpg

from api import keys
from api.app import key_ring
from bench.measure import Burst, Watch, alternate, ratio, typical
from bench.place import Place
from bench.table import Report, Row, Target
from domain.points.use_cases import book_due
from persistence import database
from persistence.database import value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.work import opener

ROUNDS, SECONDS = 4, 2.5
AHEAD = 1_000
"""Members that are looked up at once: few enough that a round ends in time."""
EXPIRE = Target("lots that died, booked, lots/s, ours / a row-by-row loop", 50, 80)
EXPIRE_CORE = Target("the same by CPU, the database's included, lots/s of a core")
OURS, THEIRS = "in sets", "row by row"

# The reference has lots of its own, of every fourth member: the others have died by their date.
_OTHERS = """SELECT l.id, l.member_id, l.wallet_type_id, l.remaining FROM lots l
    JOIN bench.members m ON m.member_id = l.member_id AND m.n % 4 = 0
    JOIN wallet_types w ON w.id = l.wallet_type_id AND w.code = 'points'
    WHERE NOT l.pending AND l.remaining > 0 ORDER BY l.id"""
_DIE = """UPDATE lots l SET expires_at = now() - interval '1 minute' FROM bench.members m, wallet_types w
    WHERE m.member_id = l.member_id AND m.n % 4 <> 0 AND w.id = l.wallet_type_id AND w.code = 'points'
    AND NOT l.pending AND l.remaining > 0 RETURNING 1"""
_EXPIRED = "SELECT count(*) FROM entries WHERE kind = 'EXPIRE' AND cause_kind = 'CLOCK'"

_EMPTY = "UPDATE lots SET remaining = 0 WHERE member_id = $1 AND id = $2"
_TAKE = """UPDATE accounts SET available = available - $3, expired = expired + $3,
        entry_count = entry_count + 1, head = sha256(head)
    WHERE member_id = $1 AND wallet_type_id = $2 RETURNING entry_count, available, head"""
_LINE = """INSERT INTO entries (id, member_id, wallet_type_id, sequence, kind, points, effect,
        available_change, pending_change, held_change, owed_change, balance_after, available_after, at,
        recorded_at, cause_kind, cause_id, contra, previous_hash, hash)
    VALUES ($1, $2, $3, $4, 'EXPIRE', $5, -$5::bigint, -$5::bigint, 0, 0, 0, $6, $6, now(), now(), 'CLOCK',
        'bench', 'BREAKAGE', $7, $7)"""
_DRAW = """INSERT INTO draws (id, member_id, entry_id, lot_id, points, at, recorded_at)
    VALUES ($1, $2, $3, $4, -$5::bigint, now(), now())"""


async def measure(at: Place, say: Callable[[str], None]) -> Report:
    await database.connect(at.url, size=4)
    loop = await asyncpg.connect(at.url)
    try:
        begin = opener(Vault(key_ring(keys.read(at.keys_file))))
        async with begin() as work:
            programme = await work.programmes.current(None)
        others = iter(await loop.fetch(_OTHERS))
        dead = len(await loop.fetch(_DIE))
        say(f"Expiry: {dead:,} lots have died; {ROUNDS} rounds of {SECONDS:g} s ...")

        async def in_sets() -> Burst:
            before = await value(_EXPIRED)
            watch = Watch(at.postmaster)
            while watch.seconds < SECONDS:
                with watch:
                    if not await book_due(programme, begin, until=datetime.now(UTC), limit=AHEAD):
                        break
            return watch.burst(await value(_EXPIRED) - before)

        async def row_by_row() -> Burst:
            watch = Watch(at.postmaster)
            with watch:
                done = await _loop(loop, others)
            return watch.burst(done)

        rounds = await alternate({OURS: in_sets, THEIRS: row_by_row}, ROUNDS)
    finally:
        await loop.close()
        await database.disconnect()

    def row(target: Target, of: Callable[[Burst], float]) -> Row:
        shown = [f"{typical(rounds[name], of):,.0f}/s" for name in (OURS, THEIRS)]
        return Row(target, ratio(rounds, OURS, THEIRS, of), *shown)

    return Report([row(EXPIRE, lambda each: each.rate), row(EXPIRE_CORE, lambda each: each.rate_of_a_core)])


async def _loop(connection: asyncpg.Connection, lots: Iterator[dict[str, Any]]) -> int:
    """Says how many lots it has booked."""
    done = 0
    began = time.perf_counter()
    while time.perf_counter() - began < SECONDS:
        lot = next(lots)
        entry_id, points = new_uuid(), lot["remaining"]
        async with connection.transaction():
            await connection.execute(_EMPTY, lot["member_id"], lot["id"])
            count, available, head = await connection.fetchrow(
                _TAKE, lot["member_id"], lot["wallet_type_id"], points
            )
            line = (entry_id, lot["member_id"], lot["wallet_type_id"], count, points, available, head)
            await connection.execute(_LINE, *line)
            await connection.execute(_DRAW, new_uuid(), lot["member_id"], entry_id, lot["id"], points)
        done += 1
    return done
