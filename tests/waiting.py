"""Waiting for what another session or process does: until it is so, however long the machine takes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from persistence.database import value

SOMEBODY_WAITS = """
SELECT EXISTS (SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE NOT granted AND datname = current_database())
"""
"""For a lock that another session has."""
NOTHING_IS_LEFT = """
SELECT NOT EXISTS (SELECT FROM facts WHERE position IS NULL)
    AND NOT EXISTS (SELECT FROM fact_followers f, fact_counter c WHERE f.position < c.last_position)
    AND NOT EXISTS (SELECT FROM webhook_deliveries WHERE state = 'WAITING')
    AND NOT EXISTS (SELECT FROM log_in_codes WHERE message IS NOT NULL AND expires_at > now())
    AND NOT EXISTS (SELECT FROM audit_unsealed)
    AND NOT EXISTS (SELECT FROM procrastinate_jobs WHERE status IN ('todo', 'doing'))
"""
"""Of what a worker is there for, whatever the clock says."""


async def until(statement: str, wanted: Any = True, seconds: float = 120) -> None:
    """Wait for what only the database can tell."""

    async def is_so() -> bool:
        return bool(await value(statement) == wanted)

    await eventually(is_so, seconds)


async def eventually(is_so: Callable[[], Awaitable[bool]], seconds: float = 120) -> None:
    async with asyncio.timeout(seconds):
        while not await is_so():  # noqa: ASYNC110 - what is waited for happens in another process
            await asyncio.sleep(0.02)
