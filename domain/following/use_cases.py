"""Facts of the feed take effect once.

The position of a follower goes on in the transaction in which a fact takes effect: each takes effect once,
whoever is killed and however many workers there are.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from domain.kernel.facts import Stretch, Told
from domain.work import Begin, Work

Act = Callable[[Told, Work], Awaitable[None]]


async def act_on(told: Iterable[Told], stretch: Stretch, begin: Begin, *, follower: str, act: Act) -> int:
    """Act on each fact of a stretch in a transaction of its own, and leave the stretch behind. Returns how
    many positions were passed."""
    for fact in told:
        async with begin() as work:
            if await work.following(follower).advance(fact.position):
                await act(fact, work)
    async with begin() as work:
        await work.following(follower).advance(stretch.upto)
    return stretch.upto - stretch.after
