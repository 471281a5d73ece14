"""The job queue, in the same database as everything else.

    await defer("members.import", {"import_id": ...})      # inside the transaction that makes it necessary

A job that is deferred inside a transaction exists when the transaction has committed, and not at all when it
has not. `laurel worker` runs it (`job_queue.py`), on this machine or another; a job whose worker dies is put
back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from persistence.database import rows, to_json, value

QUEUE = "laurel"

_DEFER = """
    SELECT (procrastinate_defer_jobs_v1(ARRAY[
        ROW($1, $2, $3, $4, $5, $6::jsonb, $7)::procrastinate_job_to_defer_v1
    ]))[1]
"""
# The queue keeps the newest moment for which a calendar task was deferred; asked again it answers NULL.
_DEFER_FOR_MOMENT = "SELECT procrastinate_defer_periodic_job_v2($1, $2, NULL, $3, 0, $4, $5, $6::jsonb)"

_CLOCKS = """
    SELECT id, code, time_zone, now() + make_interval(secs => clock_offset_seconds) AS now
    FROM programmes ORDER BY code
"""


async def defer(
    task: str,
    args: Mapping[str, Any] | None = None,
    *,
    lock: str | None = None,
    once: str | None = None,
    at: datetime | None = None,
    priority: int = 0,
) -> int:
    """Put a job into the queue, in the transaction at hand. Returns its number.

    Arguments are ids and figures, never personal data: they lie in the queue in plain text.

    lock: jobs with the same lock run one after the other. once: refused with a unique violation while another
    job of this name waits. at: not before then.
    """
    return int(await value(_DEFER, QUEUE, task, priority, lock, once, to_json(dict(args or {})), at))


async def defer_for_moment(
    task: str, moment: datetime, args: Mapping[str, Any] | None = None, *, series: str = "", lock: str | None
) -> int | None:
    """Put the job of a moment of the calendar into the queue: once for ever, whoever asks how often.

    `series` tells apart tasks of the same name, such as the nights of several programmes. Returns None when
    it has been deferred before.
    """
    number = await value(
        _DEFER_FOR_MOMENT, QUEUE, lock, task, series, int(moment.timestamp()), to_json(dict(args or {}))
    )
    return None if number is None else int(number)


async def defer_for_today(task: str) -> int:
    """Put a job for today of every programme into the queue, each once for ever; it is told the programme and
    the day there. Says how many were put."""
    put = 0
    for clock in await programme_clocks():
        today = clock.now.astimezone(clock.zone)
        number = await defer_for_moment(
            task,
            today.replace(hour=0, minute=0, second=0, microsecond=0),
            {"programme": clock.code, "day": today.date().isoformat()},
            series=str(clock.id),
            lock=f"{task}:{clock.id}",
        )
        put += number is not None
    return put


@dataclass(frozen=True, slots=True)
class ProgrammeClock:
    """What time it is in a programme. By the database's clock, put forward in a sandbox: the worker's own
    may be wrong."""

    id: UUID
    code: str
    zone: ZoneInfo
    now: datetime


async def programme_clocks() -> list[ProgrammeClock]:
    return [
        ProgrammeClock(each["id"], each["code"], ZoneInfo(each["time_zone"]), each["now"])
        for each in await rows(_CLOCKS)
    ]


async def programme_clock(programme_id: UUID) -> ProgrammeClock:
    return next(each for each in await programme_clocks() if each.id == programme_id)


def stretch_of(now: datetime, length: timedelta) -> datetime:
    """When the stretch of that length began in which it is `now`; the first of a day begins at midnight."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (now - midnight) // length * length


async def is_waiting(task: str) -> bool:
    """Whether a job of that name is in the queue and has not been begun."""
    sql = "SELECT EXISTS (SELECT FROM procrastinate_jobs WHERE task_name = $1 AND status = 'todo')"
    return bool(await value(sql, task))


async def database_now() -> datetime:
    now: datetime = await value("SELECT now()")
    return now
