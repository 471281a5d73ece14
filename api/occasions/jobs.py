"""Birthdays and anniversaries, looked for every ten minutes, and the hours of campaigns, as they come.

What was kept is written with its effect, so a job that is run again, or late, finds it done.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from domain.occasions.days.use_cases import hours_of, keep_days, keep_hour
from domain.work import Begin
from persistence import jobs
from persistence.programme.queries import current

log = structlog.get_logger("laurel.occasions")

DAYS = "occasions.days"
HOUR = "occasions.hour"
STRETCH = timedelta(minutes=10)


async def defer_occasions() -> int:
    """Put this stretch of ten minutes of every programme into the queue, and each hour that campaigns have in
    their calendar, once. Says how many were put."""
    put = 0
    for clock in await jobs.programme_clocks():
        number = await jobs.defer_for_moment(
            DAYS,
            jobs.stretch_of(clock.now, STRETCH),
            {"programme": clock.code},
            series=str(clock.id),
            lock=f"{DAYS}:{clock.id}",
        )
        put += number is not None
        for campaign, at in hours_of(await current(clock.code), now=clock.now):
            args = {"programme": clock.code, "campaign": campaign.campaign_id.hex, "at": at.isoformat()}
            number = await jobs.defer_for_moment(HOUR, at, args, series=str(campaign.campaign_id), lock=None)
            put += number is not None
    return put


def keeping_days(begin: Begin) -> Callable[..., Awaitable[None]]:
    """The task of one programme's days."""

    async def run(programme: str) -> None:
        stored = await current(programme)
        clock = await jobs.programme_clock(stored.id)
        kept = await keep_days(stored, begin, now=clock.now)
        if kept:
            log.info("occasions.days_kept", programme=programme, members=kept)

    return run


def keeping_hours(begin: Begin) -> Callable[..., Awaitable[None]]:
    """The task of one hour in a campaign's calendar."""

    async def run(programme: str, campaign: str, at: str) -> None:
        stored = await current(programme)
        kept = await keep_hour(stored, UUID(campaign), begin, at=datetime.fromisoformat(at))
        log.info("occasions.hour_kept", programme=programme, campaign=campaign, at=at, members=kept)

    return run
