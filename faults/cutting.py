"""A proxy in front of PostgreSQL that cuts a connection at a chosen step of its next transaction.

A step is one statement: what the client executes, by its messages Query and Execute. The first is BEGIN, the
last is COMMIT.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto

QUERY, EXECUTE = b"Q", b"E"
BEGIN, COMMIT = b"BEGIN", b"COMMIT"
LENGTH = 4
NO_KIND_YET = (80877103, 80877104)
"""Requests for encryption, which are answered with a byte and followed by another first message."""


class Where(Enum):
    BEFORE = auto()
    """The statement never arrives."""
    AFTER = auto()
    """PostgreSQL has executed it and answered; the answer never arrives."""


@dataclass(frozen=True, slots=True)
class Cut:
    step: int
    """0 for BEGIN, -1 for COMMIT."""
    where: Where


@dataclass(slots=True)
class Proxy:
    target: tuple[str, int]
    port: int = 0
    steps: int = 0
    """Of the last transaction that was committed through it, BEGIN and COMMIT among them."""
    cut: Cut | None = None
    """For the next transaction that gets so far."""
    cuts: int = 0
    when_committed: Callable[[], None] | None = None
    """Called when PostgreSQL has answered COMMIT, before the client hears of it."""
    _links: set[_Link] = field(default_factory=set)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Proxy]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            for link in list(self._links):
                link.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        link = _Link(self, reader, writer)
        self._links.add(link)
        try:
            await link.run()
        finally:
            link.abort()
            self._links.discard(link)


class _Link:
    """One connection of the client, and ours to PostgreSQL for it."""

    def __init__(self, proxy: Proxy, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._proxy = proxy
        self._from_client, self._to_client = reader, writer
        self._to_server: asyncio.StreamWriter | None = None
        self._step: int | None = None
        """Of the transaction at hand."""
        self._swallow = False
        self._tell = False

    def abort(self) -> None:
        for writer in (self._to_client, self._to_server):
            if writer is not None:
                writer.transport.abort()

    async def run(self) -> None:
        from_server, self._to_server = await asyncio.open_connection(*self._proxy.target)
        with suppress(OSError, asyncio.IncompleteReadError):
            both = (self._client(self._to_server), self._server(from_server))
            tasks = [asyncio.create_task(each) for each in both]
            try:
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    async def _client(self, to_server: asyncio.StreamWriter) -> None:
        while True:
            first = await self._from_client.readexactly(LENGTH)
            rest = await self._from_client.readexactly(int.from_bytes(first) - LENGTH)
            to_server.write(first + rest)
            if int.from_bytes(rest[:4]) not in NO_KIND_YET:
                break
        while True:
            kind = await self._from_client.readexactly(1)
            length = await self._from_client.readexactly(LENGTH)
            body = await self._from_client.readexactly(int.from_bytes(length) - LENGTH)
            if kind in (QUERY, EXECUTE) and self._is_cut_before(kind, body):
                self._proxy.cuts += 1
                return
            to_server.write(kind + length + body)
            await to_server.drain()

    def _is_cut_before(self, kind: bytes, body: bytes) -> bool:
        """Count the step; whether it is not to arrive."""
        if kind == QUERY and body.startswith(BEGIN):
            self._step = 0
        elif self._step is not None:
            self._step += 1
        if self._step is None:
            return False
        is_commit = kind == QUERY and body.startswith(COMMIT)
        if is_commit:
            self._tell = True
            self._proxy.steps = self._step + 1
        cut = self._proxy.cut
        here = cut is not None and (is_commit if cut.step == -1 else cut.step == self._step)
        if is_commit or (kind == QUERY and body.startswith(b"ROLLBACK;")):
            self._step = None
        if cut is None or not here:
            return False
        self._proxy.cut = None
        self._swallow = cut.where is Where.AFTER
        return cut.where is Where.BEFORE

    async def _server(self, from_server: asyncio.StreamReader) -> None:
        while data := await from_server.read(65_536):
            if self._tell:
                self._tell = False
                if self._proxy.when_committed is not None:
                    self._proxy.when_committed()
            if self._swallow:
                self._proxy.cuts += 1
                return
            self._to_client.write(data)
            await self._to_client.drain()
