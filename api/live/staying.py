"""What both transports have in common: how a connection ends, and what is written down about it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum

import structlog

from api import metrics
from api.authentication import Pass

log = structlog.get_logger("laurel.live")


class Why(StrEnum):
    """Why a connection ended."""

    LEFT = "left"
    """The client, or the network between."""
    DONE = "done"
    """Nothing more is to be told."""
    ENDED = "ended"
    """Token, session or key: what the client came by holds no more."""
    REFUSED = "refused"
    """It never came to stay: no token, too many, too late."""
    MISUSED = "misused"
    """It does not keep to the protocol."""
    CLOSING = "closing"
    """The server ends."""
    FAILED = "failed"
    """A bug of ours."""


class End(Exception):
    """A connection ends. `code`: of the web socket's close; None where nobody is there to read it."""

    def __init__(self, why: Why, code: int | None = None, reason: str = "") -> None:
        super().__init__(reason)
        self.why, self.code, self.reason = why, code, reason


async def end_when(event: asyncio.Event, end: End) -> None:
    """Raise `end` once the event is set."""
    await event.wait()
    raise end


def first_end(found: BaseExceptionGroup[End]) -> End:
    """Of those that came together, the first."""
    first = found.exceptions[0]
    return first if isinstance(first, End) else first_end(first)


class Stay:
    """One connection, for the log and the figures."""

    def __init__(self, transport: str, request_id: str) -> None:
        self.transport = transport
        self.request_id = request_id
        self.passed: Pass | None = None
        self.answers = 0
        self.end = End(Why.LEFT)


@asynccontextmanager
async def staying(transport: str, request_id: str) -> AsyncIterator[Stay]:
    """Counted while the block runs; one line when it ends."""
    began = time.perf_counter()
    stay = Stay(transport, request_id)
    with (
        metrics.LIVE.labels(transport).track_inprogress(),
        structlog.contextvars.bound_contextvars(request_id=request_id),
    ):
        try:
            yield stay
        finally:
            metrics.LIVE_ENDED.labels(transport, stay.end.why).inc()
            log.info(
                "live.ended",
                transport=transport,
                caller=stay.passed.caller.actor if stay.passed else "anonymous",
                why=str(stay.end.why),
                code=stay.end.code,
                answers=stay.answers,
                seconds=round(time.perf_counter() - began, 1),
            )
