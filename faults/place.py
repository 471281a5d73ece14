"""Where the trials happen: a durable PostgreSQL of our own, and processes of Laurel on ports of their own."""

from __future__ import annotations

import asyncio
import fcntl
import shutil
import subprocess
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlsplit

import httpx

from api import keys
from api.app import key_ring
from api.embedded.account import Account
from api.embedded.machine import postgres_binaries
from api.embedded.servers import Servers, embedded_servers
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tiers.presets import three_tiers
from domain.work import Begin
from persistence import database as pool
from persistence.encryption import Vault
from persistence.programme.repository import COPIES
from persistence.work import opener
from tests import ledger, make
from tests.faults.processes import environment, kill, laurel, said
from tests.servers import HOME as TEST_HOME
from tests.servers import ROOT, TestDatabase, folder_of_its_own, free_port, migrated_database

HOME = ROOT / ".laurel" / "faults"
READY_SECONDS = 120.0
LOWEST_TIER = three_tiers()[:1]
PERMISSIONS = (
    Permission.ORDERS_RECORD,
    Permission.ORDERS_READ,
    Permission.ORDERS_RETURN,
    Permission.POINTS_SPEND,
    Permission.POINTS_HOLD,
    Permission.POINTS_READ,
    Permission.COUPONS_CLAIM,
    Permission.MEMBERS_READ,
)


class Skipped(Exception):
    """This machine can not do it; the message says why."""


class Cluster:
    """The PostgreSQL of a folder of servers, as one who may break it has it."""

    def __init__(self, home: Path, port: int) -> None:
        self._data = home / "postgres" / "data"
        self._log = home / "postgres" / "log"
        self._port = port
        self._binaries = postgres_binaries()
        self._account = Account.over(home, lambda _: None)

    async def restart(self, mode: str) -> None:
        """`fast`: every session is ended in order; `immediate`: a crash, and recovery from the log."""
        await asyncio.to_thread(self._control, "restart", "-m", mode)

    @property
    def data(self) -> Path:
        return self._data

    @property
    def account(self) -> Account:
        return self._account

    async def stop(self, mode: str = "fast") -> None:
        await asyncio.to_thread(self._control, "stop", "-m", mode)

    async def start(self) -> None:
        await asyncio.to_thread(self._control, "start", "-o", f"-p {self._port}")

    async def move_log(self, folder: Path) -> None:
        """Have the log of changes (WAL) in another folder, on another disk than the data."""
        await self.stop()
        await asyncio.to_thread(self._move_log, folder)
        await self.start()

    def _move_log(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        log = self._data / "pg_wal"
        shutil.copytree(log, folder)
        shutil.rmtree(log)
        log.symlink_to(folder)
        for path in (folder, *folder.rglob("*")):
            self._account.own(path)
        folder.chmod(0o700)

    def _control(self, action: str, *options: str) -> None:
        self._account.run(
            self._binaries / "pg_ctl",
            action,
            "-w",
            *options,
            "-D",
            self._data,
            "-l",
            self._log,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@dataclass(slots=True, kw_only=True)
class Place:
    """What a trial works on: an empty database, keys, a seeded choice, and how large it is to be."""

    database: TestDatabase
    servers: Servers
    cluster: Cluster
    keys_file: Path
    folder: Path
    vault: Vault
    random: Random
    small: bool

    @property
    def begin(self) -> Begin:
        return opener(self.vault)

    def size(self, full: int, small: int) -> int:
        return small if self.small else full

    def environment(self, port: int, **more: str) -> dict[str, str]:
        return environment(
            self.database,
            self.servers.redis_url or "",
            self.keys_file,
            LAUREL_ENVIRONMENT="production",
            LAUREL_PUBLIC_URL="https://shop.example",
            LAUREL_PORT=str(port),
            LAUREL_LOG_LEVEL="error",
            **more,
        )

    @asynccontextmanager
    async def connected(self, *, size: int = 8, owner: bool = False) -> AsyncIterator[None]:
        """This process's own pool; as the owner of the tables, for whoever has a hand in them."""
        COPIES.forget()
        await pool.connect(self.database.migration_url if owner else self.database.url, size=size)
        try:
            yield
        finally:
            await pool.disconnect()

    async def token(self) -> str:
        return (await make.service_key(self.begin, *PERMISSIONS)).text

    async def programme(self, **given: Any) -> Programme:
        """One point per yuan at once, and one tier: nothing multiplies."""
        return await make.programme(**{"tiers": LOWEST_TIER, **given})

    async def members(self, count: int, *lots: ledger.Lot | int) -> list[make.Made]:
        """Members, each with these lots."""
        found: list[make.Made] = []
        for number in range(count):
            one = await make.member(self.begin, external_id=f"member-{number}")
            if lots:
                await ledger.grant(self.begin, one, *lots)
            found.append(one)
        return found

    @contextmanager
    def serving(self, count: int, **settings: str) -> Iterator[Fleet]:
        """So many processes of `laurel serve`, as a balancer would have them."""
        with ExitStack() as stack:
            yield Fleet(self, [stack.enter_context(Server(self, settings)) for _ in range(count)])


class Server:
    """One process of `laurel serve`, which may be killed and started again on its port."""

    def __init__(self, place: Place, settings: dict[str, str], *prefix: str) -> None:
        self.port = free_port()
        self._place = place
        self._env = place.environment(self.port) | settings
        self._prefix = prefix
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def process(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        kill(self.process)

    def start(self) -> None:
        self._process = laurel("serve", env=self._env, folder=self._place.folder, before=self._prefix)

    def kill_and_start(self) -> None:
        kill(self.process)
        self.start()

    async def is_ready(self) -> bool:
        assert self.process.poll() is None, said(self._place.folder)
        async with httpx.AsyncClient(timeout=5) as client:
            with suppress(httpx.HTTPError):
                return (await client.get(f"http://127.0.0.1:{self.port}/readyz")).status_code == 200
        return False

    async def ready(self) -> None:
        async with asyncio.timeout(READY_SECONDS):
            while not await self.is_ready():
                await asyncio.sleep(0.1)


@dataclass(slots=True)
class Fleet:
    place: Place
    servers: list[Server]
    token: str = ""
    members: list[make.Made] = field(default_factory=list)
    """Who is served, where a trial has said so."""
    failures: Callable[[], Counter[str]] = Counter
    """What requests were told that will be sent again."""
    taken: list[tuple[float, float]] = field(default_factory=list)
    """When requests were answered, by the monotonic clock, and how long each took; where a trial notes it."""

    @property
    def ports(self) -> list[int]:
        return [each.port for each in self.servers]

    async def ready(self) -> None:
        await asyncio.gather(*(each.ready() for each in self.servers))

    async def one_that_answers(self) -> Server:
        """Any of them."""
        async with asyncio.timeout(READY_SECONDS):
            while True:
                for each in self.place.random.sample(self.servers, len(self.servers)):
                    if await each.is_ready():
                        return each
                await asyncio.sleep(0.05)


@contextmanager
def own_servers() -> Iterator[Servers]:
    """Durable, as in production: what was acknowledged must outlive a crash. One run at a time: each breaks
    the server under the other."""
    TEST_HOME.mkdir(parents=True, exist_ok=True)
    with (TEST_HOME.parent / "faults.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with embedded_servers(HOME) as servers:
            yield servers


@contextmanager
def place(servers: Servers, home: Path, *, seed: int, small: bool) -> Iterator[Place]:
    """An empty database and a folder, gone afterwards."""
    with migrated_database(servers, "faults") as database, folder_of_its_own() as folder:
        keys_file = folder / "keys.json"
        keys.write(keys_file, keys.generate())
        yield Place(
            database=database,
            servers=servers,
            cluster=Cluster(home, address(database.url)[1]),
            keys_file=keys_file,
            folder=folder,
            vault=Vault(key_ring(keys.read(keys_file))),
            random=Random(seed),
            small=small,
        )


def address(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "127.0.0.1", parts.port or 5432
