"""The shortest way to Redis, for what every request asks.

The client library makes the connection, with its address, encryption, log-in and database. From then on it is
ours: a command goes out as one write, its answer comes in by `hiredis`, and nothing lies between. The library
does much more for each command, and every request asks.

One command at a time. An answer that does not come within 0.1 s ends the connection, since nobody could tell
later whose it is; the next command makes a new one.
"""

from __future__ import annotations

import asyncio
from typing import Any

import hiredis
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as NotConnected
from redis.exceptions import NoScriptError, ResponseError

REDIS_SECONDS = 0.1


class Wire:
    """One connection, made when it is needed."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._open: _Open | None = None

    async def call(self, *words: str) -> Any:
        """The answer to one command. Raises RedisError, OSError, TimeoutError."""
        if self._open is None or self._open.is_closed:
            self._open = await self._connect()
        answer = await self._open.call(words)
        if isinstance(answer, hiredis.ReplyError):
            text = str(answer)
            raise NoScriptError(text) if text.startswith("NOSCRIPT") else ResponseError(text)
        return answer

    def close(self) -> None:
        if self._open is not None:
            self._open.close()

    async def _connect(self) -> _Open:
        pool = self._redis.connection_pool
        connection: Any = pool.make_connection()  # type: ignore[no-untyped-call]
        await connection.connect()
        return _Open(connection)


class _Open(asyncio.Protocol):
    """A connection that the library has made, and that we speak over."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection  # which would close itself when it is gone
        self._patience: float = connection.socket_timeout or REDIS_SECONDS
        self._loop = asyncio.get_running_loop()
        self._reader = hiredis.Reader()
        self._answer: asyncio.Future[Any] | None = None
        self._transport: asyncio.Transport = connection._writer.transport
        self._transport.set_protocol(self)
        self.is_closed = self._transport.is_closing()

    async def call(self, words: tuple[str, ...]) -> Any:
        self._answer = answer = self._loop.create_future()
        late = self._loop.call_later(self._patience, self._late, answer)
        try:
            self._transport.write(hiredis.pack_command(words))  # type: ignore[arg-type]  # its stub knows one word
            return await answer
        except asyncio.CancelledError:
            self.close()  # its answer would be taken for that of the next
            raise
        finally:
            late.cancel()

    def data_received(self, data: bytes) -> None:
        try:
            self._reader.feed(data)
            answer = self._reader.gets()
        except hiredis.HiredisError as error:
            self._fail(NotConnected(f"Redis answers what can not be read: {error}"))
            return
        if answer is not False and self._answer is not None and not self._answer.done():
            self._answer.set_result(answer)

    def connection_lost(self, error: Exception | None) -> None:
        self._fail(NotConnected("Redis has closed the connection"))

    def _late(self, answer: asyncio.Future[Any], looked: int = 0) -> None:
        """Redis is late, or we are: where this process did not come to its turn, the answer lies in the
        socket. So that is read once more before anybody is called late, which takes two rounds of the
        loop: the first begins where clocks have been looked at and sockets have not."""
        if answer.done():
            return
        if looked < 2:
            self._loop.call_soon(self._late, answer, looked + 1)
        else:
            self._fail(TimeoutError("Redis does not answer in time"))

    def _fail(self, error: Exception) -> None:
        self.close()
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error)

    def close(self) -> None:
        self.is_closed = True
        self._transport.close()
