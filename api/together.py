"""What comes at the same time is done together.

While a transaction of a kind is under way, what else of its kind comes collects, and goes in the next one: at
most so much, in the order in which it came. What a caller hears is the same as if it had come alone.

- Two things that exclude each other, of one idempotency key say, are never in one batch: the second one goes
  with the next, and hears the stored answer.
- A batch that fails for a passing reason is tried again. One that still fails is done one by one, each for
  its own caller, so what is wrong with one is that one's alone.
- A caller who goes away stops nobody: the batch is a task of its own, and what was asked is done or not as
  if the caller were there.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from domain.work import Begin
from persistence.retry import Busy, Unavailable, retrying

K = TypeVar("K", bound=Hashable)
C = TypeVar("C")
R = TypeVar("R")

MOST = 64
_tasks: set[asyncio.Task[None]] = set()


@dataclass(slots=True)
class _Waiting(Generic[C, R]):
    wanted: C
    answer: asyncio.Future[R]


@dataclass(slots=True)
class _Line(Generic[C, R]):
    """Those of one kind that wait."""

    waiting: deque[_Waiting[C, R]] = field(default_factory=deque)
    under_way: int = 0


class _Alone(Exception):
    """The batch has failed: try it by yourself."""


@dataclass(kw_only=True, eq=False)
class Together(Generic[K, C, R]):
    """One way to do things together. Kinds are names: what is of different kinds shares no batch."""

    act: Callable[[K, Sequence[C], Begin], Awaitable[list[R]]]
    """A whole transaction: kind, what is wanted, and an answer for each in its place."""
    excludes: Callable[[C], Sequence[Hashable]]
    """No two that share one of these are in one batch."""
    at_once: int = 1
    """Batches of one kind that are under way."""
    _lines: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[Begin, K], _Line[C, R]]] = field(
        default_factory=WeakKeyDictionary
    )
    """By event loop: a future belongs to the loop in which it was made."""

    async def __call__(self, kind: K, wanted: C, begin: Begin) -> R:
        """Have it done with what comes at the same time. Raises Unavailable, and what `act` raises."""
        try:
            return await self._joined(kind, wanted, begin)
        except _Alone:
            (answer,) = await retrying(lambda: self.act(kind, [wanted], begin))
            return answer

    async def _joined(self, kind: K, wanted: C, begin: Begin) -> R:
        loop = asyncio.get_running_loop()
        lines = self._lines.setdefault(loop, {})
        line = lines.setdefault((begin, kind), _Line())
        waiting: _Waiting[C, R] = _Waiting(wanted, loop.create_future())
        line.waiting.append(waiting)
        if line.under_way < self.at_once:
            line.under_way += 1
            task = loop.create_task(self._work_off(lines, (begin, kind)), name="together")
            _tasks.add(task)
            task.add_done_callback(_tasks.discard)
        return await waiting.answer

    async def _work_off(self, lines: dict[tuple[Begin, K], _Line[C, R]], name: tuple[Begin, K]) -> None:
        line = lines[name]
        while line.waiting:
            await self._do(self._next(line), name)
        line.under_way -= 1
        if not line.under_way:
            del lines[name]

    def _next(self, line: _Line[C, R]) -> list[_Waiting[C, R]]:
        """The next batch. What stays keeps its place."""
        batch: list[_Waiting[C, R]] = []
        taken: set[Hashable] = set()
        later: deque[_Waiting[C, R]] = deque()
        while line.waiting and len(batch) < MOST:
            each = line.waiting.popleft()
            its = self.excludes(each.wanted)
            if taken.isdisjoint(its):
                batch.append(each)
            else:
                later.append(each)
            taken.update(its)  # of two that wait for one, the first goes first
        line.waiting.extendleft(reversed(later))
        return batch

    async def _do(self, batch: list[_Waiting[C, R]], name: tuple[Begin, K]) -> None:
        begin, kind = name
        try:
            answers = await retrying(lambda: self.act(kind, [each.wanted for each in batch], begin))
        except Exception as error:
            # That nobody answers is no one's fault: nobody is helped by asking it sixty-four times.
            everybody = len(batch) == 1 or (isinstance(error, Unavailable) and not isinstance(error, Busy))
            for each in batch:
                if not each.answer.done():
                    each.answer.set_exception(error if everybody else _Alone())
        else:
            for each, answer in zip(batch, answers, strict=True):
                if not each.answer.done():  # its caller may have gone away
                    each.answer.set_result(answer)
