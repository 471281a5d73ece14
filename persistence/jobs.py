"""The job queue, in the same database as everything else.

    await defer("members.import", {"import_id": ...})      # inside the transaction that makes it necessary

A job that is deferred inside a transaction exists when the transaction has committed, and not at all when it
has not. `laurel worker` runs it, on this machine or another; a job whose worker dies is put back.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from typing import Any, Self
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from procrastinate import App, BaseRetryStrategy, PsycopgConnector, RetryDecision
from procrastinate.jobs import Job as QueuedJob

from persistence.database import rows, to_json, value

log = structlog.get_logger("laurel.jobs")

QUEUE = "laurel"
TRIES = 20
POLL_SECONDS = 2.0
"""How often to look for jobs without having been told of one."""
KEPT_HOURS = 7 * 24
HEARTBEAT_SECONDS = 5.0
STALLED_SECONDS = 20.0
"""A worker that has not been heard of for so long is taken for dead, and its jobs are put back."""

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


class _Patience(BaseRetryStrategy):
    """Again after 2, 4, 8 ... seconds, at most an hour: twenty tries last half a day."""

    def get_retry_decision(self, *, exception: BaseException, job: QueuedJob) -> RetryDecision | None:
        if job.attempts >= TRIES:
            return None
        return RetryDecision(retry_in={"seconds": min(2 ** (job.attempts + 1), 3_600)})


class Queue:
    """The queue as one worker process sees it, with connections of its own.

    async with Queue(url) as queue:
        queue.task("nightly", nightly)
        await queue.work(...)
    """

    def __init__(self, url: str) -> None:
        self._app = App(
            connector=PsycopgConnector(
                conninfo=url,
                min_size=1,
                max_size=4,
                timeout=5,
                kwargs={"application_name": "laurel worker queue", "options": "-c statement_timeout=10s"},
            )
        )

    async def __aenter__(self) -> Self:
        await self._app.open_async()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._app.close_async()

    def task(self, name: str, run: Callable[..., Awaitable[None]]) -> None:
        """Say what runs the jobs of a name. A failure is told each time, also where it is tried again."""

        @wraps(run)
        async def told(**args: Any) -> None:
            try:
                await run(**args)
            except Exception as error:
                log.warning("job.failed", task=name, exc_info=error)
                raise

        self._app.task(name=name, queue=QUEUE, retry=_Patience())(told)

    async def work(self, *, concurrency: int, grace_seconds: float) -> None:
        """Run jobs until cancelled; then let those that run end, for so long.

        Returns early when the connection that listens is lost: call it again.
        """
        await self._app.run_worker_async(
            queues=[QUEUE],
            concurrency=concurrency,
            fetch_job_polling_interval=POLL_SECONDS,
            shutdown_graceful_timeout=grace_seconds,
            install_signal_handlers=False,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=STALLED_SECONDS,
        )

    async def put_back_stalled(self) -> int:
        """Put back the jobs of workers that died. Says how many."""
        manager = self._app.job_manager
        stalled = list(await manager.get_stalled_jobs(queue=QUEUE, seconds_since_heartbeat=STALLED_SECONDS))
        for job in stalled:
            await manager.retry_job(job)
        return len(stalled)

    async def forget_old(self) -> None:
        """Delete jobs that ended long ago, the failed ones too."""
        await self._app.job_manager.delete_old_jobs(
            nb_hours=KEPT_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
        )
