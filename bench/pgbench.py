"""The reference for an order that earns: one statement, driven by PostgreSQL's own load generator.

Order, entry, lot, account and fact in one data-modifying statement, as one would write it for a single rule
whose outcome is known beforehand. It authenticates nobody, reads no rule, explains nothing, knows no repeated
request, and writes one wallet of the two.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg

from api.embedded.machine import postgres_binaries
from bench.filling.offer import CHANNEL, STORE
from bench.measure import PATIENCE, Burst, LoadFailed
from bench.place import Place

POINTS = 199

_SCRIPT = """
\\set n random(1, {members})
WITH who AS (SELECT member_id, gen_random_uuid() AS order_id, gen_random_uuid() AS decision_id,
        gen_random_uuid() AS entry_id FROM bench.members WHERE n = :n),
    account AS (UPDATE accounts a SET pending = a.pending + {earned}, earned = a.earned + {earned},
            entry_count = a.entry_count + 1, head = sha256(a.head || uuid_send(who.entry_id))
        FROM who WHERE a.member_id = who.member_id AND a.wallet_type_id = '{wallet}'
        RETURNING a.member_id, a.entry_count, a.available, a.pending, a.held, a.owed, a.head, who.order_id,
            who.decision_id, who.entry_id),
    sale AS (INSERT INTO orders (id, member_id, programme_id, source, external_id, store_code, channel_code,
            status, placed_at, paid_at, currency, goods_minor, discount_minor, freight_minor, tax_minor,
            decision_id, recorded_at)
        SELECT order_id, member_id, '{programme}', 'pgbench', order_id::text, '{store}', '{channel}', 'PAID',
            now(), now(), 'CNY', {goods}, 0, 0, 0, decision_id, now() FROM account),
    entry AS (INSERT INTO entries (id, member_id, wallet_type_id, sequence, kind, points, effect,
            available_change, pending_change, held_change, owed_change, balance_after, available_after, at,
            recorded_at, cause_kind, cause_id, order_id, decision_id, contra, previous_hash, hash)
        SELECT entry_id, member_id, '{wallet}', entry_count, 'EARN_PENDING', {earned}, {earned}, 0, {earned},
            0, 0, available + pending + held - owed, available, now(), now(), 'RULE', '{rule}', order_id,
            decision_id, 'ISSUANCE', head, head FROM account),
    lot AS (INSERT INTO lots (id, member_id, wallet_type_id, entry_id, order_id, granted, remaining, pending,
            earned_at, recorded_at)
        SELECT gen_random_uuid(), member_id, '{wallet}', entry_id, order_id, {earned}, {earned}, true, now(),
            now() FROM account),
    fact AS (INSERT INTO facts (id, member_id, kind, payload, at, recorded_at)
        SELECT gen_random_uuid(), member_id, 'points.earned',
            json_build_object('order', order_id, 'entry', entry_id, 'points', {earned}), now(), now()
        FROM account)
SELECT 1;
"""


async def script(place: Place) -> str:
    """What pgbench runs, for the programme that is there."""
    connection = await asyncpg.connect(place.url)
    try:
        found = await connection.fetchrow(
            """SELECT p.id AS programme, w.id AS wallet, e.id AS rule FROM programmes p
            JOIN wallet_types w ON w.programme_id = p.id AND w.code = 'points'
            JOIN earn_rules e ON e.wallet_type_id = w.id WHERE p.is_default"""
        )
    finally:
        await connection.close()
    return _SCRIPT.format(
        members=len(place.members),
        earned=POINTS,
        goods=POINTS * 100,
        programme=found["programme"],
        wallet=found["wallet"],
        rule=found["rule"].hex,
        store=STORE,
        channel=CHANNEL,
    )


async def burst(place: Place, text: str, *, connections: int, seconds: float) -> Burst:
    """A few seconds of it. Its connections end with it, so what the database spent is not told."""
    url = urlsplit(place.url)
    with tempfile.TemporaryDirectory(prefix="laurel-bench-") as folder:
        file = Path(folder) / "earn.sql"
        file.write_text(text)
        process = await asyncio.create_subprocess_exec(
            postgres_binaries() / "pgbench",
            *("--no-vacuum", "--protocol=prepared", "--log", f"--log-prefix={folder}/log"),
            *(f"--client={connections}", "--jobs=1", f"--time={round(seconds)}", f"--file={file}"),
            *(f"--host={url.hostname}", f"--port={url.port}", f"--username={url.username}", url.path[1:]),
            env={**os.environ, "PGPASSWORD": url.password or ""},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(seconds + PATIENCE):
                told, wrong = await process.communicate()
        except TimeoutError:
            process.kill()
            await process.wait()
            raise LoadFailed("pgbench did not end") from None
        log = "".join(each.read_text() for each in logs(folder))
    if process.returncode:
        raise LoadFailed(f"pgbench ended with {process.returncode}: {wrong.decode()[-500:]}")
    return read(told.decode(), log)


def logs(folder: str) -> list[Path]:
    """The files that a pgbench has written there, one for each of its threads."""
    return sorted(Path(folder).glob("log.*"))


def read(told: str, log: str) -> Burst:
    """What pgbench says at its end, and its log: a line for each transaction, its third word microseconds."""
    done = re.search(r"transactions actually processed: (\d+)", told)
    rate = re.search(r"^tps = ([\d.]+)", told, re.MULTILINE)
    failed = re.search(r"failed transactions: (\d+)", told)
    if done is None or rate is None or (failed is not None and int(failed[1])):
        raise LoadFailed(f"pgbench said: {told[-500:]}")
    latencies = tuple(int(line.split()[2]) / 1e6 for line in log.splitlines())
    return Burst(requests=int(done[1]), seconds=int(done[1]) / float(rate[1]), latencies=latencies)
