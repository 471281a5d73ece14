"""S24: WeChat says no in every way it knows, or behaves badly. Nothing is lost, and nobody waits long."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from pydantic import SecretStr

from api.embedded.servers import Servers
from api.settings import Environment, Settings
from api.webhooks.sender import MOST_BYTES
from api.wechat.client import CALLS
from persistence import database as pool
from persistence.database import value
from tests import make
from tests.api.test_app import process
from tests.api.webhooks.test_sender import certificate
from tests.api.wechat.asking import LOG_IN as MUTATION
from tests.api.wechat.asking import NUMBER, Shop, shop, standing
from tests.conftest import Ask
from tests.receiver import Answer, Got, receiving
from tests.servers import TestDatabase
from tests.wechat import LOG_IN, PHONE, SECRETS, SHOP, TOKEN, StandIn, plain, writes
from tests.workers import keys_file

__all__ = ["keys_file", "shop", "standing"]

OK_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


async def silent(got: Got, writer: asyncio.StreamWriter) -> int | None:
    await asyncio.sleep(30)
    return 200


async def huge(got: Got, writer: asyncio.StreamWriter) -> int | None:
    """100 MB, as far as anybody reads."""
    writer.write(OK_HEAD + b"Content-Length: 104857600\r\n\r\n")
    for _ in range(1_600):
        writer.write(b"x" * MOST_BYTES)
        await writer.drain()
    return None


def status(number: int) -> Answer:
    async def answer(got: Got, writer: asyncio.StreamWriter) -> int | None:
        return number

    return answer


async def redirect(got: Got, writer: asyncio.StreamWriter) -> int | None:
    writer.write(b"HTTP/1.1 302 Found\r\nLocation: https://example.com/\r\nContent-Length: 0\r\n\r\n")
    return None


GOOD = json.dumps({"session_key": "k", "openid": "oAnn"}).encode()
MODES: dict[str, Answer] = {
    "silent": silent,
    "byte by byte": writes(*(bytes([each]) for each in plain(GOOD)), wait=0.05),
    "huge": huge,
    "cut in the middle": writes(OK_HEAD + b"Content-Length: 200\r\n\r\n" + GOOD),
    "cut before the head": writes(b"HTTP/1.1 200 O"),
    "no JSON": writes(plain(b"<html>502 Bad Gateway</html>")),
    "half a JSON": writes(plain(GOOD[:-5])),
    "no object": writes(plain(b"[1, 2]")),
    "no UTF-8": writes(plain(b'{"openid": "\xff\xfe"}')),
    "errcode in letters": writes(plain(b'{"errcode": "0", "openid": "oAnn"}')),
    "openid of another kind": writes(plain(b'{"openid": {"$ne": null}}')),
    "openid with other letters": writes(plain(b'{"openid": "o\' OR 1=1 --"}')),
    "nothing": writes(plain(b"")),
    "500": status(500),
    "404": status(404),
    "redirect": redirect,
    "no HTTP": writes(b"\x16\x03\x01\x02\x00\x01\x00"),
}


@pytest.mark.parametrize("mode", MODES)
async def test_s24_a_wechat_that_behaves_badly_is_a_problem_and_the_code_is_good_again(
    mode: str, ask: Ask, standing: StandIn, programme: Any
):
    """S24."""
    shop = Shop(ask, standing, total_seconds=0.4)
    code = standing.logs_in("c1", "oAnn")
    standing.instead = MODES[mode]

    assert await shop.refused(code) == "WECHAT_UNAVAILABLE"
    assert await make.count("wechat_codes") == 0
    assert standing.count(LOG_IN) == 1  # what may have been taken is not sent again
    standing.instead = None
    assert (await shop.log_in(code))["enrolled"]


async def test_s24_the_phone_s_call_behaves_badly_and_the_log_in_s_code_is_not_lost(
    ask: Ask, standing: StandIn, programme: Any
):
    """S24."""
    shop = Shop(ask, standing, total_seconds=0.4)
    code, phone = standing.logs_in("c1", "oAnn"), standing.gives("p1", NUMBER)

    async def bad(got: Got, writer: asyncio.StreamWriter) -> int | None:
        if got.path.startswith(LOG_IN):
            standing.instead = None
            standing.asked.pop()
            await standing.answer(got, writer)
            standing.instead = bad
            return None
        writer.write(plain(b"no JSON"))
        return None

    standing.instead = bad
    assert await shop.refused(code, phoneCode=phone) == "WECHAT_UNAVAILABLE"
    standing.instead = None
    assert (await shop.log_in(code, phoneCode=phone))["enrolled"]
    assert standing.count(LOG_IN) == 1


async def test_s24_a_phone_of_another_app_or_of_no_country_is_not_believed(shop: Shop, standing: StandIn):
    """S24: 40013 is how WeChat says it; where it does not, the watermark does."""
    code = standing.logs_in("c1", "oAnn")
    info = {"purePhoneNumber": NUMBER, "countryCode": "86"}
    for watermark in ({"appid": "wxffffffffffffffff"}, {}, None, "wx"):
        said = json.dumps({"errcode": 0, "phone_info": {**info, "watermark": watermark}}).encode()

        async def foreign(got: Got, writer: asyncio.StreamWriter, said: bytes = said) -> int | None:
            if got.path.startswith(PHONE):
                writer.write(plain(said))
                return None
            standing.instead = None
            await standing.answer(got, writer)
            standing.instead = foreign
            return None

        standing.instead = foreign
        assert await shop.refused(code, phoneCode="p1") == "WECHAT_UNAVAILABLE"
    standing.instead = None
    odd = standing.gives("p2", "123", "999")
    assert await shop.refused(code, phoneCode=odd) == "WECHAT_PHONE_REFUSED"
    assert (await shop.log_in(code))["enrolled"]


async def test_s24_bad_tls_or_nobody_who_listens_is_tried_twice_and_given_up(
    ask: Ask, standing: StandIn, programme: Any, tmp_path: Path
):
    """S24: nothing was sent, so nothing can have been taken."""
    server, _ = certificate(tmp_path, "other.example")
    async with receiving(standing.answer, tls=server) as insecure:
        shop = Shop(ask, standing, url=f"https://localhost:{insecure.port}")
        assert await shop.refused(standing.logs_in("c1", "oAnn")) == "WECHAT_UNAVAILABLE"
    shop = Shop(ask, standing, url=f"https://localhost:{insecure.port}")
    assert await shop.refused("c1") == "WECHAT_UNAVAILABLE"
    assert insecure.got == []
    assert [CALLS.labels("LOG_IN", each)._value.get() for each in ("INSECURE", "NOT_REACHED")] == [2, 2]


async def test_after_three_failures_in_a_row_it_is_left_alone_for_a_while(shop: Shop, standing: StandIn):
    standing.instead = status(500)
    for n in range(5):
        assert await shop.refused(f"c{n}") == "WECHAT_UNAVAILABLE"
    assert standing.count(LOG_IN) == 3
    standing.instead = None
    shop.server._breaker._open_until = 0.0  # five seconds later
    assert (await shop.log_in(standing.logs_in("c9", "oAnn")))["enrolled"]


async def test_neither_secret_nor_code_nor_openid_nor_phone_is_logged(
    shop: Shop, standing: StandIn, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    with structlog.testing.capture_logs() as logged:
        for path, numbers in ((LOG_IN, [45009, 40125, 40226, 77]), (TOKEN, [40164]), (PHONE, [47001])):
            for errcode in numbers:
                standing.tells[path] = [errcode]
                code = standing.logs_in(f"marked-code-{path}-{errcode}", "oMarked")
                await shop.log_in(code, phoneCode=standing.gives(f"marked-phone-{errcode}", "13800138999"))
        standing.instead = writes(plain(b'{"openid": "oMarked!", "session_key": "marked-key"}'))
        await shop.log_in("marked-code-of-a-broken-answer")
    seen = str(logged) + caplog.text
    assert "wechat.refused_us" in seen and "40125" in seen
    for mark in ("arked", "138001", SECRETS[SHOP], "token-0", "js_code"):
        assert mark not in seen


async def test_s24_no_connection_of_the_pool_is_held_meanwhile(
    standing: StandIn, database: TestDatabase, servers: Servers, keys_file: Path, programme: Any
):
    """S24: through a process with two connections, six people wait for WeChat, and others are answered."""
    asked, go = asyncio.Semaphore(0), asyncio.Event()

    async def waits(got: Got, writer: asyncio.StreamWriter) -> int | None:
        asked.release()
        await go.wait()
        standing.instead = None
        await standing.answer(got, writer)
        return None

    standing.instead = waits
    settings = Settings(
        environment=Environment.DEVELOPMENT,
        database_url=SecretStr(database.url),
        redis_url=SecretStr(servers.redis_url or ""),
        keys_file=keys_file,
        home=keys_file.parent,
        pool_size=2,
        webhooks_to_loopback=True,
        wechat_apps=SecretStr(f"{SHOP}:{SECRETS[SHOP]}"),
        wechat_url=standing.url,
    )
    async with process(settings) as (http, _):
        waiting = [asyncio.create_task(_post(http, standing.logs_in(f"c{n}", f"o{n}"))) for n in range(6)]
        for _ in range(6):
            await asyncio.wait_for(asked.acquire(), 10)
        ready = await http.get("/readyz")
        assert ready.status_code == 200
        others = await asyncio.gather(*(_post(http, "") for _ in range(6)))
        assert [each["problems"][0]["code"] for each in others] == ["LOG_IN_CODE_REFUSED"] * 6
        go.set()
        assert sum(each["enrolled"] for each in await asyncio.gather(*waiting)) == 6
    await pool.connect(database.url, size=2)  # the process has closed its own
    assert await value("SELECT count(*) FROM sessions") == 6


async def _post(http: httpx.AsyncClient, code: str) -> Any:
    variables = {"input": {"app": SHOP, "code": code}}
    answer = await http.post("/graphql", json={"query": MUTATION, "variables": variables})
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]["wechatLogin"]
