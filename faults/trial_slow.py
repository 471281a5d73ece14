"""B63: clients that say nothing, or a byte a second, to a server with the limits that are shipped."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

import httpx

from faults.place import Place

IDLE, SMALL_IDLE = 500, 250
SECONDS, LEEWAY = 10.0, 3.0
"""For a head, and for a body; what a busy machine may add."""
HEAD = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
BODY = HEAD + b"content-length: 100\r\n\r\n"


async def run(place: Place) -> str:
    """B63."""
    async with place.connected():
        await place.programme()
    with place.serving(1) as fleet:
        await fleet.ready()
        port = fleet.ports[0]
        slow_head, slow_body = await asyncio.gather(
            dripping(port, b"", HEAD), dripping(port, BODY, b"{" * 60)
        )
        count = place.size(IDLE, SMALL_IDLE)
        idle, heard = await asyncio.gather(_idle(port, count), _others(port))
        await fleet.ready()  # and afterwards it serves as before
    assert slow_head[0] == b"" and slow_body[0].startswith(b"HTTP/1.1 408"), (slow_head, slow_body)
    longest = max(slow_head[1], slow_body[1], idle)
    assert longest < SECONDS + LEEWAY, longest
    assert set(heard) <= {"200", "503 with Retry-After"} and heard["503 with Retry-After"], heard
    return (
        f"{count} connections that say nothing, heads and bodies of a byte a second: all closed after at most"
        f" {longest:.1f} s; others were told {dict(heard)}"
    )


async def dripping(port: int, first: bytes, rest: bytes) -> tuple[bytes, float]:
    """What is answered to a byte a second, and when."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    began = time.monotonic()
    writer.write(first)

    async def drip() -> None:
        for each in rest:
            writer.write(bytes([each]))
            await asyncio.sleep(1)

    drops = asyncio.create_task(drip())
    try:
        answer = await reader.read()
    except ConnectionError:
        answer = b""  # it was closed while a byte was on its way
    finally:
        drops.cancel()
        writer.close()
    return answer, time.monotonic() - began


async def _idle(port: int, count: int) -> float:
    """When the last of so many connections that say nothing was closed."""
    began = time.monotonic()
    connections = [await asyncio.open_connection("127.0.0.1", port) for _ in range(count)]
    said = await asyncio.gather(*(reader.read() for reader, _ in connections))
    assert said == [b""] * count
    for _, writer in connections:
        writer.close()
    return time.monotonic() - began


async def _others(port: int) -> Counter[str]:
    """What others hear meanwhile."""
    heard: Counter[str] = Counter()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as http:
        for _ in range(6):
            await asyncio.sleep(1)
            answer = await http.post(
                "/graphql", json={"query": "{ programme { code } }"}, headers={"connection": "close"}
            )
            later = " with Retry-After" if answer.headers.get("retry-after") == "1" else ""
            heard[f"{answer.status_code}{later}"] += 1
    return heard
