"""Who is in segments: found out after each change of one, and for all of them every ten minutes.

What a condition says of a member changes by what the member does, and by the calendar alone. Jobs of one
programme run one after the other; `refresh_segments` says why it would do no harm if they did not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog

from domain.segments.use_cases import refresh_segments
from domain.work import Begin
from persistence import jobs
from persistence.segments.queries import programmes_with_segments
from persistence.segments.repository import REFRESH

log = structlog.get_logger("laurel.segments")

STRETCH = timedelta(minutes=10)


async def defer_refreshes() -> int:
    """Put the refresh of this stretch of ten minutes into the queue, once for each programme that has
    segments. Says how many were put."""
    having = await programmes_with_segments()
    put = 0
    for clock in await jobs.programme_clocks() if having else ():
        if clock.id not in having:
            continue
        number = await jobs.defer_for_moment(
            REFRESH,
            jobs.stretch_of(clock.now, STRETCH),
            {"programme": clock.code},
            series=str(clock.id),
            lock=f"{REFRESH}:{clock.id}",
        )
        put += number is not None
    return put


def refreshing(begin: Begin) -> Callable[..., Awaitable[None]]:
    """The task of one programme's segments."""

    async def run(programme: str) -> None:
        async with begin() as work:
            stored = await work.programmes.current(programme)
        done = await refresh_segments(stored, begin)
        if done.entered or done.left:
            log.info("segments.refreshed", programme=programme, entered=done.entered, left=done.left)

    return run
