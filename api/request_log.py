"""The line that each request leaves in the log, and the id that all lines of a request carry.

It says always the same six things, and everybody asks: in production it is written down at once, without
the chain of steps that looks at whatever any other line may hold (`api/logs.py`). What it says is ours and
holds nothing to hide, but for the id, which the client may have chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import structlog

from api import logs
from api.json_text import json_text

log = structlog.get_logger("laurel.requests")


@contextmanager
def of(request_id: str) -> Iterator[None]:
    """Everything that is logged in the block belongs to the request."""
    token = logs.REQUEST.set(request_id)
    try:
        yield
    finally:
        logs.REQUEST.reset(token)


def tell(
    request_id: str, operation: str, caller: str, status: int, seconds: float, codes: Sequence[str]
) -> None:
    """One request was answered."""
    said: dict[str, Any] = {
        "operation": operation,
        "caller": caller,
        "status": status,
        "ms": round(seconds * 1000, 1),
    }
    if codes:
        said["errors"] = codes
    write = logs.straight()
    if write is None:
        log.info("request", **said)
        return
    front = {"request_id": logs.scrub(request_id)}
    back = {"event": "request", "level": "info", "timestamp": datetime.now(UTC)}
    write(json_text({**front, **said, **back}).decode() + "\n")
