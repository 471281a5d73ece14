"""Whether whoever stays may stay: what it came by can end by itself, or be ended by somebody.

A token ends at its second, by a timer. That a session was revoked, a member of staff disabled or a key taken
back, no fact tells: so one statement a second asks about everybody who stays in this process.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

import structlog

from api.authentication import Pass
from persistence.staff import lasting
from persistence.staff.lasting import Held

log = structlog.get_logger("laurel.live")

PAUSE: Final = 1.0
"""Seconds between two looks."""
MOST_AT_ONCE: Final = 5_000


class Watch:
    """All who stay in this process. `run` must be at work for anybody's end to be noticed."""

    def __init__(self, *, pause: float = PAUSE) -> None:
        self._pause = pause
        self._staying: dict[Held, set[asyncio.Event]] = {}
        self._somebody = asyncio.Event()

    @contextmanager
    def over(self, passed: Pass) -> Iterator[asyncio.Event]:
        """Inside of the block: an event that is set when what the caller came by holds no more."""
        ended = asyncio.Event()
        timer = None
        if passed.ends_at is not None:
            left = (passed.ends_at - datetime.now(UTC)).total_seconds()
            timer = asyncio.get_running_loop().call_later(max(0.0, left), ended.set)
        self._staying.setdefault(passed.held, set()).add(ended)
        self._somebody.set()
        try:
            yield ended
        finally:
            if timer is not None:
                timer.cancel()
            mine = self._staying[passed.held]
            mine.discard(ended)
            if not mine:
                del self._staying[passed.held]
            if not self._staying:
                self._somebody.clear()

    async def run(self) -> None:
        """Look for as long as somebody stays, until cancelled."""
        while True:
            await self._somebody.wait()
            await asyncio.sleep(self._pause)
            try:
                await self._look()
            except Exception as error:
                # Nothing can be read now, so nothing is shown either; the next look comes.
                log.warning("live.not_watched", type=type(error).__name__)

    async def _look(self) -> None:
        everybody = list(self._staying)
        for at in range(0, len(everybody), MOST_AT_ONCE):
            for held in await lasting.ended(everybody[at : at + MOST_AT_ONCE]):
                for each in self._staying.get(held, ()):
                    each.set()
