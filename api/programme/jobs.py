"""What happens to a programme when its day is over: a contract, in this order.

    1 activate   points whose time to be spent has come      domain/points/use_cases.py  book_due
    2 expire     points that have died, holds whose time is over, points that nobody confirmed
    3 review     tiers whose review is due                   domain/tiers/use_cases.py   review_tiers
    4 hand out   what tiers give, once or in each period     domain/tiers/handing/use_cases.py  hand_out
    5 warn       whose points die soon                       domain/points/use_cases.py  warn_of_expiry
    then close   approvals that nobody has decided about     domain/approvals/use_cases.py  expire_approvals
    7 sign       the state of the ledger                     api/ledger, where a worker runs the night

1 and 2 go through each account once, in order of the due instants: what wakes and dies in one night does so
one after the other. 6, rollups, belongs before the checkpoint, so that they see all that the night has
written. There are none yet.

The work is everything that is due when the business day ends, and not yet done. So each step can be run again
for any day that is over, by several workers at once, after a crash or days late, and nothing happens twice;
after a week without a worker one night makes up for all. Each member's part is done in one transaction under
the member's lock, with that of others where many are reviewed at once: whoever is killed midway leaves every
member done or not begun.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import date

import structlog

from domain.approvals.use_cases import expire_approvals
from domain.points.use_cases import book_due, warn_of_expiry
from domain.programme.night import last_night, night_of
from domain.tiers.handing.use_cases import hand_out
from domain.tiers.use_cases import keep_quietly, review_tiers
from domain.work import Begin
from persistence import jobs

log = structlog.get_logger("laurel.nightly")

NIGHTLY = "programme.nightly"
CHUNK = 200
"""Members in one go. Each is a transaction of its own; tiers are reviewed many at once."""
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
        await run_night(begin, programme, date.fromisoformat(business_date))
        await checkpoint()

    return run


@dataclass(frozen=True, slots=True, kw_only=True)
class NightDone:
    """How much there was to do."""

    booked: int
    """Members of whom something was booked."""
    reviewed: int
    """Members whose tiers were reviewed."""
    handed_out: int
    """Members for whom a tier had something to hand out."""
    warned: int
    """Warnings that were told."""
    closed: int
    """Approvals that nobody had decided about in time."""


class DayNotOver(Exception):
    """The night of a day can be run when the day is over in the programme's zone, and not before."""


async def run_night(begin: Begin, programme: str | None, business_date: date | None = None) -> NightDone:
    """Do what is due at the end of that day, or of the newest that is over, and not done yet.

    Raises UnknownProgramme, DayNotOver.
    """
    async with begin() as work:
        # As stored: the copy in this process may be days old.
        stored = await work.programmes.current(programme)
    clock = await jobs.programme_clock(stored.id)
    newest = last_night(clock.now, stored.zone)
    night = night_of(business_date, stored.zone) if business_date else newest
    if night.ended_at > newest.ended_at:
        raise DayNotOver(f"{night.business_date} is not over in {stored.code}.")
    until = night.ended_at
    done = NightDone(
        booked=await _to_the_end(lambda: book_due(stored, begin, until=until)),
        reviewed=await keep_quietly(stored, begin, until=until)
        + await _to_the_end(lambda: review_tiers(stored, begin, until=until)),
        handed_out=await _to_the_end(lambda: hand_out(stored, begin, until=until)),
        # Of what is left now: nobody is helped by being told how many days there were.
        warned=await warn_of_expiry(stored, begin, now=clock.now),
        closed=await _to_the_end(lambda: expire_approvals(stored, begin, until=until, limit=CHUNK)),
    )
    day = night.business_date.isoformat()
    log.info("nightly.done", programme=stored.code, business_date=day, **asdict(done))
    return done


async def _to_the_end(step: Callable[[], Awaitable[int]]) -> int:
    """Repeat a step until it finds nothing to do. Says how many members it looked at."""
    looked_at = 0
    for _ in range(MOST_CHUNKS):
        done = await step()
        if not done:
            return looked_at
        looked_at += done
    raise RuntimeError("a nightly step finds the same members due again and again")
