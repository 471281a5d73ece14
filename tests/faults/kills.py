"""Imports and servers that are killed at work, and what must be true afterwards.

Most kills happen between BEGIN and COMMIT, and that is not left to chance: the process is frozen, its
sessions are looked at, and it is killed only where one of them is idle in a transaction.
"""

from __future__ import annotations

import asyncio
import subprocess
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import asyncpg
import httpx

from api.imports import Kind, run_import
from domain.programme.defaults import plain_programme
from domain.staff.permissions import Permission
from persistence.database import rows, transaction, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from persistence.work import opener
from tests import make
from tests.faults import books
from tests.faults.processes import ended, environment, kill, kill_in_transaction, laurel, said, until
from tests.faults.till import Sent, Till
from tests.servers import ROOT, TestDatabase, free_port

RETAIL = ROOT / "demo" / "retail"
COMMAND, SERVER = "laurel command", "laurel"
"""What a command and a server call themselves in pg_stat_activity."""
MEMBERS, HANDS = 40, 12
GOES_ON = 3 * HANDS
"""So many more orders are answered before each kill, and after the last."""
PATIENCE = 120.0
"""How long a process may take to start on a machine that is busy, in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How often, and when."""

    kills: int
    blind: frozenset[int]
    """These come at any moment, whatever the process is doing."""
    late: frozenset[int] = frozenset()
    """These, of an import, wait until it has committed a set of orders: there is something to go on from."""

    @property
    def in_transaction(self) -> int:
        return self.kills - len(self.blind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where it happens: an empty database with this process's pool open on it, keys, an empty folder."""

    database: TestDatabase
    redis_url: str
    keys_file: Path
    folder: Path
    vault: Vault
    random: Random

    def environment(self, **settings: str) -> dict[str, str]:
        return environment(self.database, self.redis_url, self.keys_file, **settings)


# Imports


async def an_import_ends_like_one_that_was_left_alone(scene: Scene, plan: Plan) -> str:
    files = _two_months(scene.folder)
    await _a_shop_with_members(scene.vault)
    left_alone = await run_import(Kind.ORDERS, files, vault=scene.vault, report=None)
    expected = await books.business()
    await scene.database.reset()
    await _a_shop_with_members(scene.vault)

    watch = await asyncpg.connect(scene.database.url)
    try:
        in_transaction, found = await _kill_imports(scene, plan, files, watch, total=left_alone.new)
        last = laurel("import", "orders", *files, env=scene.environment(), folder=scene.folder)
        assert await ended(last, PATIENCE) == 0, said(scene.folder)
    finally:
        await watch.close()

    assert (len(found), in_transaction) == (plan.kills, plan.in_transaction)
    assert any(0 < count < left_alone.new for count in found), "some died half-way"
    assert left_alone.new == await make.count("orders") > 1_500
    assert await books.business() == expected
    assert await books.broken() == {}
    assert await make.count("import_rows") == 0
    finished = "SELECT array_agg(finished_at IS NOT NULL) FROM imports WHERE kind = 'ORDERS'"
    assert await value(finished) == [True]
    return (
        f"{plan.kills} kills -9 of an import, {in_transaction} of them between BEGIN and COMMIT: its "
        f"{left_alone.new:,} orders and the whole of the books as without"
    )


async def _kill_imports(
    scene: Scene, plan: Plan, files: list[Path], watch: asyncpg.Connection, *, total: int
) -> tuple[int, list[int]]:
    """Start the import and kill it, again and again. Gives how many kills were in a transaction, and how many
    orders each kill left behind."""
    found: list[int] = []
    in_transaction = 0
    while len(found) < plan.kills:
        number, before = len(found), found[-1] if found else 0
        process = laurel("import", "orders", *files, env=scene.environment(), folder=scene.folder)
        try:
            await _seen(process, watch, COMMAND)
            if number in plan.late and before < total:
                await _has_rated(process, before)
            else:
                await asyncio.sleep(scene.random.uniform(0, 1))
            if number in plan.blind:
                killed = process.poll() is None
            else:
                killed = await kill_in_transaction(process, watch, COMMAND, scene.random)
                in_transaction += killed
        finally:
            kill(process)
        if killed:
            found.append(await make.count("orders"))
    return in_transaction, found


async def _seen(process: subprocess.Popen[bytes], watch: asyncpg.Connection, application: str) -> None:
    """Wait until the process has a connection, or has ended."""
    sessions = """SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = $1"""
    await _until_or_ended(process, lambda: watch.fetchval(sessions, application))


async def _has_rated(process: subprocess.Popen[bytes], before: int) -> None:
    """Wait until there are more orders than before, or the process has ended."""
    await _until_or_ended(process, lambda: value("SELECT count(*) > $1 FROM orders", before))


async def _until_or_ended(process: subprocess.Popen[bytes], asked: Callable[[], Awaitable[object]]) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and not await asked():
        assert time.monotonic() < end, f"process {process.pid} does not come so far"
        await asyncio.sleep(0.005)


def _two_months(folder: Path) -> list[Path]:
    """The orders of two months with their lines: enough for several transactions."""
    with (RETAIL / "orders.csv").open(encoding="utf-8") as file:
        orders = [
            line for line in file if line.startswith("order_id") or ",2017-01" in line or ",2017-02" in line
        ]
    wanted = {line.partition(",")[0] for line in orders}
    with (RETAIL / "order_lines.csv").open(encoding="utf-8") as file:
        lines = [line for line in file if line.partition(",")[0] in wanted]
    for name, content in (("orders.csv", orders), ("order_lines.csv", lines)):
        (folder / name).write_text("".join(content), encoding="utf-8")
    return [folder / "orders.csv", folder / "order_lines.csv"]


async def _a_shop_with_members(vault: Vault) -> None:
    async with transaction():
        await StoredProgrammes().add(plain_programme(new_uuid), at=await value("SELECT now()"))
    COPIES.forget()
    await run_import(Kind.MEMBERS, [RETAIL / "members.csv"], vault=vault, report=None)


# Servers


async def a_server_records_every_order_exactly_once(scene: Scene, plan: Plan) -> str:
    await make.programme()
    begin = opener(scene.vault)
    cards = [
        (await make.member(begin, external_id=f"member-{number}")).card_number for number in range(MEMBERS)
    ]
    key = await make.service_key(begin, Permission.ORDERS_RECORD, Permission.ORDERS_READ)
    port = free_port()
    till = Till(f"http://127.0.0.1:{port}", key.text, cards, scene.random)
    watch = await asyncpg.connect(scene.database.url)
    try:
        in_transaction = await _kill_servers(scene, plan, till, port, watch)
    finally:
        await watch.close()

    assert in_transaction == plan.in_transaction
    assert len(till.sent) > GOES_ON * (plan.kills + 1)
    assert sum(sent.failures > 0 for sent in till.sent) >= plan.kills, "many were cut off, and sent again"
    await _each_is_there_once_and_as_it_was_answered(till.sent)
    assert await books.broken() == {}
    return (
        f"{plan.kills} kills -9 of a server at work, {in_transaction} of them between BEGIN and COMMIT: "
        f"{len(till.sent):,} orders, each there once and as it was answered"
    )


async def _kill_servers(scene: Scene, plan: Plan, till: Till, port: int, watch: asyncpg.Connection) -> int:
    """Let the till work, and kill the server under it, again and again; the last one lives. Gives how many
    kills were in a transaction."""
    env = scene.environment(
        LAUREL_ENVIRONMENT="production", LAUREL_PUBLIC_URL="https://shop.example", LAUREL_PORT=str(port)
    )
    in_transaction = 0
    server = laurel("serve", env=env, folder=scene.folder)
    working = asyncio.create_task(till.work(HANDS))
    try:
        for number in range(plan.kills):
            await _answers(server, port, scene.folder)
            await _goes_on(till, working)
            await asyncio.sleep(scene.random.uniform(0, 0.2))
            if number in plan.blind:
                kill(server)
            else:
                caught = await kill_in_transaction(server, watch, SERVER, scene.random)
                assert caught, said(scene.folder)
                in_transaction += 1
            server = laurel("serve", env=env, folder=scene.folder)
        await _answers(server, port, scene.folder)
        await _goes_on(till, working)
        till.close()
        await asyncio.wait_for(working, PATIENCE)
    finally:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        kill(server)
    return in_transaction


async def _goes_on(till: Till, working: asyncio.Task[None]) -> None:
    """Wait until every hand of the till has had a few more orders answered, or one has found a fault."""
    wanted = len(till.sent) + GOES_ON
    await until(lambda: len(till.sent) > wanted or working.done(), PATIENCE)


async def _answers(server: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    async with httpx.AsyncClient() as client, asyncio.timeout(PATIENCE):
        while True:
            assert server.poll() is None, said(folder)
            with suppress(httpx.HTTPError):
                if (await client.get(f"http://127.0.0.1:{port}/readyz")).status_code == 200:
                    return
            await asyncio.sleep(0.05)


async def _each_is_there_once_and_as_it_was_answered(sent: list[Sent]) -> None:
    stored = {
        each["external_id"]: (each["id"], each["goods_minor"], each["points"])
        for each in await rows(
            """SELECT o.external_id, o.id, o.goods_minor, (SELECT coalesce(sum(e.points), 0)::bigint
                FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id AND w.code = 'progress'
                WHERE e.member_id = o.member_id AND e.order_id = o.id AND e.kind = 'EARN') AS points
            FROM orders o WHERE o.source = 'till'"""
        )
    }
    assert len(stored) == len(sent) == await make.count("orders")
    for each in sent:
        goods = sum(line["paid"]["amount"] for line in each.input["lines"])
        _, stored_goods, progress = stored[each.input["externalId"]]
        assert (stored_goods, progress) == (goods, goods // 100)
        assert each.answers, each
        # The first answer, whoever heard it: the same for every repetition under the same key.
        assert {str(answer) for answer in each.answers} == {str(each.answers[0])}
        assert each.answers[0]["problems"] == []
        assert each.answers[0]["wasKnown"] is False
        assert each.answers[0]["order"]["goods"]["amount"] == goods
