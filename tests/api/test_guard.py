"""The door over real HTTP: what is let in, how it is refused, what an answer says about us."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import suppress

import httpx
import pytest
from graphql import get_introspection_query
from structlog.testing import capture_logs

from api.server import LimitedProtocol
from api.settings import Environment
from tests.api.door import DONE, ENOUGH, Door, door, toy_settings

HELLO = "{ hello }"
JSON = {"content-type": "application/json"}


@pytest.fixture
async def open_door() -> AsyncIterator[Door]:
    async with door() as running:
        yield running


def codes(answer: httpx.Response) -> list[str]:
    return [each["extensions"]["code"] for each in answer.json()["errors"]]


async def test_a_question_is_answered(open_door):
    answer = await open_door.ask("query ($name: String!) { hello(name: $name) }", variables={"name": "Ada"})

    assert answer.status_code == 200
    assert answer.json()["data"] == {"hello": "Hello, Ada"}
    assert answer.headers["content-type"] == "application/json; charset=utf-8"


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
async def test_only_post_is_heard(open_door, method):
    answer = await open_door.http.request(
        method,
        "/graphql",
        params={"query": "mutation { doThis { done } }"},
        headers={"x-http-method-override": "POST"},
    )

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert DONE == []


@pytest.mark.parametrize(
    "address",
    ["?key=lk_live_abc", "?%6Ck_live_abc", "?a=1&access_token=x.y.z", "?key=LK&k=lk%5Flive%5Fabc"],
)
async def test_a_key_in_the_address_is_refused_before_anything_is_done(open_door, address):
    """B54: it stands in every log on the way."""
    answer = await open_door.http.post(
        f"/graphql{address}", json={"query": "mutation { doThis { done } }"}, headers=JSON
    )

    assert answer.status_code == 401
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert DONE == []


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/graphql",
    ],
)
async def test_only_json_in_utf_8_is_read(open_door, kind):
    answer = await open_door.http.post(
        "/graphql", content=b'{"query": "{ hello }"}', headers={"content-type": kind}
    )

    assert answer.status_code == 415


async def test_a_compressed_body_is_refused(open_door):
    answer = await open_door.http.post(
        "/graphql", content=b"\x1f\x8b", headers={**JSON, "content-encoding": "gzip"}
    )

    assert answer.status_code == 415


async def test_a_body_above_the_limit_is_refused_by_its_length(open_door):
    answer = await open_door.http.post("/graphql", content=b" " * 102_401, headers=JSON)

    assert answer.status_code == 413


async def test_a_body_above_the_limit_is_refused_while_it_arrives(open_door):
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b" " * 10_000

    answer = await open_door.http.post("/graphql", content=chunks(), headers=JSON)

    assert answer.status_code == 413


async def test_a_body_at_the_limit_is_read(open_door):
    body = json.dumps({"query": HELLO}).encode()

    answer = await open_door.http.post("/graphql", content=body.ljust(102_400), headers=JSON)

    assert answer.json()["data"] == {"hello": "Hello, you"}


async def test_a_slow_body_is_cut_off():
    async with door(toy_settings(body_seconds=0.3)) as slow:
        answer = await slow.raw(
            b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
            b"content-length: 30\r\n\r\n",
            b"{",
        )

    assert answer.startswith(b"HTTP/1.1 408")
    assert b"connection: close" in answer


async def test_a_slow_head_is_cut_off(monkeypatch):
    monkeypatch.setattr(LimitedProtocol, "head_seconds", 0.3)
    async with door() as slow:
        answer = await slow.raw(b"POST /graphql HTTP/1.1\r\n", *[b"x"] * 40, pause=0.02)

    assert answer == b""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"1",
        b'"query"',
        b'[{"query": "{ hello }"}, {"query": "{ hello }"}]',
        b"{",
        b'{"query": "{ hello }"',
        b'{"query": null}',
        b'{"query": 1}',
        b'{"query": ""}',
        b'{"query": "  "}',
        b'{"query": ["{ hello }"]}',
        b"{}",
        b'{"query": "{ hello }", "variables": []}',
        b'{"query": "{ hello }", "variables": "x"}',
        b'{"query": "{ hello }", "operationName": 1}',
        b'{"query": "{ hello }", "extensions": []}',
        b'{"query": "{ hello }", "variables": {"a": NaN}}',
        b'{"query": "{ hello }", "variables": {"a": Infinity}}',
        b'{"query": "{ hello }", "variables": {"a": "\\ud800"}}',
        b'{"query": "{ hello }", "variables": {"a": "\xff\xfe"}}',
        b'{"query": "{ hello }", "variables": {"a": ' + b"[" * 2_000 + b"]" * 2_000 + b"}}",
        b"\xef\xbb\xbf" + b'{"query": "{ hello }"}',
        b"{'query': '{ hello }'}",
        '{"query": "{ hello }"}'.encode("utf-16"),
    ],
)
async def test_what_is_no_request_is_refused(open_door, body):
    answer = await open_door.http.post("/graphql", content=body, headers=JSON)

    assert answer.status_code == 400
    assert codes(answer) == ["BAD_USER_INPUT"]
    assert "data" not in answer.json()


@pytest.mark.parametrize("text", ["a\x00b", "\x00"])
async def test_nul_never_reaches_the_database(open_door, text):
    variable = await open_door.ask("query ($name: String!) { hello(name: $name) }", variables={"name": text})
    literal = await open_door.ask('{ hello(name: "a\\u0000b") }')
    braced = await open_door.ask('{ hello(name: "a\\u{0}b") }')
    block = await open_door.ask(f'{{ hello(name: """{text}""") }}')

    for answer in (variable, literal, braced, block):
        assert codes(answer) == ["BAD_USER_INPUT"]
        assert "data" not in answer.json()


async def test_a_text_that_only_talks_about_nul_is_fine(open_door):
    answer = await open_door.ask(
        "query ($name: String!) { hello(name: $name) }", variables={"name": "\\u0000 is NUL"}
    )

    assert answer.json()["data"] == {"hello": "Hello, \\u0000 is NUL"}


async def test_every_answer_says_how_to_treat_it(open_door):
    for answer in (
        await open_door.ask(HELLO),
        await open_door.http.get("/graphql"),
        await open_door.http.get("/nothing-here"),
    ):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert "server" not in answer.headers


async def test_a_request_id_is_taken_over_or_made(open_door):
    given = await open_door.http.post(
        "/graphql", json={"query": HELLO}, headers={"x-request-id": "shop-4711-abc"}
    )
    odd = await open_door.http.post(
        "/graphql", json={"query": HELLO}, headers={"x-request-id": "a b\tc<script>"}
    )

    assert given.headers["x-request-id"] == "shop-4711-abc"
    assert odd.headers["x-request-id"].startswith("req_")


async def test_pages_of_listed_origins_may_read_and_no_others():
    async with door(toy_settings(allowed_origins="https://shop.example")) as shop:

        async def preflight(origin: str) -> httpx.Response:
            return await shop.http.options(
                "/graphql",
                headers={"origin": origin, "access-control-request-method": "POST"},
            )

        ours = await preflight("https://shop.example")
        assert ours.status_code == 204
        assert ours.headers["access-control-allow-origin"] == "https://shop.example"
        assert "access-control-allow-credentials" not in ours.headers

        for foreign in (
            "https://evil.example",
            "null",
            "https://shop.example.evil.example",
            "http://shop.example",
            "https://shop.example:8443",
            "*",
        ):
            refused = await preflight(foreign)
            assert refused.status_code == 403
            assert "access-control-allow-origin" not in refused.headers
            asked = await shop.http.post("/graphql", json={"query": HELLO}, headers={"origin": foreign})
            assert "access-control-allow-origin" not in asked.headers

        asked = await shop.http.post(
            "/graphql", json={"query": HELLO}, headers={"origin": "https://shop.example"}
        )
        assert asked.headers["access-control-allow-origin"] == "https://shop.example"
        assert asked.headers["vary"] == "Origin"


async def test_without_origins_no_preflight_is_granted(open_door):
    answer = await open_door.http.options(
        "/graphql", headers={"origin": "null", "access-control-request-method": "POST"}
    )

    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers


async def test_b7_web_sockets_are_off_where_nobody_serves_them(open_door):
    answer = await open_door.raw(
        b"GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n"
        b"origin: https://evil.example\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        b"sec-websocket-protocol: graphql-ws\r\nsec-websocket-version: 13\r\n\r\n"
    )

    assert answer.startswith(b"HTTP/1.1 403")


async def test_who_asks_for_much_and_does_not_read_it_is_cut_off(monkeypatch: pytest.MonkeyPatch):
    """What it does not take lies in our memory."""
    monkeypatch.setattr(LimitedProtocol, "unread_seconds", 0.3)
    asked = 120
    body = json.dumps({"query": HELLO.replace("hello", f'hello(name: "{"x" * 95_000}")')}).encode()
    head = (
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
        f"content-length: {len(body)}\r\n\r\n"
    )
    loop = asyncio.get_running_loop()
    async with door() as running:
        with socket.socket() as greedy:
            greedy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            greedy.setblocking(False)
            await loop.sock_connect(greedy, (running.host, running.port))
            with suppress(ConnectionError):
                await loop.sock_sendall(greedy, (head.encode() + body) * asked)
            while running.server.server_state.connections:  # noqa: ASYNC110 - uvicorn counts, it does not tell
                await asyncio.sleep(0.05)
            read = 0
            with suppress(ConnectionError):
                while part := await loop.sock_recv(greedy, 1_000_000):
                    read += len(part)
    assert read < 95_000 * asked


async def test_the_request_after_the_last_place_is_sent_away_with_a_time():
    async with door(toy_settings(concurrent_requests=3, rate_anonymous="1000/1000")) as small:
        waiting = [asyncio.create_task(small.ask("{ slow(seconds: 60) }")) for _ in range(3)]
        while small.guard.working < 3:  # noqa: ASYNC110 - the guard counts, it does not tell
            await asyncio.sleep(0.01)
        refused = await small.ask(HELLO)
        ENOUGH.set()
        answers = await asyncio.gather(*waiting)
        ENOUGH.clear()
        after = await small.ask(HELLO)

    assert refused.status_code == 503
    assert refused.headers["retry-after"] == "1"
    assert codes(refused) == ["UNAVAILABLE"]
    assert [each.json()["data"] for each in answers] == [{"slow": "at last"}] * 3
    assert after.status_code == 200
    assert small.guard.working == 0


async def test_who_does_not_come_to_an_end_is_stopped():
    async with door(toy_settings(execution_seconds=0.2)) as quick:
        answer = await quick.ask("{ slow(seconds: 30) }")

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    assert codes(answer) == ["UNAVAILABLE"]


async def test_a_client_that_goes_away_leaves_nothing_behind(open_door):
    reader, writer = await asyncio.open_connection(open_door.host, open_door.port)
    writer.write(
        b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"
    )
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    del reader

    answer = await open_door.ask(HELLO)

    assert answer.status_code == 200
    assert open_door.guard.working == 0


async def test_a_wrong_token_is_401_and_none_is_anonymous(open_door):
    wrong = await open_door.ask("{ who }", token="stolen")
    nobody = await open_door.ask("{ who }")
    member = await open_door.ask("{ who }", token="member")

    assert wrong.status_code == 401
    assert wrong.headers["www-authenticate"] == "Bearer"
    assert codes(wrong) == ["UNAUTHENTICATED"]
    assert nobody.json()["data"] == {"who": "anonymous"}
    assert member.json()["data"]["who"].startswith("mem_")


async def test_a_database_that_is_away_is_503_with_a_time(open_door):
    answer = await open_door.ask("{ away }")

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "1"
    assert codes(answer) == ["UNAVAILABLE"]


async def test_the_modern_media_type_tells_a_refused_document_by_its_status(open_door):
    accept = {"accept": "application/graphql-response+json, application/json;q=0.9"}
    refused = await open_door.http.post("/graphql", json={"query": "{ nothing }"}, headers=accept)
    answered = await open_door.http.post("/graphql", json={"query": HELLO}, headers=accept)
    older = await open_door.ask("{ nothing }")

    assert refused.status_code == 400
    assert answered.status_code == 200
    assert answered.headers["content-type"] == "application/graphql-response+json; charset=utf-8"
    assert older.status_code == 200


async def test_a_replay_says_so_beside_the_data(open_door):
    DONE.clear()

    answer = await open_door.ask('mutation { doThis(idempotencyKey: "0123456789abcdef") { done } }')

    assert answer.json()["data"] == {"doThis": {"done": "this"}}
    assert answer.json()["extensions"]["idempotentReplay"] is True
    assert DONE == ["this"]
    DONE.clear()


@pytest.mark.parametrize("key", ["", "short", "a" * 256, "0123456789abcde\n", "0123456789 abcdef", "０" * 16])
async def test_an_idempotency_key_of_another_shape_is_refused(open_door, key):
    answer = await open_door.ask(
        "mutation ($key: IdempotencyKey!) { doThis(idempotencyKey: $key) { done } }", variables={"key": key}
    )

    assert codes(answer) == ["BAD_USER_INPUT"]
    assert DONE == []


async def test_production_neither_introspects_nor_suggests():
    settings = toy_settings(environment=Environment.PRODUCTION, rate_anonymous="1000/1000")
    async with door(settings) as strict:
        for text in (
            "{ __schema { types { name } } }",
            '{ __type(name: "Thing") { name } }',
            "query { ...F } fragment F on ToyQueries { __schema { types { name } } }",
            "{ a: __schema { types { name } } }",
            "{\n\n\n   __schema { types { name } } }",
        ):
            answer = await strict.ask(text)
            assert set(codes(answer)) == {"BAD_USER_INPUT"}
            assert "data" not in answer.json()
        for text in (
            "{ hallo }",
            "{ hello(nane: 1) }",
            "{ thing { id { x } } }",
            "query ($a: Strin) { hello(name: $a) }",
            "{ hello @skp(if: true) }",
            "{ thing { items(filter: { mots: 1 }) { number } } }",
            "{ thing { price(locale: ZH) { amount } } }",
            "{ thing { named { ... on Prt { weight } } } }",
        ):
            answer = await strict.ask(text)
            assert "Did you mean" not in answer.text
            assert "data" not in answer.json()
        variables = await strict.ask(
            "query ($f: ItemFilter) { thing { items(filter: $f) { number } } }", variables={"f": {"mots": 1}}
        )
        assert "Did you mean" not in variables.text
        assert codes(variables) == ["BAD_USER_INPUT"]


async def test_development_introspects_for_graphiql(open_door):

    answer = await open_door.ask(get_introspection_query(input_value_deprecation=True))

    assert "errors" not in answer.json()
    assert answer.json()["data"]["__schema"]["queryType"]["name"] == "ToyQueries"


async def test_idle_connections_are_bounded_and_closed(monkeypatch):
    monkeypatch.setattr(LimitedProtocol, "head_seconds", 2)
    async with door(toy_settings(concurrent_requests=5, rate_anonymous="1000/1000")) as small:
        idle = [await asyncio.open_connection(small.host, small.port) for _ in range(40)]
        refused = await small.ask(HELLO)
        closed = await asyncio.wait_for(asyncio.gather(*(reader.read() for reader, _ in idle)), 60)
        answered = await small.ask(HELLO)
        for _, writer in idle:
            writer.close()

    assert refused.status_code == 503
    assert refused.headers["retry-after"] == "1"
    assert refused.headers["x-frame-options"] == "DENY"
    assert codes(refused) == ["UNAVAILABLE"]
    assert closed == [b""] * 40
    assert answered.status_code == 200


async def test_slow_bodies_take_connections_and_no_place_at_work():
    async with door(toy_settings(concurrent_requests=5, body_seconds=2, rate_anonymous="1000/1000")) as small:
        # Of 25 connections the last is one too many. 23 bring bodies that do not come to their end.
        slow = [await asyncio.open_connection(small.host, small.port) for _ in range(23)]
        for _, writer in slow:
            writer.write(
                b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
                b"content-length: 50\r\n\r\n{"
            )
            await writer.drain()
        answered = await small.ask(HELLO)
        too_many = await small.raw(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
        cut_off = await asyncio.wait_for(asyncio.gather(*(reader.read(12) for reader, _ in slow)), 60)
        for _, writer in slow:
            writer.close()

    assert answered.status_code == 200
    assert too_many.startswith(b"HTTP/1.1 503")
    assert b"\r\nretry-after: 1\r\n" in too_many
    assert cut_off == [b"HTTP/1.1 408"] * 23


async def test_no_log_line_holds_what_was_asked_or_answered(open_door):
    canary = "canary-13812345678"
    with capture_logs() as lines:
        await open_door.ask("query ($name: String!) { hello(name: $name) }", variables={"name": canary})
        await open_door.ask(f'{{ hello(name: "{canary}") }}')
        await open_door.ask(
            "query ($points: Points!) { double(points: $points) }", variables={"points": canary}
        )
        await open_door.ask(f"{{ {canary.replace('-', '_')} }}")
        await open_door.ask(HELLO, token=canary)
        await open_door.http.post(f"/graphql?q={canary}", content=canary, headers=JSON)

    requests = [each for each in lines if each["event"] == "request"]
    assert len(requests) == 6
    assert [each["status"] for each in requests] == [200, 200, 200, 200, 401, 400]
    assert canary not in json.dumps(lines, default=str).replace("_", "-")
