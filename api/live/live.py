"""All subscriptions of one process: what they share, and what the server is told about them."""

from __future__ import annotations

import asyncio

from starlette.types import Receive, Scope, Send

from api.asked import Asked
from api.authentication import Authenticator, Pass, bearer
from api.endpoint import Endpoint, Services
from api.errors import Unauthenticated, Unavailable
from api.guard import Request, Streaming
from api.live.events import Events
from api.live.places import Places
from api.live.running import Runner
from api.live.topics import TOPICS
from api.live.waiting import Waiting
from api.live.watching import Watch
from api.live.web_socket import WebSocket
from domain.staff.caller import ANONYMOUS


class Live:
    """What this process holds for whoever stays. `waiting.run` and `watch.run` must be at work."""

    def __init__(self, services: Services, authenticator: Authenticator) -> None:
        settings = services.settings
        self.services = services
        self.endpoint = Endpoint(services, self.events)
        self.waiting = Waiting(TOPICS)
        self.watch = Watch()
        self.places = Places(
            in_all=settings.live_connections,
            per_address=settings.live_per_address,
            per_caller=settings.live_per_caller,
        )
        self.runner = Runner(services, self.endpoint, authenticator, self.waiting)
        self.closing = asyncio.Event()
        """Set when the server ends: streams end, and no new ones begin."""
        self._authenticator = authenticator

    @property
    def taken(self) -> int:
        """Connections that stay: the server does not count them among those of requests."""
        return self.places.taken

    def close(self) -> None:
        """Called by the server's protocols at its end."""
        self.closing.set()

    async def admit(self, header: str | None, request: Request) -> Pass:
        """Who wants to stay. Nobody in particular may not. Raises Unauthenticated, RateLimited."""
        try:
            if header is None:
                raise Unauthenticated
            async with asyncio.timeout(self.services.settings.execution_seconds):
                return await self._authenticator.for_a_stay(bearer(header), address=request.client)
        except Unauthenticated:
            # As for requests: each try is paid from the bucket of its address.
            await self.endpoint.admit(ANONYMOUS, request)
            raise

    async def socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI: one web socket."""
        await WebSocket(self, scope, receive, send).serve()

    async def events(self, request: Request, asked: Asked, request_id: str) -> Streaming:
        """One subscription that is answered by events. Raises Unauthenticated, RateLimited, Unavailable."""
        if self.closing.is_set():
            raise Unavailable(retry_after=1)
        passed = await self.admit(request.headers.get("authorization"), request)
        return Events(self, request, asked, passed, request_id)
