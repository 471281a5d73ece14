"""One GraphQL request over HTTP: who asks, may it ask now, what does it ask, the answer as bytes.

    406  BAD_USER_INPUT    the client reads neither of our media types (`api/accepting.py`)
    401  UNAUTHENTICATED   the token is wrong or out of date, or the one thing asked for needs one
    429  RATE_LIMITED      with Retry-After
    400  BAD_USER_INPUT    the request is no GraphQL request, or names a document that nobody has registered
    405  BAD_USER_INPUT    a GET names a mutation
    200  whatever GraphQL answers, errors of single fields included
    503  UNAVAILABLE       the database is away or busy: with Retry-After; nothing, or unknown, was done
    500  INTERNAL          a bug, masked

A client that accepts `application/graphql-response+json` gets 400 for a document that was not executed. Where
nothing was executed there is no `data`.

What caches may keep, `api/caching.py` says. All other answers are `no-store`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any, TypeAlias

import orjson
from graphql import OperationType
from strawberry.types import ExecutionResult

from api import metrics, request_log
from api.accepting import GRAPHQL_RESPONSE, accepted, wants_events
from api.asked import Asked, read, read_address
from api.authentication import AccessTokens
from api.bucket import Bucket
from api.caching import is_for_everybody, kept
from api.context import Context
from api.errors import (
    BadUserInput,
    Code,
    RateLimited,
    Rejected,
    Unauthenticated,
    as_rejected,
    masked,
)
from api.execution import Schema
from api.guard import JSON, RawHeaders, Request, Response, Streaming
from api.json_text import json_text
from api.locale import negotiate
from api.outside.model import OutsideModel
from api.pagination import Cursors
from api.patience import within
from api.rates import Rate, Rates, coarse_network, network
from api.settings import Settings
from api.trusted import TrustedDocuments
from api.wechat.client import WechatServer
from domain.staff.caller import ANONYMOUS, Caller, CallerKind
from domain.staff.ports import Passwords
from domain.work import Begin
from persistence.encryption import Vault

_REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_LONGEST_AGENT = 200

Authenticate: TypeAlias = Callable[[Request], Coroutine[Any, Any, Caller]]
"""Who sent a request. Raises Unauthenticated."""
Subscribe: TypeAlias = Callable[[Request, Asked, str], Awaitable[Streaming]]
"""Begins a subscription that is answered by events, under a request's id. Raises what a request is refused
with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the process holds open for its requests."""

    settings: Settings
    schema: Schema
    authenticate: Authenticate
    rates: Rates
    begin: Begin
    vault: Vault
    tokens: AccessTokens
    passwords: Passwords
    cursors: Cursors
    wechat: WechatServer | None = None
    model: OutsideModel | None = None


@dataclass(slots=True)
class _Heard:
    """What is known about a request so far, for its log line and the figures."""

    caller: Caller = ANONYMOUS
    operation: str = "invalid"
    codes: list[str] = field(default_factory=list)
    modern: bool = False
    """The answer goes out as application/graphql-response+json."""


class Endpoint:
    """Answers the requests that the guard lets in."""

    def __init__(self, services: Services, subscribe: Subscribe | None = None) -> None:
        """subscribe: where subscriptions go whose client reads events; None where nobody answers them."""
        self._services = services
        self._subscribe = subscribe
        self._documents = TrustedDocuments()
        self._drawn = Random()  # noqa: S311 - an id tells requests apart, and opens nothing
        settings = services.settings
        self._limits: Mapping[CallerKind, Rate] = {
            CallerKind.ANONYMOUS: settings.rate_anonymous,
            CallerKind.MEMBER: settings.rate_member,
            CallerKind.STAFF: settings.rate_staff,
            CallerKind.SERVICE: settings.rate_service,
        }

    async def __call__(self, request: Request) -> Response | Streaming:
        began = time.perf_counter()
        sent = request.headers.get("x-request-id", "")
        request_id = sent if _REQUEST_ID.fullmatch(sent) else f"req_{self._drawn.getrandbits(64):016x}"
        heard = _Heard()
        metrics.WORKING.inc()
        with request_log.of(request_id):
            try:
                answer = await self._answer(request, request_id, heard)
            except Exception as error:
                rejected = as_rejected(error) or masked(error, request_id=request_id)
                heard.codes = [rejected.code]
                answer = rejection(rejected, modern=heard.modern)
            finally:
                metrics.WORKING.dec()
            if not isinstance(answer, Response):
                return answer  # it counts and logs itself
            seconds = time.perf_counter() - began
            _count(heard, answer.status, seconds)
            request_log.tell(
                request_id, heard.operation, heard.caller.actor, answer.status, seconds, heard.codes
            )
        answer.headers.append((b"x-request-id", request_id.encode()))
        return answer

    async def _answer(self, request: Request, request_id: str, heard: _Heard) -> Response | Streaming:
        accept = request.headers.get("accept", "")
        media = accepted(accept)
        subscribe = self._subscribe if wants_events(accept) else None
        if media is None and subscribe is None:
            raise NotAcceptable
        heard.modern = media == GRAPHQL_RESPONSE
        try:
            heard.caller = await within(
                self._services.settings.execution_seconds, self._services.authenticate(request)
            )
        except Unauthenticated:
            # Whoever tries tokens pays for each try from the bucket of its address.
            await self.admit(ANONYMOUS, request)
            raise
        try:
            asked = read(request.body) if request.address is None else read_address(request.address)
        except BadUserInput:
            await self.admit(heard.caller, request)
            raise
        bucket = await self.admit(heard.caller, request, asked)
        query = await self.text(asked, heard.caller)
        if subscribe is not None:
            kind = self._kind(query, asked)
            if kind is OperationType.SUBSCRIPTION or (kind is None and media is None):
                return await subscribe(request, asked, request_id)
            if media is None:
                raise NotAcceptable
        context = self.context(request, request_id, heard.caller)
        context.charge = bucket.charge
        result = await self._services.schema.execute(
            query,
            variable_values=asked.variables,
            context_value=context,
            operation_name=asked.operation_name,
        )
        heard.operation = context.operation
        heard.codes = [str(error.extensions["code"]) for error in result.errors or () if error.extensions]
        if asked.by_get and heard.caller == ANONYMOUS and is_for_everybody(context.operation, result):
            body = body_of(result, None)
            return kept(body, request.headers.get("if-none-match"), media_of(heard.modern))
        return respond(result, modern=heard.modern)

    async def admit(self, caller: Caller, request: Request, asked: Asked | None = None) -> Bucket:
        """Take from the caller's bucket what the request costs, or one point where that is not known yet.
        Raises RateLimited."""
        bucket = self.bucket(caller, request)
        points = self._points_of(asked) if asked is not None else 1
        if points > bucket.rate.size:
            points = 1  # it is told so when it is charged
        taken = await bucket.rates.take(bucket.name, bucket.rate, points)
        if taken.wait:
            raise RateLimited(retry_after=taken.wait)
        return Bucket(bucket.rates, bucket.name, bucket.rate, taken, paid=points)

    def _points_of(self, asked: Asked) -> int:
        """What is asked costs so much, as far as its document was read before: else 1."""
        text = asked.query if asked.document_id is None else self._documents.held(asked.document_id)
        if text is None:
            return 1
        schema, strict = self._services.schema, self._services.settings.in_production
        return schema.known_points(text, asked.operation_name, asked.variables, strict=strict)

    def bucket(self, caller: Caller, request: Request) -> Bucket:
        """The caller's bucket, nothing taken from it."""
        name = network(request.client) if caller.kind is CallerKind.ANONYMOUS else caller.actor
        return Bucket(self._services.rates, name, self._limits[caller.kind])

    async def text(self, asked: Asked, caller: Caller) -> str:
        """What shall be executed. Raises BadUserInput, NotByGet."""
        settings = self._services.settings
        if asked.document_id is None:
            if settings.trusted_documents.binds(caller):
                raise BadUserInput("Name a registered document.", reason="DOCUMENT_REQUIRED")
            assert asked.query is not None
            return asked.query
        text = await within(settings.execution_seconds, self._documents.text_of(asked.document_id))
        if text is None:
            raise BadUserInput("No document is registered under this id.", reason="UNKNOWN_DOCUMENT")
        if asked.by_get and self._kind(text, asked) is OperationType.MUTATION:
            raise NotByGet
        return text

    def _kind(self, text: str, asked: Asked) -> OperationType | None:
        services = self._services
        return services.schema.kind_of(text, asked.operation_name, strict=services.settings.in_production)

    def context(self, request: Request, request_id: str, caller: Caller) -> Context:
        services = self._services
        return Context(
            caller=caller,
            begin=services.begin,
            vault=services.vault,
            tokens=services.tokens,
            passwords=services.passwords,
            cursors=services.cursors,
            settings=services.settings,
            now=datetime.now(UTC),
            request_id=request_id,
            accept_language=negotiate(request.headers.get("accept-language")),
            ip_prefix=coarse_network(request.client),
            rates=services.rates,
            wechat=services.wechat,
            model=services.model,
            user_agent=request.headers.get("user-agent", "")[:_LONGEST_AGENT] or None,
        )


def respond(result: ExecutionResult, *, modern: bool) -> Response:
    """The answer of an operation. `modern`: the client reads application/graphql-response+json."""
    status, headers = _status(result, modern=modern)
    return Response(status, body_of(result, result.extensions), headers, content_type=media_of(modern))


def body_of(result: ExecutionResult, extensions: Mapping[str, Any] | None) -> bytes:
    body: dict[str, Any] = {}
    if result.data is not None or not _was_not_executed(result):
        body["data"] = result.data
    if result.errors:
        body["errors"] = [error.formatted for error in result.errors]
    if extensions:
        body["extensions"] = extensions
    return json_text(body)


def _was_not_executed(result: ExecutionResult) -> bool:
    return result.data is None and all(error.path is None for error in result.errors or ())


def media_of(modern: bool) -> bytes:
    return f"{GRAPHQL_RESPONSE}; charset=utf-8".encode() if modern else JSON


def _status(result: ExecutionResult, *, modern: bool) -> tuple[int, RawHeaders]:
    """A proxy and a load balancer see no GraphQL: what concerns them is said by the status."""
    told = [error.extensions or {} for error in result.errors or ()]
    codes = {each.get("code") for each in told}
    waits = [each["retryAfter"] for each in told if "retryAfter" in each]
    headers = [(b"retry-after", str(max(waits)).encode())] if waits else []
    if Code.UNAVAILABLE in codes:
        return 503, headers
    if Code.RATE_LIMITED in codes:
        return 429, headers
    if result.data is None and Code.UNAUTHENTICATED in codes:
        return 401, [(b"www-authenticate", b"Bearer")]
    return (400 if modern and _was_not_executed(result) else 200), headers


_STATUS = {
    Code.UNAUTHENTICATED: 401,
    Code.FORBIDDEN: 403,
    Code.RATE_LIMITED: 429,
    Code.UNAVAILABLE: 503,
    Code.INTERNAL: 500,
}


class NotAcceptable(BadUserInput):
    says = "The answer is application/json or application/graphql-response+json."
    status = 406


class NotByGet(BadUserInput):
    says = "A GET changes nothing: send mutations by POST."
    status = 405


def rejection(error: Rejected, *, modern: bool) -> Response:
    """The answer where no operation came to be executed."""
    told = error.extensions or {}
    headers: RawHeaders = []
    if "retryAfter" in told:
        headers.append((b"retry-after", str(told["retryAfter"]).encode()))
    if error.code is Code.UNAUTHENTICATED:
        headers.append((b"www-authenticate", b"Bearer"))
    if isinstance(error, NotByGet):
        headers.append((b"allow", b"POST"))
    status = getattr(error, "status", None) or _STATUS.get(error.code, 400)
    body = orjson.dumps({"errors": [error.formatted]})
    return Response(status, body, headers, content_type=media_of(modern))


def _count(heard: _Heard, status: int, seconds: float) -> None:
    metrics.requests(heard.operation, heard.caller.kind, status).inc()
    metrics.seconds(heard.operation).observe(seconds)
    for code in heard.codes:
        metrics.ERRORS.labels(code).inc()
