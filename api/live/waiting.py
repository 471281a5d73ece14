"""Whoever waits for something to change, in one process; one look at the feed wakes all of them.

A waiter is told *that* something changed and reads the present state itself, with its own permissions. So
a slow one holds no queue: a hundred changes while it was busy are one that it finds, and the state it reads
is the latest. It begins to wait before it reads its first state, so no change falls between the two.

The feed is read from the database, by position. Changes made in other processes are found like our own, and
after an outage the reading goes on where it stopped.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Final, TypeAlias

import structlog

from api import metrics
from api.live.topics import Topic
from domain.kernel.ids import MemberId
from persistence.facts import hearing
from persistence.facts.hearing import About

log = structlog.get_logger("laurel.live")

PAUSE: Final = 0.25
"""Seconds between two looks at the feed."""
LONGEST_PAUSE: Final = 5.0
"""The same while the database is away."""

Thing: TypeAlias = "tuple[Topic, MemberId | str]"


class Waiter:
    """One that waits, for as many things as it names."""

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._changed = asyncio.Event()
        self.things: set[Thing] = set()
        self.coalesced = 0
        """Changes that were found while an earlier one had not been taken yet."""

    def wait_for(self, topic: Topic, key: MemberId | str) -> None:
        """From now on. Naming the same thing again changes nothing."""
        self._waiting.add(self, (topic, key))

    async def changed(self) -> None:
        """Returns when one of the things has changed since the last return, at once where it already has."""
        await self._changed.wait()
        self._changed.clear()

    def wake(self) -> None:
        if self._changed.is_set():
            self.coalesced += 1
            metrics.LIVE_COALESCED.inc()
        self._changed.set()


class Waiting:
    """All that wait in this process. `run` must be at work for anybody to be woken."""

    def __init__(self, topics: Collection[Topic], *, pause: float = PAUSE) -> None:
        """topics: all that anybody here will ever wait for. pause: seconds between two looks at the feed."""
        self._topics = tuple(topics)
        self._kinds = frozenset[str]().union(*(each.kinds for each in topics))
        self._fields = tuple(sorted({each.field for each in topics if each.field is not None}))
        self._pause = pause
        self._waiters: dict[Thing, set[Waiter]] = {}
        self._somebody = asyncio.Event()
        self._position: int | None = None

    def __len__(self) -> int:
        return sum(len(each) for each in self._waiters.values())

    @contextmanager
    def one(self) -> Iterator[Waiter]:
        """Somebody who waits inside of the block for what it names there."""
        waiter = Waiter(self)
        try:
            yield waiter
        finally:
            for thing in waiter.things:
                waiting = self._waiters[thing]
                waiting.discard(waiter)
                if not waiting:
                    del self._waiters[thing]
            if not self._waiters:
                self._somebody.clear()
                self._position = None

    def add(self, waiter: Waiter, thing: Thing) -> None:
        if thing[0] not in self._topics:
            raise ValueError(f"nobody listens for {thing[0].name}: it belongs into api/live/topics.py")
        waiter.things.add(thing)
        self._waiters.setdefault(thing, set()).add(waiter)
        self._somebody.set()

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
        found = await hearing.heard(after=after, kinds=self._kinds, fields=self._fields)
        if found.head < after:
            log.warning("live.feed_restored", position=after, head=found.head)
            self._goes_on(found.head)
            self._wake_all()
            return False
        if self._position is None:
            # Whoever waited left meanwhile, and whoever came since must be woken as after a pause.
            return bool(self._waiters)
        self._position = found.position
        for about in found.about:
            self._wake(about)
        return found.position < found.head

    def _wake(self, about: About) -> None:
        for topic in self._topics:
            if about.kind in topic.kinds:
                key = about.member_id if topic.field is None else about.named[self._fields.index(topic.field)]
                if key is not None:
                    for waiter in self._waiters.get((topic, key), ()):
                        waiter.wake()

    def _goes_on(self, position: int) -> None:
        self._position = position if self._waiters else None

    def _wake_all(self) -> None:
        for waiters in self._waiters.values():
            for waiter in waiters:
                waiter.wake()
