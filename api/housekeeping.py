"""Forgetting what has served its time, once an hour: kept answers, delivery logs, sessions and jobs that
ended, member codes that were used or guessed at, quotes that became no order, events that were kept for an
online id which nobody has bound.

Facts, entries, orders and the record of acts are kept.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog

from persistence import jobs
from persistence.events.repository import forget_old_kept
from persistence.jobs import Queue
from persistence.membercodes.repository import forget_old_guesses, forget_old_uses
from persistence.operations.repository import forget_old as forget_old_keys
from persistence.quotes.repository import forget_old as forget_old_quotes
from persistence.staff.repository import forget_ended_sessions
from persistence.webhooks.repository import forget_old_deliveries

log = structlog.get_logger("laurel.housekeeping")

HOUSEKEEPING = "housekeeping"


async def defer_housekeeping() -> int:
    """Put the housekeeping of this hour into the queue, once."""
    hour = (await jobs.database_now()).replace(minute=0, second=0, microsecond=0)
    return int(await jobs.defer_for_moment(HOUSEKEEPING, hour, lock=HOUSEKEEPING) is not None)


def housekeeping(queue: Queue) -> Callable[..., Awaitable[None]]:
    async def run() -> None:
        now = await jobs.database_now()
        keys = deliveries = sessions = codes = quotes = 0
        while gone := await forget_old_keys(now=now):
            keys += gone
        while gone := await forget_old_deliveries(now=now):
            deliveries += gone
        while gone := await forget_ended_sessions(now=now):
            sessions += gone
        while gone := await forget_old_uses(now=now) + await forget_old_guesses(now=now):
            codes += gone
        while gone := await forget_old_quotes(now=now):
            quotes += gone
        events = 0
        while gone := await forget_old_kept():
            events += gone
        await queue.forget_old()
        log.info(
            "housekeeping.done",
            keys=keys,
            deliveries=deliveries,
            sessions=sessions,
            codes=codes,
            quotes=quotes,
            events=events,
        )

    return run
