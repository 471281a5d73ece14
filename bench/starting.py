"""Start and memory of a server: how long until its first answer, what that costs, what it holds then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from bench.place import Place
from bench.processes import cpu_of, ours
from bench.table import Report, Row, Sense, Target

STARTS = 5
START = Target("start to the first answer, services up", 2.0, 1.2, Sense.AT_MOST, "s")
CPU = Target("start to the first answer, CPU", sense=Sense.AT_MOST, unit="s")
RESIDENT = Target("memory of a worker that has just answered", sense=Sense.AT_MOST, unit="MB")
OWN = Target("the same without what it shares with other processes", sense=Sense.AT_MOST, unit="MB")


@dataclass(frozen=True, slots=True)
class Started:
    seconds: float
    cpu: float
    memory: float
    own: float


async def measure(place: Place, say: Callable[[str], None]) -> Report:
    say(f"Start: {STARTS} times, after one that is not counted ...")
    started = [await asyncio.to_thread(_start, place) for _ in range(STARTS + 1)][1:]
    seconds, cpu, memory, own = (
        median(getattr(each, name) for each in started) for name in ("seconds", "cpu", "memory", "own")
    )
    return Report(
        [
            Row(START, seconds, f"{seconds:.2f} s"),
            Row(CPU, cpu, f"{cpu:.2f} s"),
            Row(RESIDENT, memory, f"{memory:.0f} MB"),
            Row(OWN, own, f"{own:.0f} MB"),
        ]
    )


def _start(place: Place) -> Started:
    with ours(place) as server:
        return Started(server.started_in, cpu_of(server.pid), server.memory, server.own_memory)
