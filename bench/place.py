"""Where a bench happens: a PostgreSQL and a Valkey of its own under `bench/.cache`, keys, a filled database.

The database is built once for each size and each set of migrations, and again after two weeks: coupons run
out. A run works on a copy of it, which is gone afterwards, so every run begins with the same rows.
"""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import asyncpg

from api import keys
from api.app import key_ring
from api.authentication import AccessTokens
from api.embedded.servers import embedded_servers
from bench import filling
from bench.filling.history import ORDERS_EACH
from domain.kernel.ids import MemberId, ServiceKeyId
from persistence import database, migrating
from persistence.encryption import Vault

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "bench" / ".cache"
ISSUER = "https://bench.example"
RUN = "bench_run"
"""The name of the copy that a run works on."""
OLDEST = timedelta(days=14)
TOKENS_LIVE = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is. Each member has 20 entries and on average 3 coupons."""

    members: int

    def __str__(self) -> str:
        return (
            f"{self.members:,} members, {self.members * 20:,} entries, "
            f"{self.members * ORDERS_EACH:,} orders, {self.members * 3:,} coupons"
        )


SMALL, FULL = Size(20_000), Size(200_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The running servers and this run's copy of the data."""

    size: Size
    url: str
    """As the application's role."""
    owner_url: str
    """As the role that owns the tables."""
    redis_url: str
    keys_file: Path
    postmaster: int
    """The process number of the database server."""
    members: Sequence[UUID]
    service_key: ServiceKeyId
    tokens: AccessTokens

    def member_token(self, member_id: UUID) -> str:
        return self.tokens.for_member(MemberId(member_id), 1, own_contact=True, lives=TOKENS_LIVE).text

    def service_token(self) -> str:
        return self.tokens.for_service(self.service_key, lives=TOKENS_LIVE).text


@contextmanager
def place(size: Size, say: Callable[[str], None]) -> Iterator[Place]:
    """Have everything while the block runs. One bench at a time."""
    HOME.mkdir(exist_ok=True)
    with (HOME / "bench.lock").open("a") as lock:
        say("Waiting for whoever else measures here ...")
        fcntl.flock(lock, fcntl.LOCK_EX)
        keys_file = HOME / "keys.json"
        if not keys_file.exists():
            keys.write(keys_file, keys.generate())
        # Durable, as in production: what a commit costs on this disk is part of what is measured.
        with embedded_servers(HOME / "servers", say=say) as servers:
            assert servers.database_url and servers.migration_database_url and servers.redis_url
            data = _Data(servers.migration_database_url, servers.database_url, keys_file, size, say)
            members, service_key = asyncio.run(data.copied())
            try:
                yield Place(
                    size=size,
                    url=_at(servers.database_url, RUN),
                    owner_url=_at(servers.migration_database_url, RUN),
                    redis_url=servers.redis_url,
                    keys_file=keys_file,
                    postmaster=_postmaster(),
                    members=members,
                    service_key=service_key,
                    tokens=AccessTokens(keys.read(keys_file), issuer=ISSUER),
                )
            finally:
                asyncio.run(data.drop(RUN))


@dataclass(frozen=True, slots=True)
class _Data:
    """The databases on our server."""

    owner_url: str
    app_url: str
    keys_file: Path
    size: Size
    say: Callable[[str], None]

    async def copied(self) -> tuple[list[UUID], ServiceKeyId]:
        """Make this run's copy, of a database that is built first where there is none."""
        await self.drop(RUN)
        name = await self._kept()
        if name is None:
            name = await self._built()
        self.say("Copying the data for this run ...")
        await self._execute(f"CREATE DATABASE {RUN} TEMPLATE {name} STRATEGY FILE_COPY")
        run = await asyncpg.connect(_at(self.owner_url, RUN))
        try:
            found = await run.fetch("SELECT member_id FROM bench.members ORDER BY n")
            key = await run.fetchval("SELECT service_key FROM bench.built")
        finally:
            await run.close()
        return [each["member_id"] for each in found], ServiceKeyId(key)

    async def _kept(self) -> str | None:
        """The database of an earlier run, where it is what this code would build. Others are dropped."""
        name = self._name()
        owner = await asyncpg.connect(self.owner_url)
        try:
            found = await owner.fetch(
                "SELECT datname FROM pg_database WHERE datname LIKE $1", f"bench\\_{self.size.members}\\_%"
            )
        finally:
            await owner.close()
        for each in found:
            if each["datname"] != name or await self._is_old(name):
                await self.drop(each["datname"])
            else:
                return name
        return None

    async def _is_old(self, name: str) -> bool:
        held = await asyncpg.connect(_at(self.owner_url, name))
        try:
            at: datetime = await held.fetchval("SELECT at FROM bench.built")
        finally:
            await held.close()
        return datetime.now(UTC) - at > OLDEST

    async def _built(self) -> str:
        self.say(f"Building the data, once: {self.size} ...")
        draft = _at(self.owner_url, "bench_draft")
        await self.drop("bench_draft")
        await self._execute("CREATE DATABASE bench_draft")
        await migrating.upgrade(draft, urlsplit(self.app_url).username)
        at = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
        vault = Vault(key_ring(keys.read(self.keys_file)))
        owner = await asyncpg.connect(draft, server_settings={"jit": "off"})
        await database.connect(draft, size=2, settings=migrating.OWNER_SETTINGS)
        try:
            key = await filling.fill(owner, vault, self.size.members, at=at, say=self.say)
            await owner.execute(
                f"""CREATE TABLE bench.built AS SELECT timestamptz '{at.isoformat()}' AS at,
                    uuid '{key.value}' AS service_key;
                GRANT USAGE ON SCHEMA bench TO {urlsplit(self.app_url).username};
                GRANT SELECT ON ALL TABLES IN SCHEMA bench TO {urlsplit(self.app_url).username}"""
            )
        finally:
            await database.disconnect()
            await owner.close()
        await self._execute(f"ALTER DATABASE bench_draft RENAME TO {self._name()}")
        return self._name()

    def _name(self) -> str:
        digest = sha256(self.keys_file.read_bytes())
        for folder in (Path(filling.__file__).parent, migrating.FOLDER):
            for path in sorted(folder.rglob("*.py")):
                digest.update(path.read_bytes())
        return f"bench_{self.size.members}_{digest.hexdigest()[:12]}"

    async def drop(self, name: str) -> None:
        await self._execute(f"DROP DATABASE IF EXISTS {name}")

    async def _execute(self, sql: str) -> None:
        owner = await asyncpg.connect(self.owner_url)
        try:
            await owner.execute(sql)
        finally:
            await owner.close()


def _postmaster() -> int:
    path = HOME / "servers" / "postgres" / "data" / "postmaster.pid"
    return int(path.read_text().splitlines()[0])


def _at(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()
