"""Two processes on two cores against one: they share PostgreSQL, Redis and what they were forked from.

The load generator and the database are on the same cores, so two can not be twice as much here.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from statistics import mean

from bench.card import contender, load_of, tokens_of
from bench.measure import Burst, alternate, ratio, typical
from bench.place import Place
from bench.processes import ours
from bench.table import Report, Row, Sense, Target

ROUNDS = 5
TWO = Target("member card, requests/s, two workers / one")
MEMORY = Target("memory of each of two workers, shared parts divided", sense=Sense.AT_MOST, unit="MB")
COUNTS = {"one worker": 1, "two workers": 2}


async def measure(place: Place, say: Callable[[str], None]) -> Report:
    tokens = tokens_of(place)
    with ExitStack() as stack:
        servers = {name: stack.enter_context(ours(place, workers=count)) for name, count in COUNTS.items()}
        say(f"Workers: {ROUNDS} rounds ...")
        rounds = await alternate(
            {name: contender(server, place, load_of(server, tokens)) for name, server in servers.items()},
            ROUNDS,
        )
        each_of_two = mean(servers["two workers"].own_memory_of_workers)
        alone = servers["one worker"].own_memory

    def rate(each: Burst) -> float:
        return each.rate

    one, two = COUNTS
    shown = [f"{typical(rounds[name], rate):.0f}/s" for name in (two, one)]
    return Report(
        [
            Row(TWO, ratio(rounds, two, one, rate), *shown),
            Row(MEMORY, each_of_two, f"{each_of_two:.0f} MB", f"one alone {alone:.0f} MB"),
        ]
    )
