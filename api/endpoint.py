"""One GraphQL request over HTTP: who asks, may it ask now, what does it ask, the answer as bytes.

    401  UNAUTHENTICATED   the token is wrong or out of date, or the one thing asked for needs one
    429  RATE_LIMITED      with Retry-After
    400  BAD_USER_INPUT    the body is no GraphQL request
    200  whatever GraphQL answers, errors of single fields included
    503  UNAVAILABLE       the database is away or busy: with Retry-After; nothing, or unknown, was done
    500  INTERNAL          a bug, masked

A client that accepts `application/graphql-response+json` gets 400 for a document that was not executed.
"""

from __future__ import annotations

import asyncio
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeAlias

import orjson
import structlog
from strawberry.types import ExecutionResult

from api import metrics
from api.authentication import AccessTokens
from api.context import Context
from api.errors import BadUserInput, Code, RateLimited, Rejected, Unauthenticated, as_rejected, masked
from api.execution import Schema
from api.guard import JSON, RawHeaders, Request, Response
from api.locale import negotiate
from api.pagination import Cursors
from api.rates import Rate, Rates, coarse_network, network
from api.settings import Settings
from domain.staff.caller import ANONYMOUS, Caller, CallerKind
from domain.staff.ports import Passwords
from domain.work import Begin
from persistence.encryption import Vault

log = structlog.get_logger("laurel.requests")

GRAPHQL_RESPONSE = b"application/graphql-response+json"
_REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_LONGEST_AGENT = 200

Authenticate: TypeAlias = Callable[[Request], Awaitable[Caller]]
"""Who sent a request. Raises Unauthenticated."""


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


@dataclass(slots=True)
class _Heard:
    """What is known about a request so far, for its log line and the figures."""

    caller: Caller = ANONYMOUS
    operation: str = "invalid"
    codes: list[str] = field(default_factory=list)


class Endpoint:
    """Answers the requests that the guard lets in."""

    def __init__(self, services: Services) -> None:
        self._services = services
        settings = services.settings
        self._limits: Mapping[CallerKind, Rate] = {
            CallerKind.ANONYMOUS: settings.rate_anonymous,
            CallerKind.MEMBER: settings.rate_member,
            CallerKind.STAFF: settings.rate_staff,
            CallerKind.SERVICE: settings.rate_service,
        }

    async def __call__(self, request: Request) -> Response:
        began = time.perf_counter()
        sent = request.headers.get("x-request-id", "")
        request_id = sent if _REQUEST_ID.fullmatch(sent) else "req_" + secrets.token_hex(8)
        heard = _Heard()
        with (
            metrics.WORKING.track_inprogress(),
            structlog.contextvars.bound_contextvars(request_id=request_id),
        ):
            try:
                answer = await self._answer(request, request_id, heard)
            except Exception as error:
                rejected = as_rejected(error) or masked(error, request_id=request_id)
                heard.codes = [rejected.code]
                answer = _rejection(rejected)
            seconds = time.perf_counter() - began
            _count(heard, answer.status, seconds)
            log.info(
                "request",
                operation=heard.operation,
                caller=heard.caller.actor,
                status=answer.status,
                ms=round(seconds * 1000, 1),
                **({"errors": heard.codes} if heard.codes else {}),
            )
        answer.headers.append((b"x-request-id", request_id.encode()))
        return answer

    async def _answer(self, request: Request, request_id: str, heard: _Heard) -> Response:
        try:
            async with asyncio.timeout(self._services.settings.execution_seconds):
                heard.caller = await self._services.authenticate(request)
        except Unauthenticated:
            # Whoever tries tokens pays for each try from the bucket of its address.
            await self._admit(ANONYMOUS, request)
            raise
        await self._admit(heard.caller, request)
        query, variables, operation_name = read(request.body)
        context = self._context(request, request_id, heard.caller)
        result = await self._services.schema.execute(
            query, variable_values=variables, context_value=context, operation_name=operation_name
        )
        heard.operation = context.operation
        heard.codes = [str(error.extensions["code"]) for error in result.errors or () if error.extensions]
        return respond(result, modern=GRAPHQL_RESPONSE.decode() in request.headers.get("accept", ""))

    async def _admit(self, caller: Caller, request: Request) -> None:
        """Take one request from the caller's bucket. Raises RateLimited."""
        bucket = network(request.client) if caller.kind is CallerKind.ANONYMOUS else caller.actor
        wait = await self._services.rates.wait(bucket, self._limits[caller.kind])
        if wait:
            raise RateLimited(retry_after=wait)

    def _context(self, request: Request, request_id: str, caller: Caller) -> Context:
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
            user_agent=request.headers.get("user-agent", "")[:_LONGEST_AGENT] or None,
        )


def read(body: bytes) -> tuple[str, dict[str, Any] | None, str | None]:
    """Query, variables and operation name of a body. Raises BadUserInput.

    orjson is strict: no NaN, no half character pairs, UTF-8 only, bounded depth.
    """
    try:
        asked = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BadUserInput("The body is no JSON in UTF-8.") from None
    if not isinstance(asked, dict):
        raise BadUserInput("The body must be one JSON object; a request asks one thing.")
    query, variables, name = asked.get("query"), asked.get("variables"), asked.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise BadUserInput("`query` must be the text of a GraphQL document.")
    if variables is not None and not isinstance(variables, dict):
        raise BadUserInput("`variables` must be an object.")
    if name is not None and not isinstance(name, str):
        raise BadUserInput("`operationName` must be a text.")
    if not isinstance(asked.get("extensions", {}), dict | None):
        raise BadUserInput("`extensions` must be an object.")
    return query, variables, name


def respond(result: ExecutionResult, *, modern: bool) -> Response:
    """The answer of an operation. `modern`: the client reads application/graphql-response+json."""
    body: dict[str, Any] = {"data": result.data}
    if result.errors:
        body["errors"] = [error.formatted for error in result.errors]
    if result.extensions:
        body["extensions"] = result.extensions
    status, headers = _status(result, modern=modern)
    return Response(status, orjson.dumps(body), headers, content_type=GRAPHQL_RESPONSE if modern else JSON)


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
    not_executed = result.data is None and all(error.path is None for error in result.errors or ())
    return (400 if modern and not_executed else 200), headers


_STATUS = {
    Code.UNAUTHENTICATED: 401,
    Code.FORBIDDEN: 403,
    Code.RATE_LIMITED: 429,
    Code.UNAVAILABLE: 503,
    Code.INTERNAL: 500,
}


def _rejection(error: Rejected) -> Response:
    """The answer where no operation came to be executed."""
    told = error.extensions or {}
    headers: RawHeaders = []
    if "retryAfter" in told:
        headers.append((b"retry-after", str(told["retryAfter"]).encode()))
    if error.code is Code.UNAUTHENTICATED:
        headers.append((b"www-authenticate", b"Bearer"))
    body = orjson.dumps({"data": None, "errors": [error.formatted]})
    return Response(_STATUS.get(error.code, 400), body, headers)


def _count(heard: _Heard, status: int, seconds: float) -> None:
    metrics.REQUESTS.labels(heard.operation, str(heard.caller.kind), str(status)).inc()
    metrics.SECONDS.labels(heard.operation).observe(seconds)
    for code in heard.codes:
        metrics.ERRORS.labels(code).inc()
