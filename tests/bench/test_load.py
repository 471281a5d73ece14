"""The load generator: what it takes for a right answer, and what it counts an answer's time from."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from bench.load import Load, run
from bench.measure import LoadFailed, burst

REQUEST = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
Answer = Callable[[int], Awaitable[bytes | None]]


def http(body: bytes, status: bytes = b"200 OK") -> bytes:
    return b"HTTP/1.1 " + status + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body


@asynccontextmanager
async def a_server(answer: Answer) -> AsyncIterator[int]:
    """Answers the nth request with what it is told to; None closes the connection."""
    seen = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal seen
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                seen += 1
                text = await answer(seen)
                if text is None:
                    break
                writer.write(text[:20])  # in two pieces
                await asyncio.sleep(0)
                writer.write(text[20:])
        except asyncio.IncompleteReadError:
            pass
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


def a_load(port: int, **more: object) -> Load:
    given = {
        "requests": [REQUEST],
        "again": True,
        "connections": 2,
        "seconds": 0.2,
        "contains": b"right",
        **more,
    }
    return Load(port=port, **given)  # type: ignore[arg-type]


async def right(_: int) -> bytes:
    return http(b'{"data": "right"}')


async def test_requests_are_sent_again_until_the_time_is_over():
    async with a_server(right) as port:
        outcome = await run(a_load(port))
    assert outcome.failures == 0
    assert len(outcome.latencies) > 2
    assert 0.2 <= outcome.seconds < 2


async def test_requests_that_are_sent_once_end_the_load():
    async with a_server(right) as port:
        outcome = await run(a_load(port, requests=[REQUEST] * 5, again=False, seconds=30))
    assert (len(outcome.latencies), outcome.failures) == (5, 0)


@pytest.mark.parametrize(
    "wrong",
    [http(b"right", b"503 Busy"), http(b"nothing"), http(b'{"errors": [], "data": "right"}'), http(b"")],
)
async def test_a_wrong_answer_is_a_failure_and_is_shown(wrong: bytes):
    async def answer(n: int) -> bytes:
        return wrong if n == 2 else http(b"right")

    async with a_server(answer) as port:
        outcome = await run(a_load(port, requests=[REQUEST] * 4, again=False))
    assert (len(outcome.latencies), outcome.failures, outcome.example) == (3, 1, wrong)


async def test_a_connection_that_is_closed_is_a_failure():
    async def answer(n: int) -> bytes | None:
        return http(b"right") if n < 3 else None

    async with a_server(answer) as port:
        outcome = await run(a_load(port, connections=1, seconds=5))
    assert (len(outcome.latencies), outcome.failures) == (2, 1)
    assert outcome.example == b"the connection was closed"


async def test_at_a_rate_no_more_are_sent():
    async with a_server(right) as port:
        outcome = await run(a_load(port, rate=20.0, seconds=0.5))
    assert 8 <= len(outcome.latencies) <= 10


async def test_at_a_rate_a_request_that_had_to_wait_counts_from_when_it_was_due():
    async def answer(n: int) -> bytes:
        await asyncio.sleep(0.3 if n == 1 else 0)
        return http(b"right")

    async with a_server(answer) as port:
        outcome = await run(a_load(port, connections=1, rate=20.0, seconds=0.5))
    late = [each for each in outcome.latencies if each > 0.04]
    # Due every 50 ms: the first one's 300 ms have kept five others waiting, each 50 ms less.
    assert len(late) >= 5
    assert outcome.latencies[1] > 0.2


async def test_a_burst_with_a_wrong_answer_is_nothing():
    async def answer(n: int) -> bytes:
        return http(b"wrong" if n == 3 else b"right")

    async with a_server(answer) as port:
        with pytest.raises(LoadFailed, match="1 failed"):
            await burst(a_load(port), server=1, postmaster=1)
