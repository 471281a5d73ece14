"""Is the worker alive, does it get along? On a port of its own (LAUREL_WORKER_PORT), with its figures.

    /healthz   the process answers
    /readyz    each part's last step succeeded, the migrations are those of this code, nobody said stop
    /metrics   for Prometheus

A yes is 200, a no is 503, without detail.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Protocol

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api import metrics
from api.settings import SettingsRefused
from persistence import migrating

log = structlog.get_logger("laurel.worker")

DATABASE_SECONDS = 1.0


class Watched(Protocol):
    name: str

    @property
    def is_well(self) -> bool: ...


class WorkerHealth:
    def __init__(self, parts: Sequence[Watched]) -> None:
        self._parts = parts
        self.closing = False

    async def is_ready(self) -> bool:
        if self.closing or not all(part.is_well for part in self._parts):
            return False
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                return not await migrating.behind()
        except Exception as error:
            log.warning("worker.not_ready", type=type(error).__name__)
            return False


@asynccontextmanager
async def answering(host: str, port: int, health: WorkerHealth) -> AsyncIterator[None]:
    """Answer on the port while the block runs."""

    async def healthz(_: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def readyz(_: Request) -> Response:
        ready = await health.is_ready()
        return JSONResponse({"status": "ready" if ready else "not ready"}, status_code=200 if ready else 503)

    async def figures(_: Request) -> Response:
        page = metrics.page()
        return Response(page.body, status_code=page.status, media_type=page.content_type.decode())

    app = Starlette(routes=[Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", figures)])
    listener = _listener(host, port)
    server = _Quiet(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=1,
        )
    )
    serving = asyncio.create_task(server.serve(sockets=[listener]), name="health")
    try:
        yield
    finally:
        server.should_exit = True
        await serving


def _listener(host: str, port: int) -> socket.socket:
    """Raises SettingsRefused where somebody else has the port."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise SettingsRefused(
            [f"LAUREL_WORKER_PORT: {host}:{port} can not be had ({error.strerror})."]
        ) from None
    return listener


class _Quiet(uvicorn.Server):
    """uvicorn that leaves the signals to the worker."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
