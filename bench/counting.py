"""How many statements a server sends for one request, counted on the wire.

A server is started with this relay in the place of its database. The relay passes every byte on and reads the
types of the messages that the server sends: Execute and Query are statements, each Sync and Query is a round
trip. So it counts for every contender alike, whatever it is written in. Nothing is timed meanwhile.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

EXECUTE, QUERY, SYNC = b"EQS"
CHUNK = 1 << 16
SSL_WANTED = 80_877_103


@dataclass(slots=True)
class Relay:
    """What has passed so far."""

    url: str
    statements: int = 0
    trips: int = 0

    def saw(self, kind: int) -> None:
        self.statements += kind in (EXECUTE, QUERY)
        self.trips += kind in (SYNC, QUERY)


@asynccontextmanager
async def relay(url: str) -> AsyncIterator[Relay]:
    """A relay to the database of the URL; its own `url` leads through it."""
    parts = urlsplit(url)
    open_writers: set[asyncio.StreamWriter] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back_reader, back_writer = await asyncio.open_connection(parts.hostname, parts.port)
        open_writers.update((writer, back_writer))
        # Either end may go: its side ends, closes the other's way, and so that side ends too.
        await asyncio.gather(_messages(reader, back_writer, counted), _bytes(back_reader, writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    login = parts.netloc.rpartition("@")[0]
    counted = Relay(parts._replace(netloc=f"{login}@127.0.0.1:{port}").geturl())
    try:
        yield counted
    finally:
        server.close()
        for each in open_writers:
            each.close()


async def _messages(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, counted: Relay) -> None:
    """From the client, message by message. The first ones have no type: a wish for TLS, and the start."""
    started = False
    with closing(writer), suppress(ConnectionError, asyncio.IncompleteReadError):
        while True:
            head = await reader.readexactly(5 if started else 4)
            body = await reader.readexactly(int.from_bytes(head[-4:]) - 4)
            if started:
                counted.saw(head[0])
            else:
                started = int.from_bytes(body[:4]) != SSL_WANTED
            writer.write(head + body)
            await writer.drain()


async def _bytes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with closing(writer), suppress(ConnectionError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
