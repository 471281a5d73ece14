"""L*: the same as a bare ASGI application; verified tokens are remembered, connections are not reset.

python -m bench.references.leanest PORT
"""

from __future__ import annotations

import sys
import time

import asyncpg
import uvicorn
from starlette.types import Receive, Scope, Send

from bench.references.card import Card, Holder, Refused, pool

MOST_TOKENS = 10_000
HEADERS = ((b"content-type", b"application/json"),)


class Leanest:
    """One question, no framework."""

    def __init__(self) -> None:
        self._card = Card()
        self._verified: dict[bytes, Holder] = {}
        self._pool: asyncpg.Pool | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["path"] == "/card":
            await self._answer(scope, send)
        else:
            await _send(send, 200, b"")

    async def _answer(self, scope: Scope, send: Send) -> None:
        assert self._pool is not None
        try:
            holder = self._holder(dict(scope["headers"]).get(b"authorization", b""))
            async with self._pool.acquire() as connection:
                body = await self._card.answer(connection, holder)
        except Refused:
            await _send(send, 401, b"")
        else:
            await _send(send, 200, body)

    def _holder(self, authorization: bytes) -> Holder:
        held = self._verified.get(authorization)
        if held is None:
            if len(self._verified) >= MOST_TOKENS:
                self._verified.clear()
            held = self._verified[authorization] = self._card.holder(authorization.decode("latin-1"))
        if held.expires_at < time.time():
            raise Refused
        return held

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        async with await pool(reset=_nothing) as opened:
            self._pool = opened
            async with opened.acquire() as connection:
                await self._card.prepare(connection)
            await send({"type": "lifespan.startup.complete"})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})


async def _nothing(connection: asyncpg.Connection) -> None:
    pass


async def _send(send: Send, status: int, body: bytes) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*HEADERS, length]})
    await send({"type": "http.response.body", "body": body})


if __name__ == "__main__":
    uvicorn.run(Leanest(), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)
