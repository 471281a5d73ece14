"""The job queue as a worker sees it: who runs which job, when a job that failed is tried again.

Apart from `jobs.py`, because the library of the queue, with a second driver for the database, costs eleven
megabytes and whoever only puts jobs into the queue needs none of it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, Self

import structlog
from procrastinate import App, BaseRetryStrategy, PsycopgConnector, RetryDecision
from procrastinate.jobs import Job as QueuedJob

from persistence.jobs import QUEUE

log = structlog.get_logger("laurel.jobs")

TRIES = 20
POLL_SECONDS = 2.0
"""How often to look for jobs without having been told of one."""
KEPT_HOURS = 7 * 24
HEARTBEAT_SECONDS = 5.0
STALLED_SECONDS = 20.0
"""A worker that has not been heard of for so long is taken for dead, and its jobs are put back."""


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
