"""Once a day: what is past its term goes, and whoever asked to be erased long enough ago is.

Each class is counted again when it is done. What is left then is told as an error: it must be nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime, timedelta

import structlog

from domain.erasures.use_cases import erase_due
from domain.inventory.data_class import DataClass
from domain.retention.use_cases import erase_inactive
from domain.work import Begin
from persistence import jobs
from persistence.exports.repository import expire
from persistence.retention.repository import changed_terms
from persistence.retention.sweeps import cutoff, due, sweep

log = structlog.get_logger("laurel.retention")

RETENTION = "retention.daily"
MEMBERS_AT_ONCE = 100
MOST_ROUNDS = 100_000
HOURLY = (
    DataClass.KEPT_ANSWERS,
    DataClass.DELIVERY_LOGS,
    DataClass.SESSIONS,
    DataClass.CODE_TRACES,
    DataClass.QUOTES,
)
"""What comes in such numbers that housekeeping takes it away every hour."""


async def defer_retention() -> int:
    """Put this day's retention into the queue, once."""
    midnight = jobs.stretch_of(await jobs.database_now(), timedelta(days=1))
    return int(await jobs.defer_for_moment(RETENTION, midnight, lock=RETENTION) is not None)


def keeping_terms(begin: Begin) -> Callable[..., Awaitable[None]]:
    async def run() -> None:
        now = await jobs.database_now()
        gone = await apply_retention(begin, now=now)
        left = {each: count for each, count in (await overdue(now=now)).items() if count}
        if left:
            log.error("retention.left", **{each.value: count for each, count in left.items()})
        log.info("retention.done", **{each.value: count for each, count in gone.items() if count})

    return run


async def apply_retention(
    begin: Begin, *, now: datetime, classes: Iterable[DataClass] = tuple(DataClass)
) -> Mapping[DataClass, int]:
    """Take away what is past its term. Says how many rows of each class; of profiles, how many members."""
    terms = await changed_terms()
    gone: dict[DataClass, int] = {}
    for each in classes:
        before = cutoff(each, terms, now)
        if each is DataClass.PROFILE:
            gone[each] = await _erase_members(begin, before) if before else 0
        else:
            gone[each] = await sweep(each, terms, now=now)
    return gone


async def overdue(*, now: datetime) -> Mapping[DataClass, int]:
    """How many rows of each class are past their term and not held: after the daily run, none."""
    terms = await changed_terms()
    return {each: await due(each, terms, now=now) for each in DataClass}


async def _erase_members(begin: Begin, before: datetime) -> int:
    erased = 0
    for _ in range(MOST_ROUNDS):
        found = await erase_inactive(begin, before=before, most=MEMBERS_AT_ONCE)
        if not found:
            return erased
        erased += found
    raise RuntimeError("the same members are found inactive again and again")


async def end_what_is_due(begin: Begin) -> int:
    """Every few seconds: files that nobody has fetched go, and whose time to think it over has passed is
    erased. Says how many."""
    return await expire() + await erase_due(begin)
