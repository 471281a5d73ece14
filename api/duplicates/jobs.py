"""Who may be one person is asked once a night."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog

from domain.duplicates.use_cases import scan_duplicates
from domain.work import Begin
from persistence import jobs

log = structlog.get_logger("laurel.duplicates")

DEDUPE_SCAN = "dedupe_scan"


async def defer_dedupe_scan() -> int:
    """Put the scan of this day into the queue, once."""
    day = (await jobs.database_now()).replace(hour=0, minute=0, second=0, microsecond=0)
    return int(await jobs.defer_for_moment(DEDUPE_SCAN, day, lock=DEDUPE_SCAN) is not None)


def scanning(begin: Begin) -> Callable[..., Awaitable[None]]:
    async def run() -> None:
        found = await scan_duplicates(begin)
        if found:
            log.info("duplicates.proposed", pairs=found)

    return run
