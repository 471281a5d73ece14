"""Whoever waits for a member to change, in one process; one look at the feed wakes all of them.

A waiter is told *that* its member changed and reads the present state itself, with its own permissions. So
a slow one holds no queue: a hundred changes while it was busy are one that it finds, and the state it reads
is the latest. It begins to wait before it reads its first state, so no change falls between the two.

The feed is read from the database, by position. Changes made in other processes are found like our own, and
after an outage the reading goes on where it stopped.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Final

import structlog

from domain.kernel.ids import MemberId
from persistence.facts import hearing

log = structlog.get_logger("laurel.live")

PAUSE: Final = 0.25
"""Seconds between two looks at the feed."""
LONGEST_PAUSE: Final = 5.0
"""The same while the database is away."""


class Waiter:
    """One that waits for one member."""

    def __init__(self) -> None:
        self._changed = asyncio.Event()
        self.coalesced = 0
        """Changes that were found while an earlier one had not been taken yet."""

    async def changed(self) -> None:
        """Returns when the member has changed since the last return, at once where it already has."""
        await self._changed.wait()
        self._changed.clear()

    def wake(self) -> None:
        self.coalesced += self._changed.is_set()
        self._changed.set()


class Waiting:
    """All that wait in this process. `run` must be at work for anybody to be woken."""

    def __init__(self, kinds: Collection[str], *, pause: float = PAUSE) -> None:
        """kinds: the facts that count as a change. pause: seconds between two looks at the feed."""
        self._kinds = frozenset(kinds)
        self._pause = pause
        self._waiters: dict[MemberId, set[Waiter]] = {}
        self._somebody = asyncio.Event()
        self._position: int | None = None

    def __len__(self) -> int:
        return sum(len(each) for each in self._waiters.values())

    @contextmanager
    def for_member(self, member_id: MemberId) -> Iterator[Waiter]:
        """Wait for a member inside of the block. Read the first state there too, not before."""
        waiter = Waiter()
        self._waiters.setdefault(member_id, set()).add(waiter)
        self._somebody.set()
        try:
            yield waiter
        finally:
            mine = self._waiters[member_id]
            mine.discard(waiter)
            if not mine:
                del self._waiters[member_id]
            if not self._waiters:
                self._somebody.clear()
                self._position = None

    async def run(self) -> None:
        """Look at the feed for as long as somebody waits, until cancelled."""
        failures = 0
        while True:
            await self._somebody.wait()
            try:
                behind = await self._look()
            except Exception as error:
                # Whoever waits goes on waiting, and the position stays: what happened is found later.
                failures += 1
                log.warning("live.feed_unread", failures=failures, type=type(error).__name__)
                await asyncio.sleep(min(self._pause * 2 ** min(failures, 10), LONGEST_PAUSE))
                continue
            failures = 0
            if not behind:
                await asyncio.sleep(self._pause)

    async def _look(self) -> bool:
        """One look at the feed. Says whether there is more to look at now."""
        after = self._position
        if after is None:
            # Nobody waited, so nobody knows what was told between the first wait and this look.
            position = await hearing.head()
            self._goes_on(position)
            self._wake_all()
            return False
        found = await hearing.heard(after=after, kinds=self._kinds)
        if found.head < after:
            log.warning("live.feed_restored", position=after, head=found.head)
            self._goes_on(found.head)
            self._wake_all()
            return False
        if self._position is None:
            # Whoever waited left meanwhile, and whoever came since must be woken as after a pause.
            return bool(self._waiters)
        self._position = found.position
        for member_id in found.members:
            for waiter in self._waiters.get(member_id, ()):
                waiter.wake()
        return found.position < found.head

    def _goes_on(self, position: int) -> None:
        self._position = position if self._waiters else None

    def _wake_all(self) -> None:
        for waiters in self._waiters.values():
            for waiter in waiters:
                waiter.wake()
