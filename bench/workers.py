"""Two processes on two cores against one: they share nothing but PostgreSQL and Redis.

The load generator and the database are on the same cores, so two can not be twice as much here.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from bench.card import contender, load_of, tokens_of
from bench.measure import Burst, alternate, ratio, typical
from bench.place import Place
from bench.processes import ours
from bench.table import Report, Row, Target

ROUNDS = 5
TWO = Target("member card, requests/s, two workers / one")
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

    def rate(each: Burst) -> float:
        return each.rate

    one, two = COUNTS
    shown = [f"{typical(rounds[name], rate):.0f}/s" for name in (two, one)]
    return Report([Row(TWO, ratio(rounds, two, one, rate), *shown)])
