"""Surveys without a request: what people are told of a score that is unlike before."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import structlog

from domain.surveys.watching.use_cases import tell_outliers
from domain.work import Begin
from persistence import jobs

log = structlog.get_logger("laurel.surveys")

WATCH = "surveys.watch"


async def defer_watch() -> int:
    """Put today's look at the periods that have ended into the queue, once for each programme."""
    return await jobs.defer_for_today(WATCH)


def watching(begin: Begin) -> Callable[..., Awaitable[None]]:
    """The task of one programme's day."""

    async def run(programme: str, day: str) -> None:
        async with begin() as work:
            stored = await work.programmes.current(programme)
        if told := await tell_outliers(stored, date.fromisoformat(day), begin):
            log.info("survey.out_of_limits", programme=programme, day=day, count=told)

    return run
