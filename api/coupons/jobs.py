"""Batches of coupons and codes, done piece by piece."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import structlog

from domain.coupons.batches.use_cases import run_piece
from domain.work import Begin
from persistence.retry import retrying

log = structlog.get_logger("laurel.coupons")


def running_batches(begin: Begin) -> Callable[..., Awaitable[None]]:
    """The task of one batch. Run again, it goes on where it was."""

    async def run(batch: str) -> None:
        while await retrying(lambda: run_piece(UUID(batch), begin)):
            pass
        log.info("coupons.batch_done", batch=batch)

    return run
