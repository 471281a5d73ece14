"""uvicorn as we run it: slow heads are cut off, and so is who does not read; whoever comes too many is told
when to come back, nothing is told about the server, shutdown is graceful."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from api.guard import crowded
from api.settings import Settings

if TYPE_CHECKING:
    from api.live.live import Live

SHUTDOWN_SECONDS = 25
KEEP_ALIVE_SECONDS = 5
PING_SECONDS = 20
"""Between two pings of a web socket; as long for its pong."""
GOING_AWAY = 1001
# At INFO uvicorn writes down who opened a socket and with which address; `api/logs.py` keeps it at WARNING.
_QUIET = logging.getLogger("uvicorn.sockets")


class CutsOffWhoDoesNotRead:
    """A part of a protocol: whoever takes nothing for half a minute is cut off.

    What it has not taken lies in our memory, and a connection that is closed gently waits for it for ever.
    """

    unread_seconds: ClassVar[float] = 30
    transport: asyncio.Transport
    loop: asyncio.AbstractEventLoop
    _unread_at: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        super().pause_writing()  # type: ignore[misc]
        if self._unread_at is None:
            self._unread_at = self.loop.call_later(self.unread_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()  # type: ignore[misc]
        self._read()

    def connection_lost(self, exc: Exception | None) -> None:
        self._read()
        super().connection_lost(exc)  # type: ignore[misc]

    def _read(self) -> None:
        if self._unread_at is not None:
            self._unread_at.cancel()
            self._unread_at = None


class Together:
    """What one answer writes in one moment goes out in one piece.

    uvicorn writes head and body apart, and each write is a call of the kernel that goes as far as the peer.
    """

    __slots__ = ("_held", "_loop", "_transport")

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] = []

    def write(self, data: bytes) -> None:
        if not self._held:
            self._loop.call_soon(self.flush)  # a head that goes before a stream waits for nothing
        self._held.append(data)

    def flush(self) -> None:
        if self._held:
            held, self._held = self._held, []
            self._transport.write(b"".join(held))

    def close(self) -> None:
        self.flush()
        self._transport.close()

    def is_closing(self) -> bool:
        return self._transport.is_closing()


class LimitedProtocol(CutsOffWhoDoesNotRead, HttpToolsProtocol):
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
        self._together = Together(transport, self.loop)
        self._arm()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._arm()

    def on_headers_complete(self) -> None:
        self._disarm()
        self.app = crowded if self._is_crowded() else self._answers
        super().on_headers_complete()
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is not None:  # a web socket has none
            cycle.transport = self._together  # type: ignore[assignment]  # it can all that a cycle asks for

    def on_response_complete(self) -> None:
        self._together.flush()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        super().connection_lost(exc)

    def shutdown(self) -> None:
        if (live := self._live()) is not None:
            live.close()  # else streams would hold the process until it is cut off
        super().shutdown()

    def _is_crowded(self) -> bool:
        if self._most is None:
            return False
        live = self._live()
        staying = live.taken if live is not None else 0
        return max(len(self.connections), len(self.tasks)) - staying >= self._most

    def _live(self) -> Live | None:
        """What the application has put there at its start (`api/app.py`)."""
        live: Live | None = self.app_state.get("live")
        return live

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


class LiveSocket(CutsOffWhoDoesNotRead, WebSocketsSansIOProtocol):
    """uvicorn's web socket that tells clients at the end that the server goes away: they come again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.logger = _QUIET

    def pause_writing(self) -> None:
        """Whoever does not read is not read: else its pings would pile up here as pongs."""
        super().pause_writing()
        self.transport.pause_reading()

    def resume_writing(self) -> None:
        super().resume_writing()
        if not self.read_paused:
            self.transport.resume_reading()

    def shutdown(self) -> None:
        if self.handshake_complete and not self.close_sent:
            self.queue.put_nowait({"type": "websocket.disconnect", "code": GOING_AWAY, "reason": ""})
            self.conn.send_close(GOING_AWAY)
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.close_sent = True
        super().shutdown()


def options(settings: Settings) -> dict[str, Any]:
    """For `uvicorn.run(app, **options(settings))`. The guard refuses at 180 requests at work; the limit of
    connections, twenty above, is the backstop behind it. Connections that stay have limits of their own."""
    return {
        "host": settings.host,
        "port": settings.port,
        "http": LimitedProtocol,
        "ws": LiveSocket,
        "ws_max_size": settings.body_bytes,
        "ws_ping_interval": PING_SECONDS,
        "ws_ping_timeout": PING_SECONDS,
        "ws_per_message_deflate": False,  # a small message could unfold into a large one
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
