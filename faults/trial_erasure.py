"""P5: a hundred members are erased, and a backup of before is taken back: nobody of them is read any more.

Looked through are every table of the live database and of the restored one, Redis, and what a server finds;
what they had of points stays, to the last entry, under ids that lead to nobody.
"""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import httpx
from redis.asyncio import Redis

from api import keys
from api.erasures.log_file import read
from api.ledger.signing import CheckpointKeys
from domain.idempotency import RequestKey
from domain.memberships.use_cases import EraseMember, erase_member
from domain.staff.audit import WORKER
from domain.staff.permissions import Permission
from faults.place import Place
from persistence.database import rows, value
from tests import ledger, make
from tests.faults import books
from tests.faults.processes import ended, kill, laurel, said
from tests.servers import TestDatabase, free_port

ERASED, SMALL_ERASED, OTHERS = 100, 12, 10
POINTS, AT_ONCE = 50, 8
WAIT_SECONDS = 120.0
BACKUP = "laurel_faults_backup"
BIRTHDAY = date(1931, 2, 17)
SUMS = "SELECT kind, sum(points) FROM entries WHERE kind <> 'EXPIRE' GROUP BY 1 ORDER BY 1"
OPEN = """SELECT count(*) FROM members m WHERE erased_at IS NOT NULL AND (
    num_nonnulls(name, phone, email, company, address, birthday) > 0
    OR EXISTS (SELECT 1 FROM member_keys k WHERE k.member_id = m.id)
    OR EXISTS (SELECT 1 FROM member_search s WHERE s.member_id = m.id)
    OR EXISTS (SELECT 1 FROM identities i WHERE i.member_id = m.id AND i.kind <> 'CARD'))"""
FIND = "query ($phone: String!, $text: String!) { member(phone: $phone) { id }" + (
    " members(first: 5, search: $text) { nodes { id } } }"
)


@dataclass(frozen=True, slots=True)
class Bird:
    number: int

    @property
    def profile(self) -> dict[str, Any]:
        return {
            "name": f"Kanarie{self.number:03d} Geelvink",
            "company": f"Vogelhuis{self.number:03d} BV",
            "address": f"Zangpad {self.number:03d}",
            "phone": f"+861390077{self.number:04d}",
            "email": f"kanarie{self.number:03d}@voliere.example",
        }

    @property
    def marks(self) -> list[str]:
        plain = [each.removeprefix("+86") for each in self.profile.values()]
        spelled = [b64encode(each.encode()).decode().rstrip("=")[:-1] for each in plain]
        return [*plain, *spelled, *(each.encode().hex() for each in plain)]


async def run(place: Place) -> str:
    """P5."""
    count = place.size(ERASED, SMALL_ERASED)
    birds, stay = [Bird(n) for n in range(count)], [Bird(n) for n in range(count, count + OTHERS)]
    log = place.folder / "erasures.jsonl"
    async with place.connected():
        await place.programme()
        gone = [await _lives(place, each) for each in birds]
        for each in stay:
            await _lives(place, each)
        sums, entries = await rows(SUMS), await make.count("entries")
        finder = await make.service_key(
            place.begin, Permission.MEMBERS_READ, Permission.MEMBERS_READ_CONTACT, Permission.MEMBERS_SEARCH
        )
    async with _backup(place.database) as restored:
        async with place.connected():
            for first in range(0, count, AT_ONCE):
                await asyncio.gather(*(_erase(place, each) for each in gone[first : first + AT_ONCE]))
            await _nothing_left(birds, stay, sums, entries)
        await _written_down(place, log, count)
        await _not_found(place, birds, finder.text)
        assert not _found(birds, await _redis(place.servers.redis_url or ""))

        there = replace(place, database=restored)
        async with there.connected():
            assert await make.count("member_keys") == count + OTHERS  # the backup knows everybody
        env = there.environment(free_port(), LAUREL_ERASURES_FILE=str(log))
        replayed = laurel("erasures", "replay", env=env, folder=place.folder)
        assert await ended(replayed, WAIT_SECONDS) == 0, said(place.folder)
        assert f"{count} erased again" in said(place.folder)
        async with there.connected():
            await _nothing_left(birds, stay, sums, entries)
            assert await books.broken() == {}
        await _not_found(there, birds, finder.text)
    return (
        f"{count} members erased and, in a backup of before, erased again: 0 fields of theirs can be read in"
        f" either, 0 found by a server, {OTHERS} others untouched, {entries} entries and their sums as before"
    )


async def _lives(place: Place, bird: Bird) -> make.Made:
    member = await make.member(place.begin, **bird.profile, birthday=BIRTHDAY)
    await ledger.grant(place.begin, member, POINTS)
    return member


async def _erase(place: Place, member: make.Made) -> None:
    key = RequestKey(principal_id=uuid4(), key=make.key(), operation="eraseMember", content={})
    command = EraseMember(member_id=member.id, reason="It asked for it.", origin=WORKER, key=key)
    await erase_member(command, place.begin)


async def _nothing_left(birds: list[Bird], stay: list[Bird], sums: list[Any], entries: int) -> None:
    text = await _dump()
    assert len(text) > 10_000 and not _found([*birds, *stay], text)
    assert await value("SELECT count(*) FROM members WHERE erased_at IS NOT NULL") == len(birds)
    assert await value(OPEN) == 0
    assert await make.count("member_keys") == await make.count("member_search") == len(stay)
    assert await rows(SUMS) == sums
    granted = "SELECT count(*) FROM entries WHERE kind <> 'EXPIRE' AND member_id IS NOT NULL"
    assert await value(granted) == entries


async def _written_down(place: Place, log: Path, count: int) -> None:
    """The worker has put all of them beside the database."""
    ours = CheckpointKeys.of(keys.read(place.keys_file))
    env = place.environment(free_port(), LAUREL_ERASURES_FILE=str(log))
    worker = laurel("worker", env=env, folder=place.folder)
    try:
        async with asyncio.timeout(WAIT_SECONDS):
            while not log.exists() or len(read(log, ours).erasures) < count:  # noqa: ASYNC240 - another process
                assert worker.poll() is None, said(place.folder)
                await asyncio.sleep(0.1)
    finally:
        kill(worker)


async def _not_found(place: Place, birds: list[Bird], key: str) -> None:
    with place.serving(1) as fleet:
        await fleet.ready()
        headers = {"authorization": f"Bearer {key}"}
        async with httpx.AsyncClient(timeout=30, headers=headers) as http:
            for each in birds:
                asked = {"phone": each.profile["phone"], "text": each.profile["name"]}
                answer = await http.post(
                    f"http://127.0.0.1:{fleet.ports[0]}/graphql", json={"query": FIND, "variables": asked}
                )
                assert answer.json()["data"] == {"member": None, "members": {"nodes": []}}, answer.text


def _found(birds: list[Bird], text: str) -> list[str]:
    return [mark for each in birds for mark in each.marks if mark in text]


async def _dump() -> str:
    tables = await rows("SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public'")
    return "\n".join(
        [str(await value(f"SELECT string_agg(t::text, E'\\n') FROM \"{each['t']}\" t")) for each in tables]
    )


async def _redis(url: str) -> str:
    redis: Redis = Redis.from_url(url, socket_timeout=20)
    try:
        held = [key async for key in redis.scan_iter(count=1_000)]
        values = [await redis.dump(key) for key in held]
        return "\n".join(map(repr, (*held, *values)))
    finally:
        await redis.aclose()


@asynccontextmanager
async def _backup(database: TestDatabase) -> AsyncIterator[TestDatabase]:
    """A copy of the database's files of now, as somebody takes it back later."""
    name = database.url.rpartition("/")[2]
    server = await asyncpg.connect(database.named("postgres").migration_url)
    try:
        await server.execute(f"DROP DATABASE IF EXISTS {BACKUP}")
        await server.execute(f"CREATE DATABASE {BACKUP} TEMPLATE {name}")
        try:
            yield database.named(BACKUP)
        finally:
            await server.execute(f"DROP DATABASE IF EXISTS {BACKUP} WITH (FORCE)")
    finally:
        await server.close()
