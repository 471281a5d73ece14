"""The whole process on a real server: what it opens, which paths answer, how it says that it is well."""

import asyncio
import contextvars
import json
import os
import re
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from graphql import GraphQLObjectType
from pydantic import SecretStr
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from api import health, keys, metrics
from api.app import Process, create_app
from api.embedded.servers import Servers
from api.permissions import Unmarked
from api.server import options
from api.settings import Environment, Settings, SettingsRefused
from persistence import database as pool
from persistence import migrating
from persistence.database import transaction, value
from tests.api.door import ENOUGH, SCHEMA, free_port
from tests.servers import ROOT, TestDatabase, fill_buckets

SERVED = {"/healthz", "/readyz", "/.well-known/jwks.json"}


def production(test_database: TestDatabase, servers: Servers, folder: Path) -> Settings:
    fill_buckets(servers)
    file = folder / "keys.json"
    keys.write(file, keys.generate(development=False))
    return Settings(
        environment=Environment.PRODUCTION,
        database_url=SecretStr(test_database.url),
        redis_url=SecretStr(servers.redis_url or ""),
        keys_file=file,
        metrics_token=SecretStr("let-me-measure"),
        pool_size=2,
    )


@pytest.fixture
def settings(test_database: TestDatabase, servers: Servers, tmp_path: Path) -> Settings:
    return production(test_database, servers, tmp_path)


def process(settings: Settings) -> AbstractAsyncContextManager[tuple[httpx.AsyncClient, uvicorn.Server]]:
    return served(create_app(settings), settings)


@asynccontextmanager
async def served(app: ASGIApp, settings: Settings) -> AsyncIterator[tuple[httpx.AsyncClient, uvicorn.Server]]:
    with free_port() as listening:
        server = uvicorn.Server(uvicorn.Config(app, **options(settings)))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        while not server.started and not serving.done():  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        host, port = listening.getsockname()
        async with httpx.AsyncClient(base_url=f"http://{host}:{port}", timeout=20) as http:
            try:
                yield http, server
            finally:
                server.should_exit = True
                await serving


async def ask(http: httpx.AsyncClient, query: str, **headers: str) -> Any:
    return await http.post("/graphql", json={"query": query}, headers=headers)


async def test_it_serves_what_it_shall_and_nothing_else(settings):
    async with process(settings) as (http, _):
        found = {
            path: (await http.get(path)).status_code
            for path in (
                *SERVED,
                "/",
                "/graphiql",
                "/docs",
                "/openapi.json",
                "/metrics",
                "/graphql/",
                "/.env",
            )
        }
        answer = await ask(http, "{ viewer { kind } }")

    assert {path for path, status in found.items() if status == 200} == SERVED
    assert set(found.values()) == {200, 404}
    assert answer.json()["data"] == {"viewer": {"kind": "ANONYMOUS"}}


def test_s23_every_address_that_answers_stands_in_the_manual(settings):
    """A route that somebody adds is found here, whatever it is called."""
    addresses = {each.path for each in Process(settings, SCHEMA).routes() if isinstance(each, Route | Mount)}
    assert len(addresses) >= 8
    manual = (ROOT / "docs" / "production.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"\*\*What answers\.\*\*(.*?)Nothing else\.", manual, re.DOTALL)
    named = set(re.findall(r"`(/[^`]*)`", told)) - {"/graphql"}

    assert {re.sub(r"\{\w+\}", "*", each).removesuffix("/*").rstrip("/") for each in addresses} == {
        each.removesuffix("/*") for each in named
    }


@pytest.mark.skipif(
    not Path("/proc/self/net/tcp").exists(), reason="only Linux says what a process listens on"
)
async def test_s23_one_port_is_open(settings):
    before = listening()  # of whatever else this process does
    async with process(settings) as (http, _):
        assert (await http.get("/healthz")).status_code == 200
        assert listening() - before == {http.base_url.port}


def listening() -> set[int]:
    """The ports of TCP on which this process waits for others."""
    sockets = set()
    for each in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # closed since it was listed
            sockets.add(os.readlink(each))
    ports = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/self/net/{table}").read_text().splitlines()[1:]:
            _, local, _, state, *rest = line.split()
            if state == "0A" and f"socket:[{rest[5]}]" in sockets:
                ports.add(int(local.rpartition(":")[2], 16))
    return ports


async def test_it_says_that_it_is_alive_and_ready(settings):
    async with process(settings) as (http, _):
        alive = await http.get("/healthz")
        ready = await http.get("/readyz")

    assert alive.json() == {"status": "alive"}
    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "redis": "up"})


async def test_without_redis_it_is_ready_all_the_same(settings):
    without = settings.model_copy(update={"redis_url": SecretStr("redis://127.0.0.1:1/0")})
    async with process(without) as (http, _):
        ready = await http.get("/readyz")
        answer = await ask(http, "{ viewer { kind } }")

    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "redis": "down"})
    assert answer.status_code == 200


async def test_without_a_database_it_is_alive_but_not_ready_and_reads_hear_503(settings):
    away = settings.model_copy(update={"database_url": SecretStr("postgresql://nobody@127.0.0.1:1/nothing")})
    async with process(away) as (http, _):
        alive = await http.get("/healthz")
        ready = await http.get("/readyz")
        answer = await ask(http, "{ programme { code } }")

    assert alive.status_code == 200
    assert (ready.status_code, ready.json()["status"]) == (503, "not ready")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    for word in ("127.0.0.1", "Connection", "postgres", "nobody"):
        assert word not in answer.text


async def test_a_pool_that_is_busy_is_503_and_no_reason_to_be_taken_out(settings, monkeypatch):
    async with process(settings) as (http, _):
        await http.get("/readyz")
        all_hold, held = asyncio.Barrier(settings.pool_size + 1), asyncio.Event()

        async def hold() -> None:
            async with transaction():
                await value("SELECT 1")
                await all_hold.wait()
                await held.wait()

        holding = [asyncio.create_task(hold()) for _ in range(settings.pool_size)]
        await all_hold.wait()
        monkeypatch.setattr(health, "DATABASE_SECONDS", 5.0)
        busy, ready = await asyncio.gather(ask(http, "{ programme { code } }"), http.get("/readyz"))
        held.set()
        await asyncio.gather(*holding)
        after = await ask(http, "{ programme { code } }")

    assert busy.status_code == 503
    assert busy.headers["retry-after"] == "1"
    assert ready.status_code == 200
    assert after.status_code == 200


async def test_a_database_that_does_not_answer_in_a_second_is_not_ready(monkeypatch):
    async def frozen() -> bool:
        await asyncio.sleep(30)
        return True

    monkeypatch.setattr(health, "answers", frozen)
    monkeypatch.setattr(health, "DATABASE_SECONDS", 0.05)
    readiness = health.Readiness(None)
    readiness.keys_loaded = True
    readiness._at_head = True

    assert (await readiness.ready()).status == 503


async def test_migrations_behind_or_keys_missing_are_not_ready(database, monkeypatch):
    readiness = health.Readiness(None)
    assert (await readiness.ready()).status == 503

    readiness.keys_loaded = True
    assert (await readiness.ready()).status == 200

    async def behind() -> list[str]:
        return ["9_later.py"]

    monkeypatch.setattr(migrating, "behind", behind)
    fresh = health.Readiness(None)
    fresh.keys_loaded = True
    assert (await fresh.ready()).status == 503

    readiness.closing = True
    assert (await readiness.ready()).status == 503


async def test_a_busy_pool_at_readiness_is_ready(test_database: TestDatabase):
    await pool.connect(test_database.url, size=1)
    try:
        readiness = health.Readiness(None)
        readiness.keys_loaded = True
        assert (await readiness.ready()).status == 200

        async def asked() -> int:
            return (await readiness.ready()).status

        async with transaction():  # it has the only connection; whoever asks is another task
            assert await asyncio.create_task(asked(), context=contextvars.Context()) == 200
    finally:
        await pool.disconnect()


async def test_figures_are_for_whoever_holds_the_token(settings):
    async with process(settings) as (http, _):
        await ask(http, "{ viewer { kind } }")
        await ask(http, "{ nothing }")
        nobody = await http.get("/metrics")
        wrong = await http.get("/metrics", headers={"authorization": "Bearer guess"})
        right = await http.get("/metrics", headers={"authorization": "Bearer let-me-measure"})

    assert (nobody.status_code, wrong.status_code, right.status_code) == (404, 404, 200)
    assert 'laurel_requests_total{caller="ANONYMOUS",operation="viewer",status="200"}' in right.text
    assert 'laurel_errors_total{code="BAD_USER_INPUT"}' in right.text
    assert "nothing" not in right.text, "labels have few values: what clients invent is none of them"


def test_figures_have_a_port_of_their_own_and_the_second_worker_leaves_it():
    with free_port() as listening:
        port = listening.getsockname()[1]
    first = metrics.serve(port)
    try:
        assert first is not None
        assert metrics.serve(port) is None
        answer = httpx.get(f"http://127.0.0.1:{port}/metrics")
        assert "laurel_requests_total" in answer.text
    finally:
        metrics.stop(first)
    metrics.stop(None)


async def test_the_public_keys_are_shown_and_no_private_one(settings):
    async with process(settings) as (http, _):
        shown = (await http.get("/.well-known/jwks.json")).json()

    assert shown["keys"]
    assert all("d" not in each for each in shown["keys"])


async def test_the_last_requests_end_before_the_process_does(settings):
    closing = Process(settings, SCHEMA)
    async with served(closing.app(), settings) as (http, server):
        slow = asyncio.create_task(ask(http, "{ slow(seconds: 60) }"))
        while closing.guard is None or closing.guard.working == 0:  # it counts, it does not tell
            assert not slow.done(), (await slow).text
            await asyncio.sleep(0.01)
        server.should_exit = True
        while any(each.is_serving() for each in server.servers):  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        ENOUGH.set()
        answer = await slow
        ENOUGH.clear()

    assert answer.json()["data"] == {"slow": "at last"}
    assert closing.readiness is not None
    assert closing.readiness.closing


def test_a_schema_with_an_unmarked_field_stops_the_start(settings, monkeypatch):
    thing = SCHEMA._schema.type_map["Thing"]
    assert isinstance(thing, GraphQLObjectType)
    definition = thing.fields["cardNumber"].extensions["strawberry-definition"]
    monkeypatch.setattr(definition, "metadata", {})

    with pytest.raises(Unmarked, match=r"Thing\.cardNumber"):
        create_app(settings, SCHEMA)


def test_keys_made_for_development_stop_the_start_of_production(settings):
    keys.write(settings.keys_file, keys.generate(development=True), replacing=True)

    with pytest.raises(SettingsRefused):
        create_app(settings, SCHEMA)


async def test_nothing_is_answered_before_everything_is_open(settings):
    app = Process(settings, SCHEMA).app()
    transport = httpx.ASGITransport(app, raise_app_exceptions=True)
    async with httpx.AsyncClient(transport=transport, base_url="http://laurel") as http:
        with pytest.raises(RuntimeError, match="lifespan"):
            await http.post("/graphql", json={"query": "{ hello }"})
        assert json.loads((await http.get("/healthz")).content) == {"status": "alive"}
