"""A storefront's whole walk through HTTP with a real worker that writes the mails; a merchant's gateway."""

from __future__ import annotations

import asyncio
import json
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from pydantic import SecretStr

from api.embedded.servers import Servers
from api.logins.sending import CodeSender
from api.settings import Environment, Settings
from api.webhooks.sender import Sender
from domain.work import Begin
from persistence import database as pool
from persistence.database import rows, value
from tests import make
from tests.api.logins.asking import (
    END,
    LOG_IN,
    MAIL,
    PHONE,
    REFRESH,
    REQUEST,
    SESSIONS,
    log_in,
    request,
)
from tests.api.test_app import process
from tests.conftest import Ask
from tests.receiver import Got, receiving
from tests.servers import TestDatabase
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]

SECRET = "whsec_" + "c2VjcmV0cyBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzLi4="
CARD = "{ me { card { number } points { available } } }"


def development(database: TestDatabase, servers: Servers, keys_file: Path) -> Settings:
    return Settings(
        environment=Environment.DEVELOPMENT,
        database_url=SecretStr(database.url),
        redis_url=SecretStr(servers.redis_url or ""),
        keys_file=keys_file,
        home=keys_file.parent,
        pool_size=2,
    )


@pytest.fixture
def shop(
    database: TestDatabase, servers: Servers, keys_file: Path
) -> AbstractAsyncContextManager[tuple[httpx.AsyncClient, uvicorn.Server]]:
    return process(development(database, servers, keys_file))


async def post(http: httpx.AsyncClient, query: str, bearer: str | None = None, **variables: Any) -> Any:
    headers = {"authorization": f"Bearer {bearer}"} if bearer else {}
    return await http.post("/graphql", json={"query": query, "variables": variables}, headers=headers)


async def mail_in(folder: Path) -> dict[str, Any]:
    """The first line that the worker wrote."""
    file = folder / "log-in-codes.jsonl"
    async with asyncio.timeout(60):
        while not file.exists() or not file.read_text().endswith("\n"):  # noqa: ASYNC110 - a process writes it
            await asyncio.sleep(0.05)
    found: dict[str, Any] = json.loads(file.read_text().splitlines()[0])
    return found


async def test_a_storefront_s_whole_walk(
    shop: AbstractAsyncContextManager[tuple[httpx.AsyncClient, uvicorn.Server]],
    workers: Starter,
    keys_file: Path,
    programme: Any,
    database: TestDatabase,
):
    """Code asked for, mail read, logged in, card read, refreshed, session ended, next read refused."""
    await workers.ready()
    async with shop as (http, _):
        asked = await post(http, REQUEST, channel="EMAIL", contact=MAIL)
        assert "data" in asked.json(), asked.text
        assert asked.json()["data"]["requestLogInCode"] == {"goodForSeconds": 300, "problems": []}
        too_early = await post(http, REQUEST, channel="EMAIL", contact=MAIL)
        assert too_early.status_code == 429
        assert 1 <= int(too_early.headers["retry-after"]) <= 60
        mail = await mail_in(keys_file.parent)
        assert (mail["channel"], mail["to"]) == ("EMAIL", "Ann@example.com")
        assert mail["code"] in mail["text"]

        given = {"channel": "EMAIL", "contact": MAIL, "code": mail["code"], "device": "Phone"}
        entered = (await post(http, LOG_IN, input=given)).json()["data"]["logInWithCode"]
        assert entered["enrolled"]
        token = entered["tokens"]["accessToken"]
        me = (await post(http, CARD, token)).json()["data"]["me"]
        assert me["card"]["number"]
        assert me["points"] == {"available": 0}

        refreshed = (await post(http, REFRESH, token=entered["tokens"]["refreshToken"])).json()
        token = refreshed["data"]["refreshSession"]["tokens"]["accessToken"]
        (mine,) = (await post(http, SESSIONS, token)).json()["data"]["memberSessions"]
        assert (mine["device"], mine["isCurrent"], mine["network"]) == ("Phone", True, "127.0.0.0/24")
        assert (await post(http, END, token, id=mine["id"])).json()["data"]["endMemberSession"]["ended"] == 1

        refused = await post(http, CARD, token)
        assert [each["extensions"]["code"] for each in refused.json()["errors"]] == ["UNAUTHENTICATED"]
    # The process has closed the pool that the fixtures look at when the test has ended.
    await pool.connect(database.url, size=2)
    log = workers.started[0].log.read_text()
    assert mail["code"] not in log
    assert "example.com" not in log


def with_gateway(url: str) -> Settings:
    return Settings(
        environment=Environment.DEVELOPMENT, log_in_gateway_url=url, log_in_gateway_secret=SecretStr(SECRET)
    )


async def due_again() -> None:
    await rows("UPDATE log_in_codes SET send_after = now() RETURNING 1")


async def test_a_gateway_is_told_by_a_signed_post_and_asked_again_under_the_same_id(
    ask: Ask, begin: Begin, programme: Any
):
    await make.member(begin, phone=PHONE)
    answers = [500, 503, 204]

    async def answer(got: Got, writer: asyncio.StreamWriter) -> int | None:
        return answers.pop(0)

    async with receiving(answer) as gateway:
        sender = Sender(loopback=True)
        step = CodeSender(with_gateway(gateway.url), begin, sender).step
        await request(ask)
        assert gateway.got == []  # nothing is sent while the request lasts
        for _ in range(4):
            await step()
            await due_again()
        await sender.close()

    assert [got.is_signed_by(SECRET) for got in gateway.got] == [True, True, True]
    assert len({got.headers["webhook-id"] for got in gateway.got}) == 1
    told = gateway.taken[0].message
    assert (told["channel"], told["to"], told["locale"]) == ("SMS", PHONE, "en")
    assert told["text"].startswith(f"Your code for logging in is {told['code']}.")
    assert datetime.fromisoformat(told["expiresAt"]) > datetime.now(UTC) + timedelta(minutes=4)
    assert (await log_in(ask, told["code"]))["problems"] == []


async def test_a_gateway_that_never_takes_it_is_given_up_after_five_times(
    ask: Ask, begin: Begin, programme: Any
):
    async def answer(got: Got, writer: asyncio.StreamWriter) -> int | None:
        return 500

    async with receiving(answer) as gateway:
        sender = Sender(loopback=True)
        step = CodeSender(with_gateway(gateway.url), begin, sender).step
        await request(ask)
        for _ in range(8):
            await step()
            await due_again()
        await sender.close()
    assert len(gateway.got) == 5
    assert await value("SELECT message FROM log_in_codes") is None


async def slow(got: Got, writer: asyncio.StreamWriter) -> int | None:
    await asyncio.sleep(30)
    return 204


async def cut(got: Got, writer: asyncio.StreamWriter) -> int | None:
    writer.write(b"HTTP/1.1 200")
    return None


async def nonsense(got: Got, writer: asyncio.StreamWriter) -> int | None:
    writer.write(b"\x00\xff" * 1_000)
    return None


async def endless(got: Got, writer: asyncio.StreamWriter) -> int | None:
    writer.write(b"HTTP/1.1 500 No\r\ncontent-length: 100000000\r\n\r\n")
    for _ in range(1_600):
        writer.write(b"x" * 65_536)
        await writer.drain()
    return None


async def elsewhere(got: Got, writer: asyncio.StreamWriter) -> int | None:
    writer.write(b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n")
    await writer.drain()
    return None


@pytest.mark.parametrize("answer", [slow, cut, nonsense, endless, elsewhere])
async def test_s24_a_gateway_that_behaves_badly_costs_five_seconds_and_the_message_waits(
    answer: Any, ask: Ask, begin: Begin, programme: Any
):
    """S24: slow, cut, wrong, a hundred megabytes, a redirect. No connection of the pool is held meanwhile."""
    looked_at = asyncio.Event()

    async def held(got: Got, writer: asyncio.StreamWriter) -> int | None:
        await looked_at.wait()
        return await answer(got, writer)  # type: ignore[no-any-return]

    async with receiving(held) as gateway:
        sender = Sender(loopback=True, total_seconds=2)
        step = CodeSender(with_gateway(gateway.url), begin, sender).step
        await request(ask)
        started = asyncio.get_running_loop().time()
        sending = asyncio.create_task(step())
        await gateway.until_busy()
        assert (
            await value(
                "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
                " AND datname = current_database()"
            )
            == 0
        )
        looked_at.set()
        await sending
        assert asyncio.get_running_loop().time() - started < 20
        await sender.close()
    assert len(gateway.got) == 1
    found = (
        await rows("SELECT message IS NOT NULL AS waits, send_after > now() AS later FROM log_in_codes")
    )[0]
    assert (found["waits"], found["later"]) == (True, True)


@pytest.mark.parametrize(
    "url", ["https://169.254.169.254/send", "https://10.0.0.1/", "https://localhost.:443/"]
)
async def test_s24_a_gateway_in_our_own_network_is_not_called(
    url: str, ask: Ask, begin: Begin, programme: Any
):
    """S24, by the same guard as webhooks."""
    sender = Sender(loopback=False)
    await request(ask)
    assert await CodeSender(with_gateway(url), begin, sender).step() == 1
    await sender.close()
    assert await value("SELECT message IS NOT NULL FROM log_in_codes")


async def test_two_workers_send_a_code_once(ask: Ask, begin: Begin, programme: Any):
    async with receiving() as gateway:
        sender = Sender(loopback=True)
        steps = [CodeSender(with_gateway(gateway.url), begin, sender).step for _ in range(4)]
        for each in range(10):
            await request(ask, f"+86138001380{each:02d}")
        await asyncio.gather(*(step() for step in steps))
        await sender.close()
    assert len(gateway.got) == len({got.headers["webhook-id"] for got in gateway.got}) == 10
