"""A subscription over HTTP: server-sent events, as the "distinct connections mode" of graphql-sse has them.

    event: next        data: {"data": ..., "errors": ..., "extensions": ...}
    event: complete    nothing more is to be told; to subscribe again would tell the same
    : a comment        every so many seconds, so that nobody on the way takes the silence for an end

A document that can not be executed is answered by `next` with its errors and `complete`. Whoever may not
stay (no token, too many) is answered before, by a status. When the token or session ends, `next` says
UNAUTHENTICATED and `complete` follows. When the server ends, the stream ends without `complete`: subscribe
again.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Final

from starlette.types import Receive, Send

from api.accepting import EVENT_STREAM
from api.asked import Asked
from api.authentication import Pass
from api.endpoint import rejection
from api.errors import Code, Rejected, Unauthenticated, masked
from api.guard import Request
from api.json_text import json_text
from api.live.places import Place
from api.live.staying import End, Stay, Why, end_when, first_end, staying
from api.rates import network

if TYPE_CHECKING:
    from api.live.live import Live

BEAT_SECONDS: Final = 12.0
COMPLETE: Final = b"event: complete\ndata:\n\n"
HEADERS: Final = (
    (b"content-type", f"{EVENT_STREAM}; charset=utf-8".encode()),
    (b"x-accel-buffering", b"no"),  # nginx would keep the events until it has a buffer full
)


class Events:
    """The answer of one subscription: sends itself until it ends."""

    def __init__(self, live: Live, request: Request, asked: Asked, passed: Pass, request_id: str) -> None:
        self._live = live
        self._request = request
        self._asked = asked
        self._passed = passed
        self._request_id = request_id

    async def __call__(self, receive: Receive, send: Send) -> None:
        async with staying("events", self._request_id) as stay:
            stay.passed = self._passed
            try:
                with self._live.places.one(address=network(self._request.client)) as place:
                    await self._stay(place, stay, receive, send)
            except Rejected as refused:
                stay.end = End(Why.REFUSED)
                await self._refuse(refused, send)

    async def _stay(self, place: Place, stay: Stay, receive: Receive, send: Send) -> None:
        place.of(self._passed.caller.actor)
        await self._start(send)
        with self._live.watch.over(self._passed) as ended:
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(_left(receive))
                    group.create_task(end_when(ended, End(Why.ENDED)))
                    group.create_task(end_when(self._live.closing, End(Why.CLOSING)))
                    group.create_task(_beat(send))
                    group.create_task(self._tell(stay, send))
            except* End as found:
                stay.end = first_end(found)
            except* Exception as found:
                masked(found.exceptions[0], request_id=self._request_id)
                stay.end = End(Why.FAILED)
        if stay.end.why is Why.ENDED:
            await _part(send, _event({"errors": [Unauthenticated().formatted]}) + COMPLETE)
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _tell(self, stay: Stay, send: Send) -> None:
        answers = self._live.runner.answers(self._asked, self._passed, self._request, self._request_id)
        async with aclosing(answers):
            async for answer in answers:
                if answer.last and Code.UNAUTHENTICATED in answer.codes:
                    raise End(Why.ENDED)
                await _part(send, _event(answer.body))
                stay.answers += 1
        await _part(send, COMPLETE)
        raise End(Why.DONE)

    async def _start(self, send: Send) -> None:
        headers = [*HEADERS, (b"x-request-id", self._request_id.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await _part(send, b":\n\n")

    async def _refuse(self, refused: Rejected, send: Send) -> None:
        answer = rejection(refused, modern=False)
        headers = [
            *answer.headers,
            (b"content-type", answer.content_type),
            (b"content-length", str(len(answer.body)).encode()),
            (b"x-request-id", self._request_id.encode()),
        ]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})


async def _left(receive: Receive) -> None:
    """Raises when the client has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
    raise End(Why.LEFT)


async def _beat(send: Send) -> None:
    while True:
        await asyncio.sleep(BEAT_SECONDS)
        await _part(send, b":\n\n")


async def _part(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


def _event(body: dict[str, Any]) -> bytes:
    # There are no line breaks in it, so one line of data holds it all.
    return b"event: next\ndata: " + json_text(body) + b"\n\n"
