"""Operations from a seed, in episodes; and the shortest list of them that still differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from random import Random

from domain.programme.programme import Programme
from domain.work import Begin
from tests.simulation.comparing import Difference
from tests.simulation.episode import Episode
from tests.simulation.operations import Operation, draw

EPISODE = 500
"""Operations on one set of members: the hour that they all happen in must not be over before they are."""
MOST_TRIES = 150
"""How often a run is tried again to make it shorter."""


async def simulate(
    begin: Begin, programme: Programme, *, seed: int, count: int
) -> tuple[Counter[str], Counter[str]]:
    """So many operations from a seed, in episodes. Says what was done, and what of it was refused.

    Raises Difference, with the seed and the shortest list of operations found that still differs.
    """
    done: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    number = 0
    while done.total() < count:
        operations = draw(Random(f"{seed}.{number}"), min(EPISODE, count - done.total()))

        async def differs(operations: Sequence[Operation]) -> str | None:
            episode = Episode(begin, programme)
            await episode.open()
            try:
                await episode.run(operations)
            except Difference as different:
                return str(different)
            done.update(episode.done)
            refused.update(episode.refused)
            return None

        if (told := await differs(operations)) is not None:
            short, told = await shrink(operations, told, differs)
            listed = "\n".join(f"    {each}," for each in short)
            raise Difference(f"seed {seed}.{number}: {told}\n{len(short)} operations:\n{listed}")
        number += 1
    return done, refused


async def shrink(
    operations: Sequence[Operation],
    told: str,
    differs: Callable[[Sequence[Operation]], Awaitable[str | None]],
) -> tuple[list[Operation], str]:
    """Leave out as many as possible, half of them first and then fewer at a time."""
    short, tries = list(operations), 0
    size = len(short) // 2
    while size and tries < MOST_TRIES:
        place = 0
        while place < len(short) and tries < MOST_TRIES:
            fewer = short[:place] + short[place + size :]
            tries += 1
            if (still := await differs(fewer)) is not None:
                short, told = fewer, still
            else:
                place += size
        size = min(size // 2, len(short) // 2) if size > 1 else 0
    return short, told
