"""Forgetting what has served its time, once an hour: kept answers, delivery logs, sessions and jobs that
ended, member codes that were used or guessed at, quotes that became no order. How long each is kept is said
by the rules of retention.

Facts, entries, orders and the record of acts are kept.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog

from api.retention.jobs import HOURLY, apply_retention
from domain.work import Begin
from persistence import jobs
from persistence.job_queue import Queue
from persistence.logins.repository import forget_old_codes
from persistence.membercodes.repository import forget_old_guesses
from persistence.staff.repository import forget_ended_challenges
from persistence.tickets.intake import forget_old_networks
from persistence.wechat.repository import forget_old_wechat_codes

log = structlog.get_logger("laurel.housekeeping")

HOUSEKEEPING = "housekeeping"


async def defer_housekeeping() -> int:
    """Put the housekeeping of this hour into the queue, once."""
    hour = (await jobs.database_now()).replace(minute=0, second=0, microsecond=0)
    return int(await jobs.defer_for_moment(HOUSEKEEPING, hour, lock=HOUSEKEEPING) is not None)


def housekeeping(queue: Queue, begin: Begin) -> Callable[..., Awaitable[None]]:
    async def run() -> None:
        now = await jobs.database_now()
        await forget_ended_challenges(now=now)
        await forget_old_codes(now=now)
        await forget_old_wechat_codes(now=now)
        await forget_old_networks(now=now)
        gone = await apply_retention(begin, now=now, classes=HOURLY)
        guesses = 0
        while some := await forget_old_guesses(now=now):
            guesses += some
        await queue.forget_old()
        log.info(
            "housekeeping.done",
            guesses=guesses,
            **{each.value.lower(): count for each, count in gone.items()},
        )

    return run
