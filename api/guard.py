"""The first thing a GraphQL request meets, before anybody asks who sent it.

    POST, or GET of a    405     Method-override headers mean nothing here.
      registered document
    JSON only            415     No multipart, no compression, no other charset than UTF-8.
    100 kB               413     Counted while it arrives, whatever Content-Length promised.
    10 seconds           408     For the body; the head has its own clock in `api/server.py`.
    180 at work          503     With Retry-After: 1. What is being read does not count, what works does.
    200 connections      503     The same, before anything is read: see `api/server.py`.

No answer tells about the inside, and each carries the security headers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import unquote_to_bytes

import orjson
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import Code
from api.patience import within
from domain.staff.service_keys import PREFIX

RawHeaders: TypeAlias = list[tuple[bytes, bytes]]

SECURITY_HEADERS: Mapping[bytes, bytes] = {
    b"x-content-type-options": b"nosniff",
    b"cache-control": b"no-store",
    b"referrer-policy": b"no-referrer",
    b"content-security-policy": b"default-src 'none'; frame-ancestors 'none'",
    b"x-frame-options": b"DENY",
    b"cross-origin-resource-policy": b"same-origin",
}
JSON = b"application/json; charset=utf-8"
GRAPHQL = "/graphql"
NAMES_DOCUMENT = b"documentId="
MOST_THROWN_AWAY = 2_097_152
THROW_AWAY_SECONDS = 1.0
CORS_SECONDS = b"600"
CORS_HEADERS = b"authorization, content-type, accept-language, if-none-match, x-request-id"
CORS_EXPOSED = b"etag, retry-after, x-request-id"


@dataclass(frozen=True, slots=True)
class Request:
    """A request that the guard let in: its whole body, and its head by lower-case name."""

    body: bytes
    headers: Mapping[str, str]
    client: str | None
    """The address of the peer, as uvicorn knows it behind trusted proxies."""
    address: bytes | None = None
    """What stands behind the `?` of a GET; None for a POST."""


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    body: bytes
    headers: RawHeaders = field(default_factory=list)
    content_type: bytes = JSON


Streaming: TypeAlias = Callable[[Receive, Send], Awaitable[None]]
"""An answer that goes on: it holds none of the places of requests, and sends itself."""
Handler: TypeAlias = Callable[[Request], Awaitable["Response | Streaming"]]


def refusal(
    status: int,
    code: Code,
    message: str,
    *,
    retry_after: int | None = None,
    headers: Iterable[tuple[bytes, bytes]] = (),
) -> Response:
    """An answer without data, in the form that GraphQL clients read."""
    extensions: dict[str, Any] = {"code": str(code)}
    more = list(headers)
    if retry_after is not None:
        extensions["retryAfter"] = retry_after
        more.append((b"retry-after", str(retry_after).encode()))
    body = orjson.dumps({"errors": [{"message": message, "extensions": extensions}]})
    return Response(status, body, more)


def too_busy() -> Response:
    return refusal(503, Code.UNAVAILABLE, "Too busy. Come back in a second.", retry_after=1)


class Guard:
    """ASGI: lets whole, small, punctual JSON posts through to the handler."""

    def __init__(self, handler: Handler, *, body_bytes: int, body_seconds: float, at_once: int) -> None:
        self._handler = handler
        self._body_bytes = body_bytes
        self._body_seconds = body_seconds
        self._at_once = at_once
        self.working = 0
        """Requests that are being answered at this moment."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        query = scope["query_string"]
        gets = scope["method"] == "GET" and NAMES_DOCUMENT in query
        unwanted = in_address(query) or (None if gets else self._unwanted(scope["method"], headers))
        if unwanted is not None:
            await _let_it_end(receive)
            return await _answer(send, unwanted, close=True)
        # What a GET sends besides is nothing to us: it ends with its connection.
        body = b"" if gets else await self._read(receive)
        if body is None:
            return None  # the client went away: nobody is there to answer
        if isinstance(body, Response):
            if body.status == 413:
                await _let_it_end(receive)
            return await _answer(send, body, close=True)
        if self.working >= self._at_once:
            return await _answer(send, too_busy())
        self.working += 1
        try:
            client = scope.get("client")
            asked = Request(body, headers, client[0] if client else None, query if gets else None)
            answer = await self._handler(asked)
        finally:
            self.working -= 1
        if isinstance(answer, Response):
            return await _answer(send, answer)
        return await answer(receive, send)

    def _unwanted(self, method: str, headers: Mapping[str, str]) -> Response | None:
        if method != "POST":
            allow = [(b"allow", b"POST")]
            message = "GraphQL is asked by POST, and by GET of a registered document."
            return refusal(405, Code.BAD_USER_INPUT, message, headers=allow)
        kind, _, parameters = headers.get("content-type", "").partition(";")
        charset = parameters.strip().lower().removeprefix("charset=").strip('"')
        if kind.strip().lower() != "application/json" or charset not in ("", "utf-8"):
            return refusal(415, Code.BAD_USER_INPUT, "The body must be application/json, in UTF-8.")
        if headers.get("content-encoding", "identity").strip().lower() != "identity":
            return refusal(415, Code.BAD_USER_INPUT, "The body must not be compressed.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length[:20]) > self._body_bytes:
            return self._too_large()
        return None

    def _too_large(self) -> Response:
        return refusal(413, Code.BAD_USER_INPUT, f"The body is larger than {self._body_bytes} bytes.")

    async def _read(self, receive: Receive) -> bytes | Response | None:
        """The whole body; a refusal if it is too large or too slow; None if the client went away."""
        try:
            return await within(self._body_seconds, self._whole(receive))
        except TimeoutError:
            return refusal(408, Code.BAD_USER_INPUT, "The body took too long.")

    async def _whole(self, receive: Receive) -> bytes | Response | None:
        parts = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return None
            parts += message.get("body", b"")
            if len(parts) > self._body_bytes:
                return self._too_large()
            if not message.get("more_body", False):
                return bytes(parts)


def in_address(query: bytes) -> Response | None:
    """A key or token in the URL stands in every log on its way: it is refused, also where it would open."""
    said = unquote_to_bytes(query)
    if PREFIX.encode() in said or b"access_token=" in said:
        return refusal(401, Code.UNAUTHENTICATED, "A key belongs into the header Authorization, not the URL.")
    return None


async def _let_it_end(receive: Receive) -> None:
    """Throw away what a refused client is still sending, for a moment.

    Closing a connection with unread bytes resets it, and the client would see that instead of our answer.
    """
    left = MOST_THROWN_AWAY
    with suppress(TimeoutError):
        async with asyncio.timeout(THROW_AWAY_SECONDS):
            while left > 0:
                message = await receive()
                if message["type"] != "http.request" or not message.get("more_body", False):
                    return
                left -= len(message.get("body", b""))


async def _answer(send: Send, answer: Response, *, close: bool = False) -> None:
    headers = [
        (b"content-type", answer.content_type),
        (b"content-length", str(len(answer.body)).encode()),
        *answer.headers,
    ]
    if close:
        headers.append((b"connection", b"close"))  # the rest of the body is not read
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


def secured(headers: Iterable[tuple[bytes, bytes]]) -> RawHeaders:
    """An answer's headers with those that tell a browser how to treat it. What it says itself stays."""
    said = {name.lower() for name, _ in headers}
    if said.isdisjoint(_OURS):
        return [*headers, *_SECURITY]
    kept = [each for each in headers if each[0].lower() != b"server"]
    return kept + [each for each in _SECURITY if each[0] not in said]


_SECURITY = tuple(SECURITY_HEADERS.items())
_OURS = frozenset({b"server", *SECURITY_HEADERS})


async def crowded(_: Scope, __: Receive, send: Send) -> None:
    """ASGI: the answer to every request where connections run out. Its own is closed: one place less is
    taken."""

    async def send_secured(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = secured(message["headers"])
        await send(message)

    await _answer(send_secured, too_busy(), close=True)


class Front:
    """ASGI: what every HTTP request passes first. Each answer says how a browser must treat it, and pages of
    the listed origins, compared letter by letter, may read it. No others.

    Credentials are never allowed: callers send their token in a header, we set no cookie.
    """

    def __init__(self, app: ASGIApp, origins: Iterable[str]) -> None:
        self._app = app
        self._origins = frozenset(each.encode() for each in origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        head = dict(scope["headers"])
        origin = head.get(b"origin")
        allowed = origin if origin in self._origins else None

        # One step for each message, and no coroutine of its own: the server's is handed on.
        def send_dressed(message: Message) -> Awaitable[None]:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), _VARY]
                if allowed is not None:
                    headers += [
                        (b"access-control-allow-origin", allowed),
                        (b"access-control-expose-headers", CORS_EXPOSED),
                        (b"cross-origin-resource-policy", b"cross-origin"),
                    ]
                message["headers"] = secured(headers)
            return send(message)

        if scope["method"] == "OPTIONS" and b"access-control-request-method" in head:
            return await self._preflight(send_dressed, allowed)
        return await self._app(scope, receive, send_dressed)

    async def _preflight(self, send: Send, allowed: bytes | None) -> None:
        headers = [(b"content-length", b"0")]
        if allowed is not None:
            headers += [
                (b"access-control-allow-methods", b"GET, POST"),
                (b"access-control-allow-headers", CORS_HEADERS),
                (b"access-control-max-age", CORS_SECONDS),
            ]
        await send({"type": "http.response.start", "status": 204 if allowed else 403, "headers": headers})
        await send({"type": "http.response.body", "body": b""})


_VARY = (b"vary", b"Origin")


async def no_sockets(_: Scope, __: Receive, send: Send) -> None:
    """ASGI: refuses every web socket."""
    await send({"type": "websocket.close", "code": 1008})


def front(origins: Iterable[str], graphql: ASGIApp, rest: ASGIApp, sockets: ASGIApp = no_sockets) -> ASGIApp:
    """What every request passes first: security headers, then origins, then the path. Web sockets look at
    the origin themselves: browsers ask nobody before they open one."""

    def by_path(scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        match scope["type"]:
            case "http" if scope["path"] == GRAPHQL:
                return graphql(scope, receive, send)
            case "websocket" if scope["path"] == GRAPHQL:
                return sockets(scope, receive, send)
            case "websocket":
                return no_sockets(scope, receive, send)
            case _:
                return rest(scope, receive, send)

    return Front(by_path, origins)
