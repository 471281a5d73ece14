"""Reads of one kind that come at the same time are asked together.

While a statement is under way, whoever wants the like waits, and all who wait go in the next one. So nobody
is told what was true before it asked: a statement takes its snapshot after everybody in it had come. What a
statement costs whatever it finds (a connection, a message each way, a turn of the loop) is then paid once for
all of them; whoever comes alone asks at once, and pays nothing for this.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from persistence.database import in_own_transaction
from persistence.pool import ACQUIRE_SECONDS, PoolBusy
from persistence.retry import LOST

K = TypeVar("K")
R = TypeVar("R")

MOST = 16
"""As many are asked for by one statement: an answer goes out when the last of its batch is there."""
PATIENCE_SECONDS = 0.02
"""No one waits longer for the statement of another: a session that hangs holds up nobody but its own."""
LONGEST_SECONDS = ACQUIRE_SECONDS
"""And its own no longer than whoever waits for a connection."""


@dataclass(slots=True)
class _Waiting(Generic[K, R]):
    wanted: K
    told: asyncio.Future[R]


class Gathered(ABC, Generic[K, R]):
    """One way to ask, by calling it with what is wanted."""

    __slots__ = ("_clock", "_loop", "_tasks", "_under_way", "_waiting")

    def __init__(self) -> None:
        self._waiting: list[_Waiting[K, R]] = []
        self._under_way = 0
        self._clock: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    @abstractmethod
    async def ask(self, wanted: Sequence[K]) -> Sequence[R]:
        """An answer for each, in its place. It knows no caller: what it finds hangs on nothing but what is
        wanted and the rows."""

    async def __call__(self, wanted: K) -> R:
        """Raises what `ask` raises. Whoever is in a transaction sees what others do not, and asks alone."""
        if in_own_transaction():
            (found,) = await self.ask([wanted])
            return found
        loop = asyncio.get_running_loop()
        if self._loop is not loop:  # of a loop that is gone nobody comes back
            self._loop, self._under_way, self._waiting, self._clock = loop, 0, [], None
        if self._under_way:
            told: asyncio.Future[R] = loop.create_future()
            self._waiting.append(_Waiting(wanted, told))
            if self._clock is None:
                self._watch(loop)
            return await told
        self._under_way += 1
        try:
            (found,) = await self.ask([wanted])
            return found
        finally:
            self._under_way -= 1
            self._go_on()

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """From now on whoever waits is waited for so long."""
        if self._clock is not None:
            self._clock.cancel()
        self._clock = loop.call_later(PATIENCE_SECONDS, self._go_on) if self._waiting else None

    def _go_on(self) -> None:
        """A task of its own works off who waits: whoever asked first has its answer, has gone away, or takes
        too long."""
        if self._waiting:
            self._under_way += 1
            task = asyncio.create_task(self._work_off(), name="gathered")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _work_off(self) -> None:
        try:
            while batch := self._waiting[:MOST]:
                del self._waiting[:MOST]
                self._watch(asyncio.get_running_loop())
                await self._ask_for([each for each in batch if not each.told.done()])
        finally:
            self._under_way -= 1

    async def _ask_for(self, batch: Sequence[_Waiting[K, R]]) -> None:
        try:
            found = await self._in_time([each.wanted for each in batch]) if batch else ()
        except Exception as error:
            if len(batch) > 1 and not isinstance(error, LOST):
                # What is wrong with one is that one's alone. Where nobody answers, nobody is helped by that.
                for each in batch:
                    await self._ask_for([each])
                return
            for each in batch:
                if not each.told.done():  # its caller may have gone away
                    each.told.set_exception(error)
        else:
            for each, answer in zip(batch, found, strict=True):
                if not each.told.done():
                    each.told.set_result(answer)

    async def _in_time(self, wanted: Sequence[K]) -> Sequence[R]:
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                return await self.ask(wanted)
        except TimeoutError as late:
            raise PoolBusy("the database did not answer in time") from late
