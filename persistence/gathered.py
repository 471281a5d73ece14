"""Reads of one kind that come at the same time are asked together.

While a statement is under way, whoever wants the like waits, and all who wait go in the next one. So nobody
is told what was true before it asked: a statement takes its snapshot after everybody in it had come. What a
statement costs whatever it finds (a connection, a message each way, a turn of the loop) is then paid once for
all of them; whoever comes alone asks at once, and pays nothing for this.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from persistence.database import in_own_transaction
from persistence.retry import LOST

K = TypeVar("K")
R = TypeVar("R")

MOST = 16
"""As many are asked for by one statement: an answer goes out when the last of its batch is there."""


@dataclass(slots=True)
class _Waiting(Generic[K, R]):
    wanted: K
    told: asyncio.Future[R]


class Gathered(Generic[K, R]):
    """One way to ask. `ask` answers for each that is wanted, in its place, and knows no caller: what it finds
    hangs on nothing but what is wanted and the rows."""

    __slots__ = ("_ask", "_is_asking", "_loop", "_task", "_waiting")

    def __init__(self, ask: Callable[[Sequence[K]], Awaitable[Sequence[R]]]) -> None:
        self._ask = ask
        self._waiting: list[_Waiting[K, R]] = []
        self._is_asking = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    async def __call__(self, wanted: K) -> R:
        """Raises what `ask` raises. Whoever is in a transaction sees what others do not, and asks alone."""
        if in_own_transaction():
            (found,) = await self._ask([wanted])
            return found
        loop = asyncio.get_running_loop()
        if self._is_asking and self._loop is loop:  # of a loop that is gone nobody comes back
            told: asyncio.Future[R] = loop.create_future()
            self._waiting.append(_Waiting(wanted, told))
            return await told
        self._loop, self._is_asking, self._waiting = loop, True, []
        try:
            (found,) = await self._ask([wanted])
            return found
        finally:
            self._go_on()

    def _go_on(self) -> None:
        """A task of its own works off who waits: whoever asked first has its answer, or has gone away."""
        if self._waiting:
            self._task = asyncio.create_task(self._work_off(), name="gathered")
        else:
            self._is_asking = False

    async def _work_off(self) -> None:
        try:
            while batch := self._waiting[:MOST]:
                del self._waiting[:MOST]
                await self._ask_for([each for each in batch if not each.told.done()])
        finally:
            self._is_asking = False

    async def _ask_for(self, batch: Sequence[_Waiting[K, R]]) -> None:
        try:
            found = await self._ask([each.wanted for each in batch]) if batch else ()
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
