"""The job that plays the past twice, without a campaign and with it: each in a process of its own."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import pickle
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog

from domain.campaigns.campaign import Campaign, Status, content_from_plain
from domain.kernel.periods import ALWAYS
from domain.programme.programme import Programme
from domain.simulation.outcome import Outcome, play, play_both
from domain.simulation.report import report_of
from domain.simulation.timeline import Past
from persistence.encryption import Vault
from persistence.programme.repository import StoredProgrammes
from persistence.simulation import runs
from persistence.simulation.timelines import StoredPast, TooManyOrders, stored_past

log = structlog.get_logger("laurel.simulation")


def simulating(vault: Vault) -> Callable[..., Awaitable[None]]:
    async def run(simulation: str) -> None:
        asked = await runs.read(UUID(simulation))
        if asked is None or asked.state != "RUNNING":
            return  # another worker has done it
        began = time.monotonic()
        try:
            report = await simulate(asked, vault)
        except TooManyOrders:
            await runs.failed(asked.id, "TOO_MANY_ORDERS")
            return
        except Exception:
            await runs.failed(asked.id, "INTERNAL")
            raise
        await runs.done(asked.id, report)
        seconds = round(time.monotonic() - began, 1)
        log.info("campaign.simulated", simulation=simulation, orders=report["orders"], seconds=seconds)

    return run


async def simulate(asked: runs.SimulationRead, vault: Vault) -> dict[str, Any]:
    """Raises TooManyOrders."""
    programme = await StoredProgrammes().with_id(asked.programme_id)
    draft = Campaign(
        id=asked.id,
        campaign_id=asked.id,
        code=asked.code,
        revision=0,
        version=programme.version,
        valid_from=ALWAYS,
        status=Status.ACTIVE,
        # Whatever its own window is: the question is what it would have done in this one.
        **{**content_from_plain(asked.content), "starts_at": asked.since, "ends_at": asked.until},
    )
    others = tuple(each for each in programme.campaigns if each.code != draft.code)
    drafted = replace(programme, campaigns=(*others, draft))
    everybody = programme.has_shared_limits or drafted.has_shared_limits
    past = await stored_past(
        programme,
        (*programme.campaigns, draft),
        since=asked.since,
        until=asked.until,
        everybody=everybody,
        vault=vault,
    )
    without, with_it = await _both(past, programme, drafted, asked.since, asked.until, draft.code)
    return report_of(programme, without, with_it)


async def _both(
    past: StoredPast, programme: Programme, drafted: Programme, since: datetime, until: datetime, code: str
) -> tuple[Outcome, Outcome]:
    """In two processes: the worker's own loop must go on. Each plays half of the members under either rules;
    where limits that all share make lives hang together, each plays everybody under one of them."""
    loop = asyncio.get_running_loop()
    rules = _bare(programme), _bare(drafted)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        if programme.has_shared_limits or drafted.has_shared_limits:
            sent = await loop.run_in_executor(None, pickle.dumps, past)
            one, other = await asyncio.gather(
                *(loop.run_in_executor(pool, _played, sent, each, since, until, code) for each in rules)
            )
            return one, other
        asked = []
        for half in past.halves():
            # The first process is busy while the second one's half is written out.
            sent = await loop.run_in_executor(None, pickle.dumps, half)
            asked.append(loop.run_in_executor(pool, _both_played, sent, *rules, since, until, code))
        halves = await asyncio.gather(*asked)
    (without, with_it), others = halves
    without.add(others[0])
    with_it.add(others[1])
    return without, with_it


def _played(sent: bytes, programme: Programme, since: datetime, until: datetime, code: str) -> Outcome:
    return play(_received(sent), programme, since=since, until=until, campaign=code)


def _both_played(
    sent: bytes, programme: Programme, drafted: Programme, since: datetime, until: datetime, code: str
) -> tuple[Outcome, Outcome]:
    return play_both(_received(sent), programme, drafted, since=since, until=until, campaign=code)


def _received(sent: bytes) -> Past:
    # This process does nothing else, and ends: its past stays, and need not be looked through again.
    gc.disable()
    stored: StoredPast = pickle.loads(sent)  # noqa: S301 - our own, from the process that asks
    return stored.past()


def _bare(programme: Programme) -> Programme:
    """Without what was compiled for this process."""
    return replace(programme, campaigns=tuple(replace(each) for each in programme.campaigns))
