"""L: a Starlette route over asyncpg; the token is checked every time, the pool resets its connections.

python -m bench.references.lean PORT
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.references.card import Card, Refused, pool


async def card(request: Request) -> Response:
    cards: Card = request.app.state.card
    try:
        holder = cards.holder(request.headers.get("authorization", ""))
        async with request.app.state.pool.acquire() as connection:
            return Response(await cards.answer(connection, holder), media_type="application/json")
    except Refused:
        return Response(status_code=401)


async def ready(_: Request) -> Response:
    return Response(status_code=200)


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    app.state.card = Card()
    async with await pool() as opened:
        app.state.pool = opened
        async with opened.acquire() as connection:
            await app.state.card.prepare(connection)
        yield


app = Starlette(routes=[Route("/card", card), Route("/ready", ready)], lifespan=lifespan)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)
