"""Bursts of load, what they cost the server, and how two of them compare.

One figure of a shared machine means nothing; a ratio of two servers that were loaded in turns, second
by second, does. So everything is measured in rounds: each round loads every contender once, in another order
than the round before, and a ratio is the median of the ratios of the rounds.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Self

from bench.load import Load, Outcome
from bench.processes import cpu_of, cpu_of_children
from bench.table import percentile

PATIENCE = 30.0
"""How many seconds longer than planned a load may take."""


@dataclass(frozen=True, slots=True)
class Burst:
    """A few seconds of load on one contender."""

    requests: int
    seconds: float
    latencies: tuple[float, ...] = ()
    """Seconds, of every request."""
    cpu: float = 0.0
    """Seconds of the server's process, user and system."""
    database_cpu: float = 0.0
    """The same of the database server's processes."""

    @property
    def rate(self) -> float:
        return self.requests / self.seconds

    @property
    def cpu_each(self) -> float:
        return self.cpu / self.requests

    @property
    def database_cpu_each(self) -> float:
        return self.database_cpu / self.requests

    @property
    def rate_of_a_core(self) -> float:
        """Requests for each second of CPU, the database's included."""
        return self.requests / (self.cpu + self.database_cpu)


class Watch:
    """What something costs that this process does itself: `with Watch(postmaster) as watch: ...`."""

    def __init__(self, postmaster: int) -> None:
        self._postmaster = postmaster
        self.seconds = self.cpu = self.database_cpu = 0.0

    def __enter__(self) -> Self:
        self._began, self._cpu = time.perf_counter(), time.process_time()
        self._database = cpu_of_children(self._postmaster)
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._began
        self.cpu += time.process_time() - self._cpu
        self.database_cpu += cpu_of_children(self._postmaster) - self._database

    def burst(self, requests: int) -> Burst:
        return Burst(requests, self.seconds, cpu=self.cpu, database_cpu=self.database_cpu)


class LoadFailed(Exception):
    """Some requests were not answered as they should be: nothing about such a burst is worth telling."""


async def burst(load: Load, *, server: int, postmaster: int) -> Burst:
    """Load one server from a process of its own. `server`, `postmaster`: their process numbers."""
    before, database_before = cpu_of(server), cpu_of_children(postmaster)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.load",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(load.seconds + PATIENCE):
            told, _ = await process.communicate(pickle.dumps(load))
    except TimeoutError:
        process.kill()
        await process.wait()
        raise LoadFailed(f"a load of {load.seconds:g} s did not end") from None
    after, database_after = cpu_of(server), cpu_of_children(postmaster)
    if process.returncode:
        raise LoadFailed(f"the load generator ended with {process.returncode}")
    outcome: Outcome = pickle.loads(told)  # noqa: S301 - from our own child
    if outcome.failures or not outcome.latencies:
        raise LoadFailed(
            f"{outcome.failures} failed, {len(outcome.latencies)} went well: {outcome.example!r}"
        )
    return Burst(
        requests=len(outcome.latencies),
        seconds=outcome.seconds,
        latencies=tuple(outcome.latencies),
        cpu=after - before,
        database_cpu=database_after - database_before,
    )


Contender = Callable[[], Awaitable[Burst]]
Rounds = Mapping[str, Sequence[Burst]]
"""By contender: its bursts, one of each round."""


async def alternate(contenders: Mapping[str, Contender], rounds: int) -> Rounds:
    """Load each in turns, the first of one round last in the next. One round before them is thrown away."""
    names = list(contenders)
    for name in names:
        await contenders[name]()
    bursts: dict[str, list[Burst]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            bursts[name].append(await contenders[name]())
        names.append(names.pop(0))
    return bursts


def ratio(rounds: Rounds, above: str, below: str, of: Callable[[Burst], float]) -> float:
    """How a figure of one contender compares with another's: the median over the rounds."""
    return median(of(a) / of(b) for a, b in zip(rounds[above], rounds[below], strict=True))


def typical(bursts: Sequence[Burst], of: Callable[[Burst], float]) -> float:
    return median(of(each) for each in bursts)


def latency(share: float) -> Callable[[Burst], float]:
    """The latency, in seconds, that so large a share of a burst's requests stays under."""
    return lambda each: percentile(each.latencies, share)


# How it is told

FIGURES = ("requests/s", "CPU us", "database CPU us", "p50 ms", "p99 ms", "statements", "trips")
"""What `figures` tells, CPU and database CPU of one request."""


def figures(bursts: Sequence[Burst], statements: float, trips: float) -> tuple[str, ...]:
    """One contender's line. What was not measured is left empty."""

    def told(of: Callable[[Burst], float], times: float, digits: int) -> str:
        value = typical(bursts, of) * times
        return f"{value:.{digits}f}" if value else ""

    return (
        told(lambda each: each.rate, 1, 0),
        told(lambda each: each.cpu_each, 1e6, 0),
        told(lambda each: each.database_cpu_each, 1e6, 0),
        told(latency(0.50), 1e3, 1),
        told(latency(0.99), 1e3, 1),
        f"{statements:.1f}",
        f"{trips:.1f}",
    )
