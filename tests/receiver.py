"""Somebody else's server: takes webhooks on 127.0.0.1, remembers them, and answers as a test wants it to."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from standardwebhooks import Webhook as Signer


@dataclass(frozen=True, slots=True)
class Got:
    """One request as it arrived."""

    path: str
    headers: dict[str, str]
    body: bytes
    method: str = "POST"

    @property
    def message(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self.body)
        return content

    def is_signed_by(self, secret: str) -> bool:
        """By the library that receivers use."""
        with suppress(Exception):
            Signer(secret).verify(self.body, self.headers)
            return True
        return False


Answer: TypeAlias = Callable[[Got, asyncio.StreamWriter], Awaitable[int | None]]
"""Gives a status to answer with, or writes by itself and gives None."""


async def ok(got: Got, writer: asyncio.StreamWriter) -> int | None:
    return 204


@dataclass
class Receiver:
    port: int
    scheme: str
    answer: Answer = ok
    got: list[Got] = field(default_factory=list)
    """Every request, in the order in which they arrived."""
    taken: list[Got] = field(default_factory=list)
    """Those that were answered with 2xx."""
    connections: int = 0
    at_once: int = 0
    most_at_once: int = 0

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}/hook"

    async def until(self, taken: int, seconds: float = 90) -> list[Got]:
        """Wait until so many were taken."""
        async with asyncio.timeout(seconds):
            while len(self.taken) < taken:  # noqa: ASYNC110 - polled, so that any test can change it
                await asyncio.sleep(0.01)
        return self.taken

    async def until_busy(self, seconds: float = 90) -> None:
        """Wait until a request is being thought about."""
        async with asyncio.timeout(seconds):
            while not self.at_once:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.001)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {}
            for line in filter(None, head[1:]):
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            method, path, _ = head[0].split(" ")
            got = Got(path, headers, body, method)
            self.got.append(got)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            try:
                status = await self.answer(got, writer)
            finally:
                self.at_once -= 1
            if status is not None:
                writer.write(f"HTTP/1.1 {status} Said\r\ncontent-length: 0\r\n\r\n".encode())
                await writer.drain()
                if 200 <= status < 300:
                    self.taken.append(got)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the caller went away, as some tests make it do
        finally:
            writer.close()


@asynccontextmanager
async def receiving(
    answer: Answer = ok, *, tls: ssl.SSLContext | None = None, port: int = 0
) -> AsyncIterator[Receiver]:
    """A receiver that listens while the block runs."""
    receiver = Receiver(port=port, scheme="https" if tls else "http", answer=answer)
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", port, ssl=tls)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
