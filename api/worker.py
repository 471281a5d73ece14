"""`laurel worker`: what happens without a request.

    numbers      gives committed facts their place in the feed       ten times a second
    deliveries   turns numbered facts into deliveries                five times a second
    webhooks     makes the deliveries                                as they become due
    log-in codes sends members the codes that they asked for         five times a second
    holds        books the end of holds whose time is over           every ten seconds
    quotes       ends quotes whose time is over                      every ten seconds
    tiers        ends tiers that were given, hands out what          every ten seconds
                 tiers give
    occasions    asks campaigns about what the feed tells            twice a second
    surveys      invites to surveys by what the feed tells           twice a second
    survey       invites to surveys by their calendar                every ten seconds
    rounds
    return       plans visits by what the feed tells                 twice a second
    visits
    coupons due  gives the coupons that the feed promises            twice a second
    coupons      books the ends of coupons, locks and offers, and    every ten seconds
                 reminds of coupons that die soon
    desk         gives tickets away and takes them back,             every second
                 tells of deadlines, pages whoever is on call
    acts         seals what the record of acts got                   twice a second
    model        has a model outside say what tickets are of which   every second
                 ours is not sure, where one is named
    files        deletes attached files that were removed, has       every five seconds
                 new ones scanned where something scans
    erasures     writes down beside the database who was erased      every two seconds
    rights       throws export files away that nobody fetched,       every ten seconds
                 erases whoever asked for it long enough ago
    queue        runs jobs: nights, segments, what was deferred      as they come
    calendar     puts nights, housekeeping, refreshes of segments,   at the start, then every half minute
                 birthdays, hours of campaigns, retention, looks at
                 the share in time and at scores of surveys,
                 verifications and checkpoints of the ledger,
                 verifications of the record of acts into the queue
    stalled      puts back the jobs of workers that died             at the start, then every ten seconds

Several workers may run, on several machines; each part says in its module why that is safe. What fails is
logged and done again a little later: a database that is away for an hour costs an hour. On SIGTERM nothing
new is begun, what is under way ends, and the process goes.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress

import structlog
from prometheus_client import Counter

from api.app import key_ring
from api.assignment.jobs import ALERT, alerting, defer_alerts, go_round
from api.audit import jobs as audit_jobs
from api.campaigns.simulating import simulating
from api.coupons.jobs import running_batches
from api.duplicates.jobs import DEDUPE_SCAN, defer_dedupe_scan, scanning
from api.erasures.writing import ErasureLog
from api.exports.jobs import making
from api.facts.jobs import number
from api.housekeeping import HOUSEKEEPING, defer_housekeeping, housekeeping
from api.ledger.jobs import CHECKPOINT, VERIFY, checkpointing, defer_checkpoint, defer_verification, verifying
from api.ledger.proof import Outside
from api.logins.sending import CodeSender
from api.occasions.jobs import DAYS, HOUR, defer_occasions, keeping_days, keeping_hours
from api.outside.model import OutsideModel
from api.programme.jobs import NIGHTLY, defer_nights, nightly
from api.retention.jobs import RETENTION, defer_retention, end_what_is_due, keeping_terms
from api.segments.jobs import defer_refreshes, refreshing
from api.settings import Settings, SettingsRefused
from api.surveys.jobs import WATCH, defer_watch, watching
from api.tickets.scanning import looking_after_files
from api.webhooks.jobs import Deliverer
from api.webhooks.sender import Sender
from api.worker_health import WorkerHealth, answering
from domain.classification.outside.use_cases import ask_outside
from domain.coupons.ending.use_cases import end_due, remind_everywhere
from domain.coupons.following.use_cases import follow_feed as give_promised
from domain.followups.planning.use_cases import follow_feed as plan_visits
from domain.occasions.following.use_cases import follow_feed
from domain.quotes.committing.use_cases import end_timed_out
from domain.spending.use_cases import release_timed_out
from domain.surveys.inviting.use_cases import follow_feed as invite_by_feed
from domain.surveys.inviting.use_cases import run_rounds
from domain.tiers.handing.use_cases import hand_out_everywhere
from domain.tiers.use_cases import end_floors
from domain.webhooks.use_cases import make_deliveries
from persistence import database
from persistence.audit.sealing import seal_acts
from persistence.coupons.batches import RUN
from persistence.encryption import Vault
from persistence.exports.repository import MAKE
from persistence.job_queue import Queue
from persistence.segments.repository import REFRESH
from persistence.simulation.runs import SIMULATE
from persistence.work import opener

log = structlog.get_logger("laurel.worker")

NUMBERS_SECONDS = 0.1
DELIVERIES_SECONDS = 0.2
HOLDS_SECONDS = 10.0
TIERS_SECONDS = 10.0
OCCASIONS_SECONDS = 0.5
CODES_SECONDS = 0.2
COUPONS_SECONDS = 10.0
SURVEYS_SECONDS = 10.0
ACTS_SECONDS = 0.5
MODEL_SECONDS = 1.0
DESK_SECONDS = 1.0
RIGHTS_SECONDS = 10.0
ERASURES_SECONDS = 2.0
FILES_SECONDS = 5.0
CALENDAR_SECONDS = 30.0
STALLED_SECONDS = 10.0
AFTER_FAILURE_SECONDS = (0.5, 1.0, 2.0, 5.0)
"""How long a part rests after its first, second ... failure in a row."""
LONGEST_STEP_SECONDS = 60.0
JOBS_AT_ONCE = 4
GRACE_SECONDS = 20.0
"""Jobs that run when the worker is stopped have so long to end. What does not is put back by others."""

STEPS_FAILED = Counter(
    "laurel_worker_steps_failed_total", "Steps of the worker's parts that failed.", ["part"]
)

Step = Callable[[], Awaitable[int]]
Rest = Callable[[asyncio.Event], Awaitable[None]]


async def run(settings: Settings, *, stop: asyncio.Event | None = None) -> None:
    """Work until SIGTERM or SIGINT comes, or `stop` is set.

    Raises SettingsRefused where there is no database or the keys can not be read.
    """
    if settings.database_url is None:
        raise SettingsRefused(
            ["DATABASE_URL is not set: the worker works on the same database as the server."]
        )
    url = settings.database_url.get_secret_value()
    vault = Vault(key_ring(settings.key_material()))
    begin = opener(vault)
    stop = stop or asyncio.Event()
    async with AsyncExitStack() as closing:
        closing.enter_context(_stopped_by_signals(stop))
        await database.connect(url, size=settings.pool_size, name="laurel worker")
        closing.push_async_callback(database.disconnect)
        queue = await closing.enter_async_context(Queue(url))
        outside = _outside(settings)
        take_checkpoint = checkpointing(outside)
        queue.task(NIGHTLY, nightly(begin, checkpoint=take_checkpoint))
        queue.task(CHECKPOINT, take_checkpoint)
        queue.task(SIMULATE, simulating(vault))
        queue.task(VERIFY, verifying(begin, vault, outside))
        queue.task(audit_jobs.VERIFY, audit_jobs.verifying(begin, vault, outside))
        queue.task(REFRESH, refreshing(begin))
        queue.task(DAYS, keeping_days(begin))
        queue.task(HOUR, keeping_hours(begin))
        queue.task(RUN, running_batches(begin))
        queue.task(HOUSEKEEPING, housekeeping(queue, begin))
        queue.task(MAKE, making(vault))
        queue.task(RETENTION, keeping_terms(begin))
        queue.task(DEDUPE_SCAN, scanning(begin))
        queue.task(ALERT, alerting(begin))
        queue.task(WATCH, watching(begin))
        erasure_log = _erasure_log(settings)
        files = looking_after_files(settings, begin)
        sender = Sender(loopback=settings.webhooks_to_loopback)
        closing.push_async_callback(sender.close)
        deliverer = Deliverer(begin, sender, home=settings.region)
        codes = CodeSender(settings, begin, sender)

        async def calendar() -> int:
            await defer_nights()
            await defer_refreshes()
            await defer_occasions()
            await defer_housekeeping()
            await defer_retention()
            await defer_dedupe_scan()
            await defer_alerts()
            await defer_watch()
            await defer_verification()
            await audit_jobs.defer_verification()
            if outside is not None:
                await defer_checkpoint(settings.checkpoint_minutes)
            return 0

        async def deliveries() -> int:
            return await make_deliveries(begin, home=settings.region)

        async def tiers() -> int:
            return await end_floors(begin) + await hand_out_everywhere(begin)

        async def coupons() -> int:
            return await end_due(begin) + await remind_everywhere(begin)

        async def stalled() -> int:
            put_back = await queue.put_back_stalled()
            if put_back:
                log.warning("worker.jobs_put_back", count=put_back)
            return 0

        model = OutsideModel.of(settings, sender)

        async def ask_model() -> int:
            assert model is not None
            return await ask_outside(begin, model, most_a_day=settings.model_tickets_per_day)

        parts = [
            Part("numbers", number, rest=_for(NUMBERS_SECONDS)),
            Part("deliveries", deliveries, rest=_for(DELIVERIES_SECONDS)),
            Part("webhooks", deliverer.step, rest=deliverer.pause, rests_always=True),
            Part("log-in codes", codes.step, rest=_for(CODES_SECONDS)),
            Part("holds", lambda: release_timed_out(begin), rest=_for(HOLDS_SECONDS)),
            Part("tiers", tiers, rest=_for(TIERS_SECONDS)),
            Part("occasions", lambda: follow_feed(begin), rest=_for(OCCASIONS_SECONDS)),
            Part("coupons due", lambda: give_promised(begin), rest=_for(OCCASIONS_SECONDS)),
            Part("surveys", lambda: invite_by_feed(begin), rest=_for(OCCASIONS_SECONDS)),
            Part("survey rounds", lambda: run_rounds(begin), rest=_for(SURVEYS_SECONDS)),
            Part("return visits", lambda: plan_visits(begin), rest=_for(OCCASIONS_SECONDS)),
            Part("quotes", lambda: end_timed_out(begin), rest=_for(HOLDS_SECONDS)),
            Part("coupons", coupons, rest=_for(COUPONS_SECONDS)),
            Part("desk", lambda: go_round(begin), rest=_for(DESK_SECONDS)),
            Part("acts", seal_acts, rest=_for(ACTS_SECONDS)),
            Part("rights", lambda: end_what_is_due(begin), rest=_for(RIGHTS_SECONDS)),
            *([Part("model", ask_model, rest=_for(MODEL_SECONDS))] if model else []),
            *([Part("files", files, rest=_for(FILES_SECONDS))] if files else []),
            *([Part("erasures", erasure_log.step, rest=_for(ERASURES_SECONDS))] if erasure_log else []),
            Part("calendar", calendar, rest=_for(CALENDAR_SECONDS)),
            Part("stalled", stalled, rest=_for(STALLED_SECONDS)),
        ]
        health = WorkerHealth(parts)
        if settings.worker_port is not None:
            await closing.enter_async_context(answering(settings.host, settings.worker_port, health))
        working = asyncio.create_task(_run_jobs(queue, stop), name="queue")
        loops = [asyncio.create_task(part.repeat(stop), name=part.name) for part in parts]
        log.info("worker.open", environment=str(settings.environment))
        try:
            await stop.wait()
        finally:
            log.info("worker.closing")
            health.closing = True
            stop.set()
            working.cancel()  # the queue begins nothing new and waits for what runs
            await _ended(*loops)
            await deliverer.finish()
            await _ended(working)
    log.info("worker.closed")


def _erasure_log(settings: Settings) -> ErasureLog | None:
    """Where erasures are written down, beside the database; without, a backup brings the erased back."""
    try:
        return ErasureLog.of(settings)
    except SettingsRefused as missing:
        log.warning("worker.no_erasure_log", reason=missing.lines[0])
        return None


def _outside(settings: Settings) -> Outside | None:
    """Where checkpoints go. Without, points are earned and spent all the same, so the worker works."""
    try:
        return Outside.of(settings)
    except SettingsRefused as missing:
        log.warning("worker.no_checkpoints", reason=missing.lines[0])
        return None


class Part:
    """One thing that the worker does again and again."""

    def __init__(self, name: str, step: Step, *, rest: Rest, rests_always: bool = False) -> None:
        """A step says how much it did; a part rests after a step that did nothing, or after each."""
        self.name = name
        self._step = step
        self._rest = rest
        self._rests_always = rests_always
        self._failures = 0

    @property
    def is_well(self) -> bool:
        return self._failures == 0

    async def repeat(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                async with asyncio.timeout(LONGEST_STEP_SECONDS):
                    done = await self._step()
            except Exception as error:
                self._failed(error)
                wait = AFTER_FAILURE_SECONDS[min(self._failures, len(AFTER_FAILURE_SECONDS)) - 1]
                await _sleep(stop, wait)
                continue
            self._failures = 0
            if not done or self._rests_always:
                await self._rest(stop)

    def _failed(self, error: Exception) -> None:
        """The first failure in a row is told in full, the following ones are counted: a database that is away
        fails ten times a second."""
        self._failures += 1
        STEPS_FAILED.labels(self.name).inc()
        if self._failures == 1:
            log.error("worker.step_failed", part=self.name, exc_info=error)
        else:
            log.warning("worker.step_failed", part=self.name, times=self._failures, type=type(error).__name__)


async def _run_jobs(queue: Queue, stop: asyncio.Event) -> None:
    while not stop.is_set():
        try:
            await queue.work(concurrency=JOBS_AT_ONCE, grace_seconds=GRACE_SECONDS)
        except Exception as error:
            STEPS_FAILED.labels("queue").inc()
            log.error("worker.step_failed", part="queue", exc_info=error)
        await _sleep(stop, AFTER_FAILURE_SECONDS[-1])


def _for(seconds: float) -> Rest:
    async def rest(stop: asyncio.Event) -> None:
        await _sleep(stop, seconds)

    return rest


async def _sleep(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()


async def _ended(*tasks: asyncio.Task[None]) -> None:
    """Wait for tasks that were told to end. What they still raise was meant for nobody else: it is logged."""
    for task, result in zip(tasks, await asyncio.gather(*tasks, return_exceptions=True), strict=True):
        if isinstance(result, Exception):
            log.error("worker.part_broke", part=task.get_name(), exc_info=result)


@contextmanager
def _stopped_by_signals(stop: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    caught = []
    for number_ in (signal.SIGTERM, signal.SIGINT):
        # Only the main thread of a Unix process can; elsewhere whoever runs us sets `stop`.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(number_, stop.set)
            caught.append(number_)
    try:
        yield
    finally:
        for number_ in caught:
            loop.remove_signal_handler(number_)
