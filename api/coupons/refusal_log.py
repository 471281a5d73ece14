"""The noes that a server process has counted are written while it serves, and once more when it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog

from persistence.coupons.figures import write_refusals

log = structlog.get_logger("laurel.coupons")

SECONDS = 5.0


@asynccontextmanager
async def writing_refusals() -> AsyncIterator[None]:
    task = asyncio.create_task(_again_and_again(), name="refusals")
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await _write()


async def _again_and_again() -> None:
    while True:
        await asyncio.sleep(SECONDS)
        await _write()


async def _write() -> None:
    """A database that is away costs nothing: what was counted is kept, and written with the next."""
    try:
        await write_refusals()
    except Exception as error:
        log.warning("coupons.refusals_not_written", error=type(error).__name__)
