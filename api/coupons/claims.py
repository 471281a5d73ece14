"""Claims that come at the same time are done together.

While a transaction of claims is under way, others of the same template collect, and go in the next one: at
most so many, in the order in which they came. What a claim hears is the same as if it had come alone.

- Two of one key are never in one batch: the second goes with the next one, and hears the stored answer.
- A batch that fails for a passing reason is tried again; one that fails for another is done one by one, so
  what is wrong with one claim is that claim's alone.
- A caller who goes away stops nobody: the batch is a task of its own, and its claim is done or not as if the
  caller were there.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from domain.coupons.giving.use_cases import Claim, ClaimAll, Claimed, claim_all
from domain.work import Begin
from persistence.retry import Unavailable, retrying

MOST = 64
AT_ONCE = 1
"""Batches of one template that are under way: they all wait for its stock, so more of them gain nothing."""


@dataclass(slots=True)
class _Waiting:
    claim: Claim
    answer: asyncio.Future[Claimed]


@dataclass(slots=True)
class _Line:
    """The claims of one template that wait."""

    programme: str | None
    template: str
    waiting: deque[_Waiting] = field(default_factory=deque)
    under_way: int = 0


Lines = dict[tuple[Begin, str | None, str], _Line]

# By event loop: a future belongs to the loop in which it was made.
_lines: WeakKeyDictionary[asyncio.AbstractEventLoop, Lines] = WeakKeyDictionary()
_tasks: set[asyncio.Task[None]] = set()


async def claim(programme: str | None, template: str, wanted: Claim, begin: Begin) -> Claimed:
    """Have a claim done with those that come at the same time. Raises Unavailable, IdempotencyInProgress."""
    loop = asyncio.get_running_loop()
    lines = _lines.setdefault(loop, {})
    name = (begin, programme, template)
    line = lines.setdefault(name, _Line(programme, template))
    waiting = _Waiting(wanted, loop.create_future())
    line.waiting.append(waiting)
    if line.under_way < AT_ONCE:
        line.under_way += 1
        task = loop.create_task(_work_off(lines, name, begin), name="claims")
        _tasks.add(task)
        task.add_done_callback(_tasks.discard)
    return await waiting.answer


async def _work_off(lines: Lines, name: tuple[Begin, str | None, str], begin: Begin) -> None:
    line = lines[name]
    while line.waiting:
        await _together(line, _next(line), begin)
    line.under_way -= 1
    if not line.under_way:
        del lines[name]


def _next(line: _Line) -> list[_Waiting]:
    """The next batch: no two of one key in it. What stays keeps its place."""
    batch: list[_Waiting] = []
    keys = set()
    later: deque[_Waiting] = deque()
    while line.waiting and len(batch) < MOST:
        each = line.waiting.popleft()
        key = (each.claim.key.principal_id, each.claim.key.key)
        if key in keys:
            later.append(each)
            continue
        keys.add(key)
        batch.append(each)
    line.waiting.extendleft(reversed(later))
    return batch


async def _together(line: _Line, batch: list[_Waiting], begin: Begin) -> None:
    command = ClaimAll(
        programme=line.programme, template=line.template, claims=[each.claim for each in batch]
    )
    try:
        answers = await retrying(lambda: claim_all(command, begin))
    except Unavailable as error:
        # Of the database, not of one claim: nobody is helped by asking it sixty-four times.
        _fail(batch, error)
    except Exception as error:
        if len(batch) == 1:
            _fail(batch, error)
            return
        for each in batch:
            await _together(line, [each], begin)
    else:
        for each, answer in zip(batch, answers, strict=True):
            if not each.answer.done():  # its caller may have gone away
                each.answer.set_result(answer)


def _fail(batch: list[_Waiting], error: Exception) -> None:
    for each in batch:
        if not each.answer.done():
            each.answer.set_exception(error)
