"""What a card costs when ten times as many entries lie beside it.

The sizes are measured one after the other, each in a database of its own. The leanest reference is loaded in
turns with ours at each size: its process does the same whatever the size, so its CPU says how fast the
machine was in those minutes, and ours are told in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack

from bench.card import LEANEST, OURS, contender, load_of, tokens_of
from bench.measure import Burst, alternate, typical
from bench.place import Place, Size
from bench.processes import ours, reference
from bench.table import Report, Row, Sense, Target

ROUNDS = 5
SIZES = (Size(5_000), Size(50_000))
LARGEST = Size(500_000)
"""Ten million entries: building them takes a quarter of an hour at least, and ten gigabytes."""


async def cost(place: Place, say: Callable[[str], None]) -> float:
    """CPU of a card, ours and the database's for it, in CPU of the leanest reference's process."""
    tokens = tokens_of(place)
    with ExitStack() as stack:
        servers = {
            OURS: stack.enter_context(ours(place)),
            LEANEST: stack.enter_context(reference(LEANEST, place)),
        }
        say(f"Growth: {place.size}; {ROUNDS} rounds ...")
        rounds = await alternate(
            {name: contender(server, place, load_of(server, tokens)) for name, server in servers.items()},
            ROUNDS,
        )

    def whole(each: Burst) -> float:
        return each.cpu_each + each.database_cpu_each

    return typical(rounds[OURS], whole) / typical(rounds[LEANEST], lambda each: each.cpu_each)


def report(costs: Sequence[tuple[Size, float]]) -> Report:
    """How much more a card costs at the largest size than at the smallest."""
    (small, least), (large, most) = costs[0], costs[-1]
    target = Target(
        f"card at {large.members * 20:,} entries / at {small.members * 20:,}, CPU with the database's",
        1.2,
        1.05,
        Sense.AT_MOST,
    )
    told = [f"{each:.2f}" for _, each in costs]
    lines = [
        ("card, CPU by entries", *(f"{size.members * 20:,}" for size, _ in costs)),
        ("in CPU of L*", *told),
    ]
    return Report([Row(target, most / least, told[-1], told[0])], lines)
