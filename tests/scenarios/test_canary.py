"""S16: what is marked goes in by every door, and is nowhere to be read afterwards but where it belongs.

Fifty members with marked names, phones, e-mails, ids and birthdays are driven through a server and a worker,
mistakes included, and say marked words: in tickets, letters, surveys, visits, to the assistant and at a fair.
Then everything that somebody could look at is looked through: the logs of both, answers that are errors,
metrics, all that Redis holds, jobs, and a dump of every table.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from redis.asyncio import Redis

from api import keys
from api.embedded.machine import free_port
from api.embedded.servers import Servers
from domain.programme.programme import Programme
from domain.staff.permissions import STAFF_ONLY, Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.logins.asking import LOG_IN, REQUEST
from tests.api.members.asking import ENROL, UPDATE
from tests.api.orders.orders import RECORD, an_order
from tests.scenarios.canary_desk import Words, as_ask, set_up, speaks, writes
from tests.servers import ROOT, TestDatabase
from tests.waiting import NOTHING_IS_LEFT, until
from tests.wechat import SECRETS, SHOP
from tests.workers import Starter, begin, workers

__all__ = ["begin", "workers"]

MEMBERS = 50
BIRTHDAY = "1931-02-17"
SEARCH = "query ($text: String!) { members(first: 10, search: $text) { nodes { id } } }"
FIND = """query ($phone: String) {
  member(phone: $phone) { id name phone email birthday company address } }"""


@pytest.fixture
def keys_file(tmp_path: Path) -> Path:
    path = tmp_path / "keys.json"
    keys.write(path, keys.generate(development=False))
    return path


class Bird:
    """A member with marks that occur nowhere else."""

    def __init__(self, n: int) -> None:
        self.name = f"Kanarie{n:02d} Geelvink"
        self.company = f"Vogelhuis{n:02d} BV"
        self.address = f"Zangpad {n:02d}, Voliere"
        self.phone = f"+861390077{n:04d}"
        self.email = f"kanarie{n:02d}@volière.example".replace("è", "e")
        self.external_id = f"vogelring-{n:04d}"
        self.words = Words(n)

    @property
    def marks(self) -> list[str]:
        return [
            self.name,
            self.company,
            self.address,
            self.phone.removeprefix("+86"),
            self.email,
            self.external_id,
            *self.words.marks,
        ]

    @property
    def input(self) -> dict[str, Any]:
        return {
            "idempotencyKey": make.key(),
            "name": self.name,
            "company": self.company,
            "address": self.address,
            "phone": self.phone,
            "email": self.email,
            "externalId": self.external_id,
            "birthday": BIRTHDAY,
        }


@contextmanager
def serving(database: TestDatabase, servers: Servers, keys_file: Path) -> Iterator[tuple[str, Path]]:
    """`laurel serve` in a process of its own; its address and its log."""
    port = free_port(None)
    log = keys_file.parent / "serve.log"
    environment = {
        **{name: each for name, each in os.environ.items() if not name.startswith("LAUREL_")},
        "DATABASE_URL": database.url,
        "REDIS_URL": servers.redis_url or "",
        "LAUREL_KEYS_FILE": str(keys_file),
        "LAUREL_HOME": str(keys_file.parent),
        "LAUREL_ENVIRONMENT": "production",
        "LAUREL_PUBLIC_URL": "https://club.example",
        "LAUREL_LOG_LEVEL": "debug",
        "LAUREL_METRICS_TOKEN": "let-me-measure",
        "LAUREL_LOG_IN_GATEWAY_URL": "https://gateway.example/codes",
        "LAUREL_LOG_IN_GATEWAY_SECRET": "whsec_" + b64encode(b"canary" * 6).decode(),
        "LAUREL_LOG_IN_GATEWAY_REGION": "DE",
        "LAUREL_LOG_IN_GATEWAY_LEGAL_BASIS": "ADEQUACY",
        "LAUREL_LOG_IN_CODES_PER_NETWORK": "1000",
        "LAUREL_WECHAT_APPS": f"{SHOP}:{SECRETS[SHOP]}",
        "LAUREL_WECHAT_URL": "https://wechat.invalid",
    }
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "api", "serve", "--port", str(port)],
            cwd=ROOT,
            env=environment,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield f"http://127.0.0.1:{port}", log
    finally:
        process.terminate()
        process.wait(30)


class Shop:
    """A client that keeps every answer that says no."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self.noes: list[str] = []

    async def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        answer = await self.http.post("/graphql", json={"query": query, "variables": variables})
        body: dict[str, Any] = answer.json()
        if "errors" in body:
            self.noes.append(str(body["errors"]))
        self.noes += [
            str(its["problems"])
            for its in (body.get("data") or {}).values()
            if isinstance(its, dict) and its.get("problems")
        ]
        return body


@pytest.fixture
async def shop(
    begin: Begin,
    programme: Programme,
    database: TestDatabase,
    servers: Servers,
    keys_file: Path,
) -> AsyncIterator[tuple[Shop, Path]]:
    key = await make.service_key(begin, *set(Permission) - STAFF_ONLY)
    with serving(database, servers, keys_file) as (address, log):
        headers = {"Authorization": f"Bearer {key.text}"}
        async with httpx.AsyncClient(base_url=address, headers=headers, timeout=30) as http:
            for _ in range(1_200):
                try:
                    if (await http.get("/readyz")).status_code == 200:
                        break
                except httpx.TransportError:
                    pass  # it does not listen yet
                await asyncio.sleep(0.1)
            else:
                pytest.fail(log.read_text())
            yield Shop(http), log


async def driven(shop: Shop, bird: Bird, secret: str) -> None:
    enrolled = await shop.ask(ENROL, input=bird.input)
    member = enrolled["data"]["enrolMember"]["member"]["id"]
    await shop.ask(
        RECORD, input=an_order(120, external_id=f"shop-{bird.phone[-4:]}-1", member={"phone": bird.phone})
    )
    for text in (bird.name, bird.phone, bird.email, bird.company):
        found = await shop.ask(SEARCH, text=text)
        assert [each["id"] for each in found["data"]["members"]["nodes"]] == [member], found
    seen = await shop.ask(FIND, phone=bird.phone)
    assert seen["data"]["member"]["name"] == bird.name
    update = {"idempotencyKey": make.key(), "id": member, "name": f"{bird.name} Junior", "birthday": BIRTHDAY}
    assert (await shop.ask(UPDATE, input=update))["data"]["updateMember"]["problems"] == []
    await speaks(shop.ask, bird.words, member, bird.email)
    await writes(shop.http, secret, bird.words, bird.email)
    # Whatever is wrong is said without saying what it was.
    wrong: list[dict[str, Any]] = [
        bird.input,  # taken
        {**bird.input, "email": f"{bird.email}@@", "phone": None},
        {**bird.input, "phone": f"{bird.phone} {bird.name}"},
        {**bird.input, "birthday": bird.name},
        {**bird.input, "name": {"first": bird.name}},
        {**bird.input, "gender": bird.name},
        {**bird.input, "nickname": bird.name},
        {**bird.input, "name": bird.name + "\x00"},
        {**bird.input, "idempotencyKey": bird.email},
        {**bird.input, "locale": bird.name},
    ]
    for each in wrong:
        said = await shop.ask(ENROL, input=each)
        assert "errors" in said or said["data"]["enrolMember"]["problems"], each
    await shop.ask(f'{{ member(phone: "{bird.phone}") {{ nothing }} }}')
    await shop.ask(f'{{ members(search: "{bird.name}") {{ nodes {{ id }} }} }}')
    await shop.ask(f'{{ member "{bird.phone}" }}')
    await shop.ask(f'{{ members(first: "{bird.name}") {{ nodes {{ id }} }} }}')
    await shop.ask(f'{{ members(first: 1, filter: "{bird.name}") {{ nodes {{ id }} }} }}')
    await shop.ask("query ($n: Int!) { members(first: $n) { nodes { id } } }", n=bird.name)
    login = "mutation ($i: LogInInput!) { logIn(input: $i) { problems { code } } }"
    await shop.ask(login, i={"email": bird.email, "password": bird.name})
    for channel, contact in (("SMS", bird.phone), ("EMAIL", bird.email)):
        sent = await shop.ask(REQUEST, channel=channel, contact=contact)
        assert sent["data"]["requestLogInCode"]["goodForSeconds"] == 300, sent
        guess = {"channel": channel, "contact": contact, "code": "guess", "first": {"name": bird.name}}
        assert (await shop.ask(LOG_IN, input=guess))["data"]["logInWithCode"]["problems"] != []
        await shop.ask(REQUEST, channel=channel, contact=contact)  # too early
        await shop.ask(REQUEST, channel=channel, contact=f"{contact} {bird.name}")


async def test_s16_marks_of_fifty_members_are_nowhere_to_be_read(
    shop: tuple[Shop, Path],
    workers: Starter,
    servers: Servers,
    database: TestDatabase,
) -> None:
    client, log = shop
    birds = [Bird(n) for n in range(MEMBERS)]
    worker = await workers.ready()
    secret = await set_up(as_ask(client.ask))
    for first in range(0, MEMBERS, 5):
        await asyncio.gather(*(driven(client, bird, secret) for bird in birds[first : first + 5]))
    await until(NOTHING_IS_LEFT)

    marks = [mark for bird in birds for mark in bird.marks] + [BIRTHDAY]
    spelled = [*marks, *(mark.encode().hex() for mark in marks), *map(_base64, marks)]

    def found_in(text: str) -> list[str]:
        return [mark for mark in spelled if mark in text]

    assert len(client.noes) >= MEMBERS * 12
    assert found_in("\n".join(client.noes)) == []
    assert found_in(log.read_text()) == []
    assert found_in(worker.log.read_text()) == []
    assert "request" in log.read_text()
    metrics = await client.http.get("/metrics", headers={"Authorization": "Bearer let-me-measure"})
    assert metrics.status_code == 200 and found_in(metrics.text) == []
    assert found_in(await _redis(servers)) == []
    dumped = 0
    for each in await rows("SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public'"):
        text = await value(f"SELECT string_agg(t::text, E'\\n') FROM \"{each['t']}\" t") or ""
        dumped += len(text)
        left = found_in(text)
        assert left == [], each["t"]
    assert dumped > 500_000
    assert await make.count("members") == MEMBERS
    assert await make.counts("tickets", "survey_values", "follow_ups", "prospects") == {
        "tickets": MEMBERS * 3,
        "survey_values": MEMBERS,
        "follow_ups": MEMBERS,
        "prospects": MEMBERS,
    }


def _base64(mark: str) -> str:
    """As it stands inside of a longer text, whatever comes before."""
    return b64encode(mark.encode()).decode().rstrip("=")[:-1]


async def _redis(servers: Servers) -> str:
    redis: Redis = Redis.from_url(servers.redis_url or "", socket_timeout=20)
    try:
        keys = [key async for key in redis.scan_iter(count=1000)]
        values = [await redis.dump(key) for key in keys]
        return "\n".join(repr(each) for each in (*keys, *values))
    finally:
        await redis.aclose()
