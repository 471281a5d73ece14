"""uvicorn as we run it: slow heads are cut off, whoever comes too many is told when to come back, nothing is
told about the server, shutdown is graceful."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from api.guard import crowded
from api.settings import Settings

SHUTDOWN_SECONDS = 25
KEEP_ALIVE_SECONDS = 5


class LimitedProtocol(HttpToolsProtocol):
    """uvicorn's protocol that closes a connection whose request head does not arrive in time, and that says
    when to come back where connections run out.

    uvicorn bounds a kept-alive connection between requests and not one that sends a byte a second; and where
    connections run out (idle ones and slow bodies are not the guard's to count) its own 503 is a plain text
    without Retry-After.
    Found by its name, because the configuration travels to other processes when there are several workers.
    """

    head_seconds: ClassVar[float] = 10
    _late_at: asyncio.TimerHandle | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._answers = self.app
        self._most, self.limit_concurrency = self.limit_concurrency, None  # uvicorn is not to answer itself

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._arm()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._arm()

    def on_headers_complete(self) -> None:
        self._disarm()
        self.app = crowded if self._is_crowded() else self._answers
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        super().connection_lost(exc)

    def _is_crowded(self) -> bool:
        return self._most is not None and max(len(self.connections), len(self.tasks)) >= self._most

    def _arm(self) -> None:
        if self._late_at is None:
            self._late_at = self.loop.call_later(self.head_seconds, self._late)

    def _disarm(self) -> None:
        if self._late_at is not None:
            self._late_at.cancel()
            self._late_at = None

    def _late(self) -> None:
        self._late_at = None
        cycle: RequestResponseCycle | None = self.cycle
        idle = cycle is None or cycle.response_complete
        if idle and not self.transport.is_closing():
            self.transport.close()


def options(settings: Settings) -> dict[str, Any]:
    """For `uvicorn.run(app, **options(settings))`. The guard refuses at 180 requests at work; the
    limit of connections, twenty above, is the backstop behind it."""
    return {
        "host": settings.host,
        "port": settings.port,
        "http": LimitedProtocol,
        "ws": "none",
        "lifespan": "on",
        "server_header": False,
        "access_log": False,
        "log_config": None,
        "proxy_headers": bool(settings.trusted_proxies),
        "forwarded_allow_ips": list(settings.trusted_proxies),
        "timeout_keep_alive": KEEP_ALIVE_SECONDS,
        "timeout_graceful_shutdown": SHUTDOWN_SECONDS,
        "limit_concurrency": settings.concurrent_requests + 20,
        "backlog": 2_048,
    }
