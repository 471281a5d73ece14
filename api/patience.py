"""Waiting no longer than so many seconds, for what mostly does not have to wait at all.

A clock costs more than the whole work of a body that lies there or a token that is remembered. So the work
begins without one, and gets it when it has to wait for something for the first time. Until then nothing else
of this process runs, so no clock could end it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def within(seconds: float, work: Coroutine[Any, Any, T]) -> T:
    """What the work comes to. Raises TimeoutError where it waits longer."""
    try:
        waiting = work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    async with asyncio.timeout(seconds):
        return await going_on(work, waiting)


@coroutine
def going_on(work: Coroutine[Any, Any, T], waiting: Any) -> Generator[Any, Any, T]:
    """What awaiting the work does once it has begun to wait."""
    try:
        while True:
            try:
                sent = yield waiting
            except BaseException as error:  # such as: the request was cancelled
                waiting = work.throw(error)
            else:
                waiting = work.send(sent)
    except StopIteration as done:
        result: T = done.value
        return result
