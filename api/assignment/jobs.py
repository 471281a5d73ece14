"""The desk without a request: tickets are given away, taken back, escalated, and the share is looked at.

The worker goes round every second. A round costs a few statements where nothing waits.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import structlog

from domain.assignment.working.use_cases import look_after_desk
from domain.sla.escalating.use_cases import alert_under_target, escalate_due, page_again
from domain.work import Begin
from persistence import jobs

log = structlog.get_logger("laurel.desk")

ALERT = "sla.alert"


async def go_round(begin: Begin) -> int:
    """One round. Says how much there was to do."""
    return await look_after_desk(begin) + await escalate_due(begin) + await page_again(begin)


async def defer_alerts() -> int:
    """Put today's look at the share of tickets answered in time into the queue, once for each programme."""
    return await jobs.defer_for_today(ALERT)


def alerting(begin: Begin) -> Callable[..., Awaitable[None]]:
    """The task of one programme's day."""

    async def run(programme: str, day: str) -> None:
        async with begin() as work:
            stored = await work.programmes.current(programme)
        if await alert_under_target(stored, date.fromisoformat(day), begin):
            log.info("sla.target_missed", programme=programme, day=day)

    return run
