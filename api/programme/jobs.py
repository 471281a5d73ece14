"""What happens to a programme when its day is over, in the order that semantics promise.

    1 activate pending points   2 book expiries   3 review tiers   7 sign the state of the ledger

The work is everything that is due when the business day ends, and not yet done. So a night can be run again,
by several workers at once, after a crash or days late, and nothing happens twice; after a week without a
worker one night makes up for all.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import structlog

from domain.points.use_cases import book_due
from domain.programme.night import last_night, night_of
from domain.tiers.use_cases import review_tiers
from domain.work import Begin
from persistence import jobs

log = structlog.get_logger("laurel.nightly")

NIGHTLY = "programme.nightly"
CHUNK = 200
"""Members in one go. Each is a transaction of its own."""
MOST_CHUNKS = 50_000
"""Ten million members. Whoever is not done by then is not getting on."""


async def defer_nights() -> int:
    """Put the newest night of every programme into the queue, once. Says how many were put."""
    put = 0
    for clock in await jobs.programme_clocks():
        night = last_night(clock.now, clock.zone)
        number = await jobs.defer_for_moment(
            NIGHTLY,
            night.ended_at,
            {"programme": clock.code, "business_date": night.business_date.isoformat()},
            series=str(clock.id),
            lock=f"{NIGHTLY}:{clock.id}",
        )
        put += number is not None
    return put


def nightly(begin: Begin, *, checkpoint: Callable[[], Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """The task of one programme's night. `checkpoint` is the last step."""

    async def run(programme: str, business_date: str) -> None:
        async with begin() as work:
            # As stored: the copy in this process may be days old.
            stored = await work.programmes.current(programme)
        until = night_of(date.fromisoformat(business_date), stored.zone).ended_at
        booked = await _to_the_end(lambda: book_due(stored, begin, until=until, limit=CHUNK))
        reviewed = await _to_the_end(lambda: review_tiers(stored, begin, until=until, limit=CHUNK))
        await checkpoint()
        log.info(
            "nightly.done", programme=programme, business_date=business_date, booked=booked, reviewed=reviewed
        )

    return run


async def _to_the_end(step: Callable[[], Awaitable[int]]) -> int:
    """Repeat a step until it finds nothing to do. Says how many members it looked at."""
    looked_at = 0
    for _ in range(MOST_CHUNKS):
        done = await step()
        if not done:
            return looked_at
        looked_at += done
    raise RuntimeError("a nightly step finds the same members due again and again")
