"""A client that never gives up: the same request under the same key, until somebody answers."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

T = TypeVar("T")

SECONDS = 15.0
IDLE_SECONDS = 3.0
"""After five the server closes a connection that nobody uses."""
LATER = ("UNAVAILABLE", "IDEMPOTENCY_IN_PROGRESS")


class Lost(Exception):
    """Nobody knows what became of the request."""


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def codes(self) -> set[str]:
        """Of errors."""
        return {each["extensions"]["code"] for each in self.body.get("errors", ())}

    @property
    def is_replay(self) -> bool:
        return bool(self.body.get("extensions", {}).get("idempotentReplay"))

    @property
    def is_later(self) -> bool:
        return bool(self.codes & set(LATER))

    @property
    def payload(self) -> dict[str, Any]:
        """What the one mutation answered."""
        assert self.status == 200 and not self.codes, self
        (payload,) = self.body["data"].values()
        found: dict[str, Any] = payload
        return found

    @property
    def problems(self) -> list[str]:
        return [each["code"] for each in self.payload["problems"]]


class Line:
    """One kept-alive connection, to whichever server is asked."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._to: int | None = None
        self._used = 0.0
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, port: int, request: bytes, *, seconds: float = SECONDS) -> Reply:
        """Raises Lost."""
        try:
            async with asyncio.timeout(seconds):
                return await self._ask(port, request)
        except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
            self.close()
            raise Lost(type(error).__name__) from error
        except asyncio.CancelledError:
            self.close()
            raise

    def close(self) -> None:
        if self._writer is not None:
            self._writer.transport.abort()
        self._to = self._writer = None

    async def _ask(self, port: int, body: bytes) -> Reply:
        stale = time.monotonic() - self._used > IDLE_SECONDS
        if stale or self._to != port or self._writer is None or self._writer.is_closing():
            self.close()
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", port)
            self._to = port
        assert self._reader is not None
        head = (
            f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {self._token}\r\n"
            f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        self._writer.write(head.encode() + body)
        first, *lines = (await self._reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines if line)}
        text = await self._reader.readexactly(int(headers["content-length"]))
        self._used = time.monotonic()
        if headers.get("connection") == "close":
            self.close()
        return Reply(int(first.split()[1]), headers, json.loads(text))


def request(query: str, input: Any) -> bytes:
    return json.dumps({"query": query, "variables": {"input": input}}).encode()


@dataclass(slots=True)
class Door:
    """Any of these servers, with what went wrong on the way."""

    ports: Sequence[int]
    token: str
    random: Random
    failures: Counter[str] = field(default_factory=Counter)

    async def until_answered(self, line: Line, sent: bytes) -> Reply:
        while True:
            try:
                reply = await line.ask(self.random.choice(self.ports), sent)
            except Lost as lost:
                self.failures[str(lost)] += 1
            else:
                if not reply.is_later:
                    assert reply.status == 200, reply
                    return reply
                assert "retry-after" in reply.headers or reply.status == 200, reply
                self.failures["/".join(sorted(reply.codes))] += 1
            await asyncio.sleep(self.random.uniform(0.02, 0.1))

    async def each(self, work: Iterable[T], act: Callable[[Line, T], Awaitable[None]], *, hands: int) -> None:
        """Do all the work with so many hands, each with a line of its own."""
        waiting = iter(work)

        async def hand() -> None:
            line = Line(self.token)
            try:
                for one in waiting:
                    await act(line, one)
            finally:
                line.close()

        async with asyncio.TaskGroup() as group:
            for _ in range(hands):
                group.create_task(hand())
