"""Subscriptions over a web socket: graphql-transport-ws, the protocol of the library graphql-ws.

    before the handshake    403 a foreign origin, 401 a key in the address, 429 too many, 503 the server ends
    4400  a message that the protocol does not know        4408  nobody said who it is, in time
    4401  no token, or subscribed before `connection_ack`  4409  an id that is in use
    4403  the token, session or key is wrong or has ended  4429  said twice who it is
    4406  another subprotocol                              1009  a message of more than 100 kB
    1001  the server ends: come again                      1013  too many connections: later
    1008  too many messages                                1011  a bug of ours, or no answer to a ping

Subscriptions alone: queries and mutations are answered by POST.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Final

import orjson
from starlette.types import Message, Receive, Scope, Send

from api.asked import Asked, read_object
from api.authentication import Pass
from api.endpoint import rejection
from api.errors import (
    BadUserInput,
    Code,
    Forbidden,
    RateLimited,
    Unauthenticated,
    Unavailable,
    as_rejected,
    masked,
)
from api.guard import SECURITY_HEADERS, Request, Response, in_address
from api.json_text import json_text
from api.live.places import Place
from api.live.staying import End, Stay, Why, end_when, first_end, staying
from api.rates import Rate, Rates, network

if TYPE_CHECKING:
    from api.live.live import Live

SUBPROTOCOL: Final = "graphql-transport-ws"
INIT_SECONDS: Final = 3.0
MOST_RUNNING: Final = 20
"""Subscriptions of one connection."""
MESSAGES: Final = Rate(100, 10)
"""Messages of one client: so many at once, then so many a second."""
LONGEST_ID: Final = 100
LONGEST_REASON: Final = 123
_TYPES: Final = frozenset({"connection_init", "ping", "pong", "subscribe", "complete"})


class WebSocket:
    """One connection."""

    def __init__(self, live: Live, scope: Scope, receive: Receive, send: Send) -> None:
        self._live = live
        self._scope, self._receive, self._send = scope, receive, send
        self._request_id = "req_" + secrets.token_hex(8)
        self._pace = Rates(None)
        self._running: dict[str, asyncio.Task[None]] = {}
        client = scope.get("client")
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        self._request = Request(b"", headers, client[0] if client else None)

    async def serve(self) -> None:
        """From the handshake to the close."""
        await self._receive()  # websocket.connect
        refused = self._unwanted()
        if refused is not None:
            return await self._deny(refused)
        try:
            with self._live.places.one(address=network(self._request.client)) as place:
                await self._stay(place)
        except RateLimited as crowded:
            await self._deny(rejection(crowded, modern=False))

    def _unwanted(self) -> Response | None:
        origin = self._request.headers.get("origin")
        if origin is not None and origin not in self._live.services.settings.allowed_origins:
            return rejection(Forbidden("Pages of this origin may not ask."), modern=False)
        if self._live.closing.is_set():
            return rejection(Unavailable(retry_after=1), modern=False)
        return in_address(self._scope["query_string"])

    async def _deny(self, refused: Response) -> None:
        if "websocket.http.response" not in self._scope.get("extensions", {}):
            return await self._send({"type": "websocket.close", "code": 1008})
        headers = [*SECURITY_HEADERS.items(), *refused.headers, (b"content-type", refused.content_type)]
        await self._send(
            {"type": "websocket.http.response.start", "status": refused.status, "headers": headers}
        )
        return await self._send({"type": "websocket.http.response.body", "body": refused.body})

    async def _stay(self, place: Place) -> None:
        async with staying("websocket", self._request_id) as stay:
            try:
                await self._talk(place, stay)
            except* End as found:
                stay.end = first_end(found)
            except* Exception as found:
                masked(found.exceptions[0], request_id=self._request_id)
                stay.end = End(Why.FAILED, 1011, "Something went wrong on our side.")
            if stay.end.code is not None:
                await self._close(stay.end)

    async def _talk(self, place: Place, stay: Stay) -> None:
        offered = SUBPROTOCOL in self._scope["subprotocols"]
        await self._say_raw({"type": "websocket.accept", "subprotocol": SUBPROTOCOL if offered else None})
        if not offered:
            raise End(Why.REFUSED, 4406, "Subprotocol not acceptable")
        stay.passed = passed = await self._introduced()
        try:
            place.of(passed.caller.actor)
        except RateLimited as crowded:
            raise End(Why.REFUSED, 1013, crowded.message) from None
        with self._live.watch.over(passed) as ended:
            await self._say({"type": "connection_ack"})
            async with asyncio.TaskGroup() as group:
                group.create_task(end_when(ended, End(Why.ENDED, 4403, "Forbidden")))
                await self._listen(group, passed, stay)

    async def _introduced(self) -> Pass:
        """Who it is, said in time."""
        try:
            async with asyncio.timeout(INIT_SECONDS):
                message = await self._heard()
                while message["type"] in ("ping", "pong"):
                    await self._answer_ping(message)
                    message = await self._heard()
        except TimeoutError:
            raise End(Why.REFUSED, 4408, "Connection initialisation timeout") from None
        header = _authorization(message.get("payload"), self._request.headers)
        if message["type"] != "connection_init":
            raise End(Why.REFUSED, 4401, "Unauthorized")
        try:
            return await self._live.admit(header, self._request)
        except Unauthenticated:
            if header is None:
                raise End(Why.REFUSED, 4401, "Unauthorized") from None
            raise End(Why.REFUSED, 4403, "Forbidden") from None
        except Exception as error:
            if (rejected := as_rejected(error)) is None:
                raise
            # Points are spent, or the database is away.
            raise End(Why.REFUSED, 1013, rejected.message) from None

    async def _listen(self, group: asyncio.TaskGroup, passed: Pass, stay: Stay) -> None:
        while True:
            message = await self._heard()
            match message["type"]:
                case "connection_init":
                    raise End(Why.MISUSED, 4429, "Too many initialisation requests")
                case "subscribe":
                    await self._subscribe(group, message, passed, stay)
                case "complete":
                    running = self._running.pop(_id_of(message), None)
                    if running is not None:
                        running.cancel()
                case _:
                    await self._answer_ping(message)

    async def _subscribe(
        self, group: asyncio.TaskGroup, message: dict[str, Any], passed: Pass, stay: Stay
    ) -> None:
        id = _id_of(message)
        if id in self._running:
            raise End(Why.MISUSED, 4409, f"Subscriber for {id} already exists")
        payload = message.get("payload")
        if not isinstance(payload, dict):
            raise End(Why.MISUSED, 4400, "Invalid message")
        try:
            if len(self._running) >= MOST_RUNNING:
                raise RateLimited(f"At most {MOST_RUNNING} subscriptions on one connection.", retry_after=5)
            await self._live.endpoint.admit(passed.caller, self._request)
            asked = read_object(payload)
        except (BadUserInput, RateLimited) as refused:
            return await self._say({"id": id, "type": "error", "payload": [refused.formatted]})
        self._running[id] = group.create_task(self._run(id, asked, passed, stay))
        return None

    async def _run(self, id: str, asked: Asked, passed: Pass, stay: Stay) -> None:
        answers = self._live.runner.answers(asked, passed, self._request, self._request_id)
        async with aclosing(answers):
            async for answer in answers:
                if answer.last and Code.UNAUTHENTICATED in answer.codes:
                    raise End(Why.ENDED, 4403, "Forbidden")
                if not answer.executed:
                    self._running.pop(id, None)
                    return await self._say({"id": id, "type": "error", "payload": answer.errors})
                await self._say({"id": id, "type": "next", "payload": answer.body})
                stay.answers += 1
        self._running.pop(id, None)
        return await self._say({"id": id, "type": "complete"})

    async def _heard(self) -> dict[str, Any]:
        """The next message, in the form that all have."""
        received = await self._receive()
        if received["type"] == "websocket.disconnect":
            raise End(Why.CLOSING if received.get("code") == 1001 else Why.LEFT)
        if await self._pace.wait("messages", MESSAGES):
            raise End(Why.MISUSED, 1008, "Too many messages")
        text = received.get("text")
        try:
            message = orjson.loads(text) if text is not None else None
        except orjson.JSONDecodeError:
            message = None
        if isinstance(message, dict):
            type_ = message.get("type")
            if isinstance(type_, str) and type_ in _TYPES:
                return message
        raise End(Why.MISUSED, 4400, "Invalid message")

    async def _answer_ping(self, message: dict[str, Any]) -> None:
        if message["type"] == "ping":
            await self._say({"type": "pong"})

    async def _say(self, message: dict[str, Any]) -> None:
        await self._say_raw({"type": "websocket.send", "text": json_text(message).decode()})

    async def _say_raw(self, message: Message) -> None:
        try:
            await self._send(message)
        except OSError:
            raise End(Why.LEFT) from None

    async def _close(self, end: End) -> None:
        # A close has room for so many bytes, and an id of the client's may be longer.
        reason = end.reason.encode()[:LONGEST_REASON].decode(errors="ignore")
        try:
            await self._send({"type": "websocket.close", "code": end.code, "reason": reason})
        except OSError:
            return  # it has closed before us


def _id_of(message: dict[str, Any]) -> str:
    id = message.get("id")
    if not isinstance(id, str) or not 1 <= len(id) <= LONGEST_ID:
        raise End(Why.MISUSED, 4400, "Invalid message")
    return id


def _authorization(payload: Any, headers: Mapping[str, str]) -> str | None:
    """What `connection_init` says, as pages can send no header with a web socket; else the header."""
    if isinstance(payload, dict):
        for name, value in payload.items():
            if name.lower() == "authorization" and isinstance(value, str):
                return value
    return headers.get("authorization")
