"""The process: what it opens at the start, which path is answered by whom, what it closes at the end.

    /graphql            the guard, then the endpoint (`api/guard.py`, `api/endpoint.py`); subscriptions over a
                        web socket or as events (`api/live`)
    /healthz  /readyz   without a token, without detail
    /.well-known/jwks.json   the public keys of our access tokens
    /files/<token>      an export that somebody has asked for, once (`api/exports/endpoint.py`)
    /hooks/surveys/<source>  answers of another survey tool, signed (`api/surveys/endpoint.py`)
    /tickets/<ticket>/files     what is attached to a ticket (`api/tickets/files.py`)
    /inbound/tickets/<source>   signed messages of other systems (`api/tickets/inbound.py`)
    /metrics            with a bearer token, where one is set; else on a port of its own, or not at all
    /  /graphiql        the page of the first minute, in development only (`api/page`)

Nothing else answers.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.requests import Request as WebRequest
from starlette.responses import JSONResponse
from starlette.responses import Response as WebResponse
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from api import health, metrics, rates
from api.authentication import AccessTokens, Authenticator
from api.coupons.refusal_log import writing_refusals
from api.endpoint import Services
from api.execution import Schema
from api.exports.endpoint import Files
from api.guard import Guard, Response, front
from api.key_watch import follow_key_file
from api.keys import KeyMaterial
from api.live.live import Live
from api.outside.model import OutsideModel
from api.pagination import Cursors
from api.permissions import check_marks
from api.settings import Settings, SettingsRefused
from api.surveys.endpoint import SurveyHooks
from api.tickets.files import TicketFileRoutes
from api.tickets.inbound import Inbound
from api.webhooks.sender import Sender
from api.wechat.client import WechatServer
from persistence import database, work
from persistence.encryption import KeyRing, Vault
from persistence.rewards.figures import REFUSALS
from persistence.staff.passwords import Argon2Passwords

log = structlog.get_logger("laurel.app")


def create_app(
    settings: Settings, schema: Schema | None = None, *, opened: Callable[[], None] | None = None
) -> ASGIApp:
    """The ASGI application of one process. It opens what it needs when the server starts it, and calls
    `opened` when all is there.

    Raises Unmarked when a field of the schema says nobody who may read it, SettingsRefused when the keys
    can not be read or are not fit for production.
    """
    if schema is None:
        from api.schema import schema as whole_schema

        schema = whole_schema
    check_marks(schema._schema)
    return Process(settings, schema, opened).app()


class Process:
    """What this process holds open, between its start and its end."""

    def __init__(self, settings: Settings, schema: Schema, opened: Callable[[], None] | None = None) -> None:
        self.settings = settings
        self.schema = schema
        self.opened = opened
        self.keys = settings.key_material()
        self.tokens = AccessTokens(self.keys, issuer=settings.token_issuer)
        self.services: Services | None = None
        self.readiness: health.Readiness | None = None
        self.guard: Guard | None = None
        self.live: Live | None = None

    def routes(self) -> list[BaseRoute]:
        """Every address that answers, beside `/graphql`."""
        attached = TicketFileRoutes(lambda: self.services)
        routes: list[BaseRoute] = [
            Route("/healthz", self._healthz, methods=["GET"]),
            Route("/readyz", self._readyz, methods=["GET"]),
            Route("/.well-known/jwks.json", self._jwks, methods=["GET"]),
            Route("/hooks/surveys/{source}", SurveyHooks(lambda: self.services).answer, methods=["POST"]),
            Route("/files/{token}", Files(lambda: self.services).answer, methods=["GET", "HEAD"]),
            Route("/tickets/{ticket}/files", attached.post, methods=["POST"]),
            Route("/tickets/{ticket}/files/{file}", attached.get, methods=["GET"]),
            Route("/inbound/tickets/{source}", Inbound(lambda: self.services).answer, methods=["POST"]),
        ]
        if self.settings.metrics_token is not None:
            routes.append(Route("/metrics", self._metrics, methods=["GET"]))
        if self.settings.shows_page:
            from api.page import routes as page_routes

            routes += page_routes(self.settings, self.tokens)
        return routes

    def app(self) -> ASGIApp:
        return front(
            self.settings.allowed_origins,
            self._graphql,
            Starlette(routes=self.routes(), lifespan=self.lifespan),
            self._sockets,
        )

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[Mapping[str, Any]]:
        """Open everything, serve, close everything in the opposite order.

        The server has let the last requests end before this goes on after `yield`. What is yielded the
        server's protocols find in their state (`api/server.py`).
        """
        settings, keys = self.settings, self.keys
        if settings.database_url is None:
            raise SettingsRefused(["DATABASE_URL is not set: `laurel serve` starts a database of its own."])
        async with AsyncExitStack() as closing:
            await database.connect(settings.database_url.get_secret_value(), size=settings.pool_size)
            closing.push_async_callback(database.disconnect)
            closing.push_async_callback(REFUSALS.close)
            redis = rates.connect(settings.redis_url.get_secret_value()) if settings.redis_url else None
            if redis is not None:
                closing.push_async_callback(redis.aclose)
            await closing.enter_async_context(writing_refusals())
            vault = Vault(key_ring(keys))
            authenticator = Authenticator(self.tokens, second_factor_for_all=settings.require_second_factor)
            sender = Sender(loopback=settings.webhooks_to_loopback)
            closing.push_async_callback(sender.close)
            wechat = None
            if settings.wechat_apps is not None:
                wechat = WechatServer(settings.wechat_url, settings.secrets_of_wechat_apps, sender)
            buckets = rates.Rates(redis, processes=settings.workers)
            closing.callback(buckets.close)
            self.services = Services(
                settings=settings,
                schema=self.schema,
                authenticate=authenticator,
                rates=buckets,
                begin=work.opener(vault),
                vault=vault,
                tokens=self.tokens,
                passwords=Argon2Passwords(),
                cursors=Cursors(keys.cursor),
                wechat=wechat,
                model=OutsideModel.of(settings, sender),
            )
            self.live = live = Live(self.services, authenticator)
            self.guard = Guard(
                live.endpoint,
                body_bytes=settings.body_bytes,
                body_seconds=settings.body_seconds,
                at_once=settings.concurrent_requests,
            )
            watching = asyncio.create_task(follow_key_file(settings, self.tokens))
            closing.push_async_callback(_ended, watching)
            for work_of_live in (live.waiting.run(), live.watch.run()):
                closing.push_async_callback(_ended, asyncio.create_task(work_of_live))
            self.readiness = health.Readiness(redis)
            self.readiness.keys_loaded = True
            if settings.metrics_port is not None:
                closing.callback(metrics.stop, metrics.serve(settings.metrics_port))
            log.info(
                "app.open", environment=str(settings.environment), fields=len(self.schema._schema.type_map)
            )
            if self.opened is not None:
                self.opened()
            yield {"live": live}
            self.readiness.closing = True
            log.info("app.closing")

    async def _graphql(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.guard is None:
            raise RuntimeError("the server must run the lifespan of this application")
        await self.guard(scope, receive, send)

    async def _sockets(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.live is None:
            raise RuntimeError("the server must run the lifespan of this application")
        await self.live.socket(scope, receive, send)

    async def _healthz(self, _: WebRequest) -> WebResponse:
        return _web(health.alive())

    async def _readyz(self, _: WebRequest) -> WebResponse:
        if self.readiness is None:
            raise RuntimeError("the server must run the lifespan of this application")
        return _web(await self.readiness.ready())

    async def _jwks(self, _: WebRequest) -> WebResponse:
        return JSONResponse(self.tokens.jwks())

    async def _metrics(self, request: WebRequest) -> WebResponse:
        token = self.settings.metrics_token
        if token is None or not metrics.allowed(
            request.headers.get("authorization"), token.get_secret_value()
        ):
            return WebResponse("Not Found", status_code=404)
        return _web(metrics.page())


def key_ring(keys: KeyMaterial) -> KeyRing:
    """What the vault needs of the deployment's keys."""
    return KeyRing(
        master=keys.master,
        newest_master=keys.newest_master,
        column=keys.column,
        newest_column=keys.newest_column,
        index_root=keys.index_root,
        index=keys.index,
        newest_index=keys.newest_index,
        idempotency=keys.idempotency,
    )


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def _web(response: Response) -> WebResponse:
    return WebResponse(response.body, status_code=response.status, media_type=response.content_type.decode())
