"""Twenty kills: whatever moment an import or an order dies in, nothing is lost and nothing is double.

Twelve of an import, eight of a server at work. All but four of them happen between BEGIN and COMMIT, and that
is not left to chance: the process is frozen, its sessions are looked at, and it is killed only where one of
them is idle in a transaction.
"""

from __future__ import annotations

import asyncio
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import asyncpg
import httpx
import pytest

from api import keys
from api.app import key_ring
from api.embedded.servers import Servers
from api.imports import Kind, run_import
from domain.programme.defaults import plain_programme
from domain.staff.permissions import Permission
from persistence import database as pool
from persistence.database import rows, transaction, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from persistence.work import opener
from tests import make
from tests.faults import books
from tests.faults.processes import ended, environment, kill, kill_in_transaction, laurel, said, until
from tests.faults.till import Sent, Till
from tests.servers import TestDatabase, free_port

RETAIL = Path(__file__).resolve().parents[2] / "demo" / "retail"
SEED = 20
IMPORT_KILLS, SERVER_KILLS = 12, 8
BLIND = {3, 6}
"""These kills of each come at any moment, whatever the process is doing."""
LATE = {0, 1, 4}
"""These kills of the import wait until it has committed a set of orders: there is something to go on from."""
COMMAND, SERVER = "laurel command", "laurel"
"""What a command and a server call themselves in pg_stat_activity."""
MEMBERS, HANDS = 40, 12


def test_the_numbers_are_those_that_were_promised():
    assert IMPORT_KILLS + SERVER_KILLS == 20
    assert IMPORT_KILLS + SERVER_KILLS - 2 * len(BLIND) >= 15


@pytest.fixture(scope="module")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keys") / "keys.json"
    keys.write(path, keys.generate())
    return path


@pytest.fixture(scope="module")
def vault(key_file: Path) -> Vault:
    return Vault(key_ring(keys.read(key_file)))


@dataclass(slots=True)
class Kills:
    total: int = 0
    in_transaction: int = 0


# Imports


async def test_an_import_that_is_killed_twelve_times_ends_like_one_that_was_left_alone(
    database: TestDatabase, servers: Servers, vault: Vault, key_file: Path, tmp_path: Path
):
    files = _two_months(tmp_path)
    await _a_shop_with_members(vault)
    left_alone = await run_import(Kind.ORDERS, files, vault=vault, report=None)
    expected = await books.business()
    await pool.disconnect()
    await database.reset()
    await pool.connect(database.url, size=4)
    await _a_shop_with_members(vault)

    env = environment(database, servers.redis_url or "", key_file)
    watch = await asyncpg.connect(database.url)
    try:
        kills, found = await _kill_imports(files, env, tmp_path, watch, total=left_alone.new)
        last = laurel("import", "orders", *files, env=env, folder=tmp_path)
        assert await ended(last) == 0, said(tmp_path)
    finally:
        await watch.close()

    assert (kills.total, kills.in_transaction) == (IMPORT_KILLS, IMPORT_KILLS - len(BLIND))
    assert any(0 < count < left_alone.new for count in found), "some died half-way"
    assert left_alone.new == await make.count("orders") > 1_500
    assert await books.business() == expected
    assert await books.broken() == {}
    assert await make.count("import_rows") == 0
    assert await value("SELECT array_agg(finished_at IS NOT NULL) FROM imports WHERE kind = 'ORDERS'") == [
        True
    ]


async def _kill_imports(
    files: list[Path], env: dict[str, str], folder: Path, watch: asyncpg.Connection, *, total: int
) -> tuple[Kills, list[int]]:
    """Start the import and kill it, again and again. Also gives how many orders each kill left behind."""
    random, kills = Random(SEED), Kills()
    found: list[int] = []
    while kills.total < IMPORT_KILLS:
        before = found[-1] if found else 0
        process = laurel("import", "orders", *files, env=env, folder=folder)
        try:
            await _seen(process, watch, COMMAND)
            if kills.total in LATE and before < total:
                await _has_rated(process, before)
            else:
                await asyncio.sleep(random.uniform(0, 1))
            if kills.total in BLIND and process.poll() is None:
                kill(process)
                kills.total += 1
            elif kills.total not in BLIND and await kill_in_transaction(process, watch, COMMAND, random):
                kills.total += 1
                kills.in_transaction += 1
        finally:
            kill(process)
        found.append(await make.count("orders"))
    return kills, found


async def _seen(process: subprocess.Popen[bytes], watch: asyncpg.Connection, application: str) -> None:
    """Wait until the process has a connection, or has ended."""
    for _ in range(3_000):
        if process.poll() is not None or await watch.fetchval(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name = $1",
            application,
        ):
            return
        await asyncio.sleep(0.01)
    pytest.fail(f"{application} never came to the database")


async def _has_rated(process: subprocess.Popen[bytes], before: int) -> None:
    """Wait until there are more orders than before, or the process has ended."""
    for _ in range(6_000):
        if process.poll() is not None or await make.count("orders") > before:
            return
        await asyncio.sleep(0.005)
    pytest.fail("the import rates nothing")


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


async def test_a_server_that_is_killed_eight_times_records_every_order_exactly_once(
    database: TestDatabase, servers: Servers, vault: Vault, key_file: Path, tmp_path: Path
):
    programme = await make.programme()
    begin = opener(vault)
    cards = [
        (await make.member(begin, external_id=f"member-{number}")).card_number for number in range(MEMBERS)
    ]
    key = await make.service_key(begin, Permission.ORDERS_RECORD, Permission.ORDERS_READ)
    port = free_port()
    env = environment(
        database,
        servers.redis_url or "",
        key_file,
        LAUREL_ENVIRONMENT="production",
        LAUREL_PUBLIC_URL="https://shop.example",
        LAUREL_PORT=str(port),
    )
    till = Till(f"http://127.0.0.1:{port}", key.text, cards, Random(SEED))
    watch = await asyncpg.connect(database.url)
    try:
        kills = await _kill_servers(till, port, env, tmp_path, watch)
    finally:
        await watch.close()

    assert (kills.total, kills.in_transaction) == (SERVER_KILLS, SERVER_KILLS - len(BLIND))
    assert len(till.sent) > 50 * SERVER_KILLS
    assert sum(sent.failures > 0 for sent in till.sent) >= SERVER_KILLS, "many were cut off, and sent again"
    await _each_is_there_once_and_as_it_was_answered(till.sent)
    assert programme.wallets
    assert await books.broken() == {}


async def _kill_servers(
    till: Till, port: int, env: dict[str, str], folder: Path, watch: asyncpg.Connection
) -> Kills:
    """Let the till work, and kill the server under it, again and again; the last one lives."""
    random, kills = Random(SEED), Kills()
    server = laurel("serve", env=env, folder=folder)
    working = asyncio.create_task(till.work(HANDS))
    try:
        while kills.total < SERVER_KILLS:
            await _answers(server, port, folder)
            await _goes_on(till, working)
            await asyncio.sleep(random.uniform(0, 0.2))
            if kills.total in BLIND:
                kill(server)
            else:
                assert await kill_in_transaction(server, watch, SERVER, random), said(folder)
                kills.in_transaction += 1
            kills.total += 1
            server = laurel("serve", env=env, folder=folder)
        await _answers(server, port, folder)
        await _goes_on(till, working)
        till.close()
        await asyncio.wait_for(working, 30)
    finally:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        kill(server)
    return kills


async def _goes_on(till: Till, working: asyncio.Task[None]) -> None:
    """Wait until every hand of the till has had a few more orders answered, or one has found a fault."""
    wanted = len(till.sent) + 3 * HANDS
    await until(lambda: len(till.sent) > wanted or working.done())


async def _answers(server: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    async with httpx.AsyncClient() as client:
        for _ in range(600):
            assert server.poll() is None, said(folder)
            with suppress(httpx.HTTPError):
                if (await client.get(f"http://127.0.0.1:{port}/readyz")).status_code == 200:
                    return
            await asyncio.sleep(0.05)
    pytest.fail(f"the server is not ready after half a minute: {said(folder)}")


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
