"""The relay that counts: what it takes for a statement, and that everything passes through it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import asyncpg
import pytest

from bench.counting import SSL_WANTED, Relay, relay
from tests.servers import TestDatabase


def untyped(number: int, rest: bytes = b"") -> bytes:
    """A message from before the server knows the client: a wish for TLS, or the start."""
    return (8 + len(rest)).to_bytes(4) + number.to_bytes(4) + rest


def typed(kind: bytes, body: bytes = b"") -> bytes:
    return kind + (4 + len(body)).to_bytes(4) + body


@dataclass
class Server:
    """Keeps what it hears and says what it is told to."""

    port: int = 0
    heard: bytearray = field(default_factory=bytearray)
    writers: list[asyncio.StreamWriter] = field(default_factory=list)
    left: asyncio.Event = field(default_factory=asyncio.Event)


@asynccontextmanager
async def a_server() -> AsyncIterator[Server]:
    found = Server()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found.writers.append(writer)
        while data := await reader.read(100):
            found.heard += data
            writer.write(b"heard %d;" % len(data))
        writer.close()
        found.left.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        found.port = server.sockets[0].getsockname()[1]
        yield found


async def connected(through: Relay) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", urlsplit(through.url).port)


def test_each_execute_is_a_statement_and_each_sync_a_trip():
    counted = Relay("")
    for kind in b"PDS" + b"BES" + b"BEBES" + b"Q" + b"X":
        counted.saw(kind)
    assert (counted.statements, counted.trips) == (4, 4)


async def test_everything_passes_and_is_counted():
    sent = [
        untyped(SSL_WANTED),
        untyped(196_608, b"user\0laurel\0\0"),
        typed(b"Q", b"BEGIN;\0"),
        typed(b"B", b"E" * 300) + typed(b"E", b"\0" * 5) + typed(b"S"),
    ]
    async with a_server() as server, relay(f"postgresql://u:p@127.0.0.1:{server.port}/name") as counted:
        assert counted.url.startswith("postgresql://u:p@127.0.0.1:")
        assert counted.url.endswith("/name")
        reader, writer = await connected(counted)
        for each in sent:
            writer.write(each[:3])  # in pieces: a message is what its length says, not what one read gives
            await writer.drain()
            writer.write(each[3:])
        answers = 0
        while answers < sum(map(len, sent)):
            answers += int((await reader.readuntil(b";")).removeprefix(b"heard ")[:-1])
        writer.close()
    assert bytes(server.heard) == b"".join(sent)
    assert (counted.statements, counted.trips) == (2, 2)


async def test_a_client_that_goes_takes_its_connection_with_it():
    async with a_server() as server, relay(f"postgresql://u@127.0.0.1:{server.port}/name") as counted:
        _, writer = await connected(counted)
        writer.write(untyped(196_608)[:5])
        writer.close()
        await asyncio.wait_for(server.left.wait(), 60)


async def test_a_server_that_goes_is_noticed_by_the_client():
    async with a_server() as server, relay(f"postgresql://u@127.0.0.1:{server.port}/name") as counted:
        reader, writer = await connected(counted)
        writer.write(untyped(196_608))
        assert await reader.read(5) == b"heard"
        server.writers[0].close()
        assert (await asyncio.wait_for(reader.read(), 60)).startswith(b" ")
        writer.close()


async def test_a_prepared_statement_is_one_trip_and_a_transaction_two_more(test_database: TestDatabase):
    async with relay(test_database.url) as counted:
        connection = await asyncpg.connect(counted.url)
        statement = await connection.prepare("SELECT $1::int + 1")
        assert await statement.fetchval(1) == 2
        before = counted.statements, counted.trips
        assert await statement.fetchval(2) == 3
        assert (counted.statements - before[0], counted.trips - before[1]) == (1, 1)
        async with connection.transaction():
            await statement.fetchval(3)
        assert (counted.statements - before[0], counted.trips - before[1]) == (4, 4)
        await connection.close()


async def test_an_address_that_nobody_answers_at_ends_the_connection():
    with pytest.raises((ConnectionError, OSError)):
        async with relay("postgresql://u@127.0.0.1:1/name") as counted:
            await asyncpg.connect(counted.url, timeout=5)
