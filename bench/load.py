"""The load generator, a process of its own: `python -m bench.load`, a Load in, an Outcome out, both pickled.

It knows nothing of what it sends. Requests are made beforehand, whole, as bytes; a connection sends one,
reads the answer by its Content-Length, sends the next. That costs a fraction of what the servers do.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from typing import cast

import uvloop

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"\r\ncontent-length:"
OK = b"HTTP/1.1 200"
SHOWN = 500
"""Bytes of a wrong answer that are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    port: int
    requests: Sequence[bytes]
    again: bool
    """Whether requests may be sent again when all were sent; else the load ends with them."""
    connections: int
    seconds: float
    rate: float = 0.0
    """Requests a second over all connections; 0: as fast as they are answered."""
    contains: bytes
    """What every right answer holds."""
    never: bytes = b'"errors"'
    """What no right answer holds."""


@dataclass(slots=True)
class Outcome:
    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    """Seconds, of every right answer."""
    failures: int = 0
    example: bytes = b""
    """The beginning of one wrong answer."""


class Connection(asyncio.Protocol):
    """Sends the next request when the last one is answered, or when it is due, until the time is over.

    At a given rate, a request that had to wait for its connection counts from when it was due: else a server
    that stops for a second would have one slow answer instead of a second's worth of them.
    """

    def __init__(
        self, load: Load, requests: Iterator[bytes], place: int, began: float, outcome: Outcome
    ) -> None:
        self.closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._load = load
        self._requests = requests
        self._until = began + load.seconds
        self._due = began + place / load.rate if load.rate else 0.0
        self._outcome = outcome
        self._answer = b""
        self._length = 0
        self._sent = 0.0
        self._ended = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by class
        self._next()

    def _next(self) -> None:
        if not self._load.rate:
            self._send(time.perf_counter())
            return
        due, now = self._due, time.perf_counter()
        self._due += self._load.connections / self._load.rate
        if due <= now:
            self._send(due)
        else:
            asyncio.get_running_loop().call_later(due - now, self._send)

    def _send(self, since: float | None = None) -> None:
        """`since`: what the answer's time counts from, now where it is not given."""
        if self.closed.done():
            return
        now = time.perf_counter()
        request = next(self._requests, None) if now < self._until else None
        if request is None:
            self._ended = True
            self._transport.close()
            return
        self._answer, self._length = b"", 0
        self._sent = now if since is None else since
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._answer += data
        if not self._length:
            head = self._answer.find(END_OF_HEAD)
            if head < 0:
                return
            self._length = head + len(END_OF_HEAD) + _content_length(self._answer[:head])
        if len(self._answer) >= self._length:
            self._answered()
            self._next()

    def _answered(self) -> None:
        answer, load = self._answer, self._load
        if answer.startswith(OK) and load.contains in answer and load.never not in answer:
            self._outcome.latencies.append(time.perf_counter() - self._sent)
        else:
            self._outcome.failures += 1
            self._outcome.example = answer[:SHOWN]

    def connection_lost(self, error: Exception | None) -> None:
        if not self._ended:
            self._outcome.failures += 1
            self._outcome.example = b"the connection was closed"
        self.closed.set_result(None)


def _content_length(head: bytes) -> int:
    lower = head.lower()
    begin = lower.find(LENGTH)
    if begin < 0:
        return 0
    return int(lower[begin + len(LENGTH) :].partition(b"\r\n")[0])


async def run(load: Load) -> Outcome:
    outcome = Outcome()
    requests = cycle(load.requests) if load.again else iter(load.requests)
    loop = asyncio.get_running_loop()
    began = time.perf_counter()
    made = [
        await loop.create_connection(
            partial(Connection, load, requests, place, began, outcome), "127.0.0.1", load.port
        )
        for place in range(load.connections)
    ]
    await asyncio.gather(*(connection.closed for _, connection in made))
    outcome.seconds = time.perf_counter() - began
    return outcome


def main() -> None:
    load: Load = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    sys.stdout.buffer.write(pickle.dumps(uvloop.run(run(load))))


if __name__ == "__main__":
    # As a module and not as __main__, so that both ends of the pipe know the classes by one name.
    from bench import load as module  # noqa: PLW0406

    module.main()
